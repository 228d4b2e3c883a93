"""What a fact's record says, read with the same eyes as a sentence: what a sentence that tells it may say."""

from __future__ import annotations

from functools import cached_property

from audioguide.errors import Message
from audioguide.language.base.events import Figure, Hedges
from audioguide.language.base.reading import Reading
from audioguide.model import TIME_UNITS, Fact, Number


class FactRecord:
    """One fact's record, read once."""

    def __init__(self, fact: Fact, reading: Reading) -> None:
        self.fact = fact
        self._reading = reading
        items = () if "items" in fact.unworded else fact.items
        self._text = ". ".join(
            [fact.readable, fact.condition.text if fact.condition else "", *fact.quantifiers, *items]
        )

    @cached_property
    def normal(self) -> str:
        """The normal form of the fact's own wording."""
        return self._reading.normal(self.fact.readable)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers its own wording says."""
        return self._reading.numbers(self._text)

    @cached_property
    def spans(self) -> tuple[Figure, ...]:
        """The time spans of its figures."""
        return tuple(figure for number in self.fact.numbers for figure in span_of(number, self._reading))

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
        return frozenset({self.fact.hedge} | self._said.classes)

    @cached_property
    def doubts(self) -> bool:
        """True where a word that only doubts, as may does, belongs to the record: its class, or a word of it."""
        return self.fact.hedge == "possible" or any(mark.doubts for mark in self._said.marks)

    @cached_property
    def _said(self) -> Hedges:
        return self._reading.hedges(self._reading.words(self._text))

    def flat_like(self, words: tuple[str, ...]) -> bool:
        """True where the record sets a flat half against a hedged one, and a sentence tells the flat half."""
        reading = self._reading
        stems = {reading.stem(word) for word in words}
        halves = reading.contrasts(self.fact.readable)
        shared = [(len(stems & reading.content(half)), self._is_marked(half)) for half in halves]
        sure = max((count for count, hedged in shared if not hedged), default=0)
        unsure = [count for count, hedged in shared if hedged]
        return bool(unsure) and sure > max(unsure)

    def _is_marked(self, text: str) -> bool:
        return bool(self._reading.hedges(self._reading.words(text)).marks)

    def hedged_like(self, words: tuple[str, ...]) -> bool:
        """True where the clause of the record that shares most words with a sentence is hedged.

        A record may hold a flat clause beside a hedged one: "those cells stay, and with time can come back".
        """
        if not any(hedged for _, hedged in self._clauses):
            # The hedge is the list's or the section's, so it holds for all of the record.
            return True
        stems = {self._reading.stem(word) for word in words}
        shared = [(len(stems & clause), hedged) for clause, hedged in self._clauses]
        best = max((count for count, _ in shared), default=0)
        return len(shared) == 1 or (best > 0 and any(hedged for count, hedged in shared if count == best))

    @cached_property
    def _clauses(self) -> list[tuple[frozenset[str], bool]]:
        """The stems of each clause of the record, and whether it is hedged; one that goes on is as the one before."""
        reading = self._reading
        out: list[tuple[frozenset[str], bool]] = []
        for part in reading.clauses(self.fact.readable):
            own = reading.words(part)
            if not reading.content(part):
                continue
            hedged = self.fact.hedge in reading.hedges(own).classes
            if reading.goes_on(own) and out and not hedged:
                hedged = out[-1][1]
            out.append((reading.content(part), hedged))
        return out

    @cached_property
    def negations(self) -> int:
        """Most propositions that one sentence telling it may deny."""
        if self.fact.negations:
            return self.fact.negations
        reading = self._reading
        own = reading.words(self.fact.readable)
        condition = self.fact.condition.text if self.fact.condition else ""
        said = max(reading.denied(own), reading.denied(reading.words(condition)))
        # "denied pain", "without a murmur" and "nontender" may be told with not.
        return said + reading.denied_otherwise(own)

    def role_of(self, span: Figure) -> str:
        """The role its wording gives a time span: `within` for "within five years"."""
        return next((f.role for f in self.figures if (f.value, f.unit) == (span.value, span.unit)), "")

    def roles_of(self, span: Figure) -> frozenset[str]:
        """Every role its wording gives a time span; empty where it does not say the span."""
        return frozenset(f.role for f in self.figures if (f.value, f.unit) == (span.value, span.unit))

    def roles_in_wording(self, figure: Figure) -> frozenset[str]:
        """Every role that the fact's own wording, without its condition and its list, gives a number."""
        return frozenset(f.role for f in self._said_figures if (f.value, f.unit) == (figure.value, figure.unit))

    @cached_property
    def _said_figures(self) -> tuple[Figure, ...]:
        return self._reading.numbers(self.fact.readable)

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
        return any(figure.value == known.value and _alike(figure, known) for known in (*self.spans, *self._worded))

    @cached_property
    def _worded(self) -> tuple[Figure, ...]:
        """Numbers of its wording that stand in no record: ages, spans and stages, never a chance."""
        return tuple(figure for figure in self.figures if figure.unit not in ("percent", "count"))


def _alike(figure: Figure, known: Figure) -> bool:
    """The same unit; the number of a name may be said as a word: "B twelve"."""
    return figure.unit == known.unit or (figure.unit, known.unit) == ("count", "name")


def span_of(number: Number, reading: Reading) -> tuple[Figure, ...]:
    """The time span of a figure of the table: "5 years" in every language, or in the words of the guide's own."""
    value, _, unit = number.span.partition(" ")
    if unit in TIME_UNITS and value.isdecimal():
        return (Figure((float(value),), unit),)
    return reading.numbers(number.span)


def matches(figure: Figure, number: Number, counts_are_percent: bool) -> bool:
    """True where a spoken figure is this number of the table."""
    if figure.value != number.value:
        return False
    units = {number.unit, "count"} if counts_are_percent and number.unit == "percent" else {number.unit}
    if number.unit == "count":
        units |= {"phone", "name"}  # 911 stands in a table as a count, and in older ones the 2 of HER2 does.
    return figure.unit in units


def is_chance(figure: Figure, counts_are_percent: bool) -> bool:
    """True for a figure that says how many out of a hundred."""
    return figure.unit == "percent" or (counts_are_percent and figure.unit == "count")


def spoken(number: Number) -> Message:
    """The number as a message shows it: "3 to 15 in 100", "5 years", "stage 4"."""
    if number.literal:
        return f'"{number.literal}"'
    value = " to ".join(f"{part:g}" for part in number.value)
    if number.unit == "percent":
        return f"{value} in 100"
    return f"stage {value}" if number.unit == "stage" else f"{value} {number.unit}"


def shown(figure: Figure, text: str) -> str:
    """The figure as the sentence says it."""
    return f'"{text[figure.start : figure.end]}"'
