"""A PDF's pages, read by a process of its own that is ended when it takes too long or too much."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

from audioguide.errors import Message
from audioguide.sources.archive import DAMAGED
from audioguide.sources.source import SourceFile

PATIENCE = 8.0
"""Seconds one page may take. The fullest page that was measured took 0.2."""
_REFUSED: dict[str, Message] = {
    "locked": "it is locked with a password. Save it without one.",
    "damaged": DAMAGED,
    "pages": "it has no page, or more than 5,000. Cut it into parts.",
}


def read_pages(source: SourceFile) -> Iterator[dict[str, Any]]:
    """First what the file says of itself, then a page at a time. Raises SourceError: locked, damaged, too slow."""
    command = [sys.executable, "-m", "audioguide.sources.pdf.pages", str(source.path.absolute())]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        watch = _Watch(process)
        try:
            yield from _answers(source, process, watch)
        finally:
            watch.stop()
            process.kill()


def _answers(source: SourceFile, process: subprocess.Popen[bytes], watch: _Watch) -> Iterator[dict[str, Any]]:
    if process.stdout is None:  # pragma: no cover - asked for above
        return
    first = json.loads(process.stdout.readline() or '{"refused": "damaged"}')
    if "refused" in first:
        raise source.error(_REFUSED[first["refused"]])
    watch.again()
    yield first
    for number in range(1, first["pages"] + 1):
        line = process.stdout.readline()
        watch.again()
        page = json.loads(line) if line.endswith(b"\n") else {"broken": True}
        if "broken" in page:
            why: Message = "takes too long or too much memory" if watch.ended or not line else "cannot be read"
            raise source.error(f"page {number} {why}. Print the document to a new PDF, and read that.")
        yield page


class _Watch:
    """Ends a process that says nothing for PATIENCE seconds."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process, self.ended = process, False
        self._heard, self._over = threading.Event(), False
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def again(self) -> None:
        """Something was heard."""
        self._heard.set()

    def stop(self) -> None:
        """The process is no longer watched."""
        self._over = True
        self._heard.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over:
            if not self._heard.wait(PATIENCE):
                self.ended = True
                self.process.kill()
                return
            self._heard.clear()
