"""Words that turn the sense where another of their axis stood: hot and cold, more and less, Monday and Friday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from audioguide.language.base.meaning import Concept, Turn
from audioguide.language.en.meaning.denials import Denial, marked
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.tokens import Word, root_of

_FIRST_SIDE = 3
"""Column of the table in which the sides begin."""
_NUMBER = frozenset("one two three four five six seven eight nine ten twelve half a an twice".split())

_OWN = dict.fromkeys(("his", "her", "its", "their", "my", "our"), "your")
"""Whose it is makes no phrase another: on your back, on their back."""

Row = tuple[str, str, str]
"""Axis, side, use."""


@cache
def _tables() -> tuple[dict[tuple[str, ...], Row], dict[tuple[str, ...], Row], dict[str, int]]:
    """Phrases as they stand, phrases by their roots, and first words of either with the words of the longest phrase."""
    by_text: dict[tuple[str, ...], Row] = {}
    by_root: dict[tuple[str, ...], Row] = {}
    for number, row in enumerate(LISTS.rows("opposites")):
        axis, use, match = row[:_FIRST_SIDE]
        for column, side in enumerate(row[_FIRST_SIDE:]):
            name = str(column) if use == "amount" or axis not in _MANY() else f"{number}.{column}"
            for said in filter(None, side.split(", ")):
                words = tuple(said.replace("-", " - ").split())
                if match == "root":
                    by_root[tuple(map(root_of, words))] = (axis, name, use)
                by_text.setdefault(words, (axis, name, use))
    longest: dict[str, int] = {}
    for words in (*by_text, *by_root):
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return by_text, by_root, longest


@cache
def _MANY() -> frozenset[str]:  # noqa: N802
    """Axes whose sides take several rows."""
    rows = [row[0] for row in LISTS.rows("opposites") if row[1] == "plain"]
    return frozenset(axis for axis in rows if rows.count(axis) > 1)


def read(words: Sequence[Word], marks: Sequence[Denial]) -> tuple[Turn, ...]:
    """The turning words of one clause, with whether each is denied."""
    found = list(_found(words))
    if not found:
        return ()
    concepts = [Concept(f"{at}", said, start, end) for at, (_, said, start, end) in enumerate(found)]
    kept = {one.name: one for one in marked(concepts, marks, words)}
    turns = [
        Turn(row[0], row[1], said, start, end, denied=kept[f"{at}"].denied, amount=row[2] == "amount")
        for at, (row, said, start, end) in enumerate(found)
        if f"{at}" in kept
    ]
    return tuple(_shaded(turns))


def _shaded(turns: Sequence[Turn]) -> Iterator[Turn]:
    """ "Less tight" is not so tight, and no less of anything."""
    for at, turn in enumerate(turns):
        before = turns[at - 1] if at and turn.start - turns[at - 1].end == 1 else None
        behind = turns[at + 1] if at + 1 < len(turns) and turns[at + 1].start - turn.end == 1 else None
        if turn.said in _SHADES and behind:
            continue
        if before and before.said == "less" and turn.axis in _two_sided():
            yield replace(turn, side=_TWO[turn.side])
        else:
            yield replace(turn, denied=not turn.denied) if before and before.said == "less" else turn


_TWO = {"0": "1", "1": "0"}
"""Sides of an axis that has two: less likely is unlikely."""


@cache
def _two_sided() -> frozenset[str]:
    """Axes of one row with two sides."""
    rows = [row for row in LISTS.rows("opposites") if row[1] == "plain" and row[0] not in _MANY()]
    return frozenset(row[0] for row in rows if len(list(filter(None, row[_FIRST_SIDE:]))) == len(_TWO))


_SHADES = ("more", "less")


def _found(words: Sequence[Word]) -> Iterator[tuple[Row, str, int, int]]:
    may_part = any(word.text in _PARTICLES for word in words)
    at = 0
    while at < len(words):
        row, length = _longest(words, at)
        if row and row[2] != "idle" and not _limits(words, at + length, row):
            run = words[at : at + length]
            yield row, " ".join(word.text for word in run), run[0].start, run[-1].end
        if not length and may_part and (parted := _parted(words, at)):
            yield parted
        at += length or 1


def _longest(words: Sequence[Word], at: int) -> tuple[Row | None, int]:
    """The longest phrase that begins at a place, and its words; 0 where none does."""
    by_text, by_root, longest = _tables()
    most = max(longest.get(words[at].text, 0), longest.get(words[at].root, 0))
    for size in range(min(most, len(words) - at), 0, -1):
        run = words[at : at + size]
        said = tuple(_OWN.get(word.text, word.text) for word in run)
        if row := by_text.get(said) or by_root.get(tuple(word.root for word in run)):
            return row, size
    return None, 0


_PARTICLES = frozenset("away out off up down".split())
_PARTED = 4
"""Words from a verb to its particle: "throw the daily ones away"."""


def _parted(words: Sequence[Word], at: int) -> tuple[Row, str, int, int] | None:
    """A verb whose particle stands behind its object; no mark or second verb stands between."""
    for place in range(at + 2, min(at + _PARTED + 1, len(words))):
        if words[place - 1].is_mark or words[place - 1].text in _PARTING:
            return None
        row = words[place].text in _PARTICLES and _tables()[1].get((words[at].root, words[place].root))
        if row and row[2] == "plain":
            return row, f"{words[at].text} {words[place].text}", words[at].start, words[at].end
    return None


_PARTING = frozenset("and or to if when before after until with from for in on at by of you".split())


def _limits(words: Sequence[Word], after: int, row: Row) -> bool:
    """ "More than 2 days" is a limit, which quantities read."""
    behind = [word.text for word in words[after : after + 2]]
    return (
        row[2] == "amount"
        and len(behind) == 2
        and behind[0] == "than"
        and (behind[1][0].isdigit() or behind[1] in _NUMBER - {"a", "an"})
    )
