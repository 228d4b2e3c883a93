"""PDF with a text layer: words by their places, put back into the order and the structure a reader sees."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from audioguide.errors import Message
from audioguide.language.base.documents import Documents
from audioguide.model import Document
from audioguide.sources.blocks import Blocks
from audioguide.sources.decoding import broken_characters
from audioguide.sources.joining import Joining, words_written
from audioguide.sources.pdf.boxes import Group, grouped, in_order
from audioguide.sources.pdf.dots import with_bullets
from audioguide.sources.pdf.furniture import in_body, running_heads
from audioguide.sources.pdf.laid_on import laid_on
from audioguide.sources.pdf.mended import mended
from audioguide.sources.pdf.process import read_pages
from audioguide.sources.pdf.setting import measure
from audioguide.sources.pdf.shape import PageShape
from audioguide.sources.pdf.side_texts import with_side_texts
from audioguide.sources.pdf.tables import Table, drawn_tables, tagged_tables
from audioguide.sources.pdf.words import (
    MARKED,
    PdfPage,
    Stretch,
    Word,
    furniture_flag,
    main_size,
    page_of,
    stretches,
    unseen,
)
from audioguide.sources.reasons import HIDDEN, OUTSIDE, SET_SIDEWAYS, SIGN
from audioguide.sources.shape import shaped
from audioguide.sources.source import SourceFile
from audioguide.sources.spans import plain

SMALLEST_PICTURE = 40
"""Points. Smaller ones are icons and rules."""
FEWEST_DRAWN = 4
"""Lines of a text that stands in a drawing; fewer are a logo."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A page with its words sorted out."""

    page: PdfPage
    whole: Group
    """All that is content, in its boxes."""
    lines: list[Stretch]
    """All lines of it."""
    apart: list[tuple[str, str]]
    """Text that is no content, and why."""


class Pdf:
    """The reader of .pdf."""

    endings = (".pdf",)

    def recognises(self, source: SourceFile) -> bool:
        """True for a file that begins as a PDF, perhaps after a few stray bytes."""
        return b"%PDF-" in source.start[:1024]

    def read(self, source: SourceFile) -> Document:
        """The document. Raises SourceError: locked, damaged, or not readable within time and memory."""
        answers = read_pages(source)
        about = next(answers)
        said = plain(about["language"])
        blocks = Blocks(source.shown, source.language_of(said), source.budget)
        laid: list[Laid] = []
        for number, page in enumerate(answers, 1):
            laid.append(_lay(page_of(number, page), blocks.language.documents))
            source.tell(number, about["pages"])
        if about["elsewhere"]:
            blocks.add_finding(
                "D11",
                "error",
                "The text of this form (XFA) stands outside its pages, and was not read. Open it in the program it was "
                "made for, and print it to a new PDF.",
            )
        _shape(source, blocks, laid)
        found = shaped(blocks, explicit_levels=any(block.kind == "heading" for block in blocks.found))
        documents = blocks.language.documents
        found = mended(with_side_texts(found, documents), documents)
        title = _title(about["title"], documents) or next(
            (block.text for block in found if block.kind == "heading"), ""
        )
        broken = [item for block in found for item in broken_characters(block.text, source.shown, block.place)]
        return Document(title, said, "pdf", source.shown, found, (), (*blocks.findings, *broken))


def _title(said: str, documents: Documents) -> str:
    """The title a file gives itself; empty where a program made it up, from its own name or the file's."""
    title = plain(said).removeprefix("Microsoft Word - ")
    of_file = re.fullmatch(r".*\.(?:docx?|odt|indd|rtf|pdf)", title, re.IGNORECASE)
    return "" if of_file or documents.is_placeholder(title) else title


def _lay(page: PdfPage, documents: Documents) -> Laid:
    apart: dict[str, list[Word]] = {}
    words: list[Word] = []
    scanned, shown = _scanned(page), _in_drawing(page)
    for word in with_bullets(page.words, page.dots):
        marked = "" if word in shown else furniture_flag(word, page)
        reason = marked or (HIDDEN if unseen(word) and not scanned else "")
        (apart.setdefault(reason, []) if reason else words).append(word)
    signs = _signs(words)
    apart.update({SIGN: signs} if signs else {})
    words = [word for word in words if word not in set(signs)]
    tagged, rest = tagged_tables(page, words, documents)
    drawn, rest = drawn_tables(page, rest, documents)
    texts = [(line.text, reason) for reason, held in apart.items() for line in _in_order(held, reason)]
    whole = grouped(Group((0.0, 0.0, page.width, page.height), list(rest), tables=[*tagged, *drawn]), page.boxes)
    return Laid(page, whole, [line for group in whole.everything() for line in group.lines], texts)


