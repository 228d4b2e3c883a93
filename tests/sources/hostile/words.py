"""Word documents and archives that are out of all measure."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from tests.sources.building import WORD, packed
from tests.sources.hostile.cases import book, case, put, said, word

CELL = "<w:tc>{}</w:tc>"


@case("in one paragraph")
def a_paragraph_of_8_mb_docx(folder: Path) -> Path:
    return put(folder, "a.docx", packed(word(said("word " * 1_600_000))))


@case("columns in one table")
def ragged_table_docx(folder: Path) -> Path:
    cell = CELL.format(said("x"))
    rows = "".join(f"<w:tr>{cell * wide}</w:tr>" for wide in (1, 5_000, 2, 3_000, 4))
    return put(folder, "a.docx", packed(word(said("Wash it.") + f"<w:tbl>{rows}</w:tbl>")))


@case("")
def grid_before_a_row_docx(folder: Path) -> Path:
    row = f'<w:tr><w:trPr><w:gridBefore w:val="99999"/></w:trPr>{CELL.format(said("x")) * 3}</w:tr>'
    return put(folder, "a.docx", packed(word(said("Wash it.") + f"<w:tbl>{row * 200}</w:tbl>")))


@case("in one paragraph", long=True)
def merged_cells_docx(folder: Path) -> Path:
    """A cell that goes on over 20,000 rows, its text joined anew for each."""
    merged = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{said('some words of a cell')}</w:tc>"
    first = f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{said("x")}</w:tc>'
    row = f"<w:tr>{merged}{CELL.format(said('x'))}</w:tr>"
    return put(
        folder, "a.docx", packed(word(f"<w:tbl><w:tr>{first}{CELL.format(said('x'))}</w:tr>{row * 20_000}</w:tbl>"))
    )


@case("")
def styles_in_a_circle(folder: Path) -> Path:
    return put(folder, "a.docx", packed(_styled("".join(_style(at, (at + 1) % 3_000) for at in range(3_000)))))


@case("styles,")
def a_chain_of_styles(folder: Path) -> Path:
    return put(folder, "a.docx", packed(_styled("".join(_style(at, at + 1) for at in range(60_000)))))


def _style(at: int, base: int) -> str:
    about = f'<w:name w:val="s{at}"/><w:basedOn w:val="s{base}"/>'
    return f'<w:style w:type="paragraph" w:styleId="s{at}">{about}</w:style>'


def _styled(styles: str) -> dict[str, bytes]:
    return linked('<w:p><w:pPr><w:pStyle w:val="s1"/></w:pPr><w:r><w:t>Wash it.</w:t></w:r></w:p>', "styles", styles)


def linked(body: str, kind: str, part: str) -> dict[str, bytes]:
    """The members of a document with one more part of a kind, such as "styles"."""
    link = f'<Relationship Id="r" Type="http://x/{kind}" Target="{kind}.xml"/>'
    return {
        **word(body),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="x">{link}</Relationships>'.encode(),
        f"word/{kind}.xml": f"<w:{kind} {WORD}>{part}</w:{kind}>".encode(),
    }


@case("lists inside one another")
def list_depths_docx(folder: Path) -> Path:
    """3,000 lists in one another."""
    number = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    item = f"<w:p>{number}<w:r><w:t>Item.</w:t></w:r></w:p>"
    items = "".join(map(item.format, range(3_000)))
    return put(folder, "a.docx", packed(word(items)))


@case("tags,")
def runs_of_one_letter(folder: Path) -> Path:
    return put(folder, "a.docx", packed(word("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 400_000 + "</w:p>")))


@case("paragraphs, those without a word", long=True)
def a_million_empty_paragraphs(folder: Path) -> Path:
    return put(folder, "a.docx", packed(word(said("Wash it.") + "<w:p/>" * 1_000_000)))


@case("attributes on one element")
def attributes_docx(folder: Path) -> Path:
    many = " ".join(f'a{at}="1"' for at in range(300_000))
    return put(folder, "a.docx", packed(word(f"<w:p {many}><w:r><w:t>Wash it.</w:t></w:r></w:p>")))


@case("")
def namespaces_docx(folder: Path) -> Path:
    many = " ".join(f'xmlns:a{at}="b{at}"' for at in range(100_000))
    return put(folder, "a.docx", packed(word(f"<w:p {many}><w:r><w:t>Wash it.</w:t></w:r></w:p>")))


@case("nested too deep")
def namespaces_that_pile_up_docx(folder: Path) -> Path:
    """Each element looks through all those around it."""
    opened = "".join(f'<w:sdt xmlns:a{at}="b{at}"><w:sdtContent>' for at in range(40))
    closed = "</w:sdtContent></w:sdt>" * 40
    return put(folder, "a.docx", packed(word(opened + said("Wash it.") * 50_000 + closed)))


@case("nested too deep")
def boxes_in_one_another(folder: Path) -> Path:
    box = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
    end = "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    return put(folder, "a.docx", packed(word(box * 40 + said("word " * 100_000) + end * 40)))


@case("in one paragraph")
def notes_docx(folder: Path) -> Path:
    notes = "".join(f'<w:footnote w:id="{at}">{said("Note.")}</w:footnote>' for at in range(1, 30_001))
    mark = '<w:r><w:t>word </w:t></w:r><w:r><w:footnoteReference w:id="{}"/></w:r>'
    marks = "".join(map(mark.format, range(1, 30_001)))
    return put(folder, "a.docx", packed(linked(f"<w:p>{marks}</w:p>", "footnotes", notes)))


@case("")
def digits_docx(folder: Path) -> Path:
    return put(folder, "a.docx", packed(word(said("Take " + "123 456 " * 12_000 + "mg."))))


@case("two parts|twice")
def two_members_of_one_name_docx(folder: Path) -> Path:
    return put(folder, "a.docx", _twice(word(said("Take 1 mg.")), "word/document.xml", b"other"))


@case("two parts|twice")
def two_members_of_one_name_epub(folder: Path) -> Path:
    return put(folder, "a.epub", _twice(book("<html><body><p>Take 1 mg.</p></body></html>"), "c1.xhtml", b"other"))


@case("two parts|twice")
def two_members_that_differ_in_capitals(folder: Path) -> Path:
    """Word finds its parts by names whatever their capitals."""
    return put(folder, "a.docx", packed({**word(said("Take 1 mg.")), "WORD/Document.xml": b"other"}))


def _twice(members: dict[str, bytes], name: str, content: bytes) -> bytes:
    import warnings

    out = io.BytesIO(packed(members))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr(name, content)
    return out.getvalue()


@case("packed files")
def many_members(folder: Path) -> Path:
    return put(folder, "a.docx", packed({**word(said("x")), **{f"m/{at}": b"" for at in range(60_000)}}))


@case("")
def an_archive_that_holds_itself(folder: Path) -> Path:
    """As a quine does: nothing unpacks an archive in an archive."""
    inner = packed(word(said("Wash it.")))
    for _ in range(10):
        inner = packed({**word(said("Wash it.")), "word/embeddings/a.docx": inner})
    return put(folder, "a.docx", inner)


@case("files to read")
def members_that_lie_over_one_another(folder: Path) -> Path:
    """One packed stream that a thousand names point to."""
    return put(folder, "a.epub", overlapping(16_000))


def overlapping(names: int) -> bytes:
    """An EPUB whose spine names so many files, all of them one packed stream."""
    items = "".join(f'<item id="i{at}" href="p{at}" media-type="application/xhtml+xml"/>' for at in range(names))
    refs = "".join(f'<itemref idref="i{at}"/>' for at in range(names))
    members = book("<html/>")
    members["book.opf"] = f"<package><manifest>{items}</manifest><spine>{refs}</spine></package>".encode()
    page = f"<html><body>{'<p>Wash your hands.</p>' * 50}</body></html>".encode()
    out = io.BytesIO(packed({**members, "p0": page}))
    with zipfile.ZipFile(out, "a") as archive:
        one = archive.getinfo("p0")
        for at in range(1, names):
            again = zipfile.ZipInfo(f"p{at}")
            for key in ("CRC", "compress_size", "file_size", "header_offset", "compress_type", "flag_bits"):
                setattr(again, key, getattr(one, key))
            again.orig_filename = "p0"
            archive.filelist.append(again)
        archive._didModify = True  # type: ignore[attr-defined]
    return out.getvalue()


@case("", long=True)
def runs_of_one_letter_just_allowed(folder: Path) -> Path:
    return put(folder, "a.docx", packed(word(("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 4_000 + "</w:p>") * 90)))


@case("headings, paragraphs, items and rows")
def tables_side_by_side(folder: Path) -> Path:
    """Layout in layout, each asked for all that is in it."""
    start = f"<w:tbl><w:tr><w:tc>{said('x')}"
    return put(folder, "a.docx", packed(word(start * 6 + said("Wash it.") * 25_000 + "</w:tc></w:tr></w:tbl>" * 6)))
