"""Small talking books on disk, unpacked for looking into them, and packed again for spoiling them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from audioguide.model import ChapterTimeline
from audioguide.publish.daisy.publication import DaisyBook
from audioguide.publish.mp3.publication import Mp3Files
from tests import timelines
from tests.verify import folders

NAME = "falls-en-daisy.zip"
SIGNED: dict[str, Any] = {"sign_off": "A. Nurse, oncology nurse, 2025-03-04", "review_by": "2026-03-04"}


def stated(text: str = "No clinician has checked this guide yet.") -> ChapterTimeline:
    """A first chapter that tells the state of the guide aloud, behind its title."""
    made = timelines.chapter(1, (text, "Falls are common.", "Most can be prevented."))
    status = replace(made.cues[1], kind="status", paragraph=0)
    return replace(made, cues=(made.cues[0], status, *made.cues[2:]))


CHAPTERS = (stated(), *folders.CHAPTERS[1:])


def build(folder: Path, chapters: Sequence[ChapterTimeline] = CHAPTERS, **changes: Any) -> Path:
    """A guide as MP3 and as a talking book."""
    signed = str(changes.get("sign_off", "unsigned"))
    return folders.build(
        folder,
        installed=[DaisyBook(), Mp3Files()],
        chapters=[replace(chapter, sign_off=signed) for chapter in chapters],
        engine="natural",
        **changes,
    )


def files(guide: Path) -> dict[str, bytes]:
    """What is in the book, without its folder, in its order."""
    with ZipFile(guide / NAME) as book:
        return {name.partition("/")[2]: book.read(name) for name in book.namelist()}


def unpacked(guide: Path, to: Path) -> Path:
    """The folder of the book as it lies on a card."""
    with ZipFile(guide / NAME) as book:
        book.extractall(to)
    (folder,) = to.iterdir()
    return folder


def pack(guide: Path, content: dict[str, bytes], folder: str = "falls-en", kind: int = ZIP_STORED) -> None:
    """Put these files into the book in place of its own."""
    with ZipFile(guide / NAME, "w", kind) as book:
        for name, raw in content.items():
            book.writestr(f"{folder}/{name}", raw)


def alter(guide: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    """Change one file of the book, which must not stay as it is."""
    content = files(guide)
    changed = change(content[name])
    assert changed != content[name]
    pack(guide, {**content, name: changed})
