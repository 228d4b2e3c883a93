"""waiting-room.toml -> Configuration. Every key is known or refused, with the nearest one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from audioguide.errors import UsageError
from audioguide.plugins import did_you_mean
from audioguide.waiting_room.configuration import DAYS, LOUDEST, QUIETEST, ChosenGuide, Configuration, Part, Stretch

FILE_NAME = "waiting-room.toml"
Table = dict[str, Any]
_ROOT: dict[str, tuple[str, ...]] = {
    "hours": (*DAYS, "holidays"),
    "programme": ("gap", "plays_per_hour", "repeat_after", "invitation_every", "languages", "chime"),
    "volume": ("default", "cap", "back_after", "parts"),
    "hush": ("seconds", "post"),
    "screen": ("on", "address", "port", "token_file", "code"),
    "clock": ("when_unknown",),
    "sound": ("device",),
    "guides": ("folder", "chapters", "play_unsigned", "play_past_review"),
}
_PART = ("from", "to", "volume")
SHORTEST_TOKEN = 16


def read(path: Path) -> Configuration:
    """The configuration in a file. Raises UsageError, which names file, key and what to do."""
    try:
        return parse(path.read_text("utf-8"), path.parent)
    except UsageError as wrong:
        raise UsageError(f"{path}: {wrong}") from wrong
    except OSError as problem:
        raise UsageError(f"{path} cannot be read: {problem.strerror}. Name another with --config.") from problem
    except UnicodeDecodeError as problem:
        raise UsageError(f"{path} is not UTF-8 text. Save it again as UTF-8.") from problem


def parse(text: str, here: Path) -> Configuration:
    """The configuration of a text. here: what relative folders start from. Raises UsageError."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        raise UsageError(f"this is not valid TOML: {broken}.") from broken
    _known(raw, tuple(_ROOT), "")
    tables = {name: _table(raw, name) for name in _ROOT if name != "guides"}
    for name, table in tables.items():
        _known(table, _ROOT[name], f"[{name}] ")
    plain = Configuration()
    programme, volume, screen = tables["programme"], tables["volume"], tables["screen"]
    cap = _number(volume, "cap", plain.cap, QUIETEST, LOUDEST)
    made = Configuration(
        guides=tuple(_choice(entry, here) for entry in _list(raw, "guides", dict)),
        hours=_hours(tables["hours"], plain),
        holidays=tuple(_holiday(text) for text in _list(tables["hours"], "holidays", str)),
        gap=_whole(programme, "gap", plain.gap, 0, 3600),
        plays_per_hour=_whole(programme, "plays_per_hour", plain.plays_per_hour, 1, 60),
        repeat_after=_whole(programme, "repeat_after", plain.repeat_after, 1, 1440),
        invitation_every=_whole(programme, "invitation_every", plain.invitation_every, 0, 1440),
        languages=tuple(text.lower() for text in _list(programme, "languages", str)),
        chime=_bool(programme, "chime", plain.chime),
        volume=_number(volume, "default", plain.volume, QUIETEST, 40),
        cap=cap,
        parts=tuple(_part(entry) for entry in _list(volume, "parts", dict)),
        back_after=_whole(volume, "back_after", plain.back_after, 1, 1440),
        hush=_whole(tables["hush"], "seconds", plain.hush, 5, 600),
        clock=_one_of(tables["clock"], "when_unknown", plain.clock, ("play", "silent")),
        screen=_bool(screen, "on", plain.screen),
        post=_bool(tables["hush"], "post", plain.post),
        address=_text(screen, "address", plain.address),
        port=_whole(screen, "port", plain.port, 1, 65535),
        token=_token(screen, here),
        code=_text(screen, "code", plain.code),
        device=_text(tables["sound"], "device", plain.device),
    )
    return checked(made)


def checked(made: Configuration) -> Configuration:
    """The same configuration. Raises UsageError for parts that do not go together."""
    if not is_loopback(made.address) and not made.token:
        raise UsageError(
            f"[screen] address {made.address} can be reached from other machines, and there is no token. "
            "Name a file with one: token_file. Or leave address out."
        )
    if made.code and urlsplit(made.code).scheme not in ("http", "https"):
        raise UsageError(f"[screen] code is {made.code!r}; it must be an address that starts with https.")
    return made


