"""One leaflet in six formats is one sequence of blocks, with the same lists, tables, notes and gaps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from audioguide.model import Document
from audioguide.sources import read_document
from tests.sources.building import FIXTURES, FORMATS, build

SAME = FIXTURES / "same"


def content(document: Document) -> list[tuple[Any, ...]]:
    """What a reader hears, without its place."""
    return [
        (block.kind, block.level, block.text, block.ordered, block.cells, block.headers, block.label, block.notes)
        for block in document.blocks
        if not block.boilerplate
    ]


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    into = tmp_path_factory.mktemp("same")
    plain = {"text": "leaflet.txt", "markdown": "leaflet.md", "html": "leaflet.html"}
    files: dict[str, Path] = {name: SAME / file for name, file in plain.items()}
    files |= {name: build(SAME / name, into) for name in ("docx", "epub", "pdf")}
    return {name: read_document(files[name]) for name in FORMATS}


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_leaflet_gives_the_same_blocks(format_: str, documents: dict[str, Document]) -> None:
    assert documents[format_].format == format_
    assert content(documents[format_]) == content(documents["html"])


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_gap_is_found(format_: str, documents: dict[str, Document]) -> None:
    document = documents[format_]
    assert [document.blocks[index].text for index in document.gaps] == ["Warning signs can include:"]
    assert [item.code for item in document.findings if item.code == "D1"] == ["D1"]


def test_the_leaflet_is_whole(documents: dict[str, Document]) -> None:
    kinds = [block.kind for block in documents["html"].blocks if not block.boilerplate]
    lists = "item item item paragraph item item".split()
    assert kinds[:10] == [*"heading paragraph heading paragraph".split(), *lists]
    assert kinds[10:] == "heading paragraph row row paragraph heading paragraph note".split()
