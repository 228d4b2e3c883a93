"""How a chapter tells a list: the line that opens it, the counts it says, the items that follow (rules F10 and L4)."""

from __future__ import annotations

from audioguide.checks.checked import CheckedLine, Mention
from audioguide.model import FACT_ID

_MOST = 60
"""Items of the longest list anybody announces; a larger figure is a dose or a number to ring."""
_REACH = 15
"""Lines after the opening of a list in which its items are looked for."""


def ordinal(line: CheckedLine) -> int:
    """3 for a sentence that begins "Third, ..."; 0 for one that counts nothing."""
    return line.reading.ordinal(line.text)


def item_ids(item: str) -> list[str]:
    """The facts an item stands for; none where it is words."""
    ids = item.split()
    return ids if all(FACT_ID.fullmatch(key) for key in ids) else []


def items_mentioned(mention: Mention) -> list[bool]:
    """For each item of the fact's list, whether this chapter tells it."""
    told = mention.chapter.mentions
    said = mention.reading.content(" ".join(line.text for line in _following(mention)))
    content, out = mention.reading.content, []
    for item in mention.fact.items:
        ids = item_ids(item)
        out.append(all(key in told for key in ids) if ids else not said.isdisjoint(content(item.replace("|", " "))))
    return out


def announced(mention: Mention) -> list[tuple[int, int]]:
    """The counts said where the list opens, each with its line: from the line before to the first item."""
    items = {key for item in mention.fact.items for key in item_ids(item)}
    lines = mention.chapter.lines
    first = lines.index(mention.lines[0])
    out = []
    for place, line in enumerate(lines[max(0, first - 1) : first + _REACH], max(0, first - 1)):
        own = mention.fact in line.facts
        if place > first and not own and (line.facts or ordinal(line)):
            break
        told = {value for fact in line.facts if fact.id in items for number in fact.numbers for value in number.value}
        if own or line.sentence.kind == "signpost":
            told |= {value for number in mention.fact.numbers for value in number.value}  # 120 mg counts no items.
            counts = [f for f in line.figures if f.unit == "count" and f.value[0] not in told and f.value[0] <= _MOST]
            out += [(int(figure.value[0]), line.number) for figure in counts]
        if items & {fact.id for fact in line.facts}:
            break
    return out


def _following(mention: Mention) -> list[CheckedLine]:
    """The lines of the fact, and those of its section that come soon after."""
    lines = mention.chapter.lines
    first = lines.index(mention.lines[0])
    near = [line for line in lines[first : first + _REACH] if _same_section(line, mention)]
    return [*mention.lines, *near]


def _same_section(line: CheckedLine, mention: Mention) -> bool:
    return any(fact.section == mention.fact.section for fact in line.facts)
