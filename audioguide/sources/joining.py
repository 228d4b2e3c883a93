"""Lines that a printer or a program broke, joined again; a hyphen at a line's end stays only where the word has one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from audioguide.language.base.documents import Documents

_HYPHENS = "-\u2010\u00ad"
_LEFT = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]$")
_RIGHT = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Joining:
    """How the lines of one document are joined."""

    documents: Documents
    written: frozenset[str] = frozenset()
    """Words of the document, lower case, some with hyphens: they decide before the language does."""

    def lines(self, lines: Iterable[str]) -> str:
        """All as one line."""
        pieces: list[str] = []
        for line in (line.strip() for line in lines):
            last = pieces[-1] if pieces else ""
            if not line:
                continue
            if last and last[-1] in _HYPHENS and len(last) > 1 and not last[-2].isspace():
                pieces[-1] = last[:-1] + self._kept(last, line)
            elif pieces:
                pieces.append(" ")
            pieces.append(line)
        return "".join(pieces)

    def _kept(self, left: str, right: str) -> str:
        """The hyphen between two lines, or nothing where it only parted a word."""
        if left[-1] == "\u00ad":
            return ""
        before, after = _LEFT.search(left[-60:]), _RIGHT.match(right)
        if not before or not after or not after.group()[0].islower():
            return "-"
        return "-" if self.keeps_hyphen(before.group(1).lower(), after.group().lower()) else ""

    def keeps_hyphen(self, left: str, right: str) -> bool:
        """True where "long-" and "term" are one word with a hyphen, False where "medi-" and "cine" are one without."""
        if left + right in self.written:
            return False
        return f"{left}-{right}" in self.written or self.documents.keeps_hyphen(left, right)


def words_written(text: str) -> frozenset[str]:
    """Words of a document, with their hyphens, that do not stand at the end of a line."""
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?!-?\w|-)", text.lower()))
