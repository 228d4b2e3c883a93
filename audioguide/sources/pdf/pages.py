"""The process that opens a PDF: words with their places, one line of JSON a page. It may be killed.

Run as `python -m audioguide.sources.pdf.pages FILE` by `pdf.process`. PDFium is C++ and the file may come from anyone:
whatever goes wrong in here ends this process only.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from audioguide.budget import DRAWN, LATER_SECONDS, OPEN_SECONDS, PAGE_MEMORY, PAGE_SECONDS, PAGE_TEXT, PAGES
from audioguide.sources.pdf.annotations import read_annotations
from audioguide.sources.pdf.drawing import read_drawing
from audioguide.sources.pdf.tags import read_tags
from audioguide.sources.symbols import OTHER_SIGN, signs_of

BOLD, SLANTED, GLUED, ARTIFACT, SIDEWAYS, UNSEEN = 1, 2, 4, 8, 16, 32
"""Flags of a word. Glued: no space before it. Artifact: the file itself calls it no content."""
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "\u00ad"}
"""What PDFium gives for a hyphen at a line's end."""


def main(path: str) -> None:
    """Write one line about the file, then one a page."""
    _limit()
    import pypdfium2 as pdfium

    _allow(time.process_time() + OPEN_SECONDS)
    try:
        document = pdfium.PdfDocument(path)
        with suppress(pdfium.PdfiumError):
            document.init_forms()
        pages = len(document)
    except pdfium.PdfiumError as broken:
        _say({"refused": "locked" if "assword" in str(broken) else "damaged"})
        return
    if not 0 < pages <= PAGES.most:
        _say({"refused": "pages", "pages": pages})
        return
    metadata = document.get_metadata_dict()
    tagged = bool(pdfium.raw.FPDFCatalog_IsTagged(document.raw))
    _say({
        "pages": pages, "title": metadata.get("Title", ""), "language": _language(pdfium, document),
        "elsewhere": document.get_formtype() == pdfium.raw.FORMTYPE_XFA_FULL,
    })  # fmt: skip
    begun = time.process_time()
    for number in range(pages):
        _allow(begun + PAGE_SECONDS + number * LATER_SECONDS)
        try:
            page = document[number]
            _say(_page(pdfium, page, tagged, document.formenv))
            page.close()
        except pdfium.PdfiumError:
            _say({"broken": True})


def _limit() -> None:
    """Hold this process to its memory and time, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (PAGE_MEMORY, PAGE_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow(seconds: float) -> None:
    """End this process when it has used so many processor seconds: a busy machine takes none of them away."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        wanted = math.ceil(seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (wanted if hard < 0 else min(wanted, hard), hard))


