"""What an explanation says where there is a choice, and what a line without a fact does and may not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


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
