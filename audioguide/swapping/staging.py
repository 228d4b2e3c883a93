"""What is made beside its target to take its place: named and held so that nobody clears it away while it is made.

Whoever makes it holds an advisory lock on it (flock), which ends with the process however that ends. One kernel's
containers see each other's locks where their process numbers mean nothing. The name tells the rest, for disks without
such locks: `.NAME.new-KERNEL-NAMESPACE-PID-RANDOM`.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from audioguide.swapping.process import is_local, runs, this_process

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

A_DAY = 86_400.0
"""Seconds. Nothing that version 0.2.0 was at, whose names tell a bare number, stood still for so long."""
_MARK = re.compile(r"(?P<kernel>[0-9a-f]{12})-(?P<namespace>[0-9]+)-(?P<pid>[0-9]+)-[0-9a-f]{8}|(?P<bare>[0-9]+)")


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that lies beside a target, made by a process that may be gone."""

    path: Path
    old: bool
    """Whether it was the target before, moved aside; else it is what was to take its place, or was there before."""


def staging_name(target: Path, kind: str = "new") -> Path:
    """A name beside `target` that nobody else uses."""
    here = this_process()
    return target.with_name(
        f".{target.name}.{kind}-{here.kernel}-{here.namespace or 0}-{here.pid}-{os.urandom(4).hex()}"
    )


@contextmanager
def staging_folder(target: Path) -> Iterator[Path]:
    """An empty folder beside `target`, held while the block lasts. What becomes of it is the caller's to say.

    Raises OSError.
    """
    while True:
        staging = staging_name(target)
        staging.mkdir()
        try:
            handle = None if fcntl is None else os.open(staging, os.O_RDONLY)
        except FileNotFoundError:
            continue
        try:
            if handle is not None:
                hold(handle)
            # Whoever cleared it away between its making and its holding has done no harm yet.
            if staging.is_dir():
                yield staging
                return
        finally:
            if handle is not None:
                os.close(handle)


def hold(handle: int) -> bool:
    """Hold an open file or folder until it is closed. False where its disk knows no such locks."""
    if fcntl is None:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError:
        return False
    return True


def leftovers(target: Path) -> Iterator[Leftover]:
    """What lies beside `target` and belongs to no process that may still be at work; held while the caller is at it."""
    shape = re.compile(rf"\.{re.escape(target.name)}\.(new|old)-(.+)")
    for left in sorted(target.parent.iterdir()):
        named = shape.fullmatch(left.name)
        mark = _MARK.fullmatch(named[2]) if named else None
        if named is None or mark is None:
            continue
        with _claimed(left) as free:
            if free is not False and _surely_left(left, mark, named[1] == "old", free):
                yield Leftover(left, named[1] == "old")


def _surely_left(left: Path, mark: re.Match[str], old: bool, free: bool | None) -> bool:
    """free: whether nobody holds it; None where that cannot be told."""
    pid, here = int(mark["bare"] or mark["pid"]), this_process()
    # Our own number is a leftover of an earlier life: what this one makes is held, or named by another.
    dead = pid == here.pid or not runs(pid)
    if mark["bare"]:
        return dead and (old or _still_for_a_day(left))
    if mark["kernel"] != here.kernel:
        # On a disk of ours alone, that kernel was this machine's before it was started again.
        return is_local(left.parent)
    return free is True or (mark["namespace"] == (here.namespace or "0") and dead)


@contextmanager
def _claimed(left: Path) -> Iterator[bool | None]:
    """True while we hold it, False where somebody does, None where its disk or the system cannot tell."""
    handle = None
    try:
        if fcntl is None:
            yield None
            return
        free: bool | None = True
        try:
            handle = os.open(left, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            free = False
        except OSError:
            free = None
        yield free
    finally:
        if handle is not None:
            os.close(handle)


def _still_for_a_day(left: Path) -> bool:
    newest = 0.0
    with suppress(OSError):
        newest = max(path.lstat().st_mtime for path in (left, *(left.iterdir() if left.is_dir() else ())))
    return newest < time.time() - A_DAY
