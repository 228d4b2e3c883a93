"""Other ways to write scraps of notes: values one after the other, days before a round, holidays, turns, cancers.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import MONTH_NAME, Other, as_written

_SIDE = {"R": "right", "L": "left"}


def _sided(found: re.Match[str]) -> str:
    return f"{found[1]} {_SIDE[found[2]]}"


def _one_by_one(found: re.Match[str]) -> str:
    return re.sub(r"\s?>\s?", ", then ", found[0])


SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (r"(?<![\w.,/])\d+(?:\.\d+)?(?:\s?>\s?\d+(?:\.\d+)?){2,}", as_written(_one_by_one), False),
    (r"\b[dD]-(?=[1-9]\d?\b)", as_written("day minus "), False),
    (r"\b[dD]\s?(?=\d{1,2}-\d{1,2}\b)", as_written("days "), False),
    (r"\b([Tt]urn|[Bb]ear|[Kk]eep|[Vv]eer|HL|SPL|1st|2nd|3rd) ([RL])\b", as_written(_sided), False),
    (r"(?<=% )IS\b|\bIS(?=:? [<>]?[\d.]+ ?%)", as_written("international scale"), False),
    (r"\bB/Hs?\b", as_written("bank holidays"), False),
    (r"\b(?:EtOH|ETOH)\b", as_written("alcohol"), False),
    (r"\b[Pp]ost[- ]Rx\b", as_written("after treatment"), False),
    (r"(?<=[a-z] )[Cc][Aa]\b(?! \d)", as_written("cancer"), False),
    (r"\b([A-Z]{2,5} \d+)/(?=[A-Z]{2,5} \d)", as_written(r"\1, "), False),
    (r"\b(\d(?:st|nd|rd|th))/(?=\d(?:st|nd|rd|th) [a-z])", as_written(r"\1, "), False),
    (rf"\b0?(\d{{1,2}}) ({MONTH_NAME})\s?-\s?0?(\d{{1,2}}) (?={MONTH_NAME}\b)", as_written(r"\1 \2 to \3 "), True),
    (r"\balt die\b", as_written("every other day"), False),
    (r"\b[Yy]r(?= [a-z0-9])", as_written("your"), False),
)  # fmt: skip
"""As those of `clinic`."""
