"""Leads and items as claims: what is only true with its opening is one with it, in the table as in the chapter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from audioguide.drafting.extracting.outline import Outline, Statement
from audioguide.language.base import Language
from audioguide.language.base.item_lists import Tie
from audioguide.model import TIME_UNITS


def joined(outline: Outline, language: Language, loose: Collection[str] = ()) -> Outline:
    """The outline after leads have gone into the items that need them; the others stand in front of their lists.

    loose: ids of leads whose lists could not be told as lists: each item is told with its lead, each row alone.
    """
    return replace(outline, statements=_Joiner(outline, language, loose).statements())


class _Joiner:
    def __init__(self, outline: Outline, language: Language, loose: Collection[str]) -> None:
        self._outline, self._loose = outline, loose
        self._reading, self._claims, self._lists = language.reading, language.claims, language.plain.lists
        self._proper = self._lists.proper_words(statement.text for statement in outline.statements)
        self._children: dict[str, list[Statement]] = {}
        for statement in outline.statements:
            if statement.lead:
                self._children.setdefault(statement.lead, []).append(statement)
        self._ties: dict[str, Tie] = {}
        self._leads: dict[str, str] = {}
        """Each lead that goes into its items, as they begin with it."""
        self._packs: dict[str, tuple[str, ...]] = {}
        """The items that one item is told with, by its id."""
        self._packed: set[str] = set()

    def statements(self) -> tuple[Statement, ...]:
        """In their order; a lead that its items repeat is none of its own any more, nor is an item that is in one."""
        out: list[Statement] = []
        firsts: set[tuple[str, int]] = set()
        for statement in self._outline.statements:
            how = self._ties.get(statement.lead, "apart")
            if how == "together":
                continue
            if statement.lead in self._loose and how == "apart":
                statement = replace(statement, lead="", item=0)
            if how == "each":
                if statement.id in self._packed:
                    continue
                first = (statement.lead, statement.item) not in firsts
                firsts.add((statement.lead, statement.item))
                statement = self._with_lead(statement) if first else replace(statement, lead="", item=0)
            if statement.id in self._children:
                tie = self._ties[statement.id] = self._tie(statement)
                if tie == "each":
                    self._leads[statement.id] = statement.text
                    self._pack(statement)
                    continue
                if tie == "together":
                    statement = self._whole(statement)
                elif statement.id in self._loose:
                    text = self._lists.over_table(statement.text)
                    statement = replace(statement, text=text, numbered=text)
            out.append(statement)
        return tuple(out)

    def _with_lead(self, statement: Statement) -> Statement:
        opens = statement.id in self._children and statement.text.rstrip().endswith(":")
        others = self._packs.get(statement.id, ())
        lead = self._leads[statement.lead]
        if others:
            text = self._lists.packed(lead, [statement.text, *others], self._proper)
        else:
            text = self._lists.led(lead, statement.text, self._proper)
        text = f"{self._lists.unended(text)}:" if opens else text
        return replace(statement, text=text, numbered=text, lead="", item=0, label="", follows_label=False, step=0,
                       led=True)  # fmt: skip

    def _pack(self, lead: Statement) -> None:
        """Put items of a long opening together, where each is one sentence and opens nothing itself."""
        children = self._children[lead.id]
        items = {child.item: [one for one in children if one.item == child.item] for child in children}
        single = [len(made) == 1 and made[0].id not in self._children and made[0].role == "item"
                  for made in items.values()]  # fmt: skip
        firsts = [made[0] for made in items.values()]
        if not all(single):
            return
        at = 0
        for size in self._lists.packs(lead.text, [first.text for first in firsts]):
            first, *others = firsts[at : at + size]
            at += size
            if others:
                self._packs[first.id] = tuple(other.text for other in others)
                self._packed |= {other.id for other in others}

    def _whole(self, lead: Statement) -> Statement:
        items = [child.text for child in self._children[lead.id]]
        text = self._lists.together(lead.text, items, self._proper)
        return replace(lead, text=text, numbered=text)

    def _tie(self, lead: Statement) -> Tie:
        children = self._children[lead.id]
        if not lead.text.rstrip().endswith((":", "?")):
            return "apart"
        if lead.id in self._loose:
            return "apart" if any(child.role == "cell" for child in children) else "each"
        texts = [child.text for child in _firsts(children)]
        how = self._lists.tie(lead.text, texts, any(child.role == "cell" for child in children))
        if how == "together" and (len(texts) < len(children) or any(child.id in self._children for child in children)):
            # What has several sentences, or a list in it, is no part of a sentence.
            return "each" if self._lists.tie(lead.text, texts[:1] * 9, False) == "each" else "apart"
        if how == "apart" and self._needs_lead(lead.text, texts):
            return "each"
        return how

    def _orders(self, item: str) -> bool:
        """An item that calls to act claims nothing of anybody: "take time off if you need to", "if you cough, rest"."""
        return any(self._claims.calls_to_act(part.strip()) for part in (item, *item.split(",")[1:]))

    def _needs_lead(self, lead: str, items: Sequence[str]) -> bool:
        """An item that claims less through its opening, or whose figure has its time span there."""
        if self._claims.hedge(lead) != "none" and any(
            self._lists.speaks_of_listener(item) and self._claims.hedge(item) == "none" and not self._orders(item)
            for item in items
        ):
            return True  # "You may take: ibuprofen, unless you have ..." says of nobody that they have it.
        times = any(figure.unit in TIME_UNITS for figure in self._reading.numbers(lead))
        return times and any(figure.unit == "percent" for item in items for figure in self._reading.numbers(item))


def _firsts(children: Sequence[Statement]) -> list[Statement]:
    """The first sentence of each item."""
    found: dict[int, Statement] = {}
    for child in children:
        found.setdefault(child.item, child)
    return list(found.values())
