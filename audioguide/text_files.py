"""Files as text a person wrote: UTF-8, of a sane size, with errors that name the place."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

from audioguide.characters import forbidden, named
from audioguide.errors import Message, ScriptError

LARGEST = 4_000_000
"""Bytes. The longest chapter has under 10,000, the first fact table 60,000; more is a file that is neither."""


def read_text(file: Path, error: type[ScriptError] = ScriptError) -> str:
    """The file's text with plain newlines. Raises `error`: missing, unreadable, not UTF-8, too large,
    or with characters that a text may not hold (`characters`).
    """
    try:
        if file.stat().st_size > LARGEST:
            raise error(f"the file is larger than {LARGEST:,} bytes. Is it the right one?", shown(file))
        raw = file.read_bytes()
    except FileNotFoundError as missing:
        raise error("the file is missing.", shown(file)) from missing
    except OSError as refused:
        raise error(f"the file cannot be read: {refused.strerror}.", shown(file)) from refused
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as broken:
        line = raw.count(b"\n", 0, broken.start) + 1
        raise error("the file is not UTF-8 text. Save it again as UTF-8.", shown(file), line) from broken
    if (at := forbidden(text, "\t\n")) >= 0:
        raise error(unwritable(text[at]), shown(file), text.count("\n", 0, at) + 1)
    return text


def unwritable(char: str) -> Message:
    """What to say of a character that no text may hold."""
    said = unicodedata.name(char, "a control character" if unicodedata.category(char) == "Cc" else "no character")
    return f"a character stands here that nobody sees, {named(char)}, {said.lower()}. Delete it."


def shown(path: Path) -> str:
    """The path as the user would type it from here."""
    try:
        return str(path.resolve().relative_to(Path.cwd().resolve()))
    except ValueError:
        return os.fspath(path)
