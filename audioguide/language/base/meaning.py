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
JoinPlace = Literal["", "act", "condition", "occasion", "denied", "idle"]
"""Where a join stands: in a call to act, behind if, behind when, in a denial, or where and and or say much the same."""
SupposedKind = Literal["condition", "restriction", "concession", "exception", "inclusion"]
"""What a supposition is. condition: if, when, and, denied once more, unless. restriction: only if. concession: even if.
exception: except. inclusion: including."""
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

DemandKind = Literal[
    "order", "obliged", "advised", "commended", "suggested", "attempt", "attempt not", "contingent", "allowed",
    "unsure", "optional", "if able", "excused", "advised against", "forbidden",
]  # fmt: skip
"""How firmly something is asked of somebody. order: a plain call to act. obliged: must. advised: should. commended: it
is a good idea to. suggested: you may want to. attempt: try to. contingent: you may need to. allowed: you may. unsure:
may or can of somebody else, which may be no leave at all. optional: if you like. if able: if you can. excused: need
not. forbidden: must not."""
SureKind = Literal["never", "possible", "many", "probable", "rare", "certain", "foretold"]
"""cannot | may, sometimes, some | many | usually, likely, most | rarely, a small chance, few | always, all, sure to |
will."""
SureFamily = Literal["modal", "able", "doubt", "open", "likelihood", "often", "whom"]
"""may and might, can, perhaps, whether, how likely, how often, or of how many."""
ToneKind = Literal["urgent", "rescue", "lax", "dire", "grave", "grave?", "light", "stop", "less"]
"""at once | 999, an ambulance | when you can | fatal, severe | heavily, harm | bad, risk,
which may be grave | mild, a nuisance | stop, never | cut down, try not to."""
CausationKind = Literal["cause", "cause?", "association", "association?", "no cause"]
"""no cause: that one thing causes another is not shown. With a question mark: the words mean it in some sentences,
so they allow it and convict nobody."""


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
    said: str
    """Its words as they stand in the text."""
    place: JoinPlace = ""
    firm: bool = False
    """Words such as both, either, as well or together leave no doubt which of the two is meant."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How many of several things are meant: all of these, any of these, both doses, either dose."""

    every: bool
    """All or both; False for any, either, one of."""
    of: frozenset[str]
    """Concepts of the things; empty where a list is pointed at: "any of these"."""
    condition: bool
    """It is something that must hold: "if you have any of these"."""
    said: str


@dataclass(frozen=True, slots=True)
class Relation:
    """Two things in time: `what` is before, after, until or during `point`."""

    word: Literal["before", "after", "until", "during"]
    what: frozenset[str]
    point: frozenset[str]
    denied: bool
    """It is said of something denied: "do not shower until"."""
    said: str


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done, in the row in which a passage says what is done."""

    about: frozenset[str]
    chain: int
    """Steps of one number are in the order of `rank`; -1 where nothing says that there is an order."""
    rank: int
    moved: bool
    """A word says that it comes at another place than it stands: "before that", "but first"."""
    mark: str
    """How its own words place it: first, then, last, or moved for "before that"; empty where they do not."""
    said: str


@dataclass(frozen=True, slots=True)
class Orders:
    """All that a passage says of what comes before what."""

    relations: tuple[Relation, ...] = ()
    steps: tuple[Step, ...] = ()
    moments: tuple[tuple[str, str, str], ...] = ()
    """Family, class and word of each word for a part of a day or an end of a span: (day, early, "morning")."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """A condition or an exception, with what it limits."""

    kind: SupposedKind
    of: frozenset[str]
    """What must hold, or what is left out."""
    odd: bool
    """An odd number of denials in it, unless being one."""
    main: frozenset[str]
    """What it limits; empty where its sentence says nothing else."""
    main_odd: bool
    duty: Duty
    """Of what it limits."""
    unsure: bool
    """A word stands in one of the two that may deny in a way no table says."""
    said: str
    sentence: int
    excepting: bool = False
    """It takes something out: except, unless."""
    points: bool = False
    """It points at what was said before, and says little by itself: "if it does"."""


@dataclass(frozen=True, slots=True)
class Suppositions:
    """The conditions and exceptions of a passage, and what else bears on them."""

    made: tuple[Supposed, ...] = ()
    sentences: tuple[frozenset[str], ...] = ()
    """What each sentence speaks of, its conditions left out."""
    hints: int = 0
    """How many words may say a condition or an exception otherwise: but, who, with, a question."""
    always: tuple[str, ...] = ()
    """Phrases that say that something holds whatever may be: no matter, every single."""
    idle: frozenset[str] = frozenset()
    """Concepts of conditions that may be left unsaid: if you like, if needed."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What is asked of somebody, and how firmly."""

    kind: DemandKind
    word: str
    """As it is said: "must", or the verb of a plain order."""
    start: int
    act: str
    """The concept that is asked for; empty where the whole clause is meant: "a mask is optional"."""
    about: frozenset[str]
    """All concepts that belong to it, up to the next demand."""
    of_you: bool = False
    """The listener is asked, or somebody in so many words: "you must", "Take it"."""
    speech: Literal["", "ask", "tell", "talk"] = ""
    """What is asked for is to ask somebody, to tell them, or to talk, which is both."""
    timed: bool = False
    """Its clause says before or after what: "ask your doctor before you take it"."""


