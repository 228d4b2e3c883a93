"""What all formats need once their blocks are there: typed bullets and notes, bold headings, furniture."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import takewhile, zip_longest

from audioguide.errors import Message
from audioguide.language.base.documents import Documents, FurnitureReason
from audioguide.model import Block
from audioguide.sources.blocks import Blocks
from audioguide.sources.bullets import split_bullet
from audioguide.sources.notes import typed_notes, without_dangling
from audioguide.sources.punctuation import COLONS, COMMAS, EXCLAMATIONS, FULL_STOPS, QUESTIONS, SEMICOLONS
from audioguide.sources.spans import without

_FURNITURE: tuple[tuple[re.Pattern[str], FurnitureReason], ...] = (
    (re.compile(r"(?:\u00a9|\(c\))\s.{0,120}", re.IGNORECASE), "copyright line"),
    (re.compile(r"(?:[^\u2610-\u2612\u25a1]*[\u2610-\u2612\u25a1]){2}.{0,300}"), "form to fill in"),
    (
        re.compile(
            r"(?:\d{1,3}\.\s+)?[A-Z][\w'’-]+,? (?:[A-Z]\.?){1,3}(?:,| et al).{2,300}\b(?:19|20)\d\d\b.{0,60}\d.{0,60}"
        ),
        "reference",
    ),
    (re.compile(r".{0,300}\b(?:doi:\s*10\.|https?://doi\.org/)\S+\.?"), "reference"),
    (re.compile(r"(?:[^\W\d_][\w ’'/-]{0,30}:\s*+_{3,}+[_/ ]*+(?:kg|cm)?\s*+)+"), "form to fill in"),
)
"""Short lines that are furniture in every language; matched as a whole."""
_MARKS = re.compile(r"(?:\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079*\u2020\u2021])+$")
"""Marks of notes at the end of a text."""
_ENDED = tuple(FULL_STOPS + EXCLAMATIONS + COMMAS + SEMICOLONS + COLONS)
"""What no heading ends in."""
_NUMBERED = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z])[.)]?\s+(?=[A-Z])")
"""The number of a heading."""
LONGEST_HEADING = 12
"""Words."""
PHONE = 7
"""Digits from which on a line gives a number to ring, and is no heading."""


def shaped(blocks: Blocks, explicit_levels: bool = False) -> tuple[Block, ...]:
    """The blocks as they are handed out. `explicit_levels` = there are real headings; bold ones go under them."""
    documents = blocks.language.documents
    found = [_by_words(block, documents) for block in blocks.found]
    found = _typed_items(found, blocks)
    found = _led_paragraphs(found, blocks)
    found = _bold_headings(found, blocks, explicit_levels)
    found = _first_heading(found, blocks)
    return tuple(_undangled(block, blocks) for block in typed_notes(found, documents))


def _undangled(block: Block, blocks: Blocks) -> Block:
    block, marks = without_dangling(block)
    for mark in marks:
        said: Message = f"{block.place}: mark {mark} points to a note that is not there. Ask the author for it."
        blocks.add_finding("D10", "warning", said)
    return block


def furniture_reason(text: str, documents: Documents) -> FurnitureReason:
    """Why a whole short text is no content; empty where it may be."""
    return documents.furniture(text) or next((reason for known, reason in _FURNITURE if known.fullmatch(text)), "")


def _by_words(block: Block, documents: Documents) -> Block:
    """A short line that says by its words that it is furniture, or a caption."""
    if block.boilerplate or block.kind not in ("paragraph", "item", "aside", "note"):
        return block
    if block.kind == "note":
        cited = furniture_reason(block.text, documents) == "reference"
        return replace(block, boilerplate="reference") if cited else block
    if block.kind == "paragraph" and documents.is_caption(block.text):
        return replace(block, kind="caption")
    reason = furniture_reason(block.text, documents)
    return replace(block, boilerplate=reason) if reason else block


_BY_NUMBER = "1"
"""In place of the mark of an item that has a number: each has another."""


def _typed_items(found: list[Block], blocks: Blocks) -> list[Block]:
    """Paragraphs that begin with a typed bullet become items; neighbours are one list.

    A dash, star or number alone may be just that: it is a bullet where the paragraph before or after has one too.
    Under an item that ends in a colon, other bullets than its own are a list within the list.
    """
    out: list[Block] = []
    number = inner = 0
    mark = inner_mark = ""
    bullets = [split_bullet(block.text) if block.kind == "paragraph" else None for block in found]
    for index, block in enumerate(found):
        bullet = bullets[index]
        alone = not any(bullets[max(0, index - 1) : index] + bullets[index + 1 : index + 2])
        if bullet is None or block.boilerplate or (bullet.doubtful and alone):
            out.append(block)
            number = number if block.boilerplate else 0
            continue
        said = _BY_NUMBER if bullet.ordered else bullet.mark
        if not number:
            number, mark, inner_mark = blocks.new_list(), said, ""
        if said not in (mark, inner_mark) and said != _BY_NUMBER and out[-1].text.endswith(tuple(COLONS)):
            inner, inner_mark = blocks.new_list(), said
        inner_mark = inner_mark if said == inner_mark else ""
        level, list_id = (2, inner) if inner_mark else (1, number)
        text, emphasis = without(block.text, block.emphasis, 0, bullet.length)
        out.append(
            replace(
                block, kind="item", text=text, emphasis=emphasis, level=level, list_id=list_id, ordered=bullet.ordered
            )
        )
    return out


def _led_paragraphs(found: list[Block], blocks: Blocks) -> list[Block]:
    """Paragraphs that begin in lower case under a lead are its items, though nothing marks them: "Call us if:".

    The lead ends in a colon, or is short, has no end mark and two such paragraphs below it, or is a heading.
    """
    out = list(found)
    content = [index for index, block in enumerate(found) if not block.boilerplate]
    at = 0
    while at < len(content):
        below = list(takewhile(lambda index: _begins_small(found[index]), content[at + 1 :]))
        if below and _leads(found[content[at]], len(below)):
            number = blocks.new_list()
            for index in below:
                out[index] = replace(found[index], kind="item", level=1, list_id=number)
        at += 1 + len(below)
    return out


def _begins_small(block: Block) -> bool:
    return block.kind == "paragraph" and not block.list_id and block.text[:1].islower()


def _leads(block: Block, followers: int) -> bool:
    if block.kind not in ("paragraph", "heading") or block.list_id:
        return False
    if block.text.endswith(tuple(COLONS)):
        return True
    return followers > 1 and len(block.text.split()) <= LONGEST_HEADING and not block.text.endswith(_ENDED)


def _bold_headings(found: list[Block], blocks: Blocks, explicit: bool) -> list[Block]:
    bold = {(found[index].place, found[index].text) for index in blocks.bold if index < len(found)}
    level, out = 1 if explicit else 0, list(found)
    content = [index for index, block in enumerate(found) if not block.boilerplate]
    first, last = (found[content[0]], content[-1]) if content else (None, 0)
    numbered = _numbered_heads([found[index] for index in content], bold, blocks.language.documents)
    for index, block in enumerate(found):
        if block.kind == "heading" and not block.boilerplate:
            level = block.level
        if (block.place, block.text) not in bold or index >= last or not (numbered[block.list_id] or _plain(block)):
            continue
        text = block.text
        if text.endswith(tuple(COLONS)) and _stands_alone(found[content[content.index(index) + 1]]):
            text = text[:-1].rstrip()
        if reads_as_heading(text, blocks.language.documents):
            out[index] = replace(
                block, kind="heading", text=text, level=min(level + 1, 6), emphasis=(), list_id=0, ordered=False
            )
            level = 1 if block is first else level
            blocks.add_finding(
                "D12",
                "note",
                f'{block.place}: "{block.text}" was taken as a heading, for it is bold. Is it one?',
            )
    return out


def _plain(block: Block) -> bool:
    return block.kind == "paragraph" and not block.list_id


def _stands_alone(block: Block) -> bool:
    """True for a paragraph that needs no lead: behind a bold line with a colon it is what the line heads."""
    return _plain(block) and block.text[:1].isupper() and block.text.endswith(tuple(FULL_STOPS))


def _numbered_heads(content: list[Block], bold: set[tuple[str, str]], documents: Documents) -> dict[int, bool]:
    """For each list, whether it is one of headings that are numbered: bold, each with text below it, two at least."""
    heads: dict[int, bool] = {}
    for block, after in zip_longest(content, content[1:]):
        if block.kind != "item" or not block.ordered:
            continue
        alone = after is not None and (after.kind != "item" or after.list_id != block.list_id)
        head = alone and (block.place, block.text) in bold and reads_as_heading(block.text, documents)
        heads[block.list_id] = heads.get(block.list_id, True) and head
    several = sum(heads.get(block.list_id, False) for block in content if block.kind == "item") > 1
    return defaultdict(bool, heads if several else {})


def _first_heading(found: list[Block], blocks: Blocks) -> list[Block]:
    """A document without any heading has one where it begins with a short line that could be it."""
    content = [index for index, block in enumerate(found) if not block.boilerplate and block.kind != "image"]
    if len(content) < 3 or any(found[index].kind == "heading" for index in content):
        return found
    first, after = found[content[0]], found[content[1]]
    if (
        not _plain(first)
        or not _plain(after)
        or not reads_as_heading(first.text, blocks.language.documents, first=True)
    ):
        return found
    if first.text[:1].islower() or not after.text.endswith(tuple(FULL_STOPS + QUESTIONS + COLONS)):
        return found
    out = list(found)
    out[content[0]] = replace(first, kind="heading", level=1, emphasis=())
    said: Message = f'{first.place}: "{first.text}" was taken as a heading, for it stands first. Is it one?'
    blocks.add_finding("D12", "note", said)
    return out


def reads_as_heading(text: str, documents: Documents, first: bool = False) -> bool:
    """True for a short text without an end mark that gives no advice; a question or the `first` line may hold any."""
    text = _NUMBERED.sub("", _MARKS.sub("", text))
    if len(text.split()) > LONGEST_HEADING or not any(char.isalpha() for char in text):
        return False
    if sum(char.isdigit() for char in text) >= PHONE:
        return False
    if text.endswith(tuple(QUESTIONS)):
        return sum(map(text.count, QUESTIONS)) == 1 and not any(stop in text for stop in FULL_STOPS)
    return (first or not documents.gives_advice(text)) and not text.endswith(_ENDED)
