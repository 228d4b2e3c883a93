"""A draft is held to more than `build` holds a writer to: pointers too, and that each sentence is heard as written.

What a program changes by itself nobody has seen, so a difference that a writer is only shown refuses it here.
"""

from __future__ import annotations

from collections.abc import Iterator

from audioguide import checks
from audioguide.checks.remembered import Remembered
from audioguide.errors import Message
from audioguide.language.base import language_of
from audioguide.model import Chapter, FactTable, Finding, Guide
from audioguide.speech import narrated, speak
from audioguide.speech.unsayable import unsayable

BROKEN = "L5"
"""The rule that sentences are whole. A writer is warned of what breaks it; a draft does not tell what stops midway."""
UNHEARD = "N0"
"""The code of a finding about how a sentence sounds; its message names the rule of the ear."""
STOPS: Message = "The sentence stops in the middle: its last word wants another behind it."


class Gate:
    """Asks of a draft what a build would ask, and remembers what it saw: of a draft, it is asked several times."""

    def __init__(self) -> None:
        self._remembered = Remembered()
        self._said: dict[tuple[str, tuple[str, ...]], Message] = {}

    def refused(self, guide: Guide, table: FactTable) -> tuple[Finding, ...]:
        """Every place at which a build would stop or a writer be shown a difference. A chapter's title is line 1."""
        seen = checks.run(guide, table, None, "fact", self._remembered)
        broken = (found for found in seen if found.refuses_program)
        return (*broken, *_stops(guide), *self._unheard(guide, table))

    def _unheard(self, guide: Guide, table: FactTable) -> Iterator[Finding]:
        """Sentences and titles that may not be heard; none in a language that nobody has given a spoken form."""
        if language_of(guide.language).spoken.hearing is None:
            return
        for chapter in guide.chapters:
            for sentence in narrated(guide, chapter):
                if why := self._why(guide, chapter, table, sentence.text, sentence.facts):
                    yield Finding(UNHEARD, "error", chapter.file, sentence.line or 1, why)

    def _why(self, guide: Guide, chapter: Chapter, table: FactTable, text: str, keys: tuple[str, ...]) -> Message:
        if (text, keys) not in self._said:
            facts = tuple(table.facts[key] for key in keys if key in table.facts)
            self._said[text, keys] = unsayable(speak(text, guide.language), guide.language, facts)
        return self._said[text, keys]


def _stops(guide: Guide) -> Iterator[Finding]:
    """Lines that end in a word which ends no sentence."""
    claims = language_of(guide.language).claims
    for chapter in guide.chapters:
        for sentence in chapter.sentences:
            if claims.ends_open(sentence.text):
                yield Finding(BROKEN, "error", chapter.file, sentence.line, STOPS)
