"""What printing did to the words of a page is undone, and only where it is sure."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.language.base import language_of
from audioguide.model import Block
from audioguide.sources import read_document
from audioguide.sources.pdf.mended import mended
from audioguide.sources.pdf.side_texts import with_side_texts

DOCUMENTS = language_of("en").documents


def _texts(*lines: str) -> list[str]:
    return [block.text for block in mended([Block("paragraph", line, "page 1") for line in lines], DOCUMENTS)]


def test_words_parted_at_a_lines_end_are_whole() -> None:
    assert _texts("Ask about any infec- tion of the skin.", "Pre- and postnatal care is long- term care.") == [
        "Ask about any infection of the skin.",
        "Pre- and postnatal care is long-term care.",
    ]


def test_letters_that_a_font_swallowed_come_back_where_it_swallowed_several() -> None:
    assert _texts("You can fnd the benefts here.") == ["You can find the benefits here."]
    assert _texts("Fredonil may help.", "Take Fnd.") == ["Fredonil may help.", "Take Fnd."]


def test_a_bullet_that_its_font_stores_as_a_letter_is_a_bullet() -> None:
    made = mended([Block("paragraph", f"\u0160 {text}", "page 1") for text in ("Rest", "Drink", "Sleep")], DOCUMENTS)
    assert [(block.kind, block.text) for block in made] == [("item", "Rest"), ("item", "Drink"), ("item", "Sleep")]
    assert _texts("\u22b2 You may rest.") == ["You may rest."]
    assert _texts("\u00c9 one", "\u00b1 2 days") == ["\u00c9 one", "\u00b1 2 days"]


def _rows(*rows: tuple[str, ...], headers: tuple[str, ...] = ()) -> list[Block]:
    return [Block("row", "; ".join(row), "page 1", cells=row, headers=headers, list_id=3) for row in rows]


def test_texts_side_by_side_are_read_down() -> None:
    rows = _rows(("comes back high, you", "may see you again"), ("will see a nurse.", "in a week."),
                 headers=("A first test. If it", "A talk. Your doctor"))  # fmt: skip
    made = with_side_texts([Block("paragraph", "At the visit we do:", "page 1"), *rows], DOCUMENTS)
    assert [(block.kind, block.text) for block in made[1:]] == [
        ("item", "A first test. If it comes back high, you will see a nurse."),
        ("item", "A talk. Your doctor may see you again in a week."),
    ]


def test_boxes_side_by_side_are_items_of_the_line_above_them() -> None:
    row = _rows(("We test your blood first.", "We look at both your eyes.", "We ask about your sleep."))
    made = with_side_texts([Block("paragraph", "At the visit we do:", "page 1"), *row], DOCUMENTS)
    assert [block.kind for block in made] == ["paragraph", "item", "item", "item"]


@pytest.mark.parametrize(
    "rows",
    [
        (("Morning", "one tablet"), ("Evening", "two tablets"), ("Night", "none")),
        (("You feel dizzy.", "Sit down and drink."), ("You faint.", "Call us at once.")),
    ],
)
def test_rows_stay_rows(rows: tuple[tuple[str, ...], ...]) -> None:
    made = with_side_texts(_rows(*rows), DOCUMENTS)
    assert [block.kind for block in made] == ["row"] * len(rows)


def test_bullets_typed_into_a_paragraph_are_lists_within_lists(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<html lang="en"><body><h1>Visits</h1><p>BEFORE YOU COME:\n* Eat well.\n* Ring us if:\n- You feel sick.\n'
        "- You take pills.\n* Rest.</p></body></html>"
    )
    items = [block for block in read_document(page).blocks if block.kind == "item"]
    assert [(block.level, block.text) for block in items] == [
        (1, "Eat well."), (1, "Ring us if:"), (2, "You feel sick."), (2, "You take pills."), (1, "Rest."),
    ]  # fmt: skip
