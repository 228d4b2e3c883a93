"""How long decisions take a person, and how their items name a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from audioguide.model import Chapter, Sentence
from audioguide.review.decisions import Decision, DecisionKind, Item

SECONDS: dict[DecisionKind, tuple[int, int]] = {
    "errors": (20, 120), "form": (30, 0), "not told": (20, 40), "rights": (60, 0), "unread": (20, 30),
    "gaps": (20, 30), "places": (20, 15), "figures": (10, 10), "names": (10, 6), "left out": (10, 3), "words": (10, 6),
    "swaps": (10, 6), "proposals": (10, 10), "hints": (10, 30),
}  # fmt: skip
"""What a kind takes: as a whole, and for each of its items. A guess to plan the day by, no measurement."""


def minutes(decisions: Sequence[Decision]) -> int:
    """About how long all of them take, at least one."""
    return max(1, round(sum(map(_seconds, decisions)) / 60))


def _seconds(decision: Decision) -> int:
    whole, each = SECONDS[decision.kind]
    return whole + each * len(decision.items)


def lines_of(chapters: Sequence[Chapter]) -> Iterator[tuple[Chapter, Sentence]]:
    """Every line of the chapters, with its chapter."""
    return ((chapter, sentence) for chapter in chapters for sentence in chapter.sentences)


def at_line(chapter: Chapter, sentence: Sentence) -> str:
    """Where a line stands, in words that are short to hear."""
    return f"Chapter {chapter.number}, line {sentence.line}"


def line_item(text: str, chapter: Chapter, sentence: Sentence) -> Item:
    """What is asked of one line, with its place."""
    return Item(text, at_line(chapter, sentence), page_of(chapter))


def page_of(chapter: Chapter) -> str:
    """The chapter's file inside the guide, "en/02-rest.md", by which a decision knows whom it concerns."""
    return "/".join(PurePath(chapter.file).parts[-2:])


def listed(words: Sequence[str]) -> str:
    """ "3", "3, 7", "3, 7, 9"."""
    return ", ".join(words)


def quoted(words: Sequence[str]) -> str:
    """Words in quotation marks, in a row."""
    return ", ".join(f'"{word}"' for word in words)


def several(count: int, noun: str) -> str:
    """ "1 line", "3 lines"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
