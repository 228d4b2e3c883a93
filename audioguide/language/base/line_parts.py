"""What a block of text falls into where its lines were lost, so that a heading and a sentence became one line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LinePartKind = Literal["text", "head", "lead", "share", "item", "next"]
"""text: sentences. head: what they are about. lead: a condition that governs the sentence behind it, with its colon.
share: how many people have what stands under it, with its colon: "Common:". item: of a list typed in a line.
next: the item behind this one, in the same list."""


@dataclass(frozen=True, slots=True)
class LinePart:
    """A line as it may have been written."""

    kind: LinePartKind
    text: str
