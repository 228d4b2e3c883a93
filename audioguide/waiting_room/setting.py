"""How a setting is declared, beside its default, and the readers of the plain kinds of values."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from audioguide.errors import UsageError
from audioguide.plugins import did_you_mean

Table = dict[str, Any]
Read = Callable[[Any, str, Path], Any]
"""(value as TOML gives it, its key, folder that relative paths start from) -> value. Raises UsageError."""
_SETTING = "setting"


@dataclass(frozen=True, slots=True)
class RoomSetting:
    """Where a field of the configuration stands in waiting-room.toml, and how it is read there."""

    table: str
    """Its table; empty for an entry of the root."""
    keys: tuple[str, ...]
    """Its key; for several of them `read` is handed a table of those that are there."""
    read: Read
    at_start: bool = False
    """A room that runs keeps the value it was started with."""


def setting(where: str, default: Any, read: Read, keys: tuple[str, ...] = (), at_start: bool = False) -> Any:
    """A field of a dataclass that is a setting. where: "programme.gap", a key of a table; "hours", one with `keys`."""
    table, _, key = where.partition(".")
    return field(default=default, metadata={_SETTING: RoomSetting(table, keys or (key,), read, at_start)})


def root_setting(key: str, default: Any, read: Read) -> Any:
    """The same for an entry of the root."""
    return field(default=default, metadata={_SETTING: RoomSetting("", (key,), read)})


def settings_of(kind: type) -> dict[str, RoomSetting]:
    """Field -> setting, of a dataclass."""
    return {each.name: each.metadata[_SETTING] for each in fields(kind) if _SETTING in each.metadata}


def known(table: Table, keys: tuple[str, ...], where: str) -> None:
    """Raises UsageError for a key that is none of `keys`, with the nearest one. where: before its name."""
    for key in table:
        if key not in keys:
            raise UsageError(f"{where}{key} is not known. {did_you_mean(key, list(keys))}")


def flag(value: Any, key: str, here: Path) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise UsageError(f"{key} is {value!r}; it must be true or false.")
    return value


def text(value: Any, key: str, here: Path) -> str:
    """A text."""
    if not isinstance(value, str):
        raise UsageError(f'{key} is {value!r}; it must be a text: {key} = "...".')
    return value


def one_of(*values: str) -> Read:
    """One of these texts."""

    def read(value: Any, key: str, here: Path) -> Any:
        if value not in values:
            raise UsageError(f"{key} is {value!r}; it must be one of: {', '.join(values)}.")
        return value

    return read


def whole(low: int, high: int) -> Read:
    """A whole number within these bounds."""

    def read(value: Any, key: str, here: Path) -> int:
        if type(value) is not int or not low <= value <= high:
            raise UsageError(f"{key} is {value!r}; it must be a whole number from {low} to {high}.")
        return value

    return read


def decibels(low: float, high: float) -> Read:
    """A number of decibels within these bounds."""

    def read(value: Any, key: str, here: Path) -> float:
        if type(value) not in (int, float) or not low <= value <= high:
            raise UsageError(f"{key} is {value!r}; it must be a number of decibels from {low:g} to {high:g}.")
        return float(value)

    return read


def list_of(kind: type, read: Read) -> Read:
    """A tuple of what `read` makes of each entry of a list. kind: str, or dict for tables."""

    def read_all(value: Any, key: str, here: Path) -> tuple[Any, ...]:
        if not isinstance(value, list) or not all(isinstance(each, kind) for each in value):
            form = f"[[{key}]] above each entry" if kind is dict else 'a list such as ["one", "two"]'
            raise UsageError(f"{key} must be {form}.")
        return tuple(read(each, key, here) for each in value)

    return read_all


def minute(text: str) -> int:
    """Minute of the day of "08:30"; 24:00 is its end. Raises UsageError."""
    found = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", text.strip())
    value = int(found[1]) * 60 + int(found[2]) if found and int(found[2]) < 60 else -1
    if not 0 <= value <= 1440:
        raise UsageError(f'{text!r} is no time of day. Write it as "08:30".')
    return value
