"""N75: handles and tags: @cancerhelp -> at cancerhelp, #BreastCancer -> hashtag Breast Cancer."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import before, letters, name
from audioguide.language.en.spoken.words import digits

SHAPE = Shape(r"(?P<mark>[@#])(?P<name>[A-Za-z][A-Za-z0-9_]*)", re.ASCII)
_PIECE = Shape(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|\d+|_")


_NUMBERED = Shape(
    r"(?i)\b(?:lot|batch|serial|ref\w*|acct|account|policy|member|mbr|case|claim|order|model|id|mrn|bed|room|rm|unit"
    r"|apt|ticket|invoice|file|chart|rx|group|grp|box)\.?:?\s?\Z"
)
"""Before the number of a thing."""


def say(match: re.Match[str]) -> str | None:
    """ "at" or "hashtag" and the words that the name is made of."""
    if match["mark"] == "#" and _NUMBERED.search(before(match, 14)) and not match["name"].islower():
        return f"number {name(match['name'])}" if match["name"].isalnum() else None
    said = ["at" if match["mark"] == "@" else "hashtag"]
    for piece in _PIECE.findall(match["name"]):
        if piece == "_":
            said.append("underscore")
        elif piece.isdecimal():
            said.append(digits(piece))
        else:
            said.append(letters(piece) if piece.isupper() and len(piece) < 6 else piece)
    return " ".join(said)


HANDLE = SpokenRule("N75", "handles and tags", "*", SHAPE, say)
