"""Checks a guide against its fact table and against the rules of plain and safe listening."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.registry import RULES
from audioguide.checks.runner import RuleRunner
from audioguide.facts import read_facts
from audioguide.facts import shingles as fingerprints
from audioguide.model import FactTable, Finding, Guide, Severity

__all__ = ["Described", "rules", "run", "run_folder"]


class Described(NamedTuple):
    """A rule as people read of it."""

    code: str
    title: str
    explanation: str
    severity: Severity
    left: str
    """What a person must still decide; empty where the rule sees all of it."""


def run(
    guide: Guide, table: FactTable, shingles: frozenset[str] | None = None, codes: Literal["all", "fact"] = "all"
) -> list[Finding]:
    """What the rules see in a guide, by file and line.

    shingles: fingerprints of the source's wording; None = there are none, and rule F14 sees nothing.
    A guide in another language than English is held against the rules that read no English words.
    codes: "fact" is the gate in front of `build`: facts and shared rooms alone, without word lists or readability.
    """
    english = guide.language.split("-")[0].lower() == "en"
    chosen = [rule for rule in RULES if (codes == "all" or rule.gate) and (english or rule.any_language)]
    return RuleRunner(chosen, CheckedGuide(guide, table, shingles)).findings()


def run_folder(guide: Guide, folder: Path, codes: Literal["all", "fact"] = "all") -> list[Finding]:
    """`run` with the fact table and the fingerprints that lie beside the guide.

    Raises FactTableError, or ScriptError for a damaged source.shingles.
    """
    return run(guide, read_facts(folder / "facts.yaml"), fingerprints.load(folder / "source.shingles"), codes)


def rules() -> list[Described]:
    """Every rule, in the order of the registry."""
    return [Described(rule.code, rule.title, rule.explanation, rule.severity, rule.left) for rule in RULES]
