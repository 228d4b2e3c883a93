"""What a line of a guide's own does beyond its part: claims, reassures, orders, turns its meaning.

A line that carries no fact may announce, ask, thank, send to the care team and say who made what. What it may not is
known by patterns over the classes of words in data/frame_words.tsv, one row a pattern in data/frame_acts.tsv; and by
where it stands, since a question, a condition or what "the page does not say" claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from audioguide.language.base.meaning import FrameAct, FrameActKind, FramePart
from audioguide.language.en.meaning import frame_asides, splitting
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.reading import names
from audioguide.language.en.reading.lists import LISTS as READING

_ANY = "..."
_GAP = r"(?:\S+ ){0,5}?"
_ASKS = frozenset("is are was were do does did can could will would should may might must have has".split())
_NO_DOER = frozenset("and or of for with to in on the a an your its their from by about , between".split())
_HEADS = frozenset("time times day days way ways thing things question questions step steps part parts place".split())
"""What such a word is told apart by is no statement: "the first time your baby walks"."""
_PRONOUNS = frozenset("you it they we that who which he she this".split())
_JOINTS = frozenset(("and", "but", "so", "because"))
_PARTS_OF_GUIDE = ("guide", "figures", "care", "announcing")
_UNSAID = re.compile(
    r" (?:not|cannot|can't|never|no|nobody|doesn't|don't|neither|without) (?:\S+ ){0,4}?"
    r"(?:says?|tells?|telling|saying|know|knows|lists?|gives?|promises?|answers?|judge|decide|mean|means|claims?) "
)


_TALKS = frozenset("talk speak ask check consult call contact see".split())
_NAMES = re.compile(
    r" (?:is|are) (?:just |only )?(?:another|a|the|one) (?:\S+ )?(?:word|words|name|names|term) (?:for|of) "
)
_NOUNS = frozenset(("list", "name", "show", "state"))
"""Verbs of saying that are nouns too, where no plural stands in front of them: "a word list"."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A row of the table."""

    kind: FrameActKind
    said: str
    """As a regular expression, compiled once its words are met."""
    keys: tuple[frozenset[str], ...]
    """Groups of words: of each group one at least is said wherever the pattern is."""
    where: str
    denied: bool
    """A denial in front of it changes nothing."""
    opens: bool
    closes: bool

    @property
    def shape(self) -> re.Pattern[str]:
        return _compiled(self.said)


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape)


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(row[1].split(", ")) for row in LISTS.rows("frame_words")}


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(_classes()[name])


@cache
def _topics() -> frozenset[str]:
    """What stands behind one of these in its clause is named and not stated."""
    return _class("topics")


@cache
def _hearing() -> frozenset[str]:
    """Words of hearing a guide and handling a player."""
    return _class("hearing")


@cache
def _patterns() -> tuple[_Pattern, ...]:
    return tuple(_pattern(*row) for row in LISTS.rows("frame_acts"))


def _pattern(kind: str, said: str, where: str, denial: str) -> _Pattern:
    parts = said.split()
    opens, closes = parts[0] == "^", parts[-1] == "$"
    parts = [part for part in parts if part not in ("^", "$")]
    shape, keys = "(?<= )", []
    for part in parts:
        if part == _ANY:
            shape += _GAP
            continue
        alike = _alike(part.removesuffix("?"))
        one_of = f"(?:{'|'.join(re.escape(one) for one in alike)}) "
        shape += f"(?:{one_of})?" if part.endswith("?") else one_of
        if not part.endswith("?"):
            keys.append(frozenset(one.split()[0] for one in alike))
    few_first = tuple(sorted(keys, key=len))
    return _Pattern(cast("FrameActKind", kind), shape, few_first, where, denial == "may", opens, closes)


def _alike(part: str) -> list[str]:
    """The words that one part of a pattern stands for, long ones first."""
    out: list[str] = []
    for one in part.split("|"):
        out += _classes()[one[1:-1]] if one.startswith("<") else [one]
    return sorted(out, key=lambda word: -len(word))


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence as its words, and where its clauses begin."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    openers: tuple[str, ...]
    asked: bool

    def clause(self, at: int) -> int:
        """The clause a word stands in."""
        return sum(start <= at for start in self.starts) - 1

    def span(self, clause: int) -> tuple[int, int]:
        """From, to."""
        return self.starts[clause], (*self.starts, len(self.words))[clause + 1]


def read(text: str, part: FramePart = "line") -> tuple[FrameAct, ...]:
    """What a title or line does that it may not, in order."""
    acts = [act for said in _sentences(text) for act in _of_sentence(said, part)]
    return tuple(acts if part == "title" else [*acts, *frame_asides.read(text)])


def _of_sentence(said: _Said, part: FramePart) -> Iterator[FrameAct]:
    yield from _acts(said, part)
    yield from _told(said) if part == "title" else _statement(said)


