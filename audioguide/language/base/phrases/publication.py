"""What the page, tags, captions and playlists say of their own."""

from __future__ import annotations


class PublicationPhrases:
    """Neutral answers: no language."""
