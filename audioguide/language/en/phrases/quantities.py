"""Numbers, counts, lengths and dates in words, in English."""

from __future__ import annotations

import datetime

from audioguide.language.base.phrases.quantities import Quantities, Unit

_MONTHS = "January February March April May June July August September October November December".split()


class EnglishQuantities(Quantities):
    """English."""

    def count(self, number: int, unit: Unit) -> str:
        """ "1 minute", "2 minutes"."""
        return f"{self.number(number)} {unit}" if number == 1 else f"{self.number(number)} {unit}s"

    def date(self, iso: str) -> str:
        """ "August 10, 2023". Never by the machine's locale, which would change a guide from one machine to another."""
        try:
            day = datetime.date.fromisoformat(iso)
        except ValueError:
            return iso
        return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
