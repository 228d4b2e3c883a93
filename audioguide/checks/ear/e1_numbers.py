"""E1: the number heard is the number written."""

from __future__ import annotations

from audioguide.checks.ear.faults import in_chapter
from audioguide.checks.rule import Rule

RULE = Rule(
    code="E1",
    title="The number heard is the number written",
    explanation=(
        "Every number of a sentence is heard as it stands there and in its facts: none changed, lost or added."
    ),
    severity="error",
    gate=True,
    chapter=in_chapter("number"),
)
