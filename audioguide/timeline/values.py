"""Values of guide.json as they may be: of their kind, and within what a program can hold. Anybody may have made it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")
LARGEST = 1 << 48
"""Of any number: no sound is as long, and every program can hold it."""
LONGEST = 1 << 20
"""Characters of any text."""


def parsed(text: str) -> Any:
    """JSON as its standard has it: without NaN and Infinity. Raises ValueError, RecursionError."""
    return json.loads(text, parse_constant=_no_number)


def get(raw: Any, key: str, kind: type[T]) -> T:
    """The value of a key, which must be of this very type. Raises KeyError, TypeError, ValueError."""
    value = raw[key]
    if type(value) is not kind:
        raise ValueError(f"{key} is {value!r:.40}, where {kind.__name__} belongs")
    if isinstance(value, int):
        _bound((value,))
    elif isinstance(value, str):
        _whole_text(value)
    return value


def strings(raw: Any, key: str) -> tuple[str, ...]:
    """A list of texts. Raises as `get` does."""
    found = get(raw, key, list)
    for value in found:
        if type(value) is not str:
            raise ValueError(f"{key} must hold texts only")
        _whole_text(value)
    return tuple(found)


def numbers(values: Any) -> tuple[int, ...]:
    """A list of whole numbers from 0 on. Raises ValueError."""
    if type(values) is not list or not all(type(value) is int for value in values):
        raise ValueError(f"{values!r:.40} stands where whole numbers belong")
    _bound(values)
    return tuple(values)


def hashes(raw: Any, key: str) -> dict[str, str]:
    """A table of texts. Raises as `get` does."""
    return {name: get(raw[key], name, str) for name in get(raw, key, dict)}


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _bound(values: Iterable[int]) -> None:
    if not all(0 <= value <= LARGEST for value in values):
        raise ValueError("it holds a number below 0, or one larger than any sound is long")


def _whole_text(value: str) -> None:
    if len(value) > LONGEST:
        raise ValueError("it holds a text that is too long")
    value.encode()  # half a character is a UnicodeEncodeError
