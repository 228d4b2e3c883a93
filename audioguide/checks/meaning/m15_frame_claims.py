"""M15: a title, signpost, safety line or credit claims nothing, reassures nobody and gives no order about health."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import FrameAct

FRAMES = frozenset(("signpost", "safety", "credit"))
_SAYS: dict[str, Message] = {
    "claims": "states something about health, and no fact is there to hold it to. Tag it with its fact, or cut it.",
    "reassures": "reassures, and no fact is there to hold that to. Tag it with its fact, or cut it.",
    "orders": "tells people what to do about their health, and no fact says so. Tag it with its fact, or cut it.",
}


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Claims, reassurance and orders in the title and in lines without a fact, of a guide with or without a table."""
    meaning = chapter.guide.language.meaning
    for act in meaning.frame_acts(chapter.chapter.title, "title"):
        yield from _flaw(1, "The title", act)
    for line in chapter.lines:
        if line.sentence.kind in FRAMES and not line.sentence.facts:
            for act in meaning.frame_acts(line.text):
                yield from _flaw(line.number, f"This {line.sentence.kind} line", act)


def _flaw(number: int, who: Message, act: FrameAct) -> Iterator[Flaw]:
    if act.kind in _SAYS:
        yield Flaw(number, f'{who} says "{act.said}": it {_SAYS[act.kind]}')


RULE = Rule(
    code="M15",
    title="What carries no fact claims nothing",
    explanation=(
        "A chapter's title, a signpost, a safety line and a credit state nothing about health, reassure nobody and give "
        "no order. A title is a topic or a question. This holds in a guide without facts.yaml too."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="A claim that no fact carries has no source, however kind it sounds.",
    chapter=in_chapter,
)
