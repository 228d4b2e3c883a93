"""Which of several books: a numbered list, and a number or a part of the name as the answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from audioguide.errors import UsageError
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.player.opening import BookChoice
from audioguide.player.request import NothingChosen

_LISTED = 20
"""Books that are read out at once."""


def matching(names: list[str], text: str) -> list[int]:
    """Which names are meant, counted from 0: by number, else whole, else by a part."""
    text = " ".join(text.split()).casefold()
    if text.isdecimal() and 1 <= int(text[:9]) <= len(names):
        return [int(text[:9]) - 1]
    folded = [name.casefold() for name in names]
    whole = [n for n, name in enumerate(folded) if name == text]
    return whole or [n for n, name in enumerate(folded) if text and text in name]


def named_book(choice: BookChoice, text: str) -> Path:
    """The book that is named. Raises UsageError where none or several are."""
    found = matching(choice.names, text)
    if len(found) == 1:
        return choice.books[found[0]]
    names = [choice.names[n] for n in found] or choice.names
    shown = "; ".join(names[:_LISTED])
    said = f"{len(found)} books have {text} in their names" if found else f"No book is named {text}"
    raise UsageError(f"{said}. There are: {shown}.")


def choose(
    choice: BookChoice, phrases: PlayerPhrases, show: Callable[[str], None], ask: Callable[[str], str | None]
) -> Path:
    """Ask until one is chosen. show: prints a line. ask: prints a prompt and gives what is typed, None at the end.

    Raises NothingChosen.
    """
    names, left = choice.names, list(range(len(choice.books)))
    while True:
        show(phrases.books_here(len(left)))
        for number in left[:_LISTED]:
            show(phrases.book_line(number + 1, names[number]))
        if len(left) > _LISTED:
            show(phrases.more_books(len(left) - _LISTED))
        text = ask(phrases.ask_book)
        if text is None or not text.strip():
            raise NothingChosen
        found = matching(names, text)
        if len(found) == 1:
            return choice.books[found[0]]
        if found:
            left = found
        else:
            show(phrases.not_found(" ".join(text.split())))
            left = list(range(len(names)))
