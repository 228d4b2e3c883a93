"""L10: the key word is stressed, and the voice does not stop within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading import denials
from audioguide.language.en.reading.words import FUNCTION_WORDS, straight, words

_PAUSE = re.compile(r"\.{2,}(?=\s\S)|…(?=\s?\S)|\s[—–-]{1,2}\s|[—–](?=[^\W\d_])|;|\|")
_SMALL = (
    "NOT DO DOES DON'T NO NONE NEVER ALWAYS ONLY ANY EVERY EACH BOTH MUST WILL CAN CANNOT SHOULD MAY AND BUT THE THIS "
    "THAT ARE IS BEFORE AFTER"
)
"""Small words that are no abbreviation in capitals, as ALL, OR, IT and WHO are."""
_STRESS = re.compile(
    r"(?<![\w*_])([*_]{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*_])"
    rf"|(?<!\S)(?:[A-Z']{{2,}} )*?(?:{_SMALL.replace(' ', '|')})(?: [A-Z']{{2,}})*\b"
)
"""Marks of stress, and a row of capitals with a small word in it: capitals alone may be a name (COVID, BRCA)."""
_MOST = 3
"""Words that one stress can carry."""
_COUNTS = frozenset(
    ("all", "every", "only", "before", "after", "more", "less", "any", "some", "both", "no", "one", "two", "three")
)
"""Small words on which a claim hangs."""


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Marks that make a pause inside a sentence, and stress on words that carry nothing, or on too many."""
    for line in page.lines:
        text = line.sentence.text
        if found := _PAUSE.search(text):
            yield Flaw(line.number, f'"{found[0].strip()}" makes the voice stop here. Make two sentences, or go on.')
        yield from _stressed(line)


def _stressed(line: CheckedLine) -> Iterator[Flaw]:
    found = [words(match[0].strip("*_")) for match in _STRESS.finditer(straight(line.sentence.text))]
    if len(found) > 1:
        yield Flaw(line.number, f"{len(found)} places are stressed. Stress the key word alone.")
    for stressed in found:
        shown = " ".join(stressed)
        if len(stressed) > _MOST:
            yield Flaw(line.number, f'The stress on "{shown}" is too long. Stress the key word alone.')
        elif not any(_is_key(word) for word in stressed):
            yield Flaw(line.number, f'"{shown}" is no key word. Stress the word on which the sentence hangs.')


def _is_key(word: str) -> bool:
    """A word with a meaning of its own, a figure, a word of scope, or one that denies."""
    return word not in FUNCTION_WORDS or word[0].isdigit() or word in _COUNTS or denials.count((word,)) > 0


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
    page=page,
)
