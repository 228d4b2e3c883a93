"""Which statements of a source stand together, so that no chapter ever parts them."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.drafting.extracting.outline import Statement

LONGEST = 300
"""Words of a group; a longer table or list may be parted between its rows."""


def statement_groups(statements: tuple[Statement, ...]) -> Iterator[list[Statement]]:
    """The statements of a paragraph, or of a list with the paragraph that opens it, in the order of the source."""
    group: list[Statement] = []
    words = 0
    for statement in statements:
        fresh = statement.paragraph != group[-1].paragraph if group else True
        if group and (not _join(group[-1], statement) or (words > LONGEST and fresh)):
            yield group
            group, words = [], 0
        if statement.lead and group and not group[-1].lead:
            # The length of what stands before a list is no reason to part the list.
            words = len(group[-1].text.split())
        group.append(statement)
        words += len(statement.text.split())
    if group:
        yield group


def _join(before: Statement, statement: Statement) -> bool:
    together = (
        statement.paragraph == before.paragraph
        or bool(statement.lead)
        or (statement.role == "item" and before.role == "item")
    )
    return statement.section == before.section and together
