"""A Document as lines a person can read and compare.

The golden readings of the fixtures are written anew by: python -m tests.sources.golden. Look at every changed line
before you commit it.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from audioguide.model import Block, Document


def lines(document: Document) -> str:
    """Title, blocks, findings: one line each."""
    out = [f"{document.format} | {document.language or 'no language'} | {document.title or 'no title'}", ""]
    out += [_block(block) for block in document.blocks]
    if document.findings:
        out += ["", *(f"{item.code} {item.severity} {item.line}: {item.message}" for item in document.findings)]
    return "\n".join(out) + "\n"


def _block(block: Block) -> str:
    level = f" {block.level}" if block.level else ""
    kind = f"{block.kind}{level}{' ordered' if block.ordered else ''}{f' #{block.list_id}' if block.list_id else ''}"
    body = f"{kind} | {block.place} | {_stressed(block)}"
    if block.kind == "row":
        cells = [
            f"{header}={cell}" if header else cell
            for cell, header in zip(block.cells, block.headers or ("",) * len(block.cells), strict=True)
        ]
        body = f"{kind} | {block.place} | {' / '.join(cells)}"
    more = [
        f"{key} {value}"
        for key, value in (
            ("label", block.label),
            ("notes", " ".join(block.notes)),
            ("NOT CONTENT:", block.boilerplate),
        )
        if value
    ]
    return body + "".join(f" | {part}" for part in more)


def _stressed(block: Block) -> str:
    """The text with stars around what is stressed."""
    text = block.text
    for start, end in reversed(block.emphasis):
        text = f"{text[:start]}*{text[start:end]}*{text[end:]}"
    return text


def write_anew() -> None:
    """Each fixture's golden.txt that is not what its document reads as now."""
    from audioguide.sources import read_document
    from tests.sources.building import all_fixtures, build

    for _, fixture in all_fixtures():
        with tempfile.TemporaryDirectory() as folder:
            file = build(fixture, Path(folder))
            golden = lines(replace(read_document(file), file=file.name)).replace(str(file), file.name)
        target = fixture / "golden.txt"
        if not target.exists() or target.read_text("utf-8") != golden:
            target.write_text(golden, "utf-8")
            print(f"{target} is new.")


if __name__ == "__main__":
    write_anew()
