"""L10: the key word is stressed, and the voice does not stop within a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine
from audioguide.checks.rule import Flaw, Rule

_MOST = 3
"""Words that one stress can carry."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Marks that make a pause inside a sentence, and stress on words that carry nothing, or on too many."""
    for line in chapter.lines:
        if found := line.reading.pause(line.text):
            yield Flaw(line.number, f'"{found}" makes the voice stop here. Make two sentences, or go on.')
        yield from _stressed(line)


def _stressed(line: CheckedLine) -> Iterator[Flaw]:
    reading = line.reading
    found = [reading.words(stressed) for stressed in reading.stressed(line.text)]
    if len(found) > 1:
        yield Flaw(line.number, f"{len(found)} places are stressed. Stress the key word alone.")
    for stressed in found:
        shown = " ".join(stressed)
        if len(stressed) > _MOST:
            yield Flaw(line.number, f'The stress on "{shown}" is too long. Stress the key word alone.')
        elif not any(map(reading.is_key, stressed)):
            yield Flaw(line.number, f'"{shown}" is no key word. Stress the word on which the sentence hangs.')


RULE = Rule(
    code="L10",
    title="Stress, not pauses",
    explanation=(
        "The voice pauses between sentences and never within one: no dots, dashes or semicolons. A writer's "
        "stress is on "
        "the one word the sentence hangs on. A person listens for the rest."
    ),
    left="Is the word that sounds stressed the key word of its sentence? A person listens.",
    severity="note",
    chapter=in_chapter,
)
