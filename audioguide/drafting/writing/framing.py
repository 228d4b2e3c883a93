"""The frame of a chapter: what it will tell, what it was about, what comes next (rule L7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.drafting.writing.chunking import states_figure
from audioguide.drafting.writing.lines import DraftChapter, DraftLine, Unit
from audioguide.language.base import Language
from audioguide.model import Kind

MOST_PARTS = 4
"""Headings that one line can hold in an ear."""
_Sentence = tuple[str, Kind]


def framed(chapters: Sequence[DraftChapter], source: str, language: Language) -> tuple[DraftChapter, ...]:
    """The chapters, each with its opening and its closing; the first says on which `source`, a title, all are based."""
    frame = language.plain.frame
    out = []
    for place, chapter in enumerate(chapters):
        title = _sayable(chapter.title, language) if chapter.named else ""
        opening: list[_Sentence] = [(frame.preview(title), "signpost")]
        if not place:
            opening = [(frame.based_on(source), "credit"), *opening, (frame.disclaimer(), "safety")]
        after = chapters[place + 1 :][:1]
        coming = _sayable(after[0].title, language) if after and after[0].named else ""
        following = frame.following(coming) if after else frame.end()
        closing: list[_Sentence] = [
            (frame.recap(title, _parts(chapter, language)), "signpost"),
            (following, "signpost"),
        ]
        out.append(replace(chapter, paragraphs=(*_paragraph(opening), *chapter.paragraphs, *_paragraph(closing))))
    return tuple(out)


def frame_alone(title: str, source: str, language: Language) -> DraftChapter:
    """A chapter of a document of which nothing can be told: on what it is based, and whom to ask."""
    frame = language.plain.frame
    lines: list[_Sentence] = [
        (frame.based_on(source), "credit"),
        (frame.disclaimer(), "safety"),
        (frame.end(), "signpost"),
    ]
    return DraftChapter(title, private=False, notice=False, paragraphs=_paragraph(lines))


def _sayable(title: str, language: Language) -> str:
    """The title, where it orders and states nothing that would need its fact; else nothing."""
    names = language.plain.topic(title) == title
    return title if names and not states_figure(title, language) else ""


def _parts(chapter: DraftChapter, language: Language) -> tuple[str, ...]:
    """The headings that sum a chapter up. Which of its sentences is its point is for a person to say: one taken out of
    its place may mean something else ("Take it on the same day")."""
    few = 2 <= len(chapter.parts) <= MOST_PARTS
    return chapter.parts if few and all(_sayable(part, language) for part in chapter.parts) else ()


def _paragraph(sentences: Sequence[_Sentence]) -> tuple[tuple[Unit, ...], ...]:
    """The sentences that a language has as one paragraph; none where it has none."""
    lines = tuple(DraftLine(text, kind) for text, kind in sentences if text)
    return ((Unit(lines),),) if lines else ()
