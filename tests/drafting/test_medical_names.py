"""A patient hears the plain words, and once the name that the clinic uses; two names never become one."""

from __future__ import annotations

from audioguide.drafting.extracting.records import extract
from audioguide.drafting.writing.chapters import draft
from audioguide.drafting.writing.medical_names import clashing
from tests.documents import ENGLISH, document


def lines(text: str) -> list[str]:
    drafted = draft(extract(document(text), ENGLISH), "Your heart")
    return [line.text for chapter in drafted.chapters for unit in chapter.units for line in unit.lines]


def test_a_name_is_told_once_behind_its_plain_words() -> None:
    told = lines("# Clots\nA deep vein thrombosis can hurt.\nCall us if a deep vein thrombosis comes back.")
    at = told.index("A blood clot in a deep vein can hurt.")
    assert told[at + 1] == "Deep vein thrombosis means: blood clot in a deep vein."
    assert sum("thrombosis" in line for line in told) == 1


def test_an_everyday_word_and_a_word_of_description_are_not_told() -> None:
    told = lines("# Pain\nYour physician checks the abdominal area. Subsequently you can go home.")
    assert not any("mean" in line for line in told)


def test_the_name_is_in_the_glossary_for_a_reviewer() -> None:
    drafted = draft(extract(document("# Clots\nA deep vein thrombosis can hurt."), ENGLISH), "Your heart")
    (term,) = (term for term in drafted.glossary if term.term == "deep vein thrombosis")
    assert (term.plain, term.source) == ("blood clot in a deep vein", "unreviewed")


def test_two_names_that_would_become_one_both_stand() -> None:
    text = "# Attacks\nAn NSTEMI may need a stent.\nA STEMI needs one at once."
    told = " ".join(lines(text))
    assert "NSTEMI" in told
    assert " STEMI" in told
    assert clashing(["an NSTEMI", "a STEMI"], ENGLISH) == {"nstemi", "stemi"}
    assert clashing(["a STEMI", "the STEMI"], ENGLISH) == frozenset()
    assert clashing(["a polyp", "two polyps"], ENGLISH) == frozenset()
