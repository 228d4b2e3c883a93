"""The body of a .docx, from top to bottom, into blocks."""

from __future__ import annotations

from dataclasses import dataclass

from audioguide.budget import DEPTH, PARAGRAPHS
from audioguide.errors import Message
from audioguide.model import BlockKind
from audioguide.sources.blocks import Blocks
from audioguide.sources.bullets import head_apart, parted
from audioguide.sources.docx.package import child, switched, value
from audioguide.sources.docx.runs import Found, Marks, RunReader
from audioguide.sources.docx.styles import Style, Styles, whole
from audioguide.sources.docx.table import CellText, grid, is_box, is_layout, is_margin
from audioguide.sources.grid import read_rows
from audioguide.sources.html.tree import TOO_DEEP, Element, name
from audioguide.sources.punctuation import MARKS
from audioguide.sources.reasons import CONTENTS, DELETED, FORM, HIDDEN, MOVED, STRUCK_OUT
from audioguide.sources.source import SourceFile
from audioguide.sources.spans import SettledLine, lengths, plain, settle

_SIDES = frozenset({"top", "bottom", "left", "right"})
_INTO = frozenset("sdt sdtcontent ins moveto customxml".split())
_REASONS: dict[Message, tuple[str, Message]] = {
    HIDDEN: ("D7", 'text is hidden: "{}". It was left out. If it belongs there, make it visible.'),
    STRUCK_OUT: ("D9", '"{}" is struck out, and was left out.'),
    DELETED: (
        "D9",
        '"{}" is deleted in a tracked change, and was left out. Accept or reject the changes.',
    ),
    MOVED: ("D9", '"{}" was moved in a tracked change; it is read at its new place.'),
}


@dataclass(slots=True)
class DocxList:
    """One depth of the list that stands open."""

    number: str
    depth: int
    list_id: int


