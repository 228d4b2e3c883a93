"""A draft on disk: its files, the proof that they keep the facts, what is left to decide, what a person has changed."""
