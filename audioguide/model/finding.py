"""What a check tells a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]
"""`error`: the guide must not ship so. `warning`: a person should look. `note`: known, such as a gap in the source."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check saw, at the place a person can mend it."""

    code: str
    severity: Severity
    file: str
    """Path as a person would open it from the project's root."""
    line: int
    """Counted from 1; 0 = the file as a whole."""
    message: str
    """What is wrong, then what to do, in one or two short sentences."""
