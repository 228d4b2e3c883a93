"""Words of units: what each measures, and how much of its dimension's base unit it is."""

from __future__ import annotations

from functools import cache

from audioguide.language.en.meaning.lists import LISTS


@cache
def units() -> dict[str, tuple[str, float]]:
    """Word -> (dimension, factor): "g" is 1000 of the milligrams in which mass is reckoned; "an hour's" is an hour."""
    known = {row[0]: (row[1], float(row[2])) for row in LISTS.rows("units")}
    return known | {f"{word}'s": unit for word, unit in known.items() if unit[0] == "time"}
