"""waiting-room.toml -> Configuration. Every key is known or refused, with the nearest one."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from audioguide.characters import forbidden
from audioguide.errors import UsageError
from audioguide.text_files import unwritable
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.setting import RoomSetting, Table, known, settings_of
from audioguide.web.hosts import is_loopback

FILE_NAME = "waiting-room.toml"


def open_configuration(file: Path | None, named: tuple[Path, ...]) -> tuple[Configuration, Path | None]:
    """The configuration that holds, and its file. Raises UsageError for a folder that is none."""
    for folder in named:
        if not folder.is_dir():
            raise UsageError(f"There is no folder {folder}. Name a built guide, such as output/how-to-listen-en.")
    if file is None and Path(FILE_NAME).is_file():
        file = Path(FILE_NAME)
    configuration = read(file) if file is not None else Configuration()
    return configuration, file


def read(path: Path) -> Configuration:
    """The configuration in a file. Raises UsageError, which names file, key and what to do."""
    try:
        return parse(path.read_text("utf-8-sig"), path.parent)
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
    _refuse_unseen(raw)
    settings = settings_of(Configuration)
    keys: dict[str, tuple[str, ...]] = {}
    for each in settings.values():
        keys[each.table] = (*keys.get(each.table, ()), *each.keys)
    root = keys.pop("")
    known(raw, (*keys, *root), "")
    tables = {name: _table(raw, name) for name in keys}
    for name, table in tables.items():
        known(table, keys[name], f"[{name}] ")
    tables[""] = {key: raw[key] for key in root if key in raw}
    values: dict[str, Any] = {}
    for name, each in settings.items():
        given = {key: tables[each.table][key] for key in each.keys if key in tables[each.table]}
        if given:
            values[name] = _value(each, given, here)
    return checked(Configuration(**values))


def _refuse_unseen(value: Any, key: str = "") -> None:
    """Raises UsageError for a text that holds what nobody sees, however the file writes it."""
    if isinstance(value, str) and (at := forbidden(value, "\t\n")) >= 0:
        raise UsageError(f"{key}: {unwritable(value[at])}")
    if isinstance(value, dict):
        for name, part in value.items():
            _refuse_unseen(name, "a key")
            _refuse_unseen(part, name)
    for part in value if isinstance(value, list) else ():
        _refuse_unseen(part, key)


def _table(raw: Table, name: str) -> Table:
    table = raw.get(name, {})
    if not isinstance(table, dict):
        raise UsageError(f"{name} must be a table: [{name}] on a line of its own.")
    return table


def _value(setting: RoomSetting, given: Table, here: Path) -> Any:
    if len(setting.keys) > 1:
        return setting.read(given, setting.table, here)
    [key] = setting.keys
    return setting.read(given[key], key, here)


def checked(made: Configuration) -> Configuration:
    """The same configuration. Raises UsageError for parts that do not go together."""
    if not re.fullmatch(r"[A-Za-z0-9.:_-]+", made.address):
        raise UsageError(f"[screen] address {made.address!r} is no address. Write figures, such as 127.0.0.1.")
    if not is_loopback(made.address) and not made.token:
        raise UsageError(
            f"[screen] address {made.address} can be reached from other machines, and there is no token. "
            "Name a file with one: token_file. Or leave address out."
        )
    _led_to(made.code)
    return made


def _led_to(code: str) -> None:
    """Raises UsageError for an address to which no telephone could be led."""
    if code and not (urlsplit(code).scheme in ("http", "https") and urlsplit(code).netloc):
        raise UsageError(f"[screen] code is {code!r}; it must be an address that starts with https://.")
    for place in re.findall(r"\{[^{}]*\}", code):
        if place != "{guide}":
            raise UsageError(
                f"[screen] code has {place}, and {place} stands for nothing. Write {{guide}} for a guide's folder."
            )
