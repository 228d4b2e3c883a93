"""F8: a condition stays with the claim it limits."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences that turn a condition round."""
    for line in chapter.lines:
        for word in line.reading.turns if line.facts else ():
            says = line.reading.says
            if says(line.normal, word) and not any(says(chapter.guide.record(one).normal, word) for one in line.facts):
                ids = ", ".join(fact.id for fact in line.facts)
                yield Flaw(line.number, f'"{word}" turns a condition round; {ids} has no such word.')


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Runs of lines that tell the fact without its condition; a recap too would make the claim wider."""
    fact = mention.fact
    if fact.condition is None or any(number.unit == "percent" for number in fact.numbers):
        return  # Rule F3 judges the conditions of figures, each time they are said.
    groups = fact.condition.words
    lost = [_lost(run, groups) for run in mention.runs if not all(line.sentence.terms for line in run)]
    if fact.items and not all(least for _, least in lost):
        return  # A long list is opened twice, and the second opening takes up the condition of the first.
    for line, least in lost:
        if least:
            wanted = " and ".join(" or ".join(f'"{spelling}"' for spelling in group) for group in least)
            yield Flaw(line, f"{fact.id} is told without its condition: {wanted}.")


def _lost(run: tuple[CheckedLine, ...], groups: tuple[tuple[str, ...], ...]) -> tuple[int, list[tuple[str, ...]]]:
    """Line of the run, and the parts of the condition that its best sentence leaves out."""
    lost = ([group for group in groups if not line.reading.says_any(_window(line), group)] for line in run)
    return run[0].number, min(lost, key=len)


def _window(line: CheckedLine) -> str:
    """The sentence before counts only where it tells something: a signpost limits no claim, unless it asks."""
    before = line.before
    tells = before is not None and (before.facts or before.sentence.terms or line.reading.asks(before.text))
    return line.window if tells else line.normal


RULE = Rule(
    code="F8",
    title="Conditions stay with their claim",
    explanation=(
        "if, unless, before, after and when are heard in the sentence of the claim or the one before it, each time "
        "the claim is told."
    ),
    severity="warning",
    gate=True,
    meaning="pointer",
    why="Words of a condition are looked for near the claim, and may be said in another way or farther off.",
    of_change=True,
    chapter=in_chapter,
    mention=in_mention,
)
