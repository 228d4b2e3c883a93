"""Runs the rules over a guide, one chapter at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from audioguide.checks.review import Page, Review, Telling
from audioguide.checks.rule import Flaw, Rule
from audioguide.model import Finding


class Runner:
    """One run. What is missing from a fact is held back until it is known which chapter tells the fact most fully."""

    def __init__(self, rules: Sequence[Rule], review: Review) -> None:
        self._rules = rules
        self._review = review
        self._order = {rule.code: place for place, rule in enumerate(rules)}
        self._fullest: dict[str, list[Finding]] = {}
        """By fact, what its fullest telling so far leaves out."""
        self._partial: list[Finding] = []
        """What the other tellings leave out, as warnings: a recap may say a part."""

    def findings(self) -> list[Finding]:
        """All that the rules saw, by file and line, then in the order of the rules; each thing once."""
        found: list[Finding] = []
        for page in self._review.pages():
            found += self._page(page)
        for missing in self._fullest.values():
            found += missing
        found += self._partial
        for rule in self._rules:
            if rule.guide:
                found += self._told(rule, rule.guide(self._review), self._review.table.file)
        return sorted(set(found), key=lambda f: (f.file, f.line, self._order[f.code], f.message))

    def _page(self, page: Page) -> Iterator[Finding]:
        for rule in self._rules:
            if rule.page:
                yield from self._told(rule, rule.page(page), page.chapter.file)
        for telling in page.tellings.values():
            yield from self._telling(telling)

    def _telling(self, telling: Telling) -> Iterator[Finding]:
        missing: list[Finding] = []
        file = telling.page.chapter.file
        for rule in self._rules:
            flaws = list(rule.telling(telling)) if rule.telling else []
            yield from self._told(rule, [flaw for flaw in flaws if not flaw.missing], file)
            missing += self._told(rule, [flaw for flaw in flaws if flaw.missing], file)
        self._weigh(telling, missing)

    def _weigh(self, telling: Telling, missing: list[Finding]) -> None:
        """Keep the fullest telling's gaps as they are; those of another become warnings."""
        fullest = self._fullest.get(telling.fact.id)
        less = missing
        if fullest is None or len(missing) < len(fullest):
            self._fullest[telling.fact.id] = missing
            less = fullest or []
        if less and not (less is missing and telling.defines_only):
            self._partial += [replace(finding, severity="warning") for finding in less]

    @staticmethod
    def _told(rule: Rule, flaws: Iterable[Flaw], file: str) -> Iterator[Finding]:
        for flaw in flaws:
            yield Finding(rule.code, flaw.severity or rule.severity, flaw.file or file, flaw.line, flaw.message)
