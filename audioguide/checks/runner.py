"""Runs the rules over a guide, one chapter at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from audioguide.checks.checked import CheckedChapter, CheckedGuide, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.model import Finding, Meaning, Severity


@dataclass(slots=True)
class ChapterResult:
    """What the rules saw in one chapter. It depends on the chapter, its guide's settings and the tables alone."""

    findings: list[Finding] = field(default_factory=list)
    missing: list[tuple[str, list[Finding], bool]] = field(default_factory=list)
    """(fact, what this chapter leaves out of it, whether it only explains a word there)."""


Look = Callable[[CheckedChapter], ChapterResult]


class RuleRunner:
    """One run. What is missing from a fact is held back until it is known which chapter tells the fact most fully."""

    def __init__(self, rules: Sequence[Rule], guide: CheckedGuide) -> None:
        self._rules = rules
        self._of_chapters = [(rule, rule.chapter) for rule in rules if rule.chapter]
        self._of_mentions = [(rule, rule.mention) for rule in rules if rule.mention]
        self._guide = guide
        # Where a language is not read for meaning nothing surer than a pointer holds it, so that a pointer refuses.
        pointed: Severity = "warning" if guide.language.meaning.knows_meaning else "error"
        self._grave: dict[Meaning, Severity] = {"contradiction": "error", "pointer": pointed}
        self._order = {rule.code: place for place, rule in enumerate(rules)}
        self._fullest: dict[str, list[Finding]] = {}
        """By fact, what its fullest mention so far leaves out."""
        self._partial: list[Finding] = []
        """What the other mentions leave out, as warnings: a recap may say a part."""

    def findings(self, look: Look | None = None) -> list[Finding]:
        """All that the rules saw, by file and line, then in the order of the rules; each thing once.

        look: gives what they see in a chapter; empty = `chapter`.
        """
        look = look or self.chapter
        return self.whole(map(look, self._guide.chapters()))

    def whole(self, results: Iterable[ChapterResult]) -> list[Finding]:
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
                found += self._findings(rule, rule.guide(self._guide), self._guide.table.file)
        return sorted(set(found), key=lambda f: (f.file, f.line, self._order[f.code], f.message))

    def chapter(self, chapter: CheckedChapter) -> ChapterResult:
        """What the rules see in one chapter."""
        result = ChapterResult()
        for rule, look in self._of_chapters:
            flaws = list(look(chapter))
            if flaws and rule.of_change:
                verbatim = {line.number for line in chapter.lines if line.verbatim}
                flaws = [flaw for flaw in flaws if flaw.line not in verbatim]
            result.findings += self._findings(rule, flaws, chapter.chapter.file)
        for mention in chapter.mentions.values():
            self._mention(mention, result)
        # It points back to the chapter, and would keep both until the collector comes round: a long guide would grow.
        chapter.read.clear()
        return result

    def _mention(self, mention: Mention, result: ChapterResult) -> None:
        missing: list[Finding] = []
        file = mention.chapter.chapter.file
        for rule, look in self._of_mentions:
            for flaw in look(mention):
                (missing if flaw.missing else result.findings).extend(self._findings(rule, [flaw], file))
        result.missing.append((mention.fact.id, missing, mention.defines_only))

    def _weigh(self, fact: str, missing: list[Finding], explains: bool) -> None:
        """Keep the fullest mention's gaps as they are; those of another become warnings."""
        fullest = self._fullest.get(fact)
        less = missing
        if fullest is None or len(missing) < len(fullest):
            self._fullest[fact] = missing
            less = fullest or []
        if less and not (less is missing and explains):
            self._partial += [replace(finding, severity="warning", kind="") for finding in less]

    def _findings(self, rule: Rule, flaws: Iterable[Flaw], file: str) -> Iterator[Finding]:
        for flaw in flaws:
            kind: Meaning = flaw.meaning or ("" if flaw.severity else rule.meaning)
            severity = flaw.severity or self._grave.get(kind, rule.severity)
            yield Finding(rule.code, severity, flaw.file or file, flaw.line, flaw.message, kind)
