"""Standard output and standard error as every verb has them: no character leaves that a text may not hold."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from audioguide.characters import clean


class Printed:
    """A stream of text; all but writing is the stream's own."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write the text: a title, a file's name, a third party's message can move no cursor and turn no line."""
        self._stream.write(clean(text, "\t\n"))
        return len(text)

    def writelines(self, texts: Any) -> None:
        """Write each of them."""
        for text in texts:
            self.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def printed() -> Iterator[None]:
    """Both streams, for as long as a command runs. A program that has none has none here either."""
    out, err = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (stream and Printed(stream) for stream in (out, err))
    try:
        yield
    finally:
        sys.stdout, sys.stderr = out, err
