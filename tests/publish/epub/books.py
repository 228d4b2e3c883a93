"""Small books on disk, to be looked into and to be spoiled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from audioguide import timeline
from audioguide.audio import mp3
from audioguide.model import ChapterTimeline, Stream, Timeline
from audioguide.publish.base import EncodedGuide
from audioguide.publish.epub.publication import EpubBook
from audioguide.publish.epub.verify import check
from audioguide.publish.mp3.publication import Mp3Files
from audioguide.timeline import Head
from audioguide.verify import opened
from tests.verify import folders

NAME = "falls-en.epub"


def build(folder: Path, chapters: Sequence[ChapterTimeline] = folders.CHAPTERS, **changes: Any) -> Path:
    """A guide as MP3 and as a book."""
    return folders.build(folder, installed=[EpubBook(), Mp3Files()], chapters=chapters, engine="natural", **changes)


def quick(folder: Path, line: Timeline, chapters: Sequence[ChapterTimeline]) -> Path:
    """A guide as a book alone."""
    EpubBook().write(encoded(folder, line, chapters))
    files = {path.name: folders.sha256(path) for path in folder.iterdir()}
    timeline.write(folder / timeline.FILE_NAME, Head(line, {"all": "0" * 64}, files), chapters)
    return folder


def encoded(folder: Path, line: Timeline, chapters: Sequence[ChapterTimeline]) -> EncodedGuide:
    """A guide whose every chapter has one short silence for its sound, whatever its times say."""
    folder.mkdir()
    frames = folder.parent / "silence.frames"
    with frames.open("wb") as out:
        stream: Stream = mp3.encode([bytes(4_800)], line.sample_rate, out)
    cues = {chapter.number: chapter.cues for chapter in chapters}
    heads = tuple(replace(chapter, cues=()) for chapter in chapters)
    sound = {head.number: (stream, frames) for head in heads}
    return EncodedGuide(folder, line, heads, sound, lambda head: cues[head.number])


def found(guide: Path) -> list[str]:
    """What the verifier says of the book."""
    return [finding.message for finding in check(opened(guide))]


def content(guide: Path) -> dict[str, bytes]:
    """What is in the book, in its order."""
    with ZipFile(guide / NAME) as book:
        return {name: book.read(name) for name in book.namelist()}


def root(guide: Path, name: str) -> Any:
    """The root of a part of the book that is XML."""
    return etree.fromstring(content(guide)[f"EPUB/{name}"])


def text(guide: Path, name: str) -> str:
    """A part of the book."""
    return content(guide)[f"EPUB/{name}"].decode()


def pack(guide: Path, parts: Iterable[tuple[str, bytes]], kind: int = ZIP_STORED) -> None:
    """Put these parts into the book in place of its own."""
    with ZipFile(guide / NAME, "w", kind) as book:
        for name, raw in parts:
            book.writestr(name, raw)


def alter(guide: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    """Change one part of the book, which must not stay as it is."""
    parts = content(guide)
    changed = change(parts[name])
    assert changed != parts[name]
    pack(guide, {**parts, name: changed}.items())
