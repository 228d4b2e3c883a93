"""One room at a time keeps its state and its log in a folder: two would play at once and write over each other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from audioguide.errors import OutputError
from audioguide.swapping.holder import read_holder
from audioguide.swapping.lock import Lock, lock_file


@contextmanager
def occupied(state: Path) -> Iterator[None]:
    """Hold the folder of a room's state while the block lasts. Raises OutputError where another room has it."""
    _make(state)
    # Inside the folder: a service may write nowhere else.
    lock = Lock(state / "room", "audioguide waiting-room", patience=0)
    try:
        lock.take()
    except OutputError as taken:
        raise OutputError(
            f"Another room keeps its state and log in {state}: {read_holder(lock_file(lock.target)).told}. Nothing was "
            "changed. End that room first, or give this one a folder of its own: --state DIR"
        ) from taken
    try:
        yield
    finally:
        lock.give_back()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"{folder} cannot be made: {problem.strerror}. Choose another with --state.") from problem
