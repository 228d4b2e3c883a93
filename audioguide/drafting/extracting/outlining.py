"""Document -> outline: its blocks in reading order, cut into statements, each with its section and its list."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from audioguide.budget import Budget
from audioguide.drafting.extracting.joining import joined
from audioguide.drafting.extracting.leading import with_leads
from audioguide.drafting.extracting.neighbours import BESIDE, place_behind
from audioguide.drafting.extracting.notes import BESIDE_NOTE, LISTED, with_notes
from audioguide.drafting.extracting.outline import Outline, Role, Section, Statement, Unread
from audioguide.drafting.extracting.rows import sentences_of_row
from audioguide.drafting.extracting.word_lists import with_meanings
from audioguide.errors import Message
from audioguide.language.base import Language
from audioguide.model import Block, Document

RUN_TOGETHER: Message = (
    "Several lines have run into one here, and which of them belongs to what is not sure. Say it, or leave it out."
)
_BULLET = re.compile(r"^(?:[•·▪◦‣*–-]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)])\s+")
_LABEL = re.compile(r"^(?P<label>[^\s:.!?][^:.!?]{0,60}):\s+(?P<rest>\S.*)$", re.DOTALL)


def outline(document: Document, language: Language, budget: Budget, loose: Collection[str] = ()) -> Outline:
    """The document statement by statement, in reading order. loose: leads of lists that are told item by item.

    Raises SourceError for more than a document may have.
    """
    figures = language.claims.whole_figures
    blocks = [
        replace(
            block,
            text=figures(block.text),
            cells=tuple(map(figures, block.cells)),
            note_at=tuple(len(figures(block.text[:at])) for at in block.note_at),
        )
        for block in document.blocks
    ]
    blocks = with_meanings(blocks, language.plain.lists)
    blocks = with_leads(with_notes(blocks, language), language)
    return joined(_Outliner(blocks, language, budget).outline(), language, loose)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the sentences of an item stand."""

    lead: str
    number: int
    step: int


@dataclass
class _Lists:
    """The lists that are open at a place of the document."""

    leads: dict[int, str] = field(default_factory=dict)
    """For each depth of list, the statement that opens it."""
    ids: dict[int, int] = field(default_factory=dict)
    """For each depth, the list that its items are of."""
    waiting: str = ""
    """A statement that ends in a colon and whose list has not begun."""

    def enter(self, block: Block, before: Block | None) -> int:
        """The depth of a block that stands in a list. Another list right after one is opened by nothing."""
        depth = max(1, block.level) if block.kind == "item" else 1
        known = self.ids.get(depth)
        goes_on = before is not None and before.kind in LISTED and before.level <= depth
        if goes_on and known not in (None, block.list_id) and not self.waiting:
            self.leads.pop(depth, None)
        self.ids = {level: held for level, held in self.ids.items() if level < depth} | {depth: block.list_id}
        if self.waiting:
            self.leads[depth] = self.waiting
            self.waiting = ""
        self.leads = {level: key for level, key in self.leads.items() if level <= depth}
        return depth


