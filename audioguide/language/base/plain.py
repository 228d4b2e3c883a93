"""How a chapter is written plainly: transforms, terms, lists, definitions, and the frame of a chapter."""

from __future__ import annotations


class Plain:
    """Neutral answers: no language."""
