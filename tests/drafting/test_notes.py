"""A footnote is heard with the sentence that points to it, whatever else its paragraph says."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.drafting.extracting.outline import Statement
from audioguide.drafting.extracting.records import extract
from audioguide.language.base import language_of
from audioguide.sources import read_document


def statements(folder: Path, text: str, name: str = "leaflet.md") -> list[Statement]:
    file = folder / name
    file.write_text(text, "utf-8")
    return list(extract(read_document(file), language_of("en")).outline.statements)


def test_a_note_stays_beside_the_sentence_that_points_to_it(tmp_path: Path) -> None:
    text = (
        "# The leaflet\n\nYou can bleed more. About 4 in 100 people faint.[^1] Ring us if you do.\n\n"
        "You can take it.[^2] Do not take it with milk. Rest.\n\nHow to rest:\n\n- Sleep[^1]\n- Eat\n\n"
        "[^1]: Figure for people over 70.\n[^2]: Ask your nurse for a spoon.\n"
    )
    assert [(made.text, made.paragraph) for made in statements(tmp_path, text)] == [
        ("You can bleed more.", 1),
        ("About 4 in 100 people faint: figure for people over 70.", 1),
        ("Ring us if you do.", 1),
        ("You can take it.", 2),
        ("Do not take it with milk.", 2),
        ("Ask your nurse for a spoon.", 2),
        ("Rest.", 2),
        ("How to rest:", 3),
        ("Sleep: figure for people over 70.", 4),
        ("Eat", 5),
    ]


@pytest.mark.parametrize("name", ["leaflet.txt", "leaflet.md"])
@pytest.mark.parametrize("at", [0, 1])
def test_a_typed_mark_says_which_sentence_its_note_limits(at: int, name: str, tmp_path: Path) -> None:
    sentences = ["Most people sleep well", "Most people eat well"]
    marked = " ".join(f"{text}{'¹' if at == place else ''}." for place, text in enumerate(sentences))
    text = f"{marked}\n\nDrink water.\n\n¹ In the first month.\n"
    assert statements(tmp_path, text, name)[at].text == f"{sentences[at]}: in the first month."


def test_a_paragraph_behind_a_note_is_its_own(tmp_path: Path) -> None:
    made = statements(tmp_path, "Rest well.[^1]\n\nDrink water.\n\n[^1]: Ask your nurse how long.\n")
    assert [statement.paragraph for statement in made] == [1, 1, 2]
