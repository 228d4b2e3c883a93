"""Proof of play: one line of JSON for each thing that happened, in files that turn over. A full disk stops nothing."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from audioguide.characters import clean
from audioguide.waiting_room.log_entry import entry

FILE_NAME = "room.log"
SIZE = 1_000_000
"""Bytes after which a file is turned over."""
KEPT = 9
"""Older files kept: years of a busy room."""


class _Handler(RotatingFileHandler):
    failed = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is the standard library's
        """Lines that cannot be written are counted, not raised."""
        self.failed = True


class Log:
    """`write` never raises and never waits for long."""

    def __init__(self, folder: Path, size: int = SIZE, tell: Callable[[bool], None] = lambda _: None) -> None:
        """tell: is handed False when lines begin to be lost, True when they are written again."""
        self._tell = tell
        self.lost = 0
        self._handler = _Handler(folder / FILE_NAME, maxBytes=size, backupCount=KEPT, encoding="utf-8", delay=True)
        self._handler.terminator = "\n"

    def write(self, fields: dict[str, Any]) -> None:
        """One line, on the disk when this returns if the disk has room."""
        if self.lost and self._written(entry("log lines lost", fields.get("at", ""), count=self.lost)):
            self._tell(True)
            self.lost = 0
        if self.lost or not self._written(fields):
            if not self.lost:
                self._tell(False)
            self.lost += 1

    def _written(self, fields: dict[str, Any]) -> bool:
        line = clean(json.dumps(fields, ensure_ascii=False))
        record = logging.LogRecord("room", logging.INFO, "", 0, line, None, None)
        self._handler.failed = False
        try:
            self._handler.emit(record)
            if self._handler.stream is not None and not self._handler.failed:
                os.fsync(self._handler.stream.fileno())
        except OSError:
            self._handler.failed = True
        if self._handler.failed:
            # What Python still holds of a line that did not fit would be written again at each attempt.
            self._forget()
        return not self._handler.failed

    def _forget(self) -> None:
        stream, self._handler.stream = self._handler.stream, None
        if stream is not None:
            try:
                stream.close()
            except OSError:
                return

    def close(self) -> None:
        """Give the file back."""
        self._forget()
        self._handler.close()
