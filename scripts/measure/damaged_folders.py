"""A cache whose folder, or a folder in it, is not what it was: see `cache_damage`."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from scripts.measure.damaged_cache import Cache


def a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"no folder")


def folder_is_file(cache: Cache) -> None:
    a_file(cache.folder)


def folder_linked(target: str, cache: Cache) -> None:
    shutil.rmtree(cache.folder)
    cache.folder.symlink_to(target)


def folder_elsewhere(cache: Cache) -> None:
    """Moved, and a link where it was."""
    there = cache.folder.with_name("elsewhere")
    cache.folder.rename(there)
    cache.folder.symlink_to(there)


def folder_mode(mode: int, cache: Cache) -> None:
    """Some entries are gone, and nobody may put them back."""
    for entry in cache.some():
        entry.unlink()
    for each in (*cache.folder.rglob("*/"), cache.folder):
        each.chmod(mode)


def folder_missing(cache: Cache) -> None:
    shutil.rmtree(cache.folder)


def folder_impossible(cache: Cache) -> None:
    """Gone, and its place may not be written."""
    shutil.rmtree(cache.folder)
    cache.folder.parent.chmod(0o555)


def subfolder(make: Callable[[Path], None], cache: Cache) -> None:
    make(cache.chance.choice(cache.subfolders()))


def one_gone(mode: int, folder: Path) -> None:
    """An entry is missing, and nobody may put it back."""
    next(file for file in sorted(folder.iterdir()) if file.is_file()).unlink()
    folder.chmod(mode)


def subfolder_linked(cache: Cache) -> None:
    """A folder of entries is a link to another one."""
    folders = cache.subfolders()
    if len(folders) > 1:
        one, other = cache.chance.sample(folders, 2)
        shutil.rmtree(one)
        one.symlink_to(other)


def full_disk(cache: Cache) -> None:
    """The folder lies on a disk without a byte to spare, and some entries are gone."""
    held = cache.folder.with_name("held")
    cache.folder.rename(held)
    cache.folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "audioguide", cache.folder], check=True)
    cache.mounted.append(cache.folder)
    shutil.copytree(held, cache.folder, dirs_exist_ok=True)
    for entry in cache.some():
        entry.write_bytes(entry.read_bytes()[: cache.chance.choice([0, 10, 1000])])
    try:
        with (cache.folder / "filler").open("wb") as out:
            while True:
                out.write(bytes(1 << 16))
                out.flush()
    except OSError:
        pass
