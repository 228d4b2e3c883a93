"""A guide under review: its chapters one at a time, each sentence read once for all rules.

Only one chapter's readings are held at a time, so a library-sized guide needs no more memory than a small one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from audioguide.checks.record import FactRecord
from audioguide.checks.vocabulary import Vocabulary
from audioguide.language.base.events import Figure, Hedges
from audioguide.language.en.reading import denials, hedges, numbers
from audioguide.language.en.reading.words import normal, roots, words
from audioguide.model import Chapter, Fact, FactTable, Guide, Sentence, Severity

NEAR = 4
"""Lines between two sentences of one telling, the empty ones between paragraphs counted."""
CHAPTER_MOST = 5.0
"""Minutes of the longest chapter at the guide's pace: recall drops with longer audio (rule L8)."""
_RECAP = (" to sum up ", " in short ", " to recap ")


class CheckedLine:
    """One sentence and what was read out of it."""

    def __init__(self, sentence: Sentence, before: CheckedLine | None, facts: tuple[Fact, ...]) -> None:
        self.sentence = sentence
        self.before = before
        self.facts = facts
        """Its facts that the table knows."""

    @property
    def number(self) -> int:
        """Line of the chapter file."""
        return self.sentence.line

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Lower-case words."""
        return words(self.sentence.text)

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of its words."""
        return roots(self.sentence.text)

    @property
    def recap(self) -> bool:
        """True in a paragraph that says it sums up what was told before."""
        if self.normal.startswith(_RECAP):
            return True
        before = self.before
        return before is not None and before.sentence.paragraph == self.sentence.paragraph and before.recap

    @property
    def length(self) -> int:
        """Words as people count them: "follow-up" is one."""
        return len(self.sentence.text.split())

    @cached_property
    def normal(self) -> str:
        """The normal form, in which phrases are looked for."""
        return normal(self.sentence.text)

    @cached_property
    def window(self) -> str:
        """Normal form of the sentence before and this one: where rule F3 wants unit, span and condition."""
        return (self.before.normal if self.before else "") + self.normal

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers it says."""
        return numbers.read(self.sentence.text)

    @cached_property
    def hedges(self) -> Hedges:
        """Its hedge words."""
        return hedges.read(self.words)

    @cached_property
    def negations(self) -> int:
        """How many propositions it denies in so many words."""
        return denials.count(self.words)

    @cached_property
    def based(self) -> bool:
        """True where bare counts here or in the next sentence are out of 100: "Of 100 people ..., 6 ..."."""
        return any(figure.unit == "base" for figure in self.figures)

    @cached_property
    def counts_are_percent(self) -> bool:
        """True where a bare count may be one out of 100."""
        return self.based or (self.before is not None and self.before.based)


@dataclass(frozen=True)
class Mention:
    """A fact as one chapter tells it."""

    fact: Fact
    page: CheckedChapter
    lines: tuple[CheckedLine, ...]

    @cached_property
    def heard(self) -> str:
        """Normal form of all its sentences, each with the one before it."""
        return "".join(line.window for line in self.lines)

    @cached_property
    def said(self) -> str:
        """Normal form of its sentences alone."""
        return "".join(line.normal for line in self.lines)

    @property
    def first(self) -> int:
        """Line of its first sentence."""
        return self.lines[0].number

    @property
    def defines_only(self) -> bool:
        """True where its sentences explain a word, as "distant means ...": no telling of the fact is meant."""
        return all(line.sentence.terms for line in self.lines)

    @cached_property
    def passages(self) -> tuple[tuple[CheckedLine, ...], ...]:
        """Its sentences in runs of neighbours: a telling and a later recap are two passages."""
        out: list[list[CheckedLine]] = []
        for line in self.lines:
            near = out and line.number - out[-1][-1].number <= NEAR and line.recap == out[-1][-1].recap
            if near:
                out[-1].append(line)
            else:
                out.append([line])
        return tuple(tuple(run) for run in out)


class CheckedChapter:
    """One chapter under review."""

    def __init__(self, chapter: Chapter, review: CheckedGuide) -> None:
        self.chapter = chapter
        self.review = review

    @cached_property
    def lines(self) -> tuple[CheckedLine, ...]:
        """Its sentences in order."""
        out: list[CheckedLine] = []
        known = self.review.table.facts
        for sentence in self.chapter.sentences:
            facts = tuple(known[fact] for fact in sentence.facts if fact in known)
            out.append(CheckedLine(sentence, out[-1] if out else None, facts))
        return tuple(out)

    @cached_property
    def tellings(self) -> dict[str, Mention]:
        """Each fact it tells, by id."""
        lines: dict[str, list[CheckedLine]] = {}
        for line in self.lines:
            for fact in dict.fromkeys(line.facts):
                lines.setdefault(fact.id, []).append(line)
        known = self.review.table.facts
        return {key: Mention(known[key], self, tuple(found)) for key, found in lines.items()}

    def close(self) -> None:
        """Let the readings go at once: page and tellings hold each other, and would wait for the collector."""
        for reading in ("tellings", "lines"):
            vars(self).pop(reading, None)

    @cached_property
    def words(self) -> int:
        """Words of its title and its sentences."""
        return len(self.chapter.title.split()) + sum(line.length for line in self.lines)

    @property
    def minutes(self) -> float:
        """Length at the guide's pace, pauses between sentences included in the pace."""
        return self.words / self.review.guide.pace

    @property
    def strictness(self) -> Severity:
        """Severity of a threshold that a clinical guide must meet and another guide should."""
        return "error" if self.review.guide.clinical else "warning"


@dataclass
class CheckedGuide:
    """One guide, its fact table and the fingerprints of its source; and, as it goes on, what the guide has said."""

    guide: Guide
    table: FactTable
    shingles: frozenset[str] | None
    told: dict[str, tuple[str, int]] = field(default_factory=dict)
    """File and line where each fact was first told."""
    heard: set[str] = field(default_factory=set)
    """The closed names that were said."""
    _readings: dict[str, FactRecord] = field(default_factory=dict)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The closed names, and which of them belong to which fact."""
        return Vocabulary(self.table, self.guide)

    @cached_property
    def brief(self) -> bool:
        """True where the guide is not clinical and all of it is no longer than one chapter may be."""
        if self.guide.clinical:
            return False
        left = int(CHAPTER_MOST * self.guide.pace)
        for chapter in self.guide.chapters:
            left -= len(chapter.title.split()) + sum(len(line.text.split()) for line in chapter.sentences)
            if left < 0:
                return False
        return True

    @cached_property
    def caveats(self) -> dict[str, list[str]]:
        """For each fact, those that must stand in every chapter that tells it."""
        out: dict[str, list[str]] = {}
        for fact in self.table.facts.values():
            for target in fact.must_accompany:
                out.setdefault(target, []).append(fact.id)
        return out

    def reading(self, fact: Fact) -> FactRecord:
        """What the fact's record allows a sentence to say; read once a fact."""
        found = self._readings.get(fact.id)
        if found is None:
            found = self._readings[fact.id] = FactRecord(fact)
        return found

    def pages(self) -> Iterator[CheckedChapter]:
        """Each chapter in turn; what it told and said is noted when the next one is asked for."""
        for chapter in self.guide.chapters:
            page = CheckedChapter(chapter, self)
            yield page
            for line in page.lines:
                for fact in line.facts:
                    self.told.setdefault(fact.id, (chapter.file, line.number))
                self.heard |= self.vocabulary.names_in(line.words)
            page.close()
