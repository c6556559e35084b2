"""The whole public data as files: dated dumps, made from one snapshot, and what is served of them."""
