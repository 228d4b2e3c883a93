"""Which changes of a guide the gate in front of `build` catches. This is the only module here that knows the checker."""

# ruff: noqa: E501 - rows of words and shapes are read whole
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from audioguide.checks.checked import CheckedChapter, CheckedGuide
from audioguide.checks.registry import rules_of
from audioguide.checks.runner import ChapterResult, RuleRunner
from audioguide.errors import ScriptError
from audioguide.facts import read_facts, shingles
from audioguide.model import Chapter, Finding
from audioguide.script import parse_chapter, read_guide
from tests.mutator.guide import Mutation, mutations


@dataclass
class Gate:
    """A guide whose chapters are read once, so that a change of one chapter costs one chapter."""

    folder: Path
    language: str = "en"
    _results: dict[str, ChapterResult] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.guide = read_guide(self.folder, self.language)
        self.table = read_facts(self.folder / "facts.yaml")
        self.shingles = shingles.load(self.folder / "source.shingles")
        checked = CheckedGuide(self.guide, self.table, self.shingles)
        self.rules = [rule for rule in rules_of(checked.language) if rule.gate]
        self._vocabulary = checked.vocabulary

    @cached_property
    def pages(self) -> Path:
        return self.folder / self.language

    def errors(self, changed: Chapter | None = None) -> list[Finding]:
        """What keeps the guide, with one chapter as given, from being built."""
        chapters = tuple(changed if changed and changed.number == one.number else one for one in self.guide.chapters)
        guide = replace(self.guide, chapters=chapters)
        review = CheckedGuide(guide, self.table, self.shingles)
        review.__dict__["vocabulary"] = self._vocabulary
        runner = RuleRunner(self.rules, review)
        results = [self._result(runner, page, changed) for page in review.chapters()]
        return [finding for finding in runner.whole(results) if finding.refuses_program]

    def _result(self, runner: RuleRunner, page: CheckedChapter, changed: Chapter | None) -> ChapterResult:
        if page.chapter is changed:
            return runner.chapter(page)
        if page.chapter.id not in self._results:
            self._results[page.chapter.id] = runner.chapter(page)
        return self._results[page.chapter.id]

    def catches(self, mutation: Mutation) -> list[Finding]:
        """The errors that a change brings; a file that cannot be read any more is caught too."""
        old = next(one for one in self.guide.chapters if f"{one.stem}.md" == mutation.target.file.name)
        try:
            new = parse_chapter(mutation.applied(), old.file, old.number, old.slug)
        except ScriptError as unread:
            return [Finding("file", "error", old.file, 0, str(unread))]
        return self.errors(new)


@dataclass
class Tally:
    """How many of each class were caught."""

    made: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    """By contradictions and pointers."""
    refused: Counter[str] = field(default_factory=Counter)
    """By contradictions alone."""
    missed: list[Mutation] = field(default_factory=list)
    by_code: Counter[str] = field(default_factory=Counter)

    def count(self, mutation: Mutation, findings: Iterable[Finding]) -> None:
        """Take one change in."""
        kind = f"{mutation.kind}, in a recap" if mutation.excused else mutation.kind
        findings = list(findings)
        codes = {finding.code for finding in findings}
        self.refused[kind] += any(finding.severity == "error" for finding in findings)
        self.made[kind] += 1
        self.caught[kind] += bool(codes)
        self.by_code.update(codes)
        if not codes:
            self.missed.append(mutation)

    def share(self, kinds: Iterable[str]) -> float:
        """Share caught, 0 to 1, of some classes together."""
        kinds = list(kinds)
        return sum(self.caught[kind] for kind in kinds) / max(1, sum(self.made[kind] for kind in kinds))

    @property
    def judged(self) -> list[str]:
        """The classes that count: those in a recap are told apart."""
        return [kind for kind in self.made if not kind.endswith("in a recap")]


def measure(folder: Path, seed: int, most: int) -> Tally:
    """Mutate a guide and count what its gate catches. Raises AssertionError where the guide itself does not pass."""
    gate = Gate(folder)
    assert gate.errors() == []
    tally = Tally()
    for mutation in mutations(gate.pages, seed, most):
        tally.count(mutation, gate.catches(mutation))
    return tally
