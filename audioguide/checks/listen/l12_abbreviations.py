"""L12: nothing that an ear cannot read: abbreviations, Roman numerals, signs, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import says, words

_SIGNS = re.compile(
    r"[/()\[\]<>%&@#*=+]|\b(?:e\.g|i\.e|etc|vs)\b\.?|\bwww\.|https?:|\S+@\S+|\w+\.(?:org|com|gov|net)\b"
)
_ROMAN = re.compile(r"\b(?:[Ss]tages?|[Tt]ype|[Pp]art|[Gg]rade) [IVX]+\b")
_CAPITALS = re.compile(r"\b[A-Z]{2,}[0-9]*\b|\b(?:[A-Z]\.){2,}")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Signs, numerals and short forms."""
    for line in page.lines:
        text = line.sentence.text
        for found in (*_SIGNS.finditer(text), *_ROMAN.finditer(text)):
            yield Flaw(line.number, f'"{found[0]}" cannot be heard. Write what is to be said.')
        for found in _CAPITALS.finditer(text):
            if not _given_in_full(found[0], page):
                yield Flaw(line.number, f'"{found[0]}" is an abbreviation. Say it in full in this chapter too.')


def _given_in_full(short: str, page: CheckedChapter) -> bool:
    """True where the table or the glossary has a longer spelling of the same thing, and the chapter says that too."""
    entries = [name.said for name in page.review.table.names.values()]
    entries += [(term.term, term.said, term.plain) for term in page.review.guide.glossary]
    low = short.lower()
    longer = [
        spelling
        for spellings in entries
        if any(low in words(spelling) for spelling in spellings)
        for spelling in spellings
        if low not in words(spelling)
    ]
    return any(says(line.normal, spelling) for spelling in longer for line in page.lines)


RULE = Rule(
    code="L12",
    title="Nothing an ear cannot read",
    explanation=(
        "No abbreviation without its full form in the chapter, no Roman numerals, no signs such as % or /, no "
        "addresses."
    ),
    severity="warning",
    page=page,
)
