"""What a format says, once more: each of its texts is, letter for letter, what this version writes of guide.json.

Verifiers share nothing with their writers, so that they see what those get wrong, and look at what they know to look
for. What is here shares everything with them, and sees whatever was done to a text afterwards: a sentence that a style
hides, a meaning that was exchanged, a day that is another. Neither can do the other's work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile

from audioguide.errors import Message
from audioguide.model import ChapterTimeline, Cue, Finding
from audioguide.publish.base import EncodedGuide
from audioguide.publish.book_archive import Member
from audioguide.publish.built import BuiltGuide

Find = Callable[[BuiltGuide], Iterable[Finding]]


def behind(check: Find, again: Find) -> Callable[[BuiltGuide], list[Finding]]:
    """`check`, and where it finds nothing, `again`: what was found wrong is not told a second time as a difference."""
    return lambda built: list(check(built)) or list(again(built))


def check_files(built: BuiltGuide, code: str, write: Callable[[EncodedGuide], None]) -> Iterator[Finding]:
    """Each file that differs, of a format that is all text. Those that are not there are found elsewhere."""
    with TemporaryDirectory(prefix="audioguide-") as folder:
        write(_encoded(built, Path(folder)))
        for written in sorted(Path(folder).iterdir()):
            if built.has(written.name) and (built.folder / written.name).read_bytes() != written.read_bytes():
                yield built.finding(code, written.name, message("It"))


def check_book(
    built: BuiltGuide, code: str, name: str, members: Callable[[EncodedGuide], Iterable[Member]]
) -> Iterator[Finding]:
    """The first text of a book that differs, or is not there. members: what the writer writes of a guide."""
    if not built.has(name):
        return
    try:
        with ZipFile(built.folder / name) as book:
            for member, content in members(_encoded(built, built.folder)):
                if not isinstance(content, ChapterTimeline) and not _same(book, member, "".join(content).encode()):
                    yield built.finding(code, name, message(f"{member} in it"))
                    return
    except (BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError) as problem:
        yield built.finding(code, name, f"It cannot be read back: {problem}")


def message(what: str) -> Message:
    """That it is not what this version writes of guide.json, and what to do. what: begins the sentence."""
    return f"{what} is not as this version writes it of guide.json. Build the guide again."


def _same(book: ZipFile, member: str, written: bytes) -> bool:
    with book.open(member) as text:
        return text.read(len(written) + 1) == written


def _encoded(built: BuiltGuide, folder: Path) -> EncodedGuide:
    """The guide as its writers are given it, but for its sound. folder: where they write to."""
    return EncodedGuide(folder, built.timeline, built.heads, {}, _cues_of(built))


def _cues_of(built: BuiltGuide) -> Callable[[ChapterTimeline], tuple[Cue, ...]]:
    """Reads the sentences of one chapter, quickly where they are asked for in order."""
    reader = built.chapters()

    def cues(head: ChapterTimeline) -> tuple[Cue, ...]:
        nonlocal reader
        for chapter in reader:
            if chapter.id == head.id:
                return chapter.cues
        reader = built.chapters()
        return next((chapter.cues for chapter in reader if chapter.id == head.id), ())

    return cues
