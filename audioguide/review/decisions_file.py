"""decisions.yaml beside guide.toml: what a draft asks of a person, and what was answered, by whom and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from audioguide.errors import Message
from audioguide.facts.node import Node, parsed
from audioguide.facts.node import read as read_node
from audioguide.facts.writing import scalar, scalars
from audioguide.review.decisions import Decision, DecisionKind, Item
from audioguide.text_files import shown

FILE_NAME = "decisions.yaml"
EARLIER = "REVIEW.md"
"""What versions before this one wrote: the same as prose, with boxes to tick."""
SCHEMA = "1"
LONGEST = 4_000
"""Characters of one text. What a reader made of a page without a full stop is longer, and stands in facts.yaml."""
HEADER = """\
# What this draft leaves to a person, the riskiest first. To hear it and answer: audioguide review {guide}
# An answer is one of the choices, with who gave it (name, role) and the date; a note may stand beside it.
"""
_KEYS = ("schema", "decisions", "changes")
_ANSWER = ("answer", "by", "date", "note")
_DECISION = ("id", "kind", "where", "title", "question", "if_left", "choices", *_ANSWER, "items")
_ITEM = ("where", "page", "text")
_PERSON = re.compile(r"[^,]*\w[^,]*,.*\w.*")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the file holds."""

    decisions: tuple[Decision, ...] = ()
    changes: tuple[str, ...] = ()
    """How often each change was made that asks for nothing: to know, not to decide."""

    earlier: Message = ""
    """Where there is only the list of an earlier version: that its boxes are not read any more, and what to do."""

    @property
    def open(self) -> tuple[Decision, ...]:
        """Those that nobody has answered."""
        return tuple(decision for decision in self.decisions if not decision.answer)


def format_decisions(guide: str, asked: Asked) -> str:
    """The file's text; `parse_decisions` gives the same back. guide: its name."""
    out = [f"{HEADER.format(guide=guide)}schema: {SCHEMA}", "decisions:" if asked.decisions else "decisions: []"]
    for decision in asked.decisions:
        out += _told(decision)
    if asked.changes:
        out += ["# Nothing to decide: what else was changed, and how often. All of it passed the gate.", "changes:"]
        out += [f"- {_text(change)}" for change in asked.changes]
    return "\n".join(out) + "\n"


def _told(decision: Decision) -> Iterator[str]:
    first = "- "
    for key in ("id", "kind", "where", "title", "question", "if_left"):
        if getattr(decision, key):
            yield f"{first}{key}: {_text(getattr(decision, key))}"
            first = "  "
    yield f"  choices: {scalars(decision.choices)}"
    for key in _ANSWER:
        yield f"  {key}: {_text(getattr(decision, key))}"
    if decision.items:
        yield "  items:"
    for item in decision.items:
        told = [f"{key}: {_text(value)}" for key in _ITEM if (value := getattr(item, key))]
        yield from (f"  {'  ' if at else '- '}{line}" for at, line in enumerate(told))


def _text(text: str) -> str:
    whole = " ".join(text.split())
    return scalar(whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 4]} ...")


def read_decisions(folder: Path) -> Asked:
    """What was asked about the guide in `folder`, chapters/<guide>; nothing where no draft has asked.

    Of the list of an earlier version nothing is guessed: what is settled in it somebody has to say. Raises
    FactTableError, with file and line, for a file that is not in its form.
    """
    root = read_node(folder / FILE_NAME)
    if root is not None:
        return _asked(root)
    if (folder / EARLIER).is_file():
        return Asked(
            earlier=f"{shown(folder / EARLIER)} is from an earlier version, and its boxes are no longer read. Draft "
            f"again under the same name: what it asks will be in {FILE_NAME}, to answer with audioguide review "
            f"{folder.name}. Or, if all of it is settled, take {EARLIER} away."
        )
    return Asked()


def parse_decisions(text: str, file: str = FILE_NAME) -> Asked:
    """What a file's text says. Raises FactTableError, which names `file` and the line."""
    return _asked(parsed(text, file))


def _asked(root: Node) -> Asked:
    root.keys(_KEYS)
    if root.needed("schema") != SCHEMA:
        raise root.at("schema").error(f"schema is {root.text('schema')}; this version reads {SCHEMA}.")
    found = tuple(map(_decision, root.records("decisions")))
    for at, decision in enumerate(found):
        if decision.id in {one.id for one in found[:at]}:
            raise root.records("decisions")[at].error(f"{decision.id} is there twice. Delete one.")
    return Asked(found, root.texts("changes"))


def _decision(record: Node) -> Decision:
    record.keys(_DECISION)
    kind: DecisionKind = record.choice("kind", get_args(DecisionKind))
    choices = record.texts("choices")
    decision = Decision(
        kind,
        record.needed("title"),
        record.needed("question"),
        record.needed("if_left"),
        tuple(Item(*_item(item)) for item in record.records("items")),
        choices,
        record.text("where"),
        record.choice("answer", ("", *choices), ""),
        record.text("by"),
        record.text("date"),
        record.text("note"),
    )
    if record.needed("id") != decision.id:
        raise record.at("id").error(f"id is {record.text('id')}; of this kind it is {decision.id}.")
    _signed(record, decision)
    return decision


def _item(record: Node) -> Sequence[str]:
    record.keys(_ITEM)
    return record.needed("text"), record.text("where"), record.text("page")


def _signed(record: Node, decision: Decision) -> None:
    """Refuses an answer without its author and its day: nobody could say later whose it was."""
    if decision.answer:
        if not _PERSON.fullmatch(decision.by):
            raise record.at("by").error(f"{decision.id} is answered, and by is not who: write a name, a role.")
        record.at("date").date()
    elif decision.by or decision.date:
        raise record.at("answer").error(f"{decision.id} says who answered and has no answer.")
