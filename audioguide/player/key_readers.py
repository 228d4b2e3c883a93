"""Keys of a terminal, one by one, and whole lines where a question was put or single keys cannot be had.

A reader lives in a thread of its own and hands over Key, Answer, Pasted and NoMoreInput. On Linux and macOS it reads
the terminal itself (termios); on Windows by msvcrt. The macOS and Windows ways have been tested in parts, never on the
real thing.
"""

from __future__ import annotations

import codecs
import os
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from audioguide.player.key_names import ESCAPE, WINDOWS, keys_of, sequence_length
from audioguide.player.state import Answer, Key, NoMoreInput, Pasted, PlayerEvent, TypedLine

_AFTER_ESCAPE = 0.05
"""Seconds in which the rest of an arrow key comes; later it is a key of its own."""
_PASTED = 24
"""Characters at once that no held key gives."""
RUBBED_OUT = "\b \b"
"""As every terminal does it: back, a blank over it, back."""
Put = Callable[[PlayerEvent], None]


class KeyReader(Protocol):
    """Where keys come from."""

    def run(self) -> None:
        """Read until there is no more, in a thread of its own."""
        ...

    def question(self, open_now: bool) -> None:
        """A line of text is wanted next, or no longer."""
        ...

    def restore(self) -> None:
        """Leave the terminal as it was found."""
        ...

    def enter(self) -> None:
        """Take the terminal, at the start and after a stop."""
        ...


class LineReader:
    """Lines from anything: a pipe, a terminal that gives no single keys, a switch."""

    def __init__(self, lines: Any, put: Put, terminal: bool) -> None:
        """lines: a text stream. terminal: its end is a wish to stop."""
        self._lines, self._put, self._terminal = lines, put, terminal

    def run(self) -> None:
        """See KeyReader."""
        while line := self._next():
            self._put(TypedLine(line.strip("\r\n")))
        self._put(NoMoreInput(self._terminal))

    def _next(self) -> str:
        try:
            return str(self._lines.readline())
        except (OSError, ValueError):
            return ""

    def question(self, open_now: bool) -> None:
        """A line is a line: the session knows what it answers."""

    def enter(self) -> None:
        """Nothing is taken."""

    def restore(self) -> None:
        """Nothing was taken."""


class LineInput:
    """A line typed key by key: what to echo, and when it is done.

    The terminal's own line mode would echo Enter by itself, and a screen reader would say "blank" before the answer.
    """

    def __init__(self) -> None:
        self.text = ""

    def feed(self, letter: str) -> tuple[str, bool]:
        """(what to echo, whether the line is done). Escape drops what was typed, and the question with it.

        RUBBED_OUT in what to echo takes back one column.
        """
        if letter in "\r\n":
            return "", True
        if letter in (ESCAPE, "\x04"):
            self.text = ""
            return "", True
        if letter in "\x7f\b":
            return self._rub_out(1), False
        if letter == "\x15":
            return self._rub_out(len(self.text)), False
        if letter == "\x17":
            kept = self.text.rstrip().rpartition(" ")
            return self._rub_out(len(self.text) - len(kept[0] + kept[1])), False
        if not letter.isprintable():
            return "", False
        self.text += letter
        return letter, False

    def _rub_out(self, count: int) -> str:
        count = min(count, len(self.text))
        gone = self.text[len(self.text) - count :]
        self.text = self.text[: len(self.text) - count]
        columns = sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in gone)
        return RUBBED_OUT * columns


