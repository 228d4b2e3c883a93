"""A share whose whole is named first: "of every eight pregnancies ..., one", "out of 200 people, 14"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.language.base.meaning import NUMBER, SHARE, Quantity
from audioguide.language.en.meaning.amounts import token
from audioguide.language.en.meaning.tokens import Word

Placed = tuple[int, int, Quantity]
"""First word, word behind the last, and the quantity."""
_OPENS = frozenset("of from among for in".split())
_EACH = frozenset("every each all the".split())
_LEAST = 2


def of_each(found: Sequence[Word], row: Sequence[Placed]) -> list[Placed]:
    """The quantities of a clause, where those behind a whole that is less than it are shares of it."""
    at = next((n for n, one in enumerate(row) if _is_base(found, one)), None)
    if at is None:
        return list(row)
    _, behind, base = row[at]
    parts = [*row[at + 1 :], *_ones(found, behind, row)]
    shares = {start: (start, end, _share(one, base)) for start, end, one in parts if _is_part(one, base)}
    if not shares:
        return list(row)
    kept = [one for n, one in enumerate(row) if n != at and one[0] not in shares]
    return sorted([*kept, *shares.values()], key=lambda one: one[0])


def _is_base(found: Sequence[Word], one: Placed) -> bool:
    first, _, quantity = one
    before = first - 1 - (token(found, first - 1) in _EACH)
    opens = token(found, before) in _OPENS and not token(found, before - 1)[:1].isdigit()
    single = quantity.dimension == NUMBER and quantity.low == quantity.high and not quantity.limit
    return opens and single and quantity.low >= _LEAST


def _ones(found: Sequence[Word], behind: int, row: Sequence[Placed]) -> list[Placed]:
    """Each bare "one" behind the whole, which is read as no amount elsewhere."""
    taken = {place for first, end, _ in row for place in range(first, end)}
    places = [n for n in range(behind, len(found)) if found[n].text == "one" and n not in taken]
    alone = [n for n in places if token(found, n - 1) not in ("each", "every", "this", "that", "no", "the")]
    return [(n, n + 1, Quantity(1, 1, NUMBER, "", 0, 0, written=1)) for n in alone]


def _is_part(one: Quantity, base: Quantity) -> bool:
    return one.dimension == NUMBER and not one.per and one.high < base.low


def _share(one: Quantity, base: Quantity) -> Quantity:
    return replace(one, low=100 * one.low / base.low, high=100 * one.high / base.low, dimension=SHARE, counted="")
