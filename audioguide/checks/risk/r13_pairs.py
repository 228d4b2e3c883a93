"""R13: a figure without a time span is said to have none, and what belongs together is told together."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.record import is_chance, matches
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base import language_of
from audioguide.language.en.reading.words import says_any

REACH = 6
"""Lines after a figure in which the safety line must come: room for the other half of a pair."""
NEAR = 3
"""Lines between the two halves of a pair."""
_TIME_WORDS = ("time", "how long", "year", "years", "when", "months")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Figures without their safety line, and halves of pairs alone."""
    for telling in page.tellings.values():
        spanless = _spanless(telling)
        if spanless and not _said_so(spanless, page):
            yield Flaw(
                spanless.number, f"{telling.fact.id} has no time span in the source. Say so in a safety line after it."
            )
        partner = telling.fact.pair_with
        if partner and not _beside(telling, page.tellings.get(partner), page):
            yield Flaw(telling.first, f"{telling.fact.id} stands without {partner} beside it. Tell both together.")


def _spanless(telling: Mention) -> CheckedLine | None:
    """The first line that says a figure of this fact for which the source gives no span."""
    numbers = telling.fact.numbers
    if not language_of("en").reading.without_time(telling.fact):
        return None
    for line in telling.lines:
        for figure in line.figures:
            loose = line.counts_are_percent
            if is_chance(figure, loose) and any(matches(figure, number, loose) for number in numbers):
                return line
    return None


def _said_so(line: CheckedLine, page: CheckedChapter) -> bool:
    at = page.lines.index(line)
    after = page.lines[at + 1 : at + 1 + REACH]
    return any(other.sentence.kind == "safety" and says_any(other.normal, _TIME_WORDS) for other in after)


def _beside(telling: Mention, other: Mention | None, page: CheckedChapter) -> bool:
    if other is None:
        return False
    places = {line: at for at, line in enumerate(page.lines)}
    return any(abs(places[one] - places[two]) <= NEAR for one in telling.lines for two in other.lines)


RULE = Rule(
    code="R13",
    title="Pairs and figures without a time span",
    explanation=(
        "A figure whose source gives no time span is followed by a safety line that says so. A fact with "
        "pair_with is told beside its partner."
    ),
    severity="error",
    page=page,
)
