"""Degrees of Celsius and of Fahrenheit as one measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.language.base.meaning import Quantity
from audioguide.language.en.meaning.amounts import token
from audioguide.language.en.meaning.tokens import Word

DEGREES = "degrees"
_FAHRENHEIT, _CELSIUS = frozenset(("fahrenheit", "f")), frozenset(("celsius", "centigrade", "c"))


def on_scale(found: Sequence[Word], end: int, plain: Quantity) -> tuple[Quantity, int]:
    """Degrees of Celsius, into which those of Fahrenheit are reckoned; others stay as they are said."""
    if token(found, end) in _FAHRENHEIT:
        low, high = ((one - 32) * 5 / 9 for one in (plain.low, plain.high))
        return replace(plain, low=low, high=high, dimension=DEGREES), end + 1
    return replace(plain, dimension=DEGREES), end + (token(found, end) in _CELSIUS)
