"""Reads an Advocacy Directory by its public API, and keeps a mirror of it in an SQLite file."""

from advocacy_directory.asking import Record
from advocacy_directory.directory import Directory
from advocacy_directory.errors import DirectoryError
from advocacy_directory.mirror import Mirror, Update
from advocacy_directory.webhooks import opened

__all__ = ["Directory", "DirectoryError", "Mirror", "Record", "Update", "opened"]
