"""E5: names and words are heard as written."""

from __future__ import annotations

from audioguide.checks.ear.faults import in_chapter
from audioguide.checks.rule import Rule

RULE = Rule(
    code="E5",
    title="Names and words are heard as written",
    explanation=(
        "Every other word, the names of medicines among them, is heard as it is written, or in full where it "
        "is a short form; and none is added."
    ),
    severity="error",
    gate=True,
    chapter=in_chapter("word"),
)
