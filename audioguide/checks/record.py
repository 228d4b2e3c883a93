"""What a fact's record says, read with the same eyes as a sentence: what a sentence that tells it may say."""

from __future__ import annotations

import re
from functools import cached_property

from audioguide.language.base.events import Figure
from audioguide.language.en.reading import denials, hedges, numbers
from audioguide.language.en.reading.words import content, stem, words
from audioguide.model import Fact, Number

TIME_UNITS = frozenset(("years", "months", "weeks", "days", "hours"))


class FactRecord:
    """One fact's record, read once."""

    def __init__(self, fact: Fact) -> None:
        self.fact = fact
        self._text = ". ".join(
            [fact.fact, fact.condition.text if fact.condition else "", *fact.quantifiers, *fact.items]
        )

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers its own wording says."""
        return numbers.read(self._text)

    @cached_property
    def spans(self) -> tuple[Figure, ...]:
        """The time spans of its figures."""
        return tuple(figure for number in self.fact.numbers for figure in numbers.read(number.span))

    @cached_property
    def counts(self) -> frozenset[float]:
        """Counts that a sentence may say of it: those of its wording, of its list and of its names."""
        said = {figure.value[0] for figure in self.figures if figure.unit == "count"}
        items, names = len(self.fact.items), len(self.fact.names)
        # A list of more than five is told in groups, so any smaller count may be heard; rule F10 judges that they add
        # up. And of the things it names, "these two" and so on may be said.
        least = 1 if items > 5 else items
        told = {*range(least, items + 1), *range(1, names + 1 if not items else 1)}
        return frozenset(said | {float(count) for count in (1, *told)})

    @cached_property
    def hedges(self) -> frozenset[str]:
        """Hedge classes that a sentence telling it may have."""
        return frozenset({self.fact.hedge} | hedges.read(words(self._text)).classes)

    @cached_property
    def may(self) -> bool:
        """True where may or might, and not only can, belongs to the record: its class, or a word of it."""
        return self.fact.hedge == "possible" or not {"may", "might"}.isdisjoint(words(self._text))

    def flat_like(self, said: tuple[str, ...]) -> bool:
        """True where the record sets a flat half against a hedged one, and a sentence tells the flat half."""
        stems = {stem(word) for word in said}
        halves = re.split(r";|,? \b(?:yet|but)\b", self.fact.fact)
        shared = [(len(stems & content(half)), bool(hedges.read(words(half)).marks)) for half in halves]
        sure = max((count for count, hedged in shared if not hedged), default=0)
        unsure = [count for count, hedged in shared if hedged]
        return bool(unsure) and sure > max(unsure)

    def hedged_like(self, said: tuple[str, ...]) -> bool:
        """True where the clause of the record that shares most words with a sentence is hedged.

        A record may hold a flat clause beside a hedged one: "those cells stay, and with time can come back".
        """
        if not any(hedged for _, hedged in self._clauses):
            # The hedge is the list's or the section's, so it holds for all of the record.
            return True
        stems = {stem(word) for word in said}
        shared = [(len(stems & clause), hedged) for clause, hedged in self._clauses]
        best = max((count for count, _ in shared), default=0)
        return len(shared) == 1 or (best > 0 and any(hedged for count, hedged in shared if count == best))

    @cached_property
    def _clauses(self) -> list[tuple[frozenset[str], bool]]:
        """The clauses of the record and whether each is hedged; one that begins with and, or is as the one before."""
        out: list[tuple[frozenset[str], bool]] = []
        for part in re.split(r"[,;:()]|\byet\b|\band\b(?= (?:may|can|might|could)\b)", self.fact.fact):
            own = words(part)
            if not content(part):
                continue
            hedged = self.fact.hedge in hedges.read(own).classes
            if own[0] in ("or", "and", "plus", "while") and out and not hedged:
                hedged = out[-1][1]
            out.append((content(part), hedged))
        return out

    @cached_property
    def negations(self) -> int:
        """Most propositions that one sentence telling it may deny."""
        if self.fact.negations:
            return self.fact.negations
        condition = self.fact.condition.text if self.fact.condition else ""
        said = max(denials.count(words(self.fact.fact)), denials.count(words(condition)))
        # "denied pain", "without a murmur" and "nontender" may be told with not.
        return said + denials.implied(words(self.fact.fact))

    def role_of(self, span: Figure) -> str:
        """The role its wording gives a time span: `within` for "within five years"."""
        return next((f.role for f in self.figures if (f.value, f.unit) == (span.value, span.unit)), "")

    def roles_of(self, span: Figure) -> frozenset[str]:
        """Every role its wording gives a time span; empty where it does not say the span."""
        return frozenset(f.role for f in self.figures if (f.value, f.unit) == (span.value, span.unit))

    def expects(self, figure: Figure, counts_are_percent: bool) -> bool:
        """True where the fact has this number: as a figure, a span, a count or a word of its record."""
        if figure.unit == "base":
            return True
        if figure.unit == "chapter":
            # "Chapter 4" is the guide's own, but where the record itself counts parts, it is the record's.
            parts = [known.value for known in self.figures if known.unit == "chapter"]
            return not parts or figure.value in parts
        if figure.unit == "count" and figure.value[0] in self.counts and len(figure.value) == 1:
            return True
        if any(matches(figure, number, counts_are_percent) for number in self.fact.numbers):
            return True
        same = (figure.value, figure.unit)
        return any(same == (known.value, known.unit) for known in (*self.spans, *self._worded))

    @cached_property
    def _worded(self) -> tuple[Figure, ...]:
        """Numbers of its wording that stand in no record: ages, spans and stages, never a chance."""
        return tuple(figure for figure in self.figures if figure.unit not in ("percent", "count"))


def matches(figure: Figure, number: Number, counts_are_percent: bool) -> bool:
    """True where a spoken figure is this number of the table."""
    if figure.value != number.value:
        return False
    units = {number.unit, "count"} if counts_are_percent and number.unit == "percent" else {number.unit}
    if number.unit == "count":
        units.add("phone")  # 911 stands in a table as a count.
    return figure.unit in units


def is_chance(figure: Figure, counts_are_percent: bool) -> bool:
    """True for a figure that says how many out of a hundred."""
    return figure.unit == "percent" or (counts_are_percent and figure.unit == "count")


def spoken(number: Number) -> str:
    """The number as a message shows it: "3 to 15 in 100", "5 years", "stage 4"."""
    if number.literal:
        return f'"{number.literal}"'
    value = " to ".join(f"{part:g}" for part in number.value)
    return _shown(value, number.unit)


def shown(figure: Figure, text: str) -> str:
    """The figure as the sentence says it."""
    return f'"{text[figure.start : figure.end]}"'


def _shown(value: str, unit: str) -> str:
    if unit == "percent":
        return f"{value} in 100"
    return f"stage {value}" if unit == "stage" else f"{value} {unit}"
