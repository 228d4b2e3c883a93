"""Fixtures a reviewer can read, made into the files a person would hand in."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

FIXTURES = Path(__file__).parent.parent / "fixtures" / "sources"
FORMATS = ("text", "markdown", "html", "docx", "epub", "pdf")
WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOTS = {"header1": "hdr", "footer1": "ftr"}


def fixtures(format_: str) -> list[Path]:
    """Folders of one format, each a document and its golden reading."""
    return sorted(folder for folder in (FIXTURES / format_).iterdir() if folder.is_dir())


def build(fixture: Path, into: Path) -> Path:
    """The document of a fixture as a file: the one that lies there, or one made from its parts."""
    ready = next(iter(fixture.glob("source.*")), None)
    if ready:
        return ready
    if (fixture / "body.xml").exists():
        return _write(into / f"{fixture.name}.docx", docx(fixture))
    if (fixture / "book").exists():
        return _write(into / f"{fixture.name}.epub", epub(fixture))
    return _write(into / f"{fixture.name}.pdf", drawn((fixture / "drawing.txt").read_text("utf-8")))


def _write(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


def packed(members: dict[str, bytes]) -> bytes:
    """A zip archive; the first member is stored, as EPUB wants its type."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for index, (name, content) in enumerate(members.items()):
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_STORED if index == 0 else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def docx(fixture: Path) -> bytes:
    """A Word document from the pieces of XML in a folder, with the styles and numbering all fixtures share."""
    parts = {file.stem: file.read_text("utf-8") for file in sorted(fixture.glob("*.xml"))}
    parts = {
        **{name: (FIXTURES / "shell" / f"{name}.xml").read_text("utf-8") for name in ("styles", "numbering")},
        **parts,
    }
    body = parts.pop("body")
    members = {
        "[Content_Types].xml": _types(list(parts)),
        "_rels/.rels": _links({"officeDocument": "word/document.xml"}),
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>".encode(),
        "word/_rels/document.xml.rels": _links({name.rstrip("1"): f"{name}.xml" for name in parts}),
    }
    for name, xml in parts.items():
        root = ROOTS.get(name, name)
        members[f"word/{name}.xml"] = f"<w:{root} {WORD}>{xml}</w:{root}>".encode()
    return packed(members)


