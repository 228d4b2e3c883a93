"""All that the player says and the keys it answers to. In English."""

from __future__ import annotations

from audioguide.language.base.phrases.player import PlayerPhrases


class EnglishPlayer(PlayerPhrases):
    """English."""
