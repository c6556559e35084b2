"""Invented articles in the markup of real content systems: shapes and class names are theirs, every word is ours."""
