"""Checks a guide against its fact table and against the rules of plain and safe listening."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.registry import all_rules, gate_of, rules_of
from audioguide.checks.remembered import Remembered
from audioguide.checks.runner import RuleRunner
from audioguide.facts import read_facts
from audioguide.facts import shingles as fingerprints
from audioguide.model import FactTable, Finding, Guide, Meaning, Severity

__all__ = ["Described", "rules", "run", "run_folder"]

Codes = Literal["all", "fact", "refusing"]
"""Which rules are asked."""


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
    guide: Guide,
    table: FactTable,
    shingles: frozenset[str] | None = None,
    codes: Codes = "all",
    remembered: Remembered | None = None,
    folder: Path | None = None,
) -> list[Finding]:
    """What the rules see in a guide, by file and line.

    folder: where its files lie, such as its lexicon; None = there are none.
    shingles: fingerprints of the source's wording; None = there are none, and rule F14 sees nothing.
    A guide is held to the shared rules that its language can hold and to the language's own; one in a language that
    nobody has written, to the rules that read no words.
    codes: "fact" is the gate: facts and shared rooms alone, without word lists or readability. "refusing" is what of it
    can hold `build` back, for who asks for errors alone: without the rules that only point, where the language is read
    for meaning.
    remembered: what the gate saw before, where a guide is looked at several times; it asks for "fact".
    """
    checked = CheckedGuide(guide, table, shingles, folder)
    if remembered is not None:
        checked.seen = remembered.passages
    chosen = (rules_of if codes == "all" else gate_of)(checked.language)
    if codes == "refusing" and checked.language.meaning.knows_meaning:
        chosen = [rule for rule in chosen if rule.meaning != "pointer"]
    runner = RuleRunner(chosen, checked)
    if remembered is None or codes != "fact":
        return runner.findings()
    return runner.findings(lambda chapter: remembered.of(chapter, runner.chapter))


def run_folder(guide: Guide, folder: Path, codes: Codes = "all") -> list[Finding]:
    """`run` with the fact table and the fingerprints that lie beside the guide.

    Raises FactTableError, or ScriptError for a damaged source.shingles.
    """
    table = read_facts(folder / "facts.yaml", guide.language, guide.main_language)
    return run(guide, table, fingerprints.load(folder / "source.shingles"), codes, folder=folder)


def rules() -> list[Described]:
    """Every rule, those of each language among them, in the order in which findings of one line are told."""
    return [
        Described(rule.code, rule.title, rule.explanation, rule.severity, rule.left, rule.meaning, rule.why)
        for rule in all_rules()
    ]
