"""Words and names of the world: languages, countries, how they sort, and the texts that people have reviewed."""
