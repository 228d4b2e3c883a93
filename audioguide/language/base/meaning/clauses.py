"""One clause with all that was read in it, and how a language is read for meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from audioguide.language.base.meaning.demands import Causation, Demand, Duty, Sure, Tone
from audioguide.language.base.meaning.frames import Alternative, FrameAct, FramePart
from audioguide.language.base.meaning.joined import Choice, Join, Orders, Supposed, Suppositions
from audioguide.language.base.meaning.named import Comparing, Concept, Deed, Drive, Name, Seeking, Turn
from audioguide.language.base.meaning.quantities import Quantity

Opener = Literal["", "condition", "exception", "occasion", "restriction", "concession", "reason", "limit", "contrast"]
"""What a clause is to the one it hangs on, by its first word; empty for one that stands by itself. condition: if.
exception: unless. occasion: when. restriction: only if. concession: although, even if. reason: because. limit: until.
contrast: but."""


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
    unread: frozenset[str] = frozenset()
    """Words of a number that were read into no quantity: what they say, no rule can be sure of."""
    spoken: tuple[Quantity, ...] = ()
    """What its words may say of an amount, and need not: "a minute", "day and night"."""
    denials: int = 0
    """How many words deny in it, of every kind."""
    nots: int = 0
    """Of those, the plain ones: not, no, never, without."""
    veiled: bool = False
    """A word stands in it that may deny by itself: unable, free of, left, only."""
    unsure: frozenset[str] = frozenset()
    """Words in it that may deny in a way no table says: off, away, only, free."""
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

    about: frozenset[str] = field(init=False, compare=False, repr=False)
    """The names of its concepts; kept, since rules ask for them more than for anything else."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "about", frozenset(concept.name for concept in self.concepts))


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

    def conditions(self, texts: tuple[str, ...]) -> Sequence[Supposed]:
        """The conditions and exceptions in the lines of a passage."""
        return ()

    def supposed(self, texts: tuple[str, ...]) -> Suppositions:
        """The same, with what else bears on them: dearer to read, and of no use where there are none."""
        return Suppositions()

    def gives_care(self, concept: str) -> bool:
        """A person or team that gives care, or where they work: nurse, clinic."""
        return False

    def permits(self, concept: str) -> bool:
        """True for a word of leave or fitness, of which a denial denies the thing that it is said of."""
        return False

    def is_soft(self, act: str) -> bool:
        """A call to it asks for nothing done to the body or its treatment: to listen, to keep in mind."""
        return False

    def is_remedy(self, concept: str, *, whatever: bool = False) -> bool:
        """A thing that is used to do good: a cream, a vitamin. whatever: also a word for any of them, tablet, dose."""
        return False

    def eases(self, text: str) -> bool:
        """The text says that something does good."""
        return False

    def doing(self, text: str) -> str:
        """The concept of what is done, where a clause begins with doing it; empty for any other clause."""
        return ""

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

    def places(self, word: str) -> bool:
        """A word of `sequence` that says where or when what follows it is: behind, under, after."""
        return False

    def points_back(self, text: str) -> bool:
        """Something in it stands for what was named before: it, ones, do so."""
        return True

    def front(self, text: str, place: int) -> str:
        """The word that leads in what stands at a place of a clause, articles and the like passed over: in of "in the
        fridge"; empty where the clause begins with it, and a comma behind any mark or joint."""
        return ","

    def says_little(self, concepts: frozenset[str]) -> bool:
        """True for concepts whose loss nobody feels: labels of tables, politeness."""
        return False

    def defined_term(self, text: str) -> str:
        """The word that a sentence explains, in lower case; empty where it explains none."""
        return ""
