"""What one document may cost, from its first byte to the last line of its draft: every bound, its reason, one count.

All is counted in what a document has (characters, tags, cells, depth), never by a clock, so that a document has the
same answer on every machine. What is within these bounds takes time in proportion to its text and at most 300 MB; how
it was measured stands in docs/decisions/0027. Where C++ decodes a stranger's bytes and nothing can be counted, in a
PDF, a process is watched from outside: sources/pdf/process.py. Where a reason names a book of 500 pages, that was
measured (docs/decisions/0027); where it names nothing that was measured, the bound is a judgement, with room to spare.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from audioguide.errors import Message, SourceError
from audioguide.model import Block


@dataclass(frozen=True, slots=True)
class Bound:
    """How much of one thing a document may have, and what its owner can do."""

    most: int
    what: Message
    """Of what, as in "it has 3,000,000 characters of text"."""
    do: Message


CUT: Message = "Cut it into several documents."
COPY: Message = "Open it, copy the text into a new document and save that."
TABLE: Message = "Leave this table out, or cut it into parts."

FILE = Bound(200_000_000, "bytes", CUT)
"""Room for a scanned book; more is no leaflet."""
PART = Bound(16_000_000, "bytes", "Save it again without its pictures.")
"""Of one text, or one part of an archive unpacked; a page may be saved with its pictures in it."""
PLAIN = Bound(8_000_000, "bytes", CUT)
"""Of a plain text: as many letters as TEXT allows, in the scripts that need four bytes for one."""
MARKDOWN = Bound(2_000_000, "bytes", CUT)
"""markdown-it needs 30 times as much memory."""
MARKDOWN_TEXT = Bound(20_000, "characters in one paragraph", "Part it with empty lines.")
"""markdown-it takes four times as long for twice as many brackets in one paragraph."""
MARKS = Bound(150_000, "lines and signs of Markdown", CUT)
"""Each may become two parts, which markdown-it holds at 500 bytes until the end."""
UNPACKED = Bound(32_000_000, "bytes of text when it is unpacked", CUT)
"""Of one archive. Word writes ten times as much around a text as it has letters."""
MEMBERS = Bound(20_000, "packed files", COPY)
"""Of one archive: a book with a file and several pictures for each page."""
TAGS = Bound(400_000, "tags", COPY)
"""Of all pages, each where it opens and where it closes. A book of 500 pages has 10,411; page builders write more."""
WORD_TAGS = Bound(1_500_000, "tags", COPY)
"""Of all parts of a Word document, which writes six or more for a few words."""
ATTRIBUTES = Bound(500, "attributes on one element", COPY)
"""The parser compares each with all before it: 200,000 took two minutes."""
DEPTH = Bound(150, "elements inside one another", COPY)
"""Page builders nest deep, but no reader of a leaflet has to."""
SHALLOW = 20
"""Elements inside one another that are not counted in NESTED: most pages have no more."""
NESTED = Bound(20_000_000, "characters in parts that are nested too deep", COPY)
"""Counted once for each element around them beyond SHALLOW, an element as ELEMENT: whether a part is content is asked
of all that is around it."""
ELEMENT = 50
"""Characters that one element counts for in NESTED."""
TEXT = Bound(1_600_000, "characters of text, the names of its columns counted with every cell", CUT)
"""A book of 500 pages has 1.1 million, and is drafted in 40 processor seconds."""
BLOCKS = Bound(20_000, "headings, paragraphs, items and rows", CUT)
"""A book of 500 pages has 4,550."""
PARAGRAPHS = Bound(100_000, "paragraphs, those without a word among them", COPY)
"""Of a Word document. Whoever sets pages apart with empty lines has three for each that says something."""
BLOCK_TEXT = Bound(100_000, "characters in one paragraph, item or row", "Part it with empty lines.")
"""30 pages without a break, as a bad PDF gives them."""
NAME_TEXT = Bound(2_000, "characters in one heading, term or name of a column", "Make it shorter.")
"""A name is said with all that stands under it."""
TITLE = Bound(300, "characters in its title", "Make it shorter.")
"""It names files, tags and the page, and is said first."""
LIST_DEPTH = Bound(60, "lists inside one another", "Write its items in fewer levels.")
"""Nobody can follow four by ear."""
COLUMNS = Bound(200, "columns in one table", TABLE)
"""A wider table is data for a program, and a span of a million columns is an attack."""
PLACES = Bound(100_000, "cells in its tables, a cell that spans counted in each place", TABLE)
"""500 rows of 200 columns; more is data for a program."""
SENTENCE = Bound(1_800, "characters in one sentence", "Part it with full stops, or as a list.")
"""A line of a chapter may have 2,000, with the words that frame it."""
SENTENCES = Bound(30_000, "sentences", CUT)
"""A book of 500 pages has 14,550. Each takes 3 processor milliseconds, however short it is."""
DIGITS = Bound(60, "digits in one number", "Is it meant? Take it out, or part it with spaces.")
"""An account number has 34. Nobody can follow it by ear, and rules would read it anew from each of its digits."""
FIGURES = Bound(150, "numbers in one sentence", "Part it with full stops, or make a table of it.")
"""In figures or in words. Each number is read in the light of those beside it."""
WORK = Bound(600_000_000, "letters in sentences so long that each is compared with each", SENTENCE.do)
"""The squares of all sentences' lengths: some rules look from each place of a sentence to its end. A book of 500 pages
has 83 million."""
PAGES = Bound(5_000, "pages", CUT)
SAME_PAGES = Bound(100, "pages that are one and the same", CUT)
"""With words on them: a handbook may end with pages to write on. A page tree can name one page any number of times."""
PAGE_TEXT = Bound(100_000, "characters on one page", "Print the document to a new PDF, and read that.")
"""More than can be printed on one so that it can be read."""
PAGES_TEXT = Bound(1_800_000, "characters on its pages", CUT)
"""More than TEXT: page numbers and running heads are no blocks."""
DRAWN = Bound(300_000, "pieces drawn on its pages", "Print the document to a new PDF, and read that.")
"""A drawing of lines, such as a map, may have very many; a page of text has a piece or so a line."""
OPEN_SECONDS = 3
"""Processor seconds of the process that opens a PDF, from when it is ready to when it knows how many pages there are. A
slow machine may take long to be ready: that is no fault of the document."""
PAGE_SECONDS = 6
"""Processor seconds that it is given for the first page, from then on. The fullest that was measured took 0.2."""
LATER_SECONDS = 0.5
"""Processor seconds that it is given more with every later page."""
PAGE_MEMORY = 240_000_000
"""Bytes of address space of that process. A PDF of 300 pages takes 33 million."""
SPINE = Bound(5_000, "files to read", CUT)
"""Of a book: a file for each page, and more."""
STYLES = Bound(10_000, "styles", COPY)
"""Word's own are 376."""
FINDINGS = Bound(5_000, "places that a person must look at", COPY)
"""Each is an item of a decision; nobody reads more."""
_FIGURES = re.compile(r"\d+")
_FEWEST = 3
"""Characters that a number in words takes at least, with what parts it from the next."""
_DIGITS = re.compile(rf"\d{{{DIGITS.most + 1},}}")


