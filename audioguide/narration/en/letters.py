"""N40: capitals said one by one: ER-positive -> E R positive, IBC -> I B C, BRCA1 -> B R C A one.

A run of capitals is letters unless it is known to be said as a word; a digit is never dropped.
"""

from __future__ import annotations

import re

from audioguide.narration.en.words import cardinal
from audioguide.narration.rule import Rule

AS_WORDS = frozenset({"AIDS", "COVID", "FAQ", "LASIK", "NASA", "SARS"})
SHAPE = re.compile(
    r"(?P<letters>[A-Z]{2,6})(?P<plural>s\b)?(?P<number>\d{1,3})?(?P<plus>\+(?!\w))?(?![A-Za-z0-9])", re.ASCII
)


def say(match: re.Match[str]) -> str | None:
    """Letters, then the number in words, then "positive" for a plus. None for a word in capitals."""
    letters = match["letters"]
    if letters in AS_WORDS or (len(letters) > 4 and not match["number"]):
        said = letters.lower()
    else:
        said = " ".join(letters) + ("'s" if match["plural"] else "")
    if match["number"]:
        said += f" {cardinal(match['number'])}"
    return f"{said} positive" if match["plus"] else said


LETTERS = Rule("N40", SHAPE, say)
