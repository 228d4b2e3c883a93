"""F13: who says so is said."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import Mention
from audioguide.checks.rule import Flaw, Rule


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Facts told without the one who says them."""
    who = mention.fact.attribution
    if who and not mention.reading.says(mention.window, who):
        yield Flaw(mention.first, f'{mention.fact.id} is told without its source. Say "{who}".', missing=True)


RULE = Rule(
    code="F13",
    title="Sources stay named",
    explanation="Where the source says who says so, the telling says it too.",
    severity="warning",
    gate=True,
    meaning="pointer",
    why="The source is looked for by its name as the record spells it.",
    mention=in_mention,
)
