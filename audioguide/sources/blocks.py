"""The growing list of blocks, with the bookkeeping that every reader shares."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from audioguide.budget import FINDINGS, NAME_TEXT, Budget
from audioguide.language.base.language import Language
from audioguide.model import Block, BlockKind, Finding
from audioguide.sources.spans import SettledLine


@dataclass(slots=True)
class Blocks:
    """Blocks in reading order. `bold` holds indexes of those that are bold all through: perhaps headings."""

    file: str
    language: Language
    """Of the document."""
    budget: Budget
    """What the document may cost: every block is counted as it comes."""
    found: list[Block] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    bold: set[int] = field(default_factory=set)
    lists: int = 0
    _known: set[Finding] = field(default_factory=set)

    def new_list(self) -> int:
        """A number for a list or table."""
        self.lists += 1
        return self.lists

    def add(self, kind: BlockKind, line: SettledLine | str, place: str, **more: Any) -> None:
        """Add a block, unless it has no text: an image may, a row has cells."""
        line = SettledLine(line) if isinstance(line, str) else line
        if not line.text and kind != "image":
            return
        if kind == "heading" and len(line.text) > NAME_TEXT.most:
            # Whoever set a whole text as a heading made it large: it heads nothing.
            kind, more["level"] = "paragraph", 0
        if line.bold and kind in ("paragraph", "item") and not more.get("boilerplate"):
            self.bold.add(len(self.found))
        self._append(Block(kind, line.text, place, emphasis=line.emphasis, **more))

    def add_row(self, cells: tuple[str, ...], place: str, **more: Any) -> None:
        """Add a row of a table, unless all its cells are empty."""
        text = "; ".join(cell for cell in cells if cell)
        if text:
            self._append(Block("row", text, place, cells=cells, **more))

    def _append(self, block: Block) -> None:
        self.budget.block(block)
        self.found.append(block)

    def add_finding(self, code: str, severity: Any, message: str, line: int = 0) -> None:
        """Add a finding. The message begins with the place where no line is known."""
        finding = Finding(code, severity, self.file, line, message)
        if finding not in self._known:
            self.budget.spend(FINDINGS, 1)
            self._known.add(finding)
            self.findings.append(finding)
