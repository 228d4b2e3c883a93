"""M2: what the source denies is denied of the same thing, and nothing else is denied."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from audioguide.checks.meaning.denying import (
    bounded_otherwise,
    bounds,
    comes_after,
    doubts,
    hangs,
    open_homes,
    plainly_denies,
    same_words,
)
from audioguide.checks.meaning.passage import Passage, Told, in_passages
from audioguide.checks.meaning.turned import by_contrary
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import Clause, Concept


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: something denied in each place of the source and in none of the telling, or the reverse."""
    if _denials(passage.told) < _denials(passage.recorded):
        yield from _lost(passage)
    # With no more denials than in the source, and none taken from its thing, one may only stand elsewhere.
    left_out = frozenset(
        name for one in passage.meaning.conditions(passage.records) if one.excepting for name in one.of
    )
    more = sum(one.denials for one in passage.told) > sum(one.denials for one in passage.recorded) or _freed(passage)
    for told in passage.telling:
        for clause in told.clauses if not _hanging(told) else ():
            for concept in clause.concepts:
                if (
                    not clause.unsure
                    and concept.name not in left_out
                    and _gained(concept, clause, passage.every, passage.meaning.permits)
                    and not by_contrary(clause, passage.every)
                ):
                    sure = more or concept.seldom or _twice(concept, passage.every)
                    sure = sure and (concept.seldom or _surely_gained(concept, clause, told, passage))
                    yield Flaw(told.line.number, _denied(concept, passage), meaning=None if sure else "pointer")


def _surely_gained(concept: Concept, clause: Clause, told: Told, passage: Passage) -> bool:
    """Denied plainly and once here, where nothing that the source says of it denies, bounds or excuses anything:
    "without it" may be "you need not have it", and "if you stop" is "stopping"."""
    if clause.denials != 1 or not plainly_denies(clause) or any(hangs(one) for one in passage.every):
        return False
    if _twice(concept, passage.every):
        return True
    if any(one.timed for one in clause.demands) and comes_after(concept.name, passage.every):
        return False  # "Not before you ask" is "ask before".
    if _denied_beside(concept.name, passage.every):
        return False
    others = [one for one in told.clauses if one is not clause]
    return not open_homes(concept.name, [one.clauses for one in passage.known]) and not any(map(bounds, others))


def _denied_beside(name: str, source: Sequence[Clause]) -> bool:
    """A clause of its own denies what another names: "Driving: not until your doctor agrees"."""
    homes = {one.sentence for one in source if name in one.about and not one.denials}
    return any(one.sentence in homes and one.nots and one.unsure and _begins_with_denial(one) for one in source)


def _begins_with_denial(clause: Clause) -> bool:
    return all(one.denied for one in clause.concepts)


def _twice(concept: Concept, source: Sequence[Clause]) -> bool:
    """ "Do not stop taking it" in the source: without one of the two it is the contrary."""
    return any(clause.denials > 1 and concept.name in clause.about for clause in source)


def _freed(passage: Passage) -> bool:
    """What the source denies is told, and without a denial."""
    heard = {one.name for clause in passage.told for one in clause.concepts}
    denied = {one.name for clause in passage.told for one in clause.concepts if one.denied}
    of = {one.name for clause in passage.recorded for one in clause.concepts if one.focus}
    return bool(of & heard - denied)


def _denied(concept: Concept, passage: Passage) -> Message:
    if concept.seldom:
        return f'This says that "{concept.word}" is rarely so; {passage.ids} says it without that.'
    return f'This says that "{concept.word}" is not so; {passage.ids} says it without a denial.'


def _lost(passage: Passage) -> Iterator[Flaw]:
    telling = _settled(passage)
    for clause in passage.recorded:
        for concept in clause.concepts:
            own = _said(concept.name, passage.recorded)
            if not concept.focus or not all(one.denied for one in own):
                continue
            heard = [(one, told) for told in telling for one in told.concepts if one.name == concept.name]
            if heard and not any(
                one.denied or _unclear(one, told, clause) or by_contrary(told, [clause]) for one, told in heard
            ):
                yield Flaw(
                    passage.line_of(concept.name, lambda clause: clause.about),
                    f'The source says that "{concept.word}" is not so; here it is so. Say the denial again.',
                    meaning=None if _surely_lost(concept, clause, passage) else "pointer",
                )


