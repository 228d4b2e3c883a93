"""What lies on a page of a PDF and is no part of it: text boxes, comments, marks, filled-in fields.

Read in the process that may be killed, as [kind, label, text]:
text     a box that shows its text on the page
comment  a note that opens on a click, or the comment on a mark
field    what is filled into a form: label is the field's name
struck   a line drawn through the page's own text; text is the comment on it, mostly none
file     a file that is attached to the page; text is what is said of it
more     some were not looked at: there were too many
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

MOST = 3_000
"""Looked at on one page, links among them. A page of an index has 300."""
LONGEST = 5_000
"""Characters of one; the rest is cut off, with an ellipsis."""
MOST_TEXT = 60_000
"""Characters of all of one page."""
HIDDEN = 2 | 32
"""Flags: hidden, not for the screen."""


def read_annotations(raw: Any, page: Any, form: Any) -> list[list[str]]:
    """All of one page that say something, in the order of the file. form: the file's forms, or None."""
    out: list[list[str]] = []
    text = 0
    count = max(0, raw.FPDFPage_GetAnnotCount(page.raw))
    for index in range(min(count, MOST)):
        found = raw.FPDFPage_GetAnnot(page.raw, index)
        if not found:
            continue
        try:
            for said in _read(raw, found, form):
                out.append(said)
                text += sum(map(len, said))
        finally:
            raw.FPDFPage_CloseAnnot(found)
        if text > MOST_TEXT:
            break
    if count > MOST or text > MOST_TEXT:
        out.append(["more", "", ""])
    return out


def _read(raw: Any, found: Any, form: Any) -> Iterator[list[str]]:
    kind = raw.FPDFAnnot_GetSubtype(found)
    if kind == raw.FPDF_ANNOT_WIDGET:
        yield from _field(raw, found, form) if form else ()
        return
    if kind in (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP):
        return  # A link's text stands on the page; a popup shows the comment of its mark.
    contents = _string(lambda buffer, size: raw.FPDFAnnot_GetStringValue(found, b"Contents", buffer, size))
    unseen = bool(raw.FPDFAnnot_GetFlags(found) & HIDDEN)
    if kind in (raw.FPDF_ANNOT_STRIKEOUT, raw.FPDF_ANNOT_REDACT):
        yield ["struck", "", contents]
    elif kind == raw.FPDF_ANNOT_FILEATTACHMENT:
        yield ["file", "", contents]
    elif contents.strip():
        yield ["text" if kind == raw.FPDF_ANNOT_FREETEXT and not unseen else "comment", "", contents]


def _field(raw: Any, found: Any, form: Any) -> Iterator[list[str]]:
    """A field that somebody filled in or ticked. One that only the file's author can have filled counts as well."""
    kind = raw.FPDFAnnot_GetFormFieldType(form, found)
    value = ""
    if kind in (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON):
        value = "ticked" if raw.FPDFAnnot_IsChecked(form, found) else ""
    elif kind in (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX):
        value = _string(lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(form, found, buffer, size))
    if value.strip():
        label = _string(lambda buffer, size: raw.FPDFAnnot_GetFormFieldAlternateName(form, found, buffer, size))
        label = label or _string(lambda buffer, size: raw.FPDFAnnot_GetFormFieldName(form, found, buffer, size))
        yield ["field", label, value]


def _string(ask: Any) -> str:
    """A text that PDFium writes as UTF-16 into a buffer of the size it asks for."""
    length = ask(None, 0)
    if not 2 < length < 50_000_000:
        return ""
    buffer = ctypes.create_string_buffer(length)
    ask(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    text = buffer.raw[: length - 2].decode("utf-16-le", "replace")
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."
