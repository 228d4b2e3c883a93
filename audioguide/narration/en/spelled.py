"""N90: the last resort: a shape no rule knows is spelled by name and reported, never dropped."""

from __future__ import annotations

import re
import unicodedata

from audioguide.narration.en.words import DIGITS, digits
from audioguide.narration.rule import Rule

NAMES = {
    "/": "slash", "+": "plus", "=": "equals", "<": "less than", ">": "greater than", "&": "and", "@": "at",
    "#": "number", "*": "star", "_": "underscore", "~": "about", "^": "caret", "|": "bar", "\\": "backslash",
    "%": "percent", "$": "dollars", "°": "degrees", "×": "times", "±": "plus or minus", "≤": "at most",
    "≥": "at least", "µ": "micro", "€": "euros", "£": "pounds",
}  # fmt: skip
SILENT = frozenset('()[]"')
"""Marks that only group words: they become a short pause."""


def say(match: re.Match[str]) -> str:
    """The name of one character, or a decimal digit in words."""
    mark = match[0]
    if mark in SILENT:
        return ","
    if mark.isdecimal():
        return DIGITS[unicodedata.decimal(mark)]
    name = NAMES.get(mark) or unicodedata.name(mark, f"character {ord(mark)}").lower()
    return re.sub(r"\d+", lambda number: f" {digits(number[0])} ", name).strip()


SPELLED = Rule("N90", re.compile(r"[^\W\d_]{0}(?:\d|_|[^\w\s.,;:?!'’‘“”\"\-—–…])"), say, sure=False)
