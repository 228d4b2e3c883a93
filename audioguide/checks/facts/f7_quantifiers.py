"""F7: words of scope, such as some, any and one or both, are kept."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import Mention
from audioguide.checks.rule import Flaw, Rule


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Scope words of the fact that its fullest run of lines leaves out."""
    if not mention.fact.quantifiers:
        return
    lost = [_lost(mention, "".join(line.normal for line in run)) for run in mention.runs]
    least = min(lost, key=len)
    for run, spellings in zip(mention.runs, lost, strict=True):
        if len(spellings) == len(mention.fact.quantifiers) > len(least) and not all(
            line.sentence.terms for line in run
        ):
            message = f"{mention.fact.id} is taken up again without any of its words of scope."
            if run[0].recap and mention.fact.recap_hear:
                continue  # Rule F17 asks for what the record says that its recap must keep.
            closed = mention.chapter.guide.table.closed
            yield Flaw(run[0].number, message, severity=None if closed else "warning")
    for group in least:
        wanted = " or ".join(f'"{spelling}"' for spelling in group)
        line = mention.runs[lost.index(least)][0].number
        yield Flaw(line, f"{mention.fact.id} is told without {wanted}.", missing=True)


def _lost(mention: Mention, said: str) -> list[list[str]]:
    groups = [[spelling.strip() for spelling in group.split("|")] for group in mention.fact.quantifiers]
    return [spellings for spellings in groups if not mention.reading.says_any(said, spellings)]


RULE = Rule(
    code="F7",
    title="Words of scope are kept",
    explanation=(
        "some, certain, most, all, any, one or both, only and their like are heard where the fact is told most fully."
    ),
    severity="warning",
    gate=True,
    meaning="pointer",
    why="Words of scope are looked for as they stand, and may be said in another way.",
    mention=in_mention,
)
