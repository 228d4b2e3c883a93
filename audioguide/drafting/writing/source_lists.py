"""How the lists of a source hang together: what opens each, and which items are only true with their opening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audioguide.drafting.extracting.claims import claims_of
from audioguide.drafting.extracting.outline import Statement
from audioguide.drafting.extracting.records import Extracted
from audioguide.model import TIME_UNITS

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
        self.led = {key for key in self.counts if self._statements[key].text.endswith(":") and self._must_lead(key)}
        """Openings that each of their items repeats."""

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
        return plain and fact.hedge != "none" and self._claims.has_verb(statement.text)

    def outer_number(self, statement: Statement) -> int:
        """Which item of an outer list the opening of this one is, at the first item under it; 0 where it has none."""
        outer = self._statements[statement.lead]
        first = outer.lead and outer.lead not in self.led and statement.item == 1
        return outer.item if first and self.is_counted(outer) else 0

    def whole_lead(self, lead: str) -> str:
        """The opening of a list; one that is itself an item that hangs on its opening, with that one in front."""
        statement = self._statements[lead]
        own = claims_of(statement.text, self._claims)[-1].text
        if statement.lead not in self.led:
            return own
        return self._lists.unended(self._lists.led(self.whole_lead(statement.lead), own, self.proper))

    def lead_keys(self, lead: str) -> tuple[str, ...]:
        """The facts that the whole opening carries."""
        outer = self._statements[lead].lead
        return (*(self.lead_keys(outer) if outer in self.led else ()), *self._extracted.claims[lead])

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

    def _must_lead(self, lead: str) -> bool:
        """Each item repeats the opening: it hangs on it, or its figure has its time span there."""
        text, texts = self._statements[lead].text, [child.text for child in self.children(lead)]
        if self._lists.stand_apart(text, texts, self.is_table(lead)):
            return False
        if self._lists.hang(text, texts):
            return True
        if self._claims.hedge(text) != "none" and any(
            self._lists.speaks_of_listener(item) and self._claims.hedge(item) == "none" for item in texts
        ):
            return True  # "You may take: ibuprofen, unless you have ..." says of nobody that they have it.
        times = any(figure.unit in TIME_UNITS for figure in self._reading.numbers(text))
        return times and any(figure.unit == "percent" for item in texts for figure in self._reading.numbers(item))


def _item_counts(statements: Iterable[Statement]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for statement in statements:
        if statement.lead:
            counts[statement.lead] = max(counts.get(statement.lead, 0), statement.item)
    return counts
