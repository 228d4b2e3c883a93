"""A paragraph and the records of its facts, both as clauses."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, wraps
from itertools import groupby
from typing import cast

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.meaning.recorded import IDS, Recorded
from audioguide.checks.rule import Flaw
from audioguide.errors import Message
from audioguide.language.base.meaning import Clause, Meaning
from audioguide.model import FACT_ID, Fact, Term

_READ, _EXPLAINED = "passages", "glossary"


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
    def known(self) -> tuple[Recorded, ...]:
        """The records that its lines carry, and those beside them."""
        return (*self.source, *self.beside)

    @cached_property
    def near(self) -> tuple[Clause, ...]:
        """The clauses of the records beside its own."""
        return tuple(clause for one in self.beside for clause in one.clauses)

    @cached_property
    def every(self) -> tuple[Clause, ...]:
        """The clauses of the source, then those beside it."""
        return (*self.recorded, *self.near)

    def line_of(self, thing: object, read: Callable[[Clause], Container[object]]) -> int:
        """The number of the first line in whose clauses a thing was read; it must be one of the telling's."""
        return next(told.line.number for told in self.telling if any(thing in read(clause) for clause in told.clauses))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """What is told, line by line."""
        return tuple(told.line.text for told in self.telling)

    @cached_property
    def records(self) -> tuple[str, ...]:
        """What the source says, a text a fact, in the order of the table: that of the source."""
        return tuple(IDS.sub("", one.fact.readable) for one in sorted(self.source, key=lambda one: one.fact.id))

    @property
    def meaning(self) -> Meaning:
        """How the guide's language is read for meaning."""
        return self.chapter.guide.language.meaning

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
    yield from definitions(chapter)


def definitions(chapter: CheckedChapter) -> Iterator[Passage]:
    """The lines that explain a term and carry no fact, each against what the glossary says of it."""
    explained = _explained(chapter)
    for line in chapter.lines:
        meant = [explained[term.casefold()] for term in line.sentence.terms if term.casefold() in explained]
        if meant and not line.facts:
            yield _passage(chapter, [line], meant)


def _explained(chapter: CheckedChapter) -> dict[str, Fact]:
    """What the glossary says of each term, as a record. Its id is how a message names it."""
    if _EXPLAINED not in chapter.read:
        chapter.read[_EXPLAINED] = {
            term.term.casefold(): Fact(_glossary(term), "", f"{term.term}: {term.plain}", False, "low", "none", "mixed")
            for term in chapter.guide.guide.glossary
        }
    return cast(dict[str, Fact], chapter.read[_EXPLAINED])


def _glossary(term: Term) -> Message:
    return f'the glossary on "{term.term}"'


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
    terms = {term.casefold() for line in lines for term in line.sentence.terms} if any(f.line for f in facts) else set()
    kin |= dict.fromkeys(fact for term, fact in _explained(chapter).items() if term in terms) if terms else {}
    return Passage(chapter, telling, tuple(map(read, facts)), tuple(map(read, kin)))


def _kin(chapter: CheckedChapter, fact: Fact) -> Iterator[Fact]:
    known, vocabulary = chapter.guide.table.facts, chapter.guide.vocabulary
    listed = [key for item in fact.items for key in item.split() if FACT_ID.fullmatch(key)]
    for key in (*listed, fact.pair_with, fact.duplicate_of, *vocabulary.lists_of(fact)):
        if key in known:
            yield known[key]


def in_passages(look: Callable[[Passage], Iterator[Flaw]]) -> Callable[[CheckedChapter], Iterator[Flaw]]:
    """What a rule of one paragraph sees in a chapter; it keeps its name and module, by which a rule's file is found."""

    @wraps(look)
    def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
        for passage in passages(chapter):
            yield from look(passage)

    return in_chapter
