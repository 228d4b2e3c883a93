"""The words by which the parts of a document are known: what announces a list, what is no content, what a note is called."""

from __future__ import annotations


class Documents:
    """The words by which the parts of a document are known: what announces a list, what is no content, what a note is called. This one is neutral."""
