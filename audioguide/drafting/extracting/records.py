"""Document -> fact table: one record a statement, with all that must not be lost when it is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from audioguide.drafting.extracting import figures, gaps, limits
from audioguide.drafting.extracting.claims import claims
from audioguide.drafting.extracting.naming import Names
from audioguide.drafting.extracting.outline import Outline, Section, Statement, outline
from audioguide.drafting.extracting.sensitivity import sensitivity_of
from audioguide.drafting.extracting.sureness import hedge_of, polarity_of, scope_of
from audioguide.language.en.reading.joints import AUXILIARIES, IMPERATIVES, is_clause
from audioguide.language.en.reading.words import listed, words
from audioguide.model import Document, Fact, FactTable

_CAVEAT = re.compile(
    r"\b(?:estimates?|averages?|large groups?|groups? of people|may not apply|everyone is different|each "
    r"person|your situation|"
    r"change over time|in the past|best (?:person|source|one) to ask|ask your|best source|out of date)\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"^(?:©|\(c\)|copyright\b|all rights reserved)", re.IGNORECASE)
_RELATIVES = listed("where that which who when")
_BACK = re.compile(r"^(?:this|that|these|those|it|they)\b", re.IGNORECASE)
_EXAMPLES = re.compile(
    r"\b(?:such as|for example|including|include|includes|may|might|can|like|some)\b[^.]*:$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """A source as facts, and the order in which it says them."""

    outline: Outline
    table: FactTable
    claims: dict[str, tuple[str, ...]]
    """For each statement, the ids of its records, in order: nearly always one, the statement's own."""

    @property
    def sections(self) -> dict[str, Section]:
        """The sections by id."""
        return {section.id: section for section in self.outline.sections}


def extract(
    document: Document, file: str = "facts.yaml", progress: Callable[[int, int], None] | None = None
) -> Extracted:
    """The facts of a document. `progress` hears how many statements are read, of how many."""
    read = outline(document)
    titles = {section.id: section.title for section in read.sections}
    texts = {statement.id: statement.text for statement in read.statements}
    names = Names((document.language or "en").split("-")[0].lower())
    for section in read.sections:
        names.of(section.title)
    facts: dict[str, Fact] = {}
    told: dict[str, tuple[str, ...]] = {}
    grave = sensitivity_of(document.title) == "high"
    urgent = gaps.missing_urgency(read)
    for done, statement in enumerate(read.statements, 1):
        lead = facts.get(told[statement.lead][-1]) if statement.lead else None
        rights = bool(_RIGHTS.search(statement.text))
        heard = Names() if rights else names  # Whoever holds the rights is no name that must be told.
        made = _records(statement, texts.get(statement.lead, ""), lead, titles[statement.section], heard)
        if rights:
            made = [replace(fact, status="boilerplate", must_keep=False, names=()) for fact in made]
        if grave:
            # A guide to the last weeks of life gives itself away in each chapter, however plain.
            made = [replace(fact, sensitivity="medium") if fact.sensitivity == "low" else fact for fact in made]
        if statement.step:
            made[0] = replace(made[0], fact=statement.numbered.replace(statement.text, made[0].fact))
        if statement.id in read.empty_leads:
            made = [_gap(fact) for fact in made]
        told[statement.id] = tuple(fact.id for fact in made)
        facts |= {fact.id: fact for fact in made}
        if statement.id == urgent:
            gap = Fact(f"{statement.id}x", statement.section, gaps.NO_URGENCY, False, "low", "none", "affirmative",
                       status="source_gap", where=statement.where)  # fmt: skip
            facts[gap.id] = gap
        if progress and done % 200 == 0:
            progress(done, len(read.statements))
    _lists(read, facts, told)
    _caveats(read, facts, told)
    _pairs(read, facts, told)
    return Extracted(read, FactTable(facts, names.table(), file), told)


def _gap(fact: Fact) -> Fact:
    """The opening of a list that is not there; it need not be told where it is no whole sentence without the list."""
    return replace(fact, status="source_gap", must_keep=bool(gaps.whole_without_list(fact.fact)))


def _records(statement: Statement, opening: str, lead: Fact | None, title: str, names: Names) -> list[Fact]:
    parts = [claim.text for claim in claims(statement.text)]
    keys = [statement.id, *(f"{statement.id}{letter}" for letter in "abcdefgh")]
    return [_record(key, part, statement, opening, lead, title, names) for key, part in zip(keys, parts, strict=False)]


