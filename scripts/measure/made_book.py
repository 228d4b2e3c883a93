"""A book that is made, and like a real one: chapters, headings, lists, tables, figures, conditions, warnings.

Its words are our own (made_book.tsv); the same number of words always gives the same bytes, and of its sentences hardly
two are alike, so that nothing is fast only because it was said before.
"""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

SLOTS = Path(__file__).with_suffix(".tsv")
PARTS = ("title", "condition", "part", "test", "treatment", "medicine")
"""Columns of a topic."""
LISTS = {"You may have:": "sign", "Common signs are:": "sign", "Bring with you:": "bring", "You should not:": "donot"}
"""What opens a list -> the slot of its items; any other opens a list to be asked about."""
_SLOT = re.compile(r"\{(\w+)\}")
_PAGE = '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>{}</title></head><body>{}</body></html>'


class Element(NamedTuple):
    """One piece of a chapter: h1, h2, h3, p, ul, ol, or a table, whose first row is its head."""

    kind: str
    texts: tuple[str, ...]
    """One of a heading and a paragraph, one an item of a list; the cells of a row with | between."""

    @property
    def words(self) -> int:
        """As people count them."""
        return sum(len(text.replace("|", " ").split()) for text in self.texts)


def chapters(words: int) -> Iterator[tuple[str, list[Element]]]:
    """Title and pieces of each chapter, of a book of at least so many words."""
    slots = _slots()
    topics, chance, made, number = slots.pop("topic"), random.Random(64), 0, 0
    while made < words:
        topic = dict(zip(PARTS, topics[number % len(topics)].split(";"), strict=True))
        turn = number // len(topics)
        title = topic["title"] + (f": part {turn + 1}" if turn else "")
        chapter = list(_Writer(slots, topic, chance).chapter(title))
        made += sum(element.words for element in chapter)
        number += 1
        yield title, chapter


class _Writer:
    """Fills slots for one chapter: what it is about stays the same, all else is drawn."""

    def __init__(self, slots: dict[str, list[str]], topic: dict[str, str], chance: random.Random) -> None:
        self._slots, self._topic, self._chance = slots, topic, chance

    def chapter(self, title: str) -> Iterator[Element]:
        chance = self._chance
        yield Element("h1", (title,))
        yield from self._paragraphs(2)
        for heading in chance.sample(self._slots["heading"], 8):
            yield Element("h2", (self._filled(heading),))
            yield from self._paragraphs(chance.randint(1, 3))
            piece = chance.choice((self._list, self._calls, self._steps, self._doses, self._question, self._note))
            yield from piece()
            yield from self._paragraphs(1)

    def _paragraphs(self, count: int) -> Iterator[Element]:
        for _ in range(count):
            claims = self._chance.sample(self._slots["claim"], self._chance.randint(2, 5))
            yield Element("p", (" ".join(map(self._filled, claims)),))

    def _list(self) -> Iterator[Element]:
        lead = self._chance.choice(self._slots["lead"])
        kind = LISTS.get(lead, "donot" if "do not" in lead else "ask")
        yield Element("p", (self._filled(lead),))
        yield Element("ul", self._items(kind, self._chance.randint(3, 7)))

    def _calls(self) -> Iterator[Element]:
        yield Element("p", (self._drawn("callhead"),))
        yield Element("ul", self._items("call", self._chance.randint(3, 6)))

    def _steps(self) -> Iterator[Element]:
        yield Element("h3", (f"How to take {self._topic['medicine']}",))
        steps = self._chance.sample(self._slots["step"], self._chance.randint(4, 7))
        yield Element("ol", tuple(map(self._filled, steps)))

    def _doses(self) -> Iterator[Element]:
        rows = [f"{age}|{self._drawn('dose')}|{self._drawn('often')}" for age in ("2 to 5", "6 to 11", "12 and over")]
        yield Element("table", ("Age in years|Dose|How often", *rows))

    def _question(self) -> Iterator[Element]:
        yield Element("h3", (self._drawn("askhead"),))
        yield from self._paragraphs(1)

    def _note(self) -> Iterator[Element]:
        yield Element("p", (self._drawn("note"),))

    def _items(self, kind: str, count: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._drawn(kind) for _ in range(count)))

    def _drawn(self, slot: str) -> str:
        return self._filled(self._chance.choice(self._slots[slot]))

    def _filled(self, text: str) -> str:
        while _SLOT.search(text):
            text = _SLOT.sub(lambda slot: self._topic.get(slot[1]) or self._chance.choice(self._slots[slot[1]]), text)
        return text[0].upper() + text[1:]


def _slots() -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for line in SLOTS.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            slot, text = line.split("\t")
            out.setdefault(slot, []).append(text)
    return out


def write_epub(file: Path, words: int) -> int:
    """The book as an EPUB, a file a chapter. Gives how many words it has."""
    made = list(chapters(words))
    names = [f"c{at}.xhtml" for at in range(1, len(made) + 1)]
    items = "".join(f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml"/>' for at, name in _at(names))
    spine = "".join(f'<itemref idref="i{at}"/>' for at, _ in _at(names))
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(_member("mimetype"), "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr(
            _member("META-INF/container.xml"),
            '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        book.writestr(
            _member("b.opf"),
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="u">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="u">made</dc:identifier>'
            "<dc:title>The made book of health</dc:title><dc:language>en</dc:language></metadata>"
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for name, (title, chapter) in zip(names, made, strict=True):
            body = "".join(map(_marked_up, chapter))
            book.writestr(_member(name), _PAGE.format(escape(title), body))
    return sum(element.words for _, chapter in made for element in chapter)


def _at(names: list[str]) -> Iterator[tuple[int, str]]:
    return enumerate(names, 1)


def _member(name: str) -> zipfile.ZipInfo:
    """A member with a date of its own, so that a book made tomorrow has the same bytes."""
    member = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
    member.compress_type = zipfile.ZIP_DEFLATED
    return member


def _marked_up(element: Element) -> str:
    texts = [escape(text) for text in element.texts]
    if element.kind in ("ul", "ol"):
        return f"<{element.kind}>{''.join(f'<li>{text}</li>' for text in texts)}</{element.kind}>"
    if element.kind == "table":
        head, *rows = ([*text.split("|")] for text in texts)
        cells = [f"<tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>"]
        cells += [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
        return f"<table>{''.join(cells)}</table>"
    return f"<{element.kind}>{texts[0]}</{element.kind}>"
