"""Web pages and books that are out of all measure."""

from __future__ import annotations

from pathlib import Path

from tests.sources.building import packed
from tests.sources.hostile.cases import book, case, page, put


@case("attributes on one element")
def attributes_of_one_element(folder: Path) -> Path:
    return put(folder, "a.html", page("<p " + " ".join(f"a{at}=1" for at in range(200_000)) + ">Wash it.</p>"))


@case("attributes on one element")
def attributes_without_values(folder: Path) -> Path:
    return put(folder, "a.html", page("<p " + " ".join(f"a{at}" for at in range(200_000)) + ">Wash it.</p>"))


@case("attributes on one element")
def attributes_that_hold_tags(folder: Path) -> Path:
    return put(folder, "a.html", page("<p " + " ".join(f"a{at}='<p>'" for at in range(150_000)) + ">Wash it.</p>"))


@case("attributes on one element")
def attributes_of_an_end_tag(folder: Path) -> Path:
    return put(folder, "a.html", page("<p>Wash it.</p " + " ".join(f"a{at}=1" for at in range(200_000)) + ">"))


@case("attributes on one element")
def attributes_in_a_book(folder: Path) -> Path:
    text = "<html><body><p " + " ".join(f"a{at}='1'" for at in range(200_000)) + ">Wash it.</p></body></html>"
    return put(folder, "a.epub", packed(book(text)))


@case("")
def attributes_in_a_script(folder: Path) -> Path:
    """No attributes at all: a program with words between two signs."""
    return put(folder, "a.html", page("<script>if (a<b " + "word " * 5_000 + ") x()</script><p>Wash it.</p>"))


@case("")
def one_attribute_of_8_mb(folder: Path) -> Path:
    return put(folder, "a.html", page(f'<img alt="A hand" src="data:{"A" * 8_000_000}"><p>Wash it.</p>'))


@case("", long=True)
def a_class_of_8_mb(folder: Path) -> Path:
    return put(folder, "a.html", page("".join(f'<div class="{"a " * 2_000_000}"><p>Wash it.</p></div>' for _ in "12")))


@case("in one paragraph")
def an_alternative_text_of_8_mb(folder: Path) -> Path:
    return put(folder, "a.html", page(f'<img src="a" alt="{"word " * 1_600_000}"><p>Wash it.</p>'))


@case("in one paragraph")
def a_paragraph_of_8_mb_in_19_kb(folder: Path) -> Path:
    return put(folder, "a.epub", packed(book(f"<html><body><p>{'word ' * 1_600_000}</p></body></html>")))


@case("")
def a_title_of_8_mb(folder: Path) -> Path:
    return put(folder, "a.html", page("<p>Wash it.</p>", "word " * 1_600_000))


@case("tags,")
def a_million_empty_elements(folder: Path) -> Path:
    return put(folder, "a.html", page("<p>Wash it.</p>" + "<p></p>" * 490_000))


@case("", long=True)
def empty_spans_in_a_line(folder: Path) -> Path:
    return put(folder, "a.html", page("<p>Wash it." + "<span></span>" * 140_000 + "</p>"))


@case("columns in one table", long=True)
def ragged_table_html(folder: Path) -> Path:
    rows = "".join(f"<tr>{'<td>x' * wide}" for wide in (1, 5_000, 2, 3_000, 4) * 10)
    return put(folder, "a.html", page(f"<table>{rows}</table>"))


@case("")
def a_span_of_a_billion(folder: Path) -> Path:
    return put(folder, "a.html", page("<table><tr><th colspan=1000000000>Dose<tr><td>1 mg<td>2 mg</table>"))


@case("cells in its tables", long=True)
def headers_told_with_every_cell(folder: Path) -> Path:
    """Each cell is told with the name of its column: a megabyte of names becomes a gigabyte."""
    head = "".join(f"<th>{'long name ' * 100}" for _ in range(100))
    return put(folder, "a.html", page(f"<table><tr>{head}" + f"<tr>{'<td>x' * 100}" * 2_000 + "</table>"))


@case("in one paragraph")
def one_cell_in_every_row(folder: Path) -> Path:
    return put(folder, "a.html", page(f"<table><tr><td rowspan=2000>{'word ' * 100_000}<td>x" + "<tr><td>x" * 1_999))


@case("in one paragraph")
def one_cell_in_every_place(folder: Path) -> Path:
    cell = f"<td rowspan=2000>{'word ' * 3_000}"
    return put(folder, "a.html", page(f"<table><tr>{cell * 40}<td>x" + "<tr><td>x" * 1_999))


@case("nested too deep")
def terms_of_one_definition(folder: Path) -> Path:
    return put(folder, "a.html", page("<dl>" + "<dt>long term" * 10_000 + "<dd>x" * 10_000 + "</dl>"))


@case("nested too deep")
def nested_bullets_html(folder: Path) -> Path:
    return put(folder, "a.html", page("<ul><li>Wash it." * 3_000))


