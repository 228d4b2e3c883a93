"""English number words, by num2words, in the American manner ("one hundred twenty", never "one hundred and twenty")."""

from __future__ import annotations

from functools import cache

NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
"""A written number: 6, 1,000, 2.5. A point or comma at the end of a sentence is not part of it."""


@cache
def cardinal(written: str) -> str:
    """ "25" -> "twenty-five"; "0.5" -> "zero point five": a decimal's digits are said one by one, the zero always."""
    from num2words import num2words

    whole, point, decimals = written.replace(",", "").partition(".")
    said = str(num2words(int(whole))).replace(" and ", " ").replace(",", "")
    return f"{said} point {digits(decimals)}" if point else said


@cache
def ordinal(number: int) -> str:
    """10 -> "tenth"."""
    from num2words import num2words

    return str(num2words(number, to="ordinal")).replace(" and ", " ")


@cache
def year(number: int) -> str:
    """2023 -> "twenty twenty-three"."""
    from num2words import num2words

    return str(num2words(number, to="year")).replace(" and ", " ")


def digits(written: str) -> str:
    """ "305" -> "three zero five"."""
    return " ".join(DIGITS[int(digit)] for digit in written)


DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
