"""N129: the side behind a fracture or an operation: #wrist R -> fracture wrist right, cataract (L) -> left."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule

SHAPE = Shape(
    r"(?:\((?P<circled>[RL])t?\)|(?P<side>[RL])t?\.?)(?=[\s,.;)]|\Z)",
    hint=begins_like(Shape(r"\([RL]t?\)|[RL]t?(?=[\s,.;)]|\Z)")),
)
_BROKEN = Shape(
    r"(?:#\s?|\b(?:Fx|[Ff]racture|fract?)\s(?:of\s)?(?:the\s)?)(?:[A-Za-z]+(?:/[a-z]+)?|[1-5](?:st|nd|rd|th)\s[A-Z]{2})\s\Z"
)
_OPERATED = Shape(r"\b(?:[Cc]ataract|THR|TKR|DHS|[Mm]astectomy|DVT|CVA|[Hh]ernia|[Hh]emi|BKA|AKA)\s\Z")
_SIDES = {"R": "right", "L": "left"}


def say(match: re.Match[str]) -> str | None:
    """The side. None behind anything else."""
    text, start = match.string, match.start()
    sided = _BROKEN.search(text, max(0, start - 30), start) or _OPERATED.search(text, max(0, start - 14), start)
    return _SIDES[match["side"] or match["circled"]] if sided else None


SIDED_BREAKS = SpokenRule("N129", "the side behind a fracture or an operation", "A*", SHAPE, say, firsts="(RL")
