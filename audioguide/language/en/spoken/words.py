"""English number words in the American manner ("one hundred twenty", never "one hundred and twenty").

num2words stands behind the large and the rare ones; it is slow to import, so it is imported when first needed.
"""

from __future__ import annotations

import re
from functools import cache

from audioguide.language.base.shape import Shape

BLANK = "[ \u00a0\u2007\u2009\u202f]"
"""A blank inside a quantity: plain, no-break, figure, thin."""
DASH = "[-\u2010-\u2015\u2212]"
"""Hyphen, dashes and minus: writers use them for one another."""
NUMBER = r"(?:[0-9]{1,3}(?:[,\u00a0\u2009\u202f][0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
"""A written number: 6, 1,000, 2.5. A point or comma at the end of a sentence is not part of it."""
LONGEST = 12
"""Digits. A longer run is an identifier, not a count, and is said digit by digit."""
ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
DIGITS = ONES[:10]
IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
"""Number words whose ordinal is not formed with "th"."""
_GROUPING = Shape(r"[^0-9.]")


def near(match: re.Match[str], reach: int = 120) -> str:
    """What stands around a match: enough for context, and never a whole book."""
    return match.string[max(0, match.start() - reach) : match.end() + reach]


@cache
def cardinal(written: str) -> str:
    """ "25" -> "twenty-five"; "0.5" -> "zero point five": a decimal's digits are said one by one, the zero always.

    A number with zeros in front ("007") and a run too long to be a count are said digit by digit.
    """
    whole, point, decimals = _GROUPING.sub("", written).partition(".")
    said = whole_number(whole) if whole else ""
    return f"{said} point {digits(decimals)}".strip() if point else said


def whole_number(whole: str) -> str:
    """Digits without grouping, in words: "1200" -> "one thousand two hundred"."""
    if len(whole) > LONGEST or (len(whole) > 1 and whole.startswith("0")):
        return digits(whole)
    number = int(whole)
    if number < 1_000_000:
        return _under_million(number)
    from num2words import num2words

    return str(num2words(number)).replace(" and ", " ").replace(",", "")


def _under_million(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _under_thousand(rest)
    return f"{_under_thousand(thousands)} thousand {_under_thousand(rest) if rest else ''}".rstrip()


def _under_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said = ONES[rest] if rest < 20 else TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    if not hundreds:
        return said
    return f"{ONES[hundreds]} hundred {said}" if rest else f"{ONES[hundreds]} hundred"


@cache
def ordinal(number: int) -> str:
    """10 -> "tenth"."""
    if number < 1_000_000:
        before, last = re.fullmatch(r"(.*?)([a-z]+)", _under_million(number)).groups()  # type: ignore[union-attr]
        return before + (IRREGULAR.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"))
    from num2words import num2words

    return str(num2words(number, to="ordinal")).replace(" and ", " ").replace(",", "")


@cache
def year(number: int) -> str:
    """2023 -> "twenty twenty-three", 2005 -> "two thousand five", 1905 -> "nineteen oh five"."""
    century, rest = divmod(number, 100)
    if number % 1000 < 10:
        return whole_number(str(number))
    if not rest:
        return f"{_under_thousand(century)} hundred"
    return f"{_under_thousand(century)} {'oh ' if rest < 10 else ''}{_under_thousand(rest)}"


def plural(word: str) -> str:
    """The plural of a number word: "ninety" -> "nineties", "six" -> "sixes"."""
    if word.endswith("y"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith("x") else "s")


def digits(written: str) -> str:
    """ "305" -> "three zero five"."""
    return " ".join(DIGITS[int(digit)] for digit in written)
