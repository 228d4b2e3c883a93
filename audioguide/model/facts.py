"""What the source says: facts, closed names, glossary terms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

Hedge = Literal["possible", "probable", "certain", "rare", "none"]
"""Strength of a claim by rule F4: may = possible, often = probable, always = certain, uncommon = rare."""

Polarity = Literal["affirmative", "negative", "mixed"]
Sensitivity = Literal["low", "medium", "high"]
FactStatus = Literal["fact", "source_gap", "boilerplate", "not_told"]
"""not_told: the source claims it, and no chapter can say it; the record's `note` says why."""
NumberUnit = Literal[
    "percent", "years", "months", "weeks", "days", "hours", "years of age", "stage", "count", "date", "time", "phone"
]
"""What a number of a table counts. time: a span in words, "months or years", which has a literal and no value."""
NumberRole = Literal["within", "before", "after", "after diagnosis", "from", "to", "over", "under", "derived"]
"""How a number bounds what it counts; derived = 100 less another (rule R7)."""
NameKind = Literal["drug", "treatment", "test", "body part", "condition", "symptom", "organisation", "person"]

NUMBER_UNITS: tuple[NumberUnit, ...] = get_args(NumberUnit)
NUMBER_ROLES: tuple[NumberRole, ...] = get_args(NumberRole)
NAME_KINDS: tuple[NameKind, ...] = get_args(NameKind)
TIME_UNITS = frozenset(NUMBER_UNITS[1:6])
"""Units of a span of time."""
FACT_ID = re.compile(r"F[0-9]{3,5}[a-z]?")
"""The form of a fact's id; it is to match the whole of one."""
CALL = "call"
"""The advice that sends to the clinic at once, of all that `Fact.advice` may say: it must be easy to find (rule A3)."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the source, with what it must never be parted from (rules F2 and F3)."""

    value: tuple[float, ...]
    """One value, or (low, high) for a range. Empty for a literal without digits ("months or years")."""
    unit: str
    """One of NUMBER_UNITS."""
    role: str = ""
    """One of NUMBER_ROLES; empty for a plain figure."""
    span: str = ""
    """Time span the source gives this figure, such as "5 years"; empty = it gives none, and none may be added."""
    literal: str = ""
    """Set where the number is no figure but words to be said as they stand, such as "10 August 2023"."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides of a comparison, in the order that must be kept (rule F6)."""

    relation: tuple[str, ...]
    """Spellings of the relation, any one of which must be heard: "more likely", "harder"."""
    more: tuple[str, ...]
    """Spellings of the side that is more."""
    than: tuple[str, ...]
    """Spellings of the other side; empty where the source leaves it unsaid."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold for a fact, stated with it or in the sentence before (rules F3 and F8)."""

    text: str
    words: tuple[tuple[str, ...], ...] = ()
    """Each group lists spellings of one part of the condition; one spelling of every group must be heard."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim of the source, in our own words. See docs/reference/facts.md for the file it is read from."""

    id: str
    section: str
    fact: str
    must_keep: bool
    sensitivity: Sensitivity
    hedge: Hedge
    polarity: Polarity
    negations: int = 0
    """How many propositions are negated (rule F5)."""
    status: FactStatus = "fact"
    numbers: tuple[Number, ...] = ()
    condition: Condition | None = None
    comparison: Comparison | None = None
    names: tuple[str, ...] = ()
    """Closed names (drug, test, body part, condition) this fact carries: keys of the table's `names` (rule F9)."""
    quantifiers: tuple[str, ...] = ()
    """Scope words that must be heard: "any", "one or both", "some" (rule F7)."""
    attribution: str = ""
    """Who says so, where the source names somebody (rule F13)."""
    items: tuple[str, ...] = ()
    """What a list holds: fact ids, or words for items that are no facts of their own (rule F10)."""
    list_complete: bool = True
    """False where the source itself says or shows that there are more."""
    frame: Literal["", "examples"] = ""
    """`examples`: say "such as these", and never a count as if they were all (rule L4)."""
    must_accompany: tuple[str, ...] = ()
    """Facts in whose chapter this one must also stand (rule R10)."""
    pair_with: str = ""
    """The fact that must stand next to this one, so that neither misleads."""
    duplicate_of: str = ""
    action: bool = False
    """An advice the listener can act on."""
    advice: str = ""
    """The verb that carries the strength of an advice, where rule F12 applies: "call", "ask", "consider"."""
    order: tuple[str, ...] = ()
    """Words that must be heard in this order."""
    must_hear: tuple[str, ...] = ()
    """Words heard each time the fact is told: "lower|bring down" gives alternatives (rule F17)."""
    recap_hear: tuple[str, ...] = ()
    """Those heard where it is only summed up, which may be shorter."""
    said: tuple[str, ...] = ()
    """Further words that a sentence telling it may use, where the table is closed (rule F16)."""
    where: str = ""
    """Place in the source document, as its reader names it; empty in a table made by hand."""
    note: str = ""
    """For people; no rule reads it."""
    line: int = 0
    """Line of the record in its file, counted from 1."""
    foreign: bool = False
    """True where `fact` is in another language than the chapters: people read it, and no rule does."""
    unworded: tuple[str, ...] = ()
    """Keys whose words the chapters' language lacks, where the fact's own language has them (rule F19)."""

    @property
    def readable(self) -> str:
        """The claim in words that a reading of the chapters' language understands; empty where nobody wrote it so."""
        return "" if self.foreign else self.fact


