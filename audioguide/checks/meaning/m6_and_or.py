"""M6: what and joins is not joined by or, both is not either, and any of several is not all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.meaning.likeness import ALIKE, CLEAR, Likeness
from audioguide.checks.meaning.passage import Passage, in_passages
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import Choice, Join

_HOW: dict[bool, Message] = {True: "all of them", False: "one of them"}
"""What a join says of its members."""


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: the first and told as or, or the reverse; then all told as any, or the reverse."""
    meaning = passage.meaning
    # What is told is mostly shorter: where it joins nothing, the source need not be read for it.
    joins, choices = meaning.joins(passage.lines), meaning.choices(passage.lines)
    why = next(_joined(meaning.joins(passage.records), joins), "") if joins else ""
    why = why or (next(_chosen(meaning.choices(passage.records), choices), "") if choices else "")
    why = why or next(_listed(passage), "")
    if why:
        yield Flaw(passage.telling[0].line.number, f"{passage.ids}: {why}")


def _joined(source: Sequence[Join], telling: Sequence[Join]) -> Iterator[Message]:
    like = Likeness(member for join in (*source, *telling) for member in join.members if member)
    for join in source:
        for other in telling:
            if join.every == other.every or join.loose or not _sure(join, other) or not _same(like, join, other):
                continue
            kept = any(one.every == join.every and not one.loose and _same(like, join, one) for one in telling)
            known = any(one.every == other.every and not one.loose and _same(like, one, other) for one in source)
            if not kept and not known:
                yield f'"{other.said}" is {_HOW[other.every]}; the source says "{join.said}", {_HOW[join.every]}.'


def _sure(join: Join, other: Join) -> bool:
    """In a call to act or a condition, or with a word that leaves no doubt; never of what is denied or only named."""
    places = (join.place, other.place)
    if "denied" in places:
        return places == ("denied", "denied") and not join.every and other.jointly
    if join.every and not other.every and (places[0] in ("condition", "occasion") or places == ("act", "")):
        return True
    if other.loose:
        return False
    if not join.every and other.jointly and join.place in ("condition", "occasion", "act"):
        return True
    firm = join.firm or other.firm
    if firm and ("idle" not in places or (join.firm and not join.every)):
        return True
    return places == ("act", "act") or ("condition" in places and set(places) <= {"condition", "occasion"})


def _same(like: Likeness, join: Join, other: Join) -> bool:
    """Two members of one are two of the other."""
    if len(join.members) == len(other.members) == _PAIR and _paired(like, join, other):
        return True
    places = {}
    for at, member in enumerate(join.members):
        found = sorted(
            ((like.of(member - _rest(join, at), one - _rest(other, n)), n) for n, one in enumerate(other.members)),
            reverse=True,
        )
        if found[0][0] >= ALIKE and found[0][0] - found[1][0] >= CLEAR:
            places[at] = found[0][1]
    return len(set(places.values())) > 1


_PAIR = 2
_WHOLLY = 0.3
"""Share from which on each member of a pair is one of the other pair, where both together share as much as one does."""


def _paired(like: Likeness, join: Join, other: Join) -> bool:
    """Each of two members is one of the other two, in either order: what they share may stand in one of them alone,
    "check your sugar and your ketones", "check your ketones or your sugar"."""
    one, two = join.members
    if _by_elimination(like, join, other):
        return True
    for first, second in (other.members, other.members[::-1]):
        shares = (like.of(one, first), like.of(two, second))
        own = (one - two) & (first - second), (two - one) & (second - first)
        if min(shares) >= _WHOLLY and sum(shares) >= 1 and all(own):
            return True
    return False


def _by_elimination(like: Likeness, join: Join, other: Join) -> bool:
    """One member of a pair is clearly one of the other's, and the two others share nothing with it: "with food and a
    full glass of water", "something to eat or a full glass of water"."""
    for at in (0, 1):
        for n in (0, 1):
            same, mine, theirs = (join.members[at], other.members[n]), join.members[1 - at], other.members[1 - n]
            clear = len(same[0] & same[1]) >= _PAIR and like.both(*same) >= _SAME_WHOLE
            if clear and not theirs & same[0] and not mine & same[1]:
                return True
    return False


_SAME_WHOLE = 0.75


def _rest(join: Join, at: int) -> frozenset[str]:
    """What another member says too: test, of "a blood test or a urine test"."""
    return frozenset[str]().union(*(member for n, member in enumerate(join.members) if n != at))


def _chosen(source: Sequence[Choice], telling: Sequence[Choice]) -> Iterator[Message]:
    for one in source:
        for other in telling:
            alike = (
                one.of & other.of if one.of and other.of else (one.condition or other.condition) and one.of == other.of
            )
            if one.every == other.every or not alike:
                continue
            if any(further.every == one.every for further in telling) or any(
                more.every == other.every for more in source
            ):
                continue
            yield f'"{other.said}" is said where the source says "{one.said}".'


def _listed(passage: Passage) -> Iterator[Message]:
    """Any one of several signs told as all of them together, or the reverse, where the source only points at a list."""
    meaning = passage.meaning
    said = [one for one in meaning.choices(passage.records) if one.condition and not one.of]
    ways = {one.every for one in said}
    if len(ways) != 1 or any(one.every in ways for one in meaning.choices(passage.lines)):
        return
    for join in meaning.joins(passage.lines):
        sure = join.jointly if join.every else join.firm
        if join.every not in ways and sure and join.place in ("condition", "occasion"):
            yield f'"{join.said}" is {_HOW[join.every]}; the source says "{said[0].said}".'


RULE = Rule(
    code="M6",
    title="And stays and, or stays or",
    explanation=(
        "In a call to act and in a condition, what and joins is joined by and in the telling, and what or joins by or; "
        "both is not either, and any of these is not all of these. Where and and or say the same, as in a denial or a "
        "list of signs, either will do."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="One of two things is not both of them, where somebody is to act on it.",
    of_change=True,
    chapter=in_passages(contradictions),
)
