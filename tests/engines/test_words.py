from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audioguide.engines.words import word_at, words


def said(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


def test_what_counts_as_a_word() -> None:
    assert said("“Don’t,” she said: five-year (or so) and/or more—much more…") == [
        "Don’t", "she", "said", "five-year", "or", "so", "and", "or", "more", "much", "more",
    ]  # fmt: skip
    assert said("cafe\u0301 8.2% हिन्दी") == ["cafe\u0301", "8.2", "हिन्दी"]
    assert said("... — !? ") == []


@given(st.text())
def test_words_ascend_and_hold_no_blanks(text: str) -> None:
    found = words(text)
    ends = [place for pair in found for place in pair]
    assert ends == sorted(ends)
    assert all(start < end and not any(c.isspace() for c in text[start:end]) for start, end in found)
    assert sum(any(c.isalnum() for c in word) for word in text.split()) <= len(found)


@given(st.text(), st.integers(0, 50))
def test_word_at_finds_the_word_that_holds_a_place(text: str, offset: int) -> None:
    places = words(text)
    holding = [index for index, (start, end) in enumerate(places) if start <= offset < end]
    assert word_at(places, offset) == (holding[0] if holding else None)
