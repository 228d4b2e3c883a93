"""Telephone numbers, however they are parted: 01632 960 960, (01632) 960960, 01632-960-960, +44 1632 960960, 9 1 1."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base.meaning import TELEPHONE, Quantity
from audioguide.language.en.meaning.amounts import token
from audioguide.language.en.meaning.tokens import Word

_SHORT, _LONG = 3, 7
"""Fewest figures of a number that is dialled, and of one with its code."""
_PARTED = frozenset("( ) - – , .".split())
_MOST_MARKS = 2
"""Between two groups of figures, as in "(01632) (960)"."""
_DOTS = 2
"""Points from which on figures are groups and no amount: 01632.960.960."""


def read(text: str, found: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """The number that is dialled at a place, and the word behind it; None where none is. text: what was read."""
    groups, end = _groups(found, at)
    run = "".join(groups)
    abroad = text[found[at].start - 1 : found[at].start] == "+"
    single = all(len(group) == 1 for group in groups)
    row = any(word.text == "," for word in found[at:end])
    spelt = single and len(groups) >= _SHORT and (run[0] == "0" or not row)
    dialled = (run[:1] == "0" and len(run) >= _LONG) or (abroad and len(run) > _LONG)
    if not run or not (spelt or dialled):
        return None
    number = float(run)
    return Quantity(number, number, TELEPHONE, "", 0, 0, digits=True), end


def _groups(found: Sequence[Word], at: int) -> tuple[list[str], int]:
    """Groups of figures with nothing but marks between them, and the word behind."""
    out: list[str] = []
    end = here = at
    while here < len(found) and here - end <= _MOST_MARKS:
        figures = token(found, here)
        if figures.isdigit() or figures.count(".") >= _DOTS:
            out += figures.split(".")
            end = here + 1
        elif not out or figures not in _PARTED:
            break
        here += 1
    return out, end
