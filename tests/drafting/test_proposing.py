"""A rewriter's proposals: whatever it gets wrong, nothing wrong stands."""

from __future__ import annotations

import pytest

from audioguide.drafting.extracting.records import extract
from audioguide.drafting.plain.proposals import fault, with_proposals
from audioguide.drafting.writing.chapters import draft
from tests.documents import ENGLISH, document

SENTENCE = "If the wound is red, you may need 500 mg of amoxicillin for 7 days, and you should not drink alcohol."
WRONG = {
    "a number": "If the wound is red, you may need 250 mg of amoxicillin for 7 days, and you should not drink alcohol.",
    "a unit": "If the wound is red, you may need 500 mg of amoxicillin for 7 weeks, and you should not drink alcohol.",
    "a denial dropped": "If the wound is red, you may need 500 mg of amoxicillin for 7 days, and you should "
    "drink alcohol.",
    "a denial added": "If the wound is not red, you may need 500 mg of amoxicillin for 7 days, and you should "
    "not drink alcohol.",
    "surer": "If the wound is red, you will need 500 mg of amoxicillin for 7 days, and you should not drink alcohol.",
    "flat": "If the wound is red, you need 500 mg of amoxicillin for 7 days, and you should not drink alcohol.",
    "a drug swapped": "If the wound is red, you may need 500 mg of ibuprofen for 7 days, and you should not "
    "drink alcohol.",
    "a condition dropped": "You may need 500 mg of amoxicillin for 7 days, and you should not drink alcohol.",
    "a condition changed": "If the wound is dry, you may need 500 mg of amoxicillin for 7 days, and you should "
    "not drink alcohol.",
    "a clause dropped": "If the wound is red, you may need 500 mg of amoxicillin for 7 days.",
    "a sentence added": SENTENCE + " This is quite safe.",
    "advice softened": "If the wound is red, you may need 500 mg of amoxicillin for 7 days, and it is wise not "
    "to drink alcohol.",
    "a tag": SENTENCE[:-1] + " {F999}.",
}
RIGHT = [
    "If the wound is red, you may need 500 mg of amoxicillin for 7 days. You should not drink alcohol.",
    "Suppose the wound is red. Then you may need 500 mg of amoxicillin for 7 days, and you should not drink alcohol.",
]


@pytest.mark.parametrize("kind", WRONG)
def test_a_wrong_proposal_is_thrown_away(kind: str) -> None:
    assert fault(SENTENCE, WRONG[kind], ENGLISH)


@pytest.mark.parametrize("proposal", RIGHT)
def test_the_same_words_in_a_plainer_form_may_stand(proposal: str) -> None:
    assert fault(SENTENCE, proposal, ENGLISH) == ""


@pytest.mark.parametrize(
    ("sentence", "proposal"),
    [
        ("Warfarin is safer than aspirin.", "Aspirin is safer than warfarin."),
        ("Take warfarin at 8 and aspirin at 9.", "Take aspirin at 8 and warfarin at 9."),
        ("Pain in the knee spreads to the hip.", "Pain in the hip spreads to the knee."),
        ("The risk falls from 25% to 6%.", "The risk falls from 6% to 25%."),
        ("Women have it more often than men.", "Men have it more often than women."),
    ],
)
def test_words_that_change_places_are_thrown_away(sentence: str, proposal: str) -> None:
    assert fault(sentence, proposal, ENGLISH)


HARMFUL = [*WRONG.values(), "If the wound is red, drink alcohol; you may not need 500 mg of amoxicillin for 7 days."]
"""Fourteen, of which a gate may let one through: none may stand in a line for that."""


def test_nothing_that_was_proposed_settles_a_line() -> None:
    """A stand-in that lies about every sentence in turn, and once tells the truth."""
    assert len(HARMFUL) == 14
    text = "\n".join(["# Your wound", *[SENTENCE] * (len(HARMFUL) + 1)])
    made = extract(document(text), ENGLISH)
    drafted = draft(made, "Your wound")
    lies = iter([*HARMFUL, RIGHT[0]])

    def lie(sentence: str, fact: str) -> str:
        return next(lies, "") if "amoxicillin" in sentence else ""

    result = with_proposals(drafted.chapters, made.table.facts, lie, ENGLISH)
    assert result.chapters == drafted.chapters
    assert result.thrown_away.total() >= len(WRONG) - 1
    assert not {one.after for one in result.offered} & set(HARMFUL)


def test_what_the_gate_lets_through_is_offered_and_no_more() -> None:
    """Even where nothing is known to be wrong, a person takes it: old beside new."""
    made = extract(document(f"# Your wound\n\n{SENTENCE}\n"), ENGLISH)
    drafted = draft(made, "Your wound")
    told = [line.text for chapter in drafted.chapters for unit in chapter.units for line in unit.lines if line.facts]
    offer = {text: text.replace("If the wound is red, ", "Suppose the wound is red. Then ") for text in told}
    result = with_proposals(drafted.chapters, made.table.facts, lambda text, fact: offer.get(text, ""), ENGLISH)
    assert result.chapters == drafted.chapters
    assert all(one.before in told and one.after == offer[one.before] for one in result.offered)