def _record(
    key: str, text: str, statement: Statement, opening: str, lead: Fact | None, title: str, names: Names
) -> Fact:
    # An item that is no sentence of its own has the sureness of the sentence that opens its list.
    rest = text.split(":", 1)[1] if statement.label and ":" in text else text
    leaning = lead is not None and not statement.follows_label and not _stands_alone(rest) and not _stands_alone(text)
    if leaning and lead is not None and not lead.fact.rstrip().endswith(":") and is_clause(text):
        leaning = False  # What is said of an item of a list: "no treatment: about 1 in 3 people have no more attacks".
    hedge = hedge_of(text)
    if leaning and lead is not None and hedge == "none" and not text.rstrip().endswith("?"):
        hedge = lead.hedge
    polarity, negations = polarity_of(text)
    numbers = figures.figures_of(text, opening if leaning else "")
    action, advice = limits.advice_of(text)
    return Fact(
        id=key,
        section=statement.section,
        fact=text,
        must_keep=True,
        sensitivity=sensitivity_of(text, numbers, title),
        hedge=hedge,
        polarity=polarity,
        negations=negations,
        numbers=numbers,
        condition=limits.condition_of(text),
        comparison=limits.comparison_of(text),
        names=names.of(text),
        quantifiers=scope_of(text),
        attribution=limits.attribution_of(text),
        action=action,
        advice=advice,
        where=statement.where,
    )


def _stands_alone(text: str) -> bool:
    """True for a whole sentence, or a call to act; false for an item such as "skin that pulls"."""
    said = words(text)
    if said[:1] and said[0] in IMPERATIVES:
        return True
    if len(said) < 4 or not text.rstrip().endswith((".", "?", "!")):
        return False
    verbs = [at for at, word in enumerate(said) if word in AUXILIARIES]
    inside = next((at for at, word in enumerate(said) if word in _RELATIVES), len(said))
    return any(at < inside for at in verbs) or len(verbs) > 1


def _lists(read: Outline, facts: dict[str, Fact], told: dict[str, tuple[str, ...]]) -> None:
    """Give each opening sentence the items of its list."""
    items: dict[str, dict[int, list[str]]] = {}
    for statement in read.statements:
        if statement.lead:
            items.setdefault(statement.lead, {}).setdefault(statement.item, []).extend(told[statement.id])
    inner = {told[lead][-1]: [key for ids in numbered.values() for key in ids] for lead, numbered in items.items()}
    for lead, numbered in items.items():
        key = told[lead][-1]
        # What is inside an item is of the item's list too, and has the sureness of its opening.
        held = tuple(" ".join(dict.fromkeys(_with_inner(ids, inner))) for ids in numbered.values())
        examples = bool(_EXAMPLES.search(facts[key].fact))
        facts[key] = replace(facts[key], items=held, list_complete=not examples, frame="examples" if examples else "")


def _with_inner(ids: list[str], inner: dict[str, list[str]]) -> Iterator[str]:
    for key in ids:
        yield key
        yield from _with_inner(inner.get(key, []), inner)


def _caveats(read: Outline, facts: dict[str, Fact], told: dict[str, tuple[str, ...]]) -> None:
    """Survival figures go with the words of their section that keep them from misleading (rule R10)."""
    by_section: dict[str, list[str]] = {}
    for statement in read.statements:
        by_section.setdefault(statement.section, []).extend(told[statement.id])
    for keys in by_section.values():
        frightening = [
            key
            for key in keys
            if facts[key].sensitivity == "high" and any(n.unit == "percent" for n in facts[key].numbers)
        ]
        for key in keys if frightening else ():
            if key not in frightening and _CAVEAT.search(facts[key].fact):
                facts[key] = replace(facts[key], must_accompany=tuple(frightening))


def _pairs(read: Outline, facts: dict[str, Fact], told: dict[str, tuple[str, ...]]) -> None:
    """A chance that begins with "this" is told beside the one it speaks of: "this risk drops to 6 %" (rule R13)."""
    for before, after in pairwise(read.statements):
        one, other = facts[told[before.id][-1]], facts[told[after.id][0]]
        chances = all(any(number.unit == "percent" for number in fact.numbers) for fact in (one, other))
        if chances and before.section == after.section and _BACK.match(other.fact):
            facts[one.id] = replace(one, pair_with=other.id)
            facts[other.id] = replace(other, pair_with=one.id)
