"""E2: two numbers stay two."""

from __future__ import annotations

from audioguide.checks.ear.faults import in_chapter
from audioguide.checks.rule import Rule

RULE = Rule(
    code="E2",
    title="Two numbers stay two",
    explanation="Numbers that stand apart in writing, 100-50 mg, are heard apart: never as one, one hundred fifty.",
    severity="error",
    gate=True,
    chapter=in_chapter("fused"),
)
