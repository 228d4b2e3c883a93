"""A section of REVIEW.md: why it matters, and what is to be decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audioguide.model import Chapter, Sentence


@dataclass(frozen=True, slots=True)
class ReviewSection:
    """What is to be decided, all of one kind."""

    title: str
    why: str
    entries: tuple[str, ...]
    decide: bool = True
    """False: nothing to decide, only to know."""


def at_line(file: str, line: int, message: str) -> str:
    """A message with its place in front."""
    # A reader's message may begin with the place itself, since some sources have pages and no lines.
    placed = message.startswith(f"line {line}: ")
    return f"{file}, {message}" if placed else f"{file}, line {line}: {message}" if line else f"{file}: {message}"


def quoted(words: Sequence[str]) -> str:
    """Words in quotation marks, in a row."""
    return ", ".join(f'"{word}"' for word in words)


def lines_of(chapters: Sequence[Chapter]) -> Iterator[tuple[Chapter, Sentence]]:
    """Every line of the chapters, with its chapter."""
    return ((chapter, sentence) for chapter in chapters for sentence in chapter.sentences)
