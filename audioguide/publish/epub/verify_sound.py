"""The sound of a chapter in a book is that of the chapter's own file: the same MPEG frames, and no tag."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audioguide.model import ChapterTimeline
from audioguide.publish.built import BuiltGuide
from audioguide.publish.epub.opened_package import Package
from audioguide.publish.opened_archive import OpenedArchive

_CHECKSUM = 34
"""Where the checksum of an Info frame stands, behind the name of the encoder."""


def check(built: BuiltGuide, book: OpenedArchive, package: Package, chapter: ChapterTimeline) -> Iterator[str]:
    """That the file itself sounds as it should is proved elsewhere: V5, V11."""
    item = package.item(f"{chapter.id}-sound")
    if item is None:
        yield f"There is no sound of chapter {chapter.id} in it."
    elif _sounds(built, chapter.file) and not _same(book.blocks(item.path), built.folder / chapter.file):
        yield f"The sound of chapter {chapter.id} in it is not that of {chapter.file}."


def _sounds(built: BuiltGuide, file: str) -> bool:
    """Of a file that is missing or does not decode, V2 and V5 tell."""
    sound = built.decoded.get(file)
    return built.has(file) and (sound is None or not sound.problem)


def _same(blocks: Iterator[bytes], file: Path) -> bool:
    with file.open("rb") as other:
        other.seek(_tag_size(other.read(10)))
        first = next(blocks, b"")
        if _told(first) != _told(other.read(len(first))):
            return False
        return all(block == other.read(len(block)) for block in blocks) and not other.read(1)


def _told(head: bytes) -> bytes:
    """The head of a file without what its Info frame says of itself alone, and not of the sound: its own checksum."""
    place = head.find(b"LAME")
    return head if place < 0 else head[: place + _CHECKSUM] + head[place + _CHECKSUM + 2 :]


def _tag_size(head: bytes) -> int:
    """Bytes of an ID3v2 tag that begins like this: its size is written in four bytes of seven bits."""
    if len(head) < 10 or not head.startswith(b"ID3"):
        return 0
    return 10 + sum((byte & 127) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
