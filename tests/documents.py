"""Documents made in memory, for tests of drafting: a line is a block, and its first signs say which."""

from __future__ import annotations

import re

from audioguide.language.base import known_language
from audioguide.model import Block, Document

ENGLISH = known_language("en", "tests")
"""In which the documents of the tests are read."""


def document(text: str, title: str = "") -> Document:
    """`# heading`, `- item` or `1. item` (two spaces deeper: nested), `| a | b |` under a header row, else text."""
    blocks: list[Block] = []
    lists = 0
    headers: tuple[str, ...] = ()
    for number, line in enumerate(text.strip("\n").split("\n"), 1):
        place = f"line {number}"
        if heading := re.match(r"(#+) (.+)", line):
            blocks.append(Block("heading", heading[2], place, level=len(heading[1])))
        elif item := re.match(r"( *)(?:-|\d\.) (.+)", line):
            level = len(item[1]) // 2 + 1
            last = blocks[-1] if blocks else None
            if last is None or last.kind != "item" or last.level < level:
                lists += 1
            numbered = line.lstrip()[0].isdigit()
            blocks.append(Block("item", item[2], place, level=level, list_id=lists, ordered=numbered))
        elif line.startswith("|"):
            cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
            if not headers:
                headers, lists = cells, lists + 1
            else:
                blocks.append(Block("row", "; ".join(cells), place, headers=headers, cells=cells, list_id=lists))
        elif line.startswith("> "):
            blocks.append(Block("paragraph", line[2:], place, boilerplate="menu"))
        elif line.strip():
            blocks.append(Block("paragraph", line.strip(), place))
    return Document(title, "en", "text", "leaflet.txt", tuple(blocks))
