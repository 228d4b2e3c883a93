"""A draft is held against the fact rules before it is written: a line that one of them stops falls back to the source's
own sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from audioguide import checks
from audioguide.drafting.files import chapter_of, written
from audioguide.drafting.writing.lines import DraftChapter, Unit
from audioguide.language.base import primary
from audioguide.model import Chapter, FactTable, Finding, Guide

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft whose lines have passed, as far as they can."""

    drafts: tuple[DraftChapter, ...]
    chapters: tuple[tuple[Chapter, str], ...]
    """Each chapter as read, and its file's text."""
    errors: tuple[Finding, ...]
    """What the fact rules still stop; a person must settle it."""
    reverted: int
    """Statements that stand in the source's own sentences."""


def with_fallbacks(
    guide: Guide, table: FactTable, drafts: Sequence[DraftChapter], progress: Callable[[int, int], None] | None = None
) -> CheckedDraft:
    """The chapters after every line that a fact rule stops has fallen back."""
    language = primary(guide.language)
    drafts = list(drafts)
    made = [chapter_of(draft, number, guide.folder, language) for number, draft in enumerate(drafts, 1)]
    errors: list[Finding] = []
    for turn in range(ROUNDS + 1):
        whole = replace(guide, chapters=tuple(chapter for chapter, _ in made))
        errors = [found for found in checks.run(whole, table, None, "fact") if found.severity == "error"]
        if progress:
            progress(turn + 1, ROUNDS + 1)
        lines = {(found.file, found.line) for found in errors}
        changed = False
        for place, (draft, (chapter, _)) in enumerate(zip(drafts, made, strict=True)):
            wrong = {line for file, line in lines if file == chapter.file}
            again = _fallen_back(draft, chapter, wrong) if wrong and turn < ROUNDS else draft
            if again is not draft:
                changed = True
                drafts[place] = again
                made[place] = chapter_of(again, place + 1, guide.folder, language)
        if not changed:
            break
    reverted = sum(unit.reverted for draft in drafts for unit in draft.units)
    return CheckedDraft(tuple(drafts), tuple(made), tuple(errors), reverted)


def errors_in(guide: Guide, table: FactTable, draft: CheckedDraft) -> tuple[Finding, ...]:
    """What the fact rules stop in the chapters of a draft."""
    whole = replace(guide, chapters=tuple(chapter for chapter, _ in draft.chapters))
    return tuple(found for found in checks.run(whole, table, None, "fact") if found.severity == "error")


def _fallen_back(draft: DraftChapter, chapter: Chapter, wrong: set[int]) -> DraftChapter:
    """The chapter with the source's sentences where these lines stand; the same object where none can fall back."""
    places = iter(chapter.sentences)
    changed = False
    paragraphs: list[tuple[Unit, ...]] = []
    for paragraph in draft.paragraphs:
        units: list[Unit] = []
        for unit in paragraph:
            numbers = {next(places).line for line in unit.lines if written(line.text)}
            if numbers & wrong and unit.plain and not unit.reverted:
                unit = replace(unit, lines=unit.plain, reverted=True)
                changed = True
            units.append(unit)
        paragraphs.append(tuple(units))
    return replace(draft, paragraphs=tuple(paragraphs)) if changed else draft
