"""V12: the book is whole, has every sentence with its sound, and says who has checked it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide
from audioguide.publish.epub import verify_chapters, verify_order, verify_package, verify_sound
from audioguide.publish.epub.opened_package import read_package
from audioguide.publish.opened_archive import Damaged, OpenedArchive, opened_book

CODE = "V12"


def needed(built: BuiltGuide) -> Iterator[str]:
    """The files that every guide has of this format."""
    yield f"{Path(built.timeline.whole_file).stem}.epub"


def check(built: BuiltGuide) -> Iterator[Finding]:
    """What is wrong with the book as a whole, then with each chapter in it."""
    (name,) = needed(built)
    if not built.has(name):
        return
    try:
        with opened_book(built, name) as book:
            for message in _messages(built, book):
                yield built.finding(CODE, name, message)
    except Damaged as problem:
        yield built.finding(CODE, name, str(problem))


def _messages(built: BuiltGuide, book: OpenedArchive) -> Iterator[str]:
    yield from verify_package.container(book)
    package = read_package(book)
    yield from verify_package.check(built, book, package)
    yield from verify_order.check(built, book, package)
    for chapter in built.chapters():
        try:
            yield from verify_chapters.check(built, book, package, chapter)
            yield from verify_sound.check(built, book, package, chapter)
        except Damaged as problem:
            yield str(problem)