@dataclass(frozen=True, slots=True)
class Sure:
    """One word or phrase that says how sure, how often or of how many."""

    kind: SureKind
    family: SureFamily
    word: str
    start: int
    end: int
    governs: str = ""
    """The next concept behind it, and so what it mostly governs."""
    denied: bool = False
    """A not stands right behind it: "may not"."""
    beside: bool = False
    """That concept is the next word, "may be harmless"; not so in "may have pain"."""
    behind: str = ""
    """The concept right in front of it: steroids of "steroids can weaken"."""
    whom: str = ""
    """The concept inside it that it counts: children of "most children"."""
    of_you: bool = False
    """Said of the listener, "you can", where it may be leave and no doubt."""


@dataclass(frozen=True, slots=True)
class Tone:
    """One word or phrase that makes a warning urgent or idle, grave or light."""

    kind: ToneKind
    word: str
    start: int


@dataclass(frozen=True, slots=True)
class Causation:
    """One word or phrase that joins two things as cause and effect, or as seen together."""

    kind: CausationKind
    word: str
    start: int


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
    narrowing: frozenset[str] = frozenset()
    """Words that may be all that is denied in it: alone of "do not go home alone"."""
    duty: Duty = ""
    demands: tuple[Demand, ...] = ()
    """All that it asks of somebody, and how firmly."""
    sureness: tuple[Sure, ...] = ()
    """What says how sure, how often or of how many it is; empty for a flat statement."""
    claimed: frozenset[str] = frozenset()
    """Concepts that are said of a subject and not only named: cause in "it causes pain"."""
    opening: str = ""
    """The concept it begins with, a word such as the left aside; empty where it begins with another word."""
    chances: bool = False
    """It speaks of a chance or a risk."""
    tones: tuple[Tone, ...] = ()
    causations: tuple[Causation, ...] = ()
    comparisons: tuple[Comparing, ...] = ()
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


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of several things that shut each other out, as an explanation says it: high, and not low."""

    group: str
    members: frozenset[str]
    """Names of the things it may be: a blood vessel is a vein or an artery."""
    word: str


FramePart = Literal["title", "line", "gap"]
"""gap: a safety line, which may say what a source leaves out and not what it says."""
FrameActKind = Literal[
    "claims",
    "reassures",
    "orders",
    "replaces",
    "against",
    "delays",
    "approves",
    "current",
    "figures",
    "knows",
    "source",
]
"""What a line without a fact may not do. claims, reassures, orders: says something of health. replaces: puts the guide
in the place of care. against: speaks against asking or calling. delays: puts something before help in an emergency.
approves: says that somebody stands for the guide. current: says that all is up to date. figures: makes those of groups
one person's. knows: says that the guide can tell what it cannot. source: says what the source says."""


@dataclass(frozen=True, slots=True)
class FrameAct:
    """One thing that a line without a fact does and may not."""

    kind: FrameActKind
    said: str
    """The words by which it was known, in lower case."""


class Meaning:
    """How a language is read for meaning; this one knows no language, and no rule of meaning sees anything in it."""

    knows_meaning = False
    """True where clauses are read: only then can a telling be held to what its source means."""

    def clauses(self, text: str) -> Sequence[Clause]:
        """The clauses of a passage, in order; the same object each time the same text is asked for."""
        return ()

    def joins(self, texts: tuple[str, ...]) -> Sequence[Join]:
        """What and and or join in the lines of a passage."""
        return ()

    def choices(self, texts: tuple[str, ...]) -> Sequence[Choice]:
        """Where a passage says all, both, any or either of several things."""
        return ()

    def orders(self, texts: tuple[str, ...]) -> Orders:
        """What comes before what in the lines of a passage."""
        return Orders()

    def supposed(self, texts: tuple[str, ...]) -> Suppositions:
        """The conditions and exceptions in the lines of a passage."""
        return Suppositions()

    def permits(self, concept: str) -> bool:
        """True for a word of leave or fitness, of which a denial denies the thing that it is said of."""
        return False

    def is_soft(self, act: str) -> bool:
        """A call to it asks for nothing done to the body or its treatment: to listen, to keep in mind."""
        return False

    def alternatives(self, text: str) -> Sequence[Alternative]:
        """What a short explanation says where there is a choice, each once; what it denies is left out."""
        return ()

    def frame_acts(self, text: str, part: FramePart = "line") -> Sequence[FrameAct]:
        """What a title, signpost, safety line or credit does that it may not, since it carries no fact."""
        return ()

    def sequence(self, text: str) -> Sequence[str]:
        """The words and marks of a text in order, each in one form, without articles; nothing where none is known.

        What joins members of a row is a comma, and what joins two equal sides ("the same as", "with") is "=".
        """
        return ()

    def says_little(self, concepts: frozenset[str]) -> bool:
        """True for concepts whose loss nobody feels: labels of tables, politeness."""
        return False
