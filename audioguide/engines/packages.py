"""Versions of the packages that engines speak by."""

from __future__ import annotations

from functools import cache
from importlib import metadata


@cache
def version_of(package: str) -> str:
    """The installed version, looked for once: many guides ask for the same voice. Raises PackageNotFoundError."""
    return metadata.version(package)
