"""How a source is read for what it claims: conditions, comparisons, advice, denials, and where a sentence may be cut."""

from __future__ import annotations


class Claims:
    """How a source is read for what it claims: conditions, comparisons, advice, denials, and where a sentence may be cut. This one is neutral."""
