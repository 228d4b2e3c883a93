"""How the rules are run: which chapter a fact is judged in, what a small guide needs, work and memory."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide import checks
from audioguide.facts import read_facts
from audioguide.facts.shingles import fingerprint
from audioguide.model import Chapter, FactTable, Finding, Guide, Term
from audioguide.script import read_guide
from tests.checks.guides import EMPTY, chapter, guide
from tests.work import LINEAR, growth

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "chapters" / "breast-cancer-recurrence"
ONE = """\
schema: 1
facts:
- {id: F001, fact: Some rest can help one or both knees., hedge: possible, quantifiers: [some, one knee or both]}
"""


@pytest.fixture
def one_fact(tmp_path: Path) -> FactTable:
    path = tmp_path / "facts.yaml"
    path.write_text(ONE, encoding="utf-8")
    return read_facts(path)


def codes(found: list[Finding], severity: str) -> list[str]:
    return [finding.code for finding in found if finding.severity == severity]


def test_a_recap_may_say_a_part(one_fact: FactTable) -> None:
    full = chapter("Some rest can help one knee or both. {F001}\n")
    recap = chapter("Rest can help. {F001}\n", 2)
    found = checks.run(guide(full, recap), one_fact, None, "fact")
    assert (codes(found, "error"), codes(found, "warning")) == ([], ["F7", "F7"])
    assert {finding.file for finding in found} == {"en/02-knee.md"}


def test_a_fact_told_in_parts_only_is_pointed_at_once(one_fact: FactTable) -> None:
    less = chapter("Rest can help. {F001}\n")
    more = chapter("Rest can help one knee or both. {F001}\n", 2)
    found = checks.run(guide(less, more), one_fact, None, "fact")
    assert [(f.file, f.severity, f.kind) for f in found if f.code == "F7"] == [
        ("en/01-knee.md", "warning", ""),
        ("en/01-knee.md", "warning", ""),
        ("en/02-knee.md", "warning", "pointer"),
    ]


def test_findings_are_in_order_and_each_once(one_fact: FactTable) -> None:
    second = chapter("Rest will help. {F001}\nRest must help. {F001}\n", 2)
    first = chapter("Rest will help. {F001}\n\nRest 6 in 100 hips. {F001}\n")
    found = checks.run(guide(first, second), one_fact, None, "all")
    places = [(finding.file, finding.line) for finding in found]
    assert places == sorted(places)
    assert len(found) == len(set(found))


def test_a_licensed_guide_may_share_wording() -> None:
    source = "Gentle walking every single day will keep both of your knees strong."
    told = guide(chapter(f"{source} {{signpost}}\n"))
    shingles = frozenset(fingerprint(source))
    own = checks.run(told, EMPTY, shingles, "fact")
    licensed = checks.run(replace(told, wording="licensed"), EMPTY, shingles, "fact")
    assert (codes(own, "error"), codes(licensed, "note")) == (["F14", "M15"], ["F14"])
    assert codes(licensed, "error") == ["M15"]


def test_a_guide_in_another_language_is_held_against_the_rules_that_read_no_english(one_fact: FactTable) -> None:
    told = replace(guide(chapter("El descanso puede ayudar. {F001}\nEl descanso. {F002}\n")), language="es")
    assert codes(checks.run(told, one_fact, None, "all"), "error") == ["F20", "E9", "F1"]


def test_a_definition_says_what_the_glossary_says() -> None:
    term = Term("ligament", "a strong band that holds two bones together", "", "guide")
    lines = (
        "A ligament is a strong band that holds bones together. {definition ligament}\n"
        "A ligament heals by itself after some weeks of walking. {definition ligament}\n"
        "A ligament is not a strong band. {definition ligament}\n"
    )
    told = replace(guide(chapter(lines)), glossary=(term,))
    found = checks.run(told, EMPTY, None, "fact")
    assert [(finding.code, finding.line) for finding in found] == [("F11", 6), ("F11", 7), ("M2", 7)]


def test_shared_wording_is_found_across_two_sentences() -> None:
    source = "Walk every day. Then rest your sore knee well."
    told = guide(chapter("Walk every day. {signpost}\nThen rest your sore knee well. {signpost}\n"))
    assert [f.line for f in checks.run(told, EMPTY, frozenset(fingerprint(source)), "fact")] == [5]


def test_an_empty_guide_without_facts_passes() -> None:
    lines = "In this part you will hear about rest. {signpost}\nAsk your team about anything else. {safety}\n"
    told = guide(chapter(lines), clinical=False)
    assert checks.run(told, EMPTY, None, "fact") == []
    assert codes(checks.run(told, EMPTY, None, "all"), "error") == []


def test_a_folder_without_facts_and_fingerprints_is_checked(tmp_path: Path) -> None:
    told = guide(chapter("In this part you will hear about rest. {signpost}\n"))
    assert checks.run_folder(told, tmp_path, "fact") == []


def test_length_and_readability_are_warnings_for_a_guide_that_is_not_clinical() -> None:
    text = "Physiotherapeutic rehabilitation necessitates considerable individual determination. {signpost}\n" * 3
    found = checks.run(guide(chapter(text)), EMPTY, None, "all")
    mild = checks.run(guide(chapter(text), clinical=False), EMPTY, None, "all")
    assert "P2" in codes(found, "error")
    assert "L8" in codes(found, "warning")  # There is no other chapter to join it to.
    assert "P2" in codes(mild, "warning")
    assert "L8" not in codes(mild, "warning")  # All of it is shorter than one chapter may be.
    assert codes(mild, "error") == []


def test_the_first_guide_has_no_error() -> None:
    told = read_guide(GUIDE)
    assert [finding for finding in checks.run_folder(told, GUIDE) if finding.severity == "error"] == []


def long_guide(times: int) -> Guide:
    told = read_guide(GUIDE)
    chapters: list[Chapter] = []
    for turn in range(times):
        chapters += [replace(c, number=c.number + turn * len(told.chapters)) for c in told.chapters]
    return replace(told, chapters=tuple(chapters))


@pytest.mark.slow
def test_twice_the_text_is_at_most_twice_the_work() -> None:
    """How long it takes: scripts/measure/run bench check."""
    table = read_facts(GUIDE / "facts.yaml")
    assert growth(lambda times: checks.run(long_guide(times), table, frozenset(), "fact"), 1) <= LINEAR


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_chapters() -> None:
    table = read_facts(GUIDE / "facts.yaml")
    peaks = []
    for times in (1, 2):
        told = long_guide(times)
        checks.run(told, table, None, "fact")
        tracemalloc.start()
        checks.run(told, table, None, "fact")
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    # What is found grows with what is told, and what other tests left in the caches weighs on the first; a guide whose
    # chapters were all held would come to twice as much.
    assert peaks[1] <= 1.5 * peaks[0]
