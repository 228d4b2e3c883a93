"""The words by which a document's parts are known: what announces a list, what is no content. In English."""

from __future__ import annotations

from audioguide.language.base.documents import Documents


class EnglishDocuments(Documents):
    """English."""