class _Outliner:
    def __init__(self, blocks: list[Block], language: Language, budget: Budget) -> None:
        self._blocks, self._budget = blocks, budget
        self._reading, self._claims, self._words = language.reading, language.claims, language.plain.lists
        self._topic = language.plain.topic
        self._sections: list[Section] = []
        self._statements: list[Statement] = []
        self._empty: list[str] = []
        self._lists = _Lists()
        self._counts: dict[str, int] = {}
        """Items so far under each lead."""
        self._steps: dict[int, int] = {}
        """For each numbered list of things to do that nothing opens, how many steps were read."""
        items = (block for block in blocks if block.kind == "item" and block.ordered)
        self._procedures = frozenset(block.list_id for block in items if self._claims.calls_to_act(block.text))
        self._paragraph = 0
        self._unread: list[Unread] = []

    def outline(self) -> Outline:
        """Every block, read once."""
        boilerplate: list[Block] = []
        unsaid: list[Block] = []
        self._section(None)
        for at, block in enumerate(self._blocks):
            if block.boilerplate:
                boilerplate.append(block)
            elif block.kind == "heading" and not block.text:
                self._close_list(block)
                self._section(block)
            elif not re.search(r"\w", self._claims.picture(block.text) if block.kind == "image" else block.text):
                unsaid.append(block)
            elif block.kind == "heading" and self._lists.waiting and self._claims.runs_together(block.text):
                self._hold(block.text, block)
            elif block.kind == "heading":
                self._heading(block, self._blocks[at + 1] if at + 1 < len(self._blocks) else None)
            else:
                self._block(at)
        self._close_list(None)
        used = {statement.section for statement in self._statements}
        sections = tuple(self._told(part) for part in self._sections if part.id in used or part.title or part.topic)
        return Outline(
            sections,
            tuple(self._statements),
            tuple(self._empty),
            tuple(boilerplate),
            tuple(unsaid),
            tuple(self._unread),
        )

    def _told(self, section: Section) -> Section:
        """The section; where its first statement says its title as well, nobody need hear it twice."""
        first = next((made.text for made in self._statements if made.section == section.id), "")
        title = section.title.rstrip(":?. ").casefold()
        return replace(section, told=bool(title) and first.casefold().startswith(title))

    def _section(self, block: Block | None) -> None:
        key = f"s{len(self._sections) + 1:02d}"
        title = " ".join(block.text.split()) if block else ""
        # A heading that is told with the items it governs has no text of its own any more, and is named by its label.
        topic = self._topic(title or block.label) if block else ""
        place = block.place if block else ""
        self._sections.append(Section(key, title, max(1, block.level) if block else 0, place, topic=topic))

    def _add(self, text: str, block: Block, role: Role) -> Statement:
        wrong = self._budget.sentence(text, block.place, self._reading.numbers)
        key = f"F{len(self._statements) + 1:03d}"
        section = self._sections[-1].id
        if wrong:
            self._unread.append(Unread(key, text, f"{wrong[:1].upper()}{wrong[1:]}"))
            text = ""
        self._statements.append(Statement(key, text, block.place, section, role, self._paragraph, numbered=text))
        return self._statements[-1]

    def _hold(self, text: str, block: Block) -> None:
        """A record of what several lines have run into: a person is asked, and no rule reads it."""
        key = self._add("", block, "cell").id
        self._unread.append(Unread(key, text, RUN_TOGETHER))

    def _heading(self, block: Block, after: Block | None) -> None:
        self._close_list(block)
        self._section(block)
        dated = any(not figure.bare for figure in self._reading.numbers(block.text))
        denied = self._claims.is_main(block.text) and self._claims.polarity(block.text)[1] > 0
        states = self._claims.heading_claims(block.text) or (denied and not self._reading.asks(block.text))
        if (dated or states or self._claims.names_source(block.text)) and not self._goes_on(block, after):
            # A heading that orders or states something, or says who speaks or when, is a claim: it must be told.
            self._paragraph += 1
            self._add(block.text, block, "text")

    def _goes_on(self, heading: Block, after: Block | None) -> bool:
        """True where the heading is told with the list under it."""
        text = heading.text.rstrip(":. ")
        return after is not None and after.text.endswith(":") and after.text.startswith(text)

    def _block(self, at: int) -> None:
        block = self._blocks[at]
        before = self._blocks[at - 1] if at else None
        # A note is heard with what points to it, and so is what its paragraph goes on with.
        same = before is not None and before.kind not in ("heading", *LISTED) and block.note_at == BESIDE_NOTE
        self._paragraph += not same
        if block.kind in LISTED:
            self._listed(block, before)
            return
        after = self._blocks[at + 1] if at + 1 < len(self._blocks) else None
        within = after is not None and after.kind == "item" and after.list_id in self._lists.ids.values()
        if not ((self._lists.waiting or within) and block.kind in BESIDE):
            self._close_list(block)
        role: Role = "text" if block.kind == "paragraph" else block.kind  # type: ignore[assignment]
        text = self._claims.picture(block.text) if block.kind == "image" else block.text
        text = text.removesuffix(":") if text.endswith("?:") else text
        last = ""
        for sentence in self._reading.sentences(text):
            last = self._add(sentence, block, role).id
        if last and block.text.rstrip().endswith(":"):
            self._lists.waiting = last

    def _close_list(self, after: Block | None) -> None:
        """What comes now is no list: a lead that still waits for one speaks of this, or of nothing that is there."""
        waiting = self._lists.waiting
        ends = after is None or (after.kind == "heading" and max(1, after.level) <= self._sections[-1].level)
        ends = ends and not self._heads_list(after)
        addressed = bool(waiting) and self._claims.points_to_address(self._text(waiting))
        if waiting and ends and not addressed:
            self._empty.append(waiting)
        elif waiting:
            at = next(at for at in range(len(self._statements) - 1, -1, -1) if self._statements[at].id == waiting)
            lead = self._statements[at].text
            # What stops in the middle, and has no list behind it, is asked about: "Common triggers include".
            open_ = self._claims.ends_open(lead) or addressed
            text = self._words.without_list(lead) if open_ else self._words.over_table(lead)
            self._statements[at] = replace(self._statements[at], text=text, numbered=text)
        self._lists = _Lists()

    def _heads_list(self, heading: Block | None) -> bool:
        """True for a heading right over a list: what waits in front of it speaks of that list, "More common" first."""
        at = next((at for at, block in enumerate(self._blocks) if block is heading), None)
        place = place_behind(self._blocks, at) if at is not None else 0
        if not place:
            return False
        block = self._blocks[place]
        part = block.text.endswith(":") or not self._claims.is_main(block.text)
        return block.kind in ("item", "row") or (block.kind == "paragraph" and part)

    def _text(self, key: str) -> str:
        return next(statement.text for statement in reversed(self._statements) if statement.id == key)

    def _listed(self, block: Block, before: Block | None) -> None:
        depth = self._lists.enter(block, before)
        lead = self._lists.leads.get(depth, "")
        number = self._counts[lead] = self._counts.get(lead, 0) + 1 if lead else 0
        if block.kind == "row" and self._runs_together(block):
            self._held_row(block)
            return
        if block.kind == "row":
            for text in sentences_of_row(block, self._claims):
                made = self._add(text, block, "cell")
                self._statements[-1] = replace(made, lead=lead, item=number, label=block.label)
            return
        step = self._step(block) if block.ordered and block.kind == "item" and not lead else 0
        last = ""
        for key in self._item(block, _Place(lead, number, step)):
            last = key
        if last and self._statements[-1].text.rstrip().endswith(":"):
            self._lists.waiting = last
        if last:
            self._lists.leads[depth + 1] = last

    def _runs_together(self, row: Block) -> bool:
        """True where a sentence of a cell has run into one; two names in two sentences are no sign of it."""
        said = (sentence for cell in row.cells for sentence in self._reading.sentences(cell))
        return any(map(self._claims.runs_together, said))

    def _held_row(self, row: Block) -> None:
        """A row of several cells as a whole, since one says what the other is of; of one alone, each sentence that
        cannot stand: one line never costs the rest of a document."""
        filled = [cell for cell in row.cells if cell.strip()]
        if len(filled) != 1:
            self._hold(row.text, row)
            return
        for sentence in self._reading.sentences(filled[0]):
            if self._claims.runs_together(sentence):
                self._hold(sentence, row)
            else:
                self._add(sentence, row, "cell")

    def _step(self, block: Block) -> int:
        """The item's number in a list of things to do; 0 in any other numbered list."""
        if block.list_id not in self._procedures:
            return 0
        said = int(block.label) if block.label.isdecimal() else 0
        self._steps[block.list_id] = said or self._steps.get(block.list_id, 0) + 1
        return self._steps[block.list_id]

    def _item(self, block: Block, place: _Place) -> Iterator[str]:
        text = _BULLET.sub("", " ".join(block.text.split()))
        role: Role = "definition" if block.kind == "definition" else "item"
        # The number of an item is no label of it.
        label = block.label.strip().rstrip(":") if block.kind == "definition" else ""
        if label and not text.lower().startswith(label.lower()):
            text = f"{label}: {text}"
        found = _LABEL.match(text)
        # A definition that is told as a sentence keeps the word it explains.
        label = found["label"] if found else label if text.startswith(f"{label} ") else ""
        for at, sentence in enumerate(self._reading.sentences(text)):
            step = 0 if at else place.step
            made = self._add(sentence, block, role)
            self._statements[-1] = replace(
                made, lead=place.lead, item=place.number, label=label, follows_label=bool(label and at), step=step,
                numbered=self._claims.step(step, sentence) if step else sentence,
            )  # fmt: skip
            yield made.id
