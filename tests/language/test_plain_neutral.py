"""A language that has written nothing of its plain part: its sources are drafted as they are, and nothing is lost."""

from __future__ import annotations

import pytest

from audioguide.drafting.extracting.records import extract
from audioguide.drafting.plain.hints import hints
from audioguide.drafting.plain.preserved import lost
from audioguide.drafting.plain.proposals import fault
from audioguide.drafting.plain.rewriting import rewrite
from audioguide.drafting.writing.chapters import draft
from audioguide.language.base import Language
from tests.documents import document

NOBODY = Language()


def test_sentences_stand_as_they_are_and_lists_go_item_by_item() -> None:
    text = "# Rodilla\nReposa la rodilla 2 días.\nPuedes tomar:\n- paracetamol\n- ibuprofeno\n"
    drafted = draft(extract(document(text), NOBODY), "Rodilla")
    (chapter,) = drafted.chapters
    lines = [line.text for unit in chapter.units for line in unit.lines]
    assert lines == ["Reposa la rodilla 2 días.", "Puedes tomar:", "paracetamol.", "ibuprofeno."]
    assert drafted.glossary == ()


def test_nothing_is_rewritten_and_nothing_hinted() -> None:
    assert rewrite("Si sangra, no comas.", NOBODY).sentences == ("Si sangra, no comas.",)
    assert hints("Si sangra, no comas.", NOBODY) == ()


@pytest.mark.parametrize(
    "proposal",
    ["Toma 3 mg de A antes que B.", "Toma 2 mg de B antes que A.", "Toma 2 mg antes que B.", "No tomes 2 mg de A."],
)
def test_a_proposal_may_change_no_figure_no_word_and_no_place(proposal: str) -> None:
    sentence = "Toma 2 mg de A antes que B."
    assert fault(sentence, proposal, NOBODY)
    assert fault(sentence, sentence, NOBODY) == ""
    assert lost(sentence, "Toma 3 mg de A antes que B.", NOBODY) == "a number"
