"""Texts that stand side by side on a page and were taken for the rows of a table: read down, one after the other.

A line of a paragraph goes on in the line under it, never in the one beside it: "Your team may send | Pick it up at".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from audioguide.language.base.documents import Documents
from audioguide.model import Block, next_list
from audioguide.sources.joining import Joining, words_written
from audioguide.sources.punctuation import COLONS, FULL_STOPS

FEWEST = 2
"""Lines that go on from the one above them before columns are texts."""
FEWEST_BOXES, BOX_WORDS = 3, 5
"""Boxes in a row, and words of the sentence in one: two cells beside each other may be a question and its answer."""
_ENDS = (*FULL_STOPS, *COLONS, ";")


def with_side_texts(blocks: Sequence[Block], documents: Documents) -> list[Block]:
    """The blocks; a table that is no table as its columns, items where a line that ends in a colon opens them."""
    joining = Joining(documents, words_written("\n".join(block.text for block in blocks)))
    first = next_list(blocks)
    out: list[Block] = []
    for (table, _), run in groupby(blocks, lambda block: (block.list_id if block.kind == "row" else 0, block.kind)):
        rows = list(run)
        if out and out[-1].kind == "note" and rows[0].kind == "paragraph" and goes_on(out[-1].text, rows[0].text):
            # The second line of a footnote.
            whole = joining.lines([out[-1].text, rows[0].text])
            out[-1] = replace(out[-1], text=whole)
            rows = rows[1:]
        texts = (_texts(rows, joining) or _boxes(rows)) if table else []
        opens = bool(out) and out[-1].text.rstrip().endswith(tuple(COLONS))
        out += list(_columns(texts, rows[0], opens, first + table)) if texts else rows
    return out


def _columns(texts: Sequence[str], row: Block, opens: bool, number: int) -> Iterator[Block]:
    for text in texts:
        plain = replace(row, kind="paragraph", text=text, headers=(), cells=(), label="", emphasis=(), list_id=0)
        yield replace(plain, kind="item", level=1, list_id=number) if opens else plain


def _texts(rows: Sequence[Block], joining: Joining) -> list[str]:
    """The text of each column; none where the rows may be rows."""
    columns = _columns_of(rows)
    if len(columns) < 2 or min(map(len, columns)) < 2:
        return []
    pairs = [pair for column in columns for pair in pairwise(column)]
    on = [goes_on(before, after) for before, after in pairs]
    several = all(any(goes_on(*pair) for pair in pairwise(column)) for column in columns)
    if sum(on) < FEWEST or 2 * sum(on) <= len(on) or not several:
        return []
    return [joining.lines(column) for column in columns]


def _boxes(rows: Sequence[Block]) -> list[str]:
    """The texts of boxes side by side: one row of three or more, most of them sentences; none of any other table."""
    cells = list(dict.fromkeys(cell.strip() for row in rows for cell in row.cells if cell.strip()))
    one = {cell.strip() for cell in rows[0].cells if cell.strip()} == set(cells)
    told = [cell for cell in cells if cell.endswith(tuple(FULL_STOPS)) and len(cell.split()) >= BOX_WORDS]
    whole = len(cells) >= FEWEST_BOXES and 2 * len(told) > len(cells)
    return cells if one and whole and not any(rows[0].headers) else []


def _columns_of(rows: Sequence[Block]) -> list[list[str]]:
    """The filled cells of each column, its head first; none where it is not sure which column a cell is of."""
    heads = max((row.headers for row in rows), key=len)
    width = max(len(heads), *(len(row.cells) for row in rows))
    columns: list[list[str]] = [[head] if head.strip() else [] for head in heads or ("",) * width]
    for row in rows:
        named = len(row.headers) == len(row.cells) and len(set(heads)) == width and set(row.headers) <= set(heads)
        if len(row.cells) != width and not named:
            return []
        places = map(heads.index, row.headers) if named else range(width)
        for place, cell in zip(places, row.cells, strict=True):
            columns[place] += [cell.strip()] if cell.strip() else []
    return columns


def goes_on(before: str, after: str) -> bool:
    """True where a line can only be the middle of what the one above it began."""
    return after[:1].islower() and not before.endswith(_ENDS)
