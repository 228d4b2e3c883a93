"""How sure, how often and of how many a clause is said: may, usually, some people, always, a small chance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from audioguide.language.base.meaning import Concept, Sure, SureFamily, SureKind
from audioguide.language.en.meaning.phrases import Found, found, said
from audioguide.language.en.meaning.tokens import Word

_NOTS = frozenset(("not", "never", "cannot", "no", "nor", "neither"))
_TURNED = {"probable": "rare", "certain": "possible", "rare": "probable"}
"""What a class is behind a not: "does not often fail", "not always"."""
_NEAR = 3
"""Words between a not and what it denies: "does not work for everyone"."""


def read(words: Sequence[Word], concepts: Sequence[Concept]) -> tuple[Sure, ...]:
    """The marks of sureness of one clause in order."""
    rows = [one for one in found("sureness", words) if not _is_month(words, one.at)]
    rows = list(_unforetold(rows, words))
    spans = [(words[one.at].start, words[one.at + one.length - 1].end) for one in rows]
    claimed = [one for one in concepts if not any(start <= one.start < end for start, end in spans)]
    return tuple(_mark(words, concepts, claimed, one) for one in rows)


def _is_month(words: Sequence[Word], at: int) -> bool:
    """ "17 May", "May 2026"."""
    near = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
    return words[at].text == "may" and any(word.text[0].isdigit() for word in near)


def _unforetold(rows: Sequence[Found], words: Sequence[Word]) -> Iterator[Found]:
    """ "It is possible that it will stay": the doubt in front says how sure it is, and will says nothing."""
    doubted = False
    for one in rows:
        if not (doubted and one.kind == "foretold"):
            yield one
        doubted = doubted or words[one.at + one.length - 1].text == "that"


_BETWEEN = frozenset("sometimes often be to also still then get become not for have been".split())


def _beside(words: Sequence[Word], end: int, start: int) -> bool:
    between = {word.text for word in words if end <= word.start < start}
    done = any(word.start == start and word.text.endswith(("ed", "en")) and word.text != word.root for word in words)
    return between <= _BETWEEN and (done or "have" not in between)  # "May have spread", and not "may have pain".


def _mark(words: Sequence[Word], concepts: Sequence[Concept], claimed: Sequence[Concept], one: Found) -> Sure:
    kind = one.kind
    before = words[max(0, one.at - _NEAR) : one.at]
    if one.further != "modal" and any(word.text in _NOTS or word.text.endswith("n't") for word in before):
        kind = "rare" if words[one.at].text == "many" else _TURNED.get(kind, kind)
    start, end = words[one.at].start, words[one.at + one.length - 1].end
    after = words[one.at + one.length].text if one.at + one.length < len(words) else ""
    governed = next((concept for concept in claimed if concept.start >= end), None)
    inside = [concept.name for concept in concepts if start <= concept.start < end] if one.further == "whom" else []
    subject = words[one.at - 1].text if one.at else ""
    return Sure(
        kind=cast("SureKind", kind),
        family=cast("SureFamily", one.further),
        word=said(words, one),
        start=start,
        end=end,
        governs=governed.name if governed else "",
        behind=next((concept.name for concept in claimed if one.at and concept.end == words[one.at - 1].end), ""),
        whom=inside[-1] if inside else "",
        beside=governed is not None and _beside(words, end, governed.start),
        denied=after in _NOTS,
        of_you=subject in ("you", "we"),
    )
