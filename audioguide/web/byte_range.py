"""Which bytes of a file a request asks for (RFC 9110, 14)."""

from __future__ import annotations

import re

_ONE = re.compile(r"bytes=[ \t]*(?:([0-9]+)-([0-9]*)|-([0-9]+))[ \t]*", re.IGNORECASE)
_LONGEST = 18
"""Digits of a number that any file could have; a longer one is behind the end of each."""


class Unsatisfiable(Exception):
    """A range that was meant, and that the file does not have."""


def asked_range(header: str, size: int) -> range | None:
    """The one range of a file of `size` bytes that the header asks for; None where the whole file is to be given.

    Whole: without a header, with one that means nothing or another unit, and for several ranges at once, which no
    player needs. Raises Unsatisfiable for one that begins behind the end.
    """
    found = _ONE.fullmatch(header)
    if found is None:
        return None
    first, last, length = (_number(digits) for digits in found.groups())
    if length is not None:
        start, end = max(0, size - length), size
    else:
        start, end = first or 0, size if last is None else min(size, last + 1)
        if last is not None and first is not None and last < first:
            return None
    if start >= end:
        raise Unsatisfiable
    return range(start, end)


def _number(digits: str | None) -> int | None:
    if not digits:
        return None
    return int(digits) if len(digits.lstrip("0")) <= _LONGEST else 10**_LONGEST
