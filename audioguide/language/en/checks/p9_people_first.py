"""P9: people first, and nobody left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from audioguide.checks.checked import CheckedChapter, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.checks.lists import LISTS
from audioguide.language.en.reading.words import normal, says

_GROUP = re.compile(
    r"(?:the |all |most |some )?\b(blind|deaf|sick|dying|dead|young|old)\b(?= (?:are|have|may|can|should"
    r"|need|often|who)\b)"
)
_MODALS = "may|might|can|cannot|could|will|would|should|must|shall|do not|does not"
"""Where what is said of the people begins: it is no part of who they are."""
_INCLUSIVE = re.compile(
    r"\b(?:women|men|girls|boys|mothers|fathers)(?:,| and| or)+ (?:and |or )?(?:other )?people "
    r"(?:assigned (?:fe)?male at birth|with (?:breasts|a \w+|ovaries|testicles)"
    rf"|who (?:can |could |may |might )?[a-z ]{{3,30}}?(?=[,.;:]| get| have| (?:{_MODALS})\b|$))"
    r"|\bpeople assigned (?:fe)?male at birth\b|\btrans(?:gender)? \w+\b|\bnon-?binary \w+\b",
    re.IGNORECASE,
)


@cache
def _instead() -> dict[str, str]:
    """What puts the illness before the person, pities, blames, or leaves somebody out; and what says it plainly."""
    return LISTS.pairs("people_first")


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Words that name people by an illness, or that leave some of them out."""
    names = [normal(spelling) for name in chapter.guide.table.names.values() for spelling in name.said]
    instead = _instead()
    for line in chapter.lines:
        said = [words for words in instead if says(line.normal, words)]
        for words in said:
            part_of_other = any(words != other and normal(words).strip() in normal(other) for other in said)
            named = any(normal(words).strip() in name and name in line.normal for name in names)
            if not part_of_other and not named:
                yield Flaw(line.number, f'"{words}" does not put people first. Say "{instead[words]}".')
        for found in _GROUP.finditer(line.normal) if " the " in line.normal else ():
            if found[0].startswith("the "):
                yield Flaw(line.number, f'"{found[0]}" names people by one thing. Say "people who are {found[1]}".')


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """What the source says so that nobody is left out, and the chapter does not say in full."""
    fact = mention.fact
    record = ". ".join((fact.readable, fact.condition.text if fact.condition else "", *fact.quantifiers))
    for phrase in dict.fromkeys(match[0] for match in _INCLUSIVE.finditer(record)):
        if not says(mention.window, phrase):
            yield Flaw(
                mention.first, f'{fact.id} says "{phrase}". Say it in full, so nobody is left out.', missing=True
            )


RULE = Rule(
    code="P9",
    title="People first, all of them",
    explanation=(
        "People are named before their illness, without pity or blame: people with diabetes, who use a "
        "wheelchair. What "
        "the source says so that nobody is left out, such as women and people assigned female at birth, is "
        "said in full."
    ),
    left="Is anyone named by an illness, or left out, in words that the list does not have?",
    severity="warning",
    chapter=in_chapter,
    mention=in_mention,
)
