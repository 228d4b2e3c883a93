"""A paragraph and the records of its facts, both as clauses."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from itertools import groupby
from typing import cast

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.meaning.recorded import IDS, Recorded, beside
from audioguide.checks.meaning.seen import Seen
from audioguide.checks.rule import Flaw
from audioguide.errors import Message
from audioguide.language.base.meaning import Clause, Meaning
from audioguide.model import FACT_ID, Fact, Term

_READ, _EXPLAINED = "passages", "glossary"


@dataclass(frozen=True)
class Told:
    """One line of a telling as clauses, which are read when they are first asked for: many lines need none."""

    line: CheckedLine
    meaning: Meaning

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """What it says."""
        return tuple(self.meaning.clauses(self.line.text))


@dataclass(frozen=True)
class Passage:
    """What is told, what it is told from, and what else belongs to that."""

    chapter: CheckedChapter
    telling: tuple[Told, ...]
    source: tuple[Recorded, ...]
    """The records of all facts that its lines carry."""
    beside: tuple[Recorded, ...]
    """Those of their lists, items and partners, whose words may be heard too."""
    asked: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    """What a rule has asked of `spellings`, and the answers."""

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

    @cached_property
    def verbatim(self) -> bool:
        """True where each line is its facts' own words and nothing else."""
        return all(told.line.verbatim for told in self.telling)

    @property
    def whole(self) -> bool:
        """True where that is so and the records say nothing beside their wording: then nothing of them is lost."""
        return self.verbatim and not any(beside(one.fact) for one in self.source)

    @cached_property
    def seen(self) -> dict[str, Seen]:
        """What rules saw of it before, by their names, as long as nothing has changed that they look at."""
        wording, first = self.chapter.guide.seen.wording, self.telling[0].line
        lines = tuple(
            (told.line.text, told.line.number - first.number, tuple(fact.id for fact in told.line.facts))
            for told in self.telling
        )
        records = (tuple(wording(one.fact) for one in side) for side in (self.source, self.beside))
        return self.chapter.guide.seen.of((first.before.text if first.before else "", lines, *records))

    def spellings(self, group: str) -> tuple[str, ...]:
        """What the table lets stand for a word or phrase: the one thing of the guide that its rules may ask."""
        found = self.asked[group] = self.chapter.guide.vocabulary.spellings(group)
        return found

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


def is_whole(mention: Mention) -> bool:
    """True where a sentence is the record's own words, and the record has no others: then nothing of it is lost."""
    return any(line.verbatim for line in mention.lines) and not beside(mention.fact)


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
    telling = tuple(Told(line, meaning) for line in lines)
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
    """What a rule of one paragraph sees in a chapter; it keeps its name and module, by which a rule's file is found.

    Such a rule is one of change: a paragraph in its facts' own words is none to look at. Of the guide around the
    paragraph it may ask for `spellings` alone.
    """

    @wraps(look)
    def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
        for passage in passages(chapter):
            if not passage.verbatim:
                yield from _seen(look, passage)

    return in_chapter


def _seen(look: Callable[[Passage], Iterator[Flaw]], passage: Passage) -> Iterator[Flaw]:
    """What a rule sees in a paragraph, as it was seen before where nothing has changed."""
    rule, first = look.__module__, passage.telling[0].line.number
    before = passage.seen.get(rule)
    if before is None or any(passage.spellings(group) != found for group, found in before.spellings.items()):
        passage.asked.clear()
        flaws = tuple(replace(flaw, line=flaw.line - first) for flaw in look(passage))
        before = passage.seen[rule] = Seen(flaws, dict(passage.asked))
    return (replace(flaw, line=flaw.line + first) for flaw in before.flaws)
