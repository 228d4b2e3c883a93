"""A second way to all the text of a file, which knows nothing of the readers: markup cut away, words counted."""

from __future__ import annotations

import html
import io
import re
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path

from audioguide.model import Document

_INLINE = (
    r"a|abbr|b|bdi|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|u|tspan"
)
_TYPED = re.compile(r"^[ \t>|]*(?:(?:[-*+o\u2022\u2013]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+)+", re.MULTILINE)
"""Bullets and numbers of lists, which a Document holds as kinds and levels."""


def letters(text: str) -> Counter[str]:
    """Letters and figures of a text, whatever way they are written."""
    return Counter(char for char in _normal(text) if char.isalnum())


def words(text: str) -> set[str]:
    """Words of a text."""
    return set(re.findall(r"[^\W_]+", _normal(text)))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", re.sub("[\u00ad\u200b\u2060\ufeff]", "", text)).lower()


def read_text(document: Document) -> str:
    """All that is read as blocks, a row as its cells."""
    return " ".join(" ".join(block.cells) if block.kind == "row" else block.text for block in document.blocks)


def around(document: Document) -> str:
    """What is kept beside the text: terms, marks of notes and the notes they point to, headers of tables; each once."""
    labels = {(block.list_id, block.label) for block in document.blocks if block.kind in ("definition", "note")}
    headers = {(block.list_id, name) for block in document.blocks for name in block.headers}
    marks = [mark for block in document.blocks for mark in block.notes]
    return " ".join([*(label for _, label in labels), *(name for _, name in headers), *marks])


def file_text(file: Path, format_: str, parted: bool = False) -> str:
    """The file's text by the second way. `parted` = every tag parts words, also one in the midst of a word."""
    content = file.read_bytes()
    if format_ == "text":
        return _TYPED.sub("", _decoded(content))
    if format_ == "markdown":
        return _TYPED.sub("", _plain_markdown(_decoded(content), parted))
    if format_ == "html":
        return _without_tags(_decoded(content), parted) + _full_forms([_decoded(content)])
    if format_ == "pdf":
        return _pdf(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
    if format_ == "epub":
        pages = [text for name, text in members.items() if name.endswith("html")]
        return " ".join(_without_tags(text, parted) for text in pages) + _full_forms(pages)
    return " ".join(
        _word(text, parted) for name, text in members.items() if name.startswith("word/") and name.endswith("l")
    )


def _decoded(content: bytes) -> str:
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def _without_tags(markup: str, parted: bool) -> str:
    """Text between tags, and alternative texts. A tag that stands in a line of text parts no word, any other does."""
    markup = re.sub(r"(?is)<!--.*?-->|<(script|style)\b.*?</\1>|<head\b.*?</head>|<\?.*?\?>|<!doctype.*?>", "", markup)
    pictures = " ".join(re.findall(r'<img\b[^>]*?\balt="([^"]*)"', markup))
    if not parted:
        markup = re.sub(rf"(?i)</?(?:{_INLINE})\b[^>]*>", "", markup)
    return html.unescape(re.sub(r"<[^>]*>", " ", markup) + " " + pictures)


def _full_forms(pages: list[str]) -> str:
    """What short forms mean, which shows under the mouse; each once."""
    found = [re.findall(r'<(?:abbr|acronym)\b[^>]*?\btitle="([^"]*)"', page) for page in pages]
    return " ".join(["", *dict.fromkeys(full for forms in found for full in forms)])


def _plain_markdown(text: str, parted: bool) -> str:
    text = re.sub(r"(?s)\A---\n.*?\n---\n", "", text)
    text = re.sub(r"(?m)^\[\^\w+\]:", "", text)
    text = re.sub(r"\[\^\w+\]", "", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    return _without_tags(re.sub(r"<(https?:[^>]*)>", r"\1", text).replace("~~", " "), parted)


def _word(xml: str, parted: bool) -> str:
    """Text of runs, parted where paragraphs, tabs and lines end; alternative texts; nothing twice for old readers."""
    xml = re.sub(r"(?s)<mc:Fallback>.*?</mc:Fallback>", "", xml)
    xml = re.sub(r"<(?:w:tab|w:br|w:cr)\b[^>]*/>|</w:p>|</m:num>", " ", xml)
    xml = xml.replace("<w:noBreakHyphen/>", "-")
    alternative = " ".join(re.findall(r'\b(?:descr|alt)="([^"]*)"', xml))
    xml = re.sub(r"(?s)<w:instrText[^>]*>.*?</w:instrText>", "", xml)
    return html.unescape(re.sub(r"<[^>]*>", " " if parted else "", xml) + " " + alternative)


def _pdf(content: bytes) -> str:
    """Text in the order of the file, by another library."""
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(content)).pages
    text = "\n".join(page.extract_text() for page in pages)
    notes = [note.get_object() for page in pages for note in page.get("/Annots", ())]
    laid_on = [str(note.get("/Contents", "")) for note in notes if note["/Subtype"] not in ("/Link", "/Popup")]
    fields = [note if "/V" in note else note["/Parent"] for note in notes if note["/Subtype"] == "/Widget"]
    filled = [f"{field.get('/TU', field['/T'])}: {field['/V']}" for field in fields if field["/V"]]
    return "\n".join([_TYPED.sub("", text), *laid_on, *filled])
