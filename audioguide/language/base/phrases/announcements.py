"""What is said around the written lines: number and title of a chapter, its notice, its state of review."""

from __future__ import annotations


class Announcements:
    """Neutral answers: no language."""
