"""Numbers, counts, lengths and dates as listeners hear and see them everywhere: the one place for all rooms."""

from __future__ import annotations

from typing import Literal, Protocol

Unit = Literal["hour", "minute", "second"]


class Quantities:
    """Numbers, counts, lengths and dates. This one is neutral: figures, and the signs of the SI and of ISO 8601."""

    decimal_mark = "."
    """Parts the whole from its fractions, as listeners write it too: "1,5"."""

    def number(self, value: float) -> str:
        """A number in the figures and with the decimal mark of the language, without needless zeros: "12", "1.5"."""
        return f"{value:.12g}".replace(".", self.decimal_mark)

    def count(self, number: int, unit: Unit) -> str:
        """A whole number of hours, minutes or seconds: "1 minute", "2 minutes"."""
        return f"{self.number(number)} {'min' if unit == 'minute' else unit[0]}"

    def duration(self, seconds: float) -> str:
        """A length as words that a screen reader says well: "2 minutes 10 seconds"; "0 seconds" for nothing.

        Whole seconds, rounded down; who wants another rule rounds first.
        """
        minutes, rest = divmod(max(0, int(seconds)), 60)
        hours, minutes = divmod(minutes, 60)
        amounts: tuple[tuple[int, Unit], ...] = ((hours, "hour"), (minutes, "minute"), (rest, "second"))
        counted = [self.count(number, unit) for number, unit in amounts if number]
        return self.together(counted) if counted else self.count(0, "second")

    def together(self, counted: list[str]) -> str:
        """The counts of one length, longest unit first, as one expression: "2 minutes 10 seconds"."""
        return " ".join(counted)

    def date(self, iso: str) -> str:
        """An ISO date in words, "August 10, 2023"; anything else stays as it is."""
        return iso


class Counting(Protocol):
    """A language as its phrases see it: its tag, and how it counts. So phrases need not know all that a language is."""

    tag: str

    @property
    def quantities(self) -> Quantities:
        """Counts, lengths and dates in words."""
        ...
