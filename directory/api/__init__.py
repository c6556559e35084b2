"""The REST API of the directory: shapes, lists and pages of them, parameters."""
