"""What the gate refused of a draft, known by what stays the same when its chapters are written anew without it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from audioguide.drafting.drafted import CheckedDraft, Refusal, lines_of, refused_lines
from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.files import written
from audioguide.drafting.writing.lines import DraftChapter, DraftLine, Unit
from audioguide.errors import Message
from audioguide.language.base import Language
from audioguide.script.chapter import LONGEST_LINE

NOT_WRITTEN: Message = "The draft has no line for it."
TOO_LONG: Message = "As one line it is too long to be heard."
TITLE_LINE = 1
"""Where a finding about the title of a chapter stands."""


@dataclass(slots=True)
class Refusals:
    """Grows from round to round; nothing that was refused comes back."""

    statements: dict[str, Message] = field(default_factory=dict)
    lines: dict[str, Message] = field(default_factory=dict)
    """Texts of lines that tell no statement."""
    titles: dict[str, Message] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """Of all kinds."""
        return len(self.statements) + len(self.lines) + len(self.titles)

    @property
    def unsaid(self) -> tuple[Refusal, ...]:
        """Titles and lines that no record holds."""
        return tuple(Refusal(text, why) for text, why in (*self.titles.items(), *self.lines.items()))

    def kept(self, chapter: DraftChapter, title: str, language: Language, number: int) -> DraftChapter:
        """The chapter without the lines that were refused.

        One whose title was refused is called after the guide's `title`, or its `number` where that was refused as well.
        """
        if chapter.title in self.titles:
            title = written(title)
            numbered = language.plain.frame.part_alone(number)
            chapter = replace(chapter, title=numbered if title in self.titles else title)
        paragraphs = []
        for paragraph in chapter.paragraphs:
            units = [
                replace(unit, lines=tuple(line for line in unit.lines if line.text not in self.lines))
                for unit in paragraph
            ]
            paragraphs.append(tuple(unit for unit in units if unit.lines))
        return replace(chapter, paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph))

    def refuse_long(self, drafts: Sequence[DraftChapter], extracted: Extracted) -> bool:
        """Refuse the units with a line that no chapter file may hold. True where there was one."""
        long = [
            unit
            for draft in drafts
            for unit in draft.units
            if any(_length(line) > LONGEST_LINE for line in (*unit.lines, *unit.plain))
        ]
        if long:
            told = _Told(drafts, extracted)
            for unit in long:
                self._refuse_unit(unit, TOO_LONG, told)
        return bool(long)

    def refuse(self, draft: CheckedDraft, extracted: Extracted) -> None:
        """Refuse every unit and title that the gate stops, and whatever must be told and stands in no line."""
        wrong = refused_lines(draft.errors)
        told = _Told(draft.drafts, extracted)
        for one, (chapter, _) in zip(draft.drafts, draft.chapters, strict=True):
            here = wrong.get(chapter.file, {})
            if TITLE_LINE in here:
                self.titles.setdefault(one.title, here[TITLE_LINE])
            for unit, numbers in lines_of(one, chapter) if here else ():
                for number in sorted(numbers & here.keys())[:1]:
                    self._refuse_unit(unit, here[number], told, frozenset(_at(unit, numbers, here)))
        for key in told.missing():
            self.statements.setdefault(key, NOT_WRITTEN)

    def _refuse_unit(self, unit: Unit, why: Message, told: _Told, stopped: frozenset[str] = frozenset()) -> None:
        """Refuse what a unit tells; of one that tells nothing, the lines that were stopped, and no line beside them."""
        own = told.own(unit)
        for key in own:
            self.statements.setdefault(key, why)
        for line in unit.lines if not own else ():
            if line.text in stopped or not stopped:
                self.lines.setdefault(line.text, why)


class _Told:
    """Which statements the units of a draft tell."""

    def __init__(self, drafts: Sequence[DraftChapter], extracted: Extracted) -> None:
        self._extracted = extracted
        self._of = {fact: statement for statement, facts in extracted.claims.items() for fact in facts}
        self._units: dict[str, int] = {}
        self._facts: set[str] = set()
        for unit in (unit for draft in drafts for unit in draft.units):
            for key in self._carried(unit):
                self._units[key] = self._units.get(key, 0) + 1
            self._facts |= {fact for line in unit.lines for fact in line.facts}

    def own(self, unit: Unit) -> Sequence[str]:
        """What this unit alone tells; all that it tells where others tell that too. A lead may stand in each item."""
        carried = self._carried(unit)
        return [key for key in carried if self._units[key] == 1] or list(carried)

    def missing(self) -> Sequence[str]:
        """Statements that must be told and are not."""
        table = self._extracted.table.facts
        return [
            statement.id
            for statement in self._extracted.outline.statements
            for fact in map(table.__getitem__, self._extracted.claims[statement.id])
            if fact.must_keep and fact.status != "boilerplate" and fact.id not in self._facts
        ]

    def _carried(self, unit: Unit) -> Mapping[str, None]:
        return dict.fromkeys(self._of[fact] for line in unit.lines for fact in line.facts if fact in self._of)


def _at(unit: Unit, numbers: Collection[int], wrong: Collection[int]) -> Iterator[str]:
    """Texts of the lines of a unit that stand where something is wrong."""
    lines = (line for line in unit.lines if written(line.text))
    return (line.text for line, number in zip(lines, sorted(numbers), strict=False) if number in wrong)


def _length(line: DraftLine) -> int:
    """Characters of a line with its tag."""
    return len(line.text) + len("; definition {} ") + sum(len(name) + 2 for name in (*line.facts, *line.terms))