class Body:
    """One document on its way into `blocks`."""

    def __init__(self, source: SourceFile, styles: Styles, blocks: Blocks) -> None:
        self.source, self.styles, self.blocks = source, styles, blocks
        self.marks = Marks()
        self.runs = RunReader(styles, self.marks)
        self.lists: list[DocxList] = []
        self.paragraphs = self.tables = 0
        self.begun: list[Element] = []
        """Paragraphs whose mark is deleted: the next one goes on with their text."""
        self.at = ""
        self.spot = ""
        """The place of all that is walked now, where it is not in the body."""
        self.shift = 0
        """Levels that headings stand below the title, where there is one."""

    def walk(
        self, parent: Element, kind: BlockKind = "paragraph", reason: str = "", label: str = "", deep: int = 0
    ) -> None:
        """All blocks of a body, a cell, a box or a note. `kind` is what its paragraphs become."""
        if deep > DEPTH.most // 3:
            raise self.source.error(TOO_DEEP)
        for part in parent:
            tag = name(part)
            if tag == "p" and _mark_deleted(part):
                self.begun.append(part)
            elif tag == "p":
                self.paragraph(part, kind, reason, label, deep)
            elif tag == "tbl":
                self.table(part, kind, reason, deep)
            elif tag == "sdt" and _is_contents(part):
                self.walk(part, kind, reason or CONTENTS, label, deep + 1)
            elif tag in _INTO:
                empty = tag == "sdt" and _is_placeholder(part)
                self.walk(part, kind, reason or (FORM if empty else ""), label, deep + 1)
            elif tag == "altchunk":
                self.blocks.add_finding(
                    "D11",
                    "error",
                    f"{self.at}: a piece of another file stands here that cannot be read. Paste its text.",
                )

    def paragraph(self, part: Element, kind: BlockKind, reason: str, label: str, deep: int) -> None:
        """One paragraph, then the pictures and boxes that hang in it."""
        self.source.budget.spend(PARAGRAPHS, 1)
        if kind != "aside" and not self.tables_open(part):
            self.paragraphs += 1
            self.at = f"paragraph {self.paragraphs}"
        at = self.spot or self.at
        style = self.style(part)
        begun, self.begun = self.begun, []
        found = self.runs.read(part, style, begun)
        why = reason or (CONTENTS if style.contents else "")
        if self.heading(part) and kind == "paragraph":
            head, rest = head_apart(found.runs)
            self._text(part, style, settle(head), found, (kind, why, label, at))
            self.blocks.add(kind, settle(rest), at, boilerplate=why)
            self._hanging(found, reason, at, deep)
            return
        for runs in parted(found.runs):
            line = settle(runs)
            if found.large and line.text:
                line = SettledLine(line.text, line.emphasis, True)
            self._text(part, style, line, found, (kind, why, label, at))
            found.notes = []
        self._hanging(found, reason, at, deep)

    def tables_open(self, part: Element) -> bool:
        """True inside a table: its paragraphs have the table's place."""
        return any(name(item) == "tc" for item in part.iterancestors())

    def _text(
        self, part: Element, style: Style, line: SettledLine, found: Found, set_: tuple[BlockKind, str, str, str]
    ) -> None:
        kind, reason, label, at = set_
        level = self.heading(part)
        number, depth = self._number(part, style)
        ordered = self.styles.ordered(number, depth) if number else None
        notes = tuple(found.notes)
        note_at = lengths(found.runs, found.note_runs) if notes and len(parted(found.runs)) == 1 else ()
        if not line.text and not notes:
            return
        if level and kind == "paragraph" and line.text:
            self.lists.clear()
            self.blocks.add("heading", SettledLine(line.text), at, level=level, notes=notes, boilerplate=reason)
        elif ordered is not None and kind in ("paragraph", "aside") and line.text:
            self._item(number, depth)
            self.blocks.add(
                "item", line, at, level=len(self.lists), list_id=self.lists[-1].list_id, ordered=ordered,
                notes=notes, note_at=note_at, boilerplate=reason,
            )  # fmt: skip
        else:
            self.lists.clear()
            own: BlockKind = (
                "quote" if style.quote else "caption" if style.caption else "aside" if _framed(part) else kind
            )
            self.blocks.add(
                own if kind == "paragraph" else kind,
                line,
                at,
                label=label,
                notes=notes,
                note_at=note_at,
                boilerplate=reason,
            )

    def _hanging(self, found: Found, reason: str, at: str, deep: int) -> None:
        for text, why in found.gone:
            code, message = _REASONS.get(why, ("", ""))
            if text.strip() and code:
                self.blocks.add_finding(code, "warning", f"{at}: {message.format(_short(text))}")
            if text.strip():
                self.blocks.add("paragraph", plain(text), at, boilerplate=reason or why)
        for alternative in found.pictures:
            if not alternative.strip() and not reason:
                self.blocks.add_finding(
                    "D2", "warning", f"{at}: a picture has no text that says what it shows. Say what it shows."
                )
            self.blocks.add("image", plain(alternative), at, boilerplate=reason)
        if found.objects:
            self.blocks.add_finding(
                "D11", "warning", f"{at}: an embedded file stands here that cannot be read. Write what it says."
            )
        if found.formulas:
            self.blocks.add_finding(
                "D11", "warning", f"{at}: a formula was read as one line. Check it against the original."
            )
        for box in found.boxes:
            self.walk(box, "aside", reason, "", deep + 1)

    def style(self, part: Element) -> Style:
        """The style of a paragraph."""
        return self.styles.of(value(part, "pPr", "pStyle"))

    def heading(self, part: Element) -> int:
        """The level of a heading; 0 for other paragraphs. The title stands over all."""
        style = self.style(part)
        if style.title:
            return 1
        outline = value(part, "pPr", "outlineLvl")
        level = whole(outline) + 1 if outline else style.heading or style.outline + 1
        return min(level + self.shift, 9) if 0 < level < 10 and not style.contents else 0

    def _number(self, part: Element, style: Style) -> tuple[str, int]:
        own, depth = value(part, "pPr", "numPr", "numId"), value(part, "pPr", "numPr", "ilvl")
        number = own or style.number
        return ("" if number == "0" else number), whole(depth) if depth else style.depth

    def _item(self, number: str, depth: int) -> None:
        """Make the list of this item the open one: deeper opens, shallower closes, another number parts."""
        while self.lists and self.lists[-1].depth > depth:
            self.lists.pop()
        if self.lists and self.lists[-1].depth == depth and self.lists[-1].number != number:
            self.lists.pop()
        if not self.lists or self.lists[-1].depth < depth:
            self.lists.append(DocxList(number, depth, self.blocks.new_list()))

    def table(self, part: Element, kind: BlockKind, reason: str, deep: int) -> None:
        """A table: its rows; a table of one column is a box, one with headings in its cells, or with empty cells around
        its text, is layout."""
        self.lists.clear()
        self.tables += 1
        table = f"table {self.tables}"
        self.at = table
        columns = is_layout(part, lambda paragraph: bool(self.heading(paragraph)))
        if is_box(part) or columns or is_margin(part):
            inside: BlockKind = "aside" if is_box(part) and kind == "paragraph" and not _headed(part, self) else kind
            for cell in (item for item in part.iter() if name(item) == "tc" and _own_table(item) is part):
                self.walk(cell, inside, reason, "", deep + 1)
            return
        hung: list[Found] = []
        rows = grid(part, self.styles, lambda cell: self._cell(cell, hung))
        number = self.blocks.new_list()
        for row in read_rows([row for row in rows if row], self.source.budget, self.blocks.language.documents, table):
            self.blocks.add_row(
                row.cells, f"{table}, row {row.index + 1}", headers=row.headers, label=row.label, list_id=number,
                boilerplate=reason,
            )  # fmt: skip
        for found in hung:
            self._hanging(found, reason, table, deep)
        self.lists.clear()

    def _cell(self, cell: Element, hung: list[Found]) -> CellText:
        texts, bold = [], True
        for part in (item for item in cell.iter() if name(item) == "p" and _own_cell(item) is cell):
            found = self.runs.read(part, self.style(part))
            hung.append(found)
            line = settle(found.runs)
            bold = bold and (line.bold or not line.text)
            texts.append(line.text)
        return CellText(joined(texts, self.blocks.language.documents.comma), bold and any(texts))


