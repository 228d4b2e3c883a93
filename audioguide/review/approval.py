"""Approving chapters: a clean check first, then sign-off.toml, written whole or not at all."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audioguide import checks, swapping
from audioguide.checks.refusal import refuse_errors
from audioguide.errors import ContentError, OutputError, UsageError
from audioguide.model import Guide, SignOff
from audioguide.review.decisions import FILE_NAME as REVIEW
from audioguide.review.decisions import open_decisions
from audioguide.review.sign_off import FILE_NAME, Record, format_records, read_records, reviewer_problem
from audioguide.review.signed_guide import page_of, read_signed_guide
from audioguide.review.signed_inputs import changed, fingerprints
from audioguide.speech import narrated, speak
from audioguide.speech.unsayable import refuse_unsayable, unsayable
from audioguide.swapping.lock import Waiting, locked
from audioguide.text_files import shown

A_YEAR = 365
"""Days for which a sign-off holds where nobody says otherwise."""
LONGEST = 5 * 366
"""Days. A later review_by is a slip of the finger: advice to patients does not stand that long."""

SHOWN = 120
"""Characters of the first open decision that a refusal says."""


@dataclass(frozen=True, slots=True)
class Approved:
    """What one approval did."""

    title: str
    chapters: tuple[int, ...]
    """Numbers of the chapters approved now."""
    unsigned: tuple[int, ...]
    """Numbers of those that nobody has approved as they stand."""
    sign_off: SignOff
    file: str
    warnings: int
    """Findings that a person should have looked at."""


def approve(
    folder: Path,
    sign_off: SignOff,
    numbers: Sequence[int] = (),
    language: str | None = None,
    waiting: Waiting | None = None,
) -> Approved:
    """Sign the chapters of a guide, all or those in `numbers`, as they lie there now.

    folder: chapters/<guide>. sign_off: who approves, as "Name, role", with two ISO dates: the day, and the last day on
    which it holds. language: a tag such as "es", for chapters in another language than the guide's own. waiting: told
    which other process writes into the guide, while we wait for it.

    Raises UsageError for a reviewer, a date or a number that cannot be; ContentError for a guide that does not pass its
    check, that has open decisions in REVIEW.md, or that was changed meanwhile; ScriptError for what cannot be read;
    OutputError where it cannot be written.
    """
    _reviewer(sign_off)
    # Two who sign at once would each write what the other has not read, and a draft would put back what was there.
    with locked(folder, "audioguide approve", waiting=waiting):
        return _approved(folder, sign_off, numbers, language)


def _approved(folder: Path, sign_off: SignOff, numbers: Sequence[int], language: str | None) -> Approved:
    guide = read_signed_guide(folder, language)
    _role(sign_off, guide.language)
    chosen = [chapter for chapter in guide.chapters if not numbers or chapter.number in numbers]
    if strange := sorted(set(numbers) - {chapter.number for chapter in chosen}):
        raise UsageError(f"There is no chapter {strange[0]}; {guide.title} has {len(guide.chapters)} chapters.")
    before = {chapter.number: fingerprints(folder, folder / page_of(guide, chapter)) for chapter in chosen}
    # Read once more, so that what is checked is what the fingerprints are of.
    guide = read_signed_guide(folder, language)
    warnings = _clean(guide, folder)
    _decided(guide, folder, frozenset(chapter.number for chapter in chosen))
    records = read_records(folder)
    for chapter in chosen:
        page = page_of(guide, chapter)
        if changed(before[chapter.number], fingerprints(folder, folder / page)):
            raise ContentError(f"{chapter.file} was changed while it was checked. Nothing was signed. Approve again.")
        records[page] = Record(page, before[chapter.number], sign_off)
    # Entries of chapters that are gone would keep the guide from being whole.
    kept = [record for record in records.values() if (folder / record.page).exists()]
    _write(folder / FILE_NAME, format_records(kept))
    left = tuple(chapter.number for chapter in read_signed_guide(folder, language).chapters if chapter.sign_off is None)
    done = tuple(chapter.number for chapter in chosen)
    return Approved(guide.title, done, left, sign_off, shown(folder / FILE_NAME), warnings)


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


def _reviewer(sign_off: SignOff) -> None:
    if problem := reviewer_problem(sign_off.reviewer):
        raise UsageError(f"--reviewer is {sign_off.reviewer!r}; it {problem}.")


def _role(sign_off: SignOff, language: str) -> None:
    """The role is spoken, the name is written."""
    if unsayable(speak(sign_off.role, language), language):
        raise UsageError(f"The role {sign_off.role!r} cannot be said aloud in full. Write it in words.")


def _clean(guide: Guide, folder: Path) -> int:
    """Warnings of a guide that may be signed. Raises ContentError, naming the first error, for one that may not."""
    findings = checks.run_folder(guide, folder)
    refuse_errors(guide, findings, "Nothing was signed.")
    for chapter in guide.chapters:
        said = ((sentence, speak(sentence.text, guide.language)) for sentence in narrated(guide, chapter))
        refuse_unsayable(guide, chapter, said)
    return sum(finding.severity == "warning" for finding in findings)


def _decided(guide: Guide, folder: Path, numbers: frozenset[int]) -> None:
    """Raises ContentError where REVIEW.md has open boxes about these chapters or about the guide as a whole."""
    left = [decision for decision in open_decisions(folder) if decision.concerns(guide, numbers)]
    if left:
        first = left[0]
        count = "1 decision is open" if len(left) == 1 else f"{len(left)} decisions are open, and this is the first"
        raise ContentError(
            f"{shown(folder / REVIEW)}, line {first.line}: {count}: {_short(first.text)} Nothing was signed. "
            "Put an x into the box of each one that is settled, as [x], then approve again."
        )


def _short(text: str) -> str:
    """A decision as part of a message: its beginning, ended like a sentence."""
    if len(text) > SHOWN:
        return f"{text[:SHOWN].rsplit(' ', 1)[0]} ..."
    return text if text.endswith((".", "?", "!", '"')) else f"{text}."


def _write(file: Path, text: str) -> None:
    try:
        swapping.write(file, text.encode(), sure=True)
    except OSError as refused:
        raise OutputError(
            f"{shown(file)} could not be written: {refused.strerror}. Nothing was signed. "
            "Mend the permission or free some space, then approve again."
        ) from refused
