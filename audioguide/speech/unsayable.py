"""What nobody may hear: a sentence not said in full, not said as it is written, or that could be said in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audioguide.errors import ContentError, Message
from audioguide.model import Chapter, Fact, Guide, Sentence, Spoken
from audioguide.speech.ear import CODES, misheard, why
from audioguide.speech.nothing_lost import lost


def refuse_unsayable(guide: Guide, chapter: Chapter, sentences: Iterable[tuple[Sentence, Spoken]]) -> None:
    """Raise ContentError, with its place, for the first sentence of a chapter that may not be heard.

    sentences: every one as it will sound, announcements included, with its spoken form.
    """
    for sentence, spoken in sentences:
        if wrong := unsayable(spoken, guide.language):
            place = f"{chapter.file}, line {sentence.line}" if sentence.line else chapter.file
            raise ContentError(f"{place}: {wrong} Nothing was built. To try a wording: audioguide spoken TEXT")


def unsayable(spoken: Spoken, language: str, facts: Sequence[Fact] = ()) -> Message:
    """Why a sentence may not be heard, as sentences for its writer; empty where it may. facts: those it tells."""
    if refused := unsaid(spoken, language):
        return f"{refused[0]} (Rule {refused[1]}.)"
    wrong = misheard(spoken.text, spoken.spoken, language, facts)
    return f"{why(wrong[0])} (Rule {CODES[wrong[0].fault]}.)" if wrong else ""


def unsaid(spoken: Spoken, language: str) -> tuple[Message, str] | None:
    """Of those reasons the first that is known without the ear, and its rule; None where there is none.

    It may mean two things, or something of it would be lost.
    """
    for doubt in spoken.doubts:
        if doubt.blocks:
            return doubt.message, doubt.code
    if missing := lost(spoken, language):
        return f"“{missing[0]}” would not be heard in full. Write it in words.", "N0"
    return None