def _surely_lost(concept: Concept, clause: Clause, passage: Passage) -> bool:
    """Denied plainly in the source, and told where nothing denies or bounds anything but what does so there.

    "Not until you have been checked" is "after you have been checked".
    """
    if narrowed(clause, passage.told) or _told_as_only(clause, passage) or not plainly_denies(clause):
        return False
    if bounded_otherwise(clause, passage.told):
        return False
    if comes_after(concept.name, passage.told) or doubts(clause):
        return False
    plain = [one.opener for one in passage.told] == [one.opener for one in passage.recorded]
    if plain and clause.nots == 1 and any(not one.denials and same_words(one, clause) for one in passage.told):
        return True
    own = {one.opener for one in passage.recorded if one.sentence == clause.sentence and bounds(one)}
    told = {one.opener for one in passage.told}
    return own <= told and not open_homes(concept.name, [one.clauses for one in passage.telling], own)


def _told_as_only(clause: Clause, passage: Passage) -> bool:
    """ "Do not use it unless it is blocked", "not without your leave": "only when it is blocked", "only with it"."""
    beside = [one for one in passage.recorded if one.sentence == clause.sentence]
    twice = any(one.opener == "exception" for one in beside) or sum(one.denials for one in beside) > 1
    return twice and any(one.opener == "restriction" for one in passage.told)


def _settled(passage: Passage) -> list[Clause]:
    """What is told, but for lines where something is denied that stands elsewhere: "so we advise you to stop", and the
    items behind "Do not:"."""
    out: list[Clause] = []
    for told in passage.telling:
        hanging = _hanging(told)
        if hanging and told.line.text.rstrip().endswith(":"):
            break
        out += [] if hanging else told.clauses
    return out


def _hanging(told: Told) -> bool:
    """Something is denied in it, and no thing behind the denial."""
    denying = [one for one in told.clauses if one.denials]
    return any(not any(concept.focus or concept.seldom for concept in one.concepts) for one in denying)


def narrowed(clause: Clause, told: Sequence[Clause]) -> bool:
    """A word that may be all that is denied is gone: "do not go home alone" told as "have someone with you"."""
    heard = frozenset(word for one in told for word in one.text.lower().replace(",", " ").split())
    return bool(clause.narrowing - heard) or any(
        one.limit == "over" and two.limit == "at most" and one.low == two.low
        for one in clause.quantities
        for other in told
        for two in other.quantities
    )


def _unclear(concept: Concept, clause: Clause, source: Clause) -> bool:
    """Something is denied in front of it in its clause, or a word stands there that may deny as no table says, and
    that the source does not have: out of "rule it out"."""
    new = clause.unsure - source.unsure
    return bool(new) or any(one.focus and one.start < concept.start for one in clause.concepts)


def _gained(concept: Concept, told: Clause, source: Sequence[Clause], permits: Callable[[str], bool]) -> bool:
    """Denied here, said in the source, and denied or doubted nowhere there."""
    if not (concept.focus or concept.seldom):
        return False
    own = _said(concept.name, source)
    if not own or any(one.denied or one.seldom for one in own):
        return False
    return not any(
        _denied_of(concept, clause, told, permits) or clause.unsure for clause in source if concept.name in clause.about
    )


def _denied_of(concept: Concept, source: Clause, told: Clause, permits: Callable[[str], bool]) -> bool:
    """ "No visitors are allowed" of "visitors are not allowed": what is denied of a thing is denied by denying it."""
    first = next(one.start for one in source.concepts if one.name == concept.name)
    return any(
        one.focus and one.start > first and (one.name in told.about or permits(one.name)) for one in source.concepts
    )


def _denials(clauses: Sequence[Clause]) -> int:
    """How many things are denied."""
    return sum(concept.focus for clause in clauses for concept in clause.concepts)


def _said(name: str, clauses: Sequence[Clause]) -> list[Concept]:
    return [concept for clause in clauses for concept in clause.concepts if concept.name == name]


RULE = Rule(
    code="M2",
    title="What is denied stays denied, and nothing else is",
    explanation=(
        "What the source denies, by not or by words such as without, avoid or stop, is denied of the same thing in the "
        "telling, and what it says is not denied there. The contrary of a contrary is the same: keep taking it, do not "
        "stop taking it."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why=(
        "The same thing said with a plain not in one place and without any in the other cannot both be right. Where a "
        "word such as only, until or unable stands near, it is a pointer."
    ),
    of_change=True,
    chapter=in_passages(contradictions),
)
