"""What a source document says, whatever its format: a stream of blocks, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from audioguide.model.finding import Finding

BlockKind = Literal["heading", "paragraph", "item", "definition", "row", "caption", "image", "note", "aside", "quote"]
"""What a block is.

heading      `level` is its depth, from 1
paragraph    running text
item         of a list; `level` is how deep the list is nested, from 1; `label` is its number, where a numbered list
             does not begin at 1
definition   `label` is the term, `text` what it means
row          of a table: `cells`, each with the header of its column in `headers`; `label` is the header of the row,
             which stands in `cells` too. A cell that spans rows stands in each of them: it is true of each
caption      of a table or picture
image        its alternative text; empty text is a finding
note         a footnote or endnote; `label` is its mark
aside        a box beside the text: a warning, a tip
quote        somebody's own words
"""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a document that is read as a whole: never cut in two, never joined with its neighbour."""

    kind: BlockKind
    text: str
    """Plain text with single spaces and no markup; of a row, its cells joined by "; " in order."""
    place: str
    """Where a person finds it: "line 12", "page 3", "chapter2.xhtml, block 14"."""
    level: int = 0
    ordered: bool = False
    """An item of a numbered list."""
    label: str = ""
    headers: tuple[str, ...] = ()
    """Of a row: one for each cell; empty where the table has no header."""
    cells: tuple[str, ...] = ()
    emphasis: tuple[tuple[int, int], ...] = ()
    """Stretches of `text` the source stresses: code points, end exclusive."""
    list_id: int = 0
    """Items, rows and definitions of one list or table share a number, from 1; a nested list has its own."""
    notes: tuple[str, ...] = ()
    """Marks of the notes this block points to, in order: a note often holds a condition. `text` is without them."""
    note_at: tuple[int, ...] = ()
    """Where in `text` each of `notes` is pointed to, as code points; empty where that is not known."""
    boilerplate: str = ""
    """Why this block is no content ("menu", "cookie notice"); empty for content. Listed, never dropped."""


def next_list(blocks: Iterable[Block]) -> int:
    """The first number that no list of these blocks has: whoever finds more lists among them counts on from it."""
    return max((block.list_id for block in blocks), default=0) + 1


@dataclass(frozen=True, slots=True)
class Document:
    """A source as read: every block of the file stands in `blocks`, in reading order, boilerplate included."""

    title: str
    language: str
    """BCP 47 tag the file itself gives; empty where it gives none."""
    format: str
    """text | markdown | html | docx | epub | pdf"""
    file: str
    """Path as a person would open it."""
    blocks: tuple[Block, ...]
    gaps: tuple[int, ...] = ()
    """Indexes of the blocks that announce a list which does not follow ("It may cause:")."""
    findings: tuple[Finding, ...] = ()
    """What could not be read as it should: an image without text, a scanned page, a broken encoding."""
