"""Things spoken of, names, contraries and comparisons, and who does what to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Seeking = Literal["", "asks", "hears"]
"""asks: a word of getting help or of telling somebody; hears: one that may stand for it."""


class Concept(NamedTuple):
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


AMOUNT = "amount"
"""Of `Comparing.by`: more or less of whatever is spoken of, more often and more likely among it."""
LISTENER = "you"
"""Of the parties of a deed: who listens, or is a patient."""
TAKEN = frozenset(("medicine", "food"))
"""Kinds of `Name` of what is taken."""
TOLD_APART = frozenset(("you", "staff", "child"))
"""Parties of which none is another: the listener may be a carer, or one of the women spoken of, but is no nurse."""


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
    named: frozenset[str] = frozenset()
    """All parties that its clause names."""
    stressed: bool = False
    """It is stressed that the agent does it, and nobody else: "yourself". The act is not looked for then."""


@dataclass(frozen=True, slots=True)
class Drive:
    """What acts on what, where both are things: smoking causes cancer, from a mother to her baby."""

    verb: str
    before: frozenset[str]
    """Concepts of what acts."""
    after: frozenset[str]
