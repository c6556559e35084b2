"""What pages of the directory are made of, without HTTP."""
