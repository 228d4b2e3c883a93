"""Whom patients call, as a block of its own on the page and on paper: all of it, nothing made up, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from audioguide import verify
from audioguide.model import Clinic, ClinicNumber
from audioguide.publish.page.write import dialled
from tests.browsers import axe_is_content
from tests.publish import browsing
from tests.publish.test_page_for_everyone import RULES, SMALL
from tests.verify import folders

CLINIC = Clinic(
    "Hillside Knee Clinic",
    "en-US",
    (ClinicNumber("01632 960 123", "the nurses, day or night"), ClinicNumber("+44 (0)1632 960-124", "the desk")),
    "Monday to Friday, 9 a.m. to 5 p.m.",
    "If you cannot breathe, call 999.",
    "Is something wrong in this guide? Tell the desk.",
)
SAID = (
    "Who to call", "Hillside Knee Clinic", "01632 960 123", "the nurses, day or night", "+44 (0)1632 960-124",
    "the desk", "Open Monday to Friday, 9 a.m. to 5 p.m.", "If you cannot breathe, call 999.",
    "Is something wrong in this guide? Tell the desk.",
)  # fmt: skip
Opens = Callable[..., Any]


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("01632 960 123", "tel:01632960123"),
        ("1-555-010-0199", "tel:15550100199"),
        ("+44 (0)1632 960-124", "tel:+4401632960124"),
        ("555.0100/1", "tel:55501001"),
    ],
)
def test_a_phone_dials_the_digits_and_the_plus_alone(number: str, address: str) -> None:
    assert dialled(number) == address


def test_without_a_clinic_there_is_no_block(tmp_path: Path) -> None:
    folder = browsing.guide(tmp_path / "falls-en")
    page = (folder / "index.html").read_text("utf-8")
    assert "clinic" not in page and "tel:" not in page


def test_with_one_name_alone_nothing_is_made_up(tmp_path: Path) -> None:
    folder = browsing.guide(tmp_path / "falls-en", clinic=Clinic("A Clinic", "en", (ClinicNumber("555-0100"),)))
    block = (folder / "index.html").read_text("utf-8").split('<section class="clinic"')[1].split("</section>")[0]
    assert [line for line in block.splitlines() if line.startswith(("<p", "<li"))] == [
        '<p class="name">A Clinic</p>',
        '<li><a dir="ltr" href="tel:5550100">555-0100</a></li>',
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tel:01632960123", "tel:01632960132"),
        (">01632 960 123<", ">01632 960 132<"),
        ("call 999", "call 998"),
        ("the desk</span>", "the nurses</span>"),
        ("Hillside Knee Clinic", "Hillside Clinic"),
        ("9 a.m. to 5 p.m.", "9 a.m. to 6 p.m."),
        ("<header>", '<header><a href="tel:1">1</a>'),
    ],
)
def test_another_word_or_number_of_it_is_found_by_verify(tmp_path: Path, old: str, new: str) -> None:
    folder = folders.build(tmp_path / "falls-en", clinic=CLINIC)
    assert verify.run(folder) == []
    folders.swap(folder / "index.html", old, new)
    folders.accept(folder)
    assert {(finding.code, Path(finding.file).name) for finding in verify.run(folder)} == {("V10", "index.html")}


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return browsing.guide(tmp_path_factory.mktemp("clinic") / "falls-en", clinic=CLINIC)


@pytest.mark.realtime
@browsing.needs_chromium
def test_axe_finds_nothing_and_a_finger_meets_every_number(opens: Opens, handed_out: Path) -> None:
    page = opens(folder=handed_out)
    for colours, width in (("light", 390), ("dark", 320), ("light", 1280)):
        page.emulate_media(color_scheme=colours)
        page.set_viewport_size({"width": width, "height": 640})
        axe_is_content(page, *RULES)
        assert page.evaluate(SMALL) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    told = page.locator(".clinic").inner_text()
    assert [line for line in SAID if line not in " ".join(told.split())] == []
    page.click(".call a")
    assert page.locator(".clinic").evaluate("node => node.getBoundingClientRect().top") < 640


@pytest.mark.slow
@browsing.needs_chromium
def test_it_is_printed_before_the_chapters(opens: Opens, handed_out: Path) -> None:
    sheets = pypdfium2.PdfDocument(opens(folder=handed_out).pdf(format="A4"))
    text = " ".join(sheets[0].get_textpage().get_text_range().split())
    assert [line for line in SAID if line not in text] == []
    assert text.index("01632 960 123") < text.index("Falls are common.")
