"""Nouns that stand in a row with nothing between them, as an ear has to take them apart (rule P7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import listed, straight

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|[^\w\s]|\d+")
"""A word with a hyphen is one token, and no noun: "end-stage" tells what kind of liver failure it is."""
_NO_OBJECT = listed("cough function sleep")
"""Of these, the ones that no noun follows where they are verbs: "lung function tests" are tests."""
_WHO = listed("child doctor family machine nurse office patient provider surgeon system task team")
"""Who or what acts: behind one of these a word that may be a verb is one."""
_OPENS = listed("a an the your their its our my his her this these those each every any some no of")
"""What a noun stands behind: determiners, and of."""
_HELPS = listed("help helps helped helping let lets make makes made do does did can could will would may might should")
"""Behind these and a noun comes a verb without ending: "it helps your body process protein"."""
_MADE = re.compile(r"[a-z]{3,}(?:tion|sion|ment|ness|ity|ism|ology|therapy|itis|osis|emia|ectomy)")
"""Endings that only nouns have."""
_VERBS = listed("mention question comment experiment implement supplement complement condition position")
_ONE_WORD = (
    ("side", "effect"), ("care", "team"), ("health", "care"), ("blood", "pressure"), ("lymph", "node"),
    ("phone", "number"), ("emergency", "room"), ("heart", "attack"), ("blood", "sugar"), ("family", "doctor"),
    ("risk", "factor"),
)  # fmt: skip
"""Pairs that everybody hears as one word."""


@cache
def _nouns() -> frozenset[str]:
    return LISTS.words("nouns")


@cache
def _either() -> frozenset[str]:
    """Nouns that are verbs too: see `_stands_as_noun`."""
    return LISTS.words("nouns_or_verbs")


def compounds(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """The phrases of several words, in the singular: what a guide names and explains counts as one noun."""
    runs = (
        tuple(_singular(word) for word in _TOKEN.findall(phrase.lower()) if word[0].isalpha()) for phrase in phrases
    )
    return frozenset((*_ONE_WORD, *(run for run in runs if len(run) > 1)))


def pairs_of(title: str) -> Iterator[str]:
    """The nouns that stand side by side in a title, as pairs: "When breast cancer comes back" has one."""
    said = _TOKEN.findall(title.lower())
    for first, second in pairwise(said):
        if is_noun(first) and is_noun(_singular(second)):
            yield f"{first} {second}"


def strings(text: str, joined: frozenset[tuple[str, ...]]) -> Iterator[str]:
    """The runs of more than two nouns in `text`, as it says them. Only the last noun of a run may be a plural."""
    said = _TOKEN.findall(straight(text))
    low = [word.lower() for word in said]
    run: list[str] = []
    at = start = 0
    while at < len(said):
        start = start if run else at
        size = _size(low, at, start, joined)
        if size:
            run.append(" ".join(said[at : at + size]))
        at += max(1, size)
        plural = bool(size) and _singular(low[at - 1]) != low[at - 1]
        if not size or plural or at == len(said):
            if len(run) > 2:
                yield " ".join(run)
            run = []


def is_noun(word: str) -> bool:
    """True for a noun in the singular that patient pages use, one that may be a verb too among them."""
    return word in _nouns() or word in _either() or (word not in _VERBS and bool(_MADE.fullmatch(word)))


def is_name(word: str) -> bool:
    """True for a noun, singular or plural, that is no verb in any form."""
    single = _singular(word)
    return is_noun(single) and single not in _either()


def _size(low: list[str], at: int, start: int, joined: frozenset[tuple[str, ...]]) -> int:
    """How many words from `at` on are one noun: several where they are a compound, none where it is no noun.

    start: where the run of nouns began that this word may go on.
    """
    single = tuple(_singular(word) for word in low[at : at + 4])
    for size in range(len(single), 1, -1):
        if single[:size] in joined:
            return size
    if single[0] in _either():
        return int(_stands_as_noun(low, at, start))
    return int(is_noun(single[0]))


def _stands_as_noun(low: list[str], at: int, start: int) -> bool:
    """True where a word that may be a verb is a noun: "your cancer risk", and not "smokers risk cancer"."""
    after = low[at + 1] if at + 1 < len(low) else ""
    if at > start and low[at - 1] in _WHO:
        return False
    if low[at] not in _either():
        return at > start and after not in _OPENS and after != "in"
    if low[at] in _NO_OBJECT and is_noun(_singular(after)):
        return True
    opener, before = (low[start - 1] if start else ""), (low[start - 2] if start > 1 else "")
    return opener in _OPENS and before not in _HELPS


@lru_cache(maxsize=20_000)
def _singular(word: str) -> str:
    """A plural as its singular; a word that only looks like a plural stays."""
    if (
        word in _nouns()
        or word in _either()
        or not word.endswith("s")
        or word.endswith(("ss", "us", "is"))
        or len(word) < 4
    ):
        return word
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        base = word.removesuffix(ending)
        if base != word and is_noun(base + instead):
            return base + instead
    return word[:-1]
