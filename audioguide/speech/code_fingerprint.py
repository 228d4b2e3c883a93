"""A fingerprint of the program's own code: a new version must not take what an older one made for its own."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


@cache
def code_fingerprint(*patterns: str) -> str:
    """SHA-256 over the package's files that match `patterns`, such as "audio/*.py": their names and what they hold."""
    digest = hashlib.sha256()
    for file in sorted({file for pattern in patterns for file in PACKAGE.glob(pattern)}):
        digest.update(str(file.relative_to(PACKAGE)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
