"""M15: a title, signpost, safety line or credit claims nothing, reassures nobody and gives no order about health."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import FrameAct, FrameActKind

FRAMES = frozenset(("signpost", "safety", "credit"))
TITLE: Message = "title"
_KINDS: frozenset[FrameActKind] = frozenset(("claims", "reassures", "orders"))


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Claims, reassurance and orders in the title and in lines without a fact, of a guide with or without a table."""
    meaning = chapter.guide.language.meaning
    for act in meaning.frame_acts(chapter.chapter.title, "title"):
        yield from _flaw(1, TITLE, act)
    for line in chapter.lines:
        if line.sentence.kind in FRAMES and not line.sentence.facts:
            for act in meaning.frame_acts(line.text):
                yield from _flaw(line.number, line.sentence.kind, act)


def _flaw(number: int, part: str, act: FrameAct) -> Iterator[Flaw]:
    if act.kind in _KINDS:
        yield Flaw(number, f"{said_in(part, act)}: it {_why(act.kind)} Tag it with its fact, or cut it.")


def said_in(part: str, act: FrameAct) -> Message:
    """The beginning of a message on a title or a line: which words were found in it."""
    return f'The title says "{act.said}"' if part == TITLE else f'This {part} line says "{act.said}"'


def _why(kind: FrameActKind) -> Message:
    if kind == "orders":
        return "tells people what to do about their health, and no fact says so."
    if kind == "reassures":
        return "reassures, and no fact is there to hold that to."
    return "states something about health, and no fact is there to hold it to."


RULE = Rule(
    code="M15",
    title="What carries no fact claims nothing",
    explanation=(
        "A chapter's title, a signpost, a safety line and a credit state nothing about health, reassure nobody and "
        "give no order. A title is a topic or a question. This holds in a guide without facts.yaml too."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="A claim that no fact carries has no source, however kind it sounds.",
    chapter=in_chapter,
)
