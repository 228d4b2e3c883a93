"""A guide under its rules, its chapters one at a time: a library-sized guide needs no more memory than a small one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from audioguide.checks.meaning.recorded import Recorded
from audioguide.checks.meaning.seen import SeenPassages
from audioguide.checks.own_words import in_own_words
from audioguide.checks.record import FactRecord
from audioguide.checks.vocabulary import Vocabulary
from audioguide.language.base.events import Figure, Hedges
from audioguide.language.base.hearing import Misheard
from audioguide.language.base.language import Language, language_of
from audioguide.language.base.reading import Reading
from audioguide.model import Chapter, Fact, FactTable, Guide, Sentence, Severity

NEAR = 4
"""Lines between two sentences of one mention, the empty ones between paragraphs counted."""
CHAPTER_MOST = 5.0
"""Minutes of the longest chapter at the guide's pace: recall drops with longer audio (rule L8)."""


def heard_amiss(text: str, language: str, facts: tuple[Fact, ...] = ()) -> tuple[Misheard, ...]:
    """What would not be heard as it is written, by the gate of the ear."""
    from audioguide.speech import speak  # which loads the rules of the spoken form: not every check asks
    from audioguide.speech.ear import misheard

    return misheard(text, speak(text, language).spoken, language, facts)


class CheckedLine:
    """One sentence and what was read out of it."""

    def __init__(
        self, sentence: Sentence, before: CheckedLine | None, facts: tuple[Fact, ...], reading: Reading
    ) -> None:
        self.sentence = sentence
        self.before = before
        self.facts = facts
        """Its facts that the table knows."""
        self.reading = reading
        self._misheard: tuple[Misheard, ...] | None = None

    @property
    def number(self) -> int:
        """Line of the chapter file."""
        return self.sentence.line

    @property
    def text(self) -> str:
        """As it is written."""
        return self.sentence.text

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Lower-case words."""
        return self.reading.words(self.text)

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of its words."""
        return self.reading.roots(self.text)

    @property
    def recap(self) -> bool:
        """True in a paragraph that says it sums up what was told before."""
        if self.reading.is_frame(self.normal, "summary"):
            return True
        before = self.before
        return before is not None and before.sentence.paragraph == self.sentence.paragraph and before.recap

    @property
    def length(self) -> int:
        """Words as people count them: "follow-up" is one."""
        return self.reading.length(self.text)

    @cached_property
    def normal(self) -> str:
        """The normal form, in which phrases are looked for."""
        return self.reading.normal(self.text)

    @cached_property
    def window(self) -> str:
        """Normal form of the sentence before and this one: where rule F3 wants unit, span and condition."""
        return (self.before.normal if self.before else "") + self.normal

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers it says."""
        return self.reading.numbers(self.text)

    @cached_property
    def hedges(self) -> Hedges:
        """Its hedge words."""
        return self.reading.hedges(self.words)

    @cached_property
    def negations(self) -> int:
        """How many propositions it denies in so many words."""
        return self.reading.denied(self.words)

    @cached_property
    def verbatim(self) -> bool:
        """True where it is its facts' own words and nothing else."""
        return in_own_words(self.text, [fact.readable for fact in self.facts], self.reading.joints)

    def misheard(self, language: str) -> tuple[Misheard, ...]:
        """What of it would not be heard as it is written; nothing in a language that cannot be said."""
        if self._misheard is None:
            self._misheard = heard_amiss(self.text, language, self.facts)
        return self._misheard

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
    chapter: CheckedChapter
    lines: tuple[CheckedLine, ...]

    @property
    def reading(self) -> Reading:
        """How the guide's language is read."""
        return self.chapter.reading

    @cached_property
    def window(self) -> str:
        """Normal form of all its sentences, each with the one before it."""
        return "".join(line.window for line in self.lines)

    @cached_property
    def normal(self) -> str:
        """Normal form of its sentences alone."""
        return "".join(line.normal for line in self.lines)

    @property
    def first(self) -> int:
        """Line of its first sentence."""
        return self.lines[0].number

    @property
    def defines_only(self) -> bool:
        """True where its sentences explain a word, as "distant means ...": they are not meant to tell the fact."""
        return all(line.sentence.terms for line in self.lines)

    @cached_property
    def runs(self) -> tuple[tuple[CheckedLine, ...], ...]:
        """Its sentences in runs of neighbours: where it is told and a later recap are two runs."""
        out: list[list[CheckedLine]] = []
        for line in self.lines:
            near = out and line.number - out[-1][-1].number <= NEAR and line.recap == out[-1][-1].recap
            if near:
                out[-1].append(line)
            else:
                out.append([line])
        return tuple(tuple(run) for run in out)