def _say(said: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def _language(pdfium: Any, document: Any) -> str:
    raw = pdfium.raw
    length = raw.FPDFCatalog_GetLanguage(document.raw, None, 0)
    buffer = ctypes.create_string_buffer(length + 2)
    raw.FPDFCatalog_GetLanguage(document.raw, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le", "replace").strip("\0")


def _page(pdfium: Any, page: Any, tagged: bool, form: Any) -> dict[str, Any]:
    width, height = page.get_size()
    text = page.get_textpage()
    count = text.count_chars()
    if count > PAGE_TEXT.most:
        return {"letters": count}
    drawn = pdfium.raw.FPDFPage_CountObjects(page.raw)
    if drawn > DRAWN.most:
        return {"drawn": drawn}
    turn = _Turn(page.get_rotation(), width, height)
    drawing = read_drawing(pdfium, page, turn)
    reader = _Words(pdfium.raw, text.raw, turn, tagged)
    out = {
        "width": round(width, 1), "height": round(height, 1), "words": list(reader.read(count)), **drawing,
        **(read_tags(pdfium.raw, page) if tagged else {}), "lost": reader.lost,
        "drawn": drawn, "annotations": read_annotations(pdfium.raw, page, form),
    }  # fmt: skip
    text.close()
    return out


class _Turn:
    """From PDF space to a page as it is seen: x from the left, y from the top."""

    def __init__(self, rotation: int, width: float, height: float) -> None:
        self.rotation, self.width, self.height = rotation, width, height

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        if self.rotation == 90:
            return y, x
        if self.rotation == 180:
            return self.width - x, y
        if self.rotation == 270:
            return self.width - y, self.height - x
        return x, self.height - y

    def box(self, left: float, bottom: float, right: float, top: float) -> list[float]:
        """A box as left, top, right, bottom."""
        (a, b), (c, d) = self(left, bottom), self(right, top)
        return [round(min(a, c), 1), round(min(b, d), 1), round(max(a, c), 1), round(max(b, d), 1)]


class _Words:
    """Characters of one page, gathered into words wherever the way they are set changes."""

    def __init__(self, raw: Any, text: Any, turn: _Turn, tagged: bool) -> None:
        self.raw, self.text, self.turn, self.tagged = raw, text, turn, tagged
        self.lost = 0
        self.styles: dict[int, tuple[float, int, int]] = {}
        self.signs: dict[int, Mapping[str, str]] = {}
        """Of a style in a font of signs, what its letters show."""
        self.x, self.y, self.left, self.right, self.bottom, self.top = (ctypes.c_double() for _ in range(6))

    def read(self, count: int) -> Iterator[list[Any]]:
        """Words as [text, x0, x1, y, size, flags, content id]."""
        word: list[Any] = []
        glued = False
        for index in range(count):
            char = self._char(index)
            if not char:
                if word:
                    yield word
                word, glued = [], False
                continue
            if char != "-" and self.raw.FPDFText_IsGenerated(self.text, index):
                continue
            letter = self._letter(index, char)
            size, moved = letter[4], abs(word[3] - letter[3]) if word else 0.0
            if word and (word[4] != size or moved > size * 0.12 or [word[5] & ~GLUED, word[6]] != letter[5:]):
                yield word
                glued = moved < word[4] and letter[1] - word[2] < word[4] * 0.3
                word = []
            if word:
                word[0], word[2] = word[0] + char, max(word[2], letter[2])
            else:
                word = letter
                word[5] |= GLUED if glued else 0
            glued = True
        if word:
            yield word

    def _char(self, index: int) -> str:
        """The character; empty for any space."""
        code = self.raw.FPDFText_GetUnicode(self.text, index)
        char = _HYPHENS.get(code) or chr(code) if code < 0x110000 and not 0xD800 <= code <= 0xDFFF else "\ufffd"
        return "" if char.isspace() or char == "\0" else char

    def _letter(self, index: int, char: str) -> list[Any]:
        """A word of one letter. Where the file gives no letter for a shape, it is U+FFFD and counted."""
        size, flags, content = self._style(index)
        if self.signs and (signs := self.signs.get(self._key(index))) is not None and char.isascii():
            char = signs.get(char, OTHER_SIGN)
        elif self.raw.FPDFText_HasUnicodeMapError(self.text, index) == 1 or char == "\ufffd":
            char, self.lost = "\ufffd", self.lost + 1
        self.raw.FPDFText_GetCharOrigin(self.text, index, self.x, self.y)
        self.raw.FPDFText_GetCharBox(self.text, index, self.left, self.right, self.bottom, self.top)
        start, base = self.turn(self.x.value, self.y.value)
        box = self.turn.box(self.left.value, self.bottom.value, self.right.value, self.top.value)
        if box[2] <= box[0]:
            box[0], box[2] = start, start + size * 0.3
        return [char, min(round(start, 1), box[0]), box[2], round(base, 1), size, flags, content]

    def _key(self, index: int) -> int:
        found = self.raw.FPDFText_GetTextObject(self.text, index)
        return ctypes.addressof(found.contents) if found else -1 - index

    def _style(self, index: int) -> tuple[float, int, int]:
        found = self.raw.FPDFText_GetTextObject(self.text, index)
        key = self._key(index)
        if key not in self.styles:
            content = self.raw.FPDFPageObj_GetMarkedContentID(found) if found and self.tagged else -1
            self.styles[key] = (*self._read_style(index, found), content)
        return self.styles[key]

    def _read_style(self, index: int, found: Any) -> tuple[float, int]:
        matrix = self.raw.FS_MATRIX()
        size = self.raw.FPDFText_GetFontSize(self.text, index)
        flags = 0
        if self.raw.FPDFText_GetMatrix(self.text, index, matrix):
            size *= math.hypot(matrix.c, matrix.d)
            angle = (math.degrees(math.atan2(matrix.b, matrix.a)) - self.turn.rotation) % 360
            flags |= SIDEWAYS if 20 < angle < 340 else 0
        name = ctypes.create_string_buffer(200)
        kind = ctypes.c_int()
        self.raw.FPDFText_GetFontInfo(self.text, index, name, 200, kind)
        font = name.value.decode("utf-8", "replace").lower()
        if signs := signs_of(font):
            self.signs[self._key(index)] = signs
        weight = self.raw.FPDFText_GetFontWeight(self.text, index)
        if any(part in font for part in ("bold", "black", "heavy", "demi")) or kind.value & (1 << 18) or weight >= 600:
            flags |= BOLD
        if "italic" in font or "oblique" in font or kind.value & (1 << 6):
            flags |= SLANTED
        if found and self.tagged and self._artifact(found):
            flags |= ARTIFACT
        if found and self.raw.FPDFTextObj_GetTextRenderMode(found) == 3:
            flags |= UNSEEN
        return round(abs(size), 1), flags

    def _artifact(self, found: Any) -> bool:
        length = ctypes.c_ulong()
        for index in range(max(0, self.raw.FPDFPageObj_CountMarks(found))):
            mark = self.raw.FPDFPageObj_GetMark(found, index)
            buffer = ctypes.create_string_buffer(64)
            letters = ctypes.cast(buffer, ctypes.POINTER(self.raw.FPDF_WCHAR))
            named = self.raw.FPDFPageObjMark_GetName(mark, letters, 64, length)
            if named and buffer.raw[: max(0, length.value - 2)].decode("utf-16-le", "replace") == "Artifact":
                return True
        return False


if __name__ == "__main__":
    main(sys.argv[1])
