"""P8: safety lines are written out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_SHORT = re.compile(r"\b\w+n['’]t\b", re.IGNORECASE)


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Safety lines and denied facts with n't, which an ear may miss."""
    for line in chapter.lines:
        denies = line.sentence.kind == "safety" or any(fact.polarity == "negative" for fact in line.facts)
        found = _SHORT.search(line.sentence.text) if denies else None
        if found:
            yield Flaw(line.number, f'Write "{found[0]}" out: its not is easily missed.')


RULE = Rule(
    code="P8",
    title="Not is said in full",
    explanation=(
        "In safety lines, and where a fact denies something, not is said in full: do not, and never a contraction."
    ),
    severity="warning",
    chapter=in_chapter,
)
