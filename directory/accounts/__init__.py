"""Who may do what, and who set up whom."""
