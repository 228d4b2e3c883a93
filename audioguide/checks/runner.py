"""Runs the rules over a guide, one chapter at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from audioguide.checks.checked import CheckedChapter, CheckedGuide, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.model import Finding


@dataclass(slots=True)
class PageResult:
    """What the rules saw in one chapter. It depends on the chapter, its guide's settings and the tables alone."""

    findings: list[Finding] = field(default_factory=list)
    missing: list[tuple[str, list[Finding], bool]] = field(default_factory=list)
    """(fact, what this chapter leaves out of it, whether it only explains a word there)."""


class RuleRunner:
    """One run. What is missing from a fact is held back until it is known which chapter tells the fact most fully."""

    def __init__(self, rules: Sequence[Rule], review: CheckedGuide) -> None:
        self._rules = rules
        self._review = review
        self._order = {rule.code: place for place, rule in enumerate(rules)}
        self._fullest: dict[str, list[Finding]] = {}
        """By fact, what its fullest telling so far leaves out."""
        self._partial: list[Finding] = []
        """What the other tellings leave out, as warnings: a recap may say a part."""

    def findings(self) -> list[Finding]:
        """All that the rules saw, by file and line, then in the order of the rules; each thing once."""
        return self.whole(self.page(page) for page in self._review.pages())

    def whole(self, results: Iterable[PageResult]) -> list[Finding]:
        """The findings of a guide from those of its chapters, in their order."""
        found: list[Finding] = []
        for result in results:
            found += result.findings
            for fact, missing, explains in result.missing:
                self._weigh(fact, missing, explains)
        for missing in self._fullest.values():
            found += missing
        found += self._partial
        for rule in self._rules:
            if rule.guide:
                found += self._told(rule, rule.guide(self._review), self._review.table.file)
        return sorted(set(found), key=lambda f: (f.file, f.line, self._order[f.code], f.message))

    def page(self, page: CheckedChapter) -> PageResult:
        """What the rules see in one chapter."""
        result = PageResult()
        for rule in self._rules:
            if rule.page:
                result.findings += self._told(rule, rule.page(page), page.chapter.file)
        for telling in page.tellings.values():
            self._telling(telling, result)
        return result

    def _telling(self, telling: Mention, result: PageResult) -> None:
        missing: list[Finding] = []
        file = telling.page.chapter.file
        for rule in self._rules:
            flaws = list(rule.telling(telling)) if rule.telling else []
            result.findings += self._told(rule, [flaw for flaw in flaws if not flaw.missing], file)
            missing += self._told(rule, [flaw for flaw in flaws if flaw.missing], file)
        result.missing.append((telling.fact.id, missing, telling.defines_only))

    def _weigh(self, fact: str, missing: list[Finding], explains: bool) -> None:
        """Keep the fullest telling's gaps as they are; those of another become warnings."""
        fullest = self._fullest.get(fact)
        less = missing
        if fullest is None or len(missing) < len(fullest):
            self._fullest[fact] = missing
            less = fullest or []
        if less and not (less is missing and explains):
            self._partial += [replace(finding, severity="warning") for finding in less]

    @staticmethod
    def _told(rule: Rule, flaws: Iterable[Flaw], file: str) -> Iterator[Finding]:
        for flaw in flaws:
            yield Finding(rule.code, flaw.severity or rule.severity, flaw.file or file, flaw.line, flaw.message)
