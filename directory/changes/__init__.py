"""The change feed: what changed in public, in the order of its numbers, without values, names or reasons."""
