"""What is said aloud: the spoken form of each sentence, the generated announcements, the lexicon and the pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audioguide.deferred import deferred

if TYPE_CHECKING:
    from audioguide.speech.announcements import narrated
    from audioguide.speech.lexicon import Lexicon, lexicon_for, read_lexicon
    from audioguide.speech.nothing_lost import lost
    from audioguide.speech.pacing import pause_after, speech_rate
    from audioguide.speech.spoken_form import rule_names, speak

__all__ = [
    "Lexicon",
    "lexicon_for",
    "lost",
    "narrated",
    "pause_after",
    "read_lexicon",
    "rule_names",
    "speak",
    "speech_rate",
]

__getattr__ = deferred(__name__, ("spoken_form", "nothing_lost", "lexicon", "announcements", "pacing"), __all__)
