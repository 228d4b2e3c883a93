"""Whether a percentage is a chance, and whether the words around it already give a time."""

from __future__ import annotations

import re

_TIMED = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?|annual\w*|yearly|lifetime|life|age)\b", re.IGNORECASE)
_NO_CHANCE = re.compile(r"\d\s?% (?:\w+ly )?(?:effective|sure)\b|\bby (?:up to |about )?\d[\d.]*\s?%", re.IGNORECASE)


def timed(text: str) -> bool:
    """True where a time is said in any words, as in "2 in 100 people a year": the source does give one."""
    return bool(_TIMED.search(text))


def no_chance(text: str) -> bool:
    """True where a percentage says how well something works or by how much something changes: 100% effective."""
    return bool(_NO_CHANCE.search(text))
