"""The words on which the meaning hangs, numbers, units, not, may and if: which are said, and how they sound."""

from __future__ import annotations

from functools import cache

from audioguide.language.en.hearing import numbers, units
from audioguide.language.en.hearing.lists import LISTS
from audioguide.language.en.hearing.matching import CLOSED, tokens

_BARE = str.maketrans({"ɹ": "r", "ɡ": "g", "ɾ": "t", "ɒ": "ɑ", "ʌ": "ə", **dict.fromkeys("ˈˌːˑ.‿͡ '", None)})
_COLOURED = (("ɚ", "ər"), ("ɝ", "ɜr"))


def said(heard: str) -> tuple[str, ...]:
    """Those words that are said, in order."""
    return tuple(
        word
        for word in tokens(heard)
        if word in CLOSED or word.endswith("n't") or word in numbers.CERTAIN or word in units.names()
    )


def sounding(sounds: str) -> frozenset[str]:
    """The closed words that these sounds are, and those that sound so by nature; IPA, with or without stress."""
    return _by_sound().get(bare(sounds), frozenset())


def bare(sounds: str) -> str:
    """IPA without stress and length, one sign for sounds that a listener does not tell apart."""
    for one, other in _COLOURED:
        sounds = sounds.replace(one, other)
    return sounds.translate(_BARE)


@cache
def _by_sound() -> dict[str, frozenset[str]]:
    out: dict[str, frozenset[str]] = {}
    for word, sounds, *alike in LISTS.rows("closed_sounds"):
        others = alike[0].split(", ") if alike and alike[0] else []
        for sound in sounds.split(", "):
            out[bare(sound)] = out.get(bare(sound), frozenset()) | {word, *others}
    return out
