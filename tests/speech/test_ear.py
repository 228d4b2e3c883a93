"""The gate of the ear: what is heard is what is written, told without the rules that say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.language.base.hearing import Fault
from audioguide.model import Fact, Number
from audioguide.speech import speak
from audioguide.speech.ear import CODES, misheard, why
from tests.speech.test_corpus import PAIRS

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SAID_BY_NAME = {"The 1st/2nd dose", "rated # here"}
"""Pairs in which a stroke between places in an order, or a number sign, is said by its name: rule E6 stops those."""
DAMAGED = [line.split("\t") for line in (HERE / "heard_amiss.tsv").read_text("utf-8").splitlines()[1:]]
"""Fault, text, what a listener would hear. Made by hand."""


@pytest.mark.parametrize(("fault", "text", "heard"), DAMAGED)
def test_what_is_heard_amiss_is_found(fault: Fault, text: str, heard: str) -> None:
    assert fault in {wrong.fault for wrong in misheard(text, heard, "en-US")}


@pytest.mark.parametrize(("language", "code", "kind", "written", "said"), PAIRS)
def test_what_is_right_is_left_alone(language: str, code: str, kind: str, written: str, said: str) -> None:
    if any(doubt.blocks for doubt in speak(written, language).doubts):
        return  # Refused by its rule already, and not to be heard.
    by_name = written in SAID_BY_NAME and ("slash" in said or "number sign" in said)
    found = misheard(written, said, language)
    assert {wrong.fault for wrong in found} == ({"unsaid"} if by_name else set())


@pytest.mark.parametrize(
    "text",
    [
        "Take two 500 mg tablets.", "The dose is 5 to 10 mg.", "Come at 8:30 a.m. on May 5.", "Call 1-800-422-6237.",
        "T2N1M0 and HER2-positive", "In her 60s, BP was 120/80.", "Of 100 women, 6 had it.", "No. 5 is not here.",
        "Take it 1-2 times a day, if you may.", "Don’t take more than 2.5 mL.",
    ],
)  # fmt: skip
def test_what_our_rules_say_right_passes(text: str) -> None:
    assert misheard(text, speak(text, "en-US").spoken, "en-US") == ()


def test_a_number_of_a_fact_that_is_written_must_be_heard() -> None:
    fact = Fact(
        "F001", "", "Two doses.", True, "low", "none", "affirmative",
        numbers=(Number((100.0,), "count"), Number((50.0,), "count")),
    )  # fmt: skip
    assert misheard("Take 100, then 50.", "Take one hundred, then fifty.", "en-US", (fact,)) == ()
    found = misheard("Take 100, then 50.", "Take one hundred, then sixty.", "en-US", (fact,))
    assert {wrong.fault for wrong in found} == {"number"}


def test_a_language_that_is_not_read_by_ear_is_held_to_nothing() -> None:
    assert misheard("100-50", "anything", "zz") == ()


def test_a_finding_says_what_would_be_heard_and_what_to_do() -> None:
    (wrong,) = misheard("from 100-50 mg.", "from one hundred fifty milligrams.", "en-US")
    assert CODES[wrong.fault] == "E2"
    assert why(wrong) == (
        "“100-50 mg.” would be heard as “one hundred fifty milligrams.”: two numbers run together. "
        "Write it in words, as it is to be said."
    )


def test_the_reader_knows_nothing_of_the_rules() -> None:
    room = ROOT / "audioguide" / "language" / "en" / "hearing"
    texts = [file.read_text("utf-8") for file in room.glob("*.py")]
    assert texts
    assert not [text for text in texts if "en.spoken" in text or "speech" in text]
