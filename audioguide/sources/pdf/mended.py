"""What printing did to the words of a page, undone where it is sure: parted words, lost ligatures, bullets of a font.

"infec- tion" has lost its join, "fnd" the letter that its font drew together with another, and a bullet may be stored
as some letter that nobody writes. What is not plainly a fault of printing stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from audioguide.language.base.documents import Documents
from audioguide.model import Block, next_list
from audioguide.sources.joining import Joining, words_written

_PARTED = re.compile(r"(?<![\w-])(?P<left>[^\W\d_]{2,})(?P<mark>- )(?P<right>[^\W\d_]{2,})(?![\w-])")
_WORD = re.compile(r"(?<![\w-])[A-Za-z]*f[a-z]*(?![\w-])")
_LIGATURES = ("i", "l", "f", *(f"f{last}" for last in ("i", "l")))
"""What may have been drawn together with the f before it."""
FEWEST_BROKEN = 2
"""Words of a document that lack such letters before it is a fault of its font, and no name."""
_GLYPH = re.compile(r"(?P<glyph>\S)\s+(?=\S)")
_SAID = "\u2264\u2265\u00b1\u00a9\u00ae\u2122\u00b0"
"""Signs that say something where they stand."""
_SPACED = ("c", "k")
"""Kinds of signs that are money, and accents without their letter."""
FEWEST_BULLETS = 3
"""Lines that begin with the same letter before it can be a bullet; of a sign, one is enough."""

Edit = tuple[int, int, str]
"""Where characters of a text stand, and what they become."""


def mended(blocks: Sequence[Block], documents: Documents) -> tuple[Block, ...]:
    """The blocks of a PDF as they were before they were printed."""
    written = "\n".join(block.text for block in blocks)
    joining = Joining(documents, words_written(written))
    broken = {word: whole for word in _words(written) if (whole := _with_ligature(word, documents))}
    broken = broken if len(broken) >= FEWEST_BROKEN else {}
    rejoined = [_rejoined(block, joining, broken, documents) for block in blocks]
    return tuple(_with_bullets(rejoined))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text))


def _rejoined(block: Block, joining: Joining, broken: Mapping[str, str], documents: Documents) -> Block:
    def faults(text: str) -> list[Edit]:
        return [*_parted(text, joining, documents), *_swallowed(text, broken)]

    cells = tuple(_edited(cell, faults(cell)) for cell in block.cells)
    headers = tuple(_edited(head, faults(head)) for head in block.headers)
    return _with(replace(block, cells=cells, headers=headers), faults(block.text))


def _parted(text: str, joining: Joining, documents: Documents) -> Iterator[Edit]:
    for found in _PARTED.finditer(text):
        left, right = found["left"].lower(), found["right"]
        if right[0].islower() and not documents.joins_words(right):
            yield found.start("mark"), found.end("mark"), "-" if joining.keeps_hyphen(left, right) else ""


def _swallowed(text: str, broken: Mapping[str, str]) -> Iterator[Edit]:
    for found in _WORD.finditer(text) if broken else ():
        if found[0] in broken:
            yield found.start(), found.end(), broken[found[0]]


def _with_ligature(word: str, documents: Documents) -> str:
    """The word with the letters that a font swallowed; empty where it is a word, or could have been two."""
    if len(word) < 3 or word.isupper() or documents.is_word(word.lower(), rare=True):
        return ""
    places = (at + 1 for at, letter in enumerate(word) if letter in "fF")
    made = {word[:at] + lost + word[at:] for at in places for lost in _LIGATURES}
    known = {one for one in made if documents.is_word(one.lower())}
    return known.pop() if len(known) == 1 else ""


def _edited(text: str, edits: Iterable[Edit]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = f"{text[:start]}{new}{text[end:]}"
    return text


def _with(block: Block, edits: Sequence[Edit]) -> Block:
    """The block with its text edited, and what points into it moved along."""
    if not edits:
        return block

    def moved(place: int) -> int:
        return place + sum(len(new) - (end - start) for start, end, new in edits if end <= place)

    emphasis = tuple((moved(start), moved(end)) for start, end in block.emphasis)
    notes = tuple(map(moved, block.note_at))
    return replace(block, text=_edited(block.text, edits), emphasis=emphasis, note_at=notes)


def _with_bullets(blocks: Sequence[Block]) -> Iterator[Block]:
    """Lines that begin with a bullet which its font stores as a letter or a sign, as items."""
    glyphs = Counter(_glyph(block) for block in blocks)
    bullets = {glyph for glyph, times in glyphs.items() if glyph and (times >= FEWEST_BULLETS or _is_sign(glyph))}
    first = next_list(blocks)
    for number, (glyph, run) in enumerate(groupby(blocks, lambda block: bullets & {_glyph(block)})):
        lines = list(run)
        for block in lines:
            if not glyph:
                yield block
                continue
            bare = _with(block, [(0, len(block.text) - len(block.text[1:].lstrip()), "")])
            bare = replace(bare, emphasis=tuple((max(0, start), end) for start, end in bare.emphasis if end > 0))
            # One alone may go on in the line under it, as a paragraph does.
            stays = block.kind == "item" or len(lines) == 1
            yield bare if stays else replace(bare, kind="item", level=1, list_id=first + number)


def _glyph(block: Block) -> str:
    """The one character before the first space of a line, where nobody writes it so."""
    found = _GLYPH.match(block.text) if block.kind in ("paragraph", "item") and not block.boilerplate else None
    if found is None or found["glyph"].isascii() or unicodedata.category(found["glyph"])[0] not in "LS":
        return ""
    return found["glyph"]


def _is_sign(glyph: str) -> bool:
    kind = unicodedata.category(glyph)
    return kind[0] == "S" and kind[1] not in _SPACED and glyph not in _SAID
