"""How the lists of a source hang together: what opens each, and which items are only true with their opening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audioguide.drafting.extracting.outline import Statement
from audioguide.drafting.extracting.records import Extracted

SHORT, LONGEST_LINE = 8, 18
"""Words of an item that may stand within another, and of the line they make together."""


class SourceLists:
    """The lists of one source."""

    def __init__(self, extracted: Extracted) -> None:
        statements = extracted.outline.statements
        self._extracted = extracted
        language = extracted.language
        self._reading, self._claims, self._lists = language.reading, language.claims, language.plain.lists
        self._statements = {statement.id: statement for statement in statements}
        self.counts = _item_counts(statements)
        """Items of each list, by the id of its opening."""
        self.proper = self._lists.proper_words(statement.text for statement in statements)
        """Words that keep their capital inside a sentence."""
        self._children: dict[str, list[Statement]] = {}
        self._firsts: set[str] = set()
        before = ("", 0)
        for statement in statements:
            self._children.setdefault(statement.lead, []).append(statement)
            if (statement.lead, statement.item) != before:
                self._firsts.add(statement.id)
            before = (statement.lead, statement.item)
        self.inline = {key for key in self.counts if self._is_inline(key)}
        """Items that hold a few short ones, and are one sentence with them."""

    def children(self, lead: str) -> Sequence[Statement]:
        """Every statement of the list that this one opens."""
        return self._children.get(lead, ())

    def is_table(self, lead: str) -> bool:
        """True where the items are cells of rows."""
        return any(statement.role == "cell" for statement in self.children(lead))

    def are_questions(self, lead: str) -> bool:
        """True where every item asks."""
        return all(self._reading.asks(child.text) for child in self.children(lead))

    def is_first(self, statement: Statement) -> bool:
        """The first sentence of its item."""
        return statement.id in self._firsts

    def is_counted(self, statement: Statement) -> bool:
        """The first sentence of an item of an outer list; inner lists have no count of their own."""
        return self.is_first(statement) and not self._statements[statement.lead].lead

    def needs_lead(self, statement: Statement) -> bool:
        """An item with its own verb that claims less through its opening: "You may have: pain where it has spread"."""
        if not self.is_first(statement) or statement.role != "item" or self._reading.asks(statement.text):
            return False
        opening = self._statements[statement.lead].text
        plain = self._claims.hedge(statement.text) == "none" and self._claims.hedge(opening) != "none"
        fact = self._extracted.table.facts[self._extracted.claims[statement.id][0]]
        # By the rule of sureness itself: what claims something is a flat statement where it stands alone (rule F4).
        claims = self._claims.has_verb(statement.text) or self._reading.claims(self._reading.normal(statement.text))
        return plain and fact.hedge != "none" and claims

    def opening(self, lead: str) -> str:
        """The words that open a list."""
        return self._statements[lead].text

    def _is_inline(self, key: str) -> bool:
        """An item with a few short ones inside it is one sentence: "First, swelling: around the scar, in the foot"."""
        statement, children = self._statements[key], self.children(key)
        short = [text for text in (statement.text, *(child.text for child in children)) if len(text.split()) <= SHORT]
        plain = not any(self._claims.is_clause(child.text) or child.id in self.counts for child in children)
        length = sum(len(text.split()) for text in short)
        ends = statement.text.rstrip().endswith((":", "!")) or self._reading.asks(statement.text)
        return (
            bool(statement.lead) and not ends and len(short) == len(children) + 1 and plain and length <= LONGEST_LINE
        )


def _item_counts(statements: Iterable[Statement]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for statement in statements:
        if statement.lead:
            counts[statement.lead] = max(counts.get(statement.lead, 0), statement.item)
    return counts
