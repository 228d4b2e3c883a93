"""N79: marks without a sound: Herceptin® -> Herceptin, Taxol(TM) -> Taxol; joiners and other invisible marks."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, holds
from audioguide.language.base.spoken_rule import SpokenRule

_OWNED = r"(?:[®™℠]|\((?:R|TM|SM|C)\))"
_HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u17b4\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef"
)
_ODD = Shape(r"[^ -~\t\n]|\(")
SHAPE = Shape(
    rf"(?P<name>[A-Z]?[a-z]{{2,}}(?:-[A-Za-z][a-z]+)*){_OWNED}(?P<owner>['’]s)?|{_OWNED}"
    rf"|[{_HIDDEN}\x00-\x08\x0b-\x1f\x7f-\x9f]",
    hint=holds(_ODD),
)


def say(match: re.Match[str]) -> str | None:
    """The name without the mark of its owner; nothing for the mark alone. None for (R) that is no such mark."""
    if match["name"]:
        return match["name"] + ("'s" if match["owner"] else "")
    return None if match[0].startswith("(") else ""


SILENT = SpokenRule("N79", "marks without a sound", "Aa*", SHAPE, say)
