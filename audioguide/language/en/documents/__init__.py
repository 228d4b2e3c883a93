"""The words by which the parts of a document are known: what announces a list, what is no content, what a note is called. In English."""

from __future__ import annotations

from audioguide.language.base.documents import Documents


class EnglishDocuments(Documents):
    """English."""
