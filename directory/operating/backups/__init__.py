"""A backup: one file that holds the whole database, proves that it is whole, and says what it needs besides."""
