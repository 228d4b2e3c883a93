"""The sides of a than, of "as well as", and of a verb between two things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from audioguide.language.base.meaning import AMOUNT, Comparing, Concept, Drive, Turn
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.ordinals import PLACES
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.tokens import Word, root_of

_ENDS = frozenset(("to", ",", "when", "if", "and", "or", "but", "because"))
"""Words at which the side behind than ends."""
_WITH = frozenset("for with in at during while of".split())
"""Words that end it too, but not right behind than: "than in men"."""
_LIGHT = frozenset(("take", "have", "do"))
_NEAR = 2
"""Concepts next to a verb that are what acts, or what is acted on."""
_FROM_TO = 6
"""Words between from and to."""
_PASSIVE = frozenset("is are was were be been being".split())


def read(words: Sequence[Word], concepts: Sequence[Concept], turns: Sequence[Turn]) -> tuple[Comparing, ...]:
    """The comparisons of one clause."""
    return tuple(_read(words, concepts, turns))


def _read(words: Sequence[Word], concepts: Sequence[Concept], turns: Sequence[Turn]) -> Iterator[Comparing]:
    for at, word in enumerate(words):
        if (word.text == "than" and (made := _than(words, at, concepts, turns))) or (
            word.text == "as" and (made := _as(words, at, concepts))
        ):
            yield made


def _than(words: Sequence[Word], at: int, concepts: Sequence[Concept], turns: Sequence[Turn]) -> Comparing | None:
    """Of the turning word that stands nearest in front of a than."""
    place = words[at].start
    near = [
        one
        for one in turns
        if one.end <= words[at].end and (one.amount or one.said.split()[0].endswith("er") or _graded(words, one))
    ]
    if not near:
        return _by_form(words, at, concepts)
    mark = near[-1]
    of = _names(one for one in concepts if one.end <= place and not mark.start <= one.start < mark.end)
    stop = _side_end(words, at, [one for one in concepts if one.name not in of])
    than = _names(one for one in concepts if place < one.start < stop)
    of |= {one.text for one in words if one.end <= place and one.text in PLACES}
    than |= {one.text for one in words if place < one.start < stop and one.text in PLACES}
    more, axis = (mark.side == "0") != mark.denied, AMOUNT if mark.amount or mark.axis in _HOW_OFTEN else mark.axis
    return Comparing(more, axis, of, than)


_REACH = 8
"""Words from a comparative to its than."""


def _by_form(words: Sequence[Word], at: int, concepts: Sequence[Concept]) -> Comparing | None:
    """Of an adjective that no table has, by its form: steadier, more steady, less steady."""
    for place in range(at - 1, max(-1, at - _REACH), -1):
        word = words[place]
        graded = words[place - 1].text if place else ""
        of_form = word.text.endswith("er") and f"{word.text[:-2].removesuffix('i')}" and word.text not in _NO_GRADE
        if graded in ("more", "less") or (of_form and word.root not in _NO_GRADE and len(word.text) > _SHORT):
            more = graded != "less"
            by = word.root if graded in ("more", "less") else root_of(_plain(word.text))
            of = _names(
                one for one in concepts if one.end <= words[at].start and not word.start <= one.start < word.end
            )
            stop = _side_end(words, at, [one for one in concepts if one.name not in of])
            than = _names(one for one in concepts if words[at].start < one.start < stop)
            return Comparing(more, AMOUNT if by in _HOW_OFTEN else by, of, than)
    return None


_SHORT = 4
_NO_GRADE = frozenset(
    "rather other another whether either never after under over water number paper later together".split()
)


def _plain(word: str) -> str:
    """Steady of steadier, big of bigger."""
    stem = word[:-2]
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    return stem[:-1] if stem[-1:] == stem[-2:-1] else stem


_HOW_OFTEN = frozenset(("common", "likely"))
"""Axes of which more is only more of it: "more often than men" is "more than men"."""


def _graded(words: Sequence[Word], turn: Turn) -> bool:
    """ "More slowly", "less likely"."""
    return any(word.end + 1 == turn.start and word.text in ("more", "less") for word in words)


def _as(words: Sequence[Word], at: int, concepts: Sequence[Concept]) -> Comparing | None:
    """ "Not as well as" says less."""
    second = next((n for n in range(at + 2, min(at + 5, len(words))) if words[n].text == "as"), None)
    denied = any(one.denied for one in concepts if one.start <= words[at].end + 1 or one.start < words[at].start)
    if second is None or not denied:
        return None
    stop = _side_end(words, second, concepts)
    of = _names(one for one in concepts if one.end <= words[at].start)
    than = _names(one for one in concepts if words[second].start < one.start < stop)
    by = words[at + 1].text
    return Comparing(more=False, by=by, subject=of, than=than) if of and than else None


def _side_end(words: Sequence[Word], at: int, new: Sequence[Concept]) -> int:
    """Where the side behind a than or an as ends: not before it has named anything new, "than it does in the clinic".

    new: what the other side does not have.
    """
    for n, word in enumerate(words[at + 1 :]):
        named = any(words[at].end <= one.start < word.start and one.name not in _LIGHT for one in new)
        if (n and word.text in _ENDS) or (named and word.text in _WITH):
            return word.start
    return words[-1].end


def _names(concepts: Iterator[Concept]) -> frozenset[str]:
    return frozenset(one.name + "~" * (one.denied and one.focus) for one in concepts)


@cache
def _verbs() -> PhraseTable[str]:
    return PhraseTable({tuple(map(root_of, said.split())): drive for said, drive in LISTS.rows("drives")}, "root")


def driven(words: Sequence[Word], concepts: Sequence[Concept]) -> tuple[Drive, ...]:
    """What stands in front of a verb between things, and what behind; and "from A to B"."""
    return *_driven(words, concepts), *_from_to(words, concepts)


_PAUSES = frozenset((",", ";", ":", "("))
_NOUN_OF = frozenset("in of".split())
"""Behind these a verb is a noun: "changes in mood"."""
_BY = 5
"""Words behind a passive verb in which its "by" stands: "changed every 12 weeks by a nurse"."""


def _driven(words: Sequence[Word], concepts: Sequence[Concept]) -> Iterator[Drive]:
    for at, drive, length in _verbs().starts(words):
        word, end = words[at], at + length
        before = frozenset([one.name for one in concepts if one.end <= word.start][-_NEAR:])
        stop = next((one.start for one in words[end:] if one.text in _PAUSES), words[-1].end)
        after = frozenset([one.name for one in concepts if words[end - 1].end <= one.start < stop][:_NEAR])
        by = any(one.text in ("by", "with") for one in words[end : end + _BY])
        passive = by and at > 0 and any(one.text in _PASSIVE for one in words[max(0, at - 3) : at])
        if before and after and words[end].text not in _NOUN_OF:
            turned = passive or (word.text in ("due", "caused") and by)
            yield Drive(drive, after, before) if turned else Drive(drive, before, after)


def _from_to(words: Sequence[Word], concepts: Sequence[Concept]) -> Iterator[Drive]:
    for at, word in enumerate(words):
        if word.text != "from":
            continue
        to = next((n for n in range(at + 2, min(at + _FROM_TO, len(words))) if words[n].text == "to"), None)
        if to is None:
            continue
        stop = words[min(to + 3, len(words) - 1)].end
        first = frozenset(one.name for one in concepts if word.end <= one.start < words[to].start)
        second = frozenset(one.name for one in concepts if words[to].end <= one.start < stop)
        if first and second:
            yield Drive("from", first, second)
