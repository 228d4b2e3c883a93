"""What the gate remembers of a chapter is what it would see there again, whatever has changed of the guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.checks import run
from audioguide.checks.checked import CheckedChapter
from audioguide.checks.meaning import passage
from audioguide.checks.meaning.seen import Seen
from audioguide.checks.remembered import Remembered
from audioguide.checks.rule import Flaw
from audioguide.checks.runner import ChapterResult, RuleRunner
from audioguide.checks.wordings import closed
from audioguide.facts import read_facts
from audioguide.model import Chapter, FactTable, Guide
from audioguide.script import read_guide

FOLDERS = ("tests/fixtures/falls", "chapters/breast-cancer-recurrence")
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_look_that_remembers_sees_what_a_fresh_one_sees(folder: str) -> None:
    guide = read_guide(ROOT / folder)
    table = read_facts(ROOT / folder / "facts.yaml", guide.language)
    remembered = Remembered()
    for one, other in changes(guide, table):
        for asked in (other, closed(one, replace(other, closed=False, said=()))):
            assert run(one, asked, None, "fact", remembered) == run(one, asked, None, "fact")


def test_a_chapter_that_nothing_has_changed_for_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    guide = read_guide(ROOT / FOLDERS[0])
    table = read_facts(ROOT / FOLDERS[0] / "facts.yaml", guide.language)
    looked: list[Chapter] = []
    look = RuleRunner.chapter

    def noted(self: RuleRunner, one: CheckedChapter) -> ChapterResult:
        looked.append(one.chapter)
        return look(self, one)

    monkeypatch.setattr(RuleRunner, "chapter", noted)
    remembered = Remembered()
    first, *others = guide.chapters
    shorter = replace(first, sentences=first.sentences[:-1])
    for chapters in (guide.chapters, guide.chapters, (shorter, *others)):
        run(replace(guide, chapters=tuple(chapters)), table, None, "fact", remembered)
    assert looked == [*guide.chapters, shorter]


def test_a_paragraph_that_only_moved_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    guide = read_guide(ROOT / FOLDERS[0])
    table = read_facts(ROOT / FOLDERS[0] / "facts.yaml", guide.language)
    looked: list[Seen] = []

    def noted(flaws: tuple[Flaw, ...], spellings: Mapping[str, tuple[str, ...]]) -> Seen:
        looked.append(Seen(flaws, spellings))
        return looked[-1]

    monkeypatch.setattr(passage, "Seen", noted)
    remembered = Remembered()
    first, *others = guide.chapters
    moved = replace(first, sentences=tuple(replace(one, line=one.line + 4) for one in first.sentences))
    run(guide, table, None, "fact", remembered)
    once = len(looked)
    run(replace(guide, chapters=(moved, *others)), table, None, "fact", remembered)
    assert len(looked) == once > 0
    agreed = table.facts | {key: replace(fact, must_hear=("rest",)) for key, fact in table.facts.items()}
    run(guide, replace(table, facts=agreed), None, "fact", remembered)
    assert len(looked) == once
    known = table.facts | {key: replace(fact, fact=f"{fact.fact} Or not.") for key, fact in table.facts.items()}
    run(guide, replace(table, facts=known), None, "fact", remembered)
    assert len(looked) > once


def changes(guide: Guide, table: FactTable) -> Iterator[tuple[Guide, FactTable]]:
    """Nothing, then each thing that a draft changes between two looks, and back."""
    yield guide, table
    for place, chapter in [*enumerate(guide.chapters)][:3]:
        for other in (replace(chapter, title="Something else"), replace(chapter, sentences=chapter.sentences[1:])):
            yield _with(guide, place, other), table
    for key in [*table.facts][:: max(1, len(table.facts) // 6)]:
        yield (guide, _without(table, key))
        yield (guide, _altered(table, key))
    yield (guide, replace(table, same=(*table.same, ("may", "might"), ("fall", "slip"))))
    yield (guide, _unnamed(table, next(iter(table.names))))
    yield (replace(guide, title="Quite another"), table)
    yield guide, table


def _with(guide: Guide, place: int, chapter: Chapter) -> Guide:
    chapters = [*guide.chapters]
    chapters[place] = chapter
    return replace(guide, chapters=tuple(chapters))


def _without(table: FactTable, key: str) -> FactTable:
    """The fact is told no more; the lists that hold it are, in part."""
    left = {
        one: replace(fact, items=tuple(item for item in fact.items if key not in item.split()))
        for one, fact in table.facts.items()
    }
    return replace(table, facts=left | {key: replace(left[key], status="not_told", must_keep=False, items=())})


def _unnamed(table: FactTable, name: str) -> FactTable:
    names = {key: one for key, one in table.names.items() if key != name}
    facts = {
        key: replace(fact, names=tuple(one for one in fact.names if one != name)) for key, fact in table.facts.items()
    }
    return replace(table, names=names, facts=facts)


def _altered(table: FactTable, key: str) -> FactTable:
    fact = table.facts[key]
    other = replace(fact, fact=f"{fact.fact} Nothing else helps.", hedge="certain", must_hear=("nothing",), items=())
    return replace(table, facts=table.facts | {key: other})
