"""How a guide stands with its sign-off on a given day: what `status` tells."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from audioguide.desktop_files import is_desktop_file
from audioguide.language.base import primary
from audioguide.model import Guide, SignOff, standing
from audioguide.review.sign_off import Record, differs, read_records
from audioguide.review.signed_guide import page_of, read_signed_guide

State = Literal["unsigned", "changed", "partly signed", "overdue", "due", "signed"]
"""unsigned: nobody has signed any chapter. changed: what was signed is not what lies there. overdue, due: signed as it
stands, and the last day has passed, or comes within 30 days."""


@dataclass(frozen=True, slots=True)
class GuideState:
    """One guide in one language."""

    name: str
    language: str
    state: State
    signed: tuple[int, ...] = ()
    """Numbers of the chapters signed as they stand."""
    unsigned: tuple[int, ...] = ()
    """Never signed."""
    changed: tuple[int, ...] = ()
    """Signed once, and something of it is not what it was."""
    why: tuple[str, ...] = ()
    """What has changed: chapter, facts, glossary, lexicon, guide; or "missing" for a signed chapter that is gone."""
    reviewers: tuple[str, ...] = ()
    review_by: str = ""
    """First day on which a sign-off that holds ends; an ISO date."""


def languages(folder: Path) -> list[str]:
    """The languages a guide has chapters in: the names of its folders, the primary one or not."""
    return sorted(
        inside.name for inside in folder.iterdir() if inside.is_dir() and len(inside.name) in (2, 3) and _any(inside)
    )


def _any(folder: Path) -> bool:
    return any(page.suffix == ".md" and not is_desktop_file(page.name) for page in folder.iterdir())


def guide_state(folder: Path, language: str | None, today: datetime.date) -> GuideState:
    """The state of the guide in `folder`, chapters/<guide>, on the day `today`; language: None = the guide's own.

    Raises ScriptError where it cannot be read.
    """
    guide = read_signed_guide(folder, language)
    pages = {page_of(guide, chapter): chapter.number for chapter in guide.chapters}
    own = f"{primary(guide.language)}/"
    records = {page: record for page, record in read_records(folder).items() if page.startswith(own)}
    broken = {page: differs(folder, record) for page, record in records.items() if page in pages}
    gone = [page for page in records if page not in pages]
    holds = [chapter.sign_off for chapter in guide.chapters if chapter.sign_off is not None]
    why = dict.fromkeys(reason for reasons in broken.values() for reason in reasons)
    return GuideState(
        name=guide.name,
        language=guide.language,
        state=_state(guide, records.values(), any(broken.values()) or bool(gone), holds, today),
        signed=tuple(chapter.number for chapter in guide.chapters if chapter.sign_off is not None),
        unsigned=tuple(number for page, number in pages.items() if page not in records),
        changed=tuple(number for page, number in pages.items() if broken.get(page)),
        why=(*why, *(["missing"] if gone else [])),
        reviewers=tuple(dict.fromkeys(one.reviewer for one in holds)),
        review_by=min((one.review_by for one in holds), default=""),
    )


def _state(guide: Guide, records: Iterable[Record], changed: bool, holds: list[SignOff], today: datetime.date) -> State:
    if changed:
        return "changed"
    if not holds:
        return "unsigned"
    latest = standing(min(one.review_by for one in holds), today)
    if latest == "overdue":
        return "overdue"
    if len(holds) < len(guide.chapters):
        return "partly signed"
    return "due" if latest == "due" else "signed"
