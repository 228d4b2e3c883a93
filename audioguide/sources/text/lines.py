"""Lines of a plain text in groups, as blank lines part them."""

from __future__ import annotations

import re
from dataclasses import dataclass

TAB = 4
"""Columns of a tab at the start of a line."""
_RULE = re.compile(r"\s*([=\-_*~#+.])\1{2,}\s*$")
WIDEST = 120
"""Columns. A text with longer lines was never wrapped: each line is a paragraph."""
NARROWEST = 40
"""Columns. Nobody wraps running text to less; shorter lines were ended on purpose."""
_BROKEN_EARLY = 0.8
"""A line that leaves a fifth of the width free, though the next word had room, was ended on purpose."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line."""

    number: int
    """From 1."""
    raw: str
    """With its tabs, without its end."""
    indent: int
    """Columns before the first character."""

    @property
    def text(self) -> str:
        """Without spaces at either end."""
        return self.raw.strip()

    @property
    def place(self) -> str:
        """As blocks name it."""
        return f"line {self.number}"

    @property
    def rule(self) -> str:
        """The character of a line drawn with one character; empty for any other line."""
        found = _RULE.match(self.raw)
        return found.group(1) if found else ""


def groups(text: str) -> list[list[TextLine]]:
    """Groups of lines without a blank one; a page break parts too."""
    out: list[list[TextLine]] = [[]]
    for number, raw in enumerate(text.split("\n"), 1):
        if "\f" in raw:
            out.append([])
            raw = raw.replace("\f", "")
        if raw.strip():
            head = raw[: len(raw) - len(raw.lstrip())].expandtabs(TAB)
            out[-1].append(TextLine(number, raw.rstrip(), len(head)))
        else:
            out.append([])
    return [group for group in out if group]


def wrapped(line: TextLine, after: TextLine, width: int) -> bool:
    """True where `after` goes on with the sentence of `line`: the line was full, or the next begins in lower case."""
    if line.text[-1:] in "-\u2010\u00ad" and len(line.text) > 20:
        return True
    if after.text[0].islower():
        return True
    if width > WIDEST:
        return False
    needed = line.indent + len(line.text) + 1 + len(after.text.split()[0])
    return needed > max(width * _BROKEN_EARLY, NARROWEST)
