"""F7: words of scope, such as some, any and one or both, are kept."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import says_any


def telling(telling: Mention) -> Iterator[Flaw]:
    """Scope words of the fact that its fullest passage leaves out."""
    if not telling.fact.quantifiers:
        return
    lost = [_lost(telling, "".join(line.normal for line in passage)) for passage in telling.passages]
    least = min(lost, key=len)
    for passage, spellings in zip(telling.passages, lost, strict=True):
        if len(spellings) == len(telling.fact.quantifiers) > len(least) and not all(
            line.sentence.terms for line in passage
        ):
            message = f"{telling.fact.id} is taken up again without any of its words of scope."
            if passage[0].recap and telling.fact.recap_hear:
                continue  # Rule F17 asks for what the record says that its recap must keep.
            closed = telling.page.review.table.closed
            yield Flaw(passage[0].number, message, severity="error" if closed else "warning")
    for group in least:
        wanted = " or ".join(f'"{spelling}"' for spelling in group)
        line = telling.passages[lost.index(least)][0].number
        yield Flaw(line, f"{telling.fact.id} is told without {wanted}.", missing=True)


def _lost(telling: Mention, said: str) -> list[list[str]]:
    groups = [[spelling.strip() for spelling in group.split("|")] for group in telling.fact.quantifiers]
    return [spellings for spellings in groups if not says_any(said, spellings)]


RULE = Rule(
    code="F7",
    title="Words of scope are kept",
    explanation=(
        "some, certain, most, all, any, one or both, only and their like are heard where the fact is told most fully."
    ),
    severity="error",
    gate=True,
    telling=telling,
)
