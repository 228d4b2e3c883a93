"""Checks of the ear: what is heard is what is written."""
