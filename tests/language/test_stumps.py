"""What is cut short and stands in no list; what only looks so."""

import pytest

from audioguide.language.en.hearing.stumps import is_cut_medicine, is_stump


@pytest.mark.parametrize("word", ["presc", "resusc", "recip", "periph", "wkness"])
def test_the_beginning_of_a_word_is_a_stump(word: str) -> None:
    assert is_stump(word)


@pytest.mark.parametrize("word", ["stent", "tumor", "colon", "aspart", "strength", "pulse", "letrozole"])
def test_a_whole_word_is_none(word: str) -> None:
    assert not is_stump(word)


@pytest.mark.parametrize("word", ["furos", "bisop", "amlo", "met"])
def test_the_beginning_of_a_medicine_is_cut(word: str) -> None:
    assert is_cut_medicine(word)


@pytest.mark.parametrize(
    "word", ["for", "the", "per", "nitro", "pred", "gly", "furosemide", "insulin", "take", "than", "then", "can"]
)
def test_words_and_whole_names_are_not(word: str) -> None:
    assert not is_cut_medicine(word)
