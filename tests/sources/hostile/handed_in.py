"""Archives that lie, entities, depth, locks and mistakes: what is refused by its form."""

from __future__ import annotations

import io
import os
from pathlib import Path

from tests.sources.building import FIXTURES, WORD, docx, drawn, packed, png
from tests.sources.hostile.cases import book, case, one_page, put, word

LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{at} '{f'&a{at - 1};' * 10}'>" for at in range(1, 10)
) + "]>"  # fmt: skip
SPY = "<!DOCTYPE x [<!ENTITY spy SYSTEM 'file:///etc/passwd'>]>"


@case("bytes, and at most")
def zip_bomb_docx(folder: Path) -> Path:
    return put(folder, "a.docx", packed({**word(), "word/document.xml": bytes(120_000_000)}))


@case("")
def zip_bomb_that_nobody_needs_to_unpack(folder: Path) -> Path:
    words = "<w:p><w:r><w:t>Read me.</w:t></w:r></w:p>"
    return put(folder, "a.docx", packed({**word(words), "word/media/a.png": bytes(60_000_000)}))


@case("cannot be unpacked")
def zip_that_lies_about_its_size(folder: Path) -> Path:
    content = packed({**word(), "word/document.xml": bytes(30_000_000)})
    return put(folder, "a.docx", content.replace((30_000_000).to_bytes(4, "little"), (900).to_bytes(4, "little")))


@case("bytes of text when it is unpacked", long=True)
def many_bombs_epub(folder: Path) -> Path:
    members = book("<p/>")
    items = "".join(f'<item id="b{at}" href="b{at}.xhtml" media-type="application/xhtml+xml"/>' for at in range(5))
    refs = "".join(f'<itemref idref="b{at}"/>' for at in range(5))
    members["book.opf"] = f"<package><manifest>{items}</manifest><spine>{refs}</spine></package>".encode()
    page = b"<html><body><p>" + b" " * 15_900_000 + b"</p></body></html>"
    return put(folder, "a.epub", packed({**members, **{f"b{at}.xhtml": page for at in range(5)}}))


@case("nested too deep")
def deep_html(folder: Path) -> Path:
    return put(folder, "a.html", b"<html><body>" + b"<div>" * 200_000 + b"deep")


@case("nested too deep")
def deep_html_below_the_parsers_own_limit(folder: Path) -> Path:
    return put(folder, "a.html", b"<html><body>" + b"<div>" * 200 + b"deep")


@case("nested too deep")
def deep_docx(folder: Path) -> Path:
    return put(folder, "a.docx", packed(word("<w:sdt><w:sdtContent>" * 5_000 + "</w:sdtContent></w:sdt>" * 5_000)))


@case("nested too deep")
def deep_tables_docx(folder: Path) -> Path:
    start, end = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return put(folder, "a.docx", packed(word(start * 70 + "<w:p><w:r><w:t>x</w:t></w:r></w:p>" + end * 70)))


@case("nested too deep")
def deep_epub(folder: Path) -> Path:
    page = "<html><body>" + "<div>" * 220 + "x" + "</div>" * 220 + "</body></html>"
    return put(folder, "a.epub", packed(book(page)))


@case("nested too deep")
def deep_quotes_markdown(folder: Path) -> Path:
    return put(folder, "a.md", b"> " * 50_000 + b"deep")


@case("nested too deep")
def deep_lists_markdown(folder: Path) -> Path:
    return put(folder, "a.md", b"".join(b"  " * depth + b"- x\n" for depth in range(300)))


@case("lines and signs of Markdown")
def brackets_markdown(folder: Path) -> Path:
    return put(folder, "a.md", b"![[" * 300_000)


@case("stands for other text")
def billion_laughs_docx(folder: Path) -> Path:
    document = f"{LAUGHS}<w:document {WORD}><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"
    return put(folder, "a.docx", packed({**word(), "word/document.xml": document.encode()}))


@case("stands for other text")
def billion_laughs_epub(folder: Path) -> Path:
    return put(folder, "a.epub", packed(book(f"{LAUGHS}<html><body><p>&a9;</p></body></html>")))


@case("stands for other text")
def billion_laughs_in_sixteen_bits(folder: Path) -> Path:
    page = f"<?xml version='1.0' encoding='utf-16'?>{LAUGHS}<html><body><p>&a9;</p></body></html>"
    return put(folder, "a.epub", packed({**book(""), "c1.xhtml": page.encode("utf-16")}))


@case("stands for other text")
def external_entity_docx(folder: Path) -> Path:
    document = f"{SPY}<w:document {WORD}><w:body><w:p><w:r><w:t>&spy;</w:t></w:r></w:p></w:body></w:document>"
    return put(folder, "a.docx", packed({**word(), "word/document.xml": document.encode()}))


@case("")
def addresses_that_want_to_be_fetched(folder: Path) -> Path:
    page = (
        '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><html xmlns:xi="http://www.w3.org/2001/XInclude"><head>'
        '<link rel="stylesheet" href="http://127.0.0.1:9/a.css"/></head><body><p>Only this is read.</p>'
        '<img src="http://127.0.0.1:9/a.png" alt="A picture"/><xi:include href="file:///etc/passwd"/></body></html>'
    )
    return put(folder, "a.html", page.encode())


