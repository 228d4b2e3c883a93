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
    return Orders(tuple(_relations(made)), tuple(_steps(made)), tuple(_moments(texts)))


def _relations(made: Sequence[Piece]) -> Iterator[Relation]:
    """Each point in time with what hangs on it: what stands before it, or behind it where it opens its sentence."""
    for at, piece in enumerate(made):
        if not piece.link or not piece.about:
            continue
        what = _claim_of(made, at)
        about = frozenset[str]().union(*(one.about for one in what))
        if about - piece.about:
            denied = sum(one.denied for one in what) % 2 == 1
            word = cast('Literal["before", "after", "until", "during"]', piece.link)
            yield Relation(word, about, piece.about, denied, f"{piece.link} {piece.said}")


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


def _steps(made: Sequence[Piece]) -> Iterator[Step]:
    """What is done, in the row it is told: ranks go up where a word says so."""
    chain, rank = 0, 0
    last: Piece | None = None
    for piece in made:
        if piece.link and (piece.link != "before" or piece.leads or not rank or (last is not None and last.denied)):
            continue
        new = last is None or piece.sentence != last.sentence
        if piece.link or piece.mark in ("ensuing", "last", "number") or (last is not None and last.mark == "first"):
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
