"""A2: what to do is said again at the end."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.rule import Flaw, Rule


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Guides of several chapters whose last one repeats none of the advice."""
    chapters = [chapter for chapter in guide.guide.chapters if not chapter.optional]
    advice = {fact.id for fact in guide.table.facts.values() if fact.action}
    if len(chapters) < 3 or not advice:
        return
    last = chapters[-1]
    if not any(fact in advice for sentence in last.sentences for fact in sentence.facts):
        yield Flaw(1, "The last chapter tells nothing to do. Repeat the main advice there.", file=last.file)


RULE = Rule(
    code="A2",
    title="Advice once more at the end",
    explanation=("The last chapter that is for all repeats something to do, in direct address."),
    severity="warning",
    any_language=True,
    guide=in_guide,
)