@case("holds no text")
def nothing_but_scripts(folder: Path) -> Path:
    return put(
        folder, "a.html", b"<!doctype html><html><head><script>alert(1)</script></head><body><script>x()</script>"
    )


@case("leads out of the file")
def path_names_epub(folder: Path) -> Path:
    return put(folder, "a.epub", packed(book("<p>x</p>", **{"../../../../tmp/evil.xhtml": b"x"})))


@case("leads out of the file")
def path_names_docx(folder: Path) -> Path:
    return put(folder, "a.docx", packed({**word(), "/etc/cron.d/evil": b"x"}))


@case("bytes, and at most")
def one_long_line_text(folder: Path) -> Path:
    return put(folder, "a.txt", b"word " * 20_000_000)


@case("bytes, and at most")
def one_long_line_html(folder: Path) -> Path:
    return put(folder, "a.html", b"<html><body><p>" + b"word " * 20_000_000)


@case("bytes, and at most")
def larger_than_any_leaflet(folder: Path) -> Path:
    file = put(folder, "a.pdf", b"%PDF-1.7\n")
    os.truncate(file, 300_000_000)
    return file


@case("this is a picture")
def picture_named_docx(folder: Path) -> Path:
    return put(folder, "a.docx", png())


@case("no document that can be read")
def bytes_named_text(folder: Path) -> Path:
    return put(folder, "a.txt", bytes(range(256)) * 40)


@case("")
def pdf_named_text(folder: Path) -> Path:
    return put(folder, "a.txt", drawn("wrap 20 20 100 Words of a PDF."))


@case("")
def page_named_docx(folder: Path) -> Path:
    return put(folder, "a.docx", b"<!doctype html><p>Words of a page.</p>")


@case("no document that can be read")
def other_archive(folder: Path) -> Path:
    return put(
        folder, "a.epub", packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})
    )


@case("locked with a password")
def locked_pdf(folder: Path) -> Path:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(drawn("wrap 20 20 100 Secret."))))
    writer.encrypt("word", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return put(folder, "a.pdf", out.getvalue())


@case("old Office file, or one locked")
def locked_docx(folder: Path) -> Path:
    return put(
        folder, "a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le")
    )


@case("locked with a password")
def locked_zip(folder: Path) -> Path:
    content = bytearray(packed(word()))
    at = content.rfind(b"PK\x01\x02")
    content[at + 8] |= 1
    return put(folder, "a.docx", bytes(content))


@case("locked by its seller")
def locked_epub(folder: Path) -> Path:
    way = b'<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
    lock = b"<encryption><EncryptedData>" + way + b"</EncryptedData></encryption>"
    return put(folder, "a.epub", packed(book("<p>x</p>", **{"META-INF/encryption.xml": lock})))


@case("damaged")
def half_a_docx(folder: Path) -> Path:
    content = docx(FIXTURES / "docx" / "tables")
    return put(folder, "a.docx", content[: len(content) // 2])


@case("damaged")
def half_a_pdf(folder: Path) -> Path:
    return put(folder, "a.pdf", b"%PDF-1.7\n" + bytes(3000))


@case("hold macros|holds macros")
def macros_inside(folder: Path) -> Path:
    return put(folder, "a.docx", packed({**word(), "word/vbaProject.bin": b"x"}))


@case("may run macros")
def macros_by_name(folder: Path) -> Path:
    return put(folder, "a.docm", packed(word()))


@case("holds macros")
def macros_by_type(folder: Path) -> Path:
    types = b'<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    return put(folder, "a.docx", packed({**word(), "[Content_Types].xml": types}))


@case("columns in one table")
def endless_table(folder: Path) -> Path:
    return put(
        folder, "a.html", b"<html><body><table>" + b"<tr><th colspan=999999999 rowspan=999999999>x<td>y" * 20_000
    )


@case("tags, and at most")
def endless_tags(folder: Path) -> Path:
    return put(folder, "a.html", b"<html><body>" + b"<p>" * 1_200_000)


@case("page 1 ")
def packed_stream_pdf(folder: Path) -> Path:
    return put(folder, "a.pdf", one_page(b"BT /F 9 Tf " + b"1 0 Td (words) Tj " * 6_000_000))


@case("holds no text|damaged|cannot be read|no page")
def deep_pdf(folder: Path) -> Path:
    return put(folder, "a.pdf", one_page(b"[" * 2_000_000 + b"q " * 2_000_000))


@case("no page|damaged")
def looping_pdf(folder: Path) -> Path:
    body = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    body += b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj\n"
    return put(folder, "a.pdf", body + b"trailer<</Root 1 0 R>>")


@case("file is empty")
def empty(folder: Path) -> Path:
    return put(folder, "a.txt", b"")


@case("this is a folder")
def a_folder(folder: Path) -> Path:
    (folder / "a.txt").mkdir()
    return folder / "a.txt"


@case("device or a pipe")
def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "a.txt")
    return folder / "a.txt"


@case("device or a pipe")
def a_device(folder: Path) -> Path:
    (folder / "a.txt").symlink_to("/dev/zero")
    return folder / "a.txt"


@case("cannot be read")
def looping_links(folder: Path) -> Path:
    (folder / "a.txt").symlink_to(folder / "b.txt")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    return folder / "a.txt"


@case("no such file")
def missing(folder: Path) -> Path:
    return folder / "a\nb.txt"
