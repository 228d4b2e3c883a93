"""Sentences made plainer by transforms that cannot change a fact; what fails falls back to the sentence before."""
