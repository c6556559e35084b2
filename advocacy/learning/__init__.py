"""What editors decide teaches the extractor: their labels, models trained on them, and the one in use."""
