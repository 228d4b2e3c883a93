"""L4: a list is opened by its count, counted aloud, and told in groups an ear can hold."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedLine, Mention
from audioguide.checks.list_items import announced, item_ids, items_mentioned
from audioguide.checks.rule import Flaw, Rule

GROUP = 5
"""Items; more are told in two groups."""


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Lists without a count, told as complete where they are examples, or too long for one breath."""
    fact = mention.fact
    if not fact.items or not all(items_mentioned(mention)) or not item_ids(fact.items[0]):
        return
    if _each_whole(mention):
        return
    if not announced(mention):
        yield Flaw(mention.first, f"The list of {fact.id} opens without its count. Say how many there are.")
    elif fact.frame == "examples" and not mention.reading.is_frame(mention.window, "examples"):
        yield Flaw(mention.first, f"The list of {fact.id} holds examples. Say so: here are {len(fact.items)} examples.")
    longest = _longest_group(mention)
    if longest > GROUP:
        yield Flaw(mention.first, f"{longest} items of {fact.id} follow each other. Tell at most {GROUP} in a group.")


def _each_whole(mention: Mention) -> bool:
    """True where the list is never opened, since each item repeats its opening: "Call if you are hot. Call if ..."."""
    items = {key for item in mention.fact.items for key in item_ids(item)}
    lines = [line for line in mention.lines if not line.recap]
    return len(lines) > 1 and all(not items.isdisjoint(fact.id for fact in line.facts) for line in lines)


def _longest_group(mention: Mention) -> int:
    """Most items told without a line between them that opens a group."""
    items = {key for item in mention.fact.items for key in item_ids(item)}
    longest, seen = 0, set[str]()
    for line in mention.chapter.lines:
        if _opens(line, mention, items):
            seen = set()
        seen |= items & {fact.id for fact in line.facts}
        longest = max(longest, len(seen))
    return longest


def _opens(line: CheckedLine, mention: Mention, items: set[str]) -> bool:
    own = mention.fact in line.facts or line.sentence.kind == "signpost"
    return own and items.isdisjoint(fact.id for fact in line.facts)


RULE = Rule(
    code="L4",
    title="Lists for the ear",
    explanation=(
        "Say the count, then each item; or the opening anew with each item, and no count. A list of examples is said "
        "so. More than 5 items are told in two groups."
    ),
    severity="warning",
    mention=in_mention,
)
