"""What a text means, as neutral events in clauses: read once, by a language's own readers, for all rules of meaning.

A passage is cut into clauses, and each clause says what it is about (concepts), what of that it denies, how much, how
sure, how bound, under which condition. A rule compares the clauses of a source with those of a telling, and knows no
language. To read one more kind of event: a field here with a neutral default, a module in the language's `meaning`
folder that reads it, and a line where that folder makes its clauses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Limit = Literal["", "at most", "at least", "under", "over", "nearly"]
"""How a quantity bounds: no more than, no less than, less than, more than, or about."""
SpanRole = Literal["", "within", "lasting", "after", "before", "recurring", "from", "to", "starting"]
"""What a span of time is to its claim, by the word in front of it. lasting: for 5 days. recurring: every 5 days."""
Anchor = Literal["", "before", "after"]
"""What stands behind a span: "15 minutes before breakfast"."""
Duty = Literal["", "order", "obliged", "advised", "allowed", "excused", "forbidden"]
"""What is asked of somebody; empty for a statement. order: a plain call to act, "Take it with food". obliged: must.
advised: should. allowed: may. excused: need not. forbidden: must not."""
Opener = Literal["", "condition", "exception", "occasion", "restriction", "concession", "reason", "limit", "contrast"]
"""What a clause is to the one it hangs on, by its first word; empty for one that stands by itself. condition: if.
exception: unless. occasion: when. restriction: only if. concession: although, even if. reason: because. limit: until.
contrast: but."""
TIME, FREQUENCY, SHARE, NUMBER, TIMES, AGE = "time", "frequency", "share", "number", "times", "age"
"""Dimensions that rules know by name. A share is of 100; a frequency is how often, `Quantity.per` what."""
PERIODS = frozenset(("hour", "day", "week", "month", "year"))
"""Of `Quantity.per`: those of time."""
NUMBERED = frozenset(("chapter", "part", "step", "page", "day", "week", "month", "level", "room"))
"""Dimensions of what a number only numbers: the guide's own parts, and days and places, also said as first, second."""
Seeking = Literal["", "asks", "hears"]
"""asks: a word of getting help or of telling somebody; hears: one that may stand for it."""
MINUTES = {"hours": 60.0, "days": 1_440.0, "weeks": 10_080.0, "months": 43_830.0, "years": 525_960.0}
"""Units of time in the base unit of `Quantity`; 12 months are a year, and 4 weeks are no month."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing a clause speaks of, by a name that all words for it share: doctor and physician are one."""

    name: str
    word: str
    """As it is said."""
    start: int
    end: int
    """Code points of the text that was read, end exclusive."""
    denied: bool = False
    """An odd number of denials reaches it: "not X", "without X", never "not without X"."""
    focus: bool = False
    """The first thing behind a denial, and so what it denies: freeze in "do not freeze insulin"."""
    seldom: bool = False
    """A word such as rarely or hardly reaches it, which is nearly a denial."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much, how often or how long, in one measure for all units of a dimension: 1 g and 1000 mg are equal."""

    low: float
    high: float
    """In the base unit of the dimension; both the same but for a range."""
    dimension: str
    """time | frequency | mass | volume | length | share | times | age | stage | number, or a word of dosing that is
    nobody else's: units, tablets, puffs. number: no unit was said. frequency: how often, `per` what."""
    said: str
    start: int
    end: int
    limit: Limit = ""
    role: SpanRole = ""
    anchor: Anchor = ""
    per: str = ""
    """What it is for each of: day, hour, kg; empty = nothing was said."""
    counted: str = ""
    """The concept of the noun behind a bare number; empty where none is known."""
    written: float = 0
    """The number as it is written, before its unit is reckoned with: a bare number may leave the unit unsaid."""
    digits: bool = False
    """Written in figures: a bare number in words may count what the telling says, "two things"."""


