"""index.html: the guide as one plain page that opens from its folder, asks nothing of the net and needs no script.

Written in a stream: only one chapter's sentences are held at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, TextIO

from audioguide.characters import shown
from audioguide.language.base import language_of
from audioguide.model import ChapterTimeline, Cue, Timeline
from audioguide.publish import statements
from audioguide.publish.base import EncodedGuide
from audioguide.publish.page import shipped
from audioguide.publish.page.links import linked
from audioguide.publish.playlist.write import FILE_NAME as PLAYLIST
from audioguide.publish.playlist.write import route_file

if TYPE_CHECKING:
    from jinja2 import Environment

FILE_NAME = "index.html"


def write(guide: EncodedGuide) -> None:
    """Write the page into the guide's folder. Raises OutputError, OSError."""
    guide.write_text(shipped.STYLE, shipped.style())
    with guide.new_file(FILE_NAME).open("w", encoding="utf-8", newline="\n") as page:
        write_page(page, guide.timeline, guide.chapters())


def write_page(out: TextIO, timeline: Timeline, chapters: Iterable[ChapterTimeline]) -> None:
    """Write the page to `out`, a file opened with newline="\\n" and UTF-8.

    The list of chapters stands before the chapters, so these wait in a temporary file until all titles are known.
    """
    pages, given = _pages(), _given(timeline)
    heads = []
    with TemporaryFile("w+", encoding="utf-8", newline="\n") as articles:
        for chapter in chapters:
            articles.writelines(pages.get_template("chapter.html.j2").generate(given, chapter=chapter))
            heads.append(replace(chapter, cues=()))
        articles.seek(0)
        out.writelines(pages.get_template("index.html.j2").generate(given, heads=heads, articles=articles))


@cache
def _pages() -> Environment:
    """The templates, compiled once for all guides."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("audioguide.publish.page"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _given(timeline: Timeline) -> dict[str, Any]:
    """What the templates show: they hold no words of any language."""
    language = language_of(timeline.language)
    return {
        "guide": timeline,
        "direction": language.direction,
        "phrases": language.publication,
        "number": language.quantities.number,
        "date": language.quantities.date,
        "sign_off": partial(statements.sign_off, language=language),
        "origin": statements.origin(timeline, language),
        "length": partial(statements.length, sample_rate=timeline.sample_rate, language=language),
        "linked": linked,
        "paragraphs": paragraphs,
        "stem": _stem,
        "playlist": PLAYLIST,
        "route_file": route_file,
    }


def _stem(file: str) -> str:
    return Path(file).stem


def paragraphs(chapter: ChapterTimeline) -> Iterator[list[Cue]]:
    """The sentences of each paragraph; the chapter's spoken title is its heading and not among them."""
    cues = (cue for cue in chapter.cues if cue.kind != "title")
    for _, group in groupby(cues, key=lambda cue: cue.paragraph):
        yield list(group)
