"""What the gate saw in a chapter is kept while a guide is looked at again and again, as a draft is.

Only the rules of the gate are remembered. Of a guide they look at no more than `_depends` names; one that looks at
more would be told what was so before, and tests/checks/test_remembered.py holds each to the same answer as without.
"""

from __future__ import annotations

from dataclasses import replace

from audioguide.checks.checked import CheckedChapter, CheckedGuide
from audioguide.checks.meaning.seen import SeenPassages
from audioguide.checks.runner import ChapterResult, Look
from audioguide.model import Fact


class Remembered:
    """The last result of each chapter, for an open and for a closed table."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, bool], tuple[object, ChapterResult]] = {}
        self.passages = SeenPassages()
        """What was seen in the paragraphs of chapters that have changed elsewhere."""

    def of(self, chapter: CheckedChapter, look: Look) -> ChapterResult:
        """The result of a chapter: what `look` saw the last time where nothing has changed that it may look at."""
        place = chapter.chapter.file, chapter.guide.table.closed
        depends = _depends(chapter)
        before = self._seen.get(place)
        if before is None or before[0] != depends:
            before = self._seen[place] = depends, look(chapter)
        return before[1]


def _depends(chapter: CheckedChapter) -> tuple[object, ...]:
    """All that the rules of the gate may look at when they look at a chapter."""
    guide = chapter.guide
    facts, own = guide.table.facts, chapter.chapter
    told = dict.fromkeys((*own.allow, *(key for sentence in own.sentences for key in sentence.facts)))
    known = [facts[key] for key in told if key in facts]
    # To a tag that the table does not know, the nearest of all that it knows is proposed.
    others = () if len(known) == len(told) else tuple(facts)
    kin = dict.fromkeys(key for fact in known for key in guide.vocabulary.kin(fact))
    records: list[Fact | None] = [facts.get(key) for key in (*told, *kin)]
    caveats = [guide.caveats.get(key) for key in told]
    return own, _settings(guide), records, others, caveats, _sayable(chapter)


def _settings(guide: CheckedGuide) -> tuple[object, ...]:
    """The guide without its chapters, and its table without its facts."""
    return replace(guide.guide, chapters=()), replace(guide.table, facts={}), guide.shingles


def _sayable(chapter: CheckedChapter) -> frozenset[str]:
    """Of its lines without a fact, the roots that they may say where the table is closed: any fact's and title's."""
    if not chapter.guide.table.closed:
        return frozenset()
    roots = (line.roots for line in chapter.lines if not line.facts)
    return frozenset().union(*roots) & chapter.guide.vocabulary.whole
