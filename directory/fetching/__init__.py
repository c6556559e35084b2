"""The parts of the one fetch function; ``directory.fetch`` is its face, import from there."""
