"""Lines of a PDF to blocks: paragraphs, headings by their size, lists by their bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from audioguide.errors import Message
from audioguide.model import BlockKind
from audioguide.sources.blocks import Blocks
from audioguide.sources.bullets import Bullet, split_bullet
from audioguide.sources.grid import read_rows
from audioguide.sources.pdf.listed_cells import LedList, led_lists, unlisted
from audioguide.sources.pdf.open_tables import open_table
from audioguide.sources.pdf.rows import bare_number, behind_bullet, in_rows, right_edge, until_table, whole_line
from audioguide.sources.pdf.setting import LARGER, LONGEST_HEADING, Setting, fills, rounded
from audioguide.sources.pdf.tables import Table
from audioguide.sources.pdf.text import joined_line
from audioguide.sources.pdf.words import PdfPage, Stretch
from audioguide.sources.punctuation import COLONS, FULL_STOPS, SEMICOLONS, STOPS
from audioguide.sources.source import SourceFile
from audioguide.sources.spans import SettledLine, raised

_ENDED = re.compile(rf"[{STOPS}{COLONS}{SEMICOLONS}][\"')\]\u201d\u2019\u00b9\u00b2\u00b3*\u2070-\u2079]*$")

ANOTHER = 40.0
"""Points from the left edge of one column to that of another."""
_SENTENCE = re.compile(rf"\S\s+\S+\s+\S.*[{FULL_STOPS}][\"')\]\u201d\u2019]*$")
"""Three words and more up to a full stop."""


@dataclass(slots=True)
class Draft:
    """A block whose lines are still being gathered."""

    kind: BlockKind
    lines: list[Stretch]
    x0: float
    """Left edge of its text, behind a bullet."""
    level: int = 0
    list_id: int = 0
    ordered: bool = False
    cut: int = 0
    """Characters of the bullet."""
    place: str = ""


@dataclass(slots=True)
class PdfList:
    """One depth of the list that stands open."""

    x0: float
    list_id: int
    ordered: bool


@dataclass(slots=True)
class PageShape:
    """A document on its way into `blocks`, flow by flow."""

    source: SourceFile
    blocks: Blocks
    setting: Setting
    draft: Draft | None = None
    lists: list[PdfList] = field(default_factory=list)
    pictures: list[tuple[str, str]] = field(default_factory=list)
    items: set[int] = field(default_factory=set)
    """Numbers of the paragraphs a tagged page has begun."""
    right: float = 0.0
    """Right edge of the flow."""
    left: float = 0.0
    page: int = 0
    low: float = 0.0
    """Where the last quarter of the page begins: notes stand there."""

    def flow(self, items: Sequence[Stretch | Table], page: PdfPage, right: float = 0.0) -> None:
        """One column, from its top. `right` = where its lines could reach, where nothing stands beside it."""
        if page.number != self.page:
            self.page = page.number
            self.items.clear()
        lines = in_rows(items)
        texts = [line for line in lines if not isinstance(line, Table)]
        self.right = max(right, right_edge([line[-1].x1 for line in texts]))
        left = min((line[0].x0 for line in texts), default=0.0)
        if abs(left - self.left) > ANOTHER:
            # A list that goes on in the next column stands as deep as before.
            for open_ in self.lists:
                open_.x0 += left - self.left
        self.left = left
        place: Message = f"page {page.number}"
        self.low = page.height * 0.75
        index = 0
        while index < len(lines):
            line = lines[index]
            if isinstance(line, Table):
                self.rows(line.rows, place)
                index += 1
                continue
            following = until_table(lines[index:])
            used, rows = open_table(following, self.blocks.language.documents)
            if used:
                self.rows(rows, place)
            else:
                self._line(whole_line(line), place)
            index += max(1, used)

    def end(self) -> None:
        """The block that stands open is whole."""
        draft, self.draft = self.draft, None
        if draft is None:
            return
        line = joined_line([stretch.words for stretch in draft.lines], self.setting.joining, draft.cut)
        kind = draft.kind
        if kind == "heading" and reads_on(line.text):
            kind, draft.level = "paragraph", 0
        if kind == "heading":
            line = SettledLine(line.text)
        low = draft.lines[0].size < self.setting.body * 0.93 or draft.lines[0].y > self.low
        if low and kind == "paragraph":
            line = raised_start(line, self.blocks)
        self.blocks.add(kind, line, draft.place, level=draft.level, list_id=draft.list_id, ordered=draft.ordered)
        for text, place in self.pictures:
            self.blocks.add("image", text, place)
        self.pictures.clear()

    def picture(self, text: str, place: str) -> None:
        """A picture of a page: it stands behind the block that is open, which may go on over the page's end."""
        if self.draft is None:
            self.blocks.add("image", text, place)
        else:
            self.pictures.append((text, place))

    def rows(self, rows: Sequence[Sequence[object]], place: str) -> None:
        """A table's rows; where its cells hold lists, these, each with its lead."""
        self.end()
        self.lists.clear()
        read = read_rows(rows, self.source.budget, self.blocks.language.documents, place)  # type: ignore[arg-type]
        if lists := led_lists(read):
            self._led(lists, place)
            return
        number = self.blocks.new_list()
        for row in read:
            cells = tuple(unlisted(cell) for cell in row.cells)
            filled = [cell for cell in cells if cell]
            if len(filled) == 1 and not row.headers:
                # Pictures beside a text, or a line all across: it stands in no column.
                self.blocks.add("paragraph", filled[0], place)
                continue
            self.blocks.add_row(cells, place, headers=row.headers, label=row.label, list_id=number)

    def _led(self, lists: Sequence[LedList], place: str) -> None:
        for one in lists:
            self.blocks.add("paragraph", one.lead, place)
            number = self.blocks.new_list()
            for item in one.items:
                self.blocks.add("item", item, place, level=1, list_id=number)

    def _line(self, line: Stretch, place: str) -> None:
        bullet = split_bullet(line.text) or bare_number(line) or self._tagged_item(line)
        if self.draft and self._goes_on(self.draft, line, bullet):
            self.draft.lines.append(line)
            return
        self.end()
        self.items.add(line.words[0].unit)
        level = self._heading(line)
        if level:
            self.lists.clear()
            self.draft = Draft("heading", [line], line.x0, level, place=place)
        elif bullet and (not bullet.doubtful or self._listed(line, bullet)):
            depth, number = self._depth(line, bullet.ordered)
            self.draft = Draft("item", [line], behind_bullet(line), depth, number, bullet.ordered, bullet.length, place)
        else:
            if self.lists and line.x0 <= self.lists[0].x0 + 2:
                self.lists.clear()
            tag = line.words[0].tag
            kind: BlockKind = "caption" if tag == "caption" else "quote" if tag == "quote" else "paragraph"
            self.draft = Draft(kind, [line], line.x0, place=place)

    def _tagged_item(self, line: Stretch) -> Bullet | None:
        """A line that the file itself calls the first of an item, though it shows no bullet."""
        word = line.words[0]
        if not self.setting.units or not word.tag.startswith("LI") or word.unit in self.items:
            return None
        last = self.draft.lines[-1] if self.draft and self.draft.kind == "item" else None
        if last is not None and line.y < last.y and line.text[0].islower() and not _ENDED.search(last.text):
            return None
        return Bullet(0, False, False, "")

    def _heading(self, line: Stretch) -> int:
        """Level of a line set larger than the text; 0 for the rest."""
        tagged = re.fullmatch("H([1-6])", line.words[0].tag) if self.setting.tagged else None
        if tagged or self.setting.tagged:
            return int(tagged.group(1)) if tagged else int(self._title(line))
        size = rounded(line.size)
        if (
            size < self.setting.body * LARGER
            or len(line.text.split()) > LONGEST_HEADING
            or size not in self.setting.sizes
        ):
            return 0
        return min(self.setting.sizes.index(size) + 1, 6) if any(char.isalpha() for char in line.text) else 0

    def _title(self, line: Stretch) -> bool:
        """True for a line of a tagged file that is no heading to it, and yet larger than all that are."""
        return (
            line.size > max(self.setting.tagged, self.setting.body * LARGER)
            and len(line.text.split()) <= LONGEST_HEADING
        )

    def _goes_on(self, draft: Draft, line: Stretch, bullet: Bullet | None) -> bool:
        """True where the line belongs to the block that stands open."""
        last = draft.lines[-1]
        step = line.y - last.y
        before, after = last.words[-1].unit, line.words[0].unit
        if before and after and before != after and self._parted(last, line, step):
            return False
        if before and before == after and 0 < step < last.size * 2.5 and not (bullet and not bullet.doubtful):
            return True
        if abs(line.size - last.size) > 0.6 or (bullet and not bullet.doubtful):
            return False
        if step <= 0 or step > last.size * max(self.setting.leading * 1.25, 1.3):
            return step <= 0 and self._over_theright_edge(draft, line, bullet)
        if draft.kind == "heading":
            return line.bold == last.bold
        if line.bold != last.bold and (last.bold or line.bold) and (last.bold or self._full(last) is False):
            return False
        if (
            bullet
            and bullet.doubtful
            and (self._listed(line, bullet) or draft.kind == "item")
            and not (self._full(last) and line.x0 > draft.lines[0].x0)
        ):
            return False
        if draft.kind == "item" and line.x0 < draft.x0 - 3 and not self._full(last):
            return False
        if (
            draft.kind == "paragraph"
            and line.x0 > last.x0 + 6
            and last.x0 <= self.left + 3
            and _ENDED.search(last.text)
        ):
            return False
        return self._full(last) or not _ENDED.search(last.text)

    def _parted(self, last: Stretch, line: Stretch, step: float) -> bool:
        """True where two paragraphs of the file are two: one may end in the middle of a sentence, as lines do."""
        if _ENDED.search(last.text):
            return True
        if step > 0 and not self.setting.units:
            return not fills(last, line, self.right)
        return step > 0 or not line.text[0].islower()

    def _over_theright_edge(self, draft: Draft, line: Stretch, bullet: Bullet | None) -> bool:
        """True where a sentence goes on at the top of the next column or page."""
        if draft.kind == "heading" or bullet:
            return False
        text = draft.lines[-1].text
        return not _ENDED.search(text) and (line.text[:1].islower() or text.endswith("-"))

    def _full(self, line: Stretch) -> bool:
        return line.x1 > self.right - (self.right - self.left) * 0.2

    def _listed(self, line: Stretch, bullet: Bullet) -> bool:
        """A dash or number stands for an item where text is set in behind it, or a list stands open."""
        gap = line.words[1].x0 - line.words[0].x1 if len(line.words) > 1 else 0.0
        first = bullet.mark.strip("().") in ("1", "a", "i") or not bullet.ordered
        return (
            bool(self.lists)
            or gap > line.size * 0.45
            or (first and line.x0 > self.left + 4)
            or (first and bullet.ordered)
        )

    def _depth(self, line: Stretch, ordered: bool) -> tuple[int, int]:
        while self.lists and line.x0 < self.lists[-1].x0 - 3:
            self.lists.pop()
        if self.lists and self.lists[-1].ordered != ordered and line.x0 <= self.lists[-1].x0 + 6:
            self.lists.pop()
        if not self.lists or line.x0 > self.lists[-1].x0 + 6:
            self.lists.append(PdfList(line.x0, self.blocks.new_list(), ordered))
        return len(self.lists), self.lists[-1].list_id


def reads_on(text: str) -> bool:
    """True for whole sentences, however large they are set: they head nothing."""
    return len(text.split()) > LONGEST_HEADING or bool(_SENTENCE.search(text))


def raised_start(line: SettledLine, blocks: Blocks) -> SettledLine:
    """A note at the foot of a page: its number is raised where a raised one was seen above."""
    found = re.match(r"(\d{1,2})(?:[.)]?\s+(?=\S)|(?=[A-Z]))", line.text)
    if not found:
        return line
    mark = raised(found.group(1))
    if not any(mark in block.text for block in blocks.found[-40:]):
        return line
    rest = line.text[found.end() :]
    return SettledLine(f"{mark} {rest}")
