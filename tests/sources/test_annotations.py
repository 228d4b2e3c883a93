"""What lies on a PDF page and is no part of it: text boxes, comments, marks, filled-in fields; few and very many."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.model import Document
from audioguide.sources import read_document
from audioguide.sources.pdf.annotations import LONGEST, MOST

pytestmark = pytest.mark.slow

PAGE = b"BT /F 12 Tf 72 700 Td (Rest your knee for two days.) Tj ET"
BOX = "/Rect [72 500 300 520]"


def pdf(annotations: list[str], form: str = "", parents: tuple[str, ...] = ()) -> bytes:
    """One page with these annotations. Objects 10 and up are the annotations, then the parents of fields."""
    references = " ".join(f"{10 + at} 0 R" for at in range(len(annotations)))
    objects = {
        1: f"<</Type/Catalog/Pages 2 0 R{form}>>", 2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"
           f"/Annots[{references}]>>",
        4: f"<</Length {len(PAGE)}>>\nstream\n{PAGE.decode()}\nendstream",
        5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        **{10 + at: f"<</Type/Annot{text}>>" for at, text in enumerate([*annotations, *parents])},
    }  # fmt: skip
    body, places = "%PDF-1.7\n", []
    for number, text in objects.items():
        places.append(f"{number} 1\n{len(body):010} 00000 n \n")
        body += f"{number} 0 obj\n{text}\nendobj\n"
    table = f"xref\n0 1\n0000000000 65535 f \n{''.join(places)}trailer<</Root 1 0 R/Size {10 + len(objects)}>>\n"
    return f"{body}{table}startxref\n{len(body)}\n%%EOF\n".encode("latin-1")


def read(folder: Path, content: bytes) -> Document:
    file = folder / "page.pdf"
    file.write_bytes(content)
    return read_document(file)


def content(document: Document) -> list[str]:
    return [block.text for block in document.blocks if not block.boilerplate]


def told(document: Document) -> list[tuple[str, str, str]]:
    return [(block.kind, block.text, block.boilerplate) for block in document.blocks]


def test_a_text_box_is_an_aside_and_a_comment_is_listed(tmp_path: Path) -> None:
    annotations = [
        f"/Subtype/FreeText{BOX}/Contents(Call the ward at night.)",
        f"/Subtype/Text{BOX}/Contents(Ask Ann about this.)",
        f"/Subtype/Highlight{BOX}/Contents(Is this right?)",
        f"/Subtype/FreeText{BOX}/F 2/Contents(An old text box.)",
        f"/Subtype/Popup{BOX}/Contents(Ask Ann about this.)",
        f"/Subtype/Link{BOX}/Contents(To the ward)",
        f"/Subtype/Text{BOX}/Contents()",
    ]
    document = read(tmp_path, pdf(annotations))
    assert told(document) == [
        ("paragraph", "Rest your knee for two days.", ""),
        ("aside", "Call the ward at night.", ""),
        ("paragraph", "Ask Ann about this.", "comment"),
        ("paragraph", "Is this right?", "comment"),
        ("paragraph", "An old text box.", "comment"),
    ]
    assert [(finding.code, finding.message[:7]) for finding in document.findings] == [("D15", "page 1:")] * 3


FIELDS = [
    f"/Subtype/Widget{BOX}/FT/Tx/T(name)/TU(Your name)/V(Jo Example)",
    f"/Subtype/Widget{BOX}/FT/Tx/T(empty)/V()",
    f"/Subtype/Widget{BOX}/Parent 15 0 R",
    f"/Subtype/Widget{BOX}/FT/Btn/T(fasting)/V/Yes/AS/Yes/AP<</N<</Yes 4 0 R/Off 4 0 R>>>>",
    f"/Subtype/Widget{BOX}/FT/Btn/T(driving)/V/Off/AS/Off/AP<</N<</Yes 4 0 R/Off 4 0 R>>>>",
]
FORM = "/AcroForm<</Fields[10 0 R 11 0 R 15 0 R 13 0 R 14 0 R]>>"


def test_what_is_filled_into_a_form_is_listed_with_its_name(tmp_path: Path) -> None:
    document = read(tmp_path, pdf(FIELDS, FORM, ("/FT/Tx/T(ward)/V(Ward 5)/Kids[12 0 R]",)))
    assert content(document) == ["Rest your knee for two days."]
    assert told(document)[:-1] == [
        ("paragraph", "Your name: Jo Example", "filled-in field"),
        ("paragraph", "ward: Ward 5", "filled-in field"),
        ("paragraph", "fasting: ticked", "filled-in field"),
    ]
    assert [finding.code for finding in document.findings] == ["D15"] * 3
    assert "Your name: Jo Example" in document.findings[0].message


def test_a_mark_that_strikes_out_and_a_file_are_told(tmp_path: Path) -> None:
    annotations = [
        f"/Subtype/StrikeOut{BOX}/QuadPoints[72 712 200 712 72 700 200 700]",
        f"/Subtype/FileAttachment{BOX}/Contents(The long leaflet)",
    ]
    document = read(tmp_path, pdf(annotations))
    assert [finding.code for finding in document.findings] == ["D9", "D11"]
    assert ("paragraph", "The long leaflet", "attached file") in told(document)


def test_a_form_whose_text_stands_elsewhere_is_told(tmp_path: Path) -> None:
    document = read(tmp_path, pdf([], "/NeedsRendering true/AcroForm<</Fields[]/XFA 4 0 R>>"))
    assert [(finding.code, finding.severity) for finding in document.findings] == [("D11", "error")]


@pytest.mark.parametrize(
    "annotations",
    [
        [f"/Subtype/Text{BOX}/Contents(Note)"] * (MOST * 4),
        [f"/Subtype/Text{BOX}/Contents({'a' * 9000})"] * 200,
        [f"/Subtype/Text{BOX}/Contents({'many words ' * 300_000})"],
    ],
    ids=["very many", "much text", "one very long"],
)
def test_a_page_full_of_comments_costs_little(tmp_path: Path, annotations: list[str]) -> None:
    document = read(tmp_path, pdf(annotations))
    assert content(document) == ["Rest your knee for two days."]
    assert max(len(block.text) for block in document.blocks) <= LONGEST + 3
    assert len(document.blocks) <= MOST + 1
    assert (len(annotations) > 1) == any("more comments" in finding.message for finding in document.findings)


@pytest.mark.parametrize(
    "annotation",
    ["/Subtype/Text", "/Subtype/Widget/FT/Tx/V 10 0 R", "/Subtype/Widget/Parent 10 0 R/FT/Tx",
     "/Subtype/Text/Contents 3 0 R", "/Subtype/Text/Contents<FEFFD800>", "/Subtype 7/Contents(x)",
     "/Subtype/FreeText/Contents<FEFF00410000004200430000>"],
)  # fmt: skip
def test_a_damaged_annotation_does_no_harm(tmp_path: Path, annotation: str) -> None:
    document = read(tmp_path, pdf([annotation], "/AcroForm<</Fields[10 0 R]>>"))
    assert content(document)[0] == "Rest your knee for two days."
