"""How chances, times and figures are said (rules R1 to R13, F3 and P4). Risk: what a listener must hear rightly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from audioguide.language.base.events import Figure
from audioguide.model import TIME_UNITS, Fact

NUMERIC_DATE = re.compile(r"\b\d{1,4}([/.-])\d{1,2}\1\d{2,4}\b")
"""A date in figures alone, which one country reads month first and another day first."""
_SIGN = "%٪﹪％"


class ChanceQuestions:
    """Neutral answers, by signs and digits alone."""

    times: ClassVar[Sequence[str]] = ()
    """Words by which a sentence speaks of time at all: "how long", "years" (rule R13)."""

    # Figures

    def percent(self, text: str) -> str:
        """The first sign or word for percent in a text, as written; empty where there is none (rule R1)."""
        return next((char for char in text if char in _SIGN), "")

    def is_proportion(self, text: str) -> bool:
        """True where a percentage tells a change or a comparison: "26 percent less likely" is not 26 people in 100."""
        return False

    def is_share(self, text: str, figure: Figure) -> bool:
        """True where a figure of a text is a chance without a denominator: half of people, twice the risk (rule R2)."""
        return False

    def is_between(self, text: str, figure: Figure) -> bool:
        """True where a range of a text is said as one, both ends announced: "between 3 and 15" (rule R4)."""
        return True

    def opens_with_chance(self, text: str) -> bool:
        """True for a sentence that says how many before it says of whom (rule R3)."""
        return False

    def numeric_date(self, text: str) -> str:
        """The first date in figures alone, which can be read two ways; empty where there is none (rule R12)."""
        found = NUMERIC_DATE.search(text)
        return found[0] if found else ""

    # Times

    def timed(self, text: str) -> bool:
        """True where a time is said in any words, as in "2 in 100 people a year"."""
        return False

    def no_chance(self, text: str) -> bool:
        """True where a percentage says how well something works or by how much it changes: 100% effective."""
        return False

    def without_time(self, fact: Fact) -> bool:
        """True where neither the numbers nor the words of a fact give a time, and its percentages may be chances."""
        given = any(number.span or number.unit in TIME_UNITS for number in fact.numbers)
        return not given and not self.timed(fact.readable) and not self.no_chance(fact.readable)

    def loose_spans(self, text: str) -> list[str]:
        """Times of a normal form that have no figure, such as "in the first year", as it says them (rule F3)."""
        return []

    def says_role(self, text: str, role: str) -> bool:
        """True where a normal form says in any words that a figure is `before` or `after diagnosis` (rule F3)."""
        return True

    # Words for chances

    def chance_words(self, words: tuple[str, ...]) -> frozenset[str]:
        """The families of the words for a chance: "rarely" is of rare, "commonly" of common (rule R6).

        Comparisons, such as "more likely", are none.
        """
        return frozenset()

    def judged_chance(self, text: str) -> str:
        """The words of a normal form that call a chance good, poor, high or low; empty where none do (rule R11)."""
        return ""

    def changed_by(self, text: str) -> bool:
        """True where a normal form tells a change as a share of something: "falls by half" (rule R5)."""
        return False

    def sum_asked(self, text: str) -> str:
        """The words of a normal form that ask for arithmetic; empty where none do (rule R9)."""
        return ""

    def is_own_chance(self, text: str) -> bool:
        """True where a normal form calls a chance the listener's own (rule P4)."""
        return False
