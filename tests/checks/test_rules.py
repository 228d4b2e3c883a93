"""Each rule has exactly one fixture folder, with a guide that breaks it and one that keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide import checks, speech
from audioguide.checks.registry import all_rules
from audioguide.model import Finding, Spoken
from audioguide.script import read_guide

FIXTURES = Path(__file__).parent.parent / "fixtures" / "checks"
RULES = all_rules()
CODES = [rule.code for rule in RULES]


def findings(folder: Path) -> list[Finding]:
    """heard.tsv of a fixture stands for a spoken form that a rule has got wrong: what is written, what is heard."""
    wrong = folder / "heard.tsv"
    if not wrong.exists():
        return checks.run_folder(read_guide(folder), folder)
    heard = dict(line.split("\t") for line in wrong.read_text("utf-8").splitlines())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(speech, "speak", lambda text, language: Spoken(text, heard.get(text) or text, ()), raising=False)
        return checks.run_folder(read_guide(folder), folder)


def test_each_rule_has_a_fixture_and_each_fixture_a_rule() -> None:
    assert sorted(folder.name for folder in FIXTURES.iterdir()) == sorted(CODES)
    assert len(set(CODES)) == len(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_broken_guide_is_found_out(code: str) -> None:
    found = [finding for finding in findings(FIXTURES / code / "breaks") if finding.code == code]
    assert found
    severity = next(rule.severity for rule in RULES if rule.code == code)
    assert severity in {finding.severity for finding in found}


@pytest.mark.slow
@pytest.mark.parametrize("code", CODES)
def test_the_kept_guide_is_left_alone(code: str) -> None:
    assert [finding for finding in findings(FIXTURES / code / "keeps") if finding.code == code] == []


@pytest.mark.parametrize("code", [rule.code for rule in RULES if rule.gate])
def test_a_kept_guide_passes_the_whole_gate(code: str) -> None:
    folder = FIXTURES / code / "keeps"
    assert [f for f in checks.run_folder(read_guide(folder), folder, "fact") if f.severity == "error"] == []


@pytest.mark.parametrize("code", CODES)
def test_a_finding_says_where_and_what_in_speakable_sentences(code: str) -> None:
    for finding in findings(FIXTURES / code / "breaks"):
        assert Path(finding.file).is_file()
        lines = Path(finding.file).read_text(encoding="utf-8").splitlines()
        assert 0 <= finding.line <= len(lines)
        assert finding.message.endswith((".", '"'))
        assert len(finding.message) < 220


def test_rules_are_described_in_the_order_of_the_registry() -> None:
    described = checks.rules()
    assert [rule.code for rule in described] == CODES
    assert all(rule.title and rule.explanation.endswith(".") for rule in described)


def test_every_rule_stands_in_the_reference() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "checks.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in page.splitlines() if line.startswith("| ") and not line.startswith("| Code")]
    assert [tuple(row[at].strip() for at in (1, 2, 3, 6, 7)) for row in rows] == [
        (rule.code, rule.severity, rule.title, rule.explanation, rule.left) for rule in RULES
    ]
