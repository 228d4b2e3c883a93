"""L4: a list is told in groups an ear can hold; a long one that is whole says how many there are.

No rule asks for a count or for ordinals in a row of up to three, nor in a list of examples: "here are five examples"
says nothing that helps, and a first and a second in every list made a third of our first guide a scaffold. The pause
between two paragraphs parts a list for the ear as well as a sentence that opens a second group.
"""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedLine, Mention
from audioguide.checks.list_items import announced, item_ids, items_mentioned
from audioguide.checks.rule import Flaw, Rule

ROW = 3
"""Items; so many are told in a row, without a count."""
GROUP = 5
"""Items; more are told in two groups."""


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Long lists without a count, lists told as complete where they are examples, or too long for one breath."""
    fact = mention.fact
    if not fact.items or not all(items_mentioned(mention)) or not item_ids(fact.items[0]):
        return
    if _each_whole(mention):
        return
    if fact.frame == "examples":
        if not mention.reading.is_frame(mention.window, "examples"):
            yield Flaw(mention.first, f"The list of {fact.id} holds examples. Say so: such as these.")
    elif len(fact.items) > ROW and not announced(mention):
        yield Flaw(mention.first, f"The list of {fact.id} opens without its count. Say how many there are.")
    longest = _longest_group(mention)
    if longest > GROUP:
        yield Flaw(mention.first, f"{longest} items of {fact.id} follow each other. Tell at most {GROUP} in a group.")


def _each_whole(mention: Mention) -> bool:
    """True where the list is never opened, since each item repeats its opening: "Call if you are hot. Call if ..."."""
    items = {key for item in mention.fact.items for key in item_ids(item)}
    lines = [line for line in mention.lines if not line.recap]
    return len(lines) > 1 and all(not items.isdisjoint(fact.id for fact in line.facts) for line in lines)


def _longest_group(mention: Mention) -> int:
    """Most items told without a new paragraph, or a line that opens a group, between them."""
    items = {key for item in mention.fact.items for key in item_ids(item)}
    longest, seen, paragraph = 0, set[str](), 0
    for line in mention.chapter.lines:
        if line.sentence.paragraph != paragraph or _opens(line, mention, items):
            seen = set()
        paragraph = line.sentence.paragraph
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
        "Up to 3 items are said as a row, without count or ordinals. A longer list that is whole says how many there "
        "are, or its opening anew with each item; a list of examples says that it is one. More than 5 items are told "
        "in two groups, parted by a paragraph or by a sentence."
    ),
    severity="warning",
    mention=in_mention,
)
