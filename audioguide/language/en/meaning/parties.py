"""Who does what to whom in a clause: the nurse calls you, you tell your doctor, from a mother to her baby."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from audioguide.language.base.meaning import Deed, Seeking
from audioguide.language.en.meaning import concepts
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.tokens import Word, root_of
from audioguide.language.en.meaning.tokens import words as words_of

BE = frozenset("is are was were be been being get gets".split())
_ADVERBS = frozenset("also then not never always only soon later first usually often please just".split())
UNDER = frozenset("of with by for about from at on near behind than".split())
"""Words behind which a party does nothing itself: "the side of the nurse"."""
MODIFIERS = frozenset("the a an your our their his her its this that any every each to new own".split())
BEFORE_ORDERS = frozenset("please always then just also so and or but do not don't never first to , if when".split())
_REACH = 7
"""Words behind an act in which the other party stands."""
_NOUNS = frozenset("a an the your our this any every each of no another".split())
"""Words behind which a word is no verb: "a call"."""


@cache
def parties() -> dict[str, str]:
    """Words for those who do something -> the party they belong to."""
    return {row[0]: row[1] for row in LISTS.rows("parties")}


@cache
def staff() -> frozenset[str]:
    """Concepts of those who give care."""
    named = (concepts.read(words_of(word)) for word, party in parties().items() if party == "staff")
    return frozenset(one.name for found in named for one in found)


@cache
def _acts() -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """First root -> (roots, act, whether the other party does it), the longest first."""
    out: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for said, act, *turned in LISTS.rows("acts"):
        roots = tuple(map(root_of, said.split()))
        out.setdefault(roots[0], []).append((roots, act, "turned" in turned))
    for rows in out.values():
        rows.sort(key=lambda row: -len(row[0]))
    return out


def read(words: Sequence[Word]) -> tuple[Deed, ...]:
    """The deeds of one clause whose both parties are said, or whose doer is you by a call to act."""
    if not any(word.root in _acts() for word in words):
        return ()
    return tuple(_read(words))


def _read(words: Sequence[Word]) -> Iterator[Deed]:
    for at, word in enumerate(words):
        if word.root not in _acts() or (at and words[at - 1].text in _NOUNS):
            continue
        if made := next((found for row in _acts()[word.root] if (found := _deed(words, at, *row))), None):
            yield made


def _deed(words: Sequence[Word], at: int, roots: tuple[str, ...], act: str, turned: bool) -> Deed | None:
    end = _behind(words, at, roots)
    if end is None or act == "idle":
        return None
    passive = _passive(words, at)
    other, place = _after(words, end, passive)
    if _to_oneself(words, at, end) and act != "tell":
        return Deed("you", act, "you", " ".join(word.text for word in words[max(0, at - 3) : end + 1]))
    if roots == ("let",) and not any(word.text == "know" for word in words[end : place + 2]):
        return None
    if act == "give" and any(word.text in ("call", "ring") for word in words[place : place + 3]):
        act = "call"
    agent = _before(words, at, "" if passive else other)
    if not agent or not other or agent == other:
        return None
    said = " ".join(word.text for word in words[max(0, at - 3) : place + 1])
    return Deed(other, act, agent, said) if turned != passive else Deed(agent, act, other, said)


def _behind(words: Sequence[Word], at: int, roots: tuple[str, ...]) -> int | None:
    """Where an act's words end; "get" and "from" may stand apart."""
    if tuple(word.root for word in words[at : at + len(roots)]) == roots:
        return at + len(roots)
    if len(roots) == 2 and roots[1] in ("from", "to"):
        return next((n + 1 for n in range(at + 1, min(at + _REACH, len(words))) if words[n].text == roots[1]), None)
    return None


def _to_oneself(words: Sequence[Word], at: int, end: int) -> bool:
    """ "Give yourself the injection"; "yourself" further on only stresses who does it."""
    by_you = all(word.text in BEFORE_ORDERS for word in words[:at]) or any(w.text == "you" for w in words[:at])
    return by_you and any(word.text in ("yourself", "yourselves") for word in words[end : end + 1])


def _passive(words: Sequence[Word], at: int) -> bool:
    back = at - 1
    while back >= 0 and words[back].text in _ADVERBS:
        back -= 1
    shaped = words[at].text != words[at].root and not words[at].text.endswith("ing")
    return back >= 0 and words[back].text in BE and shaped


def _after(words: Sequence[Word], end: int, passive: bool) -> tuple[str, int]:
    """The party behind an act and its place; in the passive, the one behind by."""
    waiting = passive
    for place in range(end, min(end + _REACH, len(words))):
        text = words[place].text
        if text in ("that", "if", "when", "about", "how", "what", "with") and not waiting:
            break
        if text == "by":
            waiting = False
        elif not waiting and (party := parties().get(text)):
            return party, place
    return "", end


def _before(words: Sequence[Word], at: int, other: str) -> str:
    """The nearest party in front that is not the other one; you, where a call to act has none."""
    for place in range(at - 1, -1, -1):
        party = parties().get(words[place].text)
        if not party or party == other:
            continue
        back = place - 1
        while back >= 0 and words[back].text in MODIFIERS - {"to"}:
            back -= 1
        if back < 0 or words[back].text not in UNDER:
            return party
    return "you" if all(word.text in BEFORE_ORDERS for word in words[:at]) else ""


@cache
def _seeking() -> dict[str, str]:
    return {root_of(word): kind for word, kind in LISTS.rows("seeking")}


def seeks(words: Sequence[Word]) -> Seeking:
    """Whether a clause asks for help, or has any word of it."""
    kinds = {_seeking().get(word.root, "hears" if parties().get(word.text) == "staff" else "") for word in words}
    return "asks" if "asks" in kinds else "hears" if "hears" in kinds else ""
