"""The rules for terminal output that a screen-reader user needs, as a lint over bytes."""

from __future__ import annotations

import re

EXEMPT = re.compile(r"^(\s*[\[{\"]|.*/)")
"""File paths, quoted text and JSON may be as long as they are."""


def faults(output: str) -> list[str]:
    """What breaks a rule, one line each."""
    found = []
    if re.search(r"[\x1b\b\a]|\r(?!\n)", output):
        found.append("an escape, bell, backspace or bare carriage return")
    if strange := re.search(r"[\u2500-\u259F\u2800-\u28FF\u2600-\u27BF\U0001F300-\U0001FAFF→✓]", output):
        found.append(f"the glyph {strange[0]!r}")
    if run := re.search(r"([^\w\s])\1{3,}", output):
        found.append(f"a run of {run[1]!r}")
    for line in output.replace("\r\n", "\n").split("\n"):
        if len(line) >= 80 and not EXEMPT.match(line):
            found.append(f"a line of {len(line)} characters: {line}")
    return found
