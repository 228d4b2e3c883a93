"""L4: a list is opened by its count, counted aloud, and told in groups an ear can hold."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedLine, Mention
from audioguide.checks.list_items import announced, item_ids, items_told
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import says_any

GROUP = 5
"""Items; more are told in two groups."""
_SO_SAID = ("example", "such as", "for instance", "includes", "include", "some of", "may")


def telling(telling: Mention) -> Iterator[Flaw]:
    """Lists without a count, told as complete where they are examples, or too long for one breath."""
    fact = telling.fact
    if not fact.items or not all(items_told(telling)) or not item_ids(fact.items[0]):
        return
    if _each_whole(telling):
        return
    if not announced(telling):
        yield Flaw(telling.first, f"The list of {fact.id} opens without its count. Say how many there are.")
    elif fact.frame == "examples" and not says_any(telling.heard, _SO_SAID):
        yield Flaw(telling.first, f"The list of {fact.id} holds examples. Say so: here are {len(fact.items)} examples.")
    longest = _longest_group(telling)
    if longest > GROUP:
        yield Flaw(telling.first, f"{longest} items of {fact.id} follow each other. Tell at most {GROUP} in a group.")


def _each_whole(telling: Mention) -> bool:
    """True where the list is never opened, since each item repeats its opening: "Call if you are hot. Call if ..."."""
    items = {key for item in telling.fact.items for key in item_ids(item)}
    lines = [line for line in telling.lines if not line.recap]
    return len(lines) > 1 and all(not items.isdisjoint(fact.id for fact in line.facts) for line in lines)


def _longest_group(telling: Mention) -> int:
    """Most items told without a line between them that opens a group."""
    items = {key for item in telling.fact.items for key in item_ids(item)}
    longest, seen = 0, set[str]()
    for line in telling.page.lines:
        if _opens(line, telling, items):
            seen = set()
        seen |= items & {fact.id for fact in line.facts}
        longest = max(longest, len(seen))
    return longest


def _opens(line: CheckedLine, telling: Mention, items: set[str]) -> bool:
    own = telling.fact in line.facts or line.sentence.kind == "signpost"
    return own and items.isdisjoint(fact.id for fact in line.facts)


RULE = Rule(
    code="L4",
    title="Lists for the ear",
    explanation=(
        "Say the count, then each item; or the opening anew with each item, and no count. A list of examples is said "
        "so. More than 5 items are told in two groups."
    ),
    severity="warning",
    telling=telling,
)
