"""N67: a number joined to a word: 5-year survival -> five-year survival, 6-month-old, 7-to-10-day, 5- and 10-year."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken import amounts
from audioguide.language.en.spoken.words import NUMBER, cardinal

_ROUGH = Shape(r"[0-9][0-9.,\u00a0\u2009\u202f]*(?:[-–](?:to[-–])?[0-9][0-9.,\u00a0\u2009\u202f]*)?[-‐‑]")
SHAPE = Shape(
    rf"(?<![0-9][-–/.,])(?P<low>{NUMBER})(?:(?:[-–]to[-–]|[-–])(?P<high>{NUMBER}))?"
    rf"(?:[-‐‑](?P<word>[a-z]+(?:[-‐‑][a-z]+)*)(?![^\W_]|/[0-9]"
    rf"|-[0-9]+[^\W_])(?:-(?P<last>[0-9]{{1,3}})(?![^\W_]))?|[-‐‑](?= ?(?:,|(?:and|or|to|through) [0-9])))",
    hint=begins_like(_ROUGH),
)


def say(match: re.Match[str]) -> str | None:
    """The number and its word in one. None where the ends of a range do not rise."""
    low, high, word = match["low"], match["high"], match["word"]
    if high and not amounts.rising(low, high):
        return None
    said = f"{cardinal(low)} to {cardinal(high)}" if high else cardinal(low)
    joined = re.sub("[‐‑]", "-", f"-{word}") if word else ""
    joined += f"-{cardinal(match['last'])}" if match["last"] else ""
    return said.replace(" to ", "-to-") + joined if "to" in match[0].split("-") else said + joined


COMPOUND = SpokenRule("N67", "a number joined to a word", "9", SHAPE, say)
