"""N73: brackets are a short pause; tablet(s) -> tablet or tablets; [ ] and [x] -> box, unchecked or checked."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule

_ROUGH = Shape(r"[A-Za-z]*[^\w\s.,;:'’-]")
SHAPE = Shape(
    r"(?P<plural>(?P<one>[A-Za-z]{2,})\((?P<end>s|es|ren|ies)\))|(?P<box>\[(?P<tick> |_|x|X|✓|✔)?\])"
    r"|(?P<open>[(\[{（［｛「『《【«])|(?P<close>[)\]}）］｝」』》】»])",
    hint=begins_like(_ROUGH),
)


def say(match: re.Match[str]) -> str:
    """Both forms of an optional plural; a pause where a bracket opens or closes within a sentence."""
    if match["plural"]:
        one, end = match["one"], match["end"]
        return f"{one} or {one.removesuffix('y') if end == 'ies' else one}{end}"
    if match["box"]:
        return "checked box" if (match["tick"] or " ") in "xX✓✔" else "unchecked box"
    text = match.string
    if match["open"]:
        return "," if re.search(r"\w", text[max(0, match.start() - 5) : match.start()]) else ""
    if text[match.start() - 1 : match.start()] in ".?!":
        return ""
    return "," if re.search(r"\w", text[match.end() : match.end() + 5]) else ""


BRACKET = SpokenRule("N73", "brackets and boxes", "Aa*", SHAPE, say)
