"""Ticks of REVIEW.md are carried over to a new draft: where the same is asked about the same, it stays settled."""

from __future__ import annotations

import re

FILE = "REVIEW.md"
_SECTION = re.compile(r"^## (?:\d+\. )?", re.MULTILINE)
_BOX = re.compile(r"^- \[[^\]\n]?\] ", re.MULTILINE)
_TICKED = re.compile(r"^- \[[xX]\] ", re.MULTILINE)


def carried(base: str | None, mine: str | None, new: str | None) -> str | None:
    """The new list with every tick that still holds; None where a person changed more than ticks, or nothing.

    base: as drafted last; mine: as it stands. A decision with a new word is open again: nobody has seen that one.
    """
    if base is None or mine is None or new is None or mine == base or _open(mine) != _open(base):
        return None
    settled = {_open(part.rstrip()) for part in _SECTION.split(mine)[1:] if _TICKED.search(part)}
    head, *parts = _SECTION.split(new)
    out = [head]
    # Numbers stand outside the parts, since they change where another decision comes or goes.
    for number, part in zip(_SECTION.findall(new), parts, strict=True):
        out += [number, _BOX.sub("- [x] ", part) if part.rstrip() in settled else part]
    return "".join(out)


def _open(text: str) -> str:
    return _BOX.sub("- [ ] ", text)
