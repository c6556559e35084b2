"""The whole public data as files: dated dumps, made from one snapshot, what is served of them, and the site as
static files."""
