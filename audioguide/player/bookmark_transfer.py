"""A book's bookmarks to a file and from one, without playing it."""

from __future__ import annotations

from pathlib import Path

from audioguide.language.base import language_of
from audioguide.player import bookmark_file
from audioguide.player.keeping import Keeper
from audioguide.player.request import PlayRequest, requested_book
from audioguide.settings import Settings, state_folder


def export_bookmarks(request: PlayRequest, settings: Settings, target: Path) -> int:
    """Write the book's bookmarks to a file; how many there were. Raises OutputError."""
    book, _ = requested_book(request, settings)
    kept = Keeper(state_folder(), book, language_of(book.language).player).kept
    bookmark_file.write(target, book.title, kept.bookmarks)
    return len(kept.bookmarks)


def import_bookmarks(request: PlayRequest, settings: Settings, source: Path) -> int:
    """Add the bookmarks of a file to the book's; how many are new. Raises UsageError, OutputError."""
    book, _ = requested_book(request, settings)
    keeper = Keeper(state_folder(), book, language_of(book.language).player)
    more = bookmark_file.added(source, keeper.kept)
    keeper.keep(more, sure=True)
    return len(more.bookmarks) - len(keeper.kept.bookmarks)
