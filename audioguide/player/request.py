"""What the command line asks for, and the book that is meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.errors import UsageError
from audioguide.settings import Settings

if TYPE_CHECKING:
    from audioguide.player.book import Book, Spot
    from audioguide.player.opening import BookChoice


_SHOWN = 10
"""Books that are named where there are more."""


@dataclass(frozen=True, slots=True)
class PlayRequest:
    """None: what play.toml says."""

    path: Path | None = None
    """None: the guide built last."""
    chapter: int | None = None
    route: str | None = None
    speed: float | None = None
    from_start: bool = False
    line: bool | None = None
    follow: bool | None = None
    speak: bool | None = None
    answers: str | None = None
    screen_reader: bool | None = None
    book: str | None = None
    """Of a folder that holds several."""
    trace: bool | None = None
    device: str | None = None
    media_keys: bool = False


class NothingChosen(Exception):
    """The listener wants none of the books there are."""


def nobody_chooses(choice: BookChoice) -> Path:
    """Where nobody can be asked. Raises UsageError with the books there are."""
    names = choice.names
    shown = "; ".join(names[:_SHOWN]) + (f"; and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")
    raise UsageError(f"The folder {choice.folder} holds {len(names)} books: {shown}. Name one: --book NAME")


def requested_book(
    request: PlayRequest,
    settings: Settings,
    language: str = "",
    choose: Callable[[BookChoice], Path] = nobody_chooses,
) -> tuple[Book, Spot | None]:
    """(book, where to begin; None: where it was left). language: the tag of the one that answers; empty: the book's.

    choose: which of several books in a folder. Raises AudioguideError, in one sentence.
    """
    from audioguide.language.base import language_of
    from audioguide.player.book import Spot
    from audioguide.player.guide_book import newest, with_route
    from audioguide.player.opening import BookChoice, open_book

    phrases, path = language_of(language).player, request.path or newest(settings.output)
    name = request.book
    while isinstance(opened := open_book(path, phrases, settings.output), BookChoice):
        if name is not None:
            from audioguide.player.choosing import named_book

            path, name = named_book(opened, name), None
        else:
            path = choose(opened)
    book, chapter = opened
    if request.route is not None:
        book = with_route(book, request.route)
    chapter = request.chapter if request.chapter is not None else chapter
    if chapter is None:
        return book, Spot(0, 0) if request.from_start else None
    numbers = [each.number for each in book.chapters]
    if chapter not in numbers:
        raise UsageError(f"There is no chapter {chapter}. There are {', '.join(str(number) for number in numbers)}.")
    return book, Spot(numbers.index(chapter), 0)
