"""How much: a number, a fraction or a range, written in any of the usual ways. The rules of quantities share it."""

from __future__ import annotations

import re
import unicodedata
from math import gcd

from audioguide.language.base.shape import Shape
from audioguide.language.en.spoken.words import BLANK, DASH, NUMBER, cardinal, ordinal

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
FRACTION = (
    rf"(?:(?:[0-9]{{1,3}}(?:{BLANK}|-)?)?[{VULGAR}]|[1-9][0-9]{{0,2}}-[0-9]{{1,2}}/(?:2|3|4|8|16)(?![0-9/]|\.[0-9])"
    rf"|(?:[1-9][0-9]{{0,2}}{BLANK})?[0-9]{{1,3}}[/\u2044][0-9]{{1,3}}(?![0-9/]|\.[0-9]))"
)
AMOUNT = rf"(?:{FRACTION}|{NUMBER}|(?<![\w.])\.[0-9]+)"
"""One number: 10, 1,000, 2.5, .5, ½, 1 1/2."""
TO = rf"(?:{BLANK}?{DASH}{BLANK}?|-to-|[~∼〜](?=[0-9]))"
"""What stands between the ends of a range."""
RANGE = rf"(?P<low>{AMOUNT})(?:{TO}(?P<high>{AMOUNT}))?"
"""One number or two; its groups are for `said`."""
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100})
"""Of fractions that people say as such. 5/325 is two strengths of a tablet."""
_PARTS = Shape(r"(?:([0-9]+)[^0-9/])?([0-9]+)/([0-9]+)")


def said(match: re.Match[str]) -> str | None:
    """The words of RANGE, which may fall as doses do. None for equal ends and for what is no fraction."""
    low, high = match["low"], match["high"]
    if high is None:
        return amount(low)
    words = amount(low), amount(high)
    if None in words or value(low) == value(high):
        return None
    return f"{words[0]} to {words[1]}"


def amount(written: str) -> str | None:
    """One amount in words. None where the slash does not part a fraction."""
    parts = fraction(written)
    if parts is None:
        return None if "/" in written or "\u2044" in written else cardinal(written)
    whole, upper, lower = parts
    if not (0 < upper < lower and lower in DENOMINATORS and gcd(upper, lower) == 1):
        return None
    name = {2: "half", 4: "quarter", 100: "hundredth"}.get(lower) or ordinal(lower)
    words = f"{cardinal(str(upper))} {name if upper == 1 else name + 's'}"
    return f"{cardinal(str(whole))} and {words}" if whole else words


def fraction(written: str) -> tuple[int, int, int] | None:
    """Whole, upper and lower number of a written fraction; None for a number without one."""
    plain = "".join(f" {unicodedata.normalize('NFKC', mark)}" if mark in VULGAR else mark for mark in written)
    parts = _PARTS.search(plain.strip().replace("\u2044", "/").replace("- ", "-").replace("  ", " "))
    return (int(parts[1] or 0), int(parts[2]), int(parts[3])) if parts else None


def value(written: str) -> float:
    """What a written amount is worth."""
    parts = fraction(written)
    if parts is None:
        return float(re.sub(r"[^0-9.]", "", written))
    return parts[0] + (parts[1] / parts[2] if parts[2] else 0.0)


def rising(low: str, high: str) -> bool:
    """Whether the second end is the larger."""
    return value(low) < value(high)


def is_part(match: re.Match[str]) -> bool:
    """Whether RANGE holds one amount between nothing and one, such as ¾: "of an inch", not "inches"."""
    parts = fraction(match["low"])
    return match["high"] is None and parts is not None and parts[0] == 0
