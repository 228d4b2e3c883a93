"""The gate between two forms of a sentence: what changes a fact does not pass, what changes none does."""

from __future__ import annotations

import pytest

from audioguide.drafting.plain.preserved import lost
from audioguide.language.base import language_of

ENGLISH = language_of("en")
SENTENCE = "If you have hypertension, most people may need 5 mg of warfarin before surgery, not after it."
CHANGED = [
    ("a number", SENTENCE.replace("5 mg", "15 mg")),
    ("a number", SENTENCE.replace("5 mg", "5 ml")),
    ("a number", "Stage IV is here.|Stage 3 is here."),
    ("a number", "It was 25% of people.|It was 26 in 100 people."),
    ("a number", "Wait for 5 days.|Wait for 5 weeks."),
    ("a denial", SENTENCE.replace("not after", "and after")),
    ("a denial", "The belly is nontender.|The belly is tender."),
    ("a denial", "It is normal.|It is not normal."),
    ("how sure it is", SENTENCE.replace("may need", "need")),
    ("how sure it is", SENTENCE.replace("may need", "will need")),
    ("how sure it is", "It often helps.|It always helps."),
    ("how sure it is", "It helps.|It can help."),
    ("a word that limits it", SENTENCE.replace("If you have", "You have")),
    ("a word that limits it", "Only adults may take it.|Adults may take it."),
    ("a word that limits it", "Take it unless it hurts.|Take it when it hurts."),
    ("a word that limits it", "One or both of some.|One or both of any."),
    ("before or after", SENTENCE.replace("before surgery", "with surgery")),
    ("before or after", "Pain following surgery.|Pain with surgery."),
    ("before or after", "Postpartum pain.|Prepartum pain."),
    ("a number", "Take 5 mg b.i.d.|Take 5 mg three times a day."),
    ("a number", "Take 5 mg t.i.d.|Take 5 mg."),
    ("a denial", "NKDA.|Known drug allergies."),
    ("a name", SENTENCE.replace("warfarin", "aspirin")),
    ("a name", "Pain in the knee.|Pain in the hip."),
    ("a name", "Take ibuprofen.|Take it."),
    ("which way it goes", "It lowers the risk.|It raises the risk."),
    ("which way it goes", "It gets better.|It gets worse."),
]
KEPT = [
    ("Stage IV or stage II.", "Stage 4 or stage 2."),
    ("A 25% chance of pain.", "A chance of 25 in 100 of pain."),
    ("You have a 3% to 15% chance.", "You have a chance of between 3 and 15 in 100."),
    ("Don't drive.", "Do not drive."),
    ("The belly is nontender.", "The belly is not tender."),
    ("He has hypertension.", "He has high blood pressure."),
    ("If it bleeds, you should call.", "Suppose it bleeds. Then you should call."),
    ("Rest prior to surgery.", "Rest before surgery."),
    ("Myocardial infarction is rare.", "Heart attack is rare."),
    ("It was done bilaterally.", "It was done on both sides."),
    ("Pain following surgery.", "Pain after surgery."),
    ("Preoperatively he was well.", "Before surgery he was well."),
    ("Take 5 mg b.i.d.", "Take 5 mg twice a day."),
    ("Take 5 mg q.i.d.", "Take 5 mg four times a day."),
    ("NKDA.", "No known drug allergies."),
]


@pytest.mark.parametrize(("what", "changed"), CHANGED)
def test_a_changed_fact_does_not_pass(what: str, changed: str) -> None:
    before, _, after = changed.rpartition("|")
    assert lost(before or SENTENCE, after, ENGLISH) == what


@pytest.mark.parametrize(("before", "after"), KEPT)
def test_the_same_fact_in_other_words_passes(before: str, after: str) -> None:
    assert lost(before, after, ENGLISH) == ""
    assert lost(before, before, ENGLISH) == ""
