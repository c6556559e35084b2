"""Contacts found by a program on a body's own site, and shown to people with what they were found by.

Nothing found here is public: people decide about it. ``reading`` is the pure half; the rest asks network and database.
"""
