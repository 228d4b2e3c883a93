"""Entries of a cache that are no plain files, or may not be used: see `cache_damage`."""

from __future__ import annotations

import os
import shutil
import socket
import stat
from collections.abc import Callable
from pathlib import Path

from scripts.measure.damaged_cache import Cache

SPARSE = 50 * 10**9
"""Bytes."""


def replaced(make: Callable[[Path, Cache], None], cache: Cache) -> None:
    """Entries of the build give way to something that is no plain file."""
    for entry in cache.some():
        entry.unlink()
        make(entry, cache)


def full_folder(entry: Path, cache: Cache) -> None:
    entry.mkdir()
    shutil.copyfile(cache.other("guide"), entry / entry.name)


def linked(target: str, entry: Path, cache: Cache) -> None:
    entry.symlink_to(target or entry.name)


def linked_to_another(entry: Path, cache: Cache) -> None:
    entry.symlink_to(cache.other("guide"))


def same_file(entry: Path, cache: Cache) -> None:
    entry.hardlink_to(cache.other("guide"))


def socket_(entry: Path, cache: Cache) -> None:
    # The name of a socket may be no longer than about a hundred bytes.
    with socket.socket(socket.AF_UNIX) as bound:
        here = os.open(entry.parent, os.O_RDONLY)
        try:
            bound.bind(f"/proc/self/fd/{here}/s")
        finally:
            os.close(here)
    (entry.parent / "s").rename(entry)


def device(minor: int, entry: Path, cache: Cache) -> None:
    os.mknod(entry, stat.S_IFCHR | 0o666, os.makedev(1, minor))
    entry.chmod(0o666)


def sparse(entry: Path, cache: Cache) -> None:
    with entry.open("wb") as out:
        out.write(cache.other("guide").read_bytes())
        out.truncate(SPARSE)


def forbidden(cache: Cache) -> None:
    for entry in cache.some():
        entry.chmod(0)


def forbidden_and_wrong(cache: Cache) -> None:
    """It can be read and not written, and holds another's sound."""
    for entry in cache.some():
        shutil.copyfile(cache.other("guide"), entry)
        entry.chmod(0o444)
