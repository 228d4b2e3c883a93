"""What every reader's document is held to, a third party's too: its bounds, and what characters it may hold."""

from __future__ import annotations

from dataclasses import replace

from audioguide.budget import TITLE, Budget
from audioguide.characters import cleaned
from audioguide.model import Block, Document
from audioguide.sources.source import SourceFile


def bounded(document: Document, source: SourceFile) -> Document:
    """The document as it is handed out. Raises SourceError where it is larger than a document may be.

    A title out of all measure is none: the first heading that could be one stands for it.
    """
    budget = Budget(source.shown)
    for block in document.blocks:
        budget.block(block)
    if len(document.title) > TITLE.most:
        document = replace(document, title=_heading(document.blocks))
    # Our own readers hold no such character (`characters.seen`); lengths stay, so that stretches stay true.
    return cleaned(document)


def _heading(blocks: tuple[Block, ...]) -> str:
    headings = (block.text for block in blocks if block.kind == "heading" and not block.boilerplate)
    return next((text for text in headings if len(text) <= TITLE.most), "")
