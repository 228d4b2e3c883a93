"""How a source is read for what it claims: conditions, comparisons, advice, denials."""

from __future__ import annotations


class Claims:
    """Neutral answers: no language."""
