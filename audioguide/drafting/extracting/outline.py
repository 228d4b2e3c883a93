"""Document -> what it says, statement by statement, each with its section and its place in a list.

A statement is a sentence, an item of a list or a cell of a table: what one record of the fact table holds. Every block
of the document ends up in a statement, in a heading, among the boilerplate, or among what is left out with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from audioguide.drafting.extracting import rows
from audioguide.language.en.reading import numbers
from audioguide.language.en.reading.joints import IMPERATIVES
from audioguide.language.en.reading.sentences import split
from audioguide.language.en.reading.words import words
from audioguide.model import Block, Document

Role = Literal["text", "lead", "item", "cell", "definition", "caption", "image", "note", "aside", "quote"]
LISTED = ("item", "row", "definition")
_OPENS = re.compile(
    r"(?:\b(?:if|when|unless)(?: (?:you|they|he|she|it|your \w+|the \w+))?"
    r"(?: (?:have|has|are|is|get|gets|notice|feel|develop|see))?|"
    r"(?:^|\b(?:you|please) )(?:do not|don['’]t|never|must not|should not)|^avoid|^do['’]?s?|^don['’]?ts|^do nots)$",
    re.IGNORECASE,
)
"""What opens a list even without a colon: "Call us if you have", "DO NOT". Its items mean nothing, or the contrary,
without it."""
_TITLES = {"do": "Do", "dos": "Do", "do's": "Do", "don'ts": "Do not", "donts": "Do not", "do nots": "Do not"}
_FORBIDDEN = re.compile(r"(?:do not|don['’]t|never|avoid|no)\b", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[•·▪◦‣*–-]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)])\s+")
_FROM = re.compile(r"\b(?:from|by) (?:the )?[A-Z][\w&’'-]+ [A-Z]")
_LABEL = re.compile(r"^(?P<label>[^\s:.!?][^:.!?]{0,60}):\s+(?P<rest>\S.*)$", re.DOTALL)


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

    @property
    def numbered(self) -> str:
        """ "Step 2: Dry them.", so that the source may say "repeat step 2"; the text itself where it is no step."""
        return f"Step {self.step}: {self.text}" if self.step else self.text


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading."""

    id: str
    title: str
    level: int
    """Depth of the heading from 1; 0 for what stands before the first."""
    where: str


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


@dataclass
class _Making:
    sections: list[Section] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    boilerplate: list[Block] = field(default_factory=list)
    unsaid: list[Block] = field(default_factory=list)
    leads: dict[int, str] = field(default_factory=dict)
    """For each depth of list, the statement that opens it."""
    list_ids: dict[int, int] = field(default_factory=dict)
    """For each depth, the list that its items are of."""
    counts: dict[str, int] = field(default_factory=dict)
    steps: dict[int, int] = field(default_factory=dict)
    """For each numbered list of things to do that nothing opens, how many steps were read."""
    procedures: frozenset[int] = frozenset()
    """Items so far under each lead."""
    paragraph: int = 0
    open_lead: str = ""
    """A statement that ends in a colon and whose list has not begun."""

    def section(self, block: Block | None) -> None:
        key = f"s{len(self.sections) + 1:02d}"
        title = " ".join(block.text.split()) if block else ""
        self.sections.append(Section(key, title, max(1, block.level) if block else 0, block.place if block else ""))

    def add(self, text: str, block: Block, role: Role, **place: object) -> str:
        key = f"F{len(self.statements) + 1:03d}"
        section = self.sections[-1].id
        self.statements.append(Statement(key, text, block.place, section, role, self.paragraph, **place))  # type: ignore[arg-type]
        return key


def outline(document: Document) -> Outline:
    """The document statement by statement, in reading order."""
    blocks = _with_notes(document.blocks)
    made = _Making(procedures=_procedures(blocks))
    made.section(None)
    for at, block in enumerate(blocks):
        if block.boilerplate:
            made.boilerplate.append(block)
        elif not re.search(r"\w", block.text):
            made.unsaid.append(block)
        elif opened := _opening(blocks, at):
            if block.kind == "heading":
                made.section(replace(block, text=""))
            _block(made, replace(block, kind="paragraph", text=f"{opened}:"), None)
        elif block.kind == "heading":
            _close_list(made)
            made.section(block)
            if _FROM.search(block.text) or any(figure.unit != "count" for figure in numbers.read(block.text)):
                # A heading that says who speaks, or when ("24 hours before"), is a claim as well: it must be told.
                made.paragraph += 1
                made.add(block.text, block, "text")
        else:
            _block(made, block, blocks[at - 1] if at else None)
    _close_list(made)
    used = {statement.section for statement in made.statements}
    sections = tuple(part for part in made.sections if part.id in used or part.title)
    return Outline(sections, tuple(made.statements), tuple(made.empty), tuple(made.boilerplate), tuple(made.unsaid))


