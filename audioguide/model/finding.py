"""What a check tells a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]
"""`error`: the guide must not ship so. `warning`: a person should look. `note`: known, such as a gap in the source."""

Meaning = Literal["", "contradiction", "pointer"]
"""What a finding says of meaning. `contradiction`: the line says what its facts do not allow, which is never right: an
error. `pointer`: a difference from the record that a person looks at, with what to look at: a warning. Empty: neither,
for rules of form, and for what one chapter may leave to another."""


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
    kind: Meaning = ""

    @property
    def refuses_program(self) -> bool:
        """True where a change that a program makes by itself is refused: nobody has looked at it, so a pointer does."""
        return self.severity == "error" or self.kind == "pointer"
