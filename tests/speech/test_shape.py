"""A hint may only spare a rule work: where the rule would speak, its hint never says no."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.speech.spoken_form import rules_for
from tests.speech.test_corpus import CORPORA

pytestmark = pytest.mark.slow

FILES = CORPORA["en"].values()
TEXTS = sorted({str(pair[0]) for content in FILES for kind in ("pairs", "counter") for pair in content[kind]})
WORDS = sorted({word for text in TEXTS for word in text.split()})
HINTED = [rule for rule in rules_for("en") if rule.shape.hint is not None]


def spared_wrongly(rule: SpokenRule, text: str) -> list[int]:
    """Places at which the rule would speak and its hint says no."""
    assert rule.shape.hint is not None
    matches = ((place, rule.shape.compiled().match(text, place)) for place in range(len(text)))
    return [
        place
        for place, match in matches
        if match and match[0] and not rule.shape.hint(text, place) and rule.say(match) is not None
    ]


@pytest.mark.parametrize("rule", HINTED, ids=[rule.code for rule in HINTED])
def test_no_hint_silences_a_rule_in_the_corpus(rule: SpokenRule) -> None:
    for text in TEXTS:
        for written in (text, text.upper(), text.lower()):
            assert spared_wrongly(rule, written) == [], written


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.sampled_from([" ", "-", "/", ", ", "\u00a0", ""]))
@settings(max_examples=150, deadline=None)
def test_no_hint_silences_a_rule_in_any_mixture(words: list[str], joint: str) -> None:
    text = joint.join(words)
    for rule in HINTED:
        assert spared_wrongly(rule, text) == [], rule.code
