"""The directory of official contacts, and what keeps it true."""

VERSION = "0.1.0"
