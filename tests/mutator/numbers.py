"""Numbers, their units and their time spans, changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutator.vocabulary import NUMBER_WORDS, UNITS

_DIGITS = re.compile(r"(?<![\w.-])\d{1,4}(?![\w%])")
_WORD = re.compile(rf"\b({'|'.join(NUMBER_WORDS[2:])})\b", re.IGNORECASE)
_UNIT = re.compile(rf"\b({'|'.join(UNITS)})\b", re.IGNORECASE)
_OUT_OF = re.compile(r"\b(in|out of) 100\b")
_MONTHS = "January February March April May June July August September October November December".split()
_SPAN = re.compile(r"\b[Ww]ithin (?:the first )?\d+ \w+,? ?|,? (?:at|for|in|over) \d+ (?:years|months|weeks|days)\b")
_COUNTED = r"(?:\d+|{})".format("|".join(NUMBER_WORDS[1:]))
_ANY_SPAN = re.compile(
    rf"\b(within|after|for|at|over|in|before) (the first )?({_COUNTED}) (years|months|weeks|days|hours)\b", re.I
)


def number(text: str) -> Iterator[str]:
    """Every figure by others: a neighbour, turned digits, ten times as much; counts and months too."""
    for found in _DIGITS.finditer(text):
        if text[: found.start()].endswith(("in ", "out of ")) and found[0] == "100":
            continue
        value = int(found[0])
        others = {value + 1, value - 1, value * 2, value * 10, int(found[0][::-1]), value + 10} - {value}
        for other in sorted(one for one in others if one > 0):
            yield text[: found.start()] + str(other) + text[found.end() :]
    for found in _WORD.finditer(text):
        at = NUMBER_WORDS.index(found[0].lower())
        for other in (at - 1, at + 1, at + 3):
            if 1 < other < len(NUMBER_WORDS):
                word = NUMBER_WORDS[other]
                yield (
                    text[: found.start()] + (word.capitalize() if found[0][0].isupper() else word) + text[found.end() :]
                )
    for month in _MONTHS:
        if re.search(rf"\b{month}\b \d", text):
            yield re.sub(rf"\b{month}\b", _MONTHS[_MONTHS.index(month) - 3], text)


def unit(text: str) -> Iterator[str]:
    """A unit by another of its kind; a base of a hundred by another."""
    for found in _UNIT.finditer(text):
        before = text[: found.start()].rstrip().split(" ")[-1].lower()
        counted = before.isdigit() or before in NUMBER_WORDS or found[0].lower() == "stage" or " or " in text
        for other in UNITS[found[0].lower()] if counted else ():
            word = other.capitalize() if found[0][0].isupper() else other
            yield text[: found.start()] + word + text[found.end() :]
    for found in _OUT_OF.finditer(text):
        for base in ("10", "1,000", "50", "200"):
            yield text[: found.start()] + f"{found[1]} {base}" + text[found.end() :]


def span(text: str) -> Iterator[str]:
    """A time span dropped, made another, turned from within to after, or put where there is none."""
    for found in _ANY_SPAN.finditer(text):
        head, tail = text[: found.start()], text[found.end() :]
        cut = re.sub(r"^,? ", "", tail) if not head.strip() else tail
        yield _tidy(head.rstrip() + (" " if head and cut and cut[0].isalnum() else "") + cut)
        turned = {"within": "after", "after": "within", "before": "after"}.get(found[1].lower(), "after")
        yield head + _like(turned, found[1]) + f" {found[2] or ''}{found[3]} {found[4]}" + tail
        for other in ("2", "20"):
            if other != found[3]:
                yield head + f"{found[1]} {found[2] or ''}{other} {found[4]}" + tail
    if re.search(r"\d+ (?:in|out of) 100", text) and not _ANY_SPAN.search(text):
        for added in ("within 5 years", "within 2 years", "over 10 years", "in the first year"):
            yield text.rstrip(".") + f" {added}."


def _like(word: str, model: str) -> str:
    return word.capitalize() if model[0].isupper() else word


def _tidy(text: str) -> str:
    text = re.sub(r" +([.,?])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,")
    return text[:1].upper() + text[1:]
