"""The markup of a page, looked over before a tree is built of it: how many tags, how many attributes on one of them."""

from __future__ import annotations

import re

from audioguide.budget import ATTRIBUTES, TAGS, over
from audioguide.sources.source import SourceFile

_VALUE = r"\"[^\"]*+\"?+|'[^']*+'?+|[^\s>\"'][^\s>]*+"
_ATTRIBUTE = rf"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:{_VALUE})?+)?+"
_OPENED = re.compile(
    rf"<(?:(?P<comment>!--)|/?(?P<name>[a-zA-Z][^\s/>]*+)(?:(?P<many>(?:{_ATTRIBUTE}){{{ATTRIBUTES.most + 1}}}+)"
    rf"|(?:{_ATTRIBUTE})*+))"
)
"""A comment or a tag with its attributes, each part taken once: the work grows with the page."""
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
"""What stands in these is no markup, whatever it looks like."""


def weigh(source: SourceFile, markup: str) -> None:
    """Raises SourceError where a page has more tags, or more attributes on one, than any document."""
    source.budget.spend(TAGS, markup.count("<"))
    ends: dict[str, bool] = {}
    found = _OPENED.search(markup)
    while found is not None:
        if found["many"]:
            line = markup.count("\n", 0, found.start()) + 1
            raise over(ATTRIBUTES, 0, source.shown, line)
        found = _OPENED.search(markup, _after(markup, found, ends))


def _after(markup: str, found: re.Match[str], ends: dict[str, bool]) -> int:
    """Where markup goes on: behind the end of a comment or a script. `ends`: False for one that was not found once."""
    name = "" if found["comment"] else found["name"].lower()
    closing = re.compile("-->" if not name else f"</{name}", re.IGNORECASE) if not name or name in _RAW else None
    if closing is None or not ends.get(name, True) or markup.startswith("</", found.start()):
        return found.end()
    end = closing.search(markup, found.end())
    ends[name] = end is not None
    return end.start() if end else found.end()
