"""The log as it lies on the disk: the files of a room, oldest first, read line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from audioguide.errors import OutputError
from audioguide.waiting_room.log import FILE_NAME, KEPT


@dataclass
class LogReader:
    """Reads a log, and counts the lines that are none."""

    file: Path
    unread: int = 0
    """Lines that could not be read: a power cut may leave half of one."""

    @property
    def files(self) -> list[Path]:
        """Those that are there, the oldest first. Raises OutputError where there is none, or nobody may look."""
        older = [self.file.with_name(f"{self.file.name}.{number}") for number in range(KEPT, 0, -1)]
        try:
            there = [file for file in (*older, self.file) if file.is_file()]
        except PermissionError as refused:
            raise _not_ours(self.file, refused) from refused
        if not there:
            raise OutputError(
                f"There is no log at {self.file}. The log of a service is in /var/lib/audioguide-room: name that "
                "folder with --state. A room that never ran has none."
            )
        return there

    def lines(self) -> Iterator[dict[str, Any]]:
        """Each line that is one of a log. Raises OutputError for a file that may not be read."""
        for file in self.files:
            try:
                with file.open(encoding="utf-8", errors="replace") as lines:
                    for line in lines:
                        if (found := self._line(line)) is not None:
                            yield found
            except OSError as refused:
                raise _not_ours(file, refused) from refused

    def _line(self, line: str) -> dict[str, Any] | None:
        try:
            found = json.loads(line)
            datetime.fromisoformat(found["at"])
            if isinstance(found["what"], str):
                return dict(found)
        except (ValueError, KeyError, TypeError):
            pass
        self.unread += bool(line.strip())
        return None


def _not_ours(file: Path, refused: OSError) -> OutputError:
    return OutputError(f"{file} cannot be read: {refused.strerror}. The log of a service is its own: try with sudo.")


def log_file(state: Path) -> Path:
    """The newest file of a room's log. state: the folder that holds it."""
    return state / FILE_NAME
