"""Standard output and standard error as every verb has them: no character leaves that a text may not hold."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from audioguide.characters import clean

_PLAIN = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u2039\u203a", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict(
        zip(
            "\u00d7\u00df\u00e6\u00c6\u0153\u0152\u00f8\u00d8\u0142\u0141",
            "x ss ae AE oe OE o O l L".split(),
            strict=True,
        )
    ),
    "\u20ac": "EUR",
    "\u2022": "*",
}
"""Marks and letters that have no form without an accent."""


class Printed:
    """A stream of text; all but writing is the stream's own."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write the text: a title, a file's name, a third party's message can move no cursor and turn no line.

        Raises OutputError where there is no room for it.
        """
        text = clean(text, "\t\n")
        with _written():
            try:
                self._stream.write(text)
            except UnicodeEncodeError:
                # Nothing of it was written. A terminal that has no such letters gets the nearest it has.
                self._stream.write(spelled(text, self._stream.encoding))
        return len(text)

    def rub_out(self, columns: int) -> None:
        """Take back what a listener has just typed, as every terminal does it: back, a blank over it, back."""
        with _written():
            self._stream.write("\b \b" * columns)

    def flush(self) -> None:
        """Have it leave. Raises OutputError where there is no room for it."""
        with _written():
            self._stream.flush()

    def writelines(self, texts: Any) -> None:
        """Write each of them."""
        for text in texts:
            self.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def _written() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # Whoever read has heard enough, which is no fault.
        raise
    except OSError as problem:
        from audioguide.errors import OutputError

        raise OutputError(f"What is said could not be written: {problem.strerror}. Send it elsewhere.") from problem


def spelled(text: str, encoding: str) -> str:
    """`text` in the letters that an encoding has: plain marks for typographic ones, letters without their accents."""
    return "".join(char if _has(encoding, char) else _nearest(char, encoding) for char in text)


def _nearest(char: str, encoding: str) -> str:
    # Late: few terminals need it, and every start would pay for it.
    from unicodedata import combining, normalize

    plain = _PLAIN.get(char) or "".join(part for part in normalize("NFKD", char) if not combining(part))
    return plain if plain and _has(encoding, plain) else "?"


def _has(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def keep_closed_streams_shut() -> None:
    """Where standard input, output or error was closed, nothing takes its number that is opened later.

    What is meant for a terminal would else be written into the first file that a command opens.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                # The lowest number that is free is this one.
                os.open(os.devnull, os.O_RDWR)


@contextmanager
def printed() -> Iterator[None]:
    """Both streams, for as long as a command runs. Where a program has none, what it says goes nowhere."""
    keep_closed_streams_shut()
    out, err = sys.stdout, sys.stderr
    # Without pathlib, which help does not need, and which costs it a tenth of its time.
    with os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8") as nowhere:
        sys.stdout, sys.stderr = Printed(out or nowhere), Printed(err or nowhere)
        try:
            yield
        finally:
            sys.stdout, sys.stderr = out, err