def _types(parts: list[str]) -> bytes:
    kinds = {"document": "document.main", "header1": "header", "footer1": "footer"}
    named = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        f'wordprocessingml.{kinds.get(part, part)}+xml"/>'
        for part in ("document", *parts)
    )
    links = "application/vnd.openxmlformats-package.relationships+xml"
    defaults = (
        f'<Default Extension="rels" ContentType="{links}"/><Default Extension="xml" ContentType="application/xml"/>'
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{space}">{defaults}{named}</Types>'.encode()


def _links(targets: dict[str, str]) -> bytes:
    links = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'.encode()


def epub(fixture: Path) -> bytes:
    """A book from the files in `book`, in the order of their names or of spine.txt, unless it has a .opf of its own."""
    files = {
        file.relative_to(fixture / "book").as_posix(): file.read_bytes()
        for file in sorted((fixture / "book").rglob("*.*"))
    }
    package = next((name for name in files if name.endswith(".opf")), "book.opf")
    if package not in files:
        spine = fixture / "spine.txt"
        order = spine.read_text("utf-8").split() if spine.exists() else list(files)
        files[package] = _opf(list(files), order)
    container = f'<container><rootfiles><rootfile full-path="{package}"/></rootfiles></container>'.encode()
    return packed({"mimetype": b"application/epub+zip", "META-INF/container.xml": container, **files})


def _opf(files: list[str], order: list[str]) -> bytes:
    nav = ' properties="nav"'
    items = "".join(
        f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml"{nav if name == "nav.xhtml" else ""}/>'
        for at, name in enumerate(files)
    )
    spine = "".join(f'<itemref idref="i{files.index(name)}"/>' for name in order)
    title = "<dc:title>A made-up book</dc:title><dc:language>en</dc:language>"
    head = f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{title}</metadata>'
    body = f"{head}<manifest>{items}</manifest><spine>{spine}</spine>"
    return f'<package xmlns="http://www.idpf.org/2007/opf">{body}</package>'.encode()


def drawn(commands: str) -> bytes:
    """A PDF from lines such as `at 20 30 Text` (mm from the top left), `bold 14`, `page`, `row one | two`."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.set_auto_page_break(False)
    pdf.set_creation_date(datetime(2026, 1, 1, tzinfo=UTC))
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    for command in commands.splitlines():
        _draw(pdf, *command.partition(" ")[::2])
    return bytes(pdf.output())


def _draw(pdf, step: str, rest: str) -> None:  # type: ignore[no-untyped-def]
    if step == "page":
        pdf.add_page()
    elif step == "title":
        pdf.set_title(rest)
    elif step in ("bold", "plain", "italic"):
        pdf.set_font("helvetica", {"bold": "B", "plain": "", "italic": "I"}[step], float(rest))
    elif step == "hidden":
        pdf.text_mode = "INVISIBLE"
    elif step == "at":
        x, y, text = rest.split(" ", 2)
        pdf.text(float(x), float(y), text.replace("\u2022", "\x95"))
    elif step == "wrap":
        x, y, width, text = rest.split(" ", 3)
        pdf.set_xy(float(x), float(y))
        pdf.multi_cell(float(width), 5, text)
    elif step == "cell":
        x, y, width, height, *cell = rest.split(" ", 4)
        pdf.set_xy(float(x), float(y))
        pdf.cell(float(width), float(height), "".join(cell), border=1)
    elif step in ("table", "row"):
        _row(pdf, step, rest)
    elif step == "picture":
        pdf.image(io.BytesIO(png()), *(float(part) for part in rest.split()))
    elif step in ("box", "note", "strike"):
        _annotate(pdf, step, rest)
    elif step == "turn":
        x, y, text = rest.split(" ", 2)
        with pdf.rotation(90, float(x), float(y)):
            pdf.text(float(x), float(y), text)


def _annotate(pdf, step: str, rest: str) -> None:  # type: ignore[no-untyped-def]
    x, y, *text = rest.split(" ", 2)
    words = "".join(text)
    if step == "box":
        pdf.free_text_annotation(words, x=float(x), y=float(y), w=80, h=10)
    elif step == "note":
        pdf.text_annotation(float(x), float(y), words)
    else:
        left, high = float(x) * pdf.k, (297 - float(y)) * pdf.k
        pdf.add_text_markup_annotation(
            "StrikeOut", words, (left, high + 10, left + 90, high + 10, left, high, left + 90, high)
        )


def _row(pdf, step: str, rest: str) -> None:  # type: ignore[no-untyped-def]
    """A row with borders, every cell as high as the highest."""
    if step == "table":
        x, y, widths, rest = rest.split(" ", 3)
        pdf.set_xy(float(x), float(y))
        pdf.columns = [float(width) for width in widths.split(",")]
        pdf.edge = float(x)
    cells = [cell.strip() for cell in rest.split("|")]
    texts = list(zip(pdf.columns, cells, strict=True))
    lines = [pdf.multi_cell(width, 5, text, dry_run=True, output="LINES") for width, text in texts]
    height, top = 5 * max(len(part) for part in lines), pdf.get_y()
    x = pdf.edge
    for width, text in texts:
        pdf.rect(x, top, width, height)
        pdf.set_xy(x, top)
        pdf.multi_cell(width, 5, text)
        x += width
    pdf.set_xy(pdf.edge, top + height)


def png() -> bytes:
    """A grey picture of one point."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")


def all_fixtures() -> Iterator[tuple[str, Path]]:
    """Every fixture with its format."""
    for format_ in FORMATS:
        for folder in fixtures(format_):
            yield format_, folder
