"""What ncc.html tells of the book, to a library's catalogue and to a machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.model import Timeline
from audioguide.publish.base import EncodedGuide
from audioguide.publish.book_identity import edition_day, identifier
from audioguide.publish.daisy.clips import clock, length
from audioguide.publish.daisy.contents import Heading, statements

PROGRAM = "audioguide"
_ABSENT = ("pageFront", "pageNormal", "pageSpecial", "maxPageNormal", "footnotes", "prodNotes", "sidebars")
"""What a book that was never printed has none of."""


def metas(guide: EncodedGuide, entries: Sequence[Heading]) -> list[tuple[str, str]]:
    """Name and content of each line."""
    return [*_work(guide), *_book(guide, entries)]


def _work(guide: EncodedGuide) -> Iterator[tuple[str, str]]:
    """What a library's catalogue asks for.

    Nobody is named as the author or the publisher of a guide but the program, since guide.json names nobody; whose page
    it is based on has no part in it, and stands as the source.
    """
    timeline, phrases = guide.timeline, guide.language.publication
    yield "dc:title", timeline.title
    yield "dc:creator", PROGRAM
    yield "dc:publisher", PROGRAM
    yield "dc:date", edition_day(timeline, guide.heads)
    yield "dc:identifier", identifier(timeline)
    yield "dc:language", timeline.language
    yield "dc:format", "Daisy 2.02"
    yield "dc:description", " ".join(statements(guide))
    if timeline.licence:
        yield "dc:rights", phrases.licence(timeline.licence)
    yield "ncc:narrator", phrases.computer_voice(timeline.engine, timeline.voice)
    yield from _source(timeline)


def _source(timeline: Timeline) -> Iterator[tuple[str, str]]:
    source = timeline.source
    told = (("Title", source.title), ("Publisher", source.publisher), ("Date", source.reviewed))
    yield from ((f"ncc:source{what}", said) for what, said in told if said)


def _book(guide: EncodedGuide, entries: Sequence[Heading]) -> Iterator[tuple[str, str]]:
    """What a machine asks for."""
    rate, heads = guide.timeline.sample_rate, guide.heads
    yield "ncc:charset", "utf-8"
    yield "ncc:generator", PROGRAM
    yield "ncc:multimediaType", "audioFullText"
    yield "ncc:totalTime", clock(sum(length(head, rate) for head in heads))
    yield "ncc:depth", str(max(entry.level for entry in entries))
    yield "ncc:tocItems", str(len(entries))
    yield "ncc:files", str(2 + 3 * len(heads))
    yield "ncc:setInfo", "1 of 1"
    yield from ((f"ncc:{what}", "0") for what in _ABSENT)
