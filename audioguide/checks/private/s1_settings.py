"""S1: what may frighten is told only where the listener is alone."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """High facts, and medium ones that nobody allowed, in a public chapter."""
    chapter = page.chapter
    for allowed in chapter.allow:
        if allowed not in page.review.table.facts:
            yield Flaw(1, f"allow names {allowed}, which the table does not have.")
    if chapter.setting != "public":
        return
    for telling in page.tellings.values():
        fact = telling.fact
        if fact.sensitivity == "high":
            yield Flaw(
                telling.first, f"{fact.id} may be told in a private chapter only. Move it, or set setting: private."
            )
        elif fact.sensitivity == "medium" and fact.id not in chapter.allow:
            yield Flaw(telling.first, f"{fact.id} is medium, and the chapter is public. Move it, or add it to allow.")


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
    page=page,
)
