"""A fingerprint of the program's own code: a new version must not take what an older one made for its own."""

from __future__ import annotations

import hashlib
import os
from fnmatch import fnmatchcase
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from audioguide.plugins import packages_of

PACKAGE = Path(__file__).parents[1]
EVERY_FILE = "**/*"
"""The pattern of all that a package holds, its tables of words and its lexicons too."""


@cache
def code_fingerprint(*patterns: str) -> str:
    """SHA-256 over the package's files that match `patterns`: their names and what they hold.

    "audio/*.py" matches in one folder, "**/*.py" in all of them.
    """
    return _over(PACKAGE, patterns)


@cache
def languages_fingerprint() -> str:
    """SHA-256 over the packages of other people that bring languages: all their files. None of them is loaded.

    Raises OSError, ImportError where one cannot be looked through.
    """
    digest = hashlib.sha256()
    for name in packages_of("languages"):
        digest.update(name.encode() + b"\0" + b"".join(_over(place, (EVERY_FILE,)).encode() for place in _places(name)))
    return digest.hexdigest()


def _places(package: str) -> list[Path]:
    """Where a package lies: its folders, or the folder of a module that stands alone."""
    spec = find_spec(package)
    if spec is None or not (spec.submodule_search_locations or spec.origin):
        raise ImportError(package)
    return sorted(Path(place) for place in spec.submodule_search_locations or [str(Path(str(spec.origin)).parent)])


def _over(place: Path, patterns: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for name in _files(place):
        if EVERY_FILE in patterns or any(_matches(name, pattern) for pattern in patterns):
            digest.update(name.encode() + b"\0" + _digest(f"{place}{os.sep}{name}"))
    return digest.hexdigest()


@cache
def _digest(file: str) -> bytes:
    """Of one file: read once, for whatever is asked of it. Without a Path, which takes longer to make than to hash."""
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        digest = hashlib.sha256()
        while block := os.read(handle, 1 << 18):
            digest.update(block)
        return digest.digest()
    finally:
        os.close(handle)


@cache
def _files(place: Path) -> tuple[str, ...]:
    """Every file of a package by its path in it, with slashes. Walked once: globbing takes longer than reading."""
    found = []
    for folder, below, names in os.walk(place):
        below[:] = [name for name in below if name != "__pycache__"]
        within = Path(folder).relative_to(place).as_posix()
        found += [name if within == "." else f"{within}/{name}" for name in names]
    return tuple(sorted(found))


def _matches(name: str, pattern: str) -> bool:
    folder, _, shape = pattern.rpartition("/")
    place, _, own = name.rpartition("/")
    return folder in ("**", place) and fnmatchcase(own, shape)
