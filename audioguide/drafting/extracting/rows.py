"""A row of a table as sentences that stand alone: what it is about, then each cell with the name of its column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.language.base.claims import Claims
from audioguide.model import Block

LONGEST_ROW = 18
"""Words of a row told in one sentence."""


def sentences_of_row(block: Block, claims: Claims) -> Iterator[str]:
    """A row as sentences that stand alone, nearly always one: "For ibuprofen, the dose is 400 mg"."""
    label = block.label.strip().rstrip(":")
    if not label and len(block.cells) > 1 and any(block.headers):
        # A row without a header of its own is about what its first cell names: no dose without its drug.
        label = block.cells[0].strip().rstrip(":")
    headers = block.headers if len(block.headers) == len(block.cells) else ("",) * len(block.cells)
    pairs = [(head.strip().rstrip(":"), cell.strip()) for head, cell in zip(headers, block.cells, strict=True)]
    named = bool(label and pairs) and pairs[0][1].rstrip(":").lower() == label.lower()
    about = claims.row_about(pairs.pop(0)[0] if named else "", label) if label else ""
    parts = [claims.row_cell(head, cell) for head, cell in pairs if re.search(r"\w", cell)]
    if not label or not parts:
        yield "; ".join(parts) or block.text
        return
    whole, cells = any(claims.row_acts(head, cell) for head, cell in pairs), ""
    for part in parts:
        if cells and not whole and len(f"{about} {cells} {part}".split()) > LONGEST_ROW:
            yield claims.row(about, cells)
            cells = ""
        cells = f"{cells}; {part}" if cells else part
    yield claims.row(about, cells)
