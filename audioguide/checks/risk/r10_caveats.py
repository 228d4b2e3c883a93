"""R10: figures come with the words that keep them from misleading."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Facts whose caveat stands in another chapter only."""
    caveats = chapter.guide.caveats
    for key, mention in chapter.mentions.items():
        for caveat in caveats.get(key, ()):
            if caveat not in chapter.mentions:
                yield Flaw(mention.first, f"{key} is told without {caveat}, which must stand in the same chapter.")


RULE = Rule(
    code="R10",
    title="Caveats stand beside their figures",
    explanation=(
        "A fact with must_accompany stands in every chapter that tells one of those facts: survival figures are "
        "of groups, may be dated, and the care team is the one to ask."
    ),
    severity="error",
    any_language=True,
    chapter=in_chapter,
)
