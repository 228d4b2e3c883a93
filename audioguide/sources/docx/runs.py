"""One paragraph of a .docx: its runs, and what hangs in it - notes, pictures, boxes, text that was deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from audioguide.errors import Message
from audioguide.sources.bullets import BREAK
from audioguide.sources.docx.package import child, switched, value, word
from audioguide.sources.docx.styles import Style, Styles, whole
from audioguide.sources.html.tree import Element, name
from audioguide.sources.reasons import DELETED, FORM, HIDDEN, MOVED, STRUCK_OUT
from audioguide.sources.spans import Run, lowered, raised
from audioguide.sources.symbols import shown

_THROUGH = frozenset(
    "hyperlink smarttag sdt sdtcontent fldsimple ins moveto customxml dir bdo ruby rubybase omathpara "
    "alternatecontent choice".split()
)
BOX = "\u2610"
"""A box to tick, of a form."""
_GONE: dict[str, Message] = {"del": DELETED, "movefrom": MOVED}


@dataclass(slots=True)
class Found:
    """What one paragraph holds."""

    runs: list[Run] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    note_runs: list[int] = field(default_factory=list)
    """How many runs stand before each of the notes."""
    pictures: list[str] = field(default_factory=list)
    """Alternative texts; empty where a picture has none."""
    boxes: list[Element] = field(default_factory=list)
    """Contents of text boxes."""
    gone: list[tuple[str, str]] = field(default_factory=list)
    """Text that is none, and why."""
    formulas: int = 0
    objects: int = 0
    large: bool = True
    """All text is set clearly larger than the document's."""


class Marks:
    """Numbers of notes in the order they are pointed to; endnotes have Roman numbers, as Word shows them."""

    def __init__(self) -> None:
        self.footnotes: dict[str, str] = {}
        self.endnotes: dict[str, str] = {}

    def mark(self, kind: str, key: str) -> str:
        """The mark of the note with this id."""
        if kind == "footnotereference":
            return self.footnotes.setdefault(key, str(len(self.footnotes) + 1))
        return self.endnotes.setdefault(key, _roman(len(self.endnotes) + 1))


class RunReader:
    """Reads paragraphs of one document, one after another."""

    def __init__(self, styles: Styles, marks: Marks) -> None:
        self.styles, self.marks = styles, marks
        self.fields: list[bool] = []
        """Open fields, outermost first: True while the code stands, False while the result does."""

    def read(self, paragraph: Element, style: Style, before: Sequence[Element] = ()) -> Found:
        """All that stands in a paragraph, and `before` it in those whose ends are deleted."""
        found = Found()
        for part in before:
            self._parts(part, style, found, "")
        self._parts(paragraph, style, found, "")
        found.large = found.large and any(run.text.strip() for run in found.runs)
        return found

    def _parts(self, element: Element, style: Style, found: Found, gone: str) -> None:
        for part in element:
            kind = name(part)
            if kind == "r":
                self._run(part, style, found, gone)
            elif kind in _GONE:
                self._parts(part, style, found, _GONE[kind])
            elif kind == "omath":
                found.formulas += 1
                found.runs.append(Run(formula(part)))
            elif kind in _THROUGH:
                empty = kind == "sdt" and switched(child(part, "sdtPr"), "showingPlcHdr") is True
                self._parts(part, style, found, gone or (FORM if empty else ""))

    def _run(self, run: Element, style: Style, found: Found, gone: str) -> None:
        properties = child(run, "rPr")
        own = self.styles.of(value(properties, "rStyle")) if value(properties, "rStyle") else None
        text = self._text(run, found)
        if not text:
            return
        hidden = switched(properties, "vanish")
        if hidden or (hidden is None and (style.hidden or (own is not None and own.hidden))):
            gone = gone or HIDDEN
        elif switched(properties, "strike") or switched(properties, "dstrike"):
            gone = gone or STRUCK_OUT
        if gone:
            self._leave(text, gone, found)
            return
        bold = _or(switched(properties, "b"), style.bold or bool(own and own.bold))
        slanted = _or(switched(properties, "i"), style.italic or bool(own and own.italic))
        underlined = value(properties, "u") not in ("", "none") and not switched(properties, "webHidden")
        size = whole(value(properties, "sz")) or (own.size if own and own.size else 0) or style.size or self.styles.size
        found.large = found.large and (size >= self.styles.size * 1.2 or not text.strip())
        shift = value(properties, "vertAlign")
        if shift == "superscript" or (whole(value(properties, "position")) > 2 and text.strip().isdigit()):
            text = raised(text)
        elif shift == "subscript":
            text = lowered(text, found.runs[-1].text if found.runs else "")
        stressed = (bold or slanted or underlined) and not style.heading
        found.runs.append(Run(text, stressed, bold))

    def _leave(self, text: str, reason: str, found: Found) -> None:
        if found.gone and found.gone[-1][1] == reason:
            text = found.gone.pop()[0] + text
        found.gone.append((text, reason))

    def _text(self, run: Element, found: Found) -> str:
        out: list[str] = []
        for part in run:
            kind = name(part)
            if kind == "fldchar":
                self._field(word(part, "fldCharType"))
                if child(part, "ffData", "checkBox") is not None:
                    out.append(f"{BOX} ")
            elif kind in ("t", "deltext") and not any(self.fields):
                out.append(part.text or "")
            elif kind in ("tab", "ptab"):
                out.append("\t")
            elif kind in ("br", "cr"):
                out.append(BREAK)
            elif kind == "nobreakhyphen":
                out.append("-")
            elif kind == "sym":
                out.append(_symbol(word(part, "char")))
            elif kind in ("footnotereference", "endnotereference"):
                found.notes.append(self.marks.mark(kind, word(part, "id")))
                found.note_runs.append(len(found.runs))
            elif kind in ("drawing", "pict", "object", "alternatecontent"):
                hanging(part, found)
        return "".join(out)

    def _field(self, step: str) -> None:
        if step == "begin":
            self.fields.append(True)
        elif step == "separate" and self.fields:
            self.fields[-1] = False
        elif step == "end" and self.fields:
            self.fields.pop()


