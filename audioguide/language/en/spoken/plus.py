"""N34: a number and more: 2+ -> two plus, age 50+ -> age fifty and over, 50+ people -> fifty-plus people."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, NUMBER, cardinal

AGED = Shape(r"\b(?:age|ages|aged|adults|people|women|men|anyone|everyone|those|patients|over) \Z", re.IGNORECASE)


def say(match: re.Match[str]) -> str:
    """ "and over" for ages, else "plus", joined to what is counted."""
    number = cardinal(match["number"])
    text, start = match.string, match.start()
    aged = AGED.search(text, max(0, start - 12), start)
    if aged and len(match["number"]) == 2:
        return f"{number} and over"
    counted = match["number"] not in {"1", "2", "3", "4"} and Shape(rf"{BLANK}[a-z]").match(text, match.end())
    return f"{number}-plus" if counted else f"{number} plus"


PLUS = SpokenRule("N34", "a number and more", "9", Shape(rf"(?P<number>{NUMBER})\+(?![^\W_]|[-+=]?[0-9])"), say)
