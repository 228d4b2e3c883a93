"""Pages, books and Word documents as people hand them in: languages, lists, notes, forms, and what surrounds a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.model import Document
from audioguide.sources import read_document
from tests.sources.building import WORD, packed
from tests.sources.hostile.cases import pdf_of, stream

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def page(markup: str, folder: Path, name: str = "page.html") -> Document:
    file = folder / name
    file.write_text(markup, "utf-8")
    return read_document(file)


def word(body: str, folder: Path) -> Document:
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    numbering = (
        f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    heading = '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="heading 1"/></w:style>'
    styles = f"<w:styles {WORD}>{heading}</w:styles>"
    file = folder / "leaflet.docx"
    file.write_bytes(
        packed({
            "[Content_Types].xml": f'<Types xmlns="{types}"/>'.encode(),
            "_rels/.rels": f'<Relationships xmlns="{links}"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>'.encode(),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{links}"><Relationship Id="a" '
            f'Type="{OFFICE}/styles" Target="styles.xml"/><Relationship Id="b" Type="{OFFICE}/numbering" '
            'Target="numbering.xml"/></Relationships>'.encode(),
            "word/styles.xml": styles.encode(),
            "word/numbering.xml": numbering.encode(),
            "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>".encode(),
        })
    )  # fmt: skip
    return read_document(file)


def told(document: Document) -> list[str]:
    return [f"{block.kind}: {block.text}" for block in document.blocks if not block.boilerplate]


def left_out(document: Document) -> dict[str, str]:
    return {block.text: block.boilerplate for block in document.blocks if block.boilerplate}


@pytest.mark.parametrize(
    ("said", "tag"),
    [("en_GB", "en-GB"), ("en-gb", "en-GB"), ("EN-US", "en-US"), ("English", "en"), ("english", "en"), ("de", "de")],
)
def test_what_a_page_says_of_its_language_becomes_a_tag(said: str, tag: str, tmp_path: Path) -> None:
    assert page(f'<html lang="{said}"><p>Rest your foot.</p></html>', tmp_path).language == tag


def test_a_list_keeps_the_number_it_begins_with(tmp_path: Path) -> None:
    blocks = page(
        '<ol start="4"><li>Open the lid.</li><li value="7">Shake it.</li></ol><ol><li>Rest.</li></ol>', tmp_path
    ).blocks
    assert [block.label for block in blocks] == ["4", "7", ""]


def test_a_raised_figure_alone_is_a_mark_only_behind_a_stop(tmp_path: Path) -> None:
    document = page("<p>It heals fast.<sup>3</sup> The room has 12 m<sup>2</sup>.</p>", tmp_path)
    assert told(document) == ["paragraph: It heals fast. The room has 12 m\u00b2."]
    assert [finding.code for finding in document.findings] == ["D10"]


def test_a_line_that_cites_is_left_out_with_its_reason(tmp_path: Path) -> None:
    cited = "Berg T, Holm AB. A study of sore heels. Feet 2017; 8: 44-51."
    document = page(f"<p>Heels heal slowly.</p><p>{cited}</p><p>Berg T will see you on 4 May 2027.</p>", tmp_path)
    assert left_out(document) == {cited: "reference"}


def test_text_behind_a_line_end_in_a_heading_is_no_heading(tmp_path: Path) -> None:
    document = page(
        "<h2>Side effects<br>One in 9 people felt sick. Nobody was ill for long.</h2><p>Ask us.</p>",
        tmp_path,
    )
    assert told(document)[:2] == [
        "heading: Side effects",
        "paragraph: One in 9 people felt sick. Nobody was ill for long.",
    ]


def test_a_heading_over_two_lines_is_one(tmp_path: Path) -> None:
    assert told(page("<h2>Your new<br>knee</h2><p>It is made of steel.</p>", tmp_path))[0] == "heading: Your new knee"


def saved_page(extra: str = "") -> str:
    text = "<p>" + "The nurse shows you how to hold the pen and how to change its needle each day. " * 12 + "</p>"
    links = "".join(f'<li><a href="{at}">Other page {at}</a></li>' for at in range(5))
    return (
        f"<html><body><div class='x'><h1>Your new pen</h1>{text}<p>Do not share it.</p></div>"
        f"<div class='y'><h3>Elsewhere</h3><ul>{links}</ul></div>{extra}</body></html>"
    )


def test_links_beside_the_text_of_a_page_without_a_main_part_are_left_out(tmp_path: Path) -> None:
    document = page(saved_page("<div><p>If the pen leaks, ring the ward before you use it again.</p></div>"), tmp_path)
    texts = " ".join(told(document))
    assert "Do not share it." in texts
    assert "ring the ward before you use it again" in texts
    assert "Other page 3" not in texts
    assert left_out(document)["Other page 3"] == "links to other pages"


def test_a_list_of_links_of_a_short_page_stays(tmp_path: Path) -> None:
    document = page("<h1>Help</h1><ul><li><a href='a'>Fever</a></li><li><a href='b'>Rash</a></li></ul>", tmp_path)
    assert left_out(document) == {}


def test_what_a_heading_says_leads_elsewhere_is_left_out_up_to_the_next_heading(tmp_path: Path) -> None:
    body = "<p>Rest the arm for a week, and then use it a little more from day to day.</p>"
    document = page(
        f"<h1>Sore arm</h1>{body * 3}<h2>Related articles</h2><h3>Sore legs</h3><p>Legs.</p>"
        "<h2>Ring us</h2><p>At 9.</p>",
        tmp_path,
    )
    assert [line for line in told(document) if "Legs" in line or "legs" in line] == []
    assert told(document)[-2:] == ["heading: Ring us", "paragraph: At 9."]


def test_paragraphs_whose_ends_are_deleted_are_one(tmp_path: Path) -> None:
    gone = '<w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>'
    document = word(
        f"<w:p>{gone}<w:r><w:t>Do not bathe, </w:t></w:r></w:p><w:p><w:r><w:t>but you may shower.</w:t></w:r></w:p>",
        tmp_path,
    )
    assert told(document) == ["paragraph: Do not bathe, but you may shower."]


def test_numbered_lines_in_bold_with_text_below_are_headings(tmp_path: Path) -> None:
    head = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr>'
        "<w:t>{}</w:t></w:r></w:p><w:p><w:r><w:t>It is said here at some length.</w:t></w:r></w:p>"
    )
    names = ("What the spray is", "Before you use the spray", "How to keep it")
    document = word("".join(map(head.format, names)), tmp_path)
    assert [block.text for block in document.blocks if block.kind == "heading"] == list(names)


def test_steps_in_bold_stay_a_list(tmp_path: Path) -> None:
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr>'
        "<w:t>{}</w:t></w:r></w:p>"
    )
    body = "".join(map(item.format, ("Blue cap", "Red cap"))) + "<w:p><w:r><w:t>Keep both.</w:t></w:r></w:p>"
    assert told(word(body, tmp_path))[:2] == ["item: Blue cap", "item: Red cap"]


def test_a_bold_line_with_a_colon_heads_the_paragraph_below_it(tmp_path: Path) -> None:
    document = word(
        "<w:p><w:r><w:t>You can come by bus.</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Clothes:</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>Wear a loose shirt.</w:t></w:r></w:p><w:p><w:r><w:t>Bring a friend.</w:t></w:r></w:p>",
        tmp_path,
    )
    assert "heading: Clothes" in told(document)
    assert document.gaps == ()


def test_boxes_to_tick_are_items_and_a_row_of_them_is_a_form(tmp_path: Path) -> None:
    document = word(
        "<w:p><w:r><w:t>\u2610 Bring your card.</w:t></w:r></w:p><w:p><w:r><w:t>\u2610 Do not eat.</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>Do you smoke? \u2610 Yes \u2610 No</w:t></w:r></w:p>",
        tmp_path,
    )
    assert told(document) == ["item: Bring your card.", "item: Do not eat."]
    assert list(left_out(document).values()) == ["form to fill in"]


def test_what_a_content_control_shows_before_it_is_filled_in_is_no_text(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>"
    empty = control.format("<w:showingPlcHdr/>", "Tap here to write.")
    document = word(f"<w:p><w:r><w:t>Take </w:t></w:r>{control.format('', 'two')}{empty}</w:p>", tmp_path)
    assert told(document) == ["paragraph: Take two"]
    assert left_out(document) == {"Tap here to write.": "form to fill in"}


def test_a_short_first_line_heads_a_document_without_headings(tmp_path: Path) -> None:
    document = page("<p>Your ear wash</p><p>We wash your ear with warm water.</p><p>It takes a minute.</p>", tmp_path)
    assert told(document)[0] == "heading: Your ear wash"


def test_all_bodies_of_a_word_document_are_read(tmp_path: Path) -> None:
    """A program that exports surveys writes a body for each paragraph, an empty one first."""
    said = "</w:body><w:body>".join(
        f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("", "Come at ten.", "Wait.")
    )
    assert told(word(said, tmp_path)) == ["paragraph: Come at ten.", "paragraph: Wait."]


def test_sections_below_a_lead_are_what_it_announces(tmp_path: Path) -> None:
    markup = "<h1>Skin</h1><h2>Cuts</h2><p>There are two kinds:</p><{0}>Deep cuts</{0}><p>Press on them.</p>"
    assert page(markup.format("h3"), tmp_path).gaps == ()
    assert page(markup.format("h2"), tmp_path).gaps == (2,)


def test_a_lead_under_the_title_alone_announces_no_sections(tmp_path: Path) -> None:
    assert page("<h1>Cuts</h1><p>You must not:</p><h2>Deep cuts</h2><p>Press on them.</p>", tmp_path).gaps == (1,)


@pytest.mark.parametrize(("foods", "told_them"), [(["Rice", "Oats", "Rye", "Corn", "Figs"], True), (["Acme"], False)])
def test_a_list_in_a_drawing_is_told_though_the_file_calls_it_no_content(
    foods: list[str], told_them: bool, tmp_path: Path
) -> None:
    marked = "".join(f"BT /F 12 Tf 20 {420 - 20 * at} Td ({food}) Tj ET " for at, food in enumerate(foods))
    text = "BT /F 12 Tf 20 450 Td (These foods raise your sugar most quickly of all.) Tj ET "
    page = f"/P <</MCID 0>> BDC {text}EMC /Artifact BMC {marked}BT /F 9 Tf 20 20 Td (Leaflet 7) Tj ET EMC"
    file = tmp_path / "foods.pdf"
    file.write_bytes(
        pdf_of([
            b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot<</Type/StructTreeRoot>>>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            stream(page.encode()),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ])
    )  # fmt: skip
    document = read_document(file)
    assert all(any(food in line for line in told(document)) is told_them for food in foods)
    assert left_out(document)["Leaflet 7"]


LINKS = """\
# A stiff neck

Keep your neck warm and move it gently.

[Find a pharmacy](https://example.org/pharmacies)

[Ring 111](tel:111)

[Ask for help if it lasts.](https://example.org/help)

Try these:

- [a warm scarf](https://example.org/scarf)
- [a low pillow](https://example.org/pillow)

To read more, see:

[Necks and backs](https://example.org/necks)
"""


def test_a_link_that_stands_alone_is_left_out_and_no_order(tmp_path: Path) -> None:
    file = tmp_path / "neck.md"
    file.write_text(LINKS, encoding="utf-8")
    document = read_document(file)
    assert {block.text for block in document.blocks if block.boilerplate == "link"} == {
        "Find a pharmacy",
        "Necks and backs",
    }
    told = [block.text for block in document.blocks if not block.boilerplate]
    assert {"Ring 111", "Ask for help if it lasts.", "a warm scarf", "a low pillow"} <= {text.strip() for text in told}