@dataclass(frozen=True, slots=True)
class Comparing:
    """A comparison: which way it goes, and the concepts on either side of than."""

    more: bool
    by: str
    """The concept compared: likely, strong."""
    subject: frozenset[str] = frozenset()
    than: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Turn:
    """A word of an axis whose other words turn the sense: hot of temperature, more of amount, left of side."""

    axis: str
    side: str
    """The same for words that say the same."""
    said: str
    start: int
    end: int
    denied: bool = False
    amount: bool = False
    """It says more or less of what stands beside it: more, lower, reduce."""


@dataclass(frozen=True, slots=True)
class Name:
    """A medicine, a part of the body, a test, an illness, a food: by a name that all words for it share."""

    name: str
    kind: str
    said: str
    start: int
    end: int
    broader: frozenset[str] = frozenset()
    """Names of which it is a kind or a part: either may be meant by the other."""
    wide: bool = False
    """It names a whole class, antibiotic or surgery, and may be meant by the name of any other."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what to whom, where the text says both: the nurse calls you."""

    agent: str
    """A party: you, staff, baby. See `parties` of the language."""
    act: str
    """A name that all words for it share: call, phone."""
    other: str
    """Whom it is done to, told or given."""
    said: str


@dataclass(frozen=True, slots=True)
class Drive:
    """What acts on what, where both are things: smoking causes cancer, from a mother to her baby."""

    verb: str
    before: frozenset[str]
    """Concepts of what acts."""
    after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Join:
    """Members that and or or joins, each the concepts of its words."""

    every: bool
    """True for and: all of them; false for or: any of them."""
    members: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Ordering:
    """What comes before what: concepts of what is earlier and of what is later."""

    earlier: frozenset[str]
    later: frozenset[str]


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a passage and all that was read in it."""

    text: str
    start: int
    end: int
    """Code points of the passage, end exclusive."""
    sentence: int
    """Which sentence of the passage it stands in, counted from 0."""
    opener: Opener = ""
    label: bool = False
    """A few words that only name what follows: "Side effects:"."""
    concepts: tuple[Concept, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    denials: int = 0
    """How many words deny in it, of every kind."""
    nots: int = 0
    """Of those, the plain ones: not, no, never, without."""
    veiled: bool = False
    """A word stands in it that may deny by itself: unable, free of, left, only."""
    unsure: bool = False
    """A word stands in it that may deny in a way no table says: off, away, only, free."""
    duty: Duty = ""
    sureness: str = ""
    """possible | probable | certain | rare; empty for a flat statement (see events.HedgeClass)."""
    comparisons: tuple[Comparing, ...] = ()
    joins: tuple[Join, ...] = ()
    orders: tuple[Ordering, ...] = ()
    names: tuple[Name, ...] = ()
    """Closed names: medicines, tests, treatments, parts of the body, foods."""
    turns: tuple[Turn, ...] = ()
    """Words that would turn the sense if another of their axis stood there."""
    deeds: tuple[Deed, ...] = ()
    doers: tuple[Deed, ...] = ()
    """Which party does what by itself; `act` is a root, and `other` the words behind it."""
    seeks: Seeking = ""
    """Whether it speaks of getting help or of telling somebody."""
    drives: tuple[Drive, ...] = ()
    joints: tuple[int, ...] = ()
    """Where a comma, an and, an or or a than parts it."""
    adjuncts: tuple[int, ...] = ()
    """Where it begins to say when, or for how long."""

    @property
    def about(self) -> frozenset[str]:
        """The names of its concepts."""
        return frozenset(concept.name for concept in self.concepts)


class Meaning:
    """How a language is read for meaning; this one knows no language, and no rule of meaning sees anything in it."""

    knows_meaning = False
    """True where clauses are read: only then can a telling be held to what its source means."""

    def clauses(self, text: str) -> Sequence[Clause]:
        """The clauses of a passage, in order; the same object each time the same text is asked for."""
        return ()

    def sequence(self, text: str) -> Sequence[str]:
        """The words and marks of a text in order, each in one form, without articles; nothing where none is known.

        What joins members of a row is a comma, and what joins two equal sides ("the same as", "with") is "=".
        """
        return ()

    def says_little(self, concepts: frozenset[str]) -> bool:
        """True for concepts whose loss nobody feels: labels of tables, politeness."""
        return False
