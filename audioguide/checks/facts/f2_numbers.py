"""F2: the numbers of a sentence are the numbers of its facts, and each number of a fact is heard."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.record import is_chance, matches, shown, spoken
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.events import Figure
from audioguide.model import Number


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Numbers that none of a sentence's facts has."""
    for line in chapter.lines:
        for figure in line.figures:
            what = shown(figure, line.sentence.text)
            if line.facts:
                if not _expected(line, figure, chapter):
                    yield Flaw(
                        line.number, f"None of {_ids(line)} has the number {what}. Keep the number of the source."
                    )
                elif figure.role in ("over", "under") and not _bounded(line, figure, chapter):
                    yield Flaw(line.number, f"The source gives {what} itself, not more or less. Say the number alone.")
            elif not line.sentence.facts and _claims(line, figure, chapter):
                yield Flaw(
                    line.number, f"{what} stands in a line without a fact. Tag the fact it comes from, or cut it."
                )


def _expected(line: CheckedLine, figure: Figure, chapter: CheckedChapter) -> bool:
    loose = line.counts_are_percent
    if any(chapter.guide.record(fact).expects(figure, loose) for fact in line.facts):
        return True
    # "These two types" may take up a count of the sentence before.
    before = line.before.figures if line.before else ()
    return figure.unit == "count" and any((other.value, other.unit) == (figure.value, "count") for other in before)


def _bounded(line: CheckedLine, figure: Figure, chapter: CheckedChapter) -> bool:
    """The source itself says more or less than; or the bound belongs to a span, an age or a count, which F3 judges."""
    if not is_chance(figure, False):
        return True
    roles = [number.role for fact in line.facts for number in fact.numbers if number.value == figure.value]
    return figure.role in roles


def _claims(line: CheckedLine, figure: Figure, chapter: CheckedChapter) -> bool:
    if figure.unit in ("count", "base", "chapter", "name"):
        return False
    if figure.unit == "date" and line.sentence.kind == "credit":
        return f"{figure.value[0]:.0f}" != chapter.guide.guide.source.reviewed.replace("-", "")
    mentions = chapter.mentions.values()
    return figure.unit == "percent" or not any(
        chapter.guide.record(mention.fact).expects(figure, False) for mention in mentions
    )


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Numbers of the fact that its sentences leave out."""
    for number in mention.fact.numbers:
        if not _is_said(number, mention):
            yield Flaw(mention.first, f"{mention.fact.id} is told without its number {spoken(number)}.", missing=True)


def _is_said(number: Number, mention: Mention) -> bool:
    if number.literal and mention.reading.says(mention.normal, number.literal):
        return True
    return bool(number.value) and any(
        matches(figure, number, line.counts_are_percent) for line in mention.lines for figure in line.figures
    )


def _ids(line: CheckedLine) -> str:
    return ", ".join(fact.id for fact in line.facts)


RULE = Rule(
    code="F2",
    title="Numbers are the source's numbers",
    explanation=(
        "After digits, words, in 100 and Roman numerals are made alike, a sentence holds no number that its facts "
        "have not, and each number of a fact is heard where the fact is told most fully."
    ),
    severity="warning",
    gate=True,
    meaning="pointer",
    why=(
        "Digits are compared by the words of the record, which may give the same quantity in another form. M1 "
        "is sure of numbers."
    ),
    of_change=True,
    chapter=in_chapter,
    mention=in_mention,
)
