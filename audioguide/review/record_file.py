"""review.jsonl beside guide.toml: every mark that was ever made, one a line, none ever changed or taken out.

Git merges what two reviewers wrote with `merge=union`; neither the order of the lines nor a line that is there twice
means anything.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from audioguide.errors import Message, OutputError, ScriptError
from audioguide.review.marks import Mark, format_mark, parse_mark
from audioguide.text_files import shown

FILE_NAME = "review.jsonl"
LARGEST = 200_000_000
"""Bytes. A guide of 500 paragraphs read forty times has a tenth of it."""
_MEND = (
    "Nothing in this file is edited by hand: after a merge keep the lines of both, else take it from version control."
)


@dataclass(frozen=True, slots=True)
class ReadMarks:
    """What a file holds."""

    marks: tuple[Mark, ...] = ()
    torn: Message = ""
    """A sentence that names a last line that was cut short, as by a power cut; empty where there is none."""


def read_marks(folder: Path) -> ReadMarks:
    """The marks of the guide in `folder`; none where there is no file.

    A last line that was cut short was never acknowledged, so it counts for nothing and is named. Raises ScriptError,
    with file and line, for any other line that is no record: it may say that something is wrong or withdrawn.
    """
    raw = _bytes(folder / FILE_NAME)
    if raw is None:
        return ReadMarks()
    place, marks, torn = shown(folder / FILE_NAME), dict[Mark, None](), ""
    lines = raw.split(b"\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            marks[parse_mark(line.decode())] = None
        except ValueError as wrong:
            if number == len(lines):
                torn = (
                    f"{place}, line {number}, the last one, was cut short while it was written, so it does not count."
                )
                continue
            why = "is not UTF-8 text" if isinstance(wrong, UnicodeDecodeError) else str(wrong)
            raise ScriptError(f"the line {why}. {_MEND}", place, number) from wrong
    return ReadMarks(tuple(marks), torn)


def append_marks(folder: Path, marks: Sequence[Mark]) -> None:
    """Add marks, whole and on the disk when this returns: then they may be acknowledged.

    The caller holds the lock of `folder`. Raises ScriptError as `read_marks` does, OutputError where it cannot write.
    """
    if not marks:
        return
    file = folder / FILE_NAME
    raw = _bytes(file) or b""
    read_marks(folder)
    try:
        handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            _write(handle, _whole(raw), _lines(marks))
        finally:
            os.close(handle)
        if not raw:
            _keep_name(folder)
    except OSError as refused:
        raise OutputError(
            f"{shown(file)} could not be written: {refused.strerror}. Your answer was not kept. "
            "Mend the permission or free some space, then answer again."
        ) from refused


def _whole(raw: bytes) -> bytes:
    """What stays: all of it, with an end to its last line, but for a line that was cut short."""
    _, _, last = raw.rpartition(b"\n")
    try:
        parse_mark(last.decode())
    except ValueError:
        return raw[: len(raw) - len(last)]
    return raw + b"\n"


def _write(handle: int, before: bytes, lines: bytes) -> None:
    """Behind `before`, in one piece. Whoever is killed here leaves at worst a last line that was cut short."""
    size = os.fstat(handle).st_size
    if size > len(before):
        os.ftruncate(handle, len(before))
    elif size < len(before):
        _at(handle, size, before[size:])
    _at(handle, len(before), lines)
    os.fsync(handle)


def _at(handle: int, place: int, content: bytes) -> None:
    os.lseek(handle, place, os.SEEK_SET)
    while content:
        content = content[os.write(handle, content) :]


def _lines(marks: Iterable[Mark]) -> bytes:
    return "".join(f"{format_mark(mark)}\n" for mark in marks).encode()


def _keep_name(folder: Path) -> None:
    """The new file's name, too, must outlive a power cut."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _bytes(file: Path) -> bytes | None:
    if file.is_symlink():
        raise ScriptError("this is a symbolic link, which proves nothing. Put the file itself here.", shown(file))
    try:
        if file.stat().st_size > LARGEST:
            raise ScriptError(f"the file is larger than {LARGEST:,} bytes. Is it the right one?", shown(file))
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as refused:
        raise ScriptError(f"the file cannot be read: {refused.strerror}.", shown(file)) from refused
