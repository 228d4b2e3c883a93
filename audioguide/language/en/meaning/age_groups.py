"""Groups by their age: the over-eighties, under-12s, the over 50s."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base.meaning import AGE, Limit, Quantity
from audioguide.language.en.meaning.amounts import token
from audioguide.language.en.meaning.tokens import Word
from audioguide.language.en.reading.words import SMALL, TENS

_LIMITS: dict[str, Limit] = {"over": "over", "under": "under"}
_NAMED = {
    **{word.removesuffix("y") + "ies": value for word, value in TENS.items()},
    **{word + ("es" if word.endswith(("x", "s")) else "s"): value for word, value in SMALL.items() if value},
}
_NAMED["twelves"] = 12
WORDS = frozenset(_NAMED)
"""Sixties, twelves: what a group may be named by."""


def read(found: Sequence[Word], at: int) -> tuple[Quantity, int] | None:
    """The age that bounds a group which begins at a place, and the word behind it; None where none is named."""
    before = at - 1 - (token(found, at - 1) == "-")
    limit = _LIMITS.get(token(found, before))
    if limit is None:
        return None
    figures, behind = token(found, at), token(found, at + 1)
    several = figures.isdecimal() and behind == "s" and found[at + 1].start == found[at].end
    years = float(figures) if several else _NAMED.get(figures, 0)
    if not years:
        return None
    made = Quantity(years, years, AGE, "", 0, 0, limit=limit, written=years, digits=several)
    return made, at + 1 + several
