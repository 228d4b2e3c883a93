"""What and and or join, and how many of several things are meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, cast

from audioguide.language.base.meaning import Choice, Join, JoinPlace
from audioguide.language.en.meaning import concepts, denials, duties
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.pieces import acts, sentences
from audioguide.language.en.meaning.tokens import Word
from audioguide.language.en.reading.clause_words import DETERMINERS, PRONOUNS

_KEPT = 1_024
_ENDS = frozenset((":", "(", ")", "–", "—", "if", "when", "unless", "before", "after", "until", "because", "but", "so"))
"""What no member of a join reaches over."""
_OPENS = ("if", "when", "whenever", "unless", "once", "has", "have")
_MOST = 7
"""Words of one member."""
_JOINTS = frozenset(("and", "or"))
_OF_NUMBER = frozenset("over older above under younger up more less later longer".split())
_NEEDED = frozenset(("need", "requir"))
_ACTS = frozenset(("order", "obliged", "advised"))
_PLACES: dict[str, JoinPlace] = {"if": "condition", "when": "occasion"}


@lru_cache(maxsize=_KEPT)
def read(texts: tuple[str, ...]) -> tuple[Join, ...]:
    """The joins of some lines, in order."""
    cut = ((text, found) for text in texts for found in sentences((text,)))
    return tuple(join for text, found in cut for join in _joins(found, asks=_asks(text, found)))


def _asks(text: str, found: Sequence[Word]) -> bool:
    """A question that may be a condition: "You have a fever and a rash?", not "What can I eat and drink?"."""
    return text[found[-1].end :].lstrip(" )\"'")[:1] == "?" and found[0].text not in _WHAT


_WHAT = frozenset("what which who when where how why can may should do does will must".split())


@cache
def _kinds() -> PhraseTable[str]:
    return PhraseTable({tuple(row[0].split()): row[1] for row in LISTS.rows("join_words")})


def _joins(found: Sequence[Word], *, asks: bool) -> Iterator[Join]:
    for at, length, kind in _joints(found):
        first, last = _opened(found, _reach(found, at - 1, -1), at), _reach(found, at + length, 1)
        left, right = found[first:at], found[at + length : last + 1]
        members = [*_listed(found, first), left, right]
        about = tuple(one for one in map(_about, members) if one)
        if _about(left) and _about(right) and len(about) > 1:
            said = " ".join(one.text for one in found[first : last + 1])
            firm, jointly = _firm(found, first, last, kind), kind == "and" and _jointly(found, first, last)
            place = _place(found, first, at, found[at + length : last + 1])
            place = "condition" if asks and place in ("", "act", "idle") else place
            loose = found[at + length - 1].text == "with" and not firm
            yield Join(kind == "and", about, said, place, firm, jointly, loose)


def _joints(found: Sequence[Word]) -> Iterator[tuple[int, int, Literal["and", "or"]]]:
    """Place, words and kind of each joint with something on either side of it."""
    for at, kind in _marks(found):
        length = 3 if found[at].text in ("as", "in") else 1
        either_way = "/" in (found[at - 1].text, found[at + 1].text if at + 1 < len(found) else "")
        number = at + 1 < len(found) and found[at + 1].text in _OF_NUMBER  # "65 or over"
        if kind in _JOINTS and 0 < at < len(found) - length and not either_way and not number:
            yield at, length, cast('Literal["and", "or"]', kind)


def _opened(found: Sequence[Word], first: int, at: int) -> int:
    """Behind both, either or a word that governs both members: "for pain and fever"."""
    marks = [n for n, kind in _marks(found[:at]) if kind in ("both", "either", "prep") and n >= first]
    clause = found[at + 1].text in _ENDS or found[at + 1].text in PRONOUNS
    return marks[-1] + 1 if marks and marks[-1] + 1 < at and not clause else first


def _reach(found: Sequence[Word], at: int, step: int) -> int:
    """The farthest word of the member that begins at a place."""
    end = at
    for _ in range(_MOST):
        after = end + step
        if (
            not 0 <= after < len(found)
            or found[after].text in _ENDS
            or found[after].text in ",/"
            or _joint(found, after)
        ):
            break
        end = after
    return end


def _joint(found: Sequence[Word], at: int) -> bool:
    return found[at].text in _JOINTS


def _listed(found: Sequence[Word], first: int) -> list[Sequence[Word]]:
    """Members in front, parted by commas: pain and fever of "pain, fever or a rash"."""
    out: list[Sequence[Word]] = []
    while first > 1 and found[first - 1].text == ",":
        end = first - 1
        first = _reach(found, end - 1, -1)
        fronted = found[0].text in _FRONTED or found[0].text.endswith("ly")
        if fronted and not any(word.text == "," for word in found[:end]):
            break
        out.insert(0, found[first:end])
        if end - first >= _MOST or (first > 0 and found[first - 1].text in _JOINTS):
            break
    return out


def _about(run: Sequence[Word]) -> frozenset[str]:
    figures = (word.text for word in run if word.text[0].isdigit())
    return frozenset(concept.name for concept in concepts.read(run)).union(figures)


_FRONTED = frozenset("to when if once before after for on in at from during daily each every as".split())
"""Words that begin what stands in front of a sentence and is no member: "Daily, clean the wound or ..."."""


def _marks(found: Sequence[Word]) -> Iterator[tuple[int, str]]:
    for at, kind, _ in _kinds().starts(found):
        yield at, kind


def _place(found: Sequence[Word], first: int, at: int, right: Sequence[Word]) -> JoinPlace:
    """Where a join stands, by what is in front of it in its part of the sentence."""
    start = max((n for n in range(first) if found[n].text in (":", ";", "–", "—")), default=-1) + 1
    # What is denied in front of a condition is not denied in it: "do not use it if your skin is dry or sore".
    start = max([start, *(n + 1 for n, kind in _marks(found[:first]) if kind in _PLACES)])
    before = found[max(0, start - 1) : at]
    whole = _is_clause(right)
    if _denies(found[start:first] if whole else found[start:at]):
        return "denied"
    kinds = [kind for n, kind in _marks(before) if kind in ("if", "when", "idle", "look")]
    near = [kind for _, kind in _marks(found[max(start, first - 1) : first]) if kind == "prep"]
    if whole:
        near, kinds = [], [kind for kind in kinds if kind in _PLACES]
    if (near and right[0].text not in DETERMINERS) or (kinds and kinds[-1] in ("idle", "look")):
        return "idle"
    if kinds:
        return _PLACES[kinds[-1]]
    if kinds == [] and found[first].text in acts():
        return "act"
    needed = any(word.root in _NEEDED for word in found[start:])
    return "act" if needed or duties.read(found[start:]) in _ACTS else ""


def _denies(run: Sequence[Word]) -> bool:
    """Something is denied that reaches over a joint: not so in "a rash that does not fade or a stiff neck"."""
    marks = denials.read(run)
    aside = {
        word.start for at, word in enumerate(run) if any(one.text in _RELATIVE for one in run[max(0, at - 2) : at])
    }
    return any(mark.start not in aside for mark in marks)


_RELATIVE = frozenset(("that", "who", "which"))


def _is_clause(right: Sequence[Word]) -> bool:
    """A member with a verb of its own: what stands in front of the other does not govern it."""
    subject = right[0].text in PRONOUNS or right[0].text in DETERMINERS or right[0].text in _OPENS
    return right[0].text in _FINITE or (subject and any(word.text in _FINITE for word in right[1:]))


_FINITE = frozenset("is are was were has have cannot can does do will".split())


def _firm(found: Sequence[Word], first: int, last: int, kind: str) -> bool:
    """Both in front of and, either in front of or, or a mark such as "as well" behind."""
    near = [one for at, one in _marks(found) if max(0, first - 2) <= at <= last + 3]
    if kind == "and" and any(one.text == "and" and other.text == "then" for one, other in pairwise(found[first:last])):
        return True  # "In your arm and then in your thigh"
    return ("either" in near) if kind == "or" else bool({"both", "also", "jointly"}.intersection(near))


def _jointly(found: Sequence[Word], first: int, last: int) -> bool:
    """Only the two together are meant: both, together, at the same time."""
    near = [one for at, one in _marks(found) if max(0, first - 2) <= at <= last + 3]
    return bool({"both", "jointly"}.intersection(near))


def _is_asked(found: Sequence[Word], phrase: str) -> bool:
    """A phrase stands in a condition: behind if or when, with no comma between."""
    said = " ".join(word.text for word in found)
    before = f" {said[: said.index(phrase)]}" if phrase in said else ""
    return any(f" {word} " in before.rsplit(" , ", 1)[-1] for word in _OPENS)


def _unneeded(before: str) -> bool:
    """It is denied that something is needed."""
    near = before.split()[-_MOST:]
    return bool({"not", "no", "don't", "needn't", "never"}.intersection(near)) and bool(
        {"need", "needs", "needn't", "wait", "have", "necessary"}.intersection(near)
    )


@lru_cache(maxsize=_KEPT)
def choices(texts: tuple[str, ...]) -> tuple[Choice, ...]:
    """Where some lines say all, both, any or either."""
    return tuple(choice for found in sentences(texts) for choice in _choices(found))


def _choices(found: Sequence[Word]) -> Iterator[Choice]:
    said = f" {' '.join(word.text for word in found if not word.is_mark)} "
    condition = any(f" {word} " in said for word in _OPENS)
    for at in range(1, len(found) - 2):
        if [word.text for word in found[at : at + 3]] == ["or", "the", "other"]:
            yield Choice(False, _about(found[at - 1 : at]), condition, "or the other")
    for phrase, how in LISTS.rows("choices"):
        if f" {phrase} " in said:
            # "You need not have all of these" says that any will do.
            turned = how == "all" and _unneeded(said[: said.index(f" {phrase} ")])
            yield Choice(how == "all" and not turned, frozenset(), turned or _is_asked(found, phrase), phrase)
    for at, kind in _marks(found):
        if kind not in ("both", "either"):
            continue
        run = found[at + 1 : _reach(found, at, 1) + 1]
        if (about := _about(run)) and not any(_joint(found, n) for n in range(at, min(at + _MOST, len(found)))):
            yield Choice(kind == "both", about, condition, " ".join(word.text for word in found[at : at + 3]))