def over(bound: Bound, count: int, file: str, line: int = 0, place: str = "") -> SourceError:
    """The error about what is too large: how large, what the bound is, what to do. place: where no line is known."""
    where = f"{place}: " if place and not place.startswith("line ") else ""
    line = int(place.removeprefix("line ")) if re.fullmatch(r"line \d{1,9}", place) else line
    return SourceError(f"{where}{beyond(bound, count)}", file, line)


def beyond(bound: Bound, count: int) -> Message:
    """What is too large, what the bound is, what to do; count 0 = nobody has counted further than the bound."""
    counted = f"{count:,}" if count else f"more than {bound.most:,}"
    most = f"at most {bound.most:,} are read" if count else "no more are read"
    return f"it has {counted} {bound.what}, and {most}. {bound.do}"


@dataclass(slots=True)
class Budget:
    """What one document has spent so far. Each method raises SourceError where that is more than a bound allows."""

    file: str = ""
    spent: dict[str, int] = field(default_factory=dict)

    def hold(self, bound: Bound, count: int, place: str = "") -> None:
        """Something that may stand any number of times, each within its bound."""
        if count > bound.most:
            raise over(bound, count, self.file, place=place)

    def spend(self, bound: Bound, count: int, place: str = "") -> None:
        """Something that is counted over the whole document."""
        spent = self.spent[bound.what] = self.spent.get(bound.what, 0) + count
        if spent > bound.most:
            raise over(bound, spent, self.file, place=place)

    def block(self, block: Block) -> None:
        """A block as it is added to a document."""
        self.spend(BLOCKS, 1)
        self.hold(BLOCK_TEXT, len(block.text), block.place)
        names = (block.label, *block.headers)
        longest = max(map(len, names))
        self.hold(NAME_TEXT, max(longest, len(block.text) if block.kind == "heading" else 0), block.place)
        self.hold(LIST_DEPTH, block.level if block.kind == "item" else 0, block.place)
        self.spend(TEXT, len(block.text) + sum(map(len, names)), block.place)
        self.figures(block.text, block.place)

    def sentence(self, text: str, place: str, numbers: Callable[[str], Sequence[object]]) -> Message:
        """A sentence, item or cell as drafting finds it; numbers: those that its language reads, words among them.

        Why no rule may read it, as a sentence for a writer; empty where it is within bounds, and counted.
        """
        self.spend(SENTENCES, 1, place)
        if len(text) > SENTENCE.most:
            return beyond(SENTENCE, len(text))
        figures = len(_FIGURES.findall(text))
        if figures <= FIGURES.most and len(text) > _FEWEST * FIGURES.most:
            figures = len(numbers(text))
        if figures > FIGURES.most:
            return beyond(FIGURES, figures)
        self.spend(WORK, len(text) ** 2, place)
        return ""

    def figures(self, text: str, place: str) -> None:
        """The figures of a text: not one of them out of all measure."""
        if found := _DIGITS.search(text):
            raise over(DIGITS, found.end() - found.start(), self.file, place=place)
