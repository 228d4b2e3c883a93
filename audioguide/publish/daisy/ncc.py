"""ncc.html, by which a machine finds its way: what the book is, and a heading for each place to go to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.model import Timeline
from audioguide.publish.base import EncodedGuide
from audioguide.publish.daisy import names
from audioguide.publish.daisy.clips import clock, length
from audioguide.publish.daisy.contents import Heading, edition_day, headings, statements
from audioguide.publish.daisy.markup import DECLARATION, FORMAT, GENERATOR, XHTML, metas, text, value, xhtml_type

_ABSENT = ("pageFront", "pageNormal", "pageSpecial", "maxPageNormal", "footnotes", "prodNotes", "sidebars")
"""What a book that was never printed has none of."""


def ncc(guide: EncodedGuide) -> str:
    """The whole document."""
    timeline = guide.timeline
    language = value(timeline.language)
    entries = list(headings(guide))
    described = metas((*_work(guide), *_book(guide, entries)))
    return (
        f"{DECLARATION}{xhtml_type('Transitional')}"
        f'<html xmlns="{XHTML}" lang="{language}" xml:lang="{language}">\n<head>\n'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n'
        f"<title>{text(timeline.title)}</title>\n{described}</head>\n<body>\n"
        f"{''.join(_heading(number, entry) for number, entry in enumerate(entries))}</body>\n</html>\n"
    )


def _heading(number: int, entry: Heading) -> str:
    kind = "" if number else ' class="title"'
    link = f'<a href="{entry.target}">{text(entry.text)}</a>'
    return f'<h{entry.level}{kind} id="n{number:03d}">{link}</h{entry.level}>\n'


def _work(guide: EncodedGuide) -> Iterator[tuple[str, str]]:
    """What a library's catalogue asks for.

    Nobody is named as the author or the publisher of a guide but the program, since guide.json names nobody; whose page
    it is based on has no part in it, and stands as the source.
    """
    timeline, phrases = guide.timeline, guide.language.publication
    yield "dc:title", timeline.title
    yield "dc:creator", GENERATOR
    yield "dc:publisher", GENERATOR
    yield "dc:date", edition_day(timeline)
    yield "dc:identifier", names.identifier(timeline)
    yield "dc:language", timeline.language
    yield "dc:format", FORMAT
    yield "dc:description", " ".join(statements(timeline, guide.language))
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
    yield "ncc:generator", GENERATOR
    yield "ncc:multimediaType", "audioFullText"
    yield "ncc:totalTime", clock(sum(length(head, rate) for head in heads))
    yield "ncc:depth", str(max(entry.level for entry in entries))
    yield "ncc:tocItems", str(len(entries))
    yield "ncc:files", str(2 + 3 * len(heads))
    yield "ncc:setInfo", "1 of 1"
    yield from ((f"ncc:{what}", "0") for what in _ABSENT)
