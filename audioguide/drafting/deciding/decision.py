"""A decision that a draft leaves to a person: one question, what it is about, and what happens if nobody answers.

About ten for a leaflet: what is of one kind is one decision, and its items stand under it, the risky ones first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from audioguide.errors import Message
from audioguide.model import Chapter, Sentence

DecisionKind = Literal[
    "errors", "form", "not told", "rights", "unread", "gaps", "places", "figures", "names", "left out", "words",
    "swaps", "proposals", "hints",
]  # fmt: skip
SECONDS: dict[DecisionKind, tuple[int, int]] = {
    "errors": (20, 120), "form": (30, 0), "not told": (20, 40), "rights": (60, 0), "unread": (20, 30),
    "gaps": (20, 30), "places": (20, 15), "figures": (10, 10), "names": (10, 6), "left out": (10, 3), "words": (10, 6),
    "swaps": (10, 6), "proposals": (10, 10), "hints": (10, 30),
}  # fmt: skip
"""What a kind takes: as a whole, and for each of its items. A guess to plan the day by, no measurement."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a decision is about."""

    text: str
    where: str = ""
    """Where it stands, in the document or the chapters: "Chapter 2, line 14"; empty for the guide as a whole."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One question to a person. It knows nothing of how it is shown or answered."""

    kind: DecisionKind
    title: str
    """What it is about, as a heading."""
    question: Message
    if_left: Message
    """What happens if nobody answers, as sentences."""
    items: tuple[Item, ...] = ()
    choices: tuple[str, ...] = ()
    """What may be answered, where that is not "settled" alone."""
    where: str = ""

    @property
    def id(self) -> str:
        """Stable from draft to draft: a guide has one decision of each kind."""
        return self.kind.replace(" ", "-")

    @property
    def seconds(self) -> int:
        """About how long a person needs."""
        whole, each = SECONDS[self.kind]
        return whole + each * len(self.items)


def minutes(decisions: Sequence[Decision]) -> int:
    """About how long all of them take, at least one."""
    return max(1, round(sum(decision.seconds for decision in decisions) / 60))


def lines_of(chapters: Sequence[Chapter]) -> Iterator[tuple[Chapter, Sentence]]:
    """Every line of the chapters, with its chapter."""
    return ((chapter, sentence) for chapter in chapters for sentence in chapter.sentences)


def at_line(chapter: Chapter, sentence: Sentence) -> str:
    """Where a line stands, in words that are short to hear."""
    return f"Chapter {chapter.number}, line {sentence.line}"


def listed(words: Sequence[str]) -> str:
    """ "3", "3, 7", "3, 7, 9"."""
    return ", ".join(words)


def quoted(words: Sequence[str]) -> str:
    """Words in quotation marks, in a row."""
    return ", ".join(f'"{word}"' for word in words)


def several(count: int, noun: str) -> str:
    """ "1 line", "3 lines"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
