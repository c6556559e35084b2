"""Finding what is public in both apps: a question in, the best hits out."""
