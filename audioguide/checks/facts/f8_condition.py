"""F8: a condition stays with the claim it limits."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import normal, says, says_any

_TURNS = ("unless", "even if", "whether or not")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that turn a condition round."""
    for line in page.lines:
        for word in _TURNS if line.facts else ():
            if says(line.normal, word) and not any(says(normal(fact.fact), word) for fact in line.facts):
                ids = ", ".join(fact.id for fact in line.facts)
                yield Flaw(line.number, f'"{word}" turns a condition round; {ids} has no such word.')


def telling(telling: Mention) -> Iterator[Flaw]:
    """Passages that tell the fact without its condition; a recap too would make the claim wider."""
    fact = telling.fact
    if fact.condition is None or any(number.unit == "percent" for number in fact.numbers):
        return  # Rule F3 judges the conditions of figures, each time they are said.
    groups = fact.condition.words
    lost = [_lost(passage, groups) for passage in telling.passages if not all(line.sentence.terms for line in passage)]
    if fact.items and not all(least for _, least in lost):
        return  # A long list is opened twice, and the second opening takes up the condition of the first.
    for line, least in lost:
        if least:
            wanted = " and ".join(" or ".join(f'"{spelling}"' for spelling in group) for group in least)
            yield Flaw(line, f"{fact.id} is told without its condition: {wanted}.")


def _lost(passage: tuple[CheckedLine, ...], groups: tuple[tuple[str, ...], ...]) -> tuple[int, list[tuple[str, ...]]]:
    """Line of the passage, and the parts of the condition that its best sentence leaves out."""
    heard = ([group for group in groups if not says_any(_window(line), group)] for line in passage)
    return passage[0].number, min(heard, key=len)


def _window(line: CheckedLine) -> str:
    """The sentence before counts only where it tells something: a signpost limits no claim, unless it asks."""
    before = line.before
    tells = before is not None and (before.facts or before.sentence.terms or before.sentence.text.endswith("?"))
    return line.window if tells else line.normal


RULE = Rule(
    code="F8",
    title="Conditions stay with their claim",
    explanation=(
        "if, unless, before, after and when are heard in the sentence of the claim or the one before it, each time "
        "the claim is told."
    ),
    severity="error",
    gate=True,
    page=page,
    telling=telling,
)
