"""How a quantity is bounded: no more than, at least, over, about; in front of it or behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import cast

from audioguide.language.base.meaning import Limit, Quantity
from audioguide.language.en.meaning.amounts import token
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.tokens import Word

FEW = 5
"""Words of the longest phrase in front of a quantity."""


@cache
def limits(where: str) -> dict[tuple[str, ...], Limit]:
    """Phrases that bound what stands behind them ("before") or in front ("behind")."""
    return {tuple(row[0].split()): cast("Limit", row[1]) for row in LISTS.rows("limits") if row[2] == where}


def bounded(found: Sequence[Word], at: int, end: int, quantity: Quantity) -> Quantity:
    """With the limit that stands in front of it or behind."""
    behind = next((limit for start in _behind(found, end) if (limit := _begins(limits("behind"), found, start))), None)
    if token(found, at - 1) == "over" and token(found, at - 2)[:1].isdigit():
        return quantity  # "140 over 90"
    limit = behind or _in_front(limits("before"), found, at) or _named_limit(found, at)
    if limit == "over" and quantity.dimension == "time" and not behind and _spread(found, at):
        limit = None
    return replace(quantity, limit=limit or "")


def _spread(found: Sequence[Word], at: int) -> bool:
    """ "Spread over 6 weeks": all through it; not so in "for over 6 weeks", "it lasts over an hour"."""
    before = token(found, at - 2)
    return token(found, at - 1) == "over" and (before.endswith("ed") or before in _ALONG)


_ALONG = frozenset(
    "in spread given sessions doses visits rises falls works course improve improves heals settle settles".split()
)
_NAMED: dict[str, Limit] = {
    "limit": "at most",
    "maximum": "at most",
    "most": "at most",
    "minimum": "at least",
    "least": "at least",
}
_FAR = 8


def _named_limit(found: Sequence[Word], at: int) -> Limit | None:
    """ "The limit on salt is 6 g", "the most you can take is four"."""
    if token(found, at - 1) not in ("is", "of"):
        return None
    before = [word.text for word in found[max(0, at - _FAR) : at - 1]]
    return next((_NAMED[word] for word in reversed(before) if word in _NAMED), None)


def _behind(found: Sequence[Word], end: int) -> Iterator[int]:
    """Where a limit may stand: "30 or higher", "2 litres of fluid or more", "factor 30 sunscreen or higher"."""
    yield end
    if token(found, end) == "of":
        yield from (end + 2, end + 3)
    elif token(found, end)[:1].isalpha() and token(found, end) not in ("and", "or", "but"):
        yield end + 1


def _begins(table: dict[tuple[str, ...], Limit], found: Sequence[Word], at: int) -> Limit | None:
    runs = (tuple(token(found, at + n) for n in range(length)) for length in (4, 3, 2))
    return next((table[run] for run in runs if run in table), None)


def _in_front(table: dict[tuple[str, ...], Limit], found: Sequence[Word], at: int) -> Limit | None:
    """The longest phrase of a table that ends right in front of a place, words such as "the" or "age" looked past."""
    while (
        at
        and token(found, at - 1) in ("the", "age", "a", "about", "only", "between", "every", "each")
        and _ends(table, found, at) is None
    ):
        at -= 1
    return _ends(table, found, at)


def _ends(table: dict[tuple[str, ...], Limit], found: Sequence[Word], at: int) -> Limit | None:
    runs = (tuple(word.text for word in found[max(0, at - length) : at]) for length in range(FEW, 0, -1))
    return next((table[run] for run in runs if run in table), None)
