"""REVIEW.md: the decisions as a person reads and ticks them, each with one box and what it is about beneath.

Made to be heard: a heading, the question, what happens if it is left, one box, then plain lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.drafting.deciding.decision import Decision, Item, minutes, several
from audioguide.model import Document, Guide

_SHOWN = 300
"""Items of one list; a book has thousands, and nobody reads them all here. `draft --json` has them all."""
BOX = "- [ ] "


def review_text(guide: Guide, document: Document, decisions: Sequence[Decision], changes: Sequence[str] = ()) -> str:
    """The list as Markdown. changes: what was changed and asks for nothing."""
    asked, taken = several(len(decisions), "decision"), several(minutes(decisions), "minute")
    out = [
        f"# What to decide: {guide.title}", "",
        f"{asked}, about {taken}, the riskiest first. Made by `audioguide draft` from",
        f"{document.file.rsplit('/', 1)[-1]}. No clinician has seen this draft.", "",
        "Each decision has one box, for all that is listed beneath it. Tick what is settled: [x]. `audioguide check`",
        "tells what is wrong, and `audioguide approve` signs only when every box is ticked or its line is gone.", "",
    ]  # fmt: skip
    for number, decision in enumerate(decisions, 1):
        out += [f"## {number}. {decision.title}", "", *_told(decision), ""]
    if changes:
        out += [
            "## Other changes",
            "",
            "Nothing to decide: how often each was made, and all of them passed the gate.",
            "",
        ]
        out += [f"- {_line(change)}" for change in changes] + [""]
    return "\n".join(out)


def _told(decision: Decision) -> Iterator[str]:
    yield f"{_line(decision.question)} If you leave it: {_small(_line(decision.if_left))}"
    yield ""
    yield f"{BOX}{_box(decision)}"
    for item in decision.items[:_SHOWN]:
        yield f"  - {_item(item)}"
    if len(decision.items) > _SHOWN:
        yield f"  - and {len(decision.items) - _SHOWN} more of this kind"


def _box(decision: Decision) -> str:
    if decision.choices:
        return f"{decision.title}: {', or '.join(decision.choices)}."
    if not decision.items:
        return f"{decision.title}: settled."
    if len(decision.items) == 1:
        return f"{decision.title}: settled for the one below."
    return f"{decision.title}: settled for the {len(decision.items)} below."


def _item(item: Item) -> str:
    """A line that is no box, whatever the source writes: one that begins like one has its place in front, or a word."""
    text = _line(f"{item.where}: {item.text}" if item.where else item.text)
    return f"Here: {text}" if text.startswith("[") else text


def _small(text: str) -> str:
    first, _, rest = text.partition(" ")
    return f"{first.lower() if first.istitle() else first} {rest}"


def _line(text: str) -> str:
    return " ".join(text.split())
