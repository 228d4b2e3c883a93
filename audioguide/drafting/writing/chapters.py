"""A source's facts -> draft chapters, with all that was changed and all that is left to a person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace

from audioguide.drafting.extracting.outline import Section
from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.plain.rewriting import Rewriting
from audioguide.drafting.writing.chunking import Chunk, chunks, heading, title_of
from audioguide.drafting.writing.definitions import defined, explained, shipped, used
from audioguide.drafting.writing.draft_writer import DraftWriter
from audioguide.drafting.writing.framing import framed
from audioguide.drafting.writing.lines import DraftChapter, Unit
from audioguide.drafting.writing.medical_names import clashing, named
from audioguide.drafting.writing.missing_spans import with_missing_spans
from audioguide.language.base import Language
from audioguide.language.base.transform import Context
from audioguide.model import Term

PARAGRAPH = 3
"""Sentences; rule P10."""
FIRST, LONGEST_CLAIM = 4, 60
"""Claims at the beginning of a chapter, and characters of one, that may be its title."""


@dataclass(frozen=True, slots=True)
class DraftedChapters:
    """The chapters of a draft and the glossary they use."""

    chapters: tuple[DraftChapter, ...]
    glossary: tuple[Term, ...]


def draft(
    extracted: Extracted,
    title: str,
    progress: Callable[[int, int], None] | None = None,
    rewriting: Rewriting | None = None,
) -> DraftedChapters:
    """Draft chapters for the facts of one source, in its order and in the language it was read in.

    title: what the whole guide is about, for a chapter whose source has no heading. `progress` hears how many
    statements are written, of how many. rewriting: where the chapters are written several times, the same for each.
    """
    language = extracted.language
    texts = [statement.text for statement in extracted.outline.statements]
    said = [section.title for section in extracted.outline.sections]
    terms = used(shipped(language), title, [*said, *texts], language)
    keep = frozenset(term.term.lower() for term in terms) | defined(texts, language) | clashing(texts, language)
    short = language.plain.short_forms(texts)
    # A name that the source shortens is met again by its short form: plain words for it would leave that without sense.
    context = Context(short, keep | {full.lower() for full in short.values()})
    writer = DraftWriter(extracted, context, rewriting or Rewriting(language))
    parts = chunks(writer.groups(progress))
    headings = _headings(extracted, writer.heading)
    named_for = language.plain.topic(title) or title
    made, names = named((_chapter(part, extracted, headings, named_for) for part in parts), language)
    whole = [_in_short_paragraphs(explained(chapter, terms, language)) for chapter in _numbered(made, language)]
    return DraftedChapters(framed(whole, _quoted(title), language), (*terms, *names))


def _quoted(title: str) -> str:
    """A title without the marks that would end a quotation, or begin the tag of a line."""
    return re.sub(r"[{}\"]", "", " ".join(title.split()))


def _numbered(chapters: list[DraftChapter], language: Language) -> list[DraftChapter]:
    """Chapters of one title say which part they are."""
    counts = Counter(chapter.title for chapter in chapters)
    seen: Counter[str] = Counter()
    out: list[DraftChapter] = []
    for chapter in chapters:
        seen[chapter.title] += 1
        if counts[chapter.title] > 1 and (seen[chapter.title] > 1 or chapter.notice):
            taken = {*counts, *(one.title for one in out)}
            part = language.plain.frame.part_title(chapter.title, seen[chapter.title])
            own = next(iter(_own_titles(chapter, taken, language)), part)
            chapter = replace(chapter, title=own, named=own == part or own in chapter.parts)
        out.append(chapter)
    return out


def _own_titles(chapter: DraftChapter, taken: Set[str], language: Language) -> Iterator[str]:
    """What may stand over a chapter that goes on with another's section: a heading in it, or what it says first."""
    lines = [line.text.rstrip(".") for unit in chapter.units for line in unit.lines if line.facts]
    claims = [text for text in lines if may_name(text, language)]
    for text in (*(part.rstrip(":. ") for part in chapter.parts), *claims[:FIRST]):
        figures = [figure for figure in language.reading.numbers(text) if figure.unit != "name"]
        if text not in taken and len(text) <= LONGEST_CLAIM and not figures and language.plain.names_chapter(text):
            yield text


def may_name(text: str, language: Language) -> bool:
    """True for a claim that may be heard on its own as a title: no order, no condition, no item of a list."""
    claims = language.claims
    orders = claims.advice(text)[0] or claims.calls_to_act(text)
    return not (orders or claims.condition(text) or language.reading.ordinal(text))


def _chapter(chunk: Chunk, extracted: Extracted, headings: Mapping[str, list[Section]], whole: str) -> DraftChapter:
    title = title_of(chunk, headings, whole, extracted.language)
    private = any(group.sensitivity != "low" for group in chunk.groups)
    keys = dict.fromkeys(group.section for group in chunk.groups)
    parts = (section.topic for key in keys for section in headings[key] if section.topic not in title)
    paragraphs = tuple(_paragraphs(chunk, headings, title, extracted.language))
    told = with_missing_spans(paragraphs, extracted.table.facts, extracted.language)
    return DraftChapter(title, private, chunk.high, told, tuple(dict.fromkeys(parts)))


def _paragraphs(
    chunk: Chunk, headings: Mapping[str, list[Section]], title: str, language: Language
) -> Iterable[tuple[Unit, ...]]:
    """Paragraphs of at most three sentences, headings in front of what they head."""
    last = ""
    for group in chunk.groups:
        if group.section != last:
            fresh = [section for section in headings[group.section] if section.topic not in title]
            titles = tuple(unit for section in fresh if (unit := heading(section, language)) is not None)
            if titles:
                yield titles
            last = group.section
        yield from _short(group.units)


def _headings(extracted: Extracted, plainly: Callable[[str], str]) -> dict[str, list[Section]]:
    """For each section that says something, its heading and the headings before it under which nothing stands."""
    filled = {statement.section for statement in extracted.outline.statements}
    out: dict[str, list[Section]] = {}
    waiting: list[Section] = []
    for section in extracted.outline.sections:
        waiting.append(replace(section, title=plainly(section.title), topic=plainly(section.topic)))
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
