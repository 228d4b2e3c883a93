"""A source that shouts its headings is read in its usual voice: capitals are heard letter by letter."""

from __future__ import annotations

from dataclasses import replace

from audioguide.drafting.capitals import Cases
from audioguide.model import Block, Document


def quieted(document: Document) -> Document:
    """The document with lines that are all in capitals written as sentences. No letter is changed but in its case."""
    cases = Cases(block.text for block in document.blocks)
    blocks = tuple(_quieted(block, cases) for block in document.blocks)
    return replace(document, title=cases.quiet(document.title), blocks=blocks)


def _quieted(block: Block, cases: Cases) -> Block:
    text = block.text if block.boilerplate or block.cells else cases.quiet(block.text)
    return replace(block, text=text) if text != block.text and len(text) == len(block.text) else block
