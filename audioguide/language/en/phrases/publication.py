"""What the page, tags, captions and playlists say of their own. In English."""

from __future__ import annotations

from audioguide.language.base.phrases.publication import PublicationPhrases


class EnglishPublication(PublicationPhrases):
    """English."""
