"""A paragraph and the records of its facts, both as clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.language.base.meaning import MINUTES, Clause, Meaning, Quantity
from audioguide.model import FACT_ID, Fact, Number

_IDS = re.compile(rf"\(?\b{FACT_ID.pattern}(?:-[a-z])?\b\)?")
"""Ids of facts, which a record made by hand may name in its wording."""


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a telling as clauses."""

    line: CheckedLine
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Recorded:
    """One fact's record as clauses, and the quantities it has beside its wording."""

    fact: Fact
    clauses: tuple[Clause, ...]
    further: tuple[Quantity, ...]
    """Of its numbers, as the table has them."""

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """All that it says and has."""
        return (*(one for clause in self.clauses for one in clause.quantities), *self.further)


@dataclass(frozen=True)
class Passage:
    """What is told, what it is told from, and what else belongs to that."""

    chapter: CheckedChapter
    telling: tuple[Told, ...]
    source: tuple[Recorded, ...]
    """The records of all facts that its lines carry."""
    beside: tuple[Recorded, ...]
    """Those of their lists, items and partners, whose words may be heard too."""

    @cached_property
    def told(self) -> tuple[Clause, ...]:
        """The clauses of the telling."""
        return tuple(clause for told in self.telling for clause in told.clauses)

    @cached_property
    def recorded(self) -> tuple[Clause, ...]:
        """The clauses of the source."""
        return tuple(clause for one in self.source for clause in one.clauses)

    @property
    def ids(self) -> str:
        """Its facts, as a message names them."""
        return ", ".join(one.fact.id for one in self.source)


def passages(chapter: CheckedChapter) -> Iterator[Passage]:
    """The paragraphs of a chapter that tell facts; none in a language that is not read for meaning, or where a record
    has no words in it."""
    if not chapter.guide.language.meaning.knows_meaning:
        return
    for _, run in groupby(chapter.lines, key=lambda line: line.sentence.paragraph):
        lines = [line for line in run if line.facts]
        facts = list(dict.fromkeys(fact for line in lines for fact in line.facts))
        if facts and all(fact.readable for fact in facts):
            yield _passage(chapter, lines, facts)


def passage_of(mention: Mention) -> Passage | None:
    """Every paragraph of a chapter in which a fact is told, against this fact alone; None as in `passages`."""
    chapter = mention.chapter
    if not chapter.guide.language.meaning.knows_meaning or not mention.fact.readable:
        return None
    paragraphs = {line.sentence.paragraph for line in mention.lines}
    lines = [line for line in chapter.lines if line.sentence.paragraph in paragraphs]
    before = [mention.lines[0].before] if mention.lines[0].before else []
    return _passage(chapter, [*(line for line in before if line not in lines), *lines], [mention.fact])


def _passage(chapter: CheckedChapter, lines: Sequence[CheckedLine], facts: Sequence[Fact]) -> Passage:
    meaning = chapter.guide.language.meaning
    telling = tuple(Told(line, tuple(meaning.clauses(line.text))) for line in lines)
    kin = dict.fromkeys(one for fact in facts for one in _kin(chapter, fact) if one not in facts)
    return Passage(
        chapter, telling, tuple(recorded(fact, meaning) for fact in facts), tuple(recorded(one, meaning) for one in kin)
    )


def _kin(chapter: CheckedChapter, fact: Fact) -> Iterator[Fact]:
    known, vocabulary = chapter.guide.table.facts, chapter.guide.vocabulary
    listed = [key for item in fact.items for key in item.split() if FACT_ID.fullmatch(key)]
    for key in (*listed, fact.pair_with, fact.duplicate_of, *vocabulary.lists_of(fact)):
        if key in known:
            yield known[key]


def recorded(fact: Fact, meaning: Meaning) -> Recorded:
    """A fact's record: its wording, then the condition that it names apart."""
    condition = fact.condition.text if fact.condition else ""
    texts = [fact.readable, *([condition] if condition and condition not in fact.readable else [])]
    texts += [item for item in fact.items if not FACT_ID.match(item)]
    clauses = tuple(clause for text in texts for clause in meaning.clauses(_IDS.sub("", text)))
    spans = tuple(
        one for number in fact.numbers for clause in meaning.clauses(number.span) for one in clause.quantities
    )
    return Recorded(fact, clauses, (*(made for number in fact.numbers if (made := of_table(number))), *spans))


def of_table(number: Number) -> Quantity | None:
    """A number of the table as a quantity; None for one that is only words."""
    if not number.value:
        return None
    low, high = number.value[0], number.value[-1]
    factor = MINUTES.get(number.unit, 1.0)
    named = {"percent": "share", "years of age": "age", "count": "number"}.get(number.unit, number.unit)
    dimension = "time" if number.unit in MINUTES else named
    return Quantity(low * factor, high * factor, dimension, f"{low:g}", 0, 0)