def _with_notes(blocks: Sequence[Block]) -> list[Block]:
    """Each note right after what points to it, or after the list that does: at the end nobody hears of what it is."""
    notes: dict[str, list[Block]] = {}
    for block in blocks:
        if block.kind == "note" and block.label:
            notes.setdefault(block.label, []).append(block)
    pointed = {mark for block in blocks for mark in block.notes}
    out: list[Block] = []
    waiting: list[Block] = []
    for at, block in enumerate(blocks):
        if block.kind == "note" and block.label in pointed:
            continue
        out.append(block)
        waiting += [note for mark in block.notes for note in notes.pop(mark, ())]
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.kind not in LISTED or after is None or after.kind not in LISTED:
            out += waiting
            waiting = []
    return out + waiting


def _opening(blocks: Sequence[Block], at: int) -> str:
    """The words of a heading or line that opens the list right under it, though it has no colon; else nothing."""
    block, items = blocks[at], []
    text = " ".join(block.text.split())
    if block.kind not in ("heading", "paragraph") or not _OPENS.search(text):
        return ""
    for after in blocks[at + 1 :]:
        if after.kind != "item":
            break
        items.append(after.text)
    if not items:
        return ""
    said = _TITLES.get(text.lower().replace("’", "'"), text)
    forbids = bool(_FORBIDDEN.match(said))
    return "" if forbids and any(_FORBIDDEN.match(item) for item in items) else said


def _block(made: _Making, block: Block, before: Block | None) -> None:
    made.paragraph += 1
    if block.kind in LISTED:
        _listed(made, block, before)
        return
    _close_list(made)
    role: Role = "text" if block.kind == "paragraph" else block.kind  # type: ignore[assignment]
    text = f"Picture: {block.text}" if block.kind == "image" else block.text
    last = ""
    for sentence in split(text):
        last = made.add(sentence, block, role)
    if last and block.text.rstrip().endswith(":"):
        made.open_lead = last


def _close_list(made: _Making) -> None:
    """What comes now is no list: a lead that still waits for one announces an empty list."""
    if made.open_lead:
        made.empty.append(made.open_lead)
    made.open_lead = ""
    made.leads, made.list_ids = {}, {}


def _listed(made: _Making, block: Block, before: Block | None) -> None:
    depth = max(1, block.level) if block.kind == "item" else 1
    known = made.list_ids.get(depth)
    fresh = before is not None and before.kind in LISTED and before.level <= depth
    if fresh and known not in (None, block.list_id) and not made.open_lead:
        # Another list right after this one, and nothing that opens it.
        made.leads.pop(depth, None)
    made.list_ids = {level: held for level, held in made.list_ids.items() if level < depth} | {depth: block.list_id}
    if made.open_lead:
        made.leads[depth] = made.open_lead
        made.open_lead = ""
    made.leads = {level: key for level, key in made.leads.items() if level <= depth}
    lead = made.leads.get(depth, "")
    number = made.counts[lead] = made.counts.get(lead, 0) + 1 if lead else 0
    step = _step(made, block) if block.ordered and block.kind == "item" and not lead else 0
    last = ""
    if block.kind == "row":
        for text in rows.told(block):
            made.add(text, block, "cell", lead=lead, item=number, label=block.label)
        return
    for key in _item(made, block, lead, number, step):
        last = key
    if last and made.statements[-1].text.rstrip().endswith(":"):
        made.open_lead = last
    if last:
        made.leads[depth + 1] = last


def _step(made: _Making, block: Block) -> int:
    """The item's number in a list of things to do; 0 in any other numbered list."""
    if block.list_id not in made.procedures:
        return 0
    made.steps[block.list_id] = made.steps.get(block.list_id, 0) + 1
    return made.steps[block.list_id]


def _procedures(blocks: Iterable[Block]) -> frozenset[int]:
    """The numbered lists in which something is to be done."""
    items = (block for block in blocks if block.kind == "item" and block.ordered)
    return frozenset(block.list_id for block in items if not IMPERATIVES.isdisjoint(words(block.text)[:1]))


def _item(made: _Making, block: Block, lead: str, number: int, step: int) -> Iterator[str]:
    text = _BULLET.sub("", " ".join(block.text.split()))
    role: Role = "definition" if block.kind == "definition" else "item"
    label = block.label.strip().rstrip(":")
    if label and not text.lower().startswith(label.lower()):
        text = f"{label}: {text}"
    found = _LABEL.match(text)
    label = found["label"] if found else ""
    for place, sentence in enumerate(split(text)):
        yield made.add(
            sentence, block, role, lead=lead, item=number, label=label, follows_label=bool(label and place),
            step=0 if place else step,
        )  # fmt: skip
