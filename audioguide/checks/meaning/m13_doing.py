"""M13: who does what to whom stays so: the nurse calls you, you call the nurse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.meaning.alignment import aligned
from audioguide.checks.meaning.passage import Passage, Told, in_passages
from audioguide.checks.meaning.swapped import swapped
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.meaning import LISTENER, TOLD_APART, Clause, Deed, Drive


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: an act told the other way round, by parties or by things."""
    yield from _swapped(passage)
    known = _deeds(passage.every)
    heard = _deeds(passage.told)
    for told in passage.telling:
        for clause in told.clauses:
            for deed in clause.deeds:
                way = (deed.agent, deed.act, deed.other)
                back = (deed.other, deed.act, deed.agent)
                by_oneself = deed.agent == deed.other and any(one[1:] == way[1:] for one in known)
                taker = any(one[1:] == (deed.act, deed.agent) for one in known) and not any(
                    one[:2] == way[:2] for one in known
                )
                if (back in known or by_oneself or taker) and way not in known and (by_oneself or back not in heard):
                    yield Flaw(
                        told.line.number, f'"{deed.said}" turns round who does it and to whom: look at {passage.ids}.'
                    )
                if _other_thing(deed, clause, passage):
                    yield Flaw(told.line.number, f'"{deed.said}" is said of what somebody else does: {passage.ids}.')
            for deed in clause.doers:
                if _done_for(clause, passage) if deed.stressed else _taken_over(deed, passage.every):
                    yield Flaw(told.line.number, f'"{deed.said}": {passage.ids} says that somebody else does this.')
            if clause.drives:
                yield from _things(told, clause, passage)


def _deeds(clauses: Sequence[Clause]) -> set[tuple[str, str, str]]:
    return {(one.agent, one.act, one.other) for clause in clauses for one in clause.deeds}


def _other_thing(deed: Deed, clause: Clause, passage: Passage) -> bool:
    """Both parties do it in the source, each with another thing, and here one does it with the other's."""
    back = _with(deed.other, deed.act, deed.agent, passage.recorded)
    own = _with(deed.agent, deed.act, deed.other, passage.recorded)
    common = back & own
    return (
        bool(own and (back - common) & clause.about)
        and not (own - common) & clause.about - back
        and not (_with(deed.other, deed.act, deed.agent, passage.told) & (back - common))
    )


def _with(agent: str, act: str, other: str, clauses: Sequence[Clause]) -> frozenset[str]:
    """What is spoken of in the clauses of one deed."""
    way = (agent, act, other)
    return frozenset[str]().union(
        *(one.about for one in clauses if any((d.agent, d.act, d.other) == way for d in one.deeds))
    )


def _done_for(clause: Clause, passage: Passage) -> bool:
    """The clause of the source that is told here has a doer, and the listener does nothing in it."""
    sources = [pair.source for pair in aligned(passage.recorded, [clause])][:1]
    agents = {deed.agent for one in sources for deed in (*one.deeds, *one.doers)}
    return (
        bool(agents)
        and LISTENER not in agents
        and not any(deed.stressed for one in passage.every for deed in one.doers)
    )


def _taken_over(deed: Deed, source: Sequence[Clause]) -> bool:
    """Somebody else does the same to the same in the source, and this party nowhere there."""
    alike = [
        one
        for clause in source
        for one in clause.doers
        if one.act == deed.act and set(one.other.split()) & set(deed.other.split())
    ]
    return bool(alike) and all(one.agent != deed.agent and _told_apart(deed, one) for one in alike)


def _told_apart(deed: Deed, other: Deed) -> bool:
    """The listener may be a carer, a parent or one of the women spoken of, but is no nurse and no child; others are
    told apart where both are named."""
    return {deed.agent, other.agent} <= TOLD_APART or other.agent in deed.named


def _swapped(passage: Passage) -> Iterator[Flaw]:
    """A passage in the source's own words, of which two parts have changed places; "behind the patient stands the
    helper" is no change."""
    meaning = passage.chapter.guide.language.meaning
    source = _running([meaning.sequence(one.fact.readable) for one in passage.source])
    telling = _running([meaning.sequence(one.line.text) for one in passage.telling])
    found = swapped(source, telling)
    if found and not any(meaning.places(part[0]) for part in found):
        one, other = (" ".join(part) for part in found)
        yield Flaw(passage.telling[0].line.number, f'"{one}" and "{other}" have changed places: look at {passage.ids}.')


def _running(parts: Sequence[Sequence[str]]) -> list[str]:
    out: list[str] = []
    for part in parts:
        out += part
        if out and out[-1] != ".":
            out.append(".")
    return out


def _things(told: Told, clause: Clause, passage: Passage) -> Iterator[Flaw]:
    sources = [pair.source for pair in aligned(passage.recorded, [clause])]
    known = [one for source in sources for one in source.drives]
    for one in clause.drives:
        alike = [other for other in known if other.verb == one.verb]
        if alike and all(_turned(one, other) for other in alike):
            yield Flaw(told.line.number, f"What acts and what it acts on have changed places: look at {passage.ids}.")


def _turned(one: Drive, other: Drive) -> bool:
    own, others = other.before - other.after, other.after - other.before
    stayed = one.before & own or one.after & others
    return bool(one.before & others and one.after & own and not stayed)


RULE = Rule(
    code="M13",
    title="Who does what to whom stays so",
    explanation=(
        "Who calls, tells, asks, gives, sends or helps, and who is called, told, asked, given, sent something or "
        "helped, do not change places, nor do a cause and what it causes. A passive or a converse (get from) is "
        "the same."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="The same act with its two parties in each other's place is never right.",
    of_change=True,
    chapter=in_passages(contradictions),
)
