"""index.html: the guide as one page that opens from its folder and asks nothing of the net.

Without a script it is a whole document, with a player for each chapter. Written in a stream: only one chapter's
sentences are held at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, TextIO
from urllib.parse import quote

from audioguide.language.base import Language, language_of, primary
from audioguide.language.base.language_table import own_name
from audioguide.model import ChapterTimeline, Timeline
from audioguide.publish import statements
from audioguide.publish.base import EncodedGuide
from audioguide.publish.page import block, shipped
from audioguide.publish.page.words import Explainer
from audioguide.publish.playlist.write import FILE_NAME as PLAYLIST
from audioguide.publish.playlist.write import route_file
from audioguide.publish.sentences import paragraphs
from audioguide.publish.zip.write import file_name as archive_name
from audioguide.templates import template

if TYPE_CHECKING:
    from jinja2 import Template

FILE_NAME = "index.html"
COVER = "cover.png"
"""Shown on a locked screen, where the guide's folder has one."""
SPEEDS = (0.75, 1, 1.25, 1.5)
TIMERS = (5, 10, 20, 30)
"""Minutes after which the sound may stop by itself."""
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Beside:
    """What the page is told of the files beside it."""

    size: Callable[[str], int] = lambda name: 0
    """Bytes of a file; 0 where nobody knows."""
    cover: str = ""
    """Name of the guide's picture; empty where it has none."""


NOTHING_BESIDE = Beside()


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """The guide in another language, as the page leads to it."""

    tag: str
    name: str
    """As those call it who speak it."""
    address: str
    """Of its page, from this one: the same from a folder and from a server."""
    missing: str
    """What is said to them where it is not there, in their own words; empty where nobody has written these."""


def write(guide: EncodedGuide) -> None:
    """Write the page into the guide's folder, its look and its script beside it. Raises OutputError, OSError."""
    beside = Beside(partial(size_of, guide.folder), COVER if (guide.folder / COVER).exists() else "")
    with guide.new_file(FILE_NAME).open("w", encoding="utf-8", newline="\n") as page:
        needed = write_page(page, guide.timeline, guide.chapters(), beside)
    for name in needed:
        guide.write_text(name, shipped.contents(name))


def write_page(
    out: TextIO, timeline: Timeline, chapters: Iterable[ChapterTimeline], beside: Beside = NOTHING_BESIDE
) -> tuple[str, ...]:
    """Write the page to `out`, a file opened with newline="\\n" and UTF-8. Gives the shipped files that it needs.

    The list of chapters stands before the chapters, so these wait in a temporary file until all titles are known.
    """
    language = language_of(timeline.language)
    given = _given(timeline, language, beside)
    heads: list[ChapterTimeline] = []
    with _waiting() as articles, _waiting() as times:
        for chapter in chapters:
            new_words = Explainer(timeline.glossary, language).new_words
            article = _page("chapter.html").render(given, chapter=chapter, new_words=new_words)
            given["more_letters"] = given["more_letters"] or shipped.needs_more_letters(article)
            articles.write(article)
            times.write(f"{',' if heads else ''}\n{block.chapter(chapter, timeline.sample_rate, language)}")
            heads.append(replace(chapter, cues=()))
        articles.seek(0)
        times.seek(0)
        lasting = (head.frames // timeline.sample_rate for head in heads)
        longest = max(60 * max(TIMERS), *lasting)
        known = block.head(timeline, language, longest, given["told"].last_day, beside.cover)
        index = _page("index.html")
        out.writelines(index.generate(given, heads=heads, articles=articles, known=known, times=times))
    more = (shipped.MORE_LETTERS,) if given["more_letters"] else ()
    return (shipped.STYLE, shipped.SCRIPT, *more)


def _page(name: str) -> Template:
    return template("audioguide.publish.page", name)


def _waiting() -> IO[str]:
    return TemporaryFile("w+", encoding="utf-8", newline="\n")


def _given(timeline: Timeline, language: Language, beside: Beside) -> dict[str, Any]:
    """What the templates show: they hold no words of any language."""
    quantities, phrases = language.quantities, language.publication
    length = partial(statements.length, sample_rate=timeline.sample_rate, language=language)

    def in_contents(one: ChapterTimeline) -> str:
        return phrases.in_contents(length(one.frames), one.setting == "private", one.notice, one.optional)

    def size(name: str) -> str:
        size = beside.size(name)
        return f"{quantities.number(max(0.1, round(size / _MEGABYTE, 1)))}\u00a0MB" if size else ""

    return {
        "guide": timeline,
        "own_name": _name(timeline.language),
        "languages": [_other(timeline, tag) for tag in timeline.other_languages],
        "direction": language.direction,
        "phrases": phrases,
        "number": quantities.number,
        "date": quantities.date,
        "duration": quantities.duration,
        "told": statements.told_state(timeline, language),
        "origin": statements.origin(timeline, language),
        "length": length,
        "in_contents": in_contents,
        "size": size,
        "printed": partial(_printed, timeline.leaflet or (1,)),
        "code": _code(timeline.address),
        "dialled": dialled,
        "speeds": SPEEDS,
        "timers": TIMERS,
        "paragraphs": paragraphs,
        "stem": _stem,
        "captions": "captions" in timeline.formats,
        "playlists": "playlist" in timeline.formats,
        "playlist": PLAYLIST,
        "archive": archive_name(timeline) if "zip" in timeline.formats else "",
        "route_file": route_file,
        "more_letters": any(map(shipped.needs_more_letters, _around_chapters(timeline))),
    }


def _around_chapters(timeline: Timeline) -> Iterator[str]:
    """What people have written that the page shows around the chapters."""
    yield timeline.title
    yield from (f"{term.term} {term.plain}" for term in timeline.glossary)
    yield from map(_name, timeline.other_languages)
    if (clinic := timeline.clinic) is not None:
        yield " ".join((clinic.name, clinic.hours, clinic.emergency, clinic.mistakes))
        yield from (one.reaches for one in clinic.numbers)


def dialled(number: str) -> str:
    """The address by which a phone calls a number: its digits, and the plus sign of one from abroad."""
    return f"tel:{'+' if number.startswith('+') else ''}{''.join(filter(str.isdecimal, number))}"


def _name(tag: str) -> str:
    return own_name(tag) or tag


def _other(timeline: Timeline, tag: str) -> OtherLanguage:
    language = language_of(tag)
    folder = quote(f"{timeline.guide}-{primary(tag)}", safe="")
    missing = language.publication.not_beside if language.tag else ""
    return OtherLanguage(tag, _name(tag), f"../{folder}/{FILE_NAME}", missing)


def _printed(leaflet: tuple[int, ...], chapter: ChapterTimeline) -> bool:
    """Whether a chapter is part of the leaflet unless somebody chooses otherwise: never what is hard to hear."""
    return chapter.number in leaflet and not chapter.notice and not chapter.optional


def _code(address: str) -> str:
    """The address as a square of dots that a phone reads, as SVG; empty where there is none."""
    if not address:
        return ""
    import segno

    drawn = segno.make(address, error="m", micro=False)
    return str(drawn.svg_inline(border=4, omitsize=True, svgclass="code", lineclass=None))


def size_of(folder: Path, name: str) -> int:
    """Bytes of a file; 0 where there is none."""
    path = folder / name
    return path.stat().st_size if path.is_file() else 0


def _stem(file: str) -> str:
    return Path(file).stem
