"""The output folder: built beside the old one, then swapped; replaced whole or not at all.

What a person put into the old one, or changed in it, is never deleted: it is moved beside it, into `NAME.kept`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from audioguide.desktop_files import is_desktop_file
from audioguide.errors import OutputError
from audioguide.regular_files import sha256
from audioguide.swapping import staging_folder, swap, sweep
from audioguide.swapping.replacing import delete
from audioguide.timeline import FILE_NAME, read_raw_head

Kept = Callable[[Path], None]
"""Told where each thing of a person's is now."""


@contextmanager
def replaced_whole(folder: Path, kept: Kept = lambda _: None) -> Iterator[Path]:
    """A staging folder beside `folder` that takes its place when the block ends well, and is deleted when it does not.

    The caller holds the lock of `folder`. Raises OutputError where there is no permission or no space, or where
    `folder` holds something that is not ours.
    """
    refuse_foreign_folder(folder)
    clear = partial(clear_away, keeping=folder.with_name(f"{folder.name}.kept"), kept=kept)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        sweep(folder, clear)
        with staging_folder(folder) as staging:
            old: Path | None = staging
            try:
                yield staging
                old = swap(staging, folder)
            finally:
                if old is not None:
                    clear(old)
    except OSError as refused:
        raise OutputError(
            f"The guide could not be written to {folder}: {refused.strerror or refused}. "
            "What was there before is untouched. Free some space or mend the permission, then build again."
        ) from refused


def clear_away(left: Path, keeping: Path, kept: Kept) -> None:
    """Delete a folder that we made, and nothing in it that we did not: that is moved into the folder `keeping`.

    Ours are the files that its guide.json lists, as they were built, and all of it where guide.json, which is written
    last, is not there yet. guide.json goes last, so that whoever is killed here leaves the next one the list.
    """
    if not (left / FILE_NAME).is_file() or left.is_symlink():
        delete(left)
        return
    known = known_files(left)
    with suppress(OSError):
        others = [path for path in sorted(left.iterdir()) if path.name != FILE_NAME]
        if sum(_cleared(path, known, keeping, kept) for path in others) == len(others):
            (left / FILE_NAME).unlink()
            # What came in the meantime is a person's.
            for late in left.iterdir():
                _cleared(late, {}, keeping, kept)
            left.rmdir()


def _cleared(path: Path, known: dict[str, str], keeping: Path, kept: Kept) -> bool:
    """False where it could be neither deleted nor moved: it is then kept where it is."""
    try:
        if is_desktop_file(path.name) or _is_ours(path, known):
            delete(path)
        elif moved := _moved(path, keeping):
            kept(moved)
    except OSError:
        kept(path)
        return False
    return True


def known_files(folder: Path) -> dict[str, str]:
    """Name -> SHA-256 of the files that were built into a folder, by whatever version; none where none can be read."""
    file = folder / FILE_NAME
    try:
        try:
            files = read_raw_head(file)["files"]
        except (OutputError, KeyError):
            files = json.loads(file.read_bytes())["files"]
        return {name: known for name, known in files.items() if isinstance(known, str)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _is_ours(path: Path, known: dict[str, str]) -> bool:
    with suppress(OSError):
        return path.name in known and not path.is_symlink() and path.is_file() and sha256(path) == known[path.name]
    return False


def _moved(path: Path, keeping: Path) -> Path | None:
    """Where it is now, under a name that was free there; None where the same was kept before."""
    keeping.mkdir(exist_ok=True)
    target, number = keeping / path.name, 1
    while target.is_symlink() or target.exists():
        if path.is_file() and target.is_file() and not path.is_symlink() and sha256(path) == sha256(target):
            delete(path)
            return None
        number += 1
        target = keeping / f"{path.stem}-{number}{path.suffix}"
    path.rename(target)
    return target


def refuse_foreign_folder(folder: Path) -> None:
    """Raise OutputError for a folder that exists, is not empty and was not written by us, or that cannot be one."""
    above = next(parent for parent in folder.absolute().parents if parent.exists())
    if not above.is_dir():
        raise OutputError(f"{above} is a file and was left untouched. Choose another place with --output.")
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise OutputError(f"{folder} is not a folder. Move it away, or choose another place with --output.")
    if not folder.exists() or (folder / FILE_NAME).is_file():
        return
    if any(not is_desktop_file(path.name) for path in folder.iterdir()):
        raise OutputError(
            f"{folder} holds files that audioguide did not write, so it was not replaced. "
            "Move it away, or choose another place with --output."
        )
