"""Counts, lengths and dates in words, as listeners hear and see them everywhere."""

from __future__ import annotations

from typing import Literal

Unit = Literal["hour", "minute", "second"]


class Quantities:
    """Counts, lengths and dates in words. This one is neutral: figures and the signs of ISO 8601."""

    def count(self, number: int, unit: Unit) -> str:
        """A number of hours, minutes or seconds: "1 minute", "2 minutes"."""
        return f"{number} {unit[0]}"

    def duration(self, seconds: float) -> str:
        """A length as words that a screen reader says well: "2 minutes 10 seconds"; "0 seconds" for nothing."""
        minutes, rest = divmod(max(0, int(seconds)), 60)
        hours, minutes = divmod(minutes, 60)
        amounts: tuple[tuple[int, Unit], ...] = ((hours, "hour"), (minutes, "minute"), (rest, "second"))
        return " ".join(self.count(number, unit) for number, unit in amounts if number) or self.count(0, "second")

    def date(self, iso: str) -> str:
        """An ISO date in words, "August 10, 2023"; anything else stays as it is."""
        return iso
