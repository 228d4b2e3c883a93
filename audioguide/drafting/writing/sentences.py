"""Facts in the order of the source -> units and passages: every statement told, every line traced."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from audioguide.drafting.extracting.claims import claims_of
from audioguide.drafting.extracting.figures import TIMES
from audioguide.drafting.extracting.outline import Statement
from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.plain.rewriting import Rewritten, rewrite
from audioguide.drafting.writing import lists
from audioguide.drafting.writing.lines import DraftLine, Unit, UnitGroup
from audioguide.drafting.writing.spans import spanless
from audioguide.language.base.transform import Change, Context
from audioguide.language.en.plain.registry import WORDS
from audioguide.model import Sensitivity

SHORT, LONGEST_LINE = 8, 18
"""Words of an item that may be told within another, and of the line they make together."""
LONGEST = 300
"""Words of a passage; a longer table or list may be parted between its rows."""
_RISE: tuple[Sensitivity, ...] = ("low", "medium", "high")
_SMALL = re.compile(r"\b[a-z][\w’'-]*")
_PROPER = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
_LEADS_UP = re.compile(
    r"(?:This is (?:important|good|useful|helpful) to (?:remember|know|note|keep in mind)|It (?:may|might|can) "
    r"help to know this)\."
)
_PERSONAL = re.compile(r"\byou (?:feel|have|lose|get|notice|see|are|need|find|face|live)\b", re.IGNORECASE)
NO_LIST = "The source speaks of a list here, but does not give it."
URGENT = "The source does not say which of these signs are urgent. Ask your care team."


class DraftWriter:
    """Tells the statements of one source."""

    def __init__(self, extracted: Extracted, context: Context) -> None:
        self._extracted = extracted
        self._facts = extracted.table.facts
        self._context = context
        self._reading, self._claims = extracted.language.reading, extracted.language.claims
        self._statements = {statement.id: statement for statement in extracted.outline.statements}
        texts = [statement.text for statement in extracted.outline.statements]
        small = {word for text in texts for word in _SMALL.findall(text)}
        # A word that is written small elsewhere is no name, though it may stand in one: American Cancer Society.
        found = {word for text in texts for word in _PROPER.findall(text)}
        self._proper = frozenset(word for word in found if word.lower() not in small)
        self._items = _item_counts(extracted.outline.statements)
        self._children: dict[str, list[Statement]] = {}
        self._firsts: set[str] = set()
        before = ("", 0)
        for statement in extracted.outline.statements:
            self._children.setdefault(statement.lead, []).append(statement)
            if (statement.lead, statement.item) != before:
                self._firsts.add(statement.id)
            before = (statement.lead, statement.item)
        self._inline = {key for key in self._items if self._is_inline(key)}
        self._led = {key for key in self._items if self._statements[key].text.endswith(":") and self._must_lead(key)}

    def passages(self, progress: Callable[[int, int], None] | None = None) -> Iterator[UnitGroup]:
        """Every passage, in the order of the source."""
        done, total = 0, len(self._statements)
        for group in _groups(self._extracted.outline.statements):
            units = [unit for statement in group for unit in self._units(statement)]
            units = list(spanless(units, self._facts, self._reading))
            done += len(group)
            if progress:
                progress(done, total)
            ids = [fact for unit in units for line in unit.lines for fact in line.facts]
            sensitivities = [self._facts[key].sensitivity for key in ids]
            if units:
                worst = max(sensitivities, key=_RISE.index) if sensitivities else "low"
                yield UnitGroup(tuple(units), group[0].section, worst)

    def _is_inline(self, key: str) -> bool:
        """An item with a few short ones inside is told with them: "First, swelling: around the scar, in the foot"."""
        statement, children = self._statements[key], self._children.get(key, ())
        short = [text for text in (statement.text, *(child.text for child in children)) if len(text.split()) <= SHORT]
        plain = not any(self._claims.is_clause(child.text) or child.id in self._items for child in children)
        length = sum(len(text.split()) for text in short)
        ends = statement.text.rstrip().endswith((":", "?", "!"))
        return (
            bool(statement.lead) and not ends and len(short) == len(children) + 1 and plain and length <= LONGEST_LINE
        )

    def heading(self, title: str) -> str:
        """A heading in the words that the sentences below it use; questions stay questions."""
        return " ".join(rewrite(title, self._context, WORDS).sentences) if title else ""

    def _units(self, statement: Statement) -> Iterator[Unit]:
        keys = self._extracted.claims[statement.id]
        if self._facts[keys[0]].status == "boilerplate":
            return
        if self._facts[keys[0]].status == "source_gap":
            yield self._gap(statement, keys)
        elif statement.lead in self._inline:
            return  # It is told with the item it belongs to.
        elif statement.id in self._items and statement.text.rstrip().endswith(":"):
            yield from self._opening(statement, keys)
        else:
            yield self._told(statement, keys)
        gap = self._facts.get(f"{statement.id}x")
        if gap is not None and gap.fact == self._claims.no_urgency:
            yield Unit((DraftLine(URGENT, "safety", (gap.id,)),), where=statement.where)

    def _gap(self, statement: Statement, keys: tuple[str, ...]) -> Unit:
        whole = self._claims.whole_without_list(statement.text)
        made = [self._lines(whole, keys)] if whole else []
        made.append(((DraftLine(NO_LIST, "signpost"),), ()))
        return _unit(made, (), statement)

    def _opening(self, statement: Statement, keys: tuple[str, ...]) -> Iterator[Unit]:
        """The statement that opens a list; none of its own where each item repeats it."""
        if statement.id in self._led:
            return
        count = self._items[statement.id]
        fact = self._facts[keys[-1]]
        *before, last = [claim.text for claim in claims_of(statement.text, self._claims)]
        rows = self._rows(statement.id)
        asks = all(child.text.rstrip().endswith("?") for child in self._children[statement.id])
        said = [lists.over_table(last)] if rows else lists.opening(last, count, fact.frame == "examples", asks)
        if statement.lead and statement.item and self._first(statement) and self._counted(statement):
            said = [lists.item(said[0], statement.item, self._proper), *said[1:]]
        made = [self._lines(text, (key,)) for text, key in zip(before, keys, strict=False)]
        made += [
            self._lines(said[0], (keys[-1],)),
            *(((DraftLine(text, "fact", (keys[-1],)),), ()) for text in said[1:]),
        ]
        plain = (DraftLine(statement.text.rstrip(":") + ".", "fact", keys),)
        yield _unit(made, plain, statement)

    def _told(self, statement: Statement, keys: tuple[str, ...]) -> Unit:
        text, lead = statement.numbered, statement.lead
        if statement.id in self._inline:
            inner = self._children[statement.id]
            keys = (*keys, *(key for child in inner for key in self._extracted.claims[child.id]))
            text = f"{text.rstrip('.,;')}: {', '.join(child.text.rstrip('.,;') for child in inner)}"
        if lead in self._led and not statement.follows_label and self._first(statement):
            return self._told_with_lead(statement, text, keys)
        if lead and self._needs_lead(statement):
            text = lists.led(self._whole_lead(lead), text, self._proper)
        number = statement.item if lead and statement.role != "cell" and self._counted(statement) else 0
        if statement.id in self._inline:
            return Unit((DraftLine(lists.item(text, number, self._proper), "fact", keys),), where=statement.where)
        text = lists.run_on(statement.label, text) if statement.role == "item" else text
        halves = lists.labelled(statement.label, text) if statement.role in ("item", "definition") else None
        if statement.role == "definition" and not halves and statement.label and not statement.follows_label:
            text = lists.meaning(statement.label, text)
        defines = statement.role == "definition" and bool(statement.label)
        made: list[tuple[tuple[DraftLine, ...], tuple[Change, ...]]] = []
        if halves and len(keys) == 1:
            # Where the claim is hedged, a label of its own that carries the fact would be told as a flat statement.
            named = lists.item(halves[0], number, self._proper)
            flat = self._facts[keys[0]].hedge == "none"
            made.append(((DraftLine(named, "fact", keys) if flat else DraftLine(named, "signpost"),), ()))
            made.append(self._lines(halves[1], keys))
        else:
            for place, (claim, key) in enumerate(zip(claims_of(text, self._claims), keys, strict=False)):
                front = f"{claim.joined.capitalize()} " if claim.joined else ""
                said = front + (
                    claim.text[:1].lower() + claim.text[1:] if front and not claim.text.startswith("I ") else claim.text
                )
                # What a definition defines keeps its word.
                kept = replace(self._context, keep=self._context.keep | {statement.label.lower()}) if defines else None
                said = lists.capital(said) if statement.role == "item" and not place else said
                lines, changes = self._lines(lists.ended(said), (key,), kept)
                if number and not place:
                    lines = (DraftLine(lists.item(lines[0].text, number, self._proper), "fact", (key,)), *lines[1:])
                made.append((lines, changes))
        plain = (DraftLine(lists.item(text, number, self._proper) if number else lists.ended(text), "fact", keys),)
        return _unit(made, plain, statement)

    def _told_with_lead(self, statement: Statement, text: str, keys: tuple[str, ...]) -> Unit:
        """An item as the end of its opening; the first says which item of an outer list the opening is."""
        text = lists.led(self._whole_lead(statement.lead), text, self._proper)
        outer = self._statements[statement.lead]
        counted = outer.lead and outer.lead not in self._led and statement.item == 1 and self._counted(outer)
        text = lists.item(text, outer.item, self._proper) if counted else lists.capital(text)
        keys = (*self._lead_keys(statement.lead), *keys)
        return _unit([self._lines(text, keys)], (DraftLine(text, "fact", keys),), statement)

    def _whole_lead(self, lead: str) -> str:
        """The opening of a list; one that is itself an item that hangs on its opening, with that one in front."""
        statement = self._statements[lead]
        own = claims_of(statement.text, self._claims)[-1].text
        if statement.lead not in self._led:
            return own
        return lists.led(self._whole_lead(statement.lead), own, self._proper).rstrip(".")

    def _lead_keys(self, lead: str) -> tuple[str, ...]:
        """The facts that the whole opening carries."""
        outer = self._statements[lead].lead
        return (*(self._lead_keys(outer) if outer in self._led else ()), *self._extracted.claims[lead])

    def _lines(
        self, text: str, keys: tuple[str, ...], context: Context | None = None
    ) -> tuple[tuple[DraftLine, ...], tuple[Change, ...]]:
        made: Rewritten = rewrite(text, self._context if context is None else context)
        return tuple(_line(sentence, keys) for sentence in made.sentences), made.changes

    def _must_lead(self, lead: str) -> bool:
        """Each item repeats the opening: it hangs on it, or its figure has its time span there."""
        text = self._statements[lead].text
        children = self._children.get(lead, ())
        texts = [child.text for child in children]
        if lists.joined_by_and(texts) or lists.orders(text, texts):
            return False
        if self._rows(lead) and not lists.conditional(text):
            return False
        asked = any(line.rstrip().endswith("?") for line in texts)
        if (lists.hangs(text) or lists.forbids(text)) and not asked:
            return True
        if self._claims.hedge(text) != "none" and any(
            _PERSONAL.search(s.text) and self._claims.hedge(s.text) == "none" for s in children
        ):
            return True  # "You may take: ibuprofen, unless you have ..." says of nobody that they have it.
        times = any(figure.unit in TIMES for figure in self._reading.numbers(text))
        return times and any(figure.unit == "percent" for s in children for figure in self._reading.numbers(s.text))

    def _needs_lead(self, statement: Statement) -> bool:
        """An item with its own verb that claims less through its opening: "You may have: pain where it has spread"."""
        if not self._first(statement) or statement.role != "item" or statement.text.rstrip().endswith("?"):
            return False
        opening = self._statements[statement.lead].text
        plain = self._claims.hedge(statement.text) == "none" and self._claims.hedge(opening) != "none"
        fact = self._facts[self._extracted.claims[statement.id][0]]
        return plain and fact.hedge != "none" and self._claims.has_verb(statement.text)

    def _rows(self, lead: str) -> bool:
        return any(statement.role == "cell" for statement in self._children.get(lead, ()))

    def _counted(self, statement: Statement) -> bool:
        """The first sentence of an item of an outer list; inner lists are told without a count of their own."""
        return self._first(statement) and not self._statements[statement.lead].lead

    def _first(self, statement: Statement) -> bool:
        """The first sentence of its item."""
        return statement.id in self._firsts


def _line(sentence: str, keys: tuple[str, ...]) -> DraftLine:
    """A sentence with its facts; one that only leads up to the next claims nothing."""
    return DraftLine(sentence, "signpost") if _LEADS_UP.match(sentence) else DraftLine(sentence, "fact", keys)


def _unit(
    made: list[tuple[tuple[DraftLine, ...], tuple[Change, ...]]], plain: tuple[DraftLine, ...], statement: Statement
) -> Unit:
    lines = tuple(line for some, _ in made for line in some)
    return Unit(lines, plain, tuple(change for _, some in made for change in some), statement.where)


def _item_counts(statements: Iterable[Statement]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for statement in statements:
        if statement.lead:
            counts[statement.lead] = max(counts.get(statement.lead, 0), statement.item)
    return counts


def _groups(statements: tuple[Statement, ...]) -> Iterator[list[Statement]]:
    """Statements that stand together: those of a paragraph, and a list with the paragraph that opens it."""
    group: list[Statement] = []
    words = 0
    for statement in statements:
        joins = (
            bool(group)
            and statement.section == group[-1].section
            and (
                statement.paragraph == group[-1].paragraph
                or statement.lead
                or (statement.role == "item" and group[-1].role == "item")
            )
        )
        fresh = statement.paragraph != group[-1].paragraph if group else True
        if group and (not joins or (words > LONGEST and fresh)):
            yield group
            group, words = [], 0
        group.append(statement)
        words += len(statement.text.split())
    if group:
        yield group
