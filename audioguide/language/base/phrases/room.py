"""All that the waiting room says: on its screen, before an item, in its log."""

from __future__ import annotations


class RoomPhrases:
    """Neutral answers: no language."""
