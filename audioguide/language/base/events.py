"""What a language reads in a text, in no language: figures, hedges, names. Rules and drafts work on these alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

HedgeClass = Literal["possible", "probable", "certain", "rare"]
"""How strongly a claim is made, weakest first; and rare beside them (rule F4). A flat statement has no class."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is said."""

    value: tuple[float, ...]
    """One value, or (low, high). A date is one value, 20230810, or 202308, or 2023."""
    unit: str
    """percent | years | months | weeks | days | hours | years of age | stage | date | times | chapter | base | phone |
    name | count

    base: the 100 in "of 100 people", which is no figure of its own. name: a part of one, as in HER2, that counts
    nothing."""
    role: str = ""
    """within | before | after | from | to | over | under, from the words in front."""
    base: float = 0
    """What it was said out of: 100 in "25 in 100"; 0 where it was not said so."""
    start: int = 0
    end: int = 0
    """Code points of the text, end exclusive."""

    @property
    def bare(self) -> bool:
        """True where it measures nothing: a count, and the number of a name."""
        return self.unit in ("count", "name")


@dataclass(frozen=True, slots=True)
class HedgeMark:
    """One hedge word of a sentence."""

    word: str
    kind: HedgeClass
    modal: bool
    """A helper verb. Any modal may stand beside an adverb that carries the claim ("it can often be cleared")."""
    idle: bool = False
    """Hedges no claim: "you can ask" says what somebody is able to do, "what may lie ahead" names a thing."""
    doubts: bool = False
    """Says only that a thing is possible, as may does, and not what somebody is able to do, as can does too."""


@dataclass(frozen=True, slots=True)
class Hedges:
    """The hedge words of a sentence and the classes it may be said to have."""

    marks: tuple[HedgeMark, ...] = ()
    soft: frozenset[HedgeClass] = frozenset()
    """Classes that softer wordings, such as "there is a chance", also bring in."""
    partial: bool = False
    """Says it of some people or things: that makes a flat claim possible, but not where its record does so too."""

    @property
    def classes(self) -> frozenset[HedgeClass]:
        """Every class that is said."""
        return self.soft | {mark.kind for mark in self.marks}


@dataclass(frozen=True, slots=True)
class Named:
    """A name as a text says it."""

    text: str
    """As written there, in lower case unless it is an organisation."""
    kind: str
    """drug | treatment | test | body part | condition | symptom | organisation"""
