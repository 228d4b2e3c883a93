"""What a rule of the spoken form is. One rule, one file, one function; each language lists its own in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """Says one class of written shapes."""

    code: str
    """N and a number, stable: tests, findings and documents name it."""
    shape: re.Pattern[str]
    say: Callable[[re.Match[str]], str | None]
    """The words for a match; None = not mine after all, let the next rule look."""
    sure: bool = True
    """False for the last resort: what it says is reported, so that a person can look."""
