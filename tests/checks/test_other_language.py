"""A made-up language with a decimal comma and words of its own: the shared rules judge it by its events alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

import pytest

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.registry import rules_of
from audioguide.checks.runner import RuleRunner
from audioguide.language.base.events import Figure, HedgeMark, Hedges
from audioguide.language.base.language import Language
from audioguide.language.base.reading import Reading
from audioguide.language.base.rules import LanguageRules
from audioguide.model import Condition, Fact, FactTable, Number
from tests.checks.guides import chapter, guide

_FIGURE = re.compile(r"(\d+(?:,\d+)?)(?: (pu sato|jaros))?")
_UNITS = {"pu sato": "percent", "jaros": "years", None: "count"}


class _Reading(Reading):
    """numa: not; poty: may; pu sato: in a hundred; jaros: years; pred: before."""

    hedge_words: Mapping[str, str] = {"possible": "poty", "none": "no poty"}

    def numbers(self, text: str) -> tuple[Figure, ...]:
        return tuple(
            Figure((float(found[1].replace(",", ".")),), _UNITS[found[2]], start=found.start(), end=found.end())
            for found in _FIGURE.finditer(text)
        )

    def hedges(self, words: tuple[str, ...]) -> Hedges:
        return Hedges(tuple(HedgeMark(word, "possible", True, doubts=True) for word in words if word == "poty"))

    def denied(self, words: tuple[str, ...]) -> int:
        return words.count("numa")


class _Rules(LanguageRules):
    def holds(self, code: str) -> bool:
        return code in {"F2", "F3", "F4", "F5", "F8", "F9", "F17"}


class Toy(Language):
    tag = "qtx"
    name = "Toy"
    rules = _Rules()

    @cached_property
    def reading(self) -> Reading:
        return _Reading()


CHANCE = Fact("F001", "", "po kole lumo mira 2,5 pu sato", True, "low", "none", "affirmative",
              numbers=(Number((2.5,), "percent", span="5 years"),))  # fmt: skip
DOUBT = Fact("F002", "", "sola poty vela", True, "low", "possible", "affirmative")
DENIED = Fact("F003", "", "sola numa bara", True, "low", "none", "negative", negations=1)
UNDER = Fact("F004", "", "sola bara", True, "low", "none", "affirmative", condition=Condition("ka", (("ka mora",),)))


def errors(line: str, fact: Fact) -> set[str]:
    table = FactTable({fact.id: fact}, {}, "facts.yaml")
    checked = CheckedGuide(guide(chapter(f"{line} {{{fact.id}}}\n")), table, None)
    checked.__dict__["language"] = Toy()
    rules = [rule for rule in rules_of(checked.language) if rule.gate]
    return {finding.code for finding in RuleRunner(rules, checked).findings() if finding.severity == "error"}


@pytest.mark.parametrize(
    ("fact", "kept"),
    [(CHANCE, "po kole lumo 5 jaros mira 2,5 pu sato"), (DOUBT, "sola poty vela"), (DENIED, "sola numa bara"),
     (UNDER, "ka mora sola bara")],
)  # fmt: skip
def test_a_fact_that_is_kept_has_no_error(fact: Fact, kept: str) -> None:
    assert errors(kept, fact) == set()


@pytest.mark.parametrize(
    ("fact", "changed", "code"),
    [
        (CHANCE, "po kole lumo 5 jaros mira 2,6 pu sato", "F2"),
        (CHANCE, "po kole lumo mira 2,5 pu sato", "F3"),
        (CHANCE, "po kole lumo 6 jaros mira 2,5 pu sato", "F3"),
        (DOUBT, "sola vela", "F4"),
        (DENIED, "sola bara", "F5"),
        (UNDER, "sola numa bara ka mora", "F5"),
        (UNDER, "sola bara", "F8"),
    ],
)
def test_a_fact_that_is_changed_is_found_out(fact: Fact, changed: str, code: str) -> None:
    assert code in errors(changed, fact)
