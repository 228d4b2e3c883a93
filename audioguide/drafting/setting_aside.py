"""What of a document no ear can use is set aside before it is read: it stays in the document, with its reason.

Whole blocks, what stands under a heading such as "References", and single sentences beside a claim that stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from audioguide.drafting import pictographs
from audioguide.drafting.extracting.notes import LISTED
from audioguide.language.base import Language
from audioguide.language.base.documents import FurnitureReason
from audioguide.model import Block, Document, next_list

LONGEST = 1_000
"""Characters of a sentence that may be set aside; a longer one is never furniture."""
PROSE = 200
"""Characters from which on the only cell of a row is running text."""
_PROSE = ("paragraph", "item", "aside", "note", "caption", "quote")
_FILE = re.compile(
    r"(?:[\w .()%/\\:-]*[/\\])?[\w .()%-]{1,80}\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?|pdf|emf|wmf|ico|docx?)\.?",
    re.IGNORECASE,
)
_CODED = re.compile(r"(?=\S*[\d_])[\w.-]*[_\d][\w.-]*\.?")
"""A name that a camera or a program gave: "IMG_2034"."""
_LINK = re.compile(
    r"(?:[^\W\d_][\w ’'-]{0,30}:\s*)?"
    r"(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|uk|gov|edu|eu|info|nhs)(?:/\S*)?)"
    r"(?:[\s,;|]+(?:\w{1,3} )?(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+))*[.,;]?",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"_{3,}|\.{6,}|…{3,}|-{6,}")
_LEADERS = re.compile(r".{3,}?(?:\s?\.){4,}\s*\d{1,3}")
_FIGURES = re.compile(r"\W*\d{1,2}(?:[\s,.]+\d{1,2}){0,4}\W*")
"""A line of small numbers and nothing else: of pages, or of the pictures beside it."""
_INNER = re.compile(r"(?:(?<=\s)|^)[\uf0b7\uf0a7●•▪◦‣■](?=\s)")
_ATTRIBUTES = re.compile(r"\s*\{:?\s*(?:(?:[.#][\w-]+|[\w-]+=(?:\"[^\"]*\"|[\w-]+))\s*)+\}")
"""What Markdown says to a web page: "{.step-list #one data-name=two}"."""
_MARKS = re.compile(r"[\ue000-\uf8ff●•▪▫◦‣○■□☐]\s*")
"""Bullets that no reader took for one, and characters of a font that nobody else has."""


def set_aside(document: Document, language: Language) -> Document:
    """The document with what is nothing for an ear marked as such; what a block says beside it is left to be told."""
    lists = count(next_list(document.blocks))
    blocks: list[Block] = []
    places: dict[int, int] = {}
    under: FurnitureReason = ""
    led = ""
    for at, block in enumerate(document.blocks):
        places[at] = len(blocks)
        if block.boilerplate:
            blocks.append(block)
            continue
        if block.kind == "heading" or _heads_list(document.blocks, at):
            under = language.documents.heads_aside(block.text)
        under = under if _belongs(block, under, heads=bool(language.documents.heads_aside(block.text))) else ""
        # A list whose opening is set aside goes with it: its items alone would say something else.
        reason = under or (led if block.kind in LISTED else "")
        if reason:
            parts = [replace(block, boilerplate=reason)]
        else:
            whole = _untabled(block, lists, language)
            parts = [part for one in whole for part in _parted(_without_marks(one), language)]
        led = reason if reason and block.kind in LISTED else _leads(parts[-1])
        blocks += parts
    blocks = pictographs.without_marks([_unled(blocks, at, language) for at in range(len(blocks))], language.claims)
    gaps = tuple(places[at] for at in document.gaps if at in places)
    return replace(document, title=pictographs.bare(document.title), blocks=tuple(blocks), gaps=gaps)


def _untabled(block: Block, lists: Iterator[int], language: Language) -> list[Block]:
    """One cell is no table: a box or a page that a reader took for a row is running text, with the bullets in it.

    A list ends with the first sentence of its last item, and where an item is followed by what opens another list: what
    comes after is no part of it, for nothing says so.
    """
    if block.kind != "row" or len(block.cells) != 1 or block.headers or len(block.text) < PROSE:
        return [block]
    first, *items = (part.strip() for part in _INNER.split(block.text))
    plain = replace(block, kind="paragraph", cells=(), label="", emphasis=(), list_id=0)
    found, number = [replace(plain, text=first)], next(lists)
    for place, text in enumerate(items, 1):
        ends, *after = language.reading.sentences(text) or ("",)
        parted = bool(after) and (place == len(items) or text.endswith(":"))
        found.append(replace(plain, kind="item", level=1, list_id=number, text=ends if parted else text))
        if parted:
            found.append(replace(plain, text=" ".join(after)))
            number = next(lists)
    return [part for part in found if part.text]


def _unled(blocks: Sequence[Block], at: int, language: Language) -> Block:
    """The block; where it leads to a link that is set aside, without what only leads there: "Find out more at:"."""
    block, after = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    leads = block.kind in ("paragraph", "item") and not block.boilerplate and block.text.rstrip().endswith(":")
    if not leads or after is None or after.boilerplate != "link":
        return block
    *said, last = language.reading.sentences(block.text)
    said.append(language.claims.whole_without_list(last))
    text = " ".join(filter(None, said))
    return replace(block, text=text, emphasis=()) if text else replace(block, boilerplate="link")


def _leads(block: Block) -> str:
    """Why a block that opens a list was set aside; empty where it was not, or opens none."""
    return block.boilerplate if block.text.rstrip().endswith(":") else ""


def _heads_list(blocks: Sequence[Block], at: int) -> bool:
    """True for a line right over a list, which may be its heading."""
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    return blocks[at].kind == "paragraph" and after is not None and after.kind == "item"


def _belongs(block: Block, reason: FurnitureReason, heads: bool) -> bool:
    """What may stand under a heading that sets aside: under one of contents, running text is none.

    heads: the block is such a heading itself.
    """
    if reason != "table of contents" or heads or block.kind in ("heading", "item", "row"):
        return True
    return bool(_LEADERS.fullmatch(block.text.strip())) or (len(block.text.split()) <= 8 and block.text[-1:].isdigit())


def _without_marks(block: Block) -> Block:
    """A block, and each cell, without a bullet in front that nobody took for one, and without marks for a web page."""
    text, cells = _bare(block.text), tuple(map(_bare, block.cells))
    same = (text, cells) == (block.text, block.cells)
    return block if same else replace(block, text=text, cells=cells, emphasis=())


def _bare(text: str) -> str:
    text = pictographs.bare(_ATTRIBUTES.sub("", text) if "{" in text else text)
    return _MARKS.sub("", text, count=1) if _MARKS.match(text) else text


def _parted(block: Block, language: Language) -> list[Block]:
    """The block, or its parts where some sentences are set aside and others stay."""
    if block.boilerplate:
        return [block]
    if block.kind == "image":
        named = _FILE.fullmatch(block.text.strip()) or _CODED.fullmatch(block.text.strip())
        bare = bool(block.text) and (bool(named) or language.documents.names_picture(block.text))
        return [replace(block, boilerplate="file name" if named else "picture without words")] if bare else [block]
    if block.kind not in _PROSE:
        blank = any(_BLANKS.search(cell) for cell in block.cells)
        reason = "line to write on" if blank else _whole_reason(block.text, language) if len(block.cells) == 1 else ""
        return [replace(block, boilerplate=reason)] if reason else [block]
    if reason := _whole_reason(block.text, language):
        return [replace(block, boilerplate=reason)]
    sentences = list(language.reading.sentences(block.text))
    reasons = [_reason(sentence, language) for sentence in sentences]
    if not any(reasons):
        return [block]
    return list(_runs(block, list(zip(sentences, reasons, strict=True))))


def _runs(block: Block, sentences: list[tuple[str, str]]) -> Iterator[Block]:
    text, last = "", sentences[0][1]
    for sentence, reason in [*sentences, ("", "end")]:
        if reason != last and text:
            yield replace(block, text=text, emphasis=(), boilerplate=last)
            text = ""
        text, last = f"{text} {sentence}".strip(), reason


def _whole_reason(text: str, language: Language) -> str:
    """Why all of a block is nothing for an ear, whether or not it falls into sentences: a link, an address."""
    bare = text.strip()
    if len(bare) > LONGEST:
        return ""
    if _FIGURES.fullmatch(bare):
        return "page number"
    if _LEADERS.fullmatch(bare):
        return "table of contents"
    if _FILE.fullmatch(bare) and " " not in bare.rsplit(".", 1)[0].strip():
        return "file name"
    return "link" if _LINK.fullmatch(bare) else language.documents.line_aside(bare)


def _reason(sentence: str, language: Language) -> str:
    """Why one sentence is nothing for an ear; what stands beside it may be."""
    if len(sentence) > LONGEST:
        return ""
    if _BLANKS.search(sentence):
        return "line to write on"
    return _whole_reason(sentence, language) or language.documents.sentence_aside(sentence)
