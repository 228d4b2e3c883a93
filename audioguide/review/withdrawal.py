"""Withdrawing a guide or a chapter, and taking that back: a mark with its reason, newest first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from audioguide.errors import UsageError
from audioguide.language.base import primary
from audioguide.review.answering import NOBODY, Person
from audioguide.review.marks import LONGEST, EntryKind, Mark, MarkName, moment
from audioguide.review.record_file import append_marks
from audioguide.review.signed_guide import ReviewedGuide, page_of, read_review
from audioguide.swapping.lock import Waiting, locked


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What is withdrawn or restored."""

    reason: str
    """A sentence. Listeners are told it."""
    chapter: int | None = None
    """None = the whole guide, in all its languages."""
    person: Person = NOBODY
    """Who says so, where a name is given."""


def withdraw(
    folder: Path, what: Withdrawal, now: datetime.datetime, language: str | None = None, waiting: Waiting | None = None
) -> ReviewedGuide:
    """Nobody may hear it any more: `build` refuses it, and whatever plays it stops. Gives the guide as it is then.

    folder: chapters/<guide>. language: of the chapter. Raises UsageError for a chapter that is not there, or a reason
    that cannot be told; ScriptError, OutputError as `record` does.
    """
    return _marked("withdrawn", folder, what, now, language, waiting)


def restore(
    folder: Path, what: Withdrawal, now: datetime.datetime, language: str | None = None, waiting: Waiting | None = None
) -> ReviewedGuide:
    """Take a withdrawal back. Raises as `withdraw` does, and UsageError where nothing is withdrawn."""
    return _marked("restored", folder, what, now, language, waiting)


def _marked(
    name: MarkName,
    folder: Path,
    what: Withdrawal,
    now: datetime.datetime,
    language: str | None,
    waiting: Waiting | None,
) -> ReviewedGuide:
    reason = " ".join(what.reason.split())
    if not any(map(str.isalpha, reason)) or len(reason) > LONGEST or not reason.isprintable():
        raise UsageError(f"--reason must be a sentence of at most {LONGEST:,} characters: listeners are told it.")
    reason = reason if reason.endswith((".", "!", "?")) else f"{reason}."
    with locked(folder, f"audioguide {name}", waiting=waiting):
        reviewed = read_review(folder, language)
        page = _page(reviewed, what.chapter)
        if name == "restored" and not _is_withdrawn(reviewed, page):
            raise UsageError(f"{_called(reviewed, what.chapter)} is not withdrawn, so there is nothing to restore.")
        tag = primary(reviewed.guide.language) if page else ""
        kind: EntryKind = "chapter" if page else "guide"
        when, person = moment(now, reviewed.record.marks), what.person
        mark = Mark(name, kind, tag, page, "", when, by=person.name, role=person.role, note=reason)
        append_marks(folder, [mark])
        return read_review(folder, language)


def _page(reviewed: ReviewedGuide, number: int | None) -> str:
    """The page of a chapter; empty for the whole guide."""
    if number is None:
        return ""
    chapters = reviewed.guide.chapters
    if not 1 <= number <= len(chapters):
        raise UsageError(f"There is no chapter {number}; {reviewed.guide.title} has {len(chapters)} chapters.")
    return page_of(reviewed.guide, chapters[number - 1])


def _is_withdrawn(reviewed: ReviewedGuide, page: str) -> bool:
    """Whether the newest mark about exactly this says so."""
    mine = [mark for mark in reviewed.record.marks if mark.mark in ("withdrawn", "restored") and mark.place == page]
    newest = max(mine, key=lambda mark: (mark.when, mark.mark == "withdrawn"), default=None)
    return newest is not None and newest.mark == "withdrawn"


def _called(reviewed: ReviewedGuide, number: int | None) -> str:
    return reviewed.guide.title if number is None else f"Chapter {number} of {reviewed.guide.title}"
