"""Words of a sentence, as rules compare them: lower case, straight apostrophes, figures as digits.

Only the standard library is used here: the gate in front of `build` reads every sentence through it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'"})
TEXTS, _WORDS = 4_096, 20_000
"""Answers that are kept: rules ask of the same line and the same record over and over, and a draft of a
volume's lines and statements. Twice as many took 11 MB more and made nothing faster."""


def listed(text: str) -> frozenset[str]:
    """The words of a list written out in a module."""
    return frozenset(text.split())


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"

SMALL = {word: value for value, word in enumerate(_SMALL.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split(), 1)}


def straight(text: str) -> str:
    """`text` with curly apostrophes made straight; as long as before, so offsets stay true."""
    return text.translate(_APOSTROPHES)


@lru_cache(maxsize=TEXTS)
def words(text: str) -> tuple[str, ...]:
    """Lower-case words and figures of `text`; a hyphen parts words, an apostrophe does not."""
    return tuple(_WORD.findall(straight(text).lower()))


@lru_cache(maxsize=TEXTS)
def normal(text: str) -> str:
    """`text` as words between single spaces, number words made digits, a space at either end.

    Two texts that say the same words are then equal, and a phrase is heard where its normal form is a part.
    """
    out: list[str] = []
    last = ""
    for word in words(text):
        if word in SMALL:
            if last in TENS and 0 < SMALL[word] < 10:
                out[-1] = str(TENS[last] + SMALL[word])
            else:
                out.append(str(SMALL[word]))
        else:
            out.append(str(TENS[word]) if word in TENS else word)
        last = word
    return f" {' '.join(out)} "


@lru_cache(maxsize=4096)
def _phrase(phrase: str) -> str:
    return normal(phrase).rstrip()


def says(normal_text: str, phrase: str) -> bool:
    """True where `phrase`, or its plural, is heard in a text that `normal` made. An empty phrase is never heard."""
    # Most phrases are not there at all, and rules ask a hundred thousand times a guide.
    return _phrase(phrase) in normal_text and find(normal_text, phrase) >= 0


def find(normal_text: str, phrase: str, start: int = 0) -> int:
    """Offset of `phrase` in a text that `normal` made, from `start` on; -1 where it is not heard."""
    wanted = _phrase(phrase)
    at = normal_text.find(wanted, start) if wanted else -1
    while at >= 0:
        rest = normal_text[at + len(wanted) : at + len(wanted) + 3]
        if rest.startswith((" ", "s ", "es ")):
            return at
        at = normal_text.find(wanted, at + 1)
    return -1


def says_any(normal_text: str, phrases: Sequence[str]) -> bool:
    """True where at least one of `phrases` is heard."""
    return any(says(normal_text, phrase) for phrase in phrases)


def said_among(groups: Sequence[tuple[str, ...]]) -> Callable[[str], list[tuple[str, ...]]]:
    """Tells which of `groups` a text that `normal` made says a phrase of, in their order."""
    opening: dict[str, list[int]] = {}
    for place, group in enumerate(groups):
        for own in (normal(phrase).split() for phrase in group):
            # `says` hears the plural of a phrase too, which changes its first word where that is its only one.
            for first in (own[0], f"{own[0]}s", f"{own[0]}es")[: 3 if len(own) == 1 else 1] if own else ():
                opening.setdefault(first, []).append(place)

    def said(normal_text: str) -> list[tuple[str, ...]]:
        places = {place for word in normal_text.split() for place in opening.get(word, ())}
        return [groups[place] for place in sorted(places) if says_any(normal_text, groups[place])]

    return said


FUNCTION_WORDS = listed(
    "a an the and or but of in on at to for from with without by as is are was were be been being am it its they them "
    "their this that these those you your yours he she his her we our us i my me who whom which what when where why "
    "how if then than so not no nor do does did done has have had having may might can could will would shall should "
    "must more most less least some any all each every other others another such same also too very just only about "
    "again back after before while during into out up down over under near there here one two three first second "
    "get gets got getting go goes going come comes came make makes made take takes took give gives gave"
)


@lru_cache(maxsize=_WORDS)
def stem(word: str) -> str:
    """`word` without plural ending and final e, so that lumps meets lump, headaches headache and biopsies biopsy.

    A stem is for meeting other stems only; it need not be a word.
    """
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


@lru_cache(maxsize=TEXTS)
def content(text: str) -> frozenset[str]:
    """The stems of the words of `text` that carry meaning of their own; function words and figures left out."""
    return frozenset(stem(word) for word in words(text) if word not in FUNCTION_WORDS and not word[0].isdigit())


_ED = ("ing", "ed")


@lru_cache(maxsize=_WORDS)
def root(word: str) -> str:
    """The stem without -ing or -ed, so that growing meets grow and trapped trap; -er, -ly and prefixes stay."""
    found = stem(word)
    for ending in _ED:
        base = found.removesuffix(ending)
        if base != found and len(base) > 2 and not base.isdigit():
            return base[:-1] if len(base) > 3 and (base[-1] == base[-2] and base[-1] not in "lsz") else stem(base)
    return found


@lru_cache(maxsize=TEXTS)
def roots(text: str) -> frozenset[str]:
    """The roots of every word of `text`, function words included, figures left out."""
    return frozenset(root(word) for word in words(text) if not word[0].isdigit())
