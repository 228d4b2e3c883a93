"""The clinic's own lines, where a safety line asks whom to call: its name, its numbers, its hours, as it wrote them.

No rule checks them, since they are no claim of the source: they are an entry of the review, read once for all guides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from audioguide.errors import ScriptError
from audioguide.language.base import language_of
from audioguide.language.base.phrases.announcements import Announcements
from audioguide.model import Chapter, Clinic, Guide, Sentence
from audioguide.speech.spoken_form import speak
from audioguide.speech.unsayable import unsayable


def with_clinic(guide: Guide, chapter: Chapter) -> Sequence[Sentence]:
    """The chapter's sentences, each safety line that asks whom to call with the clinic's own in its place or behind it.

    Without a clinic they are as they were written. Raises ScriptError, which names clinic.toml, for a line of it that
    cannot be said in full.
    """
    if guide.clinic is None:
        return chapter.sentences
    words = language_of(guide.language).announcements
    own = lines(guide.clinic, guide.language)
    found = [line for sentence in chapter.sentences for line in _told(sentence, own, words)]
    if guide.clinic.mistakes and _is_last(guide, chapter):
        found.append(Sentence("", found[-1].paragraph + 1 if found else 1, "safety", guide.clinic.mistakes))
    return found


def lines(clinic: Clinic, language: str) -> tuple[str, ...]:
    """What is said in place of "Ask your care team who to call", a sentence each. Raises ScriptError as above."""
    told = tuple(language_of(language).announcements.clinic(clinic))
    for text in (*told, *([clinic.mistakes] if clinic.mistakes else [])):
        if wrong := unsayable(speak(text, language), language):
            raise ScriptError(f"“{text}” cannot be said as it is written. {wrong}", clinic.file)
    return told


def _told(sentence: Sentence, own: Sequence[str], words: Announcements) -> Iterator[Sentence]:
    asks = words.asks_whom_to_call(sentence.text) if own and sentence.kind == "safety" else ""
    if asks != "alone":
        yield sentence
    if asks:
        yield from (replace(sentence, text=text, facts=(), terms=()) for text in own)


def _is_last(guide: Guide, chapter: Chapter) -> bool:
    needed = [each.number for each in guide.chapters if not each.optional] or [guide.chapters[-1].number]
    return chapter.number == needed[-1]