@case("")
def nested_bullets_just_allowed(folder: Path) -> Path:
    return put(folder, "a.html", page("<ul><li>Wash it." * 50 + "</ul>" * 50))


@case("nested too deep")
def list_items_with_nested_lists(folder: Path) -> Path:
    return put(folder, "a.html", page("<ul><li>You may see:" * 60 + "<li>Pain." * 20_000))


@case("headings, paragraphs, items and rows", long=True)
def many_lists_html(folder: Path) -> Path:
    return put(folder, "a.html", page("<p>You may have:</p><ul><li>Pain.</ul>" * 40_000))


@case("headings, paragraphs, items and rows")
def headings_html(folder: Path) -> Path:
    return put(folder, "a.html", page("<h2>Your hands</h2><p>Wash them.</p>" * 30_000))


@case("headings, paragraphs, items and rows", long=True)
def headings_alone_html(folder: Path) -> Path:
    return put(folder, "a.html", page("<h2>Your hands</h2>" * 90_000 + "<p>Wash them.</p>"))


@case("in one paragraph", long=True)
def footnotes_html(folder: Path) -> Path:
    marks = "".join(f'<a href="#n{at}" epub:type="noteref">{at}</a> ' for at in range(20_000))
    notes = "".join(f'<aside id="n{at}" epub:type="footnote"><p>Note.</p></aside>' for at in range(20_000))
    return put(folder, "a.html", page(f"<p>Wash it.{marks}</p>{notes}"))


@case("in one paragraph", long=True)
def short_forms_html(folder: Path) -> Path:
    return put(
        folder, "a.html", page("<p>" + "".join(f'<abbr title="long name {at}">A{at}</abbr> ' for at in range(50_000)))
    )


@case("nested too deep")
def hidden_in_one_another(folder: Path) -> Path:
    return put(folder, "a.html", page("<div hidden>words of it " * 140 + "word " * 1_000_000))


@case("nested too deep")
def cells_in_one_another(folder: Path) -> Path:
    return put(folder, "a.html", page("<table><tr><td>a<td>" * 40 + "word " * 900_000))


@case("digits in one number")
def digits_html(folder: Path) -> Path:
    return put(folder, "a.html", page(f"<p>Wash it.</p><p>{'0123456789' * 10_000}</p>"))


@case("headings, paragraphs, items and rows", long=True)
def line_breaks_in_one_paragraph(folder: Path) -> Path:
    return put(folder, "a.html", page("<p>" + "- Wash it.<br>" * 100_000))


@case("")
def a_doctype_of_a_megabyte(folder: Path) -> Path:
    return put(folder, "a.html", b"<!DOCTYPE html " + b"a" * 1_000_000 + b"><html><body><p>Wash it.</p>")


@case("")
def unclosed_comments(folder: Path) -> Path:
    return put(folder, "a.html", page("<p>Wash it.</p>" + "<!-- " * 390_000))


@case("")
def unclosed_scripts(folder: Path) -> Path:
    return put(folder, "a.html", page("<p>Wash it.</p>" + "<script>" * 390_000))


@case("in one paragraph")
def character_numbers(folder: Path) -> Path:
    return put(folder, "a.html", page("<p>Wash it." + "&#x61;" * 1_000_000))


@case("files to read")
def a_spine_of_100_000(folder: Path) -> Path:
    members = book("<html><body><p>Wash it.</p></body></html>")
    items = "".join(f'<item id="i{at}" href="c1.xhtml" media-type="application/xhtml+xml"/>' for at in range(100_000))
    refs = "".join(f'<itemref idref="i{at}"/>' for at in range(100_000))
    members["book.opf"] = f"<package><manifest>{items}</manifest><spine>{refs}</spine></package>".encode()
    return put(folder, "a.epub", packed(members))


@case("tags,")
def a_spine_that_names_one_file_again(folder: Path) -> Path:
    """One page of 30 kB, read as 3,000 pages."""
    members = book(f"<html><body>{'<p>Wash your hands well.</p>' * 1_000}</body></html>")
    items = "".join(f'<item id="i{at}" href="c1.xhtml" media-type="application/xhtml+xml"/>' for at in range(3_000))
    refs = "".join(f'<itemref idref="i{at}"/>' for at in range(3_000))
    members["book.opf"] = f"<package><manifest>{items}</manifest><spine>{refs}</spine></package>".encode()
    return put(folder, "a.epub", packed(members))


@case("files to read")
def missing_files_in_a_spine(folder: Path) -> Path:
    members = book("<html><body><p>Wash it.</p></body></html>")
    items = "".join(f'<item id="i{at}" href="x{at}" media-type="application/xhtml+xml"/>' for at in range(40_000))
    refs = "".join(f'<itemref idref="i{at}"/>' for at in range(40_000))
    own = '<item id="own" href="c1.xhtml" media-type="application/xhtml+xml"/>'
    spine = f'<itemref idref="own"/>{refs}'
    members["book.opf"] = f"<package><manifest>{own}{items}</manifest><spine>{spine}</spine></package>".encode()
    return put(folder, "a.epub", packed(members))
