"""A pause before a number where an ear would take two for one: One 70 kg adult, 200/6 2 puffs, factor VIII 1000 IU."""

from __future__ import annotations

from audioguide.language.base.shape import Shape

_WORD = Shape(r"(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|ten) \Z")
_PAIR = Shape(r"(?<![0-9/])[0-9]{1,4}(?:\.[0-9]+)?/[0-9]{1,4}(?:\.[0-9]+)? \Z")
_FACTOR = Shape(r"\b(?:[Ff]actor|[Tt]ype) [IVX]+ \Z")
_ROUND = Shape(r"[0-9]0 \Z")
_SMALL = 100
"""Behind a number word, a larger number cannot be its end: two 500 mg tablets."""


def apart(text: str, start: int, said: str, number: float) -> str:
    """`said` for a number that begins at `start`, with a pause in front where it would run on from another."""
    if not start or text[start - 1] != " ":
        return said
    before = max(0, start - 16)
    if text[start - 2].isdecimal():
        return f", {said}" if _PAIR.search(text, before, start) else said
    if (number < _SMALL and _WORD.search(text, before, start)) or _FACTOR.search(text, before, start):
        return f", {said}"
    return said


def often(text: str, start: int, said: str) -> str:
    """The same for "three times a day", which would make a round number larger: "one hundred three"."""
    counted = said.startswith(("two", "three", "four"))
    return f", {said}" if counted and _ROUND.search(text, max(0, start - 3), start) else said
