"""Tables whose column heads are leads, "Use" and "Do not use": a list under each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile

from audioguide.language.base.claims import Claims
from audioguide.model import Block


def under_column_heads(blocks: Sequence[Block], at: int, number: int, claims: Claims) -> tuple[list[Block], int]:
    """The lists of the table whose first row stands at `at`, and how many rows they stand for; nothing and 0 where its
    heads are no leads. number: of the first list."""
    row = blocks[at]
    leads = [claims.list_opening(head, ()) for head in row.headers]
    if len(leads) < 2 or len(leads) != len(row.cells) or not all(leads):
        return [], 0
    rows = list(takewhile(lambda block: (block.kind, block.list_id) == ("row", row.list_id), islice(blocks, at, None)))
    bare = [replace(block, cells=(), headers=(), label="") for block in rows]
    out: list[Block] = []
    for column, lead in enumerate(leads):
        out.append(replace(bare[0], kind="paragraph", text=f"{lead}:", list_id=0))
        for block, plain in zip(rows, bare, strict=True):
            cell = block.cells[column].strip() if column < len(block.cells) else ""
            if re.search(r"\w", cell):
                out.append(replace(plain, kind="item", text=cell, level=1, list_id=number + column))
    return out, len(rows)
