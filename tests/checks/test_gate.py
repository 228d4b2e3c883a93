"""The gate against changes that know nothing of it: a sample. The whole measure: scripts/measure/run gatebench."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide import checks
from audioguide.checks.wordings import closed, wordings
from audioguide.facts import read_facts
from audioguide.script import read_guide
from tests.mutator import mutations
from tests.mutator.measure import Gate, Tally, measure
from tests.mutator.pairs import alarms

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
FIRST = ROOT / "chapters" / "breast-cancer-recurrence"
FALLS = ROOT / "tests" / "fixtures" / "falls"
"""Written for this measure, by an author who had not seen what the rules miss."""


@pytest.fixture(scope="module")
def sample() -> Tally:
    return measure(FIRST, seed=1, most=12)


def test_a_sample_of_changes_is_caught(sample: Tally) -> None:
    assert sum(sample.made.values()) >= 150
    assert sample.share(sample.judged) >= 0.98, sample.missed
    assert all(sample.share([kind]) >= 0.9 for kind in sample.judged), sample.missed


def test_changes_of_a_second_guide_are_caught() -> None:
    tally = measure(FALLS, seed=5, most=6)
    assert tally.share(tally.judged) >= 0.95, tally.missed


def test_a_guide_that_nobody_changed_raises_no_alarm() -> None:
    assert Gate(FIRST).errors() == []
    assert Gate(FALLS).errors() == []


def test_every_change_changes_something() -> None:
    for mutation in mutations(FALLS / "en", seed=3, most=20):
        text = mutation.target.file.read_text("utf-8")
        assert mutation.applied() != text
        assert mutation.applied().count("\n") - text.count("\n") in (-1, 0, 1)


def test_the_mutator_knows_nothing_of_the_checker() -> None:
    for file in (ROOT / "tests" / "mutator").glob("*.py"):
        if file.name in ("measure.py", "pairs.py"):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert not any(name.startswith("audioguide") for name in names), file.name


def test_a_table_can_be_closed_around_a_guide_as_it_stands() -> None:
    told, table = read_guide(FIRST), read_facts(FIRST / "facts.yaml")
    bare = {key: replace(fact, must_hear=(), recap_hear=(), said=()) for key, fact in table.facts.items()}
    opened = replace(table, facts=bare, closed=False, said=(), same=())
    codes = {f.code for f in checks.run(told, closed(told, opened), None, "fact") if f.refuses_program}
    assert codes <= {"F7", "F11"}
    assert "F040" in wordings(told, opened)
    assert "move" in wordings(told, opened)["F040"].said


def test_a_table_that_lacks_nothing_is_given_recaps_alone() -> None:
    told, table = read_guide(FALLS), read_facts(FALLS / "facts.yaml")
    found = wordings(told, table)
    assert any(one.recap_hear for one in found.values())
    assert not any(one.must_hear or one.said or one.lost or one.negations for one in found.values())
    assert Gate(FALLS).errors() == []


@pytest.mark.parametrize(
    ("original", "rewrite"),
    [
        ("There was no cardiac murmur.", "There was no murmur in the heart."),
        ("He denied nausea.", "He did not feel sick."),
        ("CBC was normal.", "The complete blood count was normal."),
        ("It often first appears between the toes.", "It often first shows between the toes."),
        ("The wound is nontender.", "The wound is not tender."),
    ],
)
def test_a_plain_rewrite_is_left_alone(original: str, rewrite: str) -> None:
    assert alarms(original, rewrite) == []


@pytest.mark.parametrize(
    ("original", "rewrite", "code"),
    [
        ("No polyps were seen.", "Polyps were seen.", "F5"),
        ("It may be cancer.", "It is cancer.", "F4"),
        ("Take 10 mg for 2 weeks.", "Take 10 mg for 2 days.", "F2"),
        ("Aggressive triple-negative cancer is harder to treat.", "This cancer is not harder to treat.", "F5"),
    ],
)
def test_a_rewrite_that_changes_the_meaning_is_not(original: str, rewrite: str, code: str) -> None:
    assert code in {alarm.partition(":")[0] for alarm in alarms(original, rewrite)}
