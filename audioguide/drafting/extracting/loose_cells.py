"""Words of a table that a page gives line by line: "Week 1 Week 2 Week 3", "Tanzol", "Daily", "Daily".

Which of them belongs to which, nobody can tell any more, and told one by one they say nothing, or something else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from audioguide.drafting.extracting.outline import Statement
from audioguide.language.base.claims import Claims

FEWEST, LONGEST = 3, 30
"""Lines of such a table at least, and words of one at most."""
_COLUMNS = re.compile(r"\b(?P<unit>[^\W\d_]+) \d+\b(?:\W+\w+){0,4}?\W+(?P=unit)s? \d+\b", re.IGNORECASE)
"""The heads of its columns in one line: "Day 1 Day 8"."""


def loose_cells(statements: Sequence[Statement], claims: Claims) -> Iterator[str]:
    """The ids of the lines of each such table: bare lines in a row, one with several heads, or one said twice."""
    for bare, row in groupby(statements, key=lambda one: _is_bare(one, claims)):
        lines = list(row)
        said = Counter(one.text for one in lines)
        columns = any(_COLUMNS.search(one.text) for one in lines)
        if bare and len(lines) >= FEWEST and columns and max(said.values()) > 1:
            yield from (one.id for one in lines)


def _is_bare(one: Statement, claims: Claims) -> bool:
    """A line of its own without the end of a sentence and without a verb."""
    ends = one.text.rstrip().endswith((".", "?", "!", ":"))
    plain = one.role == "text" and not one.lead and bool(one.text) and not ends
    return plain and len(one.text.split()) <= LONGEST and not claims.is_main(one.text)
