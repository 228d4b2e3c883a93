"""The accounting has teeth: whatever is taken from a Document, or said twice, or run together, is noticed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.model import Document
from tests.sources.building import FIXTURES
from tests.sources.test_fixtures import hold_all_its_text, read

WHOLE = {"html": "saved-page", "docx": "lists", "text": "bullets", "epub": "two-chapters", "pdf": "drawn-table"}


@pytest.mark.slow
@pytest.mark.parametrize("format_", WHOLE)
def test_every_block_that_is_left_out_is_missed(format_: str, tmp_path: Path) -> None:
    file, document = read(FIXTURES / format_ / WHOLE[format_], tmp_path)
    none = tmp_path / "none"
    hold_all_its_text(file, format_, document, none)
    for index, block in enumerate(document.blocks):
        if block.text:
            _fails("lost", file, format_, _with(document, index, index + 1, ()), none)


@pytest.mark.parametrize("format_", WHOLE)
def test_a_block_read_twice_is_noticed(format_: str, tmp_path: Path) -> None:
    file, document = read(FIXTURES / format_ / WHOLE[format_], tmp_path)
    for index, block in enumerate(document.blocks):
        if block.text:
            _fails("read twice", file, format_, _with(document, index, index, (block,)), tmp_path / "none")


def test_fused_cells_are_noticed(tmp_path: Path) -> None:
    file, document = read(FIXTURES / "html" / "tables", tmp_path)
    row = next(block for block in document.blocks if block.kind == "row")
    fused = replace(row, cells=(row.cells[0] + row.cells[1], *row.cells[2:]))
    index = document.blocks.index(row)
    changed = _with(document, index, index + 1, (fused,))
    _fails("fused", file, "html", changed, FIXTURES / "html" / "tables" / "twice.txt")


def _with(document: Document, start: int, end: int, blocks: tuple[object, ...]) -> Document:
    return replace(document, blocks=(*document.blocks[:start], *blocks, *document.blocks[end:]))  # type: ignore[arg-type]


def _fails(why: str, file: Path, format_: str, document: Document, twice: Path) -> None:
    with pytest.raises(AssertionError, match=why):
        hold_all_its_text(file, format_, document, twice)
