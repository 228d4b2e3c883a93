"""What the page, tags, captions and playlists say of their own."""

from __future__ import annotations


class PublicationPhrases:
    """What the page, tags, captions and playlists say of their own. This one is neutral."""
