"""Pace: from the guide's words a minute to the engine's rate, and the silences between sentences.

Pace counts the pauses between sentences (design decision 8), so the speech itself must be faster than the pace. How
much faster depends on how long sentences are; a fixed length is used, because a rate that followed the guide's own
text would render every clip again after one edit.
"""

from __future__ import annotations

from dataclasses import replace

from audioguide.model import Guide, Pauses, Sentence
from audioguide.settings import Settings

WORDS_A_SENTENCE = 10.0
"""Mean of a plain chapter, in spoken words (rule L1 asks for 8 to 12)."""
SENTENCES_A_PARAGRAPH = 2.6
"""Mean of a plain chapter (rule P10 asks for at most 3)."""


def at_pace_asked(guide: Guide, settings: Settings) -> Guide:
    """The guide at the pace that a flag or a variable asks for, which wins over its own."""
    return guide if settings.pace is None else replace(guide, pace=settings.pace)


def speech_rate(pace: int, pauses: Pauses) -> float:
    """Words a minute of speech alone that give `pace` once the pauses are in. At most 260, whatever the pauses."""
    mean = pauses.sentence + (pauses.paragraph - pauses.sentence) / SENTENCES_A_PARAGRAPH
    minutes = WORDS_A_SENTENCE / pace - mean / 60_000
    return round(min(260.0, WORDS_A_SENTENCE / minutes if minutes > 0 else 260.0), 2)


def pause_after(sentence: Sentence, following: Sentence | None, pauses: Pauses) -> int:
    """Milliseconds of silence after a sentence; the last of a chapter has none but the tail."""
    if following is None:
        return 0
    if sentence.kind == "title":
        return pauses.title
    return pauses.sentence if sentence.paragraph == following.paragraph else pauses.paragraph
