"""Roman numerals of stages, types and grades as digits."""

from __future__ import annotations

import re

_VALUE = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"}
_NUMERAL = "(?:IV|VI|V|I{1,3})"
_SHAPE = re.compile(
    rf"\b((?:[Ss]tage|[Tt]ype|[Gg]rade|[Pp]hase|[Cc]lass|STAGE|TYPE|"
    rf"GRADE)s?\s+)({_NUMERAL}[A-Ca-c]?(?:(?:\s*,\s*|\s+(?:or|and|to)\s+|\s*[–-]\s*)"
    rf"(?:and |or )?{_NUMERAL}[A-Ca-c]?)*)\b"
)
_ONE = re.compile(rf"\b({_NUMERAL})([A-Ca-c]?)\b")


def in_digits(text: str) -> str:
    """Stage IV as Stage 4, types I and II as types 1 and 2; other text as it is."""
    return _SHAPE.sub(lambda m: m[1] + _ONE.sub(lambda n: _VALUE[n[1]] + n[2], m[2]), text)
