"""Other ways to write what letters and forms have in short: c/-, under-5s, 5' of an exercise, 6' of a fall, 20__, L→R.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import Other, as_written

_ONES = " ones twos threes fours fives sixes sevens eights nines".split(" ")
_TEENS = "tens elevens twelves thirteens fourteens fifteens sixteens seventeens eighteens nineteens".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


_SIDE = {"R": "right", "L": "left"}


def _turned(found: re.Match[str]) -> str:
    return f"{_SIDE[found[1]]} to {_SIDE[found[2]]}"


def _group(found: re.Match[str]) -> str:
    """ "over-65s" as "over sixty-fives"."""
    tens, ones = divmod(int(found[2]), 10)
    if tens < 2:
        return f"{found[1]} {_TEENS[ones] if tens else _ONES[ones]}"
    whole = _TENS[tens - 2]
    return f"{found[1]} {f'{whole}-{_ONES[ones]}' if ones else f'{whole[:-1]}ies'}"


SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (r"\b([RL])\s?→\s?([RL])\b", as_written(_turned), False),
    (r"(?<!\w)c/-(?= )", as_written("care of"), False),
    (r"\b([Uu]nder|[Oo]ver)[- ]([1-9]\d?)'?s\b", as_written(_group), False),
    (r"(?<=\bfor )(\d{1,3})'(?!\w)", as_written(r"\1 minutes", r"\1 minute"), False),
    (r"(\d)'(?!\w)", as_written(r"\1 feet", r"\1 foot"), False),
    (r"(?<=\bfor )(\d{1,3})\"(?!\w)", as_written(r"\1 seconds"), False),
    (r"\b(\d(?:st|nd|rd|th)) [Ff]l\b", as_written(r"\1 floor"), False),
)  # fmt: skip
"""As those of `clinic`."""
