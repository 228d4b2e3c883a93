"""A line that stops in the middle is read as far as it goes: a check of it ends with findings, not a traceback."""

from __future__ import annotations

import pytest

from audioguide.language.base import language_of
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.tokens import words

SENTENCES = (
    "First wash your hands and then, before you eat, take one or two tablets, unless you feel sick, but not both.",
    "Call your doctor at once if you have any of these: a fever of 38 or more, chills, or pain for 2 days and a half.",
    "In most people it is more common than in children, and it may be caused by a fall from a height to the floor.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_beginning_of_a_sentence_is_read(sentence: str) -> None:
    meaning = language_of("en").meaning
    said = sentence.rstrip(".").split()
    for end in range(len(said) + 1):
        line = f"{' '.join(said[:end])}."
        assert all(clause.text in line for clause in meaning.clauses(line))
        meaning.joins((line,)), meaning.choices((line,)), meaning.orders((line,)), meaning.supposed((line,))
        meaning.sequence(line), meaning.alternatives(line), meaning.frame_acts(line, "title")


def test_a_line_that_ends_in_and_has_its_step() -> None:
    [step] = language_of("en").meaning.orders(("Wash your hands and.",)).steps
    assert step.about == {"wash", "hand"}


def test_of_the_phrases_at_a_place_the_longest_is_found() -> None:
    table = PhraseTable({("no",): "short", ("no", "more", "than"): "long"})
    said = words("take no more than no pill")
    assert [table.at(said, place) for place in range(len(said) + 1)] == [
        None, ("long", 3), None, None, ("short", 1), None, None,
    ]  # fmt: skip
    assert list(table.starts(said)) == [(1, "long", 3), (4, "short", 1)]
    assert not any(map(table.begins, words("take it")))


def test_of_two_phrases_that_share_a_word_the_first_holds() -> None:
    table = PhraseTable({("not", "only"): 1, ("only", "if"): 2, ("if",): 3})
    said = words("not only if")
    assert list(table.apart(said)) == [(0, 1, 2), (2, 3, 1)]
    assert [place for place, _, _ in table.starts(said)] == [0, 1, 2]
