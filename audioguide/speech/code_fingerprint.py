"""A fingerprint of the program's own code: a new version must not take what an older one made for its own."""

from __future__ import annotations

import hashlib
import os
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


@cache
def code_fingerprint(*patterns: str) -> str:
    """SHA-256 over the package's files that match `patterns`: their names and what they hold.

    "audio/*.py" matches in one folder, "**/*.py" in all of them.
    """
    digest = hashlib.sha256()
    for name in _files():
        if any(_matches(name, pattern) for pattern in patterns):
            digest.update(name.encode() + b"\0" + (PACKAGE / name).read_bytes() + b"\0")
    return digest.hexdigest()


@cache
def _files() -> tuple[str, ...]:
    """Every file of the package by its path in it, with slashes. Walked once: globbing takes longer than reading."""
    found = []
    for folder, below, names in os.walk(PACKAGE):
        below[:] = [name for name in below if name != "__pycache__"]
        place = Path(folder).relative_to(PACKAGE).as_posix()
        found += [name if place == "." else f"{place}/{name}" for name in names]
    return tuple(sorted(found))


def _matches(name: str, pattern: str) -> bool:
    folder, _, shape = pattern.rpartition("/")
    place, _, own = name.rpartition("/")
    return folder in ("**", place) and fnmatchcase(own, shape)
