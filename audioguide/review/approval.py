"""Signing chapters: a clean check, every entry read by every role, then a mark in review.jsonl for each."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audioguide import checks
from audioguide.checks.refusal import refuse_errors
from audioguide.errors import ContentError, Message, UsageError
from audioguide.model import Guide
from audioguide.review.decisions import STOP
from audioguide.review.decisions_file import FILE_NAME as DECISIONS
from audioguide.review.decisions_file import read_decisions
from audioguide.review.dialogue import unread
from audioguide.review.marks import Mark, moment
from audioguide.review.record_file import FILE_NAME, append_marks
from audioguide.review.rule import EntryState, Review, fingerprint
from audioguide.review.signed_guide import ReviewedGuide, page_of, read_review
from audioguide.speech import narrated, speak
from audioguide.speech.unsayable import refuse_unsayable
from audioguide.swapping.lock import Waiting, locked
from audioguide.text_files import shown

A_YEAR = 365
"""Days for which a sign-off holds where nobody says otherwise."""
LONGEST = 5 * 366
"""Days. A later review_by is a slip of the finger: advice to patients does not stand that long."""


@dataclass(frozen=True, slots=True)
class Approved:
    """What one approval did."""

    title: str
    chapters: tuple[int, ...]
    """Numbers of the chapters signed now."""
    not_read: tuple[Message, ...]
    """What keeps each of the others from being signed, a sentence a chapter."""
    reviewers: tuple[str, ...]
    """ "Name, role" of each who has read what is signed."""
    review_by: str
    """ISO date of the last day on which it holds."""
    file: str
    warnings: int
    """Findings that a person should have looked at."""


def approve(
    folder: Path,
    now: datetime.datetime,
    review_by: str,
    numbers: Sequence[int] = (),
    language: str | None = None,
    waiting: Waiting | None = None,
) -> Approved:
    """Sign the chapters of a guide, all or those in `numbers`, of which every entry has been read by every role.

    folder: chapters/<guide>. now: with its time zone. review_by: ISO date of the last day on which it holds, see
    `review_day`. language: a tag such as "es", for chapters in another language than the guide's own. waiting: told
    which other process writes into the guide, while we wait for it.

    Raises UsageError for a number that cannot be; ContentError for a guide that does not pass its check, that has open
    decisions, of which no chapter has been read, or that was changed meanwhile; ScriptError for what
    cannot be read; OutputError where it cannot be written.
    """
    with locked(folder, "audioguide approve", waiting=waiting):
        reviewed = read_review(folder, language)
        chosen = _chosen(reviewed, numbers)
        warnings = _clean(reviewed.guide, folder)
        _decided(reviewed.guide, folder, frozenset(chosen))
        missing = {number: why for number in chosen if (why := _not_read(reviewed.review, number))}
        ready = tuple(number for number in chosen if number not in missing)
        if not ready:
            raise ContentError(f"{missing[chosen[0]]} Nothing was signed. {_what_to_do(reviewed)}")
        after = _signed(reviewed, ready, now, review_by, language)
    reviewers = dict.fromkeys(one.reviewer for chapter in after.guide.chapters for one in chapter.sign_offs
                              if chapter.number in ready)  # fmt: skip
    place = shown(folder / FILE_NAME)
    return Approved(after.guide.title, ready, tuple(missing.values()), tuple(reviewers), review_by, place, warnings)


def _chosen(reviewed: ReviewedGuide, numbers: Sequence[int]) -> list[int]:
    chapters = [chapter.number for chapter in reviewed.guide.chapters]
    if strange := sorted(set(numbers) - set(chapters)):
        raise UsageError(f"There is no chapter {strange[0]}; {reviewed.guide.title} has {len(chapters)} chapters.")
    return [number for number in chapters if not numbers or number in numbers]


def _signed(
    reviewed: ReviewedGuide, ready: Sequence[int], now: datetime.datetime, review_by: str, language: str | None
) -> ReviewedGuide:
    """The guide when these chapters are signed: exactly those words that were checked, or none."""
    folder = reviewed.folder
    signed = {number: fingerprint(reviewed.review.of(number)) for number in ready}
    there = read_review(folder, language)
    if signed != {number: fingerprint(there.review.of(number)) for number in ready}:
        raise ContentError(f"{shown(folder)} was changed while it was checked. Nothing was signed. Approve again.")
    when = moment(now, there.record.marks)
    append_marks(folder, [_mark(there, number, words, when, review_by) for number, words in signed.items()])
    return read_review(folder, language)


def _mark(reviewed: ReviewedGuide, number: int, words: str, when: str, until: str) -> Mark:
    chapter = reviewed.guide.chapters[number - 1]
    page = page_of(reviewed.guide, chapter)
    return Mark("signed", "chapter", page.partition("/")[0], page, words, when, until=until)


def _not_read(review: Review, number: int) -> Message:
    """Why a chapter cannot be signed, as a sentence about the first entry; empty where it can."""
    chapter = next(each for each in review.chapters if each.number == number)
    if "withdrawn" in (review.state.name, chapter.state.name):
        return f"Chapter {number} is withdrawn: {chapter.state.reason or review.state.reason}"
    waiting = [state for state in review.of(number) if state.name != "read"]
    if not waiting:
        return ""
    more = f" {len(waiting) - 1} more of chapter {number} wait." if len(waiting) > 1 else ""
    return f"{_why(waiting[0])}{more}"


def _why(state: EntryState) -> Message:
    place = state.entry.place
    if state.wrong is not None:
        return f"{place} is wrong, says {state.wrong.by}: {state.wrong.note}"
    if state.name == "unsettled":
        return f"{place} has not been settled by its writer."
    return f"{place} has not been read {unread(state.unread_by)}."


def _what_to_do(reviewed: ReviewedGuide) -> Message:
    """The next command."""
    name = reviewed.guide.name
    if any(not state.settled for state in reviewed.review.entries):
        return f"To settle: audioguide review {name}"
    roles = [role for state in reviewed.review.entries for role in state.unread_by]
    return f'To read: audioguide review {name} --as "Your Name, {next(filter(None, roles), "your role")}"'


def review_day(today: datetime.date, asked: str | None) -> str:
    """The last day of a sign-off given today, as an ISO date. Raises UsageError for a day that cannot be one."""
    if asked is None:
        return (today + datetime.timedelta(A_YEAR)).isoformat()
    try:
        day = datetime.date.fromisoformat(asked)
    except ValueError as wrong:
        raise UsageError(f"--review-by is {asked!r}; write a date as 2030-01-31.") from wrong
    if not datetime.timedelta(0) < day - today <= datetime.timedelta(LONGEST):
        raise UsageError(f"--review-by is {day}; it must be after today, {today}, and within five years.")
    return day.isoformat()


def _clean(guide: Guide, folder: Path) -> int:
    """Warnings of a guide that may be signed. Raises ContentError, naming the first error, for one that may not."""
    findings = checks.run_folder(guide, folder)
    refuse_errors(guide, findings, "Nothing was signed.")
    for chapter in guide.chapters:
        said = ((sentence, speak(sentence.text, guide.language)) for sentence in narrated(guide, chapter))
        refuse_unsayable(guide, chapter, said)
    return sum(finding.severity == "warning" for finding in findings)


def _decided(guide: Guide, folder: Path, numbers: frozenset[int]) -> None:
    """Raises ContentError where a decision about these chapters or about the guide as a whole is open, or says stop."""
    read = read_decisions(folder)
    if read.earlier:
        raise ContentError(f"{read.earlier} Nothing was signed.")
    asked = [decision for decision in read.decisions if decision.concerns(guide, numbers)]
    place = shown(folder / DECISIONS)
    if stopped := next((decision for decision in asked if decision.answer == STOP), None):
        raise ContentError(
            f"{place}: {stopped.title}, and {stopped.by}, has decided that this goes no further. Nothing was signed. "
            f"Delete {shown(folder)}, or answer otherwise: audioguide review {folder.name} --answer {stopped.id}=..."
        )
    if left := [decision for decision in asked if not decision.answer]:
        count = "1 decision is open" if len(left) == 1 else f"{len(left)} decisions are open, and this is the first"
        raise ContentError(
            f"{place}: {count}: {left[0].id}, {left[0].title}. Nothing was signed. "
            f"To answer: audioguide review {folder.name}"
        )
