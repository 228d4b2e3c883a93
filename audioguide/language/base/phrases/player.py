"""All that the player says and the keys it answers to."""

from __future__ import annotations


class PlayerPhrases:
    """Neutral answers: no language."""
