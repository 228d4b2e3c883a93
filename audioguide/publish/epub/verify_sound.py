"""The sound of a chapter in a book is that of the chapter's own file, byte for byte behind its tag."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audioguide.model import ChapterTimeline
from audioguide.publish.built import BuiltGuide
from audioguide.publish.epub.opened_book import OpenedBook
from audioguide.publish.epub.opened_package import Package


def check(built: BuiltGuide, book: OpenedBook, package: Package, chapter: ChapterTimeline) -> Iterator[str]:
    """That the file itself sounds as it should is proved elsewhere: V5, V11."""
    item = package.item(f"{chapter.id}-sound")
    if item is None:
        yield f"There is no sound of chapter {chapter.id} in it."
    elif built.has(chapter.file) and not _same(book.blocks(item.path), built.folder / chapter.file):
        yield f"The sound of chapter {chapter.id} in it is not that of {chapter.file}."


def _same(blocks: Iterator[bytes], file: Path) -> bool:
    with file.open("rb") as other:
        other.seek(_tag_size(other.read(10)))
        return all(block == other.read(len(block)) for block in blocks) and not other.read(1)


def _tag_size(head: bytes) -> int:
    """Bytes of an ID3v2 tag that begins like this: its size is written in four bytes of seven bits."""
    if len(head) < 10 or not head.startswith(b"ID3"):
        return 0
    return 10 + sum((byte & 127) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
