"""How a case is registered, and the shells that cases of one format share."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.sources.building import FIXTURES, WORD, epub

Make = Callable[[Path], Path]
CASES: dict[str, tuple[Make, str]] = {}
"""Name -> what makes the file in a folder, and a part of the sentence that refuses it; empty where it is read."""
LONG: set[str] = set()
"""Names of those that take seconds: measured, and not tried by the tests."""


def case(refusal: str, long: bool = False) -> Callable[[Make], Make]:
    """Register a case under the name of its function."""

    def register(make: Make) -> Make:
        name = make.__name__.replace("_", "-")
        CASES[name] = (make, refusal)
        if long:
            LONG.add(name)
        return make

    return register


def put(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def word(body: str = "<w:p/>", **more: bytes) -> dict[str, bytes]:
    main = f"<w:document {WORD}><w:body>{body}</w:body></w:document>".encode()
    return {"[Content_Types].xml": b"<Types/>", "word/document.xml": main, **more}


def book(page: str, **more: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(epub(FIXTURES / "epub" / "gaps"))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return {**members, "c1.xhtml": page.encode(), **more}


def one_page(commands: bytes) -> bytes:
    """A PDF of one page with a packed stream of commands."""
    return pdf_of([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        stream(commands),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ])  # fmt: skip


def stream(content: bytes, about: bytes = b"") -> bytes:
    """A packed stream of a PDF."""
    packed = zlib.compress(content, 9)
    return b"<<%b/Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (about, len(packed), packed)


def pdf_of(parts: list[bytes]) -> bytes:
    """A PDF of these objects, the first of them its root, with a table of where each one is."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj%b endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    return (
        bytes(out) + head + table + b"trailer<</Root 1 0 R/Size %d>>startxref\n%d\n%%%%EOF" % (len(parts) + 1, len(out))
    )


def page(body: str, title: str = "Hands") -> bytes:
    return f"<!doctype html><html lang=en><head><title>{title}</title></head><body>{body}</body></html>".encode()


def said(text: str) -> str:
    """A paragraph of Word."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
