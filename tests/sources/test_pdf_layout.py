"""PDFs as leaflets are laid out: shading, boxes, lists side by side, drawn bullets, cells that hold lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fpdf import FPDF

from audioguide.sources import read_document

Drawing = Callable[[FPDF], None]


def read(draw: Drawing, folder: Path) -> list[str]:
    """Blocks of one page as lines: kind, depth where it has one, text."""
    pdf = FPDF()
    pdf.set_auto_page_break(False)
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    draw(pdf)
    file = folder / "leaflet.pdf"
    pdf.output(str(file))
    return [
        f"{block.kind}{block.level or ''}: {block.text}{f' ({block.boilerplate})' if block.boilerplate else ''}"
        for block in read_document(file).blocks
    ]


def lines(pdf: FPDF, x: float, y: float, *texts: str) -> None:
    for at, text in enumerate(texts):
        pdf.text(x, y + 6 * at, text.replace("\u2022", "\x95"))


def test_white_shading_and_coloured_fields_make_no_table(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        pdf.set_fill_color(255, 255, 255)
        for y in (12, 28, 44):
            pdf.rect(10, y, 180, 16, style="F")
            pdf.rect(10, y + 2, 90, 6, style="F")
        pdf.set_fill_color(210, 230, 250)
        pdf.rect(10, 60, 180, 30, style="F")
        lines(pdf, 12, 20, "Rest your wrist for two days.")
        lines(pdf, 12, 36, "Do not wear the splint in the bath.")
        lines(pdf, 12, 68, "Come back if your hand feels cold.")

    assert read(draw, tmp_path) == [
        "paragraph: Rest your wrist for two days.",
        "paragraph: Do not wear the splint in the bath.",
        "paragraph: Come back if your hand feels cold.",
    ]


def test_a_frame_of_one_cell_is_no_table(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        for y in (20, 60):
            pdf.line(10, y, 190, y)
        for x in (10, 100, 190):
            pdf.line(x, 20, x, 60)
        pdf.line(10, 21, 190, 21)
        lines(pdf, 14, 30, "Ring the ward if the wound opens.", "Keep this card with you.")

    assert not [line for line in read(draw, tmp_path) if line.startswith("row")]


@pytest.mark.parametrize("gap", [70, 95])
def test_two_lists_side_by_side_keep_their_own_lead(tmp_path: Path, gap: int) -> None:
    def draw(pdf: FPDF) -> None:
        lines(pdf, 15, 20, "Most stings heal in a few days, and need no doctor at all if the skin stays clean.")
        lines(pdf, 15, 36, "You should:", "\u2022 cool the sting", "\u2022 rest the arm", "\u2022 drink water")
        right = 15 + gap
        lines(
            pdf, right, 36, "You must not:", "\u2022 scratch the skin", "\u2022 rub on cream that", "  is past its date"
        )
        pdf.text(right, 60, "\x95 go swimming")
        lines(pdf, 15, 78, "Ring us on any day if the arm swells, or if you have a fever and feel unwell at night.")

    assert read(draw, tmp_path) == [
        "paragraph: Most stings heal in a few days, and need no doctor at all if the skin stays clean.",
        "paragraph: You should:",
        "item1: cool the sting",
        "item1: rest the arm",
        "item1: drink water",
        "paragraph: You must not:",
        "item1: scratch the skin",
        "item1: rub on cream that is past its date",
        "item1: go swimming",
        "paragraph: Ring us on any day if the arm swells, or if you have a fever and feel unwell at night.",
    ]


def test_boxes_side_by_side_are_read_one_after_another(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        pdf.rect(10, 20, 88, 40)
        pdf.rect(100, 20, 88, 40)
        lines(pdf, 13, 30, "If your child is drowsy, or", "breathes fast, or is pale,", "ring for an ambulance.")
        lines(pdf, 103, 31, "If your child plays and", "drinks as usual, stay at", "home and wait.")

    assert read(draw, tmp_path) == [
        "paragraph: If your child is drowsy, or breathes fast, or is pale, ring for an ambulance.",
        "paragraph: If your child plays and drinks as usual, stay at home and wait.",
    ]


def test_a_coloured_field_at_the_side_names_its_list_and_cuts_none_of_its_items(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        pdf.set_fill_color(250, 160, 30)
        pdf.rect(10, 20, 25, 50, style="F")
        lines(pdf, 14, 45, "Amber")
        lines(pdf, 40, 30, "Ring the surgery if:", "\u2022 the rash spreads to the face or", "  to both of the arms")
        lines(pdf, 40, 48, "\u2022 a fever lasts for three days")

    assert read(draw, tmp_path)[-3:] == [
        "paragraph: Ring the surgery if:",
        "item1: the rash spreads to the face or to both of the arms",
        "item1: a fever lasts for three days",
    ]


def test_small_shapes_before_lines_are_bullets(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        pdf.set_fill_color(200, 20, 20)
        lines(pdf, 15, 20, "You should not:", "    lift your baby", "    climb a ladder", "    drive a car")
        for y in (24, 30, 36):
            pdf.rect(15, y, 2, 2, style="F")

    assert read(draw, tmp_path) == [
        "paragraph: You should not:",
        "item1: lift your baby",
        "item1: climb a ladder",
        "item1: drive a car",
    ]


def test_one_small_shape_alone_is_no_bullet(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        lines(pdf, 20, 20, "Bring your card.", "Come at nine.")
        pdf.rect(15, 18, 2, 2, style="F")

    assert "item" not in "".join(read(draw, tmp_path))


def test_letters_of_a_font_of_signs_are_signs(tmp_path: Path) -> None:
    """ "8" in ZapfDingbats shows a cross, and "n" a square: neither is ever read as a figure or a letter."""

    def draw(pdf: FPDF) -> None:
        pdf.set_font("zapfdingbats", size=34)
        pdf.text(12, 34, "8")
        pdf.set_font("helvetica", size=10)
        lines(pdf, 40, 30, "Your child should not share a cup with others.")
        for y in (40, 46):
            pdf.set_font("zapfdingbats", size=8)
            pdf.text(40, y, "n")
            pdf.set_font("helvetica", size=10)
            pdf.text(45, y, "wash both hands" if y == 40 else "dry them well")

    assert read(draw, tmp_path) == [
        "paragraph: Your child should not share a cup with others.",
        "item1: wash both hands",
        "item1: dry them well",
        "paragraph: \u2718 (sign without words)",
    ]


def grid(pdf: FPDF, xs: tuple[int, ...], ys: tuple[int, ...]) -> None:
    for x in xs:
        pdf.line(x, ys[0], x, ys[-1])
    for y in ys:
        pdf.line(xs[0], y, xs[-1], y)


def test_a_label_beside_a_list_leads_it(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        grid(pdf, (10, 50, 150), (20, 40, 60))
        lines(pdf, 13, 28, "Never")
        lines(pdf, 53, 28, "\u2022 take two doses at once", "\u2022 give it to a child")
        lines(pdf, 13, 48, "Bring")
        lines(pdf, 53, 48, "\u2022 your list of tablets", "\u2022 1 box of each")

    assert read(draw, tmp_path) == [
        "paragraph: Never:",
        "item1: take two doses at once",
        "item1: give it to a child",
        "paragraph: Bring:",
        "item1: your list of tablets",
        "item1: 1 box of each",
    ]


def test_headers_lead_the_lists_below_them(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        grid(pdf, (10, 100, 190), (20, 32, 60))
        pdf.set_font("helvetica", "B", 11)
        lines(pdf, 13, 28, "Use it for")
        lines(pdf, 103, 28, "Do not use it for")
        pdf.set_font("helvetica", "", 11)
        lines(pdf, 13, 40, "\u2022 small cuts", "\u2022 dry skin")
        lines(pdf, 103, 40, "\u2022 deep wounds", "\u2022 burns")

    assert read(draw, tmp_path) == [
        "paragraph: Use it for:",
        "item1: small cuts",
        "item1: dry skin",
        "paragraph: Do not use it for:",
        "item1: deep wounds",
        "item1: burns",
    ]


def test_labels_and_values_have_no_header_row(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        grid(pdf, (10, 60, 150), (20, 30, 40, 50))
        for at, (label, value) in enumerate((("Clinic", "Hill Road"), ("Nurse", "Ana Lund"), ("Opens", "at 9"))):
            pdf.text(13, 27 + 10 * at, label)
            pdf.text(63, 27 + 10 * at, value)

    assert read(draw, tmp_path) == ["row: Clinic; Hill Road", "row: Nurse; Ana Lund", "row: Opens; at 9"]


def test_a_column_of_pictures_beside_texts_is_no_column(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        grid(pdf, (10, 40, 180), (20, 40, 60))
        pdf.set_fill_color(90, 90, 90)
        for y in (25, 45):
            pdf.ellipse(18, y, 12, 8, style="F")
        lines(pdf, 44, 30, "A nurse takes a little blood.")
        lines(pdf, 44, 50, "It is sent to our laboratory.")

    assert read(draw, tmp_path) == [
        "paragraph: A nurse takes a little blood.",
        "paragraph: It is sent to our laboratory.",
    ]


def test_a_title_at_the_head_of_each_page_stays_where_it_first_stands(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        for text in ("Keep the dressing dry for two days after you go home.", "Do not pull at the stitches."):
            if pdf.get_y() > 15:
                pdf.add_page()
            pdf.set_font("helvetica", "B", 20)
            pdf.text(15, 20, "Your new stitches")
            pdf.set_font("helvetica", "", 11)
            lines(pdf, 15, 40, text, text)
            pdf.set_y(30)

    read_ = read(draw, tmp_path)
    assert read_[0] == "heading1: Your new stitches"
    assert read_[-1] == "paragraph: Your new stitches (running head)"


def test_whole_sentences_set_large_are_no_headings(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        lines(pdf, 15, 20, *["The nurse looks at your heel and tells you what to do at home."] * 3)
        pdf.set_font("helvetica", "", 16)
        pdf.text(15, 60, "Do not walk on it for a week.")
        pdf.text(15, 75, "After a week")
        pdf.set_font("helvetica", "", 11)
        lines(pdf, 15, 85, "Walk a little more each day.")

    assert read(draw, tmp_path)[3:] == [
        "paragraph: Do not walk on it for a week.",
        "heading1: After a week",
        "paragraph: Walk a little more each day.",
    ]


def test_lines_in_lower_case_under_a_lead_are_its_items(tmp_path: Path) -> None:
    def draw(pdf: FPDF) -> None:
        for y, text in (
            (20, "Ring us if:"),
            (32, "your hand is numb"),
            (44, "you cannot move it"),
            (56, "Come at once."),
        ):
            pdf.text(15, y, text)

    assert read(draw, tmp_path) == [
        "paragraph: Ring us if:",
        "item1: your hand is numb",
        "item1: you cannot move it",
        "paragraph: Come at once.",
    ]
