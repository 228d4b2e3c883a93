"""Lines of several columns or rows that a page has run into one: "Hot drinks Cold drinks Sweets and cakes"."""

from __future__ import annotations

import re

from audioguide.language.en.reading.words import FUNCTION_WORDS, listed

_BEGINS = re.compile(r"(?P<before>[a-z][a-z’'-]*)\)? (?P<first>[A-Z][a-z]+)(?= [a-z])")
"""A word with a capital between words without: another line begins with it, or it is a name."""
_BEFORE_NAMES = listed("called named take takes use uses using give have dr brand nurse doctor saint st mount lake")
FEWEST = 2
"""Lines that begin inside a text: one may be a name."""


def runs_together(text: str) -> bool:
    """True for a heading or a cell in which at least two more lines begin, without a mark between them."""
    found = [one["before"] for one in _BEGINS.finditer(text)]
    return len([before for before in found if before not in FUNCTION_WORDS | _BEFORE_NAMES]) >= FEWEST
