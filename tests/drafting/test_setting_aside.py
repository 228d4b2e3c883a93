"""What no ear can use is set aside with its reason; a claim beside it stays."""

from __future__ import annotations

import pytest

from audioguide.drafting.forms import form
from audioguide.drafting.setting_aside import set_aside
from audioguide.model import Block, Document
from tests.documents import ENGLISH, document


def parts(text: str) -> list[tuple[str, str]]:
    """(text, why it was set aside) of each block."""
    return [(block.text, block.boilerplate) for block in set_aside(document(text), ENGLISH).blocks]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Scan the QR code to see our page.", "QR code"),
        ("Open your camera and scan this QR code.", "QR code"),
        ("www.example.org/knees", "link"),
        ("Website: https://www.example.org", "link"),
        ("knees@example.org", "link"),
        ("knee_photo-2.jpg", "file name"),
        ("Signature: ______________", "line to write on"),
        ("Patient's signature:", "line to write on"),
        ("Your next visit is on ........................", "line to write on"),
        ("Leaflet code: PI-1234/05", "reference"),
        ("Ozawa S, Mirelman A. Costs of care. J Care. 2012;31:1–9.", "reference"),
        ("doi: 10.1000/182", "reference"),
        ("HILL HOUSE, 4 MILL ROAD, NG99 9ZZ", "address"),
        ("12 Hill Street, Suite 4, Springfield, IL 62701", "address"),
        ("Pillmaker GmbH Hauptweg 5 10115 Musterstadt Germany", "address"),
        ("Marketing Authorisation Holder and Manufacturer", "address"),
        ("8 9", "page number"),
        ("Pillmaker N.V. Tel: +32 2 5550 1 Pillmaker A/S Tlf: +45 555 012 Suomi Oy Puh: +358 9 555", "address"),
        ("Si necesita ayuda en español, llame a la clínica para que le ayuden.", "notice in another language"),
        ("如果您需要帮助，请打电话给诊所。", "notice in another language"),
        ("Looking after your wound .......... 12", "table of contents"),
    ],
)  # fmt: skip
def test_what_no_ear_can_use(line: str, reason: str) -> None:
    assert parts(line) == [(line, reason)]


@pytest.mark.parametrize(
    "line",
    [
        "Ring 01632 960000 or scan the QR code.",
        "The nurse will scan the QR code on your wrist band.",
        "Take 2 tablets with food.",
        "Come to Hill House, 4 Mill Road, NG99 9ZZ at 9.",
        "Ask us for the address of the clinic.",
        "Diabetes nurses, Tel: 0113 496 0000",
        "Ring Pillmaker Ltd on +44 113 496 0000 if you are ill.",
        "Nurse helpline: +44 113 496 0000",
        "0113 496 0000",
        "999",
        "Date rape is a crime.",
        "Sign up for a class.",
        "Call us on 01632 960000.",
        "A CT scan takes ten minutes.",
        "You may have pain de novo.",
        "See your doctor if it is not better by 2024.",
        "Version A of the drug is not the same.",
    ],
)
def test_a_claim_is_never_set_aside(line: str) -> None:
    assert parts(line) == [(line, "")]


def test_a_claim_beside_it_stays() -> None:
    assert parts("Scan the QR code to see our page. Tell us about past surgeries.") == [
        ("Scan the QR code to see our page.", "QR code"),
        ("Tell us about past surgeries.", ""),
    ]
    assert parts("Take it with food. Name: ______ Keep it cool.")[0] == ("Take it with food.", "")


def test_marks_for_a_web_page_are_no_words() -> None:
    assert parts("Seeing a surgeon{data-name=anchor} {.step-list__item #one}") == [("Seeing a surgeon", "")]
    assert parts("Take {2} tablets.") == [("Take {2} tablets.", "")]


def test_a_heading_sets_aside_what_stands_under_it_alone() -> None:
    got = parts("# References\n- Knees, a book\n- Hips, a book\n# At home\nRest.\n")
    assert [reason for _, reason in got] == ["reference"] * 3 + ["", ""]
    got = parts("# Contents\n- Your knee\n- At home\nRest your knee for two days.\n")
    assert [reason for _, reason in got] == ["table of contents"] * 3 + [""]


def test_a_list_goes_with_its_opening() -> None:
    got = parts("Scan the QR code to:\n- see our page\n- book a visit\nRest.\n")
    assert [reason for _, reason in got] == ["QR code"] * 3 + [""]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("IMG_2034", "file name"),
        ("media/image3.png", "file name"),
        ("Picture 3", "picture without words"),
        ("our logo", "picture without words"),
        ("A nurse puts a bandage on a knee", ""),
    ],
)
def test_a_picture_says_something_or_nothing(words: str, reason: str) -> None:
    made = Document("", "en", "html", "a.html", (Block("image", words, "line 1"),))
    assert set_aside(made, ENGLISH).blocks[0].boilerplate == reason


def test_a_page_in_one_cell_is_no_table() -> None:
    lead = "Tablets may help. They are not for everyone, and your doctor will say whether they are for you. " * 2
    text = f"{lead}You may have: ● a dry mouth ● a headache. See us if you: ● fall ● bleed. Rest at home."
    made = Document("", "en", "pdf", "a.pdf", (Block("row", text, "page 1", cells=(text,), list_id=1),))
    got = [(block.kind, block.text) for block in set_aside(made, ENGLISH).blocks]
    assert got == [
        ("paragraph", f"{lead}You may have:"),
        ("item", "a dry mouth"),
        ("item", "a headache."),
        ("paragraph", "See us if you:"),
        ("item", "fall"),
        ("item", "bleed."),
        ("paragraph", "Rest at home."),
    ]


def test_a_form_is_told_from_a_leaflet() -> None:
    rows = "\n".join(f"Question {number}: ______ Yes / No" for number in range(8))
    assert "places to write on" in form(set_aside(document(rows), ENGLISH))
    leaflet = "Rest your knee for two days. " * 80 + "\nName: ______\nPhone: ______\n"
    assert form(set_aside(document(leaflet), ENGLISH)) == ""


def test_a_line_over_a_list_may_head_the_contents_as_well() -> None:
    text = "# In this leaflet\n\nIn this leaflet\n\n- What it is\n- How to take it\n\n# What it is\n\nA pill."
    source = document(text)
    kept = [block.text for block in set_aside(source, ENGLISH).blocks if not block.boilerplate]
    assert kept == ["What it is", "A pill."]


def test_what_only_leads_to_a_link_goes_with_it_and_what_says_more_stays() -> None:
    text = (
        "Eat well. Find out more at:\n\nwww.example.org\n\nAsk at your library:\n\nwww.example.org\n\nIf you can, walk."
    )
    kept = [block.text for block in set_aside(document(text), ENGLISH).blocks if not block.boilerplate]
    assert kept == ["Eat well.", "Ask at your library.", "If you can, walk."]
