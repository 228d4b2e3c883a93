"""E7: no minus before what cannot be negative."""

from __future__ import annotations

from audioguide.checks.ear.faults import in_chapter
from audioguide.checks.rule import Rule

RULE = Rule(
    code="E7",
    title="No minus before what cannot be negative",
    explanation=(
        "A dose, an amount or a count is never heard as minus a value; the minus of an ion is said as its charge."
    ),
    severity="error",
    gate=True,
    chapter=in_chapter("minus"),
)
