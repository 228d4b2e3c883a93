"""What limits a claim, so that it may neither be lost nor brought in when its sentence is written otherwise."""

from __future__ import annotations

import re


class Preserved:
    """What the gate between two forms of a sentence counts, beside the events of `Reading`.

    Neutral: every run of digits and every word must stay, in its place; a language that knows its words allows more.
    """

    def in_digits(self, text: str) -> str:
        """`text` with numerals that are letters as digits: "Stage IV" as "Stage 4"."""
        return text

    def amounts(self, text: str) -> tuple[tuple[str, str], ...]:
        """Each amount as written, with its unit in one form: ("5", "mg")."""
        return tuple((digits, "") for digits in re.findall(r"\d+", text))

    def limits(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The lower-case `words` that limit a claim, such as if, only, every; words of like meaning as one of them."""
        return ()

    def times(self, text: str) -> int:
        """How often `text` says that something is before or after something else, in whatever words."""
        return 0

    def directions(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The `words` that say which way a thing goes: lower, increases, worse."""
        return ()

    def meaning(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The `words` that carry a claim or limit it, each as the word that it is compared by; others may change."""
        return words

    def sides(self, text: str) -> tuple[str, ...]:
        """The parts of a comparison in order, so that no word goes from one to another; none where none is made.

        Neutral: each word by itself, so that none changes its place, whatever is compared.
        """
        return tuple(text.lower().split())
