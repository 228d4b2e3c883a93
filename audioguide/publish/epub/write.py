"""<guide>-<lang>.epub: the guide as a book for reading apps, EPUB 3.3 with Media Overlays.

Written in a stream: one chapter's sentences are held at a time, and its sound is copied in blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from audioguide.model import Timeline
from audioguide.publish import statements
from audioguide.publish.base import EncodedGuide
from audioguide.publish.book_archive import Member, write_book
from audioguide.publish.book_identity import edition_day, identifier
from audioguide.publish.epub import metadata, reading_order
from audioguide.publish.epub.pars import clock, heading_id, milliseconds, pars
from audioguide.publish.sentences import paragraphs, title
from audioguide.templates import template

FOLDER = "EPUB"
"""Of everything but what the container itself asks for."""
MARKED = "-epub-media-overlay-active"
"""The class that an app gives to what is heard; the name that most look for of themselves."""


def write(guide: EncodedGuide) -> None:
    """Write the book into the guide's folder. Raises AudioError, OutputError, OSError."""
    write_book(guide, file_name(guide.timeline), members(guide))


def file_name(timeline: Timeline) -> str:
    """What the book is called in the guide's folder."""
    return f"{Path(timeline.whole_file).stem}.epub"


def members(guide: EncodedGuide) -> Iterator[Member]:
    """The files of the book, in order."""
    values = _values(guide)

    def written(name: str, **more: object) -> Iterator[str]:
        return template("audioguide.publish.epub", name).generate({**values, **more})

    yield "mimetype", ["application/epub+zip"]
    yield "META-INF/container.xml", written("container.xml", package=f"{FOLDER}/package.opf")
    yield f"{FOLDER}/package.opf", written("package.opf")
    yield f"{FOLDER}/style.css", written("style.css")
    yield f"{FOLDER}/{reading_order.TITLE_PAGE}", written("title.xhtml")
    yield f"{FOLDER}/{reading_order.CONTENTS}", written("contents.xhtml")
    if guide.timeline.glossary:
        yield f"{FOLDER}/{reading_order.GLOSSARY}", written("glossary.xhtml")
    for chapter in guide.chapters():
        yield f"{FOLDER}/{reading_order.page(chapter)}", written("chapter.xhtml", chapter=chapter)
        yield f"{FOLDER}/{reading_order.overlay(chapter)}", written("chapter.smil", chapter=chapter)
        yield f"{FOLDER}/{reading_order.sound(chapter)}", chapter


def _values(guide: EncodedGuide) -> dict[str, Any]:
    """What the templates show: they hold no words of any language."""
    timeline, language, heads = guide.timeline, guide.language, guide.heads
    rate = timeline.sample_rate
    return {
        "guide": timeline,
        "heads": heads,
        "order": reading_order.reading_order(heads),
        "files": reading_order,
        "direction": language.direction,
        "phrases": language.publication,
        "books": language.books,
        "number": language.quantities.number,
        "date": language.quantities.date,
        "state": statements.told_state(timeline, language),
        "origin": statements.origin(timeline, language),
        "length": partial(statements.length, sample_rate=rate, language=language),
        "identifier": identifier(timeline),
        "modified": f"{edition_day(timeline, heads)}T00:00:00Z",
        "access": metadata.ACCESS,
        "marked": MARKED,
        "duration": lambda chapter: clock(milliseconds(chapter.frames, rate)),
        # The sum of what is written for each, not the rounded sum of all.
        "whole_duration": clock(sum(milliseconds(head.frames, rate) for head in heads)),
        "pars": partial(pars, sample_rate=rate),
        "clock": clock,
        "heading_id": heading_id,
        "title": title,
        "paragraphs": paragraphs,
        "one_line": statements.one_line,
    }
