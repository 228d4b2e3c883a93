"""A guide as read from chapters/, with what its review says of it and of each chapter as they lie there now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from audioguide.language.base import primary
from audioguide.model import Guide
from audioguide.review.entries import asked_roles, entries_of, page_of
from audioguide.review.needed import needed
from audioguide.review.record_file import ReadMarks, read_marks
from audioguide.review.rule import OldSignOffs, Review, review_of
from audioguide.review.sign_off import read_records, sign_offs
from audioguide.script import read_guide
from audioguide.script.clinic import project_of

__all__ = ["ReviewedGuide", "page_of", "read_review", "read_signed_guide"]


@dataclass(frozen=True, slots=True)
class ReviewedGuide:
    """A guide, and what holds of it."""

    folder: Path
    guide: Guide
    """With its states and sign-offs."""
    review: Review
    record: ReadMarks


def read_signed_guide(folder: Path, language: str | None = None) -> Guide:
    """`read_guide`, with the states and sign-offs of its review.

    Raises ScriptError for whatever cannot be read, review.jsonl and sign-off.toml included.
    """
    return read_review(folder, language).guide


def read_review(folder: Path, language: str | None = None) -> ReviewedGuide:
    """The guide in `folder`, chapters/<guide>, beside all that its review says. Raises as `read_signed_guide` does."""
    guide = read_guide(folder, language)
    record = read_marks(folder)
    if guide.clinic is not None:
        # What was said of the clinic's lines is said for all guides, and lies beside clinic.toml.
        shared = (mark for mark in read_marks(project_of(folder)).marks if mark.kind == "clinic")
        record = replace(record, marks=(*record.marks, *shared))
    pages = {chapter.number: page_of(guide, chapter) for chapter in guide.chapters}
    old = _old(guide, folder, pages)
    tag = primary(guide.language)
    without = partial(needed, guide, folder)
    review = review_of(record.marks, entries_of(guide, folder), pages, tag, asked_roles(guide), old, without)
    chapters = tuple(
        replace(chapter, sign_offs=found.sign_offs, state=found.state)
        for chapter, found in zip(guide.chapters, review.chapters, strict=True)
    )
    return ReviewedGuide(folder, replace(guide, chapters=chapters, state=review.state), review, record)


def _old(guide: Guide, folder: Path, pages: dict[int, str]) -> OldSignOffs:
    records = read_records(folder)
    if not records:
        return OldSignOffs()
    holding = sign_offs(folder, pages.values())
    return OldSignOffs(
        {number: holding[page] for number, page in pages.items() if page in holding},
        frozenset(records),
        any_role=not guide.roles,
    )
