"""Versions of the packages that engines speak by."""

from __future__ import annotations

from functools import cache


@cache
def version_of(package: str) -> str:
    """The installed version, looked for once: many guides ask for the same voice. Raises PackageNotFoundError."""
    # Imported here: it takes as long to load as a voice's adapter, and workers are told the version.
    from importlib.metadata import version

    return version(package)
