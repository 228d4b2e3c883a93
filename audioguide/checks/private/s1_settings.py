"""S1: what may frighten is told only where the listener is alone."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """High facts, and medium ones that nobody allowed, in a public chapter."""
    allowed = chapter.chapter.allow
    for fact_id in allowed:
        if fact_id not in chapter.guide.table.facts:
            yield Flaw(1, f"allow names {fact_id}, which the table does not have.")
    if chapter.chapter.setting != "public":
        return
    for mention in chapter.mentions.values():
        fact = mention.fact
        if fact.sensitivity == "high":
            yield Flaw(
                mention.first, f"{fact.id} may be told in a private chapter only. Move it, or set setting: private."
            )
        elif fact.sensitivity == "medium" and fact.id not in allowed:
            yield Flaw(mention.first, f"{fact.id} is medium, and the chapter is public. Move it, or add it to allow.")


RULE = Rule(
    code="S1",
    title="High facts only in private chapters",
    explanation=(
        "A fact of high sensitivity stands in private chapters only; a medium one stands in a public chapter only "
        "where its front matter allows it."
    ),
    severity="error",
    gate=True,
    any_language=True,
    chapter=in_chapter,
)
