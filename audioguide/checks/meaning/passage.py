"""A paragraph and the records of its facts, both as clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import cast

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.meaning.recorded import Recorded
from audioguide.language.base.meaning import Clause
from audioguide.model import FACT_ID, Fact

_READ = "passages"


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a telling as clauses."""

    line: CheckedLine
    clauses: tuple[Clause, ...]


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


def passages(chapter: CheckedChapter) -> tuple[Passage, ...]:
    """The paragraphs of a chapter that tell facts; none in a language that is not read for meaning, or where a record
    has no words in it. They are read once a chapter, for all rules."""
    if _READ not in chapter.read:
        chapter.read[_READ] = tuple(_passages(chapter))
    return cast(tuple[Passage, ...], chapter.read[_READ])


def _passages(chapter: CheckedChapter) -> Iterator[Passage]:
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
    meaning, read = chapter.guide.language.meaning, chapter.guide.recorded
    telling = tuple(Told(line, tuple(meaning.clauses(line.text))) for line in lines)
    kin = dict.fromkeys(one for fact in facts for one in _kin(chapter, fact) if one not in facts)
    return Passage(chapter, telling, tuple(map(read, facts)), tuple(map(read, kin)))


def _kin(chapter: CheckedChapter, fact: Fact) -> Iterator[Fact]:
    known, vocabulary = chapter.guide.table.facts, chapter.guide.vocabulary
    listed = [key for item in fact.items for key in item.split() if FACT_ID.fullmatch(key)]
    for key in (*listed, fact.pair_with, fact.duplicate_of, *vocabulary.lists_of(fact)):
        if key in known:
            yield known[key]
