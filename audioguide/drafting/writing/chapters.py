"""A source's facts -> draft chapters, with all that was changed and all that is left to a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from audioguide.drafting.extracting.outline import Section
from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.writing.chunking import Chunk, chunks, heading, title_of
from audioguide.drafting.writing.definitions import defined, explained, shipped, used
from audioguide.drafting.writing.frame import framed
from audioguide.drafting.writing.lines import DraftChapter, Unit
from audioguide.drafting.writing.medical_names import clashing, named
from audioguide.drafting.writing.sentences import DraftWriter
from audioguide.language.base.transform import Context
from audioguide.language.en.plain.transforms.short_forms import explained as short_forms
from audioguide.model import Term

PARAGRAPH = 3
"""Sentences; rule P10."""


@dataclass(frozen=True, slots=True)
class DraftedChapters:
    """The chapters of a draft and the glossary they use."""

    chapters: tuple[DraftChapter, ...]
    glossary: tuple[Term, ...]


def draft(
    extracted: Extracted, title: str, language: str, progress: Callable[[int, int], None] | None = None
) -> DraftedChapters:
    """Draft chapters for the facts of one source, in its order.

    title: what the whole guide is about, for a chapter whose source has no heading.
    """
    texts = [statement.text for statement in extracted.outline.statements]
    terms = used(shipped(language), texts)
    keep = frozenset(term.term.lower() for term in terms) | defined(texts) | clashing(texts, language)
    teller = DraftWriter(extracted, Context(short_forms(texts), keep, language=language))
    parts = chunks(teller.passages(progress))
    headings = _headings(extracted, teller.heading)
    made, names = named((_chapter(part, extracted, headings, title) for part in parts), language)
    told = [_in_short_paragraphs(explained(chapter, terms)) for chapter in _numbered(made)]
    based_on = f'This guide is based on the document "{_quoted(title)}".'
    return DraftedChapters(
        tuple(
            framed(chapter, told[at + 1] if at + 1 < len(told) else None, not at, based_on)
            for at, chapter in enumerate(told)
        ),
        (*terms, *names),
    )


def _quoted(title: str) -> str:
    return re.sub(r"[{}\"]", "", " ".join(title.split()))


def _numbered(chapters: list[DraftChapter]) -> list[DraftChapter]:
    """Chapters of one title say which part they are."""
    counts: dict[str, int] = {}
    for chapter in chapters:
        counts[chapter.title] = counts.get(chapter.title, 0) + 1
    seen: dict[str, int] = {}
    out = []
    for chapter in chapters:
        seen[chapter.title] = seen.get(chapter.title, 0) + 1
        many = counts[chapter.title] > 1
        out.append(replace(chapter, title=f"{chapter.title} Part {seen[chapter.title]}" if many else chapter.title))
    return out


def _chapter(chunk: Chunk, extracted: Extracted, headings: Mapping[str, list[Section]], whole: str) -> DraftChapter:
    title = title_of(chunk, headings, whole)
    private = any(passage.sensitivity != "low" for passage in chunk.passages)
    told = dict.fromkeys(passage.section for passage in chunk.passages)
    parts = tuple(section.title for key in told for section in headings[key] if section.title not in title)
    return DraftChapter(title, private, chunk.high, tuple(_paragraphs(chunk, headings, title)), parts)


def _paragraphs(chunk: Chunk, headings: Mapping[str, list[Section]], title: str) -> Iterable[tuple[Unit, ...]]:
    """Paragraphs of at most three sentences, headings in front of what they head."""
    last = ""
    for passage in chunk.passages:
        if passage.section != last:
            spoken = [heading(section) for section in headings[passage.section] if section.title not in title]
            titles = tuple(unit for unit in spoken if unit is not None)
            if titles:
                yield titles
            last = passage.section
        yield from _short(passage.units)


def _headings(extracted: Extracted, said: Callable[[str], str]) -> dict[str, list[Section]]:
    """For each section that says something, its heading and the headings before it under which nothing stands."""
    filled = {statement.section for statement in extracted.outline.statements}
    out: dict[str, list[Section]] = {}
    waiting: list[Section] = []
    for section in extracted.outline.sections:
        waiting.append(replace(section, title=said(section.title)))
        if section.id in filled:
            out[section.id] = waiting
            waiting = []
    return out


def _in_short_paragraphs(chapter: DraftChapter) -> DraftChapter:
    """The chapter after definitions have come in: its paragraphs are parted anew."""
    return replace(chapter, paragraphs=tuple(part for paragraph in chapter.paragraphs for part in _short(paragraph)))


def _short(whole: Iterable[Unit]) -> Iterable[tuple[Unit, ...]]:
    units: list[Unit] = []
    lines = 0
    for unit in whole:
        if units and lines + len(unit.lines) > PARAGRAPH:
            yield tuple(units)
            units, lines = [], 0
        units.append(unit)
        lines += len(unit.lines)
    if units:
        yield tuple(units)
