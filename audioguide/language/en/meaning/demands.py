"""What a clause asks of somebody and how firmly: must, should, may, need not, it is up to you, or a plain order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, cast

from audioguide.language.base.meaning import Concept, Demand, DemandKind
from audioguide.language.en.meaning.concepts import read as concepts_of
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.phrases import Found, found, said
from audioguide.language.en.meaning.tokens import Word, root_of
from audioguide.language.en.reading.clause_words import AUXILIARIES

_IN_FRONT = frozenset(
    "please always then just also so and or do first second third next now instead gently slowly meanwhile otherwise "
    "afterwards later finally lastly".split()
)
"""Words that may stand in front of a call to act."""
_NOTS = frozenset(("not", "don't", "never"))
_JOINTS = frozenset(("and", "or", "then", ","))
_TIMES = frozenset("before after until first".split())
_STOPS = frozenset("avoid stop quit skip".split())
"""Calls to act that forbid: "Avoid lifting"."""
_SPEECH = frozenset(("ask", "tell", "talk"))
_NOBODY = frozenset("nobody none neither never nothing no".split())
"""In front of "needs to" they say that it need not be: "nobody needs to"."""
_NO_OBJECT = AUXILIARIES | frozenset("helps can may will of that which who".split())
"""What follows a noun and no call to act: "Rest is ...", "Exercise helps ..."."""
_SUBJECTS = frozenset("you we they he she it i people patients".split())


@cache
def _acts() -> frozenset[str]:
    return LISTS.words("acts")


@cache
def soft_acts() -> frozenset[str]:
    """Concepts of acts that ask for nothing done to the body or its treatment."""
    said = [
        tuple(Word(one, root_of(one), 0, 0, is_mark=False) for one in entry.split())
        for entry in LISTS.entries("soft_acts")
    ]
    return frozenset(concept.name for words in said for concept in concepts_of(words)) | frozenset(
        words[0].root for words in said
    )


def read(words: Sequence[Word], concepts: Sequence[Concept]) -> tuple[Demand, ...]:
    """The demands of one clause in order."""
    rows = [one for one in found("demands", words) if not _goes_on(words, one) and not _measures(words, one)]
    marks = sorted((*_by_words(words, rows), *_orders(words, rows)))
    if not marks:
        return ()
    ends = [mark[0] for mark in marks[1:]] + [len(words)]
    return tuple(_demand(words, concepts, mark, end, wholly=mark[3]) for mark, end in zip(marks, ends, strict=True))


def _goes_on(words: Sequence[Word], one: Found) -> bool:
    """ "If you like" leaves it open; "if you would like a side room" is a condition."""
    behind = one.at + one.length
    if words[one.at].text not in _CONDITIONAL or one.further != "whole" or behind == len(words):
        return False
    return words[behind - 1].text in _WANTING


def _measures(words: Sequence[Word], one: Found) -> bool:
    """ "How far you can walk" gives no leave, and "once we have told you that you can" gives none yet."""
    before = [word.text for word in words[: one.at]]
    told = before[-1:] and (
        before[-1] in _TELLING or (before[-1] == "that" and before[-2:-1] and before[-2] in _TELLING)
    )
    return one.kind in ("allowed", "if able") and (bool(told) or not _HOW.isdisjoint(before))


_TELLING = frozenset("told tells tell said says say agrees agreed confirms confirmed decides know".split())
"""Behind these somebody else gives leave: "until you have been told you can"."""
_HOW = frozenset(("how", "what", "where", "whatever", "things", "as"))
_WANTING = frozenset("like want prefer wish choose care fancy can able to possible must".split())
_CONDITIONAL = frozenset(("if", "when", "whenever"))
_Mark = tuple[int, int, str, bool]
"""First word, word behind the last, kind, and whether the whole clause is meant."""


def _by_words(words: Sequence[Word], rows: Sequence[Found]) -> Iterator[_Mark]:
    for one in rows:
        nobody = one.kind == "obliged" and any(word.text in _NOBODY for word in words[: one.at])
        yield one.at, one.at + one.length, "excused" if nobody else one.kind, one.further == "whole"


def _orders(words: Sequence[Word], rows: Sequence[Found]) -> Iterator[_Mark]:
    """Plain calls to act: at the beginning of the clause, and behind and, or, then where one stands there already."""
    named = (*rows, *found("demands", words, idle=True))
    taken = {place for one in named for place in range(one.at, one.at + one.length)}
    ahead = any(one.further == "ahead" for one in rows)
    at, denied, began = 0, False, False
    while at < len(words) and (words[at].text in _IN_FRONT or words[at].text in _NOTS or words[at].is_mark):
        denied = denied or words[at].text in _NOTS
        at += 1
    at = _behind_front(words, at)
    if at not in taken and is_act(words, at):
        began = True
        yield at, at, "forbidden" if denied != (words[at].text in _STOPS) else "order", False
    if not began or ahead:
        return
    for place, (joint, word) in enumerate(pairwise(words), 1):
        if place > at and joint.text in _JOINTS and place not in taken:
            no = word.text in _NOTS or word.text == "do"
            verb = place + (2 if no and words[place + 1 : place + 2] and words[place + 1].text == "not" else int(no))
            if is_act(words, verb) and (words[verb].text not in _NOUNS):
                yield verb, verb, "forbidden" if no != (words[verb].text in _STOPS) else "order", False


_FRONT = frozenset(
    "each every at in on after for with during before once twice first to by throughout from over".split()
)
"""What begins an adjunct in front of a call to act: "Each morning, weigh yourself"."""


def _behind_front(words: Sequence[Word], at: int) -> int:
    """The place behind an adjunct and its comma; `at` where there is none."""
    if at or not words or words[0].text not in _FRONT:
        return at
    comma = next((place for place, word in enumerate(words) if word.text == ","), 0)
    claims = any(word.text in AUXILIARIES or word.text in _SUBJECTS for word in words[:comma])
    return comma + 1 if comma and not claims else at


_NOUNS = frozenset(
    "rest sleep exercise drink water visit check walk test call plan show record note order support".split()
)


def is_act(words: Sequence[Word], at: int) -> bool:
    """A verb that begins a call to act stands at a place, and no noun."""
    if at >= len(words) or words[at].text not in _acts():
        return False
    return at + 1 == len(words) or words[at + 1].text not in _NO_OBJECT


def _lets(words: Sequence[Word], behind: int) -> bool:
    """ "You need to be at least 16 to sign": it is asked of nobody, and lets those who are sign."""
    rest = [word.text for word in words[behind:]]
    return rest[:1] == ["be"] and any(
        text == "to" and at > 1 and is_act(words, behind + at + 1) for at, text in enumerate(rest)
    )


def _demand(words: Sequence[Word], concepts: Sequence[Concept], mark: _Mark, end: int, *, wholly: bool) -> Demand:
    first, behind, kind, _ = mark
    start = words[first].start if first < len(words) else words[-1].end
    kind = "contingent" if kind == "obliged" and _lets(words, behind) else kind
    reach = words[end - 1].end if end else 0
    from_here = [
        one
        for one in concepts
        if start <= one.start < reach and (behind == first or one.start >= words[behind - 1].end)
    ]
    about = list(concepts) if wholly else from_here
    act = from_here[0].name if from_here and not wholly else ""
    text = said(words, Found(first, behind - first, kind, "")) if behind > first else words[first].text
    return Demand(
        kind=cast("DemandKind", kind),
        word=text,
        start=start,
        act="" if act in LISTS.words("light_verbs") else act,
        about=frozenset(one.name for one in about),
        of_you=first == 0 or words[first - 1].text in _SUBJECTS or words[first].text in _SUBJECTS,
        speech=cast("Literal['', 'ask', 'tell', 'talk']", act if act in _SPEECH else ""),
        timed=any(word.text in _TIMES for word in words),
    )
