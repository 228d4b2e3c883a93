"""Who holds a lock, as it is told inside the lock's file."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from audioguide.swapping.process import ProcessIdentity, this_process

LONGEST = 4_096
"""Bytes that are read of a file that is said to be a lock."""
LONGEST_WORD = 100
"""Characters of one thing that is told."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that holds a lock, or held it when it was ended."""

    process: ProcessIdentity | None = None
    """None where the file does not tell, or not yet."""
    since: str = ""
    """ISO time with its zone."""
    doing: str = ""

    @property
    def told(self) -> str:
        """Who it is, as the end of a sentence."""
        if self.process is None:
            return "which one is not told"
        here = this_process()
        place = f"on {self.process.host or 'a machine without a name'}"
        if self.process.kernel == here.kernel and self.process.namespace != here.namespace:
            place += ", in another container"
        return f"{self.doing}, process {self.process.pid} {place}, since {self.began}"

    @property
    def began(self) -> str:
        """The local time at which it took the lock: "2026-11-30 11:45"."""
        try:
            return datetime.fromisoformat(self.since).astimezone().strftime("%Y-%m-%d %H:%M")
        except ValueError:
            return "a time that is not told"


def write_holder(file: Path, doing: str, new: bool = False) -> None:
    """Tell in `file` that this process holds it. new: the file is not there yet. Raises OSError."""
    holder = Holder(this_process(), datetime.now(UTC).isoformat(timespec="seconds"), doing)
    # The first byte is what Windows locks, and then nobody else may read.
    content = b"\n" + json.dumps(asdict(holder)).encode() + b"\n"
    with file.open("xb" if new else "r+b") as out:
        out.write(content)
        out.truncate()


def read_holder(file: Path) -> Holder:
    """Who is told in `file`; one that tells nothing where nobody is, or not yet."""
    try:
        with file.open("rb") as opened:
            opened.seek(1, os.SEEK_SET)
            raw = json.loads(opened.read(LONGEST))
        host, boot, namespace = (_plain(raw["process"][key]) for key in ("host", "boot", "namespace"))
        process = ProcessIdentity(host, boot, namespace, int(raw["process"]["pid"]))
        return Holder(process, _plain(raw["since"]), _plain(raw["doing"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Holder()


def _plain(told: object) -> str:
    """What anybody may have written, as it may stand in a line at a terminal."""
    return "".join(character if character.isprintable() else "?" for character in str(told))[:LONGEST_WORD]
