"""Which party does what by itself: the nurse takes out your stitches, they are taken out by her, take them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from audioguide.language.base.meaning import Deed
from audioguide.language.en.meaning import demands
from audioguide.language.en.meaning.parties import BE, BEFORE_ORDERS, MODIFIERS, UNDER, parties
from audioguide.language.en.meaning.tokens import Word, root_of
from audioguide.language.en.reading.lists import LISTS as READING
from audioguide.language.en.reading.words import FUNCTION_WORDS

_MODALS = frozenset("will can may might could should must shall would you'll we'll they'll".split())
_HELPERS = _MODALS | frozenset(
    "to need needs have has do does also then not never always only now usually often first please just going "
    "yourself".split()
)
_SHARED = frozenset(
    "see meet talk speak discuss have be get go find know need want feel think wait stay use look visit make do help "
    "be call tell ask let give send show keep leave come agree decide plan".split()
)
"""Verbs that both parties do, or that `parties` knows: to see the doctor is to be seen."""
_NO_VERB = (FUNCTION_WORDS - frozenset("take takes".split())) | BE | frozenset(("if", "when", "who", "that"))
_FEW = 6
"""Words behind a verb, or in front of a passive one, that say what it is done to."""
_SIDE = 8
"""Words of a clause with who between a party and its verb: "patients who cannot see well must"."""


def read(words: Sequence[Word]) -> tuple[Deed, ...]:
    """The deeds of one clause with their doer, and what stands behind the verb."""
    found = (*_active(words), *_passive(words), *_ordered(words), *_stressed(words))
    named = frozenset(party for word in words if (party := parties().get(word.text))) if found else frozenset[str]()
    return tuple(replace(deed, named=named) for deed in found)


def _active(words: Sequence[Word]) -> Iterator[Deed]:
    for at, word in enumerate(words):
        party = parties().get(word.text)
        if not party or (at and words[at - 1].text in UNDER):
            continue
        place = _behind_who(words, at + 1)
        while place < len(words) and words[place].text in _HELPERS:
            place += 1
        if place < len(words) and _is_deed(word, words[place], place > at + 1):
            yield _deed(party, words, at, place)
            yield from _joined(party, words, place)
        elif 0 < place < len(words) and words[place - 1].text in ("have", "has") and _is_thing(words[place:]):
            yield Deed(party, "have", " ".join(_behind(words, place - 1)), _said(words, at, place))


def _joined(party: str, words: Sequence[Word], verb: int) -> Iterator[Deed]:
    """What the same party does besides: "you open it and change the bag"."""
    for at in range(verb + 1, len(words) - 1):
        if words[at].text == "and" and demands.is_act(words, at + 1) and words[at + 1].root not in _shared():
            yield _deed(party, words, at, at + 1)


def _behind_who(words: Sequence[Word], at: int) -> int:
    """Where the verb of a party is looked for: behind a clause with who, at its next modal."""
    if at < len(words) and words[at].text in ("who", "that"):
        ends = (n for n in range(at + 3, min(at + _SIDE, len(words))) if words[n].text in _MODALS)
        return next(ends, at)
    return at


def _is_thing(behind: Sequence[Word]) -> bool:
    """What is had, and no other verb: "you have a cold", and not "you have heard"."""
    named = behind[0].text in MODIFIERS | {"some", "no"} or behind[0].text not in FUNCTION_WORDS
    return named and not behind[0].text.endswith(("ed", "en")) and behind[0].text not in _NOT_HAD


_NOT_HAD = frozenset("been had to heard got taken just already not yet ever never".split())


def _is_deed(party: Word, word: Word, helped: bool) -> bool:
    """A verb that only one of two parties does. helped: will, should and the like stand in front of it."""
    verb = helped or party.text in ("you", "we") or word.root in _known_verbs()
    return verb and not word.is_mark and word.root not in _shared() and word.text not in _NO_VERB


def _passive(words: Sequence[Word]) -> Iterator[Deed]:
    """ "The stitches are taken out by the nurse"."""
    for at, word in enumerate(words):
        if word.text != "by":
            continue
        place = at + 1
        while place < len(words) and (words[place].text in MODIFIERS or words[place].root in _ADDED):
            place += 1
        party = parties().get(words[place].text) if place < len(words) else None
        be = next((n for n in range(at - 1, max(0, at - _FEW), -1) if words[n].text in BE), None)
        if not party or be is None:
            continue
        verb = next((n for n in range(be + 1, at) if words[n].text not in _HELPERS), None)
        if verb is not None and words[verb].root not in _shared():
            objects = [w.root for w in words[max(0, be - _FEW) : be] if not w.is_mark and w.text not in FUNCTION_WORDS]
            yield Deed(party, words[verb].root, " ".join(objects), _said(words, verb, place))


_ADDED = frozenset(("practic", "health", "communit", "district", "ward", "specialist", "own"))
"""What may stand between the and a party."""


def _ordered(words: Sequence[Word]) -> Iterator[Deed]:
    """A plain call to act, which you are to do."""
    at = next((n for n, word in enumerate(words) if word.text not in BEFORE_ORDERS), len(words))
    if demands.is_act(words, at) and words[at].root not in _shared() and "if" not in [w.text for w in words[:at]]:
        yield _deed("you", words, at, at)


def _deed(party: str, words: Sequence[Word], at: int, verb: int) -> Deed:
    return Deed(party, words[verb].root, " ".join(_behind(words, verb)), _said(words, at, verb))


def _said(words: Sequence[Word], at: int, verb: int) -> str:
    return " ".join(word.text for word in words[at : verb + 4])


@cache
def _shared() -> frozenset[str]:
    return frozenset(map(root_of, _SHARED))


@cache
def _known_verbs() -> frozenset[str]:
    return frozenset(map(root_of, READING.words("verbs") | READING.words("imperatives")))


def _behind(words: Sequence[Word], at: int) -> list[str]:
    return [word.root for word in words[at + 1 : at + _FEW] if not word.is_mark and word.text not in FUNCTION_WORDS]


def _stressed(words: Sequence[Word]) -> Iterator[Deed]:
    """ "You draw it yourself": nobody else does."""
    for at, word in enumerate(words):
        if word.text == "yourself" and at and words[at - 1].text not in UNDER | {"to", "after", "give", "look"}:
            done = any(one.text == "you" for one in words[:at]) or any(True for _ in _ordered(words))
            if done and (at + 1 == len(words) or words[at + 1].is_mark or words[at + 1].text in _ENDS):
                yield Deed("you", "", "", _said(words, max(0, at - 3), at), stressed=True)


_ENDS = frozenset("at in on with when if and every each once before after by".split())
