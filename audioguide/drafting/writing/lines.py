"""What a draft is made of before it is on disk: lines, units that stand or fall together, their groups, chapters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from audioguide.language.base.transform import Change
from audioguide.model import Kind, Sensitivity


@dataclass(frozen=True, slots=True)
class Hint:
    """What could not be done safely, for a person to decide."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One sentence as it will be written, with what it carries."""

    text: str
    kind: Kind = "fact"
    facts: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """Words as people count them."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Unit:
    """One statement of the source as the draft has it, and as the source does."""

    lines: tuple[DraftLine, ...]
    plain: tuple[DraftLine, ...] = ()
    """What stands instead where a check does not let the draft's lines stand; empty = nothing else can."""
    changes: tuple[Change, ...] = ()
    where: str = ""
    """Place in the source."""
    reverted: bool = False
    stopped: str = ""
    """Of a reverted one: what the draft would have said, and a person may take; empty where that is the same."""

    @property
    def back(self) -> Unit:
        """It, as the source says it."""
        tried, own = (" ".join(line.text for line in lines) for lines in (self.lines, self.plain))
        return replace(self, lines=self.plain, reverted=True, stopped=tried if tried != own else "")

    @property
    def words(self) -> int:
        """Words of its lines."""
        return sum(line.words for line in self.lines)


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Units that are never parted: a paragraph, or a list with its opening."""

    units: tuple[Unit, ...]
    section: str
    sensitivity: Sensitivity

    @property
    def words(self) -> int:
        """Words of all its lines."""
        return sum(unit.words for unit in self.units)


@dataclass(frozen=True, slots=True)
class DraftChapter:
    """A chapter before it is written."""

    title: str
    private: bool
    notice: bool
    """It holds facts of high sensitivity, so it is announced with how to skip it."""
    paragraphs: tuple[tuple[Unit, ...], ...]
    parts: tuple[str, ...] = ()
    """The headings under its title, in order."""
    named: bool = True
    """Its title names a topic; False where it is a claim of the chapter, which no signpost may say."""

    @property
    def units(self) -> Iterator[Unit]:
        """Its units in order."""
        return (unit for paragraph in self.paragraphs for unit in paragraph)

    @property
    def words(self) -> int:
        """Words of all its lines."""
        return sum(unit.words for unit in self.units)
