"""A file that was asked for by name: whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from audioguide.errors import OutputError


def write_whole(file: Path, content: bytes, what: str) -> None:
    """Write it. what: "The report". Raises OutputError, which says what could not be written, where and why."""
    from audioguide import swapping

    try:
        swapping.write(file, content)
    except OSError as refused:
        raise OutputError(f"{what} could not be written to {file}: {refused.strerror}.") from refused