def _sentences(text: str) -> Iterator[_Said]:
    runs: dict[int, list[splitting.Part]] = {}
    for part in splitting.split(text):
        runs.setdefault(part.sentence, []).append(part)
    for parts in runs.values():
        words: list[str] = []
        starts: list[int] = []
        for part in parts:
            said = [word.text for word in part.words if not word.is_mark]
            if said:
                starts.append(len(words))
                words += said
        openers = tuple(part.opener for part in parts if any(not word.is_mark for word in part.words))
        asked = text[parts[-1].words[-1].end :].lstrip("\"'”’) ").startswith("?")
        if words:
            yield _Said(tuple(words), tuple(starts), openers, asked)


def _acts(said: _Said, part: FramePart) -> Iterator[FrameAct]:
    if said.asked:
        return
    line, known = f" {' '.join(said.words)} ", frozenset(said.words)
    for pattern in _patterns():
        if pattern.where in ("gap", "title") and pattern.where != part:
            continue
        if any(map(known.isdisjoint, pattern.keys)):
            continue
        for found in pattern.shape.finditer(line):
            first = line.count(" ", 0, found.start()) - 1
            last = first + found[0].count(" ") - 1
            if _counts(pattern, said, line, first, last, found.start()):
                yield FrameAct(pattern.kind, found[0].strip())
                break


def _told(said: _Said) -> Iterator[FrameAct]:
    """A title that is a sentence: somebody or something is, has, can or should."""
    guided = any(not _class(name).isdisjoint(said.words) for name in ("guide", "figures"))
    if said.asked or guided or said.words[0] in _ASKS:
        return
    for at, word in enumerate(said.words):
        if word in _topics() or word in _HEADS or (at and word in _PRONOUNS and said.words[at - 1] not in _JOINTS):
            return  # "Signs that it is back", "things you can do": a topic.
        done = "".join(said.words[at + 1 : at + 2]).endswith(("ed", "en", "ne"))
        if at and not done and (word in _class("be") or word in _class("modal") or word in ("has", "have")):
            yield FrameAct("claims", " ".join(said.words[at - 1 : at + 2]))
            return


def _statement(said: _Said) -> Iterator[FrameAct]:
    """A clause that states or orders something, names a thing of health, and speaks of no part of the guide."""
    if said.asked or said.words[0] in _ASKS or _UNSAID.search(f" {' '.join(said.words)} "):
        return
    if _NAMES.search(f" {' '.join(said.words)} ") or (said.words[0] == "before" and not _TALKS.isdisjoint(said.words)):
        return  # "A is another word for B"; "before you change anything, talk to ..."
    for clause, opener in enumerate(said.openers):
        words = said.words[slice(*said.span(clause))]
        words = words[words[0] in _JOINTS :]
        if not words or words[0] in _topics() or opener in ("condition", "exception", "occasion"):
            continue
        if not _hearing().isdisjoint(words) or any(not _class(name).isdisjoint(words) for name in _PARTS_OF_GUIDE):
            continue
        ordered = words[0] in READING.words("imperatives")
        if not (ordered or any(not _class(name).isdisjoint(words) for name in ("be", "modal", "have"))):
            continue
        named = next((one.text for one in names.read(" ".join(words)) if one.kind != "organisation"), "")
        if named := named or next((word for word in words if word in _class("drug")), ""):
            yield FrameAct("orders" if ordered else "claims", named)
            return


def _counts(pattern: _Pattern, said: _Said, line: str, first: int, last: int, at: int) -> bool:
    """True where the words at this place do what the pattern is of."""
    clause = said.clause(first)
    begin, _ = said.span(clause)
    _, end = said.span(said.clause(last))
    if (pattern.opens and first != begin) or (pattern.closes and last != end - 1):
        return False
    before = said.words[begin:first]
    if not pattern.denied and not _class("no").isdisjoint((*before, *said.words[first : last + 1])):
        return False
    if pattern.where == "occasion":
        return True
    hangs = said.openers[clause] in ("condition", "exception", "occasion") and len(said.starts) > 1
    if hangs or _UNSAID.search(line, 0, at):
        return False
    if pattern.where == "gap":
        if said.words[last] in _NOUNS and not said.words[last - 1].endswith("s"):
            return False
        return said.words[last + 1 : last + 2] not in (("no",), ("nothing",), ("neither",))
    if pattern.where == "told":
        return _topics().isdisjoint(before)
    return pattern.where == "anywhere" or pattern.where == "title" or _stated(pattern, said, begin, first, end)


def _names_topic(before: tuple[str, ...]) -> bool:
    """ "Chapter 6, on side effects that": what stands behind the on is what a part of the guide is about."""
    on = before.index("on") if "on" in before else 0
    return not _class("guide").isdisjoint(before[:on])


def _stated(pattern: _Pattern, said: _Said, begin: int, first: int, end: int) -> bool:
    """A clause states it, and of nothing that is a part of the guide."""
    before, whole = said.words[begin:first], said.words[begin:end]
    named = before[1:] if begin and before[:1] == ("which",) else before
    if (
        not _topics().isdisjoint(named)
        or _names_topic(named)
        or any(not _class(name).isdisjoint(whole) for name in ("guide", "figures"))
    ):
        return False
    if not _hearing().isdisjoint(whole) or (not begin and said.words[0] in _ASKS):
        return False
    return pattern.where != "verb" or bool(before and before[-1] not in _NO_DOER and first + 1 < end)
