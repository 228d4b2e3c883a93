"""L12: nothing that an ear cannot read: abbreviations, Roman numerals, signs, addresses."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Signs, numerals and short forms."""
    for line in chapter.lines:
        for found in line.reading.unreadable(line.text):
            yield Flaw(line.number, f'"{found}" cannot be heard. Write what is to be said.')
        for found in line.reading.abbreviations(line.text):
            if not _given_in_full(found, chapter):
                yield Flaw(line.number, f'"{found}" is an abbreviation. Say it in full in this chapter too.')


def _given_in_full(short: str, chapter: CheckedChapter) -> bool:
    """True where the table or the glossary has a longer spelling of the same thing, and the chapter says that too."""
    entries = [name.said for name in chapter.guide.table.names.values()]
    entries += [(term.term, term.said, term.plain) for term in chapter.guide.guide.glossary]
    low, words = short.lower(), chapter.reading.words
    longer = [
        spelling
        for spellings in entries
        if any(low in words(spelling) for spelling in spellings)
        for spelling in spellings
        if low not in words(spelling)
    ]
    return any(line.reading.says(line.normal, spelling) for spelling in longer for line in chapter.lines)


RULE = Rule(
    code="L12",
    title="Nothing an ear cannot read",
    explanation=(
        "No abbreviation without its full form in the chapter, no Roman numerals, no signs such as % or /, no "
        "addresses."
    ),
    severity="warning",
    chapter=in_chapter,
)
