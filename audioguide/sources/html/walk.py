"""A page's tree, walked once from top to bottom, into blocks. HTML, EPUB and Markdown share it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from audioguide.errors import Message
from audioguide.model import BlockKind
from audioguide.sources.blocks import Blocks
from audioguide.sources.bullets import BREAK, head_apart, parted
from audioguide.sources.html.furniture import Furniture
from audioguide.sources.html.notes import Notes
from audioguide.sources.html.numbers import first_number, whole_number
from audioguide.sources.html.table import is_layout, table_rows
from audioguide.sources.html.tree import NO_TEXT, Element, all_text, attribute, hidden, marks, name, roles
from audioguide.sources.html.where import ElementTurn, Where
from audioguide.sources.reasons import HIDDEN, LINK_BACK, STRUCK_OUT
from audioguide.sources.source import SourceFile
from audioguide.sources.spans import Run, lengths, lowered, plain, raised, settle

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math q ruby rb rt rp s samp "
    "small span strike strong sub sup time tt u var wbr mi mn mo mrow msup mfrac msub mtext semantics".split()
)
STRESS = frozenset({"em", "strong", "b", "i", "mark", "u"})
BOLD = frozenset({"strong", "b"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
ASIDE_MARKS = frozenset("callout warning alert tip infobox notice caution important highlight admonition".split())


class Walk:
    """One page on its way into `blocks`."""

    def __init__(
        self, source: SourceFile, blocks: Blocks, place: Callable[[Element], str], notes: Notes, furniture: Furniture
    ) -> None:
        self.source, self.blocks, self.place = source, blocks, place
        self.notes, self.furniture = notes, furniture
        self.runs: list[Run] = []
        self.begun = False
        """The line that stands open has words."""
        self.marks: list[tuple[str, int]] = []
        self.after: list[tuple[BlockKind, str, str, str]] = []
        """Pictures and struck-out words of the open line: they stand after it."""
        self.at = ""
        self.where = Where(ElementTurn("paragraph"))

    def page(self, root: Element) -> None:
        """Walk a page from its root."""
        self.element(root, Where(ElementTurn("paragraph", "paragraph")))
        self.flush()

    def element(self, element: Element, where: Where) -> None:
        """One element with all inside it; the text after it belongs to its parent."""
        tag = name(element)
        if not tag or (tag in NO_TEXT and tag != "head"):
            return
        if tag == "head" or element in self.notes.references:
            self._mark(element)
            return
        around, where = where, self._seen(element, where)
        if where.reason and not around.reason and tag in INLINE and self.begun:
            self.after.append(("paragraph", plain(all_text(element)), self.place(element), where.reason))
            return
        step = getattr(self, f"_{tag}", None) if tag in _STEPS else None
        if element in self.notes.notes and tag not in INLINE:
            mark = self.notes.notes[element]
            self._boxed(
                element, replace(where, turn=ElementTurn("note", "note"), label=mark, level=0, list_id=0, ordered=False)
            )
        elif step:
            step(element, where)
        elif tag in HEADINGS or "heading" in roles(element):
            self._heading(element, where)
        elif tag in INLINE:
            self._inline(element, where, tag)
        else:
            self._boxed(element, self._aside_or_same(element, where))

    def inside(self, element: Element, where: Where) -> None:
        """Text and children of an element, in order."""
        self.text(element.text, element, where)
        for child in element:
            self.element(child, where)
            self.text(child.tail, child, where)

    def text(self, text: str | None, element: Element, where: Where) -> None:
        """Add text to the line that stands open."""
        if not text:
            return
        words = bool(text.strip())
        if self.begun and words and where.reason != self.where.reason:
            self.flush()
        if not self.begun:
            self.at, self.where = self.place(element), where
        self.begun = self.begun or words
        self.runs.append(Run(text, where.stress, where.bold))

    def flush(self) -> None:
        """End the line that stands open: it becomes a block, its pictures follow."""
        where = self.where
        lines = head_apart(self.runs) if where.turn.kind == "heading" else parted(self.runs)
        known = lengths(self.runs, [runs for _, runs in self.marks]) if self.marks and len(lines) == 1 else ()
        for line in (line for runs in lines if (line := settle(runs)).text):
            kind = "paragraph" if where.reason and where.turn.kind == "heading" else where.turn.take()
            level = where.level if kind in ("item", "heading") or where.list_id else 0
            self.blocks.add(
                kind, line, self.at, level=level, ordered=where.ordered and kind == "item", label=_label(kind, where),
                list_id=where.list_id, notes=tuple(mark for mark, _ in self.marks), note_at=known,
                boilerplate=where.reason,
            )  # fmt: skip
            self.marks, known = [], ()
        for kind, text, at, reason in self.after:
            self.blocks.add(kind, text, at, boilerplate=reason)
        self.runs, self.marks, self.after, self.begun = [], [], [], False

    def _seen(self, element: Element, where: Where) -> Where:
        if where.reason:
            return where
        reason = self.furniture.reason(element)
        if element in self.notes.backs:
            reason = LINK_BACK
        if not reason:
            return where
        if reason == HIDDEN and len(all_text(element).split()) > 2:
            line = (element.sourceline or 0) if not self.at.count(",") else 0
            self.blocks.add_finding(
                "D7", "warning", f'{self.place(element)}: text is hidden on the page: "{_short(all_text(element))}". '
                "It was left out. If readers can open it, add it.", line
            )  # fmt: skip
        return replace(where, reason=reason, turn=ElementTurn("paragraph"), list_id=0, level=0, label="")

    def _mark(self, element: Element) -> None:
        if element in self.notes.references:
            self.marks.append((self.notes.references[element], len(self.runs)))

    def _boxed(self, element: Element, where: Where) -> None:
        self.flush()
        self.inside(element, where)
        self.flush()

    def _aside_or_same(self, element: Element, where: Where) -> Where:
        if where.turn.kind in ("aside", "note") or where.reason:
            return where
        aside = name(element) == "aside" or roles(element) & {"note", "doc-tip", "doc-notice", "sidebar"}
        if aside or (name(element) in ("div", "section", "p") and ASIDE_MARKS & marks(element)):
            return replace(where, turn=ElementTurn("aside", "aside"), level=0, list_id=0)
        return where

    def _heading(self, element: Element, where: Where) -> None:
        self.flush()
        said = attribute(element, "aria-level")
        level = HEADINGS.get(name(element)) or (int(said) if re.fullmatch("[1-9]", said) else 2)
        inner = (
            where
            if where.turn.kind in ("aside", "note")
            else replace(where, turn=ElementTurn("heading"), level=level, list_id=0)
        )
        self.inside(element, inner)
        self.flush()

    def _inline(self, element: Element, where: Where, tag: str) -> None:
        if tag in ("sup", "sub") and not len(element) and element.text:
            before = self.runs[-1].text if self.runs else ""
            changed = raised(element.text) if tag == "sup" else lowered(element.text, before)
            return self.text(changed, element, where)
        if tag in ("del", "s", "strike"):
            return self._struck(element, where)
        stress = where.stress or tag in STRESS
        return self.inside(element, replace(where, stress=stress, bold=where.bold or tag in BOLD))

    def _struck(self, element: Element, where: Where) -> None:
        """Text that is struck out is text no more: it is listed after the line it stood in."""
        text = all_text(element)
        if where.reason or not text.strip():
            return self.inside(element, where)
        struck = self.place(element)
        self.blocks.add_finding("D9", "warning", f'{struck}: "{_short(text)}" is struck out, and was left out.')
        return self.after.append(("paragraph", plain(text), struck, STRUCK_OUT))

    def _ul(self, element: Element, where: Where) -> None:
        self.flush()
        inner = replace(
            where, level=_depth(where) + 1, list_id=self.blocks.new_list(), ordered=name(element) == "ol", label=""
        )
        number = first_number(element)
        for child in element:
            item = name(child) == "li" or "listitem" in roles(child)
            keep = where.turn.kind == "note"
            number = whole_number(child, "value") or number
            label = where.label if keep else str(number) if number and item else ""
            turn = where.turn if keep else ElementTurn("item")
            self.element(child, replace(inner, turn=turn, label=label) if item else inner)
            number += bool(number and item)
        self.flush()

    _ol = _menu = _ul

    def _dl(self, element: Element, where: Where) -> None:
        self.flush()
        self._terms(element, replace(where, list_id=self.blocks.new_list(), level=0), [])
        self.flush()

    def _terms(self, element: Element, where: Where, terms: list[str]) -> None:
        for child in element:
            tag = name(child)
            if tag == "dt":
                if terms and terms[-1] == "":
                    terms.clear()
                terms.append(plain(all_text(child)))
            elif tag == "dd":
                label = f"{self.blocks.language.documents.comma} ".join(term for term in terms if term)
                self._boxed(child, replace(where, turn=ElementTurn("definition"), label=label))
                terms.append("")
            else:
                self._terms(child, where, terms)

    def _table(self, element: Element, where: Where) -> None:
        self.flush()
        if is_layout(element):
            for row in element.iter():
                if name(row) in ("td", "th", "caption") and _own_table(row) is element:
                    self._boxed(row, where)
            return
        for caption in (child for child in element if name(child) == "caption"):
            self._boxed(caption, replace(where, turn=ElementTurn("caption", "caption"), level=0))
        number = self.blocks.new_list()
        for row, at, found in table_rows(
            element, self.source, self.notes, self.blocks.language.documents, self.place(element)
        ):
            self.blocks.add_row(
                row.cells, self.place(at), headers=row.headers, label=row.label, list_id=number,
                boilerplate=where.reason, notes=found,
            )  # fmt: skip

    def _figcaption(self, element: Element, where: Where) -> None:
        self._boxed(element, replace(where, turn=ElementTurn("caption", "caption"), level=0))

    def _blockquote(self, element: Element, where: Where) -> None:
        quote = where if where.reason else replace(where, turn=ElementTurn("quote", "quote"), level=0, list_id=0)
        self._boxed(element, quote)

    def _br(self, element: Element, where: Where) -> None:
        self.text(BREAK, element, where)
        nearest = element.getnext()
        if nearest is not None and name(nearest) == "br" and not (element.tail or "").strip():
            self.flush()

    def _img(self, element: Element, where: Where) -> None:
        text = element.get("alt")
        at = self.place(element)
        decorative = (text is not None and not text.strip()) or hidden(element) or "presentation" in roles(element)
        if not (text or "").strip() and not where.reason:
            severity = "note" if decorative else "warning"
            ask: Message = "It is marked as decoration." if decorative else "Say what it shows."
            self.blocks.add_finding("D2", severity, f"{at}: a picture has no text that says what it shows. {ask}")
        label = text or element.get("aria-label") or element.get("title") or ""
        empty = "decoration" if decorative and not plain(label) else ""
        self.after.append(("image", plain(label), at, where.reason or empty))

    def _svg(self, element: Element, where: Where) -> None:
        texts = ["".join(part.itertext()) for part in element.iter() if name(part) in ("title", "desc", "text")]
        label = " ".join([element.get("aria-label") or "", *texts])
        if plain(label):
            self.after.append(("image", plain(label), self.place(element), where.reason))

    def _button(self, element: Element, where: Where) -> None:
        opens = element.get("aria-expanded") is not None or element.get("aria-controls")
        if where.turn.kind == "heading" or where.reason or self.begun:
            return self.inside(element, where)
        self._boxed(element, replace(where, bold=True, stress=True) if opens else replace(where, reason="button"))
        return None

    def _summary(self, element: Element, where: Where) -> None:
        self._boxed(element, replace(where, bold=True, stress=True))

    def _hr(self, element: Element, where: Where) -> None:
        self.flush()


_STEPS = frozenset("ul ol menu dl table figcaption blockquote br img svg button summary hr".split())


def _label(kind: BlockKind, where: Where) -> str:
    return where.label if kind in ("definition", "note") or (kind == "item" and where.ordered) else ""


def _depth(where: Where) -> int:
    return where.level if where.list_id else 0


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "..."


def _own_table(cell: Element) -> Element | None:
    return next((item for item in cell.iterancestors() if name(item) == "table"), None)
