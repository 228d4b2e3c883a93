"""When somebody changed the volume, from the lines of a log: to what, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Touch:
    """One press of a key, or of a button on the screen."""

    at: datetime
    change: float
    """Decibels by which it then was other than the configuration has it, for that time of day."""
    step: float
    """Decibels that this press added; 0 where it was at its limit already."""
    volume: float
    until: datetime | None
    """When it came back by itself, or was changed again; None where the log does not say."""


def touches(log: Iterable[Mapping[str, Any]]) -> Iterator[Touch]:
    """Each of them, in the order of the log."""
    before: Mapping[str, Any] | None = None
    was = earlier = 0.0
    for line in log:
        if line["what"] not in ("volume changed", "volume back", "room opened"):
            continue
        if before is not None:
            yield _touch(before, earlier, line)
        before = line if line["what"] == "volume changed" else None
        was, earlier = (float(line["by"]), was) if before is not None else (0.0, 0.0)
    if before is not None:
        yield _touch(before, earlier, None)


def _touch(line: Mapping[str, Any], earlier: float, after: Mapping[str, Any] | None) -> Touch:
    change = float(line["by"])
    until = datetime.fromisoformat(str(after["at"])) if after is not None else None
    return Touch(datetime.fromisoformat(str(line["at"])), change, change - earlier, float(line["volume"]), until)
