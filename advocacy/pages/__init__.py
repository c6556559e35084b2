"""The pages that show calls and contacts together."""