@dataclass(frozen=True, slots=True)
class Name:
    """A closed name of the source: said by its own word, or by one of its plain words."""

    name: str
    kind: str
    """One of NAME_KINDS."""
    said: tuple[str, ...] = ()
    """Every spelling that counts as this name, the name itself included."""
    line: int = 0
    """Line of the record in its file, counted from 1."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How hard a text is to read, by textstat 0.7.8."""

    smog: float
    """SMOG grade"""
    fkgl: float
    """Flesch-Kincaid grade"""
    hard_share: float
    """Share, 0 to 1, of words that are not on the Dale-Chall list of easy words."""


@dataclass(frozen=True, slots=True)
class FactTable:
    """All records of one source, in the source's order."""

    facts: dict[str, Fact]
    names: dict[str, Name]
    file: str
    """Path of the table, for findings."""
    closed: bool = False
    """True: a sentence may use the words of its facts, of the glossary and of `said`, and no others (rule F16)."""
    said: tuple[str, ...] = ()
    """Words that any sentence may use where the table is closed: "care team"."""
    same: tuple[tuple[str, ...], ...] = ()
    """Words or phrases that stand for one another in this guide: what one licenses, or is heard as, all are."""
    sections: tuple[str, ...] = ()
    """Labels of the parts of the source: what a line without a fact may name where the table is closed (rule F18)."""
    source_scores: Scores | None = None
    """How hard the source itself is to read; None where nobody measured it."""
    language: str = ""
    """Tag of the language of `Fact.fact`, where that is not the one of the chapters; empty where it is."""
    words_file: str = ""
    """Path of the file with its words in the language of the chapters, whether it is there or not; empty as above."""


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry: for readers and for the rule of plain words; it never reaches an engine."""

    term: str
    plain: str
    said: str
    source: str
    """"guide" where the source defines it, "unreviewed", or the page that was opened."""
    address: str = ""
    opened: str = ""
    """ISO date on which the page was opened."""
    must_hear: tuple[str, ...] = ()
    """Words heard each time it is defined, as in a fact; none = each word of `plain` that is no glue (rule F11)."""
    topic: str = ""
    """What a document must be about for `plain` to hold: "cancer"; empty = it holds wherever the term is read."""
    everyday: bool = False
    """It has an everyday meaning too ("at this stage"): `plain` holds only in a sentence that speaks of the topic."""
    unless: tuple[str, ...] = ()
    """Words of a sentence in which it means another thing."""
    line: int = 0
