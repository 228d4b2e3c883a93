"""What the program notes for itself in its cache: read back as it was written, or not at all.

A seal tells damage, not forgery: who can write into the cache can write a record and its seal.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from audioguide import regular_files, swapping


def read(file: Path, most: int) -> dict[str, Any] | None:
    """A record; None where there is none that we wrote: damaged, cut, over `most` bytes, a link, or another user's."""
    try:
        raw = None if file.parent.is_symlink() else regular_files.read(file, most, own=True)
        if raw is None:
            return None
        record: dict[str, Any] = json.loads(raw)
        return record if record.pop("seal") == _seal(record) else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def write(file: Path, record: Mapping[str, Any]) -> None:
    """Keep a record in place of the one before; its folder is made. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.parent.is_symlink():
        raise OSError(None, "its folder is a link")
    swapping.write(file, json.dumps({**record, "seal": _seal(record)}).encode())


def _seal(record: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()
