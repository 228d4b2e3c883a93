"""What `verify` has proved of a folder, kept in the program's own cache so that it need not be proved again.

A receipt is bound to the SHA-256 of every file of the folder, guide.json among them, and to the program that proved it.
It lies outside the folder, which stays as it was built, may be read-only, and takes nothing along when it is copied.
Only `verify` writes one (a contract in pyproject.toml keeps every builder away), and whatever is not exactly as it was
written counts as absent. Who can write into the cache could write one, too: `verify --fresh` asks no receipt.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

from audioguide import sealed_records
from audioguide.publish.decoded import DecodedSound

FOLDER = "receipts"
"""Inside the cache."""
FORM = 2
"""Changes with what stands in a receipt."""
LARGEST = 1 << 23
"""Bytes: 255 chapters take a quarter of it."""
MOST_KEPT = 1000
"""Receipts: of folders that are gone, the oldest go."""
CODE = ("**/*.py", "**/*.json", "**/*.j2", "**/*.tsv", "**/*.txt")
PACKAGES = ("av", "numpy", "jsonschema", "mutagen")
"""What reads the files for us."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was proved of one folder."""

    folder: str
    program: str
    files: Mapping[str, str]
    """SHA-256 of every file of the folder, by name."""
    clear: bool = False
    """Nothing at all was found."""
    clear_of: frozenset[str] = frozenset()
    """Chapters' files: nothing was found where the sound of these alone was looked at."""
    sounds: Mapping[str, tuple[str, DecodedSound]] = field(default_factory=dict)
    """Chapters' files in whose sound nothing was found: what it was held against, as a hash, and what it measured."""


def program() -> str:
    """SHA-256 of all that decides what a check finds: our code, what reads the files, and what third parties check."""
    from audioguide.plugins import available, load
    from audioguide.speech.code_fingerprint import code_fingerprint

    packages = [(name, metadata.version(name)) for name in PACKAGES]
    formats = [(name, load("publications", name).version) for name in available("publications")]
    installed = (formats, available("languages"))
    return hashlib.sha256(repr((FORM, code_fingerprint(*CODE), packages, installed)).encode()).hexdigest()


def place(cache: Path, folder: Path) -> Path:
    """Where the receipt of a folder lies: one for each folder, the newest."""
    return cache / FOLDER / f"{hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()}.json"


def read(file: Path) -> Receipt | None:
    """The receipt, or None where there is none that we wrote: damaged, cut, too large, a link, or another user's."""
    try:
        record = sealed_records.read(file, LARGEST)
        return None if record is None else _receipt(record)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def write(file: Path, receipt: Receipt) -> None:
    """Keep a receipt in place of the one before. Raises OSError."""
    sealed_records.write(file, _record(receipt))
    for old in sorted(file.parent.glob("*.json"), key=_age)[MOST_KEPT:]:
        old.unlink(missing_ok=True)


def _age(file: Path) -> float:
    """The newest first; one that another process has taken away meanwhile is the oldest."""
    try:
        return -file.lstat().st_mtime
    except OSError:
        return 0.0


def _record(receipt: Receipt) -> dict[str, Any]:
    return {
        "form": FORM,
        "folder": receipt.folder,
        "program": receipt.program,
        "files": dict(receipt.files),
        "clear": receipt.clear,
        "clear_of": sorted(receipt.clear_of),
        "sounds": {name: [against, *_measured(sound)] for name, (against, sound) in receipt.sounds.items()},
    }


def _measured(sound: DecodedSound) -> list[Any]:
    peak = sound.true_peak if sound.true_peak > float("-inf") else None
    return [sound.samples, sound.loudness, peak, sound.rate, [list(block) for block in sound.blocks]]


def _receipt(record: dict[str, Any]) -> Receipt:
    if record["form"] != FORM:
        raise ValueError
    sounds = {name: (told[0], _sound(*told[1:])) for name, told in record["sounds"].items()}
    clear, clear_of = record["clear"] is True, frozenset(map(str, record["clear_of"]))
    return Receipt(record["folder"], record["program"], record["files"], clear, clear_of, sounds)


def _sound(samples: int, loudness: float, peak: float | None, rate: int, blocks: list[list[int]]) -> DecodedSound:
    highest = float("-inf") if peak is None else float(peak)
    each = tuple((int(tenth), int(count)) for tenth, count in blocks)
    return DecodedSound(int(samples), float(loudness), highest, rate=int(rate), blocks=each)
