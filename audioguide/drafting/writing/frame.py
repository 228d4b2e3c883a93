"""The frame of a chapter: what it will tell, the point to remember, what comes next (rule L7)."""

from __future__ import annotations

from dataclasses import replace

from audioguide.drafting.writing.lines import DraftChapter, DraftLine, Unit
from audioguide.language.en.reading import numbers

MOST_PARTS = 4
"""Headings that one line can hold in an ear."""
DISCLAIMER = "This guide cannot take the place of your care team."


def framed(chapter: DraftChapter, following: DraftChapter | None, first: bool, based_on: str) -> DraftChapter:
    """The chapter with its opening and its closing."""
    opening = [DraftLine(f"In this part you will hear {_about(chapter.title)}", "signpost")]
    if first:
        opening = [DraftLine(based_on, "credit"), *opening, DraftLine(DISCLAIMER, "safety")]
    closing = [_recap(chapter), _next(following)]
    paragraphs = ((Unit(tuple(opening)),), *chapter.paragraphs, (Unit(tuple(closing)),))
    return replace(chapter, paragraphs=paragraphs)


def _about(title: str) -> str:
    body = _safe(title)
    if not body:
        return "the next part of this guide."
    return f"the answer to this: {body}" if body.endswith("?") else f"about this: {body.rstrip('.')}."


def _safe(title: str) -> str:
    """The title, where it states no figure that would need its fact."""
    return "" if any(figure.unit != "count" for figure in numbers.read(title)) else title


def _recap(chapter: DraftChapter) -> DraftLine:
    """What the chapter was about, by its headings. Which of its sentences is its point is for a person to say: one
    taken out of its place may mean something else ("Take it on the same day")."""
    parts = [title.rstrip(".?!") for title in chapter.parts]
    if 2 <= len(parts) <= MOST_PARTS and all(_safe(part) and not set(",;:") & set(part) for part in parts):
        return DraftLine(f"You have heard about these: {', '.join(parts)}.", "signpost")
    return DraftLine(f"You have heard {_about(chapter.title)}", "signpost")


def _next(following: DraftChapter | None) -> DraftLine:
    if following is None:
        return DraftLine("This is the end of this guide.", "signpost")
    body = _safe(following.title)
    return DraftLine(
        f"Next comes this: {body.rstrip('.')}{'' if body.endswith('?') else '.'}"
        if body
        else "Next comes another part.",
        "signpost",
    )
