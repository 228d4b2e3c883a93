"""A book's bookmarks to a file and from one, without playing it."""

from __future__ import annotations

from pathlib import Path

from audioguide.language.base import language_of
from audioguide.player import bookmark_file, place_file
from audioguide.player.request import PlayRequest, requested_book
from audioguide.settings import Settings, state_folder


def export_bookmarks(request: PlayRequest, settings: Settings, target: Path) -> int:
    """Write the book's bookmarks to a file; how many there were. Raises OutputError."""
    book, _ = requested_book(request, settings)
    kept = place_file.load_or_warn(place_file.file_of(state_folder(), book.key), language_of(book.language).player)
    bookmark_file.write(target, book.title, kept.bookmarks)
    return len(kept.bookmarks)


def import_bookmarks(request: PlayRequest, settings: Settings, source: Path) -> int:
    """Add the bookmarks of a file to the book's; how many are new. Raises UsageError, OutputError."""
    book, _ = requested_book(request, settings)
    file = place_file.file_of(state_folder(), book.key)
    kept = place_file.load_or_warn(file, language_of(book.language).player)
    more = bookmark_file.added(source, kept)
    place_file.save(file, more, sure=True)
    return len(more.bookmarks) - len(kept.bookmarks)
