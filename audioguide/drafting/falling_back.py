"""A line that the gate stops falls back to the source's own sentence, where it has one to fall back to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from audioguide.drafting.drafted import CheckedDraft, lines_of, refused_lines
from audioguide.drafting.files import chapter_of
from audioguide.drafting.writing.lines import DraftChapter, Unit
from audioguide.errors import Message
from audioguide.language.base import primary
from audioguide.model import Chapter, Finding, Guide

ROUNDS = 3
Ask = Callable[[CheckedDraft], tuple[Finding, ...]]
"""Gives what is refused of a draft."""


def checked(guide: Guide, drafts: Sequence[DraftChapter]) -> CheckedDraft:
    """The chapters as they would be on disk, not yet held against anything."""
    language = primary(guide.language)
    made = (chapter_of(draft, number, guide.folder, language) for number, draft in enumerate(drafts, 1))
    return CheckedDraft(tuple(drafts), tuple(made))


def fallen_back(guide: Guide, draft: CheckedDraft, ask: Ask) -> CheckedDraft:
    """The draft after every unit that can fall back, and must, has done so; the same object where none did."""
    language = primary(guide.language)
    for _ in range(ROUNDS):
        wrong = refused_lines(ask(draft))
        drafts, made = list(draft.drafts), list(draft.chapters)
        for place, (one, (chapter, _)) in enumerate(zip(draft.drafts, draft.chapters, strict=True)):
            again = _with_plain(one, chapter, wrong.get(chapter.file, {}))
            if again is not one:
                drafts[place], made[place] = again, chapter_of(again, place + 1, guide.folder, language)
        if all(new is old for new, old in zip(drafts, draft.drafts, strict=True)):
            break
        draft = CheckedDraft(tuple(drafts), tuple(made))
    return draft


UnitKey = tuple[str, tuple[str, ...]]
"""What stays the same of a unit when chapters are written anew: its place in the source, and its facts."""


def key(unit: Unit) -> UnitKey:
    """How a unit is known again."""
    return unit.where, tuple(dict.fromkeys(fact for line in unit.lines for fact in line.facts))


def in_plain(chapter: DraftChapter, known: Collection[UnitKey]) -> DraftChapter:
    """The chapter with the source's sentences where its units have fallen back before."""
    if not known:
        return chapter
    paragraphs = (
        tuple(unit.back if unit.plain and key(unit) in known else unit for unit in paragraph)
        for paragraph in chapter.paragraphs
    )
    return replace(chapter, paragraphs=tuple(paragraphs))


def _with_plain(draft: DraftChapter, chapter: Chapter, wrong: Mapping[int, Message]) -> DraftChapter:
    """The chapter with the source's sentences where these lines stand; the same object where none can fall back."""
    if not wrong:
        return draft
    numbers = (lines for _, lines in lines_of(draft, chapter))
    changed = False
    paragraphs: list[tuple[Unit, ...]] = []
    for paragraph in draft.paragraphs:
        units: list[Unit] = []
        for unit in paragraph:
            if next(numbers) & wrong.keys() and unit.plain and not unit.reverted:
                unit = unit.back
                changed = True
            units.append(unit)
        paragraphs.append(tuple(units))
    return replace(draft, paragraphs=tuple(paragraphs)) if changed else draft
