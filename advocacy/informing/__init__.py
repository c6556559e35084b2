"""What people are told without looking: the letter of the day, alarms at once, a feed of one's own."""
