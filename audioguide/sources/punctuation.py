"""Marks that end sentences and parts of them, in all scripts: which language writes them need not be known."""

from __future__ import annotations

FULL_STOPS = ".\u06d4\u0964\u3002"
QUESTIONS = "?\u061f\uff1f"
EXCLAMATIONS = "!\uff01"
COLONS = ":\uff1a"
SEMICOLONS = ";\u061b\uff1b"
COMMAS = ",\u060c\u3001\uff0c"
STOPS = FULL_STOPS + QUESTIONS + EXCLAMATIONS
"""End a sentence."""
MARKS = STOPS + COLONS + SEMICOLONS + COMMAS
