"""Public changes sent to whoever asked for them: thin as the feed, signed, and in their order."""
