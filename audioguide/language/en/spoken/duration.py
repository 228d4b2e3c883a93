"""N69: hours, minutes and seconds written together: 1h30 -> one hour thirty minutes, 2h 30m, 1 hr 30 min."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal

_ROUGH = Shape(r"[0-9]{1,3}[ \u00a0\u2007\u2009\u202f]?[hm]")
SHAPE = Shape(
    rf"(?<![\w.])(?P<hours>[0-9]{{1,3}}){BLANK}?(?:h(?:rs?|ours?)?\.?{BLANK}?(?P<minutes>[0-9]{{1,2}}){BLANK}?m(?:ins?"
    rf"|inutes?)?"
    rf"|h{BLANK}?(?P<bare>[0-5][0-9])(?={BLANK}?(?:[,;)]|\.?$|\.{BLANK})))(?![^\W_]|[.,:/%-][0-9])"
    rf"|(?<![\w.])(?P<minutes2>[0-9]{{1,3}}){BLANK}?m(?:in)?{BLANK}?(?P<seconds>[0-9]{{1,2}}){BLANK}?s(?:ec)?(?![^\W_])",
    hint=begins_like(_ROUGH),
)


def say(match: re.Match[str]) -> str:
    """Each part with its unit. A number that stands apart behind hours may have a noun of its own: 12 hours 3 days."""
    if match["hours"]:
        return f"{_many(match['hours'], 'hour')} {_many(match['minutes'] or match['bare'], 'minute')}"
    return f"{_many(match['minutes2'], 'minute')} {_many(match['seconds'], 'second')}"


def _many(number: str, unit: str) -> str:
    return f"{cardinal(number)} {unit}{'' if number.lstrip('0') == '1' else 's'}"


DURATION = SpokenRule("N69", "hours and minutes together", "9", SHAPE, say)
