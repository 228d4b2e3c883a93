"""A PDF's pages, read by a process of its own that is ended when it takes too long or too much."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from typing import Any

from audioguide.budget import DRAWN, PAGE_MEMORY, PAGE_SECONDS, PAGE_TEXT, PAGES, PAGES_TEXT, SAME_PAGES
from audioguide.errors import Message
from audioguide.sources.archive import DAMAGED
from audioguide.sources.source import SourceFile

PATIENCE = float(PAGE_SECONDS) if os.name == "nt" else 120.0
"""Seconds without a word from the process: for a disk that hangs, or where no processor seconds are counted."""
_REFUSED: dict[str, Message] = {
    "locked": "it is locked with a password. Save it without one.",
    "damaged": DAMAGED,
    "pages": "it has no page. Open it, and print it to a new PDF.",
}
_PRINT: Message = "Print the document to a new PDF, and read that."


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
    line = process.stdout.readline()
    whole = line.endswith(b"\n")
    first: dict[str, Any] = json.loads(line) if whole else {"refused": "damaged"}
    if not whole and (why := _ended(process, watch)):
        raise source.error(f"it {why}. {_PRINT}")
    source.budget.hold(PAGES, first.get("pages", 0))
    if "refused" in first:
        raise source.error(_REFUSED[first["refused"]])
    watch.again()
    yield first
    same: Counter[bytes] = Counter()
    for number in range(1, first["pages"] + 1):
        line = process.stdout.readline()
        watch.again()
        page: dict[str, Any] = json.loads(line) if line.endswith(b"\n") else {"broken": True}
        place: Message = f"page {number}"
        source.budget.hold(PAGE_TEXT, page.get("letters", 0), place)
        source.budget.spend(DRAWN, page.get("drawn", 0), place)
        if "broken" in page:
            why = "" if line.endswith(b"\n") else _ended(process, watch)
            raise source.error(f"{place} {why or 'cannot be read'}. {_PRINT}")
        seen = hashlib.sha256(line).digest()
        same[seen] += bool(page["words"])
        source.budget.hold(SAME_PAGES, same[seen], place)
        source.budget.spend(PAGES_TEXT, sum(len(word[0]) for word in page["words"]), place)
        yield page


def _ended(process: subprocess.Popen[bytes], watch: _Watch) -> Message:
    """What the process was ended for; empty where it ended by itself. Slow is never called damaged."""
    code = process.wait()
    if watch.ended:
        return f"said nothing for {PATIENCE:.0f} seconds, and is not waited for any longer"
    if code < 0 and -code == getattr(signal, "SIGXCPU", 0):
        return f"takes more than {PAGE_SECONDS} processor seconds, and no more are given"
    if code:
        return f"cannot be read with {PAGE_MEMORY // 1_000_000} million bytes of memory, and no more are given"
    return ""


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
