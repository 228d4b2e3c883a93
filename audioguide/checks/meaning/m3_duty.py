"""M3: what is asked of the listener stays as firm as it is, and nothing else is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from audioguide.checks.meaning.added_advice import added
from audioguide.checks.meaning.denying import bounded_otherwise, bounds, may_deny
from audioguide.checks.meaning.likeness import Likeness
from audioguide.checks.meaning.passage import Passage, in_passages
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import Clause, Demand, Meaning

_TURNED: dict[str, frozenset[str]] = {
    "order": frozenset(("allowed", "suggested", "optional", "if able", "excused", "contingent")),
    "obliged": frozenset(
        ("allowed", "unsure", "suggested", "optional", "if able", "excused", "contingent", "attempt", "commended")
    ),
    "advised": frozenset(("allowed", "unsure", "suggested", "optional", "excused", "contingent")),
    "commended": frozenset(("obliged", "excused")),
    "suggested": frozenset(("obliged", "order", "excused")),
    "attempt": frozenset(("obliged", "excused")),
    "contingent": frozenset(("obliged", "order", "excused")),
    "allowed": frozenset(("obliged", "order", "advised")),
    "optional": frozenset(("obliged", "order", "advised")),
    "unsure": frozenset(("obliged",)),
    "excused": frozenset(("obliged", "order", "advised", "forbidden", "advised against")),
    "advised against": frozenset(("excused", "allowed", "optional")),
    "forbidden": frozenset(("excused", "allowed", "optional", "attempt not", "suggested")),
}
"""Kind in the source -> kinds that are never the same in a telling. Must and should, should and an order may be."""
_LEAVE = frozenset(("allowed",))
_LOOSE = frozenset(("allowed", "suggested", "optional", "commended", "attempt"))
_ADVISING = frozenset(("suggested", "commended", "attempt"))
_SAME_ACT, _SAME_MATTER = 0.5, 0.75
"""Share of weight from which on two demands are one, where they name the same act and where they do not."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One demand, and what it is about."""

    demand: Demand
    kind: str
    """Its own, or optional where the sentence says that it is: "if you like, take it with milk"."""
    about: frozenset[str]
    line: int
    undone: bool = False
    """Something else is denied in its clause: "no need to stop" is "go on"."""
    leave: bool = False
    """An order that gives leave: it has a most, "take up to four a day", or says whom to ask."""


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: a duty turned, one that is asked of nobody in the source, ask told as tell."""
    yield from added(passage)
    told = _told(passage)
    if not told:
        return
    source = [one for record in passage.known for one in _asked(record.clauses, 0)]
    like = Likeness(clause.about for clause in (*passage.told, *passage.every))
    loose = _led_loosely(passage)
    for one in told:
        alike = [other for other in source if _same(one, other, like)]
        turned = [other for other in alike if one.kind in _TURNED.get(other.kind, ())]
        if (
            turned
            and len(turned) == len(alike)
            and not _excused(one, turned[0], told, like, loose=loose, meaning=passage.chapter.guide.language.meaning)
        ):
            unsure = one.kind in _LEAVE and (all(other.leave for other in turned) or _is_over(turned, passage))
            unsure = unsure or _within_bounds(turned, passage)
            unsure = unsure or (turned[0].kind == "excused" and turned[0].undone and not one.undone)
            yield Flaw(one.line, _message(one, turned[0], passage), meaning="pointer" if unsure else None)
    yield from _permitted(passage, like)
    yield from _counted(told, source, passage)
    yield from _exchanged(told, source, passage)


def _permitted(passage: Passage, like: Likeness) -> Iterator[Flaw]:
    """What the source forbids is told as what may be done: nothing of it is denied, bounded or put off here."""
    bans = [one for one in passage.recorded if _is_ban(one, passage)]
    for told in passage.telling:
        for clause in told.clauses if bans else ():
            near = [one for one in told.clauses if one.sentence == clause.sentence]
            leave = any(one.kind in ("allowed", "unsure") for one in clause.demands) or any(
                mark.family == "able" and mark.kind == "possible" for mark in clause.sureness
            )
            if not leave or any(may_deny(one) or one.adjuncts or one.quantities or one.narrowing for one in near):
                continue
            about = frozenset[str]().union(*(one.about for one in near))
            ban = next((one for one in bans if _of_ban(one, about, like)), None)
            denied = [one for one in passage.told if one.denials and ban and _of_ban(ban, one.about, like)]
            if ban and not denied:
                yield Flaw(
                    told.line.number,
                    f'{passage.ids} forbids this ("{ban.text}"); here it is allowed.',
                    meaning="pointer",
                )
                return


def _is_ban(clause: Clause, passage: Passage) -> bool:
    forbids = any(one.kind in ("forbidden", "advised against") for one in clause.demands)
    near = [one for one in passage.recorded if one.sentence == clause.sentence]
    bounded = clause.adjuncts or clause.quantities or clause.narrowing or any(map(bounds, near))
    return forbids and clause.denials == 1 and not bounded and not bounded_otherwise(clause, passage.told)


def _of_ban(ban: Clause, about: frozenset[str], like: Likeness) -> bool:
    return len(ban.about & about) > 1 and like.kept(ban.about, about) >= _SAME_ACT


def _is_over(turned: Sequence[_Asked], passage: Passage) -> bool:
    """ "Not until it is out" is "you can once it is out"."""
    ends = any(one.opener == "limit" for one in passage.recorded) and all(one.kind == "forbidden" for one in turned)
    return ends and not any(one.opener == "limit" for one in passage.told)


def _within_bounds(turned: Sequence[_Asked], passage: Passage) -> bool:
    """ "Do not lift anything heavier than a kettle": what is less may be lifted."""
    homes = [one for one in passage.every if any(other.demand in one.demands for other in turned)]
    return bool(homes) and all(bounded_otherwise(one, passage.told) for one in homes)


def _told(passage: Passage) -> list[_Asked]:
    """The demands of all lines; items behind "you can:" are asked as their lead asks, and what is seen "when you feel
    well:" as well."""
    out: list[_Asked] = []
    lead = ""
    for told in passage.telling:
        text = told.line.text.rstrip()
        own = list(_asked(told.clauses, told.line.number))
        if lead and text[:1].islower():
            own = [replace(one, kind=lead) if one.kind == "order" else one for one in own]
        else:
            lead = own[-1].kind if text.endswith(":") and own and own[-1].kind in _LOOSE else ""
        out += own
    return out


