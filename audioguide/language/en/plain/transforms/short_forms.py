"""T5: short forms are said in full."""

from __future__ import annotations

import re
from collections.abc import Iterable

from audioguide.language.base.terms import Swap
from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.plain.terms import apply, short_form

_DEFINED = re.compile(r"(?<![\w'’-])(?P<long>(?:[\w'’-]+\s+){1,8})\((?P<short>[A-Z][A-Za-z]{0,2}[A-Z]{1,6}s?)\)")
_SKIPPED = frozenset(("of", "the", "and", "for", "in", "on", "to", "a", "at", "with"))


def explained(texts: Iterable[str]) -> dict[str, str]:
    """The short forms that a document explains in brackets: the words in front whose initials they are.

    One that is explained in two ways, as ER is, stands for neither: only a person can tell which is meant.
    """
    out: dict[str, str] = {}
    two: set[str] = set()
    for text in texts:
        for found in _DEFINED.finditer(text):
            full = _full(found["long"].split(), found["short"])
            if full:
                known = out.setdefault(found["short"], full)
                if known.casefold() != full.casefold():
                    two.add(found["short"])
    return {short: full for short, full in out.items() if short not in two}


def _full(words: list[str], short: str) -> str:
    """The last words whose initials spell `short`; words such as "of" and the parts of "triple-negative" may count."""
    for size in range(1, len(words) + 1):
        run = words[-size:]
        if run[0].lower() in _SKIPPED:
            continue
        parts = [part for word in run for part in word.split("-") if part]
        every = "".join(part[0] for part in parts).upper()
        chief = "".join(part[0] for part in parts if part.lower() not in _SKIPPED).upper()
        if short.upper() in (every, chief):
            return " ".join(run)
    return ""


def rewrite(sentence: str, context: Context) -> list[str]:
    """Each short form that the document explained, in full; where the full form stands beside it, nothing changes."""
    for short, full in context.short.items():
        shape = re.compile(rf"(?<![\w(-]){re.escape(short)}(?![\w)-])")
        if shape.search(sentence) and full.lower() not in sentence.lower():
            sentence = apply(sentence, [_swap(place, full) for place in shape.finditer(sentence)])
    return [sentence]


def _swap(place: re.Match[str], full: str) -> Swap:
    """The full form with a capital at the start alone; a name such as American Cancer Society keeps its own."""
    rest = full[1:]
    said = full[:1].upper() + rest if not place.start() else full[:1].lower() + rest if rest == rest.lower() else full
    return Swap(place.start(), place.end(), said, short_form(place[0], full))


TRANSFORM = Transform(
    "T5", "Short forms in full", "A short form that the source explains once is said in full each time.", rewrite
)
