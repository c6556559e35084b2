"""The door of the workplace: who signs in, and how often one may try."""
