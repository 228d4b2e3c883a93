"""A book once more: each of its texts is, letter for letter, what this version writes of guide.json.

The verifiers of a book share nothing with its writer, so that they see what that gets wrong, and look at what they know
to look for. This one shares everything with it, and sees whatever was done to a text afterwards: a sentence that a
style hides, a meaning that was exchanged, a day that is another. Neither can do the other's work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from zipfile import BadZipFile, ZipFile

from audioguide.model import ChapterTimeline, Cue, Finding
from audioguide.publish.base import EncodedGuide
from audioguide.publish.book_archive import Member
from audioguide.publish.built import BuiltGuide


def check(
    built: BuiltGuide, code: str, name: str, members: Callable[[EncodedGuide], Iterable[Member]]
) -> Iterator[Finding]:
    """The first text that differs, or is not there. members: what the writer writes of a guide."""
    if not built.has(name):
        return
    again = EncodedGuide(built.folder, built.timeline, built.heads, {}, _cues_of(built))
    try:
        with ZipFile(built.folder / name) as book:
            for member, content in members(again):
                if not isinstance(content, ChapterTimeline) and not _same(book, member, "".join(content).encode()):
                    message = f"{member} in it is not as this version writes it of guide.json. Build the guide again."
                    yield built.finding(code, name, message)
                    return
    except (BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError) as problem:
        yield built.finding(code, name, f"It cannot be read back: {problem}")


def _same(book: ZipFile, member: str, written: bytes) -> bool:
    with book.open(member) as text:
        return text.read(len(written) + 1) == written


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
