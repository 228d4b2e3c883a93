"""A draft as it stands between writing and disk: its chapters as read back, what was refused of them, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audioguide.drafting.files import written
from audioguide.drafting.writing.lines import DraftChapter, Unit
from audioguide.errors import Message
from audioguide.model import Chapter, Finding


@dataclass(frozen=True, slots=True)
class Refusal:
    """A title, or a line without a fact, that was taken out."""

    text: str
    why: Message


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft whose lines have passed, as far as they can."""

    drafts: tuple[DraftChapter, ...]
    chapters: tuple[tuple[Chapter, str], ...]
    """Each chapter as read, and its file's text."""
    errors: tuple[Finding, ...] = ()
    """What its gate still stops; a person must settle it."""
    unsaid: tuple[Refusal, ...] = ()
    """Titles and headings that were taken out."""

    @property
    def reverted(self) -> int:
        """Statements that stand in the source's own sentences."""
        return sum(unit.reverted for draft in self.drafts for unit in draft.units)


def lines_of(draft: DraftChapter, chapter: Chapter) -> Iterator[tuple[Unit, set[int]]]:
    """Each unit of a chapter with the numbers of its lines in the file."""
    places = iter(chapter.sentences)
    for unit in draft.units:
        yield unit, {next(places).line for line in unit.lines if written(line.text)}


def refused_lines(found: tuple[Finding, ...]) -> dict[str, dict[int, Message]]:
    """The lines that were refused, by file, each with the first reason."""
    out: dict[str, dict[int, Message]] = {}
    for one in found:
        named = f" (Rule {one.code}.)" if "(Rule " not in one.message else ""
        out.setdefault(one.file, {}).setdefault(one.line, f"{one.message}{named}")
    return out
