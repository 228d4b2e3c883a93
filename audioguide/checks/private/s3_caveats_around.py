"""S3: caveats stand before and after."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """High figures whose caveats stand on one side of them only."""
    for target, caveats in chapter.guide.caveats.items():
        told = chapter.mentions.get(target)
        around = [line.number for key in caveats if key in chapter.mentions for line in chapter.mentions[key].lines]
        if told is None or not around:
            continue
        if min(around) > told.first:
            yield Flaw(told.first, f"{target} comes before its caveats. First say one of {', '.join(caveats)}.")
        if max(around) < told.lines[-1].number:
            yield Flaw(told.lines[-1].number, f"{target} has no caveat after it. Repeat one of {', '.join(caveats)}.")


RULE = Rule(
    code="S3",
    title="Caveats around figures",
    explanation=("What a figure must be heard with stands before it and again after it."),
    severity="warning",
    any_language=True,
    chapter=in_chapter,
)
