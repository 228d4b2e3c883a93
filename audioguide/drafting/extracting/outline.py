"""What a document says, statement by statement, each with its section and its place in a list.

A statement is a sentence, an item of a list or a cell of a table: what one record of the fact table holds. Every block
of the document ends up in a statement, in a heading, among the boilerplate, or among what is left out with its reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from audioguide.errors import Message
from audioguide.model import Block

Role = Literal["text", "lead", "item", "cell", "definition", "caption", "image", "note", "aside", "quote"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of the source as it stands there."""

    id: str
    text: str
    where: str
    section: str
    """Id of its section."""
    role: Role
    paragraph: int
    """Statements of one block share a number, from 1."""
    lead: str = ""
    """Id of the statement that opens the list this one is in."""
    item: int = 0
    """Place in that list, from 1; statements of one item share it."""
    label: str = ""
    """Words in front of a colon that name an item: "Local" of "Local: cancer returns ..."."""
    follows_label: bool = False
    """A later sentence of a labelled item."""
    step: int = 0
    """Number of an item in a list of things to do that nothing opens, at its first sentence; 0 elsewhere."""
    led: bool = False
    """It is told with the words that opened its list."""
    numbered: str = ""
    """ "Step 2: Dry them.", so that the source may say "repeat step 2"; the text itself where it is no step."""


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading."""

    id: str
    title: str
    level: int
    """Depth of the heading from 1; 0 for what stands before the first."""
    where: str
    told: bool = False
    """Its first statement says the heading."""
    topic: str = ""
    """What a title or a signpost may say for it, which neither orders nor claims; empty = nothing."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence out of all measure: its statement holds its place, without words, and no rule reads it."""

    statement: str
    """Id."""
    text: str
    why: Message


@dataclass(frozen=True, slots=True)
class Outline:
    """A document in the order it is read."""

    sections: tuple[Section, ...]
    statements: tuple[Statement, ...]
    empty_leads: tuple[str, ...] = ()
    """Statements that announce a list which is not there."""
    boilerplate: tuple[Block, ...] = ()
    unsaid: tuple[Block, ...] = ()
    """Blocks without words, such as a picture without alternative text."""
    unread: tuple[Unread, ...] = ()
    untold: tuple[tuple[Statement, Message], ...] = ()
    """Statements that no chapter can tell, each with the reason; none of them stands in `statements`."""