def _asked(clauses: Sequence[Clause], line: int) -> Iterator[_Asked]:
    for place, clause in enumerate(clauses):
        near = [one for one in clauses if one.sentence == clause.sentence]
        firm = any(demand.kind in _LEAVABLE for one in near for demand in one.demands)
        left = _left_open(clauses, place) if clause.demands else ""
        for demand in clause.demands:
            if firm and not demand.about and demand.kind in _LEAVING:
                continue  # It is in the kind of what it leaves open.
            about = demand.about or frozenset().union(*(one.about for one in near))
            kind = left if left and demand.kind in _LEAVABLE else demand.kind
            undone = clause.denials > 0
            yield _Asked(demand, kind, about, line, undone, leave=_is_leave(demand, clause, near))
        yield from _open(clause, line)


def _open(clause: Clause, line: int) -> Iterator[_Asked]:
    """ "You may have somebody with you": no duty, whether it is leave or only what may happen."""
    for mark in clause.sureness if not clause.demands else ():
        if mark.of_you and mark.kind == "possible" and mark.governs:
            about = frozenset(one.name for one in clause.concepts if one.start >= mark.end)
            made = Demand("unsure", mark.word, mark.start, mark.governs, about, of_you=True)
            yield _Asked(made, made.kind, about, line, clause.denials > 0)


_LEAVABLE, _LEAVING = frozenset(("order", "obliged", "advised", "attempt")), frozenset(("optional", "if able"))


def _left_open(clauses: Sequence[Clause], place: int) -> str:
    """Optional or ideally where the clause says so, or one that says nothing else: "if you like" behind it, or in front
    of the whole sentence."""
    clause = clauses[place]
    after = clauses[place + 1 : place + 2]
    first = place < 2 or clauses[place - 2].sentence != clause.sentence
    before = clauses[place - 1 : place] if place and first else ()
    for one in (clause, *after, *before):
        marks = [demand.kind for demand in one.demands if demand.kind in _LEAVING]
        if marks and one.sentence == clause.sentence and (one is clause or len(marks) == len(one.demands)):
            return marks[0]
    return ""


def _is_leave(demand: Demand, clause: Clause, near: Sequence[Clause]) -> bool:
    """ "Take up to four a day" and "only if it is dry, take it" may be told as "you can take", and "ask your nurse for
    advice" as "you can ask"; asking before something, or where something is so, is a duty."""
    bounded = any(one.limit == "at most" or (one.limit == "over" and clause.denials) for one in clause.quantities)
    bounded = bounded or any(one.opener == "restriction" for one in near)
    asks = demand.speech == "ask" and len(near) == 1 and not clause.opener and not demand.timed
    return demand.kind == "order" and (bounded or asks)


