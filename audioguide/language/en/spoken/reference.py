"""N59: pointers to a part of a book: Fig. 2 -> figure two, pp. 5-7 -> pages, vol. 3 -> volume three, Sec. 4."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule

FULL = {
    "fig": "figure", "figs": "figures", "ref": "reference", "refs": "references", "sec": "section", "sect": "section",
    "secs": "sections", "ch": "chapter", "chs": "chapters", "chap": "chapter", "vol": "volume", "vols": "volumes",
    "p": "page", "pp": "pages", "pg": "page", "pgs": "pages", "eq": "equation", "app": "appendix",
    "suppl": "supplement",
    "art": "article", "para": "paragraph", "pt": "part", "tbl": "table", "tab": "table", "ed": "edition",
    "iss": "issue",
}  # fmt: skip
FREE = frozenset("fig figs ref refs vol vols pp pg pgs chap".split())
"""Clear without a full stop before a number."""
SHAPE = Shape(
    rf"(?P<short>(?i:{'|'.join(sorted(FULL, key=len, reverse=True))}))(?P<stop>\.)?(?=[\s\u00a0]?(?:\d"
    rf"|[A-Z]\d|[A-Z]\b|[ivxIVX]+\b))"
)


def say(match: re.Match[str]) -> str | None:
    """The word in full. None behind a number (30 sec. 5), and for what is clear only with its full stop."""
    short = match["short"]
    key = short.lower()
    if short.isupper() or re.search(r"\d[\s-]*$", match.string[max(0, match.start() - 3) : match.start()]):
        return None
    if not match["stop"] and (key not in FREE or not re.match(r"\s?\d", match.string[match.end() :][:2])):
        return None
    if key in {"app", "art", "pt", "tab", "ed"} and short[0].islower():
        return None
    return FULL[key]


REFERENCE = SpokenRule(
    "N59", "pointers to a part of a book", "aA", SHAPE, say, FREE | {"p", "sec", "ch", "eq", "suppl", "sect", "para"}
)
