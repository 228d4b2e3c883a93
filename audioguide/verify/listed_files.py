"""V2: every file of guide.json is there and as it was built, and no other but what desktops leave in every folder."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from audioguide.desktop_files import is_desktop_file
from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide
from audioguide.regular_files import sha256
from audioguide.timeline import FILE_NAME

CODE = "V2"


def check(built: BuiltGuide, needed: Collection[str]) -> Iterator[Finding]:
    """Names first, then hashes. needed: the files that every guide must have."""
    there = {path.name for path in built.folder.iterdir() if not is_desktop_file(path.name)} - {FILE_NAME}
    for name in sorted(set(built.files) - there):
        yield built.finding(CODE, name, "The file is missing. Build the guide again.")
    for name in sorted(there - set(built.files)):
        yield built.finding(CODE, name, "This file is not part of the guide. Move it out of the folder.")
    for name in sorted(set(needed) - set(built.files)):
        yield built.finding(CODE, name, f"{FILE_NAME} does not list this file, which a guide needs.")
    for name in sorted(there & set(built.files)):
        message = _changed(built.folder / name, built.files[name])
        if message:
            yield built.finding(CODE, name, message)


def _changed(path: Path, expected: str) -> str:
    try:
        found = sha256(path)
    except OSError as problem:
        return f"The file cannot be read: {problem.strerror}."
    return "" if found == expected else "The file was changed after it was built. Build the guide again."