def is_loopback(address: str) -> bool:
    """Whether only this machine can reach it."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"


def _known(table: Table, keys: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in keys:
            raise UsageError(f"{where}{key} is not known. {did_you_mean(key, list(keys))}")


def _table(raw: Table, name: str) -> Table:
    table = raw.get(name, {})
    if not isinstance(table, dict):
        raise UsageError(f"{name} must be a table: [{name}] on a line of its own.")
    return table


def _list(table: Table, key: str, kind: type) -> list[Any]:
    values = table.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, kind) for value in values):
        form = f"[[{key}]] above each entry" if kind is dict else 'a list such as ["one", "two"]'
        raise UsageError(f"{key} must be {form}.")
    return values


def _bool(table: Table, key: str, default: bool) -> bool:
    value = table.get(key, default)
    if not isinstance(value, bool):
        raise UsageError(f"{key} is {value!r}; it must be true or false.")
    return value


def _text(table: Table, key: str, default: str) -> str:
    value = table.get(key, default)
    if not isinstance(value, str):
        raise UsageError(f'{key} is {value!r}; it must be a text: {key} = "...".')
    return value


def _one_of(table: Table, key: str, default: Any, values: tuple[str, ...]) -> Any:
    value = table.get(key, default)
    if value not in values:
        raise UsageError(f"{key} is {value!r}; it must be one of: {', '.join(values)}.")
    return value


def _whole(table: Table, key: str, default: int, low: int, high: int) -> int:
    value = table.get(key, default)
    if type(value) is not int or not low <= value <= high:
        raise UsageError(f"{key} is {value!r}; it must be a whole number from {low} to {high}.")
    return value


def _number(table: Table, key: str, default: float, low: float, high: float) -> float:
    value = table.get(key, default)
    if type(value) not in (int, float) or not low <= value <= high:
        raise UsageError(f"{key} is {value!r}; it must be a number of decibels from {low:g} to {high:g}.")
    return float(value)


def _choice(entry: Table, here: Path) -> ChosenGuide:
    _known(entry, _ROOT["guides"], "[[guides]] ")
    folder = _text(entry, "folder", "")
    if not folder:
        raise UsageError('[[guides]] needs a folder: folder = "output/how-to-listen-en".')
    return ChosenGuide(
        str(here / folder),
        tuple(_list(entry, "chapters", str)),
        _bool(entry, "play_unsigned", False),
        _bool(entry, "play_past_review", False),
    )


def _part(entry: Table) -> Part:
    _known(entry, _PART, "[[volume.parts]] ")
    start, end = minute(_text(entry, "from", "")), minute(_text(entry, "to", ""))
    if start >= end:
        raise UsageError("[[volume.parts]]: from must be before to. Write a night as two parts.")
    return Part(start, end, _number(entry, "volume", 0, QUIETEST, 40))


def _hours(table: Table, plain: Configuration) -> tuple[tuple[Stretch, ...], ...]:
    if not any(day in table for day in DAYS):
        return plain.hours
    return tuple(tuple(sorted(map(_stretch, _list(table, day, str)))) for day in DAYS)


def _stretch(text: str) -> Stretch:
    start, dash, end = text.partition("-")
    first, last = minute(start), minute(end)
    if not dash or first >= last:
        raise UsageError(f'{text!r} is no stretch of a day. Write it as "08:00-12:30".')
    return first, last


def minute(text: str) -> int:
    """Minute of the day of "08:30"; 24:00 is its end. Raises UsageError."""
    found = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", text.strip())
    value = int(found[1]) * 60 + int(found[2]) if found and int(found[2]) < 60 else -1
    if not 0 <= value <= 1440:
        raise UsageError(f'{text!r} is no time of day. Write it as "08:30".')
    return value


def _holiday(text: str) -> tuple[date, date]:
    first, _, last = (part.strip() for part in text.partition(" to "))
    try:
        days = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError as wrong:
        raise UsageError(f'{text!r} is no day. Write "2026-12-25", or "2026-12-24 to 2027-01-01".') from wrong
    if days[0] > days[1]:
        raise UsageError(f"{text!r} ends before it begins.")
    return days


def _token(table: Table, here: Path) -> str:
    name = _text(table, "token_file", "")
    if not name:
        return ""
    read_it: Callable[[], str] = (here / name).read_text
    try:
        token = read_it().strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"token_file {name} cannot be read. Make one that this program may read.") from problem
    if not re.fullmatch(rf"[A-Za-z0-9_-]{{{SHORTEST_TOKEN},}}", token):
        raise UsageError(f"token_file {name} must hold {SHORTEST_TOKEN} letters or digits, or more, on one line.")
    return token
