"""Advice that stands in no fact: one call to act more than the source has, of which the source says nothing.

Where an act only has another name, as in "mobilise your fingers" and "move your fingers", the source's own call is
missing from the telling, and nothing is said here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.meaning.likeness import Likeness
from audioguide.checks.meaning.passage import Passage
from audioguide.checks.rule import Flaw
from audioguide.errors import Message
from audioguide.language.base.meaning import TAKEN, Clause, Concept, Demand, Meaning, Name

_SEVERAL = 2
"""New words from which on a call to act whose verb says little, "put", "leave", asks for something new."""
_DENYING = frozenset(("forbidden", "advised against", "attempt not"))
_ASKING = _DENYING | frozenset(("order", "obliged", "advised", "commended", "suggested", "attempt", "allowed"))
_TOLD, _TOLD_WHOLLY = 0.6, 0.85
"""Share of the source's weight that is told without the new call, from which on that call is one more, and from which
on a single new word is enough."""


def added(passage: Passage) -> Iterator[Flaw]:
    """What a paragraph asks for, or says to do good, of which its facts say nothing."""
    yield from _praised(passage)
    asked = [one for clause in passage.told for one in clause.demands if one.kind in _ASKING]
    if len(asked) <= sum(one.kind in _ASKING for clause in passage.recorded for one in clause.demands):
        return
    known = frozenset(name for clause in passage.every for name in clause.about)
    for told in passage.telling:
        for clause in told.clauses:
            for demand in clause.demands:
                if (
                    demand in asked
                    and _is_new(demand, clause, known, passage)
                    and not _reworded(demand, asked, passage)
                ):
                    yield Flaw(told.line.number, _message(demand, passage))


def _reworded(demand: Demand, asked: Sequence[Demand], passage: Passage) -> bool:
    """A call not to do something, where one of the source is told by no act of its name: "do not wait", "do not hold
    on"; with no more such calls than the source has."""
    if demand.kind not in _DENYING:
        return False
    own = [one for clause in passage.recorded for one in clause.demands if one.kind in _DENYING]
    heard = frozenset(name for clause in passage.told for name in clause.about)
    unheard = [one for one in own if one.act not in heard]
    return bool(unheard) and sum(one.kind in _DENYING for one in asked) <= len(own)


def _praised(passage: Passage) -> Iterator[Flaw]:
    """A remedy, or something done, that is said to help, in a clause that tells nothing else of the source."""
    meaning = passage.meaning
    known = frozenset(name for clause in passage.every for name in clause.about)
    for told in passage.telling:
        for clause in told.clauses:
            if clause.opener in _HANGING or clause.denials or not meaning.eases(clause.text):
                continue
            doing = meaning.doing(clause.text)
            new = [one for one in clause.concepts if one.name not in known]
            remedy = next((one.word for one in new if meaning.is_remedy(one.name) or one.name == doing), "")
            named = any(other.name == one.name for one in clause.names for other in _names(passage))
            begins = bool(new) and new[0] == clause.concepts[0]
            if not remedy and begins and len(new) >= _MANY and not _is_care(new, meaning):
                remedy = new[0].word
            if remedy and not named and _told_by_others(clause, passage) >= _TOLD:
                yield Flaw(
                    told.line.number,
                    f'"{remedy}" is said to do good, and stands in no fact of {passage.ids}. '
                    "Advice comes from the source alone.",
                )


_HANGING = frozenset(("condition", "exception", "occasion", "concession"))


_MANY = 3
"""New things in a clause that says something does good, from which on it is no rewording: baking soda in water."""


def _is_care(new: Sequence[Concept], meaning: Meaning) -> bool:
    return any(meaning.gives_care(one.name) for one in new)


def _names(passage: Passage) -> list[Name]:
    return [name for clause in passage.every for name in clause.names]


def _told_by_others(clause: Clause, passage: Passage) -> float:
    """Share of the source's weight that the other clauses of the paragraph tell."""
    own = [one.about for one in passage.recorded]
    heard: frozenset[str] = frozenset().union(*(one.about for one in passage.told if one is not clause))
    return Likeness(own).kept(frozenset[str]().union(*own), heard)


def _message(demand: Demand, passage: Passage) -> Message:
    return (
        f'"{demand.word}" asks here for something that stands in no fact of {passage.ids}. '
        "Advice comes from the source alone."
    )


def _is_new(demand: Demand, clause: Clause, known: frozenset[str], passage: Passage) -> bool:
    """Its act and most of its things are in no record, and the record is told without it."""
    meaning, treats = passage.meaning, _treats(demand, clause, known, passage)
    new = demand.about - known
    if demand.kind in ("allowed", "advised", "obliged") and not demand.of_you:
        return False
    if not demand.act and not treats:
        return False
    if demand.act in known and not (treats and len(new) >= _SEVERAL and _wholly(demand, clause, passage)):
        return False
    if demand.act and meaning.is_soft(demand.act) and demand.kind not in _DENYING and not treats:
        return False
    if clause.unsure and any(one.opener == "exception" for one in passage.every):
        return False  # "All the time but when you wash": "take it off only to wash".
    if demand.kind == "allowed" and (_excused(passage) or (len(demand.about) < _SEVERAL and _left_open(passage))):
        return False  # "You need not fast" is "you can eat"; "you may feel tired" is "you may as well".
    whole = _told_without(demand, clause, passage)
    if whole < _TOLD or (demand.act not in known and len(new) * 2 <= len(demand.about)):
        return False
    return len(new) > 1 or whole >= _TOLD_WHOLLY


def _wholly(demand: Demand, clause: Clause, passage: Passage) -> bool:
    return _told_without(demand, clause, passage) >= _TOLD_WHOLLY


def _treats(demand: Demand, clause: Clause, known: frozenset[str], passage: Passage) -> bool:
    """It asks for something with a medicine, a food or a remedy, and is no talk: "try a laxative", "keep off milk"."""
    if demand.speech:
        return False
    if any(passage.meaning.is_remedy(name, whatever=True) for name in demand.about):
        return True
    new = [one for one in clause.names if one.start >= demand.start and one.kind in TAKEN]
    return any(one.name not in known and not any(one.name == other.name for other in _names(passage)) for one in new)


def _excused(passage: Passage) -> bool:
    return any(demand.kind == "excused" for clause in passage.recorded for demand in clause.demands)


def _left_open(passage: Passage) -> bool:
    return any(mark.kind == "possible" and mark.of_you for clause in passage.recorded for mark in clause.sureness)


def _told_without(demand: Demand, clause: Clause, passage: Passage) -> float:
    """Share of the source's weight that the other words of the paragraph tell."""
    own = [clause.about for clause in passage.recorded]
    heard: frozenset[str] = frozenset().union(
        *(one.about for one in passage.told if one is not clause), clause.about - demand.about
    )
    return Likeness(own).kept(frozenset[str]().union(*own), heard)