def joined(texts: list[str], comma: str) -> str:
    """Paragraphs of a cell in one line: a comma parts what has no mark at its end."""
    out = ""
    for text in (text for text in texts if text):
        mark = "" if not out or out.endswith(tuple(MARKS)) else comma
        out = f"{out}{mark} {text}" if out else text
    return out


def _own_cell(part: Element) -> Element | None:
    return next((item for item in part.iterancestors() if name(item) in ("tc", "txbxcontent")), None)


def _own_table(cell: Element) -> Element | None:
    return next((item for item in cell.iterancestors() if name(item) == "tbl"), None)


def _headed(table: Element, body: Body) -> bool:
    return any(name(item) == "p" and body.heading(item) for item in table.iter())


def _framed(part: Element) -> bool:
    frame = child(part, "pPr", "pBdr")
    return frame is not None and {name(side) for side in frame} >= _SIDES


def _mark_deleted(part: Element) -> bool:
    """True where a tracked change deletes the end of a paragraph, and another one follows that it is joined to."""
    mark = child(part, "pPr", "rPr")
    gone = mark is not None and any(name(item) in ("del", "movefrom") for item in mark)
    return gone and any(name(item) == "p" for item in part.itersiblings())


def _is_placeholder(part: Element) -> bool:
    return switched(child(part, "sdtPr"), "showingPlcHdr") is True


def _is_contents(part: Element) -> bool:
    return value(part, "sdtPr", "docPartObj", "docPartGallery") == "Table of Contents"


def _short(text: str) -> str:
    text = plain(text)
    return text if len(text) <= 60 else text[:57] + "..."
