"""Document -> fact table: one record a statement, with all that must not be lost when it is told."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from audioguide.budget import Budget
from audioguide.drafting.extracting.claims import claims_of
from audioguide.drafting.extracting.figures import figures_of
from audioguide.drafting.extracting.gaps import missing_urgency
from audioguide.drafting.extracting.naming import Names
from audioguide.drafting.extracting.outline import Outline, Section, Statement
from audioguide.drafting.extracting.outlining import outline
from audioguide.drafting.extracting.relations import related
from audioguide.drafting.extracting.sensitivity import sensitivity_of
from audioguide.language.base import Language
from audioguide.model import Document, Fact, FactTable


@dataclass(frozen=True, slots=True)
class Extracted:
    """A source as facts, and the order in which it says them."""

    outline: Outline
    table: FactTable
    claims: dict[str, tuple[str, ...]]
    """For each statement, the ids of its records, in order: nearly always one, the statement's own."""
    language: Language
    """How it was read."""

    @property
    def sections(self) -> dict[str, Section]:
        """The sections by id."""
        return {section.id: section for section in self.outline.sections}


def extract(
    document: Document,
    language: Language,
    file: str = "facts.yaml",
    progress: Callable[[int, int], None] | None = None,
    loose: Collection[str] = (),
) -> Extracted:
    """The facts of a document, as `language` reads it. `progress` hears how many statements are read, of how many.

    loose: ids of leads whose lists are told item by item, since they could not be told as lists.

    Raises SourceError for more sentences than a document may have. One that no rule may read has a record of its words
    alone.
    """
    read = outline(document, language, Budget(document.file), loose)
    recorder = _Recorder(document, read, language)
    for done, statement in enumerate(read.statements, 1):
        recorder.read(statement)
        if progress and done % 200 == 0:
            progress(done, len(read.statements))
    facts = related(read, recorder.facts, recorder.records, language.claims)
    facts |= {one.statement: replace(facts[one.statement], fact=one.text) for one in read.unread}
    labels = tuple(section.title for section in read.sections)
    table = FactTable(facts, recorder.names.table(), file, sections=labels)
    return Extracted(read, table, recorder.records, language)


class _Recorder:
    """Reads statements in their order, each in the light of what opens its list."""

    def __init__(self, document: Document, read: Outline, language: Language) -> None:
        self.facts: dict[str, Fact] = {}
        self.records: dict[str, tuple[str, ...]] = {}
        self.names = Names(language, (statement.text for statement in read.statements))
        self._language, self._claims = language, language.claims
        self._titles = {section.id: section.title for section in read.sections}
        self._texts = {statement.id: statement.text for statement in read.statements}
        firsts = {(statement.lead, statement.item): statement.id for statement in reversed(read.statements)}
        self._firsts = frozenset(firsts.values())
        self._empty_leads = frozenset(read.empty_leads)
        self._grave = sensitivity_of(language.claims, document.title) == "high"
        self._urgent = missing_urgency(read, language.claims)
        for section in read.sections:
            self.names.of(section.title)

    def read(self, statement: Statement) -> None:
        """The records of one statement."""
        rights = self._claims.claims_rights(statement.text)
        # Whoever holds the rights is no name that must be told.
        names = Names(self._language) if rights else self.names
        made = [self._record(key, text, statement, names) for key, text in self._parts(statement)]
        if rights:
            made = [replace(fact, status="boilerplate", must_keep=False, names=()) for fact in made]
        if self._grave:
            # A guide to the last weeks of life gives itself away in each chapter, however plain.
            made = [replace(fact, sensitivity="medium") if fact.sensitivity == "low" else fact for fact in made]
        if statement.step:
            made[0] = replace(made[0], fact=self._claims.step(statement.step, made[0].fact))
        if statement.id in self._empty_leads:
            made = [self._gap(fact) for fact in made]
        self.records[statement.id] = tuple(fact.id for fact in made)
        self.facts |= {fact.id: fact for fact in made}
        if statement.id == self._urgent:
            gap = Fact(f"{statement.id}x", statement.section, self._claims.no_urgency, False, "low", "none",
                       "affirmative", status="source_gap", where=statement.where)  # fmt: skip
            self.facts[gap.id] = gap

    def _gap(self, fact: Fact) -> Fact:
        """The opening of a list that is not there; it need not be told where it is no whole sentence without it."""
        return replace(fact, status="source_gap", must_keep=bool(self._claims.whole_without_list(fact.fact)))

    def _parts(self, statement: Statement) -> list[tuple[str, str]]:
        """(id, text) of each claim of a statement."""
        keys = (statement.id, *(f"{statement.id}{letter}" for letter in "abcdefgh"))
        return list(zip(keys, (claim.text for claim in claims_of(statement.text, self._claims)), strict=False))

    def _record(self, key: str, text: str, statement: Statement, names: Names) -> Fact:
        claims, lead = self._claims, self._lead(text, statement)
        hedge = claims.hedge(text)
        if lead is not None and hedge == "none" and not self._language.reading.asks(text):
            hedge = lead.hedge
        polarity, negations = claims.polarity(text)
        numbers = figures_of(text, self._language, self._texts[statement.lead] if lead is not None else "")
        action, advice = claims.advice(text)
        return Fact(
            id=key,
            section=statement.section,
            fact=text,
            must_keep=True,
            sensitivity=sensitivity_of(claims, text, numbers, self._titles[statement.section]),
            hedge=hedge,
            polarity=polarity,
            negations=negations,
            numbers=numbers,
            condition=claims.condition(text),
            comparison=claims.comparison(text),
            names=names.of(text),
            quantifiers=claims.scope(text),
            attribution=claims.attribution(text),
            action=action,
            advice=advice,
            where=statement.where,
        )

    def _lead(self, text: str, statement: Statement) -> Fact | None:
        """The opening that an item shares its sureness and its time with; None for one that stands by itself."""
        if not statement.lead or statement.follows_label:
            return None
        if statement.id not in self._firsts and self._claims.is_main(text):
            return None  # What an item goes on to say is said of the item, not of the list.
        lead = self.facts[self.records[statement.lead][-1]]
        rest = text.split(":", 1)[1] if statement.label and ":" in text else text
        if self._claims.stands_alone(rest) or self._claims.stands_alone(text):
            return None
        # What is said of an item of a list: "no treatment: about 1 in 3 people have no more attacks".
        return None if not lead.fact.rstrip().endswith(":") and self._claims.is_clause(text) else lead
