"""What is left cut short, or with a sign that has no word, so that a listener hears a scrap: jt, Mob., slash, q two.

No list can hold every short form of every clinic, so it is asked the other way round: what is no word may not be heard
as one. Each is looked for in the spoken words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from audioguide.language.base.hearing import Misheard
from audioguide.language.en.hearing import said_strokes, scrap_marks, stumps
from audioguide.language.en.hearing.lists import LISTS

_BARE = re.compile(r"[(\"“‘'\[]*([A-Z]?[a-z]{1,11})[)\"”’'\]]*[.,;:!?]*")
_JOINED = re.compile(
    r"\b[A-Za-z]{2,}-(?!kb\b)(?<!mab-)(?<!stim-)(?<!cept-)(?<!min-)([bcdfghjklmnpqrstvwxz]{2,}|wkly|dly|yrly|mthly)\b(?!-)"
)
"""A scrap behind a hyphen: pre-bkfst."""
_VOWEL = re.compile(r"[aeiouy]")
_SHORT = 4
"""Letters of the longest word that the list of short words knows."""
_LONG = 7
"""Letters within which a word without a vowel is one cut short."""
_MARKED = _LONG + 8
_NAME = 6
"""Letters from which on a word with a capital and no vowel is a name."""
_STOPPED = re.compile(r"(?<![\w.'’&/-])([A-Za-z]{2,7})\. (?=[a-z])")


def of(text: str, heard: str, words: Sequence[str]) -> Iterator[Misheard]:
    """Each scrap, with what is heard for it. words: those of `heard`, with their marks."""
    known = _short_words()
    odd = [word for word in words if len(word) < _MARKED and word not in known]
    for word in odd:
        found = _BARE.fullmatch(word)
        if found is not None and _is_scrap(found[1], known) and not _is_exempt(found[1], word, words, text):
            yield Misheard("unsaid", found[1], word)
    if "-" in heard:
        found = _JOINED.search(heard)
        if found is not None:
            yield Misheard("unsaid", found[1], found[0])
    if ". " in heard:
        yield from _stopped(heard)
    if "slash" in heard and "slash" not in text.lower():
        yield from said_strokes.of(text, heard)
    yield from scrap_marks.of(text, heard)


@cache
def _short_words() -> frozenset[str]:
    return LISTS.words("short_words")


def _is_scrap(word: str, known: frozenset[str]) -> bool:
    if len(word) < 2:
        return False
    if word[0].isupper():
        return word in LISTS.words("scrap_capitals") or (
            len(word) < _NAME and _VOWEL.search(word.lower()) is None and word not in LISTS.words("scrap_names")
        )
    if len(word) <= _LONG and _VOWEL.search(word) is None:
        return word not in LISTS.words("without_vowels")
    if len(word) <= _SHORT:
        return word not in known
    return word in LISTS.words("cut_words") or stumps.is_stump(word)


def _is_exempt(bare: str, word: str, words: Sequence[str], text: str) -> bool:
    """True for a piece of an address, for how a word sounds (SIS-tik), and for what somebody bids."""
    if re.search(rf"\({bare}\)|\b{bare}-[A-Z]{{2}}|[A-Z]{{2}}-{bare}\b", text):
        return True
    at = words.index(word)
    near = {*words[max(0, at - 1) : at], *words[at + 1 : at + 2]}
    return not near.isdisjoint(_JOINTS) or (word == "bid" and not near.isdisjoint(_BIDDERS))


_JOINTS = frozenset("dot slash dash underscore hash".split())
_BIDDERS = frozenset("they They we We you You i I he He she She to who".split())


def _stopped(heard: str) -> Iterator[Misheard]:
    """ "Mob. with": a short form whose point ends no sentence."""
    for found in _STOPPED.finditer(heard):
        if found[1].lower() in LISTS.words("stopped_words"):
            yield Misheard("unsaid", f"{found[1]}.", found[0])
