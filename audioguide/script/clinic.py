"""clinic.toml at the project's root -> Clinic; none where there is no such file, and nothing is ever made up."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from audioguide.errors import ScriptError
from audioguide.language.base import primary
from audioguide.model import Clinic, ClinicNumber
from audioguide.script.toml_values import error, known, string, typed
from audioguide.text_files import read_text, shown

FILE_NAME = "clinic.toml"
GUIDES = "chapters"
"""Name of the folder of all guides, beside which the file lies."""
KEYS = ("name", "language", "numbers", "hours", "emergency", "mistakes")
LONGEST = 200
"""Characters of one value: it is heard in one breath or two."""
MOST_NUMBERS = 3
"""More cannot be kept in mind by whoever hears them."""
_NUMBER = re.compile(r"\+?[0-9(][0-9()./ -]*[0-9]")
_DIGITS = range(3, 16)
"""How many a telephone number has."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def clinic_of(folder: Path, language: str) -> Clinic | None:
    """The clinic of the guide in `folder`, chapters/<guide>, told in `language`; None where there is none for it.

    Raises ScriptError, with file and line, for whatever is not in the form of docs/how-to/clinic.md.
    """
    file = project_of(folder) / FILE_NAME
    if folder.absolute().parent.name != GUIDES or not file.exists():
        return None
    clinic = read_clinic(file)
    return clinic if primary(clinic.language) == primary(language) else None


def project_of(folder: Path) -> Path:
    """The project's root, in whose clinic.toml and review.jsonl stands what all guides share."""
    return folder.absolute().parent.parent


def read_clinic(file: Path) -> Clinic:
    """The clinic of one file. Raises as `clinic_of` does."""
    if file.is_symlink():
        raise ScriptError("this is a symbolic link, which cannot be reviewed. Put the file itself here.", shown(file))
    try:
        table = tomllib.loads(read_text(file))
    except tomllib.TOMLDecodeError as broken:
        where = re.search(r"at line (\d+)", str(broken))
        problem = re.sub(r" \(at .*\)", "", str(broken))
        raise ScriptError(f"this is not valid TOML: {problem}.", shown(file), int(where[1]) if where else 0) from broken
    known(table, KEYS, file)
    language = _short(table, "language", file)
    if not _LANGUAGE.fullmatch(language):
        raise error(f"language is {language!r}; write a language tag such as en-US.", file, "language")
    return Clinic(
        name=_short(table, "name", file).rstrip("."),
        language=language,
        numbers=_numbers(table, file),
        hours=_short(table, "hours", file, "").rstrip("."),
        emergency=_sentence(table, "emergency", file),
        mistakes=_sentence(table, "mistakes", file),
        file=shown(file),
    )


def _short(table: dict[str, Any], key: str, file: Path, default: str | None = None) -> str:
    text = string(table, key, file, default)
    if len(text) > LONGEST:
        raise error(f"{key} has {len(text)} characters; at most {LONGEST} can be listened to.", file, key)
    return text


def _sentence(table: dict[str, Any], key: str, file: Path) -> str:
    text = _short(table, key, file, "")
    if text and not text.endswith((".", "!", "?")):
        raise error(f"{key} must be a whole sentence, with a full stop at its end.", file, key)
    return text


def _numbers(table: dict[str, Any], file: Path) -> tuple[ClinicNumber, ...]:
    entries = typed(table, "numbers", list, [], file)
    if not 1 <= len(entries) <= MOST_NUMBERS or not all(isinstance(entry, dict) for entry in entries):
        raise error(
            f"numbers must be 1 to {MOST_NUMBERS} tables: [[numbers]], then number and reaches.", file, "numbers"
        )
    return tuple(_number(entry, file, alone=len(entries) == 1) for entry in entries)


def _number(entry: dict[str, Any], file: Path, alone: bool) -> ClinicNumber:
    known(entry, ("number", "reaches"), file)
    number, reaches = _short(entry, "number", file), _short(entry, "reaches", file, "").rstrip(".")
    if not _NUMBER.fullmatch(number) or sum(map(str.isdigit, number)) not in _DIGITS:
        raise error(f"number is {number!r}; write a telephone number such as 555-0100, as a text.", file, "number")
    if not reaches and not alone:
        raise error(
            f'{number} needs a reaches, since there are several: reaches = "the nurses, day or night".', file, "number"
        )
    return ClinicNumber(number, reaches)
