"""L2: one idea a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_JOINED = re.compile(r"[,;] (?:and|but|so|or) (?:it|they|you|we|he|she|this|that|the \w+) (?:\w+)", re.IGNORECASE)


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Sentences of three clauses or more, and those with a semicolon."""
    for line in page.lines:
        text = line.sentence.text
        if ";" in text or len(_JOINED.findall(text)) > 1:
            yield Flaw(line.number, "This sentence says several things. Make a sentence of each.")


RULE = Rule(
    code="L2",
    title="One idea a sentence",
    explanation=("A sentence has one main clause, or two short ones; more are sentences of their own."),
    severity="warning",
    page=page,
)
