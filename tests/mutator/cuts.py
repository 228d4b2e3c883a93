"""What can be cut out of a sentence, or put beside it: conditions, clauses, items, names, whole sentences."""

# ruff: noqa: E501 - rows of words and shapes are read whole
from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

from tests.mutator import vocabulary as own

_CONDITION = r"(?:[Ii]f|[Ww]hen|[Aa]fter|[Bb]efore|[Uu]nless|[Ww]hile|[Dd]uring|[Ww]ith|[Ww]ithout|[Uu]ntil|[Oo]nce|[Ff]or people|[Aa]t|[Oo]ver)"
_LEADING = re.compile(rf"^((?:\w+, )?)({_CONDITION} [^,?]+), (.+)$")
_TRAILING = re.compile(rf"^(.{{8,}}?),? ({_CONDITION} [^,]+?)([.?])$")
_MIDDLE = re.compile(rf"^(.{{8,}}?), ({_CONDITION} [^,]+), (.+)$")
_CLAUSES = (
    re.compile(r",? (?:which|who|that is|because|so that|since|such as|for example|including|plus|even when)\b[^,]*(?=[.,?])"),
    re.compile(r", (?:and|but|or|so|yet) [^,]{6,}(?=[.?])"),
    re.compile(r" to (?:help|see|take|stop|find|lower|plan|ease|keep|make|act|treat)\b[^,]*(?=[.,?])"),
    re.compile(r" (?:in|on|from|near|of|about|through|into|near|around|under|away from) (?:the|your|a|an|some|that|their) [^,]{3,}(?=[.,?])"),
    re.compile(r" (?:instead|again|further|fully|enough|this time)(?=[.,?])"),
)  # fmt: skip
_ITEM = r"[\w'-]+(?: [\w'-]+){0,2}"
_LIST = re.compile(
    rf"({_ITEM}(?:, {_ITEM})*),? (and|or) ({_ITEM})(?=[.,?]| (?:is|are|may|can|that|near|of|in|about)\b)"
)
_NAMES = (own.DRUGS, own.TREATMENTS, own.PARTS, own.SYMPTOMS)


def condition(text: str) -> Iterator[str]:
    """A condition cut off, wherever it stands."""
    for shape in (_LEADING, _MIDDLE, _TRAILING):
        found = shape.match(text)
        if not found:
            continue
        left = f"{found[1]}{' ' if shape is _MIDDLE else ''}{found[3]}"
        if len(left.split()) > 2:
            yield left[:1].upper() + left[1:]


def clause(text: str) -> Iterator[str]:
    """A clause or phrase cut off that is no condition."""
    for shape in _CLAUSES:
        for found in shape.finditer(text):
            cut = text[: found.start()] + text[found.end() :]
            if len(cut.split()) > 2 and not cut[0].islower():
                yield cut


def item(text: str) -> Iterator[str]:
    """One item of a row cut out."""
    for found in _LIST.finditer(text):
        first = found[1].split(", ")
        head, tail = text[: found.start()], text[found.end() :]
        # Words in front of the first item belong to the sentence, so only the last one of them is surely an item.
        lead, _, only = first[0].rpartition(" ")
        row = [only, *first[1:], found[3]]
        for gone in range(len(row)):
            left = row[:gone] + row[gone + 1 :]
            joined = f" {found[2]} ".join((", ".join(left[:-1]), left[-1])) if len(left) > 1 else left[0]
            yield head + (f"{lead} " if lead else "") + joined + tail


def name(text: str, chance: random.Random) -> Iterator[str]:
    """A drug, treatment, part of the body or symptom by another of its kind and number."""
    for names in _NAMES:
        for word in names:
            for found in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE):
                like = [other for other in names if other != word and (other in own.PLURAL) == (word in own.PLURAL)]
                like = [other for other in like if other.rstrip("s") != word.rstrip("s")]
                for other in chance.sample(like, min(3, len(like))):
                    shown = other.capitalize() if found[0][0].isupper() else other
                    yield text[: found.start()] + shown + text[found.end() :]


def sentence(chance: random.Random) -> str:
    """A sentence that nobody asked for: a claim by hand, or one made of everyday words."""
    if chance.random() < 0.6:
        return chance.choice(own.CLAIMS)
    noun = chance.choice(_nouns())
    return f"{chance.choice(own.SUBJECTS)} {chance.choice(own.VERBS)} the {noun}."


@cache
def _nouns() -> list[str]:
    """Everyday words of wordfreq that a claim may end with: plurals, so that they are nouns or look like them."""
    from wordfreq import top_n_list

    return [
        word
        for word in top_n_list("en", 6000)
        if word.isascii() and word.isalpha() and word.endswith("s") and len(word) > 4
    ]