class TerminalReader:
    """Single keys of a terminal on Linux or macOS."""

    def __init__(
        self, put: Put, fd: int = 0, echo: Callable[[str], None] | None = None, encoding: str = "utf-8"
    ) -> None:
        """fd: where keys come from, in this encoding. echo: shows a typed line; None: as all else is shown.

        Raises OSError where `fd` is no terminal that can be read key by key.
        """
        import termios

        self._fd, self._echo, self._put = fd, echo or _shown, put
        try:
            self._before = termios.tcgetattr(fd)
        except termios.error as problem:
            raise OSError(*problem.args) from problem
        self._line: LineInput | None = None
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self.enter()

    def enter(self) -> None:
        """See KeyReader. The interrupt and stop keys stay what they are."""
        import termios

        mode = termios.tcgetattr(self._fd)
        # Control S would freeze every line, without a word, until control Q.
        mode[0] &= ~termios.IXON
        mode[3] &= ~(termios.ICANON | termios.ECHO)
        mode[6][termios.VMIN], mode[6][termios.VTIME] = 1, 0
        # NOW, not DRAIN: a terminal whose reader has gone would keep us.
        termios.tcsetattr(self._fd, termios.TCSANOW, mode)

    def restore(self) -> None:
        """See KeyReader."""
        import termios

        with suppress(termios.error):
            termios.tcsetattr(self._fd, termios.TCSANOW, self._before)

    def question(self, open_now: bool) -> None:
        """See KeyReader."""
        self._line = LineInput() if open_now else None

    def run(self) -> None:
        """See KeyReader."""
        while raw := self._read():
            text = self._decoder.decode(raw)
            if text.endswith(ESCAPE) or (ESCAPE in text and text[text.rindex(ESCAPE) + 1 :] in ("[", "O")):
                text += self._rest()
            if self._line is not None:
                text = self._typed(self._line, text)
            elif "\x04" in text:
                self._put(NoMoreInput(leave=True))
            if len(text) >= _PASTED:
                self._put(Pasted())
                continue
            for key in keys_of(text):
                self._put(Key(key))
        self._put(NoMoreInput(leave=True))

    def _typed(self, line: LineInput, text: str) -> str:
        """Take the letters of a line, echo them, and give back what came behind its end."""
        place = 0
        while place < len(text):
            letter = text[place]
            size = sequence_length(text[place + 1 :]) if letter == ESCAPE else 0
            place += 1 + size
            if size:
                # An arrow key has no meaning in a line.
                continue
            echo, done = line.feed(letter)
            if echo:
                self._echo(echo)
            if done:
                self._line = None
                self._put(Answer(line.text if letter != ESCAPE else None))
                return text[place:]
        return ""

    def _read(self) -> bytes:
        try:
            return os.read(self._fd, 4096)
        except OSError:
            return b""

    def _rest(self) -> str:
        import select

        if select.select([self._fd], [], [], _AFTER_ESCAPE)[0]:
            return self._decoder.decode(self._read())
        return ""


def _shown(text: str) -> None:
    from audioguide.player.terminal import rub_out, show

    if columns := text.count(RUBBED_OUT):
        rub_out(columns)
    else:
        show(text)


class WindowsReader:
    """Single keys of a Windows console. Never tried on one."""

    def __init__(self, put: Put, console: Any) -> None:
        """console: the module msvcrt."""
        self._put, self._console = put, console
        self._asked = False

    def run(self) -> None:
        """See KeyReader."""
        while True:
            letter = self._console.getwch()
            if self._asked:
                self._put(Answer(self._line(letter)))
                self._asked = False
            elif letter in ("\0", "\xe0"):
                name = WINDOWS.get(self._console.getwch())
                if name:
                    self._put(Key(name))
            elif letter in ("\x03", "\x1a"):
                # The interrupt key and the end of file come as characters here.
                self._put(NoMoreInput(leave=True))
                return
            else:
                for key in keys_of(letter):
                    self._put(Key(key))

    def _line(self, letter: str) -> str | None:
        """The rest of a line whose first character was read; the console echoes nothing by itself."""
        text = ""
        while letter not in ("\r", "\n"):
            if letter in ("\x03", "\x1a", ESCAPE):
                text = ""
                break
            text = text[:-1] if letter == "\b" else text + letter
            self._console.putwch(letter)
            letter = self._console.getwch()
        return text or None

    def question(self, open_now: bool) -> None:
        """See KeyReader."""
        self._asked = open_now

    def enter(self) -> None:
        """Nothing is taken."""

    def restore(self) -> None:
        """Nothing was taken."""
