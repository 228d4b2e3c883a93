"""From what was asked for to a Book, or to several to choose from: guides, talking books, sound files, playlists."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.errors import AudioError, UsageError
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.player import guide_book
from audioguide.player.book import Book
from audioguide.timeline import FILE_NAME

if TYPE_CHECKING:
    from audioguide.player.folders import Shelf

# What only books of others need is imported where they are opened: a guide sounds sooner.
PLAYLISTS = frozenset({".m3u", ".m3u8"})
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:/(?![\\/]?$)")
"""As a path has it, which loses the second slash."""
_PAGES = frozenset({"index.html", FILE_NAME})
"""What stands for a built guide in its folder."""


@dataclass(frozen=True, slots=True)
class BookChoice:
    """A folder that holds several books."""

    folder: Path
    books: tuple[Path, ...]
    """Folders and files, in the order of their names."""

    @property
    def names(self) -> list[str]:
        """What they are called."""
        return [path.stem if path.is_file() else path.name for path in self.books]


Opened = tuple[Book, int | None]
"""(book, chapter to start with where a chapter's file was named)"""


def open_book(path: Path, phrases: PlayerPhrases, output: Path | None = None) -> Opened | BookChoice:
    """What is meant by a path, or by a guide's name. Raises AudioguideError, in one sentence.

    phrases: what stretches of foreign files are called that have no title. output: where built guides are.
    """
    if not _is_there(path):
        return guide_book.guide(_named(path, output)), None
    if path.is_dir():
        return _folder(path, phrases, output)
    if (guide := _of_guide(path)) is not None:
        return guide
    if path.suffix.lower() in PLAYLISTS:
        return _by_playlist(path, phrases), None
    from audioguide.player import daisy
    from audioguide.player.unsupported import unsupported

    if path.name.lower() == daisy.CONTENTS or path.suffix.lower() == ".smil":
        contents = daisy.contents_of(path.parent)
        if contents is not None:
            return daisy.talking_book(contents, phrases), None
    if reason := unsupported(path):
        raise UsageError(reason)
    return _file(path, phrases), None


def _is_there(path: Path) -> bool:
    try:
        there = path.exists()
    except OSError as problem:
        raise UsageError(f"{path} cannot be read: {problem.strerror}.") from problem
    if there and not (path.is_file() or path.is_dir()):
        # A pipe would keep us for ever.
        raise UsageError(f"{path} is neither a file nor a folder. Play a sound file.")
    return there


def _named(path: Path, output: Path | None) -> Path:
    if _ADDRESS.match(str(path)):
        raise UsageError(
            f"{path} is an address, and nothing is fetched from the network. Save the file, and play that."
        )
    found = guide_book.named(str(path), output) if output is not None else None
    if found is not None:
        return found
    from audioguide.plugins import did_you_mean

    known = guide_book.names(output) if output is not None else []
    hint = did_you_mean(str(path), known) if known and len(path.parts) == 1 else ""
    raise UsageError(f"There is no file or folder {path}, and no built guide of this name. {hint}".rstrip())


def _of_guide(path: Path) -> Opened | None:
    """A file of a built guide is played with all that is known of it."""
    if not (path.parent / FILE_NAME).is_file():
        return None
    if path.name in _PAGES:
        return guide_book.guide(path.parent), None
    if path.suffix.lower() in PLAYLISTS:
        from audioguide.player.playlists import playlist

        listed = playlist(path)
        inside = all(one.path.parent == path.parent for one in listed.files)
        book = guide_book.by_playlist(path.parent, listed.title or path.stem, [one.path.name for one in listed.files])
        return (book, None) if book is not None and inside else None
    return guide_book.chapter_of_guide(path.parent, path.name)


def _by_playlist(path: Path, phrases: PlayerPhrases) -> Book:
    from audioguide.player.playlists import playlist
    from audioguide.player.sound_book import sound_book

    listed = playlist(path)
    book = sound_book(path.stem, list(listed.files), phrases, ordered=True)
    title = listed.title or book.title
    left_out = tuple(phrases.left_out(problem) for problem in listed.left_out)
    return replace(book, title=" ".join(title.split()), left_out=(*left_out, *book.left_out))


def _folder(folder: Path, phrases: PlayerPhrases, output: Path | None) -> Opened | BookChoice:
    if (folder / FILE_NAME).is_file():
        return guide_book.guide(folder), None
    if (folder / guide_book.WRITTEN).is_file():
        return guide_book.guide(guide_book.built_from(folder, output or folder)), None
    return _of_others(folder, phrases, output)


def _of_others(folder: Path, phrases: PlayerPhrases, output: Path | None) -> Opened | BookChoice:
    from audioguide.player import daisy, folders
    from audioguide.player.sound_book import ListedFile, sound_book

    if (contents := daisy.contents_of(folder)) is not None:
        return daisy.talking_book(contents, phrases), None
    try:
        found = folders.shelf(folder)
    except OSError as problem:
        raise UsageError(f"The folder {folder} cannot be read: {problem.strerror}.") from problem
    if (choice := _choice(found)) is not None:
        return choice
    if found.books and not found.sounds:
        return open_book(found.books[0], phrases, output)
    files = found.sounds if found.books else folders.all_sounds(folder)
    if not files:
        raise UsageError(_nothing_in(folder))
    book = sound_book(folder.resolve().name, [ListedFile(file) for file in files], phrases)
    told = [phrases.other_books([path.name for path in found.books])] if found.books else []
    return replace(book, left_out=(*told, *_unread(folder, phrases), *book.left_out)), None


def _choice(found: Shelf) -> BookChoice | None:
    """Where a folder is a shelf; None where it is one book.

    Folders in it are books, unless there are sound files beside them: then these are the book, save where each is one,
    or a single one lies between several folders.
    """
    each = all(file.suffix.lower() == ".m4b" for file in found.sounds) and _differ(found.sounds)
    each = bool(found.sounds) and (each or (len(found.sounds) == 1 and len(found.books) > 1))
    if found.sounds and not each:
        return None
    from audioguide.player.sound_book import natural

    books = [*found.books, *(found.discs if found.books else []), *found.sounds]
    several = len(books) > 1 and (each or found.books)
    return BookChoice(found.folder, tuple(sorted(books, key=lambda path: natural(path.name)))) if several else None


def _differ(files: list[Path]) -> bool:
    """Whether each file says that it is of another book."""
    from audioguide.audio.sound_file import described

    albums = []
    for file in files:
        with suppress(AudioError):
            about = described(file)
            albums.append(about.album or about.title)
    return len(set(albums)) == len(files) and all(albums)


def _file(path: Path, phrases: PlayerPhrases) -> Book:
    from audioguide.player.sound_book import ListedFile, sound_book
    from audioguide.player.unsupported import disguised

    try:
        return sound_book(path.stem, [ListedFile(path)], phrases)
    except AudioError as wrong:
        if reason := disguised(path):
            raise UsageError(reason) from wrong
        raise


def _nothing_in(folder: Path) -> str:
    """Why a folder cannot be played; named where something in it is of a kind that is known and not played."""
    from audioguide.player.unsupported import unsupported

    for file in sorted(folder.iterdir()):
        if file.is_file() and file.suffix.lower() not in (".jpg", ".jpeg", ".png") and (reason := unsupported(file)):
            return f"The folder {folder} holds no built guide and no sound file. {reason}"
    return f"The folder {folder} holds no built guide and no sound file."


def _unread(folder: Path, phrases: PlayerPhrases) -> tuple[str, ...]:
    """Of a DAISY 3 book or an unpacked EPUB only the sound is played, which a listener should know."""
    package = next((file for file in folder.iterdir() if file.suffix.lower() == ".opf"), None)
    return (phrases.headings_unread(package.name),) if package is not None else ()
