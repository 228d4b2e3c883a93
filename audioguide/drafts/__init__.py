"""A draft on disk: its files, the proof that they keep the facts, the review list, and what a person has changed since."""
