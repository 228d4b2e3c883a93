"""V14: the archive holds the files of the folder, byte for byte, and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePath
from zipfile import ZipInfo

from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide
from audioguide.publish.opened_archive import Damaged, OpenedArchive, opened

CODE = "V14"
WHOLE_ALONE = frozenset({".epub", ".zip"})
"""Books and archives, which are handed on by themselves."""
_ABOUT = 2_000
"""Bytes: names stand in it twice, with a folder before them."""
PLAIN = 0
"""Not packed, as a ZIP says it."""


def needed(built: BuiltGuide) -> Iterator[str]:
    """The files that every guide has of this format."""
    yield _name(built)


def check(built: BuiltGuide) -> Iterator[Finding]:
    """The first thing that is wrong with the archive."""
    name = _name(built)
    if not built.has(name):
        return
    try:
        with opened(built.folder / name, _most(built), 0) as archive:
            message = next(_wrong(built, archive), "")
    except Damaged as problem:
        message = str(problem)
    if message:
        yield built.finding(CODE, name, message)


def _name(built: BuiltGuide) -> str:
    return str(PurePath(built.timeline.whole_file).with_suffix(".zip"))


def _most(built: BuiltGuide) -> int:
    """Bytes of the files that it may hold, and of what it tells of each."""
    held = (built.folder / name for name in built.files if PurePath(name).suffix not in WHOLE_ALONE)
    return sum(_ABOUT + file.stat().st_size for file in held if file.is_file())


def _wrong(built: BuiltGuide, archive: OpenedArchive) -> Iterator[str]:
    folder = PurePath(_name(built)).stem
    expected = sorted(f"{folder}/{name}" for name in built.files if PurePath(name).suffix not in WHOLE_ALONE)
    found = [entry.filename for entry in archive.members]
    yield from (f"It lacks {name}." for name in expected if name not in found)
    yield from (f"It holds {name}, which is not in the folder." for name in found if name not in expected)
    if found != expected:
        yield "Its files do not stand in the order of their names, each once."
    for entry in archive.members:
        yield from _wrong_entry(built, archive, entry)


def _wrong_entry(built: BuiltGuide, archive: OpenedArchive, entry: ZipInfo) -> Iterator[str]:
    file = built.folder / PurePath(entry.filename).name
    if entry.compress_type != PLAIN or entry.flag_bits & 1:
        yield f"{entry.filename} is packed or locked in it, and should lie open."
    elif file.is_file() and (
        entry.file_size != file.stat().st_size or _sha256(archive, entry) != built.files[file.name]
    ):
        yield f"{entry.filename} is not the file of the folder."


def _sha256(archive: OpenedArchive, entry: ZipInfo) -> str:
    digest = hashlib.sha256()
    for block in archive.blocks(entry.filename):
        digest.update(block)
    return digest.hexdigest()
