"""Which rules judge a guide: the shared ones that its language can hold, and the language's own, in one order."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide import checks
from audioguide.checks.registry import FAMILIES, SHARED, all_rules, rules_of
from audioguide.checks.rule import Rule
from audioguide.language.base.language import Language, known_languages, language_of
from audioguide.language.base.rules import LanguageRules
from audioguide.model import Fact, FactTable
from tests.checks.guides import chapter, guide

ROOT = Path(__file__).parents[2]


def _own(rule: Rule) -> Path:
    """The module a rule stands in."""
    module = next(look for look in (rule.mention, rule.chapter, rule.guide) if look is not None).__module__
    return ROOT / (module.replace(".", "/") + ".py")


def test_english_is_held_to_every_rule_once() -> None:
    codes = [rule.code for rule in rules_of(language_of("en"))]
    assert len(codes) == len(set(codes))
    assert codes == [rule.code for rule in all_rules()]


def test_findings_are_told_by_family_and_number() -> None:
    codes = [rule.code for rule in all_rules()]
    assert codes == sorted(codes, key=lambda code: (FAMILIES.index(code[0]), int(code[1:])))


def test_a_language_that_nobody_has_written_is_held_to_the_rules_that_read_no_words() -> None:
    codes = {rule.code for rule in rules_of(language_of("xx"))}
    assert codes == {
        "F1",
        "F14",
        "F19",
        "F20",
        "E8",
        "E9",
        "R1",
        "R10",
        "L1",
        "L8",
        "L9",
        "L14",
        "P10",
        "A1",
        "A2",
        "A3",
        "S1",
        "S3",
        "G1",
    }


def test_a_language_is_held_to_what_it_says_it_can_hold() -> None:
    class Denying(LanguageRules):
        def holds(self, code: str) -> bool:
            return code == "F5"

    class Some(Language):
        rules = Denying()

    codes = {rule.code for rule in rules_of(Some())}
    assert "F5" in codes
    assert "F4" not in codes
    assert "P2" not in codes


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_is_a_file_named_after_its_code(rule: Rule) -> None:
    assert _own(rule).name.startswith(f"{rule.code.lower()}_")


def test_a_rule_of_one_language_stands_in_its_room() -> None:
    for tag in known_languages():
        for rule in language_of(tag).rules.own():
            assert _own(rule).parent == ROOT / "audioguide" / "language" / tag / "checks"
    assert not any("language" in _own(rule).parts for rule in SHARED)


@pytest.mark.parametrize(
    "drug",
    ["apixaban", "semaglutide", "doxycycline", "ciprofloxacin", "sitagliptin", "diclofenac", "heparin", "ibuprofen"],
)
def test_a_drug_that_the_source_does_not_name_is_found_in_an_open_table(drug: str) -> None:
    fact = Fact("F001", "", "Rest helps a sore knee.", True, "low", "none", "affirmative")
    table = FactTable({"F001": fact}, {}, "facts.yaml")
    told = guide(chapter(f"Rest and {drug} help a sore knee. {{F001}}\n"))
    found = [finding for finding in checks.run(told, table, None, "fact") if finding.code == "F9"]
    assert [finding.severity for finding in found] == ["error"]
    assert drug in found[0].message


def test_a_rule_of_one_paragraph_is_one_of_change() -> None:
    """It is not asked about a paragraph in its facts' own words, so that nothing else may be for it to see there."""
    of_passages = [rule for rule in all_rules() if hasattr(rule.chapter, "__wrapped__")]
    assert len(of_passages) > 10
    assert all(rule.of_change for rule in of_passages)
