"""The words by which a document's parts are known: what announces a list, what is no content."""

from __future__ import annotations


class Documents:
    """Neutral answers: no language."""
