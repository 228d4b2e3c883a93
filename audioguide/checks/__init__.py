"""Checks a guide against its fact table and against the rules of plain and safe listening."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.registry import all_rules, rules_of
from audioguide.checks.runner import RuleRunner
from audioguide.facts import read_facts
from audioguide.facts import shingles as fingerprints
from audioguide.model import FactTable, Finding, Guide, Meaning, Severity

__all__ = ["Described", "rules", "run", "run_folder"]


class Described(NamedTuple):
    """A rule as people read of it."""

    code: str
    title: str
    explanation: str
    severity: Severity
    left: str
    """What a person must still decide; empty where the rule sees all of it."""
    meaning: Meaning
    """What its findings are: contradictions, pointers, or neither, for a rule of form."""
    why: str
    """Of a rule of meaning: why."""


def run(
    guide: Guide, table: FactTable, shingles: frozenset[str] | None = None, codes: Literal["all", "fact"] = "all"
) -> list[Finding]:
    """What the rules see in a guide, by file and line.

    shingles: fingerprints of the source's wording; None = there are none, and rule F14 sees nothing.
    A guide is held to the shared rules that its language can hold and to the language's own; one in a language that
    nobody has written, to the rules that read no words.
    codes: "fact" is the gate in front of `build`: facts and shared rooms alone, without word lists or readability.
    """
    checked = CheckedGuide(guide, table, shingles)
    chosen = [rule for rule in rules_of(checked.language) if codes == "all" or rule.gate]
    return RuleRunner(chosen, checked).findings()


def run_folder(guide: Guide, folder: Path, codes: Literal["all", "fact"] = "all") -> list[Finding]:
    """`run` with the fact table and the fingerprints that lie beside the guide.

    Raises FactTableError, or ScriptError for a damaged source.shingles.
    """
    table = read_facts(folder / "facts.yaml", guide.language, guide.main_language)
    return run(guide, table, fingerprints.load(folder / "source.shingles"), codes)


def rules() -> list[Described]:
    """Every rule, those of each language among them, in the order in which findings of one line are told."""
    return [
        Described(rule.code, rule.title, rule.explanation, rule.severity, rule.left, rule.meaning, rule.why)
        for rule in all_rules()
    ]
