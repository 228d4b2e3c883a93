"""A Document as lines a person can read and compare."""

from __future__ import annotations

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
