"""What a clause denies: by not and no, and by words such as without, avoid, stop, fail to and rarely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from audioguide.language.base.meaning import Concept
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.tokens import Word
from audioguide.language.en.reading.clause_words import DETERMINERS
from audioguide.language.en.reading.lists import LISTS as READING


@dataclass(frozen=True, slots=True)
class Denial:
    """One word or phrase that denies what stands behind it in its clause."""

    start: int
    end: int
    seldom: bool = False
    """It says rarely and not never."""


@cache
def _deniers() -> tuple[PhraseTable[str], PhraseTable[str]]:
    """deny, seldom, or idle for what looks like a denial and is none ("not only", "no matter", "have to"): of words as
    they are written, and of their roots."""
    rows = {tuple(row[0].split()): row[1] for row in LISTS.rows("deniers")}
    # "Not" has no other forms, and is the root of "note".
    rooted = {words: kind for words, kind in rows.items() if words != ("not",)}
    return PhraseTable(rows), PhraseTable(rooted, "root")


def read(words: Sequence[Word]) -> tuple[Denial, ...]:
    """The denials of a clause in order."""
    out: list[Denial] = []
    at, known = 0, _deniers()
    while at < len(words):
        word = words[at]
        begins = word.text.endswith("n't") or any(table.begins(word) for table in known)
        length, kind = _denier(words, at) if begins else (1, "")
        if kind in ("deny", "seldom"):
            out.append(Denial(words[at].start, words[at + length - 1].end, kind == "seldom"))
        at += max(length, 1)
    return tuple(out)


def unsure(words: Sequence[Word], marks: Sequence[Denial]) -> frozenset[str]:
    """Words outside the known denials that may deny in a way that no table says."""
    may = LISTS.words("may_deny")
    if any(word.text == "last" and at and words[at - 1].text in _OWN for at, word in enumerate(words)):
        return frozenset(("last",))  # "Have your last drink two hours before": stop drinking.
    free = [
        at for at, word in enumerate(words) if word.text in may and not _is_side(words, at) and not _adds(words, at)
    ]
    inside = {at for at in free if any(mark.start <= words[at].start < mark.end for mark in marks)}
    return frozenset(words[at].text for at in free if at not in inside)


def _is_side(words: Sequence[Word], at: int) -> bool:
    """ "The left eye"."""
    return words[at].text == "left" and at > 0 and words[at - 1].text in DETERMINERS


def _adds(words: Sequence[Word], at: int) -> bool:
    """ "You can have a test too", and not "too high"."""
    return words[at].text == "too" and (at + 1 == len(words) or words[at + 1].is_mark)


_OWN = frozenset("your the her his their".split())


def narrowing(words: Sequence[Word], marks: Sequence[Denial]) -> frozenset[str]:
    """What may be all that is denied, by data/narrowing.txt: "do not go home alone". So is a second denial in the reach
    of the first: "do not take it without food"."""
    second = {
        word.text
        for at, word in enumerate(words)
        for before, mark in pairwise(marks)
        if mark.start == word.start and not _apart(words, at) and before.end <= word.start
    }
    return (LISTS.words("narrowing") & {word.text for word in words}) | second


def _apart(words: Sequence[Word], at: int) -> bool:
    """A joint stands in front of a denial, by which it begins anew."""
    return words[at].text == "nor" or any(one.text in _PARTS for one in words[max(0, at - _NEAR) : at])


_NOTS = frozenset("not no never without cannot nobody none nothing neither nor".split())
_VEILED = ("un", "non", "im", "in", "dis", "mis")
"""What words of denial may begin with, before a word of its own."""
_OWN_WORD = 4
"""Letters of the shortest such word."""


def plain(words: Sequence[Word]) -> int:
    """How many plain words of denial it has."""
    return sum(word.text in _NOTS or word.text.endswith("n't") for word in words)


def veiled(words: Sequence[Word]) -> bool:
    """True where a word may deny by itself: in may_deny.txt, among the negative words, or begun or ended like one; or
    where one denies and only says that a thing need not be."""
    return _keeps_from(words) or any(
        _denies_itself(word.text)
        or (_may_deny(word) and not _is_side(words, at))
        or (any(table.begins(word) for table in _deniers()) and _denier(words, at)[1] == "idle")
        for at, word in enumerate(words)
    )


def _keeps_from(words: Sequence[Word]) -> bool:
    """ "To keep your teeth from being chipped": not to let it be."""
    if not any(word.text == "from" for word in words):
        return False
    places = [at for at, word in enumerate(words) if word.root in LISTS.words("deny_from")]
    return any(words[at].text == "from" for place in places for at in range(place + 2, min(place + _FROM, len(words))))


_FROM = 10
"""Most words from such a verb to its from."""


@cache
def _wary() -> frozenset[str]:
    return LISTS.words("may_deny") | LISTS.words("falls_short")


def _may_deny(word: Word) -> bool:
    return word.text in _wary() or word.root in _wary()


@lru_cache(maxsize=20_000)
def _denies_itself(word: str) -> bool:
    return word in READING.words("negative_words") or word.endswith("less") or _begun(word)


def _begun(word: str) -> bool:
    """Unable, unsafe; no under, image or disease."""
    if not word.startswith(_VEILED) or word == "disease":
        return False
    easy = READING.words("easy_words")
    rests = (word.removeprefix(begun) for begun in _VEILED if word.startswith(begun))
    return any(len(rest) >= _OWN_WORD and rest in easy for rest in rests)


def _denier(words: Sequence[Word], at: int) -> tuple[int, str]:
    found = [one for table in _deniers() if (one := table.at(words, at))]
    if found:
        kind, length = max(found, key=lambda one: one[1])
        return length, kind
    return (1, "deny") if words[at].text.endswith("n't") else (0, "")


def marked(concepts: Sequence[Concept], marks: Sequence[Denial], words: Sequence[Word]) -> tuple[Concept, ...]:
    """The concepts of a clause with what is denied of them; those that are part of a denial are left out."""
    if not marks and not any(concept.denied for concept in concepts):
        return tuple(concepts)
    out: list[Concept] = []
    waiting = False
    nothings = [mark for mark in marks if _of_nothing(mark, words)]
    for concept in concepts:
        if any(mark.start <= concept.start < mark.end for mark in marks):
            continue
        reach = _reaching(concept, marks, words)
        last = out[-1].start if out else -1
        fresh = [mark for mark in reach if mark.start > last and mark not in nothings]
        denied = (sum(not mark.seldom for mark in reach) + concept.denied) % 2 == 1
        first = bool([mark for mark in fresh if not _in_time(mark, concept, words)]) or waiting or concept.denied
        out.append(concept._replace(denied=denied, focus=first and denied, seldom=any(mark.seldom for mark in fresh)))
        waiting = (bool(fresh) or waiting) and concept.name in _WEAK
    return tuple(out)


def _in_time(mark: Denial, concept: Concept, words: Sequence[Word]) -> bool:
    """ "It has not gone by Friday": what is denied stands in front of when."""
    between = [word.text for word in words if mark.end <= word.start < concept.start]
    return any(text in _WHEN for text in between[1:])


_WHEN = frozenset(("by", "since", "during", "within"))


def _of_nothing(mark: Denial, words: Sequence[Word]) -> bool:
    """ "Eat nothing from midnight", "not for people with": what is denied stands in front of it."""
    place = next(n for n, word in enumerate(words) if word.start == mark.start)
    behind = words[place + 1].text if place + 1 < len(words) else ""
    if words[place].text in ("neither", "nor") and behind in _FINITE:
        return True  # "And neither should people on it": what stands in front is denied of them, too.
    return (words[place].text in ("nothing", "none") and behind in _ADJUNCT) or (words[place].text, behind) in _FOR


_ADJUNCT = frozenset("from until till before after at during for since while".split())
_FOR = frozenset(
    (
        ("not", "for"),
        ("nor", "for"),
        ("not", "if"),
        ("not", "when"),
        ("not", "every"),
        ("not", "all"),
        ("not", "everyone"),
        ("not", "everybody"),
    )
)
"""What is denied behind these is said of fewer, or of what stands in front, and not of the next thing."""


def _reaching(concept: Concept, marks: Sequence[Denial], words: Sequence[Word]) -> list[Denial]:
    """The denials in front of a concept that reach it.

    One that stands behind "and", "or" or a comma takes the place of those before ("no pain and no fever"), and none
    reaches over "and" to the next call to act ("do not wait and call us").
    """
    out: list[Denial] = []
    for at, word in enumerate(words):
        if word.start >= concept.start:
            break
        mark = next((mark for mark in marks if mark.start == word.start), None)
        after = words[at + 1].text if at + 1 < len(words) else ""
        if mark:
            out = [mark] if _apart(words, at) else [*out, mark]
        elif word.text in ("and", "then") and after in READING.words("imperatives"):
            out = []
        elif out and word.text in _FINITE:
            out = [mark for mark in out if not _of_side_clause(mark, at, words)]
    return out


def _of_side_clause(mark: Denial, at: int, words: Sequence[Word]) -> bool:
    """Behind who or that, a denial ends where the verb of the whole clause stands: "people who do not smoke have"."""
    place = next(n for n, word in enumerate(words) if word.start == mark.start)
    who = any(word.text in _WHO for word in words[max(0, place - 2) : place])
    return who and at > place + 1


_PARTS = frozenset((",", "and", "or", "nor"))
_NEAR = 3
"""Words between the joint and the denial it brings: "and do not", "or you must not"."""
_WHO = frozenset(("who", "that", "which", "whose"))
_FINITE = frozenset("have has is are was were can may might will should must need needs do does get gets".split())
_WEAK = frozenset("full fully always yet quite exact exactly real feel other contain includ carry".split())
"""Concepts that only shade what is denied, or say that it is there: in "do not fully know", know is what is denied, and
in "does not contain eggs", eggs are."""
