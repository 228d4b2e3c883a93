"""What facts have to do with one another: the items of a list, the caveat of a figure, two chances told together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from audioguide.drafting.extracting.outline import Outline
from audioguide.language.base.claims import Claims
from audioguide.model import Fact


def related(
    outline: Outline, facts: Mapping[str, Fact], records: Mapping[str, tuple[str, ...]], claims: Claims
) -> dict[str, Fact]:
    """The facts with what they have to do with one another. `records`: for each statement, the ids of its facts."""
    found = dict(facts)
    for change in (_lists, _caveats, _pairs):
        change(outline, found, records, claims)
    return found


def _lists(outline: Outline, facts: dict[str, Fact], records: Mapping[str, tuple[str, ...]], claims: Claims) -> None:
    """Give each opening sentence the items of its list."""
    items: dict[str, dict[int, list[str]]] = {}
    for statement in outline.statements:
        if statement.lead:
            items.setdefault(statement.lead, {}).setdefault(statement.item, []).extend(records[statement.id])
    inner = {records[lead][-1]: [key for ids in numbered.values() for key in ids] for lead, numbered in items.items()}
    for lead, numbered in items.items():
        key = records[lead][-1]
        # What is inside an item is of the item's list too, and has the sureness of its opening.
        held = tuple(" ".join(dict.fromkeys(_with_inner(ids, inner))) for ids in numbered.values())
        examples = claims.gives_examples(facts[key].fact)
        facts[key] = replace(facts[key], items=held, list_complete=not examples, frame="examples" if examples else "")


def _with_inner(ids: list[str], inner: dict[str, list[str]]) -> Iterator[str]:
    for key in ids:
        yield key
        yield from _with_inner(inner.get(key, []), inner)


def _caveats(outline: Outline, facts: dict[str, Fact], records: Mapping[str, tuple[str, ...]], claims: Claims) -> None:
    """Survival figures go with the words of their section that keep them from misleading (rule R10)."""
    by_section: dict[str, list[str]] = {}
    for statement in outline.statements:
        by_section.setdefault(statement.section, []).extend(records[statement.id])
    for keys in by_section.values():
        frightening = [key for key in keys if facts[key].sensitivity == "high" and _is_chance(facts[key])]
        for key in keys if frightening else ():
            if key not in frightening and claims.is_caveat(facts[key].fact):
                facts[key] = replace(facts[key], must_accompany=tuple(frightening))


def _pairs(outline: Outline, facts: dict[str, Fact], records: Mapping[str, tuple[str, ...]], claims: Claims) -> None:
    """A chance that begins with "this" is told beside the one it speaks of: "this risk drops to 6 %" (rule R13)."""
    for before, after in pairwise(outline.statements):
        one, other = facts[records[before.id][-1]], facts[records[after.id][0]]
        chances = _is_chance(one) and _is_chance(other)
        if chances and before.section == after.section and claims.points_back(other.fact):
            facts[one.id] = replace(one, pair_with=other.id)
            facts[other.id] = replace(other, pair_with=one.id)


def _is_chance(fact: Fact) -> bool:
    return any(number.unit == "percent" for number in fact.numbers)
