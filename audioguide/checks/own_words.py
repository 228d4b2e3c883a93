"""A sentence that is its facts' own words: it may lack something, but it changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

_MARKS = " ,;:.!?"
"""What may stand between two records that one sentence tells, and at the ends of one."""


def in_own_words(text: str, records: Sequence[str], joints: Collection[str]) -> bool:
    """True where a sentence is these records, in their order and with their marks, and nothing else but joints.

    Such a sentence may lack what a list gives its items, but no rule is surer of it than its record is.
    """
    rest = _bare(text)
    for record in map(_bare, records):
        # A record in another language has no words to read.
        before, own, rest = rest.partition(record) if record else ("", "", rest)
        if not own or before.strip(_MARKS) not in joints:
            return False
    return bool(records) and not rest.strip(_MARKS)


def _bare(text: str) -> str:
    """A sentence without the marks at its ends and without capitals, each blank single."""
    return " ".join(text.split()).strip(_MARKS).casefold()
