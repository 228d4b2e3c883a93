"""sign-off.toml beside guide.toml: the sign-offs of versions before review.jsonl, which are read and no longer written.

They hold fingerprints of whole files, and no words. `rule` says what they count for.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audioguide.errors import ScriptError
from audioguide.model import SignOff
from audioguide.review.signed_inputs import ABSENT, INPUTS, changed, fingerprints
from audioguide.text_files import read_text, shown

FILE_NAME = "sign-off.toml"
SCHEMA = 1
KEYS = ("file", *INPUTS, "reviewer", "date", "review_by")
LONGEST_REVIEWER = 120
"""Characters."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PAGE = re.compile(r"[A-Za-z0-9-]+/[0-9]{2,3}-[a-z0-9-]+\.md")


@dataclass(frozen=True, slots=True)
class Record:
    """One chapter's entry."""

    page: str
    """Path of the chapter file inside the guide, `en/01-start.md`."""
    inputs: Mapping[str, str]
    """Input -> SHA-256, or "none" for a file that was not there."""
    sign_off: SignOff


def read_records(folder: Path) -> dict[str, Record]:
    """The entries of a guide's sign-off.toml by chapter file; none where there is no such file.

    Raises ScriptError, with file and line, for whatever `approve` would not have written.
    """
    file = folder / FILE_NAME
    if not file.exists() and not file.is_symlink():
        return {}
    if file.is_symlink():
        raise ScriptError(
            "this is a symbolic link, which proves nothing. Delete it, then review the guide again.", shown(file)
        )
    text = read_text(file)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        raise _error(file, text, 0, f"this is not valid TOML: {broken}.") from broken
    entries = table.get("chapters", [])
    if table.get("schema") != SCHEMA or set(table) - {"schema", "chapters"} or not isinstance(entries, list):
        raise _error(file, text, 0, "this is not schema 1: a line schema = 1, then [[chapters]] entries.")
    records: dict[str, Record] = {}
    for place, entry in enumerate(entries, 1):
        problem = _problem(entry)
        if problem or entry["file"] in records:
            raise _error(file, text, place, problem or f"{entry['file']} is there twice.")
        sign_off = SignOff(entry["reviewer"], str(entry["date"]), str(entry["review_by"]))
        records[entry["file"]] = Record(entry["file"], {name: entry[name] for name in INPUTS}, sign_off)
    return records


def reviewer_problem(reviewer: str) -> str:
    """What is wrong with a reviewer, as the end of a sentence; empty where nothing is."""
    name, comma, role = (part.strip() for part in reviewer.partition(","))
    if not comma or not any(map(str.isalpha, name)) or not any(map(str.isalpha, role)):
        return 'must be a name and a role with a comma between: "Name, role"'
    if not reviewer.isprintable() or reviewer != " ".join(reviewer.split()) or len(reviewer) > LONGEST_REVIEWER:
        return f"must be one line of at most {LONGEST_REVIEWER} characters"
    return ""


def _problem(entry: Any) -> str:
    """What an entry lacks, as a sentence; empty where it is whole."""
    if not isinstance(entry, dict):
        return "an entry of chapters must be a table."
    for key in KEYS:
        if key not in entry:
            return f"this entry has no {key}."
    if set(entry) - set(KEYS):
        return f"this entry has an unknown key {min(set(entry) - set(KEYS))}."
    if not isinstance(entry["file"], str) or not _PAGE.fullmatch(entry["file"]):
        return "file must be a chapter file such as en/01-start.md."
    for name in INPUTS:
        if not isinstance(entry[name], str) or not (_SHA256.fullmatch(entry[name]) or entry[name] == ABSENT):
            return f"{name} must be a SHA-256 of 64 hex digits."
    if not isinstance(entry["reviewer"], str) or reviewer_problem(entry["reviewer"]):
        return f"reviewer {reviewer_problem(str(entry['reviewer'])) or 'must be a text'}."
    # A datetime is a date to isinstance.
    if any(type(entry[key]) is not datetime.date for key in ("date", "review_by")):
        return "date and review_by must be dates such as 2024-05-06."
    return "review_by is before date." if entry["review_by"] < entry["date"] else ""


def _error(file: Path, text: str, place: int, problem: str) -> ScriptError:
    starts = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[[chapters]]"]
    line = starts[place - 1] if 0 < place <= len(starts) else 0
    return ScriptError(f"{problem} Delete the entry or the file, then review the guide again.", shown(file), line)


def sign_offs(folder: Path, pages: Iterable[str]) -> dict[str, SignOff]:
    """The sign-offs that hold for the chapter files `pages` as they lie there now."""
    records = read_records(folder)
    return {page: records[page].sign_off for page in pages if page in records and not differs(folder, records[page])}


def differs(folder: Path, record: Record) -> list[str]:
    """The inputs of a signed chapter that have changed since, or may change unseen: empty where the sign-off holds."""
    try:
        return changed(record.inputs, fingerprints(folder, folder / record.page))
    except ScriptError:
        return list(INPUTS)