class CheckedChapter:
    """One chapter under the rules."""

    def __init__(self, chapter: Chapter, guide: CheckedGuide) -> None:
        self.chapter = chapter
        self.guide = guide
        self.read: dict[str, object] = {}  # What several rules read of it, by its name.

    @property
    def reading(self) -> Reading:
        """How the guide's language is read."""
        return self.guide.language.reading

    @cached_property
    def lines(self) -> tuple[CheckedLine, ...]:
        """Its sentences in order."""
        out: list[CheckedLine] = []
        known = self.guide.table.facts
        for sentence in self.chapter.sentences:
            facts = tuple(known[fact] for fact in sentence.facts if fact in known)
            out.append(CheckedLine(sentence, out[-1] if out else None, facts, self.reading))
        return tuple(out)

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """Each fact it tells, by id."""
        lines: dict[str, list[CheckedLine]] = {}
        for line in self.lines:
            for fact in dict.fromkeys(line.facts):
                lines.setdefault(fact.id, []).append(line)
        return {key: Mention(self.guide.table.facts[key], self, tuple(found)) for key, found in lines.items()}

    def close(self) -> None:
        """Let the readings go at once: chapter and mentions hold each other, and would wait for the collector."""
        for name in ("read", "mentions", "lines"):
            vars(self).pop(name, None)

    @cached_property
    def words(self) -> int:
        """Words of its title and its sentences."""
        return self.reading.length(self.chapter.title) + sum(line.length for line in self.lines)

    @property
    def minutes(self) -> float:
        """Length at the guide's pace, pauses between sentences included in the pace."""
        return self.words / self.guide.guide.pace

    @property
    def strictness(self) -> Severity:
        """Severity of a threshold that a clinical guide must meet and another guide should."""
        return "error" if self.guide.guide.clinical else "warning"


@dataclass
class CheckedGuide:
    """One guide, its fact table and the fingerprints of its source; and, as it goes on, what the guide has said."""

    guide: Guide
    table: FactTable
    shingles: frozenset[str] | None
    folder: Path | None = None  # Where its files lie; None for a guide that was made in memory.
    mentioned: dict[str, tuple[str, int]] = field(default_factory=dict)
    """File and line where each fact was first told."""
    named: set[str] = field(default_factory=set)
    """The closed names that were said."""
    seen: SeenPassages = field(default_factory=SeenPassages)  # What rules saw before in its paragraphs.
    _records: dict[str, FactRecord] = field(default_factory=dict)
    _meanings: dict[str, Recorded] = field(default_factory=dict)

    @cached_property
    def language(self) -> Language:
        """The language the guide is told in; a neutral one where nobody has written it yet."""
        return language_of(self.guide.language)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The closed names, and which of them belong to which fact."""
        return Vocabulary(self.table, self.guide, self.language.reading)

    @cached_property
    def brief(self) -> bool:
        """True where the guide is not clinical and all of it is no longer than one chapter may be."""
        if self.guide.clinical:
            return False
        left = int(CHAPTER_MOST * self.guide.pace)
        for chapter in self.guide.chapters:
            left -= self.length(chapter)
            if left < 0:
                return False
        return True

    def length(self, chapter: Chapter) -> int:
        """Words of a chapter's title and sentences."""
        length = self.language.reading.length
        return length(chapter.title) + sum(length(sentence.text) for sentence in chapter.sentences)

    @cached_property
    def caveats(self) -> dict[str, list[str]]:
        """For each fact, those that must stand in every chapter that tells it."""
        out: dict[str, list[str]] = {}
        for fact in self.table.facts.values():
            for target in fact.must_accompany:
                out.setdefault(target, []).append(fact.id)
        return out

    def record(self, fact: Fact) -> FactRecord:
        """What the fact's record allows a sentence to say; read once a fact."""
        if fact.id not in self._records:
            self._records[fact.id] = FactRecord(fact, self.language.reading)
        return self._records[fact.id]

    def recorded(self, fact: Fact) -> Recorded:
        """The fact's record as clauses; read once a fact."""
        if fact.id not in self._meanings:
            self._meanings[fact.id] = Recorded(fact, self.language.meaning)
        return self._meanings[fact.id]

    def chapters(self) -> Iterator[CheckedChapter]:
        """Each chapter in turn; what it told and said is noted when the next one is asked for."""
        for one in self.guide.chapters:
            chapter = CheckedChapter(one, self)
            yield chapter
            for line in chapter.lines:
                for fact in line.facts:
                    self.mentioned.setdefault(fact.id, (one.file, line.number))
                self.named |= self.vocabulary.names_in(line.words)
            chapter.close()
