from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.errors import UsageError
from audioguide.speech import speak

CASES = [
    ("Of 100 people, between 3 and 15 in 100.", "Of one hundred people, between three and fifteen in one hundred."),
    ("Last checked on August 10, 2023.", "Last checked on August tenth, twenty twenty-three."),
    ("Checked 10 August 2023.", "Checked August tenth, twenty twenty-three."),
    ("In August 40 people came.", "In August forty people came."),
    ("This is Stage 4.", "This is Stage four."),
    ("Your cancer is ER-positive.", "Your cancer is E R positive."),
    ("ER+ cancer", "E R positive cancer"),
    ("IBC and TNBC", "I B C and T N B C"),
    ("BRCA1 and BRCA2", "B R C A one and B R C A two"),
    ("take 0.5 or 2.5 of it", "take zero point five or two point five of it"),
    ("1,000 people", "one thousand people"),
    ("5-10% of people", "five to ten percent of people"),
    ("8.2% do", "eight point two percent do"),
    ("CA 15-3", "C A fifteen three"),
    ("It’s “your” choice—always.", 'It\'s "your" choice, always.'),
    ("triple-negative breast cancer", "triple-negative breast cancer"),
    ("room 007", "room zero zero seven"),
]


@pytest.mark.parametrize(("text", "said"), CASES)
def test_a_sentence_is_said(text: str, said: str) -> None:
    assert speak(text, "en-US").spoken == said


def test_what_no_rule_knows_is_spelled_and_reported() -> None:
    spoken = speak("120 ⌘ 80", "en-US")
    assert spoken.spoken == "one hundred twenty place of interest sign eighty"
    assert [doubt.shape for doubt in spoken.doubts] == ["⌘"]


def test_each_span_ties_what_is_said_to_what_is_shown() -> None:
    spoken = speak("Stage 4, by August 10, 2023.", "en-US")
    pairs = [
        (spoken.spoken[s.spoken_start : s.spoken_end], spoken.text[s.text_start : s.text_end]) for s in spoken.spans
    ]
    assert pairs == [
        ("Stage", "Stage"), ("four", "4"), ("by", "by"), ("August tenth, twenty twenty-three", "August 10, 2023"),
    ]  # fmt: skip


def test_a_language_without_rules_is_refused() -> None:
    with pytest.raises(UsageError, match="no rules yet"):
        speak("Hola", "qtz")


@pytest.mark.slow
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=80))
def test_no_digit_reaches_an_engine_and_no_word_is_lost(text: str) -> None:
    spoken = speak(text, "en-US")
    assert not re.search(r"\d", spoken.spoken)
    ends = [(span.spoken_start, span.spoken_end) for span in spoken.spans]
    assert ends == sorted(ends)
    assert all(a[1] <= b[0] for a, b in pairwise(ends))
    covered = {place for span in spoken.spans for place in range(span.text_start, span.text_end)}
    assert all(place in covered for place, mark in enumerate(text) if mark.isalnum())
    assert all(span.spoken_end <= len(spoken.spoken) for span in spoken.spans)


def test_number_words_are_those_of_the_library_that_knows_all_numbers() -> None:
    from num2words import num2words

    from audioguide.language.en.spoken.words import ordinal, whole_number

    for number in [*range(1300), 1999, 10_000, 12_345, 99_999, 100_000, 100_001, 340_012, 999_999, 1_000_000]:
        assert whole_number(str(number)) == num2words(number).replace(" and ", " ").replace(",", "")
        assert ordinal(number) == num2words(number, to="ordinal").replace(" and ", " ").replace(",", "")
