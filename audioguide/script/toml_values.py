"""Values of a TOML table a person wrote, each of its kind or a ScriptError with its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from audioguide.characters import forbidden
from audioguide.errors import ScriptError
from audioguide.text_files import read_text, shown, unwritable


def known(table: dict[str, Any], keys: tuple[str, ...], file: Path) -> None:
    """Raises for a key that is none of `keys`, with the nearest that is."""
    for key in table:
        if key not in keys:
            near = get_close_matches(key, keys, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"Known are: {', '.join(keys)}."
            raise error(f"{key} is not a known setting. {hint}", file, key)


def string(table: dict[str, Any], key: str, file: Path, default: str | None = None) -> str:
    """A text on one line; `default` where there is none, or, without one, an error."""
    value = table.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise error(f'{key} must be set to a text: {key} = "...".', file, key)
    if (at := forbidden(value, "\t\n")) >= 0:
        raise error(f"{key}: {unwritable(value[at])}", file, key)
    return " ".join(value.split())


def choice(table: dict[str, Any], key: str, choices: tuple[str, ...], file: Path) -> Any:
    """One of `choices`; the first where there is none."""
    value = table.get(key, choices[0])
    if value not in choices:
        raise error(f"{key} is {value!r}; it must be {' or '.join(choices)}.", file, key)
    return value


def typed(table: dict[str, Any], key: str, kind: type | Callable[..., Any], default: Any, file: Path) -> Any:
    """A value of exactly this kind."""
    value = table.get(key, default)
    if type(value) is not kind:
        named = {bool: "true or false", int: "a whole number", list: "a list", dict: "a table"}[kind]  # type: ignore[index]
        raise error(f"{key} is {value!r}; it must be {named}.", file, key)
    return value


def error(message: str, file: Path, key: str) -> ScriptError:
    """The error to raise. TOML keeps no line numbers: the first line that sets the key is where a person looks."""
    lines = read_text(file).splitlines()
    line = next((n for n, text in enumerate(lines, 1) if re.match(rf"\s*(\[+\s*)?{re.escape(key)}\b", text)), 0)
    return ScriptError(message, shown(file), line)
