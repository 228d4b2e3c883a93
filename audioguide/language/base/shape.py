"""A pattern that is compiled when it is first tried: a text needs few of eighty rules, and compiling takes longest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from re import Match, Pattern

Hint = Callable[[str, int], bool]
"""(text, place) -> whether the shape may begin there; quick, and never False where it does."""


_FEW = 3


def needs(*parts: str) -> Hint:
    """A hint for shapes that hold one of `parts`; many are looked for at once."""
    if len(parts) > _FEW:
        anyone = Shape("|".join(map(re.escape, parts)))
        return lambda text, place: anyone.search(text) is not None
    return lambda text, place: any(part in text for part in parts)


def not_ascii(text: str, place: int) -> bool:
    """A hint for shapes that hold a character beyond ASCII."""
    return not text.isascii()


class Shape:
    """Like a compiled pattern, for what rules ask of one."""

    __slots__ = ("flags", "hint", "pattern", "ready")

    def __init__(self, pattern: str | Callable[[], str], flags: int = 0, hint: Hint | None = None) -> None:
        """pattern: itself, or what makes it, where it is made of a list that few texts need."""
        self.pattern = pattern
        self.flags = flags
        self.hint = hint
        self.ready: Pattern[str] | None = None
        """The compiled pattern; None until it is first tried."""

    def compiled(self) -> Pattern[str]:
        """The pattern itself."""
        if self.ready is None:
            pattern = self.pattern if isinstance(self.pattern, str) else self.pattern()
            self.ready = re.compile(pattern, self.flags)
        return self.ready

    def match(self, text: str, place: int = 0) -> Match[str] | None:
        """A match that begins at `place`."""
        if self.hint is not None and not self.hint(text, place):
            return None
        return (self.ready or self.compiled()).match(text, place)

    def fullmatch(self, text: str) -> Match[str] | None:
        """A match of the whole text."""
        return self.compiled().fullmatch(text)

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match[str] | None:
        """The first match within text[start:end], which can look behind `start` but not past `end`."""
        return self.compiled().search(text, start, len(text) if end is None else end)

    def findall(self, text: str) -> list[str]:
        """Every match, or its one group."""
        return self.compiled().findall(text)

    def finditer(self, text: str) -> Iterator[Match[str]]:
        """Every match."""
        return self.compiled().finditer(text)

    def sub(self, new: str | Callable[[Match[str]], str], text: str, count: int = 0) -> str:
        """The text with matches replaced."""
        return self.compiled().sub(new, text, count)

    def split(self, text: str) -> list[str]:
        """The text between the matches."""
        return self.compiled().split(text)


def begins_like(rough: Shape) -> Hint:
    """A hint for shapes that begin as a rougher and quicker one does, which has no hint of its own."""
    # Asked a hundred times a sentence: without the step through `Shape.match` all of speech is faster.
    return lambda text, place: (rough.ready or rough.compiled()).match(text, place) is not None


def holds(rough: Shape) -> Hint:
    """A hint for shapes of texts in which a rougher and quicker one is found."""
    return lambda text, place: rough.search(text) is not None
