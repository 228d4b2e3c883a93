"""PDF files that are out of all measure."""

from __future__ import annotations

import zlib
from pathlib import Path

from tests.sources.hostile.cases import case, one_page, pdf_of, put, stream

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WORDS = b"BT /F 12 Tf 10 100 Td (Wash your hands well.) Tj ET "


def _forms(forms: list[bytes], names: bytes) -> bytes:
    """One page whose forms may call each other: object 6 is the first."""
    made = [
        stream(
            form, b"/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<</Font<</F 5 0 R>>/XObject<<%b>>>>" % names
        )
        for form in forms
    ]
    return pdf_of([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>/XObject<<%b>>>>>>" % names,
        stream(WORDS + b"/A Do"),
        FONT,
        *made,
    ])  # fmt: skip


@case("bytes of memory")
def forms_that_call_each_other(folder: Path) -> Path:
    names = b"/A 6 0 R/B 7 0 R"
    return put(folder, "a.pdf", _forms([WORDS + b"/B Do /B Do ", WORDS + b"/A Do /A Do "], names))


@case("bytes of memory")
def forms_that_double(folder: Path) -> Path:
    """Each calls the next one twice, thirty deep: a billion of the last."""
    names = b"".join(b"/F%d %d 0 R" % (at, 6 + at) for at in range(30)) + b"/A 6 0 R"
    forms = [b"/F%d Do /F%d Do " % (at + 1, at + 1) for at in range(29)]
    return put(folder, "a.pdf", _forms([*forms, WORDS], names))


@case("bytes of memory")
def forms_of_ten_calls(folder: Path) -> Path:
    names = b"".join(b"/F%d %d 0 R" % (at, 6 + at) for at in range(7)) + b"/A 6 0 R"
    forms = [b"/F%d Do " % (at + 1) * 10 for at in range(6)]
    return put(folder, "a.pdf", _forms([*forms, WORDS], names))


@case("bytes of memory", long=True)
def a_form_that_calls_itself(folder: Path) -> Path:
    return put(folder, "a.pdf", _forms([WORDS + b"/A Do " * 50], b"/A 6 0 R"))


@case("pages, and at most")
def pages_of_100_000(folder: Path) -> Path:
    kids = b" ".join(b"%d 0 R" % (at + 5) for at in range(100_000))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>"
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%b]/Count 100000>>" % kids, stream(WORDS), FONT]
    return put(folder, "a.pdf", pdf_of([*parts, *[page] * 100_000]))


@case("pages that are one and the same", long=True)
def one_page_5_000_times(folder: Path) -> Path:
    """The same page, full of words, named by the tree again and again."""
    words = b"".join(
        b"BT /F 4 Tf 5 %d Td (Wash your hands well and dry them with care.) Tj ET " % at for at in range(0, 200, 5)
    )
    kids = b" ".join([b"5 0 R"] * 5_000)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>"
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%b]/Count 5000>>" % kids, stream(words), FONT, page]
    return put(folder, "a.pdf", pdf_of(parts))


@case("damaged")
def a_page_tree_of_200_levels(folder: Path) -> Path:
    nodes = [b"<</Type/Pages/Kids[%d 0 R %d 0 R]/Count 1099511627776>>" % (at + 1, at + 1) for at in range(2, 42)]
    page = b"<</Type/Page/MediaBox[0 0 200 200]/Contents 43 0 R>>"
    return put(folder, "a.pdf", pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", *nodes, page, stream(WORDS)]))


@case("")
def a_huge_page(folder: Path) -> Path:
    box = b"[-1e9 -1e9 1e9 1e9]"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox%b/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>" % box,
        stream(WORDS),
        FONT,
    ]
    return put(folder, "a.pdf", pdf_of(parts))


@case("bytes of memory")
def words_of_one_letter(folder: Path) -> Path:
    """250,000 letters on a page, each at a place of its own."""
    letters = b"".join(b"1 0 0 1 %d %d Tm (a) Tj " % (at % 500 * 7, at // 500 * 7) for at in range(250_000))
    return put(folder, "a.pdf", one_page(b"BT /F 4 Tf " + letters + b"ET"))


@case("")
def many_columns_pdf(folder: Path) -> Path:
    letters = b"".join(b"1 0 0 1 %d %d Tm (word) Tj " % (at % 80 * 40, at // 80 * 12) for at in range(8_000))
    return put(folder, "a.pdf", one_page(b"BT /F 9 Tf " + letters + b"ET"))


@case("")
def many_rules_pdf(folder: Path) -> Path:
    rules = b"".join(b"%d 0 m %d 200 l S 0 %d m 200 %d l S " % (at, at, at, at) for at in range(0, 200, 3))
    return put(folder, "a.pdf", one_page((rules * 400) + WORDS))


@case("pages, and at most")
def many_paths_pdf(folder: Path) -> Path:
    return put(folder, "a.pdf", one_page(b"0 0 m 5 5 l S " * 600_000 + WORDS))


@case("")
def words_over_one_another(folder: Path) -> Path:
    return put(
        folder,
        "a.pdf",
        one_page(b"BT /F 9 Tf " + b"1 0 0 1 50 50 Tm (word) Tj 1 0 0 1 51 50 Tm (also) Tj " * 30_000 + b"ET"),
    )


@case("bytes of memory")
def saved_states_pdf(folder: Path) -> Path:
    return put(folder, "a.pdf", one_page(WORDS + b"q " * 3_000_000))


@case("holds no text")
def object_streams_in_one_another(folder: Path) -> Path:
    inner = b"%PDF-1.7\n"
    for at in range(2, 40):
        about = b"/Type/ObjStm/N 99999/First 4/Extends %d 0 R" % (at + 1)
        inner += b"%d 0 obj%b endobj\n" % (at, stream(b"%d 0 <</Type/ObjStm/N 1/First 4>>" % (at + 1), about))
    return put(folder, "a.pdf", inner + b"1 0 obj<</Type/Catalog/Pages 3 0 R>>endobj trailer<</Root 1 0 R>>")


def packed_spaces(millions: int) -> bytes:
    """As zlib packs so many spaces, which nobody has to hold or pack for it: after a flush it begins anew each time."""
    packer, million, check = zlib.compressobj(9), b" " * 1_000_000, 1
    first, again = (packer.compress(million) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    for _ in range(millions):
        check = zlib.adler32(million, check)
    return first + again * (millions - 1) + packer.flush()[:-4] + check.to_bytes(4, "big")


@case("bytes of memory")
def a_stream_packed_four_times(folder: Path) -> Path:
    inner = zlib.compress(zlib.compress(packed_spaces(400), 9), 9)
    body = b"<</Filter[/FlateDecode/FlateDecode/FlateDecode]/Length %d>>stream\n%b\nendstream" % (len(inner), inner)
    return put(folder, "a.pdf", pdf_of([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>", body,
    ]))  # fmt: skip


@case("processor seconds", long=True)
def a_form_of_20_000_fields(folder: Path) -> Path:
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(words)/Rect[0 0 9 9]>>"
    names = b" ".join(b"%d 0 R" % (at + 6) for at in range(20_000))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%b]>>>>" % names,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Annots[%b]/Resources<</Font<</F 5 0 R>>>>>>"
        % names,
        stream(WORDS),
        FONT,
    ]
    return put(folder, "a.pdf", pdf_of([*parts, *[field] * 20_000]))