def hanging(element: Element, found: Found) -> None:
    """Pictures, boxes and embedded files of a drawing. Word writes boxes twice, for new and old readers: one counts."""
    if name(element) == "alternatecontent":
        choices = [part for part in element if name(part) in ("choice", "fallback")]
        for part in choices[:1]:
            for inner in part:
                hanging(inner, found)
        return
    boxes = [part for part in element.iter() if name(part) == "txbxcontent" and not _in_fallback(part, element)]
    found.boxes += [box for box in boxes if not any(other in boxes for other in box.iterancestors())]
    if name(element) == "object":
        found.objects += 1
    drawn = any(name(part) in ("pic", "imagedata", "chart", "relids") for part in element.iter())
    if drawn or (_alternative(element) and not boxes):
        found.pictures.append(_alternative(element))


def _in_fallback(part: Element, top: Element) -> bool:
    for item in part.iterancestors():
        if name(item) == "fallback":
            return True
        if item is top:
            return False
    return False


def _alternative(drawing: Element) -> str:
    for part in drawing.iter():
        if name(part) == "docpr":
            return part.get("descr") or part.get("title") or ""
        if name(part) == "shape" and part.get("alt"):
            return str(part.get("alt"))
    return ""


def formula(element: Element) -> str:
    """A formula in one line: a fraction with its stroke, a power raised, so that 1/2 never reads as 12."""
    kind = name(element)
    if kind == "t":
        return element.text or ""
    inner = [formula(part) for part in element if name(part) not in ("fpr", "ssuppr", "ssubpr", "rpr", "ctrlpr")]
    if kind == "f":
        return "/".join(inner)
    if kind == "ssup" and len(inner) == 2:
        power = raised(inner[1])
        return inner[0] + (power if power != inner[1] else f"^({inner[1]})")
    if kind == "rad":
        return f"\u221a({''.join(inner)})"
    return "".join(inner)


def _symbol(code: str) -> str:
    try:
        char = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    known = shown(char)
    return "\ufffd" if "\ue000" <= known <= "\uf8ff" or "\ud800" <= known <= "\udfff" else known


def _or(said: bool | None, otherwise: bool) -> bool:
    return otherwise if said is None else said


def _roman(number: int) -> str:
    out = ""
    for size, sign in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        out, number = out + sign * (number // size), number % size
    return out
