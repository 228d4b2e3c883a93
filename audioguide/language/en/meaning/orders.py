"""What a passage says of what comes before what: relations, rows of steps, parts of the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, cast

from audioguide.language.base.meaning import Orders, Relation, Step
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.pieces import Piece, pieces
from audioguide.language.en.meaning.tokens import words

_KEPT = 1_024
_REASONS = (" so that ", " because ", " otherwise ")


@lru_cache(maxsize=_KEPT)
def read(texts: tuple[str, ...]) -> Orders:
    """What the lines of a passage say of order."""
    made = list(pieces(texts))
    return Orders(tuple(_relations(made)), tuple(_steps(made, _procedure(made))), tuple(_moments(texts)))


def _relations(made: Sequence[Piece]) -> Iterator[Relation]:
    """Each point in time with what hangs on it: what stands before it, or behind it where it opens its sentence."""
    for at, piece in enumerate(made):
        if not piece.link or not piece.about:
            continue
        what = _claim_of(made, at)
        about = frozenset[str]().union(*(one.about for one in what))
        if about - piece.about:
            waits = piece.link == "until" and any(word.root in _WAITS for one in what for word in one.words)
            denied = (sum(one.denied for one in what) + waits) % 2 == 1
            word = cast('Literal["before", "after", "until", "during"]', piece.link)
            yield Relation(word, about, piece.about, denied, f"{piece.link} {piece.said}")


_WAITS = frozenset(("wait",))
"""What waits until then is not done until then."""


def _claim_of(made: Sequence[Piece], at: int) -> list[Piece]:
    piece = made[at]
    if not piece.leads and made[at - 1].sentence == piece.sentence:
        before = made[at - 1]
        both = before.link and not before.leads and at > 1 and made[at - 2].sentence == piece.sentence
        return [made[at - 2], before] if both else [before]
    for one in made[at + 1 :]:  # "After the repair, if a tear was found, you rest"
        if one.sentence != piece.sentence or one.link:
            break
        if not one.supposes:
            return [one]
    return []


def _procedure(made: Sequence[Piece]) -> frozenset[int]:
    """Sentences of which one procedure is made: three or more acts of the hand, and nothing else, in an unbroken row.

    Such acts are done as they are told, "wash your hands, open the bottle, put in one drop", where advice such as to
    rest and drink may be told in any order. What stands in front of them is what they are done for.
    """
    out: set[int] = set()
    row: list[int] = []
    for number in range(made[-1].sentence + 2 if made else 0):
        acts = [piece for piece in made if piece.sentence == number]
        acts = acts[1:] if len(acts) > 1 and not _is_of_hand(acts[0]) else acts
        if acts and all(_is_of_hand(piece) for piece in acts):
            row += [number] * len(acts)
            continue
        out.update(row if len(row) >= _SEVERAL else ())
        row = []
    return frozenset(out)


_SEVERAL = 3
"""Acts of the shortest procedure that no word marks as one."""
_IN_FRONT = frozenset("then and gently slowly carefully now please firmly quickly".split())


def _is_of_hand(piece: Piece) -> bool:
    first = next((word.text for word in piece.words if word.text not in _IN_FRONT and not word.is_mark), "")
    return first in LISTS.words("hand_acts") and not piece.denied


def _steps(made: Sequence[Piece], procedure: frozenset[int]) -> Iterator[Step]:
    """What is done, in the row it is told: ranks go up where a word says so, and in a procedure with each act."""
    chain, rank = 0, 0
    last: Piece | None = None
    for piece in made:
        if piece.link and (piece.link != "before" or piece.leads or not rank or (last is not None and last.denied)):
            continue
        new = last is None or piece.sentence != last.sentence
        follows = last is not None and ({piece.sentence, last.sentence} <= procedure or last.mark == "first")
        if follows or piece.link or piece.mark in ("ensuing", "last", "number"):
            rank += 1
        elif new:
            chain, rank = chain + 1, 0
        moved = piece.mark == "displaced" or (piece.mark == "first" and not new)
        yield Step(piece.about, chain, rank, moved, piece.mark, piece.said)
        last = piece


def _moments(texts: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for text in texts:
        said = f" {' '.join(word.text for word in words(text) if not word.is_mark)} "
        for reason in _REASONS:  # "In the morning, so that you need not get up at night"
            said = said.split(reason)[0] + " "
        for phrase, family, kind in LISTS.rows("moments"):
            if f" {phrase} " in said:
                yield family, kind, phrase
