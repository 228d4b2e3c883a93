"""Plain text: headings, lists, tables and notes told by their shape, for nothing else marks them."""

from __future__ import annotations

from audioguide.budget import PLAIN
from audioguide.model import Document
from audioguide.sources.blocks import Blocks
from audioguide.sources.decoding import decode
from audioguide.sources.shape import shaped
from audioguide.sources.source import SourceFile
from audioguide.sources.text.lines import groups
from audioguide.sources.text.shape import TextShape


class Text:
    """The reader of .txt."""

    endings = (".txt", ".text")

    def recognises(self, source: SourceFile) -> bool:
        """Never by content alone: it is what is read where nothing else fits."""
        return False

    def read(self, source: SourceFile) -> Document:
        """The text as a Document."""
        decoded = decode(source, source.content(PLAIN))
        blocks = Blocks(source.shown, source.language_of(""), source.budget)
        TextShape(blocks).read(groups(decoded.text))
        found = shaped(blocks)
        title = next((block.text for block in found if block.kind == "heading" and not block.boilerplate), "")
        return Document(title, "", "text", source.shown, found, (), (*decoded.findings, *blocks.findings))
