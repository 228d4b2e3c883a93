"""Facts in the order of the source -> units and their groups: every statement written, every line traced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property

from audioguide.drafting.extracting.claims import claims_of
from audioguide.drafting.extracting.outline import Statement
from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.plain.rewriting import Rewriting
from audioguide.drafting.writing.lines import DraftLine, Unit, UnitGroup
from audioguide.drafting.writing.source_lists import SourceLists
from audioguide.drafting.writing.statement_groups import statement_groups
from audioguide.language.base.transform import Change, Context
from audioguide.model import Sensitivity

Lines = tuple[DraftLine, ...]
Made = tuple[Lines, tuple[Change, ...]]
"""Lines, and the changes that made them out of the source's words."""
_RISE: tuple[Sensitivity, ...] = ("low", "medium", "high")


class DraftWriter:
    """Writes the statements of one source."""

    def __init__(self, extracted: Extracted, context: Context, rewriting: Rewriting) -> None:
        self._extracted = extracted
        self._facts = extracted.table.facts
        self._language = language = extracted.language
        self._claim = language.claims
        self._context, self._rewriting = context, rewriting
        self._write = language.plain.lists
        self._frame = language.plain.frame
        self._lists = SourceLists(extracted)

    def groups(self, progress: Callable[[int, int], None] | None = None) -> Iterator[UnitGroup]:
        """Every group of units, in the order of the source. `progress` hears how many statements are done, of how
        many."""
        statements = self._extracted.outline.statements
        done = 0
        for group in statement_groups(statements):
            units = tuple(unit for statement in group for unit in self._units(statement))
            done += len(group)
            if progress:
                progress(done, len(statements))
            ids = [fact for unit in units for line in unit.lines for fact in line.facts]
            sensitivities = [self._facts[key].sensitivity for key in ids]
            worst: Sensitivity = max(sensitivities, key=_RISE.index) if sensitivities else "low"
            if units:
                yield UnitGroup(units, group[0].section, worst)

    def heading(self, title: str) -> str:
        """A heading in the words that the sentences below it use; questions stay questions."""
        if not title:
            return ""
        terms = self._language.plain.terms
        alone = {title[swap.start : swap.end].lower() for swap in terms.swaps(title) if swap.new not in self._swapped}
        context = replace(self._context, keep=self._context.keep | alone)
        return " ".join(self._rewriting.of(title, context, heading=True).sentences)

    @cached_property
    def _swapped(self) -> frozenset[str]:
        """Plain words that a sentence of the source may be told with: no heading has others (rule F9)."""
        texts = (statement.text for statement in self._extracted.outline.statements)
        swaps = (swap for text in texts for swap in self._language.plain.terms.swaps(text, self._context.keep))
        return frozenset(word for swap in swaps for word in (swap.new, swap.new[:1].upper() + swap.new[1:]))

    def _units(self, statement: Statement) -> Iterator[Unit]:
        keys = self._extracted.claims[statement.id]
        if self._facts[keys[0]].status == "boilerplate":
            return
        if self._facts[keys[0]].status == "source_gap":
            yield self._gap(statement, keys)
        elif statement.lead in self._lists.inline:
            return  # It is part of the item it belongs to.
        elif statement.id in self._lists.counts and statement.text.rstrip().endswith((":", "?")):
            yield from self._opening(statement, keys)
        else:
            yield self._statement(statement, keys)
        gap = self._facts.get(f"{statement.id}x")
        urgent = self._frame.no_urgency()
        if gap is not None and gap.fact == self._claim.no_urgency and urgent:
            yield Unit((DraftLine(urgent, "safety", (gap.id,)),), where=statement.where)

    def _gap(self, statement: Statement, keys: tuple[str, ...]) -> Unit:
        whole, missing = self._claim.whole_without_list(statement.text), self._frame.no_list()
        made = [self._lines(whole, keys)] if whole else []
        made += [((DraftLine(missing, "signpost"),), ())] if missing else []
        return _unit(made, (), statement)

    def _opening(self, statement: Statement, keys: tuple[str, ...]) -> Iterator[Unit]:
        """The statement that opens a list."""
        *before, last = [claim.text for claim in claims_of(statement.text, self._claim)]
        first, *others = self._opened(statement, last, self._facts[keys[-1]].frame == "examples")
        if statement.lead and statement.item and self._lists.is_counted(statement):
            first = self._write.item(first, statement.item, self._lists.proper)
        made = [self._lines(text, (key,)) for text, key in zip(before, keys, strict=False)]
        made.append(self._lines(first, (keys[-1],)))
        made += [((DraftLine(text, "fact", (keys[-1],)),), ()) for text in others]
        yield _unit(made, (DraftLine(self._write.without_list(statement.text), "fact", keys),), statement)

    def _opened(self, statement: Statement, lead: str, examples: bool) -> list[str]:
        if self._lists.is_table(statement.id):
            return [self._write.over_table(lead)]
        asks = self._lists.are_questions(statement.id)
        return self._write.opening(lead, self._lists.counts[statement.id], examples, asks)

    def _statement(self, statement: Statement, keys: tuple[str, ...]) -> Unit:
        text, lead = statement.numbered, statement.lead
        if statement.id in self._lists.inline:
            inner = self._lists.children(statement.id)
            keys = (*keys, *(key for child in inner for key in self._extracted.claims[child.id]))
            text = self._write.within(text, [child.text for child in inner])
        if lead and self._lists.needs_lead(statement):
            text = self._write.led(self._lists.opening(lead), text, self._lists.proper)
        counted = lead and statement.role != "cell" and self._lists.is_counted(statement)
        number = statement.item if counted else 0
        if statement.id in self._lists.inline:
            return Unit((DraftLine(self._item(text, number), "fact", keys),), where=statement.where)
        text = self._write.run_on(statement.label, text) if statement.role == "item" else text
        halves = self._write.labelled(statement.label, text) if statement.role in ("item", "definition") else None
        if statement.role == "definition" and not halves and statement.label and not statement.follows_label:
            text = self._write.meaning(statement.label, text)
        if halves and len(keys) == 1:
            made = self._label_and_rest(halves, keys, number)
        else:
            made = self._claims(statement, text, keys, number)
        plain = self._item(text, number) if number else self._write.ended(text)
        return _unit(made, (DraftLine(plain, "fact", keys),), statement)

    def _item(self, text: str, number: int) -> str:
        return self._write.item(text, number, self._lists.proper)

    def _label_and_rest(self, halves: tuple[str, str], keys: tuple[str, ...], number: int) -> list[Made]:
        """A label as a line of its own. Where the claim is hedged, it does not carry the fact: it would state flatly
        what is only possible."""
        label = self._item(halves[0], number)
        flat = self._facts[keys[0]].hedge == "none"
        line = DraftLine(label, "fact", keys) if flat else DraftLine(label, "signpost")
        return [((line,), ()), self._lines(halves[1], keys)]

    def _claims(self, statement: Statement, text: str, keys: tuple[str, ...], number: int) -> list[Made]:
        """The claims of a statement, each with its own record; the first one says which item it is."""
        defines = statement.role == "definition" and bool(statement.label)
        # What a definition defines keeps its word.
        kept = replace(self._context, keep=self._context.keep | {statement.label.lower()}) if defines else None
        made: list[Made] = []
        for place, (claim, key) in enumerate(zip(claims_of(text, self._claim), keys, strict=False)):
            written = self._write.joined(claim.joined, claim.text) if claim.joined else claim.text
            written = self._write.capital(written) if statement.role == "item" and not place else written
            lines, changes = self._lines(self._write.ended(written), (key,), kept)
            if number and not place:
                lines = (DraftLine(self._item(lines[0].text, number), "fact", (key,)), *lines[1:])
            made.append((lines, changes))
        return made

    def _lines(self, text: str, keys: tuple[str, ...], context: Context | None = None) -> Made:
        context = self._context if context is None else context
        context = replace(context, keep=context.keep | self._language.plain.given_names(text))
        made = self._rewriting.of(text, context)
        return tuple(self._line(sentence, keys) for sentence in made.sentences), made.changes

    def _line(self, sentence: str, keys: tuple[str, ...]) -> DraftLine:
        """A sentence with its facts; one that only leads up to the next claims nothing."""
        leads_up = self._language.plain.leads_up(sentence)
        return DraftLine(sentence, "signpost") if leads_up else DraftLine(sentence, "fact", keys)


def _unit(made: list[Made], plain: Lines, statement: Statement) -> Unit:
    lines = tuple(line for some, _ in made for line in some)
    return Unit(lines, plain, tuple(change for _, some in made for change in some), statement.where)
