"""N124: a stroke with blanks between phrases: 40 kg / 1 g -> forty kilograms, one gram; aspirin / ibuprofen."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.slash import BOTH, EITHER
from audioguide.language.en.spoken.words import BLANK

SHAPE = Shape(rf"(?<={BLANK})/(?={BLANK})", hint=begins_like(Shape(rf"/{BLANK}")))
_ONE_OF = Shape(
    r"(?i)\b(?:not|n['’]t|never|avoid|no|without|if|any|call|ring|phone|tell|ask|contact|see|circle|choose|tick|delete"
    r"|either|or)\b[^.;:!?]{0,45}\Z"
)
_WORD_BEFORE = Shape(r"(?P<word>[A-Za-z][\w.+%-]*|[0-9][\w.,]*[A-Za-z%]|\))\s\Z")
_WORD_BEHIND = Shape(r"\s(?P<word>[A-Za-z][a-z]*|[0-9½¼¾<>≥≤(])")


def say(match: re.Match[str]) -> str | None:
    """A pause, "or" or "and". None between bare numbers."""
    text, start = match.string, match.start()
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if start > 1 and text[start - 2] in ".!?":
        return ""  # The sentence has ended.
    behind = _WORD_BEHIND.match(text, match.end())
    if before is None or behind is None:
        return None
    pair = f"{before['word']}/{behind['word']}".lower()
    if pair in EITHER:
        return "or"
    if pair in BOTH:
        return "" if pair == "and/or" else "and"
    return "or" if _ONE_OF.search(text, max(0, start - 60), start) and behind["word"].isalpha() else ","


PARTED_PHRASES = SpokenRule("N124", "a stroke with blanks between phrases", "*", SHAPE, say, firsts="/")
