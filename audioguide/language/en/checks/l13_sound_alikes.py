"""L13: numbers that sound alike do not stand together."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_BLUR = {10 * tens: 10 + tens for tens in range(3, 10)}
"""Thirty and thirteen, and so on."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Fifteen and fifty in one sentence or in two that follow."""
    for line in chapter.lines:
        own = {int(value) for figure in line.figures for value in figure.value}
        before = {int(value) for figure in line.before.figures for value in figure.value} if line.before else set()
        for tens, teens in _BLUR.items():
            if (tens in own and teens in own | before) or (teens in own and tens in before):
                yield Flaw(line.number, f"{teens} and {tens} sound alike. Say one of them again in other words.")


RULE = Rule(
    code="L13",
    title="Numbers that blur",
    explanation=("Fifteen and fifty, sixteen and sixty do not stand in one sentence or in neighbours."),
    severity="warning",
    chapter=in_chapter,
)