def _same(one: _Asked, other: _Asked, like: Likeness) -> bool:
    share = like.of(one.about, other.about)
    if one.demand.act and one.demand.act == other.demand.act:
        return share >= _SAME_ACT
    return share >= _SAME_MATTER and len(one.about & other.about) > 1


def _led_loosely(passage: Passage) -> bool:
    """Orders that are items of advice: "These may help: ..."."""
    if any(demand.kind in _ADVISING for clause in passage.recorded for demand in clause.demands):
        return True
    return any(any(d.kind in (*_LOOSE, "unsure") for d in clause.demands) or clause.sureness for clause in passage.near)


def _excused(
    one: _Asked, other: _Asked, told: Sequence[_Asked], like: Likeness, *, loose: bool, meaning: Meaning
) -> bool:
    """Said as firmly in another place of the paragraph; or an order that the list's opening makes a piece of advice."""
    if other.kind == "if able" or (loose and other.kind == "order"):
        return True
    if other.kind == "excused":
        return False
    if other.kind in ("allowed", "optional", "suggested", "contingent", "commended", "attempt"):
        return one.kind == "order" and meaning.is_soft(one.demand.act)
    return any(
        again is not one and _same(again, other, like) and again.kind not in _TURNED.get(other.kind, ())
        for again in told
    )


_FIRM, _LEFT_OPEN = frozenset(("obliged",)), frozenset(("optional", "suggested", "excused", "commended"))
_ORDER, _OPEN_CHOICE = frozenset(("order",)), frozenset(("optional", "suggested", "excused"))
_ANY_FIRM = frozenset(("order", "obliged", "advised", "forbidden", "advised against"))


def _counted(told: Sequence[_Asked], source: Sequence[_Asked], passage: Passage) -> Iterator[Flaw]:
    """A must that is gone with leave in its place, or leave that is gone with a must, in whatever words."""
    for lost, lost_all, come, come_all in (
        (_FIRM, _ANY_FIRM, _LEFT_OPEN, _LEFT_OPEN),
        (_ORDER, _ANY_FIRM, _OPEN_CHOICE, _LEFT_OPEN),
        (_LEFT_OPEN, _LEFT_OPEN, _FIRM, _ANY_FIRM),
    ):
        gone = [one for one in source if one.kind in lost]
        new = [one for one in told if one.kind in come]
        if not gone or not new:
            continue
        if _count(told, lost_all) < _count(source, lost_all) and _count(told, come_all) > _count(source, come_all):
            yield Flaw(new[0].line, _message(new[0], gone[0], passage))
            return


def _count(asked: Sequence[_Asked], kinds: frozenset[str]) -> int:
    return sum(one.kind in kinds for one in asked)


def _named(one: _Asked) -> Message:
    return "a plain order" if one.kind == "order" else f'"{one.demand.word}"'


def _message(one: _Asked, other: _Asked, passage: Passage) -> Message:
    said, has = _named(one), _named(other)
    return f"{passage.ids}: what is asked here is {said}; in the source it is {has}. Keep it as firm."


def _exchanged(told: Sequence[_Asked], source: Sequence[_Asked], passage: Passage) -> Iterator[Flaw]:
    """Ask somebody told as tell them, or back."""
    heard, known = {one.demand.speech for one in told}, {one.demand.speech for one in source}
    for one in told:
        verb = one.demand.speech
        # "Your dentist can tell you" is "ask your dentist".
        others = one.demand.kind in ("allowed", "unsure") and not one.demand.of_you
        if verb not in ("ask", "tell") or known & {verb, "talk"} or others:
            continue
        other = "tell" if verb == "ask" else "ask"
        if other not in heard and any(had.demand.speech == other and had.about & one.about for had in source):
            yield Flaw(one.line, f'"{verb}" is said here where {passage.ids} says "{other}".')


RULE = Rule(
    code="M3",
    title="A duty stays as firm as it is",
    explanation=(
        "must, have to and a plain order; should; may, you can and if you like; need not; must not: what the source "
        "asks of somebody is asked as firmly, and nothing is asked that stands in no fact."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="The same act that must be done in one place and may be left in the other cannot both be right.",
    of_change=True,
    chapter=in_passages(contradictions),
)
