"""What a clause asks of somebody: must, should, may, need not, or a plain order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import cast

from audioguide.language.base.meaning import Duty
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.tokens import Word
from audioguide.language.en.reading.lists import LISTS as READING

_BEFORE_ORDERS = frozenset("please always then just also so and do not don't never first second third".split())
"""Words that may stand in front of a call to act."""


@cache
def _duties() -> tuple[tuple[str, Duty], ...]:
    return tuple((f" {row[0]} ", cast("Duty", row[1])) for row in LISTS.rows("duties"))


def read(words: Sequence[Word]) -> Duty:
    """The duty of one clause; empty for a statement."""
    said = [word.text for word in words if not word.is_mark]
    whole = f" {' '.join(said)} "
    if found := next((duty for phrase, duty in _duties() if phrase in whole), None):
        return found
    rest = list(said)
    denied = False
    while rest and rest[0] in _BEFORE_ORDERS:
        denied = denied or rest[0] in ("not", "don't", "never")
        rest.pop(0)
    if denied and rest:
        return "forbidden"
    return "order" if rest and rest[0] in READING.words("imperatives") else ""
