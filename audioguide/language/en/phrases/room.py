"""All that the waiting room says: on its screen, before an item, in its log. In English."""

from __future__ import annotations

from audioguide.language.base.phrases.room import RoomPhrases


class EnglishRoom(RoomPhrases):
    """English."""
