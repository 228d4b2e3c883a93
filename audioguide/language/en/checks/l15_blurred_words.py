"""L15: small words that run into their neighbours are said in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_BLURS = (
    (re.compile(rf"\b{_NUMBER},? too\b", re.IGNORECASE), 'may be heard as one more number. Say "also" before it.'),
    (re.compile(r"\b\d+ in 100\b"), 'runs together. Say "out of 100".'),
    (re.compile(r"\bwhen to\b", re.IGNORECASE), 'may be heard as "went to". Say who does it: "when you should".'),
    (re.compile(r"\bif so\b", re.IGNORECASE), 'is hardly heard. Say the condition anew: "and if it has".'),
    (re.compile(r"\bwhere to\?"), 'may be heard as "were two". Say it whole: "where it has gone".'),
)
"""What two recognisers of speech, in natural and pyttsx3, took for something else, and the words they did not."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Each such place of a sentence; and of the title, which is said too."""
    texts = [(0, chapter.chapter.title), *((line.number, line.text) for line in chapter.lines)]
    for number, text in texts:
        for shape, why in _BLURS:
            if found := shape.search(text):
                yield Flaw(number, f'"{found[0]}" {why}')


RULE = Rule(
    code="L15",
    title="Small words that blur",
    explanation=(
        'No number before "too", no "6 in 100", no "when to" and no "if so, where to": each was heard as something '
        "else. Other words say the same."
    ),
    severity="note",
    chapter=in_chapter,
)
