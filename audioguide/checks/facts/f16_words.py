"""F16: where the table is closed, a sentence says nothing that its facts do not."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.allowed_words import of_facts, unlisted
from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Words that neither the sentence's facts nor the glossary have."""
    if not chapter.guide.table.closed:
        return
    for line in chapter.lines:
        if not line.facts:
            continue
        new = unlisted(line, of_facts(line, chapter))
        if new:
            ids = ", ".join(fact.id for fact in line.facts)
            shown = ", ".join(f'"{word}"' for word in new[:4])
            yield Flaw(line.number, f"{shown} is in no word of {ids}. Use its words, or add it there under said.")


RULE = Rule(
    code="F16",
    title="Every word has its fact",
    explanation=(
        "Where facts.yaml says closed: true, each word of a sentence that tells a fact stands in the record of its "
        "facts, in the glossary's explanation of a term it defines, in said, or is glue. Words of scope, degree, "
        "frequency, time and place are no glue."
    ),
    severity="warning",
    gate=True,
    meaning="pointer",
    why="A new word may say the same thing.",
    chapter=in_chapter,
)
