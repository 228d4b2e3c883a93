"""The invariant must see every way in which a fact can be lost: each case is wrong by one thing."""

from __future__ import annotations

import pytest

from audioguide.language.en.spoken.reading_back.numbers import digits_said
from audioguide.model import Span, Spoken
from audioguide.speech.nothing_lost import lost

KEPT = [
    ("HER2", "her two"),
    ("BRCA1", "B R C A one"),
    ("120/80", "one hundred twenty over eighty"),
    ("2.5 mg", "two point five milligrams"),
    ("50 µg", "fifty micrograms"),
    ("8.2%", "eight point two percent"),
    ("< 1 cm", "less than one centimeter"),
    ("August 10, 2023", "August tenth, twenty twenty-three"),
    ("10 Aug 2023", "August tenth, twenty twenty-three"),
    ("2023-08-10", "August tenth, twenty twenty-three"),
    ("1-800-422-6237", "one, eight hundred, four two two, six two three seven"),
    ("911", "nine one one"),
    ("III", "three"),
    ("IIIA", "three A"),
    ("1½", "one and a half"),
    ("$5.00", "five dollars"),
    ("$5.50", "five dollars and fifty cents"),
    ("$1.2 million", "one point two million dollars"),
    ("10:00", "ten o'clock"),
    ("8:05 a.m.", "eight oh five A M"),
    ("1990s", "nineteen nineties"),
    ("mg/m²", "milligrams per square meter"),
    ("10^9/L", "ten to the ninth per liter"),
    ("b.i.d.", "twice a day"),
    ("TNF-α", "T N F alpha"),
    ("vs.", "versus"),
    ("1,000 IU", "one thousand international units"),
    ("-5", "minus five"),
    ("MRSA", "mersa"),
    ("21st", "twenty-first"),
    ("F5", "F five"),
    ("50 F", "fifty degrees Fahrenheit"),
    ("one- to 2-hour", "one to two hour"),
    ("i.e", "that is"),
    ("Stage IIE", "Stage two E"),
    ("140/90 mm Hg", "one hundred forty over ninety millimeters of mercury"),
    ("https://www.cancer.gov", "W W W dot cancer dot gov"),
]
LOST = [
    ("HER2", "her"),
    ("T2N1M0", "T N M"),
    ("120/80", "three halves"),
    ("120/80", "one hundred twenty over eight"),
    ("1-2", "one minus three"),
    ("0.5 mL", "five milliliters"),
    ("2.5 mg", "two five milligrams"),
    ("2.5 mg", "two point five micrograms"),
    ("2.5 mcg", "two point five milligrams"),
    ("2.5 mg", "two point five"),
    ("BRCA1", "BRCA two"),
    ("BRCA1", "B R A one"),
    ("8.2%", "eight point two"),
    ("< 1 cm", "one centimeter"),
    ("> 1 cm", "less than one centimeter"),
    ("± 2", "two"),
    ("-5 °C", "five degrees Celsius"),
    ("911", "nine hundred ninety-one"),
    ("1,500", "one thousand fifty"),
    ("IV", "five"),
    ("Stage III", "Stage"),
    ("August 10, 2023", "August tenth, twenty twenty-two"),
]


def spoken(written: str, said: str, rule: str = "N1") -> Spoken:
    return Spoken(written, said, (Span(0, len(said), 0, len(written), rule),))


@pytest.mark.parametrize(("written", "said"), KEPT)
def test_what_is_said_in_full_is_kept(written: str, said: str) -> None:
    assert lost(spoken(written, said), "en-US") == ()


@pytest.mark.parametrize(("written", "said"), LOST)
def test_what_is_lost_is_found(written: str, said: str) -> None:
    assert lost(spoken(written, said), "en-US") != ()


def test_a_plain_word_must_be_said_as_it_is_written() -> None:
    assert lost(spoken("can", "cannot", ""), "en-US") == ("can",)


def test_a_unit_left_to_the_engine_is_found() -> None:
    assert lost(spoken("mg", "mg", ""), "en-US") == ("mg",)
    assert lost(spoken("in", "in", ""), "en-US") == ()


def test_a_word_or_sign_that_nobody_claims_is_found() -> None:
    assert lost(Spoken("do not go", "do go", (Span(0, 2, 0, 2), Span(3, 5, 7, 9))), "en") == ("n", "o", "t")
    assert lost(Spoken("a + b", "a b", (Span(0, 1, 0, 1), Span(2, 3, 4, 5))), "en") == ("+",)
    assert lost(Spoken("well — (yes).", "well, yes.", (Span(0, 4, 0, 4), Span(6, 9, 8, 11))), "en") == ()


def test_a_negation_that_a_rule_swallows_is_found() -> None:
    assert "a negation" in lost(spoken("not 2", "nothing? two"), "en") or lost(spoken("not 2", "note two"), "en")


@pytest.mark.parametrize(
    ("heard", "digits"),
    [
        ("twenty twenty-three", "2023"),
        ("two million three hundred thousand four", "2300004"),
        ("nineteen oh five", "1905"),
        ("six hundred, one two", "60012"),
        ("three quarters", "34"),
        ("ten to the ninth", "109"),
        ("twenty-first", "21"),
        ("fifteen hundred", "1500"),
        ("hundreds of people", ""),
    ],
)
def test_number_words_are_read_back(heard: str, digits: str) -> None:
    assert digits_said(heard) == digits
