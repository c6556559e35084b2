"""Pure values at the ground: what a telephone number, an address on the web or a domain is.

No database, settings or clock.
"""
