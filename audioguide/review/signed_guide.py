"""A guide as read from chapters/, each chapter with the sign-off that holds for it as it lies there now."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from audioguide.language.base import primary
from audioguide.model import Chapter, Guide
from audioguide.review.sign_off import sign_offs
from audioguide.script import read_guide


def read_signed_guide(folder: Path, language: str | None = None) -> Guide:
    """`read_guide`, with `Chapter.sign_off` wherever somebody has approved exactly these words.

    Raises ScriptError for whatever cannot be read, sign-off.toml included.
    """
    guide = read_guide(folder, language)
    signed = sign_offs(folder, [page_of(guide, chapter) for chapter in guide.chapters])
    return replace(
        guide,
        chapters=tuple(replace(chapter, sign_off=signed.get(page_of(guide, chapter))) for chapter in guide.chapters),
    )


def page_of(guide: Guide, chapter: Chapter) -> str:
    """Path of the chapter's file inside the guide's folder, by which it is signed: `en/01-start.md`."""
    return f"{primary(guide.language)}/{chapter.stem}.md"
