"""A: what the listener can do."""
