"""L6: a pronoun has its noun near."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_BARE = re.compile(
    r"(?:It|They|He|She|This|These|Those|That) (?:is|are|was|were|can|may|might|will|has|have|does|do)\b"
)
_EMPTY = re.compile(r"It (?:is|was|may be|can be|makes?) (?:\w+ ){1,3}(?:to|that|for|for \w+ \w+ to)\b")


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Paragraphs that begin with a word for something said long ago; "It is safe to" points at nothing and is fine."""
    paragraph = 0
    for line in chapter.lines:
        sentence = line.sentence
        opens, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        if opens and _BARE.match(sentence.text) and not _EMPTY.match(sentence.text):
            word = sentence.text.split()[0]
            yield Flaw(line.number, f'A paragraph begins with "{word}". Say the thing by its name.')


RULE = Rule(
    code="L6",
    title="Things by their names",
    explanation=(
        "It, they and this stand only where their noun is in the same sentence or the one before; a paragraph "
        "does not begin with them."
    ),
    severity="warning",
    chapter=in_chapter,
)
