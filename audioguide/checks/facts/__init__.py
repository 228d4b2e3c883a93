"""F and G: no fact is lost, changed or added, and what the source leaves open stays open."""
