"""E3: the unit heard is the unit written."""

from __future__ import annotations

from audioguide.checks.ear.faults import in_chapter
from audioguide.checks.rule import Rule

RULE = Rule(
    code="E3",
    title="The unit heard is the unit written",
    explanation="Every unit is heard by its full name, and no other is: milligrams are never micrograms.",
    severity="error",
    gate=True,
    chapter=in_chapter("unit"),
)
