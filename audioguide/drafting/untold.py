"""What cannot be told is taken out of the outline before the chapters are written; its claim stays, with the reason.

Whatever would mean something else without it goes with it: the items that a lead governs, what is said of an item that
is gone, and a sentence that speaks of "it".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from audioguide.drafting.extracting.loose_cells import loose_cells
from audioguide.drafting.extracting.outline import Statement
from audioguide.drafting.extracting.records import Extracted
from audioguide.errors import Message
from audioguide.language.base.claims import Claims
from audioguide.model import Fact

LEAD_UNTOLD: Message = "What opens its list cannot be told, and alone it would say something else."
ITEMS_UNTOLD: Message = (
    "What stands under it cannot be told, and alone it would be said of everybody. Say both as one, or leave both out."
)
ABOVE_UNTOLD: Message = "It speaks of what stands above it, and that cannot be told."
ITEM_UNTOLD: Message = "It belongs to an item of a list that cannot be told."
NO_LEAD: Message = (
    "It is an item of a list, and the source does not say what the list is of. Say what it is of, or leave it out."
)
LEANS: Message = "It speaks of what the sentence before it says, and that one cannot be told."
BEHEADED: Message = "The sentence begins before it, and stops there in the middle. Say both as one, or leave it out."
NOTHING_UNDER: Message = (
    "It is a heading, and nothing that can be told stands under it. Say what it asks to look for, or leave it out."
)
CELLS: Message = (
    "These are words of a table whose rows and columns were lost. Say the whole table in sentences, or leave it out."
)
OPEN: Message = "The source's sentence stops in the middle. Say how it ends, or leave it out."


def fragments(extracted: Extracted) -> dict[str, Message]:
    """What claims nothing by itself, by id; why, for a writer.

    Items that no opening and no heading governs, loose words of a table, headings over nothing, and sentences that
    stop in the middle.
    """
    statements, claims = extracted.outline.statements, extracted.language.claims
    opens = {statement.lead for statement in statements}
    firsts = {statement.paragraph: statement for statement in reversed(statements)}
    known = opens | set(extracted.outline.empty_leads)
    goes_on = {one.id for one, after in pairwise(statements) if one.paragraph == after.paragraph}

    def loose(one: Statement) -> bool:
        """Opened by nothing and opening nothing: an item, or a line in small letters or with a condition alone.

        What its own next sentence explains is no riddle: "Rest. Lie down after lunch."
        """
        first = firsts[one.paragraph] is one and not (one.lead or one.led or one.step or one.id in opens)
        explained = one.id in goes_on and one.role == "item" and one.text.rstrip().endswith((".", "!"))
        first = first and not explained
        bare = not one.text.rstrip().endswith((".", "!", "?"))
        part = one.text[:1].islower() or (bare and extracted.language.plain.lists.is_condition(one.text))
        return first and (one.role == "item" or (one.role == "text" and part))

    open_ = {one.id: OPEN for one in statements if one.id not in known and claims.ends_open(one.text)}
    for before, after in pairwise(statements):
        if before.id in open_ and after.text[:1].islower() and not after.lead:
            open_[after.id] = BEHEADED
    stray = {one.id: NO_LEAD for one in _strays([loose(one) for one in statements], statements, claims)}
    told = {one.section: one.id for one in statements if one.id not in stray and not claims.checks_whether(one.text)}
    bare = {one.id: NOTHING_UNDER for one in statements if claims.checks_whether(one.text) and one.section not in told}
    return open_ | stray | bare | dict.fromkeys(loose_cells(statements, claims), CELLS)


def _strays(loose: Sequence[bool], statements: Sequence[Statement], claims: Claims) -> Iterator[Statement]:
    """Those that stand loose and claim nothing; all of a row of loose ones where most of them do not."""
    for apart, row in groupby(zip(loose, statements, strict=True), key=lambda pair: pair[0]):
        if apart:
            run = [one for _, one in row]
            parts = [one for one in run if claims.is_fragment(one.text)]
            yield from run if len(parts) > len(run) / 2 and not any(map(claims.is_main, _texts(run))) else parts


def _texts(statements: Sequence[Statement]) -> list[str]:
    return [one.text for one in statements]


def without(extracted: Extracted, refused: Mapping[str, Message]) -> Extracted:
    """The source without the statements that may not be told. refused: id of each -> why, as sentences for a writer."""
    if not refused:
        return extracted
    statements = extracted.outline.statements
    untold = _with_what_hangs_on_it(statements, refused, extracted.language.claims)
    left = tuple(_numbered(statement for statement in statements if statement.id not in untold))
    outline = replace(
        extracted.outline,
        statements=left,
        empty_leads=tuple(key for key in extracted.outline.empty_leads if key not in untold),
        untold=(*extracted.outline.untold, *((one, untold[one.id]) for one in statements if one.id in untold)),
    )
    reasons = {key: why for one, why in untold.items() for key in extracted.claims[one]}
    facts = dict(_facts(extracted.table.facts, reasons))
    return replace(extracted, outline=outline, table=replace(extracted.table, facts=facts))


def not_told(fact: Fact, why: Message) -> Fact:
    """A record that no chapter tells."""
    return replace(
        fact, status="not_told", must_keep=False, pair_with="", must_accompany=(), items=(), frame="", note=why
    )


def _with_what_hangs_on_it(
    statements: Sequence[Statement], refused: Mapping[str, Message], claims: Claims
) -> dict[str, Message]:
    """Every statement that is not told, and why; in the order of the source, so that one brings the next."""
    refused = {**refused, **_leads_of(statements, refused, claims)}
    untold: dict[str, Message] = {}
    before: Statement | None = None
    gone = ""  # The last section of which something is not told.
    for statement in statements:
        beside = before is not None and before.paragraph == statement.paragraph and before.id in untold
        same_item = beside and before is not None and bool(statement.item) and _item(before) == _item(statement)
        if statement.id in refused:
            untold[statement.id] = refused[statement.id]
        elif statement.lead in untold:
            untold[statement.id] = LEAD_UNTOLD
        elif same_item:
            untold[statement.id] = ITEM_UNTOLD
        elif beside and claims.leans_back(statement.text):
            untold[statement.id] = LEANS
        elif gone == statement.section and claims.points_above(statement.text):
            untold[statement.id] = ABOVE_UNTOLD
        gone = statement.section if statement.id in untold else gone
        before = statement
    return untold


def _leads_of(statements: Sequence[Statement], refused: Mapping[str, Message], claims: Claims) -> dict[str, Message]:
    """What would be told alone since all that it opens is not: a lead, and a ban right in front of what nobody opens.

    "You must not have this medicine:" said flat forbids it to everybody.
    """
    items: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.lead:
            items.setdefault(statement.lead, []).append(statement)
    found = {lead: ITEMS_UNTOLD for lead, held in items.items() if all(one.id in refused for one in held)}
    for before, after in pairwise(statements):
        loose = refused.get(after.id) == NO_LEAD and before.section == after.section and not before.lead
        bans = before.id not in refused and claims.polarity(before.text)[1] > 0
        if loose and bans and before.paragraph != after.paragraph:
            found[before.id] = ITEMS_UNTOLD
    return {key: why for key, why in found.items() if key not in refused}


def _item(statement: Statement) -> tuple[str, int]:
    return statement.lead, statement.item


def _numbered(statements: Iterator[Statement]) -> Iterator[Statement]:
    """The statements with the items of each list counted anew."""
    counts: dict[str, tuple[int, int]] = {}
    for statement in statements:
        if statement.lead:
            was, now = counts.get(statement.lead, (0, 0))
            now += statement.item != was
            counts[statement.lead] = statement.item, now
            statement = replace(statement, item=now)
        yield statement


def _facts(facts: Mapping[str, Fact], reasons: Mapping[str, Message]) -> Iterator[tuple[str, Fact]]:
    for key, fact in facts.items():
        yield key, not_told(fact, reasons[key]) if key in reasons else _parted(fact, reasons)


def _parted(fact: Fact, reasons: Mapping[str, Message]) -> Fact:
    """A record without links to what is not told. A list that is told in part is told as examples, never as all."""
    items = tuple(left for item in fact.items if (left := _left(item, reasons)))
    if items != fact.items:
        fact = replace(fact, items=items, list_complete=False, frame="examples" if items else "")
    pair = "" if fact.pair_with in reasons else fact.pair_with
    beside = tuple(key for key in fact.must_accompany if key not in reasons)
    return fact if (pair, beside) == (fact.pair_with, fact.must_accompany) else replace(
        fact, pair_with=pair, must_accompany=beside
    )  # fmt: skip


def _left(item: str, reasons: Mapping[str, Message]) -> str:
    return " ".join(key for key in item.split() if key not in reasons)
