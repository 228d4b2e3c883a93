"""The documents of a talking book, from their templates: what is read, and what is read and heard together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from audioguide.model import ChapterTimeline, Timeline
from audioguide.publish.base import EncodedGuide
from audioguide.publish.book_identity import identifier
from audioguide.publish.daisy import clips, names
from audioguide.publish.daisy.contents import headings, in_order, statements, under_a_heading
from audioguide.publish.daisy.metas import metas
from audioguide.publish.sentences import paragraphs, title
from audioguide.publish.statements import one_line, told_by
from audioguide.templates import template

T = TypeVar("T")
_REFERENCE = re.compile("&(?=#|lt|LT|nvlt)")
"""What a second decoding would turn into the sign for "less"."""


def ncc(guide: EncodedGuide) -> str:
    """ncc.html, by which a machine finds its way: what the book is, and a heading for each place to go to."""
    entries = list(headings(guide))
    told = [(name, _without_less(said)) for name, said in metas(guide, entries)]
    return _rendered("ncc.html", guide=guide.timeline, headings=entries, metas=told)


def chapter_text(guide: EncodedGuide, chapter: ChapterTimeline) -> str:
    """A chapter to read: each sentence has the id by which it is marked while it is heard."""
    order = in_order(guide.heads)
    first = chapter.number == order[0].number
    return _rendered(
        "chapter.html",
        guide=guide.timeline,
        chapter=chapter,
        direction=guide.language.direction,
        books=guide.language.books,
        first=first,
        apart=under_a_heading(order, chapter),
        above=clips.above(chapter),
        marks=[*_marks(guide, chapter), *(statements(guide) if first else [_signed(guide, chapter)])],
        titles=title(chapter),
        paragraphs=paragraphs(chapter),
    )


def chapter_smil(timeline: Timeline, chapter: ChapterTimeline, elapsed: int) -> str:
    """When a chapter's sentences are heard. elapsed: milliseconds of all chapters before it."""
    return _rendered(
        "chapter.smil",
        guide=timeline,
        identifier=identifier(timeline),
        chapter=chapter,
        elapsed=elapsed,
        length=clips.length(chapter, timeline.sample_rate),
        clips=clips.clips(chapter, timeline.sample_rate),
        text_file=names.text_file(chapter),
        sound_file=names.sound_file(chapter),
    )


def master_smil(timeline: Timeline, order: Sequence[ChapterTimeline]) -> str:
    """The list of the chapters' files in the order in which they are heard."""
    return _rendered(
        "master.smil",
        guide=timeline,
        identifier=identifier(timeline),
        length=sum(clips.length(chapter, timeline.sample_rate) for chapter in order),
        chapters=[(names.smil_file(chapter), chapter) for chapter in order],
    )


def _marks(guide: EncodedGuide, chapter: ChapterTimeline) -> Iterator[str]:
    """What is to be known of a chapter before it is read."""
    phrases = guide.language.publication
    private = chapter.setting == "private"
    marks = ((phrases.private, private), (phrases.notice, chapter.notice), (phrases.optional, chapter.optional))
    yield from (mark for mark, holds in marks if holds)


def _signed(guide: EncodedGuide, chapter: ChapterTimeline) -> str:
    return told_by(chapter, guide.language)


def _rendered(name: str, **values: Any) -> str:
    values |= {"clock": clips.clock, "seconds": clips.seconds, "content_type": "text/html; charset=utf-8"}
    return template("audioguide.publish.daisy", name, _on_one_line).render(values)


def _on_one_line(value: T) -> T:
    """Every text on one line and without unseen characters; the space between two sentences stays one."""
    return type(value)(one_line(value)) if isinstance(value, str) and not value.isspace() else value


def _without_less(said: str) -> str:
    """The text with the wide sign for "less".

    Thorium (r2-shared-js 1.0.85) decodes once more what it has read in these lines and puts it into an XML document as
    it is. It cannot open a book that has the plain sign there, or what would be decoded to it.
    """
    return _REFERENCE.sub("\uff06", said).replace("<", "\uff1c")
