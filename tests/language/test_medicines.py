"""Medicines are found by their names' endings and by what stands beside them; a word of every day is never one."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.drafting.extracting.records import extract
from audioguide.language.base import language_of
from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.medicines import beside
from audioguide.language.en.reading.names import read
from tests.documents import document

WORDS = Path(__file__).parents[1] / "fixtures" / "medicines"
"""Two lists that somebody wrote down before any rule was made: names of medicines, and words that look alike."""


def entries(name: str) -> list[str]:
    return [line for line in (WORDS / name).read_text("utf-8").splitlines() if not line.startswith("#")]


def is_medicine(word: str) -> bool:
    return any(found.kind == "drug" for found in read(word))


def test_every_name_of_the_list_is_found() -> None:
    assert [name for name in entries("names.txt") if not is_medicine(name)] == []


def test_endings_alone_find_nine_names_in_ten() -> None:
    listed = LISTS.words("drugs")
    unlisted = [name for name in entries("names.txt") if name not in listed]
    assert len(unlisted) >= 140
    assert all(map(is_medicine, unlisted))


@pytest.mark.parametrize("sentence", ["{}", "Take {}.", "{} 5 mg", "Bring {} tablets with you.", "5 ml of {}"])
def test_no_word_of_every_day_is_a_medicine(sentence: str) -> None:
    words = entries("ordinary.txt")
    assert [word for word in words if is_medicine(sentence.format(word))] == []
    assert [word for word in words if list(beside(sentence.format(word)))] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tanzol 5 mg", ["tanzol"]),
        ("Take Tanzol every day.", ["tanzol"]),
        ("Give 5 ml of Zovirel.", ["zovirel"]),
        ("Use your Asmanol inhaler.", ["asmanol"]),
        ("Chewable tablets, enteric tablets and film-coated tablets", []),
        ("Take photocopies, antacids, water 200 ml and a 5 ml teaspoon.", []),
        ("Barrier cream and antiseptic cream", []),
    ],
)
def test_what_stands_beside_a_word_tells_a_medicine(text: str, found: list[str]) -> None:
    assert list(beside(text)) == found


def test_a_medicine_that_one_sentence_shows_is_one_in_all() -> None:
    table = extract(document("Tanzol can make you sleepy.\nTake Tanzol 5 mg at night."), language_of("en")).table
    assert [fact.names for fact in table.facts.values()] == [("tanzol",), ("tanzol",)]
    assert table.names["tanzol"].kind == "drug"
