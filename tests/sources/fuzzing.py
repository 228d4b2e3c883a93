"""Damage done to good documents, and what must hold of any reader that meets it."""

from __future__ import annotations

import io
import random
import re
import zipfile
from pathlib import Path

from audioguide.characters import forbidden
from audioguide.errors import SourceError
from audioguide.sources import read_document
from tests.sources.building import build, fixtures

TOKENS = (
    b"<", b">", b"</p>", b"<table>", b"<td colspan=999999999 rowspan=999999>", b"<ul><li>" * 20, b"&#0;", b"&nbsp;",
    b"\0", b"\xff\xfe", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<![CDATA[", b"]]>", b"- " * 30, b"> " * 30, b"[^1]: ",
    b"|", b"\t", b"\r", b"1. ", b"\xc2\xad", b"<w:p>", b"<w:tbl><w:tr><w:tc>", b'w:val="-1"', b"<a href=#x id=x>1</a>",
    b'w:val="99999999999999999999"', b"<p role=heading aria-level=x>", b"endobj", b"stream\n", b"/Length 99999999",
    b"/Kids [1 0 R]", b"Tf", b"-1", b"0", b"65536", b"%PDF-1.7", b"PK\x03\x04", "\u202e\ud7ff\U0001f600".encode(),
)  # fmt: skip


def seeds(format_: str, into: Path) -> list[tuple[str, bytes]]:
    """Every fixture of a format: its ending and its bytes. A PDF comes unpacked too: damage then meets its commands."""
    out: list[tuple[str, bytes]] = []
    for fixture in fixtures(format_):
        file = build(fixture, into)
        out.append((file.suffix, file.read_bytes()))
        if format_ == "pdf":
            out.append((file.suffix, unpacked_pdf(file.read_bytes())))
    return out


def unpacked_pdf(content: bytes) -> bytes:
    """The same PDF with its commands in plain letters."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    for page in writer.pages:
        page.get_contents().set_data(page.get_contents().get_data())  # type: ignore[union-attr]
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def damaged(content: bytes, other: bytes, chance: random.Random) -> bytes:
    """One to eight kinds of damage; in an archive mostly inside its members, which are then packed again."""
    if content.startswith(b"PK") and chance.random() < 0.85:
        return _inside(content, chance)
    if content.startswith(b"%PDF") and chance.random() < 0.7:
        return _same_length(content, chance)
    for _ in range(chance.randint(1, 8)):
        content = _hurt(content, other, chance)
    return content


def _same_length(content: bytes, chance: random.Random) -> bytes:
    """Figures, letters and signs exchanged in place: the parts of a PDF are still found where it says they are."""
    hurt = bytearray(content)
    for _ in range(chance.randint(1, 40)):
        at = chance.randrange(9, len(hurt))
        kind = next((kind for kind in (b"0123456789", b"TjdmfqQBEcmre", b"[]()<>/") if hurt[at] in kind), b"")
        if kind:
            hurt[at] = chance.choice(kind)
    return bytes(hurt)


def _inside(content: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    hurt = chance.randrange(len(members))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for index, (name, member) in enumerate(members):
            if index == hurt and chance.random() < 0.05:
                continue
            if index == hurt or chance.random() < 0.3:
                member = _member(name, member, members[chance.randrange(len(members))][1], chance)
            archive.writestr(zipfile.ZipInfo(name if chance.random() > 0.02 else f"../{name}"), member)
    return out.getvalue()


def _member(name: str, member: bytes, other: bytes, chance: random.Random) -> bytes:
    """A damaged member: mostly still valid XML, so that a reader goes on past its first look."""
    if chance.random() < 0.8 and name.endswith(("xml", "opf", "html", "rels")):
        return _tree_hurt(member, chance)
    for _ in range(chance.randint(1, 5)):
        member = _hurt(member, other, chance)
    return member


def _tree_hurt(content: bytes, chance: random.Random) -> bytes:
    """Elements left out, doubled, moved into one another or renamed; attributes and texts exchanged."""
    from lxml import etree

    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError:
        return content
    for _ in range(chance.randint(1, 12)):
        elements = [item for item in root.iter() if isinstance(item.tag, str)]
        here, there = chance.choice(elements), chance.choice(elements)
        kind = chance.randrange(6)
        if kind == 0 and here.getparent() is not None:
            here.getparent().remove(here)
        elif kind == 1 and here.getparent() is not None:
            for _ in range(chance.choice((1, 2, 20))):
                here.addnext(etree.fromstring(etree.tostring(here, with_tail=False)))
        elif kind == 2 and here not in there.iterancestors() and here is not there and here is not root:
            there.append(here)
        elif kind == 3:
            here.tag = there.tag
        elif kind == 4 and here.attrib:
            values = [
                "",
                "-1",
                "0",
                "99999999999999999999",
                "\u202e",
                "\u00b2",
                *(str(value) for value in there.attrib.values()),
            ]
            here.attrib[chance.choice(list(here.attrib))] = chance.choice(values)
        else:
            here.text = chance.choice((there.text, "", "1.", "\u2022 x", "*", "\u00b9 note", "a:" * 50, "\u00ad\u200b"))
    return bytes(etree.tostring(root))


def _hurt(content: bytes, other: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    kind = chance.randrange(9)
    if kind == 0:
        return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]
    if kind == 1:
        return content[:at]
    if kind == 2:
        return content[:at] + chance.choice(TOKENS) + content[at:]
    if kind == 3:
        return content[:at] + content[at + chance.randrange(1, 200) :]
    if kind == 4:
        end = min(len(content), at + chance.randrange(1, 400))
        return content[:end] + content[at:end] * chance.randint(1, 30) + content[end:]
    if kind == 5:
        start = chance.randrange(len(other) + 1)
        return content[:at] + other[start : start + 300] + content[at:]
    return _tags(content, chance, kind)


def _tags(content: bytes, chance: random.Random, kind: int) -> bytes:
    """Damage to one tag, number or name: doubled, left out, or another's."""
    found = list(re.finditer(rb"<[^<>]{1,200}>|\d+|/[A-Za-z]+", content))
    if not found:
        return content
    here, there = chance.choice(found), chance.choice(found)
    new = {6: here.group() * chance.choice((2, 3, 60)), 7: b"", 8: there.group()}[kind]
    return content[: here.start()] + new + content[here.end() :]


def attempt(file: Path) -> str:
    """Read a damaged file. Returns "read" or "refused"; anything else that happens is a fault and is raised."""
    try:
        document = read_document(file)
        result = "read"
        for block in document.blocks:
            assert block.place, block
            assert all(0 <= start < end <= len(block.text) for start, end in block.emphasis), block
            assert not block.headers or len(block.headers) == len(block.cells), block
        assert all(0 <= index < len(document.blocks) for index in document.gaps)
    except SourceError as refused:
        result = "refused"
        assert forbidden(str(refused)) < 0, str(refused)
    return result
