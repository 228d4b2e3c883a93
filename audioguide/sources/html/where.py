"""What a walk through a page knows of the elements around the text it reads."""

from __future__ import annotations

from dataclasses import dataclass

from audioguide.model import BlockKind


class ElementTurn:
    """What the next line of an element becomes: a list item's first line is the item, later ones are paragraphs."""

    def __init__(self, kind: BlockKind, later: BlockKind = "paragraph") -> None:
        self.kind = kind
        self.later = later

    def take(self) -> BlockKind:
        """The kind of the line that stands now."""
        kind, self.kind = self.kind, self.later
        return kind


@dataclass(frozen=True, slots=True)
class Where:
    """What the elements around say about the text in them."""

    turn: ElementTurn
    level: int = 0
    list_id: int = 0
    ordered: bool = False
    label: str = ""
    reason: str = ""
    stress: bool = False
    bold: bool = False
