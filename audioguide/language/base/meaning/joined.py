"""What holds between the parts of a passage: and and or, what comes first, conditions and exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from audioguide.language.base.meaning.demands import Duty

JoinPlace = Literal["", "act", "condition", "occasion", "denied", "idle"]
"""Where a join stands: in a call to act, behind if, behind when, in a denial, or where and and or say much the same."""
SupposedKind = Literal["condition", "restriction", "concession", "exception", "inclusion"]
"""What a supposition is. condition: if, when, and, denied once more, unless. restriction: only if. concession: even if.
exception: except. inclusion: including."""


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
    jointly: bool = False
    """All of them at one time: both, together; not so for "as well", which may only go on with a list."""
    loose: bool = False
    """By a word such as with, which may join anything to anything."""


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
    """How its own words place it: first, ensuing, last, or displaced for "before that"; empty where they do not."""
    said: str


ENDS = frozenset(("first", "last"))
"""Of `Step.mark`: what is done before, or after, all the others."""


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
    whom: bool = False
    """It names those of whom the rest holds: "people with one kidney"."""
    points: bool = False
    """It points at what was said before, and says little by itself: "if it does"."""


@dataclass(frozen=True, slots=True)
class Suppositions:
    """The conditions and exceptions of a passage, and what else bears on them."""

    made: tuple[Supposed, ...] = ()
    sentences: tuple[frozenset[str], ...] = ()
    """What each sentence speaks of, its conditions left out."""
    flat: tuple[bool, ...] = ()
    """Of each sentence, whether it says of the listener, or of a thing, that something is so: "you have diabetes"."""
    hints: int = 0
    """How many words may say a condition or an exception otherwise: but, who, with, a question."""
    bare: int = 0
    """How many conditions stand in it of which no thing is known: "once you feel up to it"."""
    always: tuple[str, ...] = ()
    """Phrases that say that something holds whatever may be: no matter, every single."""
    idle: frozenset[str] = frozenset()
    """Concepts of conditions that may be left unsaid: if you like, if needed."""