def _in_drawing(page: PdfPage) -> set[Word]:
    """Words that the file calls no content and that are a text of their own in the middle of the page: some programs
    say so of all that stands in a drawing, such as a list of foods."""
    marked = [word for word in page.words if furniture_flag(word, page) == MARKED and in_body(word.y, page)]
    return set(marked) if len(stretches(marked)) >= FEWEST_DRAWN else set()


def _signs(words: list[Word]) -> list[Word]:
    """Signs set far larger than the text, such as a tick beside a box: drawings, though a font has them."""
    size = main_size(words)
    return [word for word in words if word.size > size * 1.8 and not any(map(str.isalnum, word.text))]


def _scanned(page: PdfPage) -> bool:
    """True for a scan with letters laid over it: they are unseen, and all the text there is."""
    return sum(unseen(word) for word in page.words) > len(page.words) / 2


def _in_order(words: list[Word], reason: str) -> list[Stretch]:
    """Text that is no content, line by line; what stands sideways as the file gives it."""
    return [Stretch(tuple(words))] if reason == SET_SIDEWAYS else stretches(words)


def _shape(source: SourceFile, blocks: Blocks, laid: Sequence[Laid]) -> None:
    lines = [line for one in laid for line in one.lines]
    documents = blocks.language.documents
    joining = Joining(documents, words_written("\n".join(line.text for line in lines)))
    setting = measure(lines, joining)
    shape = PageShape(source, blocks, setting)
    furniture = running_heads([(one.page, one.lines) for one in laid], documents, setting.body)
    everywhere = _everywhere([one.page for one in laid])
    left_out: list[tuple[Laid, list[tuple[str, str]]]] = []
    for one, reasons in zip(laid, furniture, strict=True):
        apart = [(one.lines[index].text, reason) for index, reason in reasons.items()]
        _leave_out({id(one.lines[index]) for index in reasons}, one.whole)
        columns = in_order(one.whole.items)
        for flow in columns:
            shape.flow(flow, one.page, _reach(flow, columns, one.page))
        left_out.append((one, apart))
        _pictures(shape, blocks, one, everywhere)
        laid_on(shape, blocks, one.page)
    shape.end()
    for one, apart in left_out:
        _apart(blocks, one, apart)


def _leave_out(furniture: set[int], whole: Group) -> None:
    for group in whole.everything():
        group.lines = [line for line in group.lines if id(line) not in furniture]


def _reach(flow: Sequence[Stretch | Table], columns: Sequence[Sequence[Stretch | Table]], page: PdfPage) -> float:
    """How far to the right lines could go: to a margin as wide as the left one, where no column stands beside them."""
    end = max(item.x1 for item in flow)
    if any(min(item.x0 for item in other) >= end for other in columns):
        return 0.0
    return page.width - min(item.x0 for other in columns for item in other)


def _apart(blocks: Blocks, one: Laid, apart: list[tuple[str, str]]) -> None:
    """Text of a page that is no content: listed after all pages, so that lists and sentences that go on stay whole."""
    place: Message = f"page {one.page.number}"
    for text, reason in (*apart, *one.apart):
        blocks.add("paragraph", text, place, boilerplate=reason)
        if reason in (OUTSIDE, HIDDEN):
            said: Message = f'{place}: text is {reason}, so that nobody sees it: "{text[:60]}". It was left out.'
            blocks.add_finding("D7", "warning", said)


def _pictures(shape: PageShape, blocks: Blocks, one: Laid, everywhere: set[tuple[int, ...]]) -> None:
    page = one.page
    place: Message = f"page {page.number}"
    large = [
        box
        for box in page.images
        if min(box[2] - box[0], box[3] - box[1]) >= SMALLEST_PICTURE and _box(box) not in everywhere
    ]
    if not page.words and page.images:
        blocks.add_finding(
            "D3",
            "error",
            f"{place}: this page is a picture and has no text. Type its text, or have it read by a program for scans.",
        )
    elif page.words and _scanned(page):
        blocks.add_finding(
            "D14",
            "warning",
            f"{place}: a machine read these letters from a scan. Check every number and name against the page.",
        )
    else:
        for text in page.figures or ["" for _ in large]:
            if not text.strip():
                blocks.add_finding(
                    "D2", "warning", f"{place}: a picture has no text that says what it shows. Say what it shows."
                )
            shape.picture(plain(text), place)
    if page.lost:
        blocks.add_finding(
            "D4",
            "error",
            f"{place}: {page.lost} characters have no letter in this file. Look at the original and write them right.",
        )


def _everywhere(pages: Sequence[PdfPage]) -> set[tuple[int, ...]]:
    """Places of pictures that come back on three pages: a logo."""
    counted = Counter(key for page in pages for key in {_box(box) for box in page.images})
    return {key for key, count in counted.items() if count >= 3}


def _box(box: tuple[float, float, float, float]) -> tuple[int, ...]:
    return tuple(round(value / 4) for value in box)
