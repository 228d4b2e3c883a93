"""What is said around the written lines: number and title of a chapter, its notice, its state of review."""

from __future__ import annotations


class Announcements:
    """What is said around the written lines: number and title of a chapter, its notice, its state of review. This one is neutral."""
