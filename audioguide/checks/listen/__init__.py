"""L: written for the ear."""
