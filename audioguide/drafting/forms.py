"""A form is told apart from a leaflet: it is full of places where something is to be written or ticked."""

from __future__ import annotations

import re
from typing import Literal

from audioguide.errors import Message
from audioguide.model import Block, Document

FormAnswer = Literal["ask", "text", "stop"]
"""What is done with a form: tell it as text and ask, tell it as text, draft nothing."""
FEWEST = 6
"""Places to write on, under which a document is none: a leaflet ends with lines for names and numbers."""
WORDS = 80
"""Words to each such place, under which it is one."""
WRITTEN_ON = ("line to write on", "form to fill in", "filled-in field")
"""Why a block was set aside, where it is a place of a form."""
_FIELD = re.compile(
    r"_{3,}(?:[\s/.-]*_{2,})*|\.{8,}|…{3,}|[\u2610\u25a1\u25a2\u2751\u2752]|\[ \]|\( \)|\b[Yy]es\W{1,4}[Nn]o\b(?!\w)"
)
"""A line, a box, or a choice of two to be ringed."""


def form(document: Document) -> Message:
    """How much of a document is to be filled in, as a sentence; empty where it is no form."""
    fields = sum(_fields(block) for block in document.blocks)
    words = sum(len(block.text.split()) for block in document.blocks if block.boilerplate in ("", *WRITTEN_ON))
    if fields < FEWEST or words > WORDS * fields:
        return ""
    return f"In about {words:,} words it has {fields} places to write on or to tick."


def _fields(block: Block) -> int:
    found = len(_FIELD.findall(block.text))
    return found or int(block.boilerplate in WRITTEN_ON)
