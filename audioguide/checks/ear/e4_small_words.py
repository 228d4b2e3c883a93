"""E4: not, may and if are heard."""

from __future__ import annotations

from audioguide.checks.ear.faults import in_chapter
from audioguide.checks.rule import Rule

RULE = Rule(
    code="E4",
    title="Not, may and if are heard",
    explanation=(
        "Words on which the meaning hangs, such as not, never, may, if and unless, are heard as often as they "
        "are written."
    ),
    severity="error",
    gate=True,
    chapter=in_chapter("small word"),
)
