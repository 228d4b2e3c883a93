"""N137: words cut short that their neighbors tell: 2nd flr, ev. 10 min, Disch: 7 May, cont. overleaf, bld tr.

The table says for each word what stands before and behind it; several rows of one word are tried in turn. What no row
opens stays as it is written.
"""

from __future__ import annotations

import re
from functools import cache

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.lists import LISTS

_EXACT = "="
"""Before a word that has no other case: with a capital or without one it is another."""
_BEFORE = 48
"""Characters that a row may look back."""
SHAPE = Shape(
    r"(?<![\w'’.-])(?P<word>[A-Za-z]+(?:/[A-Za-z]{1,2}(?![A-Za-z]))?)(?![\w'’]|[-–]\w|\.\w)"
    r"(?:\.(?![\"”’')\]]*(?:\s*\Z|\s[A-Z])))?",
    hint=lambda text, place: _may_begin(text, place),
)
_TOKEN = re.compile(r"[A-Za-z]+(?:/[A-Za-z]{1,2}(?![A-Za-z]))?")


def _may_begin(text: str, place: int) -> bool:
    token = _TOKEN.match(text, place)
    return token is not None and token[0].lower() in _FIRST


class _Row:
    """One meaning of a word: what is said where both sides fit."""

    def __init__(self, written: str, said: str, before: str, behind: str) -> None:
        self.exact = written.removeprefix(_EXACT) if written.startswith(_EXACT) else ""
        self.said = said
        self.before = Shape(rf"(?:{before})\Z") if before else None
        self.behind = Shape(behind) if behind else None

    def fits(self, match: re.Match[str]) -> bool:
        """Whether the word stands where it means this."""
        text, start = match.string, match.start()
        if self.exact and match["word"] != self.exact:
            return False
        if self.before is not None and self.before.search(text, max(0, start - _BEFORE), start) is None:
            return False
        return self.behind is None or self.behind.match(text, match.end("word")) is not None


_FIRST = frozenset(row[0].removeprefix(_EXACT).lower() for row in LISTS.rows("cut_neighbored"))


@cache
def _rows() -> dict[str, tuple[_Row, ...]]:
    table: dict[str, list[_Row]] = {}
    for written, said, before, behind, *_ in LISTS.rows("cut_neighbored"):
        table.setdefault(written.removeprefix(_EXACT).lower(), []).append(_Row(written, said, before, behind))
    return {word: tuple(rows) for word, rows in table.items()}


def say(match: re.Match[str]) -> str | None:
    """The word in full, its first letter as it is written. None where no row fits."""
    word = match["word"]
    if not word[1:].islower() and "/" not in word:
        return None  # All in capitals it is another short form.
    return next((row.said for row in _rows().get(word.lower(), ()) if row.fits(match)), None)


NEIGHBORED = SpokenRule(
    "N137", "words cut short that their neighbors tell", "aA", SHAPE, say, frozenset(word for word in _FIRST)
)
