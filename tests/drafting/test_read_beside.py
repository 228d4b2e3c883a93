"""What blind readers found wrong who read drafts beside their documents: a kind each, in made documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.road import draft_guide
from tests.drafting.extracted import read
from tests.drafting.test_fresh_eyes import drafted
from tests.sources.building import packed
from tests.sources.hostile.cases import word

_STEPS = """1. Put on the clean gloves.
2. Look at the skin around the drain. Watch for signs of trouble, such as
3. Hot or sore skin
4. Swelling
5. A wet patch around your drain Call your doctor after you change the bag if you see any of these things.
6. Take the new bag out of its wrapping.
7. Close the tap before you change the bag.
8. Throw away your gloves and wash your hands. Call your nurse if you
9. Have a sore drain
10. Are unable to empty the bag
"""


def _leads(made: Extracted) -> dict[str, str]:
    """What opens each item, by the words of the item."""
    texts = {one.id: one.text for one in made.outline.statements}
    return {one.text: texts.get(one.lead, "") for one in made.outline.statements}


def test_a_lead_in_a_flattened_list_governs_its_signs_and_no_later_step(tmp_path: Path) -> None:
    told = drafted(tmp_path, f"# Your drain\n\nChange the bag each week.\n\n{_STEPS}")
    for sign in ("hot or sore skin", "swelling", "wet patch around your drain"):
        assert sign in told.lower()
    assert "Call your doctor after you change the bag if you see any of these things." in told
    assert "things:" not in told
    assert "stops in the middle" not in (tmp_path / "chapters" / "leaflet" / "decisions.yaml").read_text("utf-8")


def test_each_item_of_a_flattened_list_has_the_lead_that_is_its_own() -> None:
    leads = _leads(read(_STEPS.replace("10. Are", "9. Are")))
    signs = "such as hot or sore skin, swelling, and a wet patch around your drain."
    assert any(text.endswith(signs) for text in leads)
    assert not leads["Take the new bag out of its wrapping."]
    assert not leads["Close the tap before you change the bag."]
    assert {"Call your nurse if you have a sore drain.", "Call your nurse if you are unable to empty the bag."} <= set(
        leads
    )


def test_a_condition_over_orders_does_not_take_them_in() -> None:
    leads = _leads(read("1. Rest a while. Call us if you\n2. Have a sore arm\n3. Drink a glass of water.\n"))
    assert "Call us if you have a sore arm." in leads
    assert not leads["Drink a glass of water."]


_CELL = (
    "Bring your list of tablets.",
    "Do not eat after midnight.",
    "If you take blood thinners, ask the Green House team of Lower Hill ward what to do.",
    "Ask the Old Bridge team of Upper Field ward for a lift home.",
)


def _word(tmp_path: Path, *cells: str) -> str:
    margin = "<w:tc><w:p/></w:tc>"
    row = f"<w:tr>{margin}{''.join(cells)}{margin}</w:tr>"
    title = "<w:p><w:r><w:t>Before your eye operation</w:t></w:r></w:p>"
    (tmp_path / "leaflet.docx").write_bytes(packed(word(f"{title}<w:tbl>{row}</w:tbl>")))
    draft_guide(tmp_path / "leaflet.docx", tmp_path / "chapters")
    return "\n".join(file.read_text(encoding="utf-8") for file in (tmp_path / "chapters").rglob("en/*.md"))


def _paragraphs(*texts: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


def test_a_page_in_one_cell_between_margins_is_read_as_a_page(tmp_path: Path) -> None:
    told = _word(tmp_path, f"<w:tc>{_paragraphs(*_CELL)}</w:tc>")
    for text in _CELL[:3]:
        assert text.rstrip(".") in told
    assert "Bring your list of tablets., " not in told


def test_lines_that_ran_into_one_cost_no_other_sentence_of_their_cell(tmp_path: Path) -> None:
    fused = "Hot drinks Cold drinks Sweets and cakes Warm bread rolls"
    told = _word(tmp_path, f"<w:tc>{_paragraphs(' '.join([*_CELL[:2], fused]))}</w:tc>")
    assert "Do not eat after midnight." in told
    assert "Cold drinks" not in told
    assert "Hot drinks" in (tmp_path / "chapters" / "leaflet" / "decisions.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "Keep your oxygen saturation at 88-92%.",
        "A hematocrit of 40% is usual.",
        "Close the box when it is 70% full.",
        "Mask and tray Figure 2: The tray Your drain 5 of 8",
        "In 2018, 20% of women were asked.",
    ],
)
def test_what_is_measured_counted_on_a_page_or_dated_lacks_no_time_span(text: str, tmp_path: Path) -> None:
    assert "no time span" not in drafted(tmp_path, f"# Your drain\n\n{text}\n\nRest for a while.\n")


@pytest.mark.parametrize(
    "text", ["With an A1C of 9%, your risk of a stroke is 20%.", "Of patients with a low SpO2, 30% die."]
)
def test_a_chance_beside_what_is_measured_still_lacks_its_time_span(text: str, tmp_path: Path) -> None:
    assert "no time span" in drafted(tmp_path, f"# Your blood\n\n{text}\n\nRest for a while.\n")


def test_a_list_that_follows_under_a_heading_is_not_said_to_be_missing(tmp_path: Path) -> None:
    call = "Check with your nurse if any of the following side effects go on or trouble you:"
    told = drafted(tmp_path, f"# Side effects\n\n{call}\n\n# More common\n\n- Hiccups\n- dry mouth\n- sore gums\n")
    assert "Check with your nurse if any of the following side effects go on or trouble you" in told
    assert "does not give it" not in told
    assert "iccups" in told
