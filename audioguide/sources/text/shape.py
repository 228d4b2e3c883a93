"""Groups of lines to blocks: what each group's shape says it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from audioguide.model import Block
from audioguide.sources.blocks import Blocks
from audioguide.sources.bullets import Bullet, split_bullet
from audioguide.sources.grid import read_rows
from audioguide.sources.joining import Joining, words_written
from audioguide.sources.punctuation import COLONS, FULL_STOPS, QUESTIONS, STOPS
from audioguide.sources.shape import furniture_reason, reads_as_heading
from audioguide.sources.spans import plain
from audioguide.sources.text.lines import TextLine, wrapped
from audioguide.sources.text.table import table_cells

_NO_TERM = tuple(FULL_STOPS + QUESTIONS + COLONS)
"""What no term of a list of definitions ends in."""
_HEAD = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<title>\S.*?)(?:[ \t]+#+)?$")
"""A heading as Markdown marks it, which people do in plain text as well."""
_STARRED = re.compile(r"[^\W\d_.,]\*(?!\w)|[.,;:!?)]\*(?!\w)")


@dataclass(slots=True)
class TextList:
    """A list that may go on after a blank line."""

    indents: list[int]
    """Columns of the bullets, one for each level."""
    numbers: list[int]
    """Of the lists, one for each level."""
    ordered: list[bool]


class TextShape:
    """One text on its way into `blocks`."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.open: TextList | None = None
        self.documents = blocks.language.documents
        self.joining = Joining(self.documents)
        self.starred = False

    def read(self, groups: Sequence[Sequence[TextLine]]) -> None:
        """Read all groups, then give headings told by their shape their levels."""
        whole = "\n".join(line.raw for group in groups for line in group)
        self.joining = Joining(self.documents, words_written(whole))
        self.starred = bool(_STARRED.search(whole))
        for index, group in enumerate(groups):
            after = groups[index + 1] if index + 1 < len(groups) else None
            self._group(list(group), after)
        self.blocks.found[:] = with_levels(self.blocks.found)

    def _group(self, lines: list[TextLine], after: Sequence[TextLine] | None) -> None:
        while lines and not lines[0].rule and (head := _HEAD.match(lines[0].raw)):
            self.open = None
            self.blocks.add("heading", plain(head["title"]), lines[0].place, level=len(head["marks"]))
            lines = lines[1:]
        if not lines:
            return
        if len(lines) >= 2 and lines[1].rule and not lines[0].rule and len(lines[0].text.split()) <= 15:
            table = table_cells(lines)
            if not table:
                self.open = None
                level = 1 if lines[1].rule == "=" else 2
                self.blocks.add("heading", plain(lines[0].text), lines[0].place, level=level)
                lines = lines[2:]
        lines = [line for line in lines if not line.rule] if not table_cells(lines) else lines
        if not lines or self._table(lines) or self._definition(lines):
            return
        if self._is_list(lines, after):
            self._items(lines)
            return
        self.open = None if lines[0].indent == 0 else self.open
        self._paragraphs(lines, alone=after is None)

    def _table(self, lines: list[TextLine]) -> bool:
        rows = table_cells(lines) if not split_bullet(lines[0].text) else []
        if not rows:
            return False
        number = self.blocks.new_list()
        for row in read_rows([cells for _, cells in rows], self.blocks.budget, self.documents, lines[0].place):
            self.blocks.add_row(row.cells, rows[row.index][0].place, headers=row.headers, list_id=number)
        return True

    def _definition(self, lines: list[TextLine]) -> bool:
        """A term at the margin, what it means set in below it."""
        if len(lines) < 2 or lines[0].indent or split_bullet(lines[1].text) or split_bullet(lines[0].text):
            return False
        if lines[0].text.endswith(_NO_TERM) or len(lines[0].text.split()) > 6 or min(x.indent for x in lines[1:]) < 2:
            return False
        last = self.blocks.found[-1] if self.blocks.found else None
        number = last.list_id if last and last.kind == "definition" else self.blocks.new_list()
        text = self.joining.lines(line.text for line in lines[1:])
        self.blocks.add("definition", plain(text), lines[0].place, label=plain(lines[0].text), list_id=number)
        return True

    def _is_list(self, lines: list[TextLine], after: Sequence[TextLine] | None) -> bool:
        first = self._bullet(lines[0])
        later = [line for line in lines[1:] if self._bullet(line)]
        if first is None:
            return len(lines) > 1 and bool(later) and (lines[0].text.endswith(tuple(COLONS)) or len(later) > 1)
        if not first.doubtful or later or self.open:
            return True
        follower = self._bullet(after[0]) if after else None
        return follower is not None and follower.ordered == first.ordered

    def _bullet(self, line: TextLine) -> Bullet | None:
        bullet = split_bullet(line.text)
        if bullet and bullet.mark == "*" and self.starred:
            return None
        return None if bullet and bullet.mark == ">" else bullet

    def _items(self, lines: list[TextLine]) -> None:
        """Lines with bullets and what goes on from them; text before the first bullet is a paragraph."""
        pending: list[TextLine] = []
        width = max(line.indent + len(line.text) for line in lines)
        for line in lines:
            bullet = self._bullet(line)
            goes_on = (
                bool(pending) and bullet is not None and bullet.doubtful and wrapped_number(pending[-1], line, width)
            )
            ends = pending and not bullet and line.indent <= pending[0].indent and not wrapped(pending[-1], line, width)
            if pending and (ends or (bullet and not goes_on)):
                self._item(pending)
                pending = []
            pending.append(line)
        self._item(pending)

    def _item(self, lines: list[TextLine]) -> None:
        bullet = self._bullet(lines[0])
        if bullet is None:
            self._paragraphs(lines, alone=False)
            return
        text = plain(self.joining.lines((lines[0].text[bullet.length :], *(line.text for line in lines[1:]))))
        level = self._level(lines[0], bullet.ordered)
        number = self.open.numbers[-1] if self.open else 0
        self.blocks.add("item", text, lines[0].place, level=level, list_id=number, ordered=bullet.ordered)

    def _level(self, line: TextLine, ordered: bool) -> int:
        """How deep the bullet stands: further in than the last is one deeper, by at least two columns."""
        if self.open is None or (line.indent < self.open.indents[0] - 1):
            self.open = TextList([line.indent], [self.blocks.new_list()], [ordered])
        elif line.indent >= self.open.indents[-1] + 2:
            self.open.indents.append(line.indent)
            self.open.numbers.append(self.blocks.new_list())
            self.open.ordered.append(ordered)
        else:
            while len(self.open.indents) > 1 and line.indent <= self.open.indents[-1] - 2:
                self.open.indents.pop()
                self.open.numbers.pop()
                self.open.ordered.pop()
            if self.open.ordered[-1] != ordered:
                self.open.numbers[-1], self.open.ordered[-1] = self.blocks.new_list(), ordered
        return len(self.open.indents)

    def _paragraphs(self, lines: list[TextLine], alone: bool) -> None:
        """Broken lines joined; a line ended on purpose ends its block; after a colon such lines are a list."""
        width = max(line.indent + len(line.text) for line in lines)
        parts: list[list[TextLine]] = [[lines[0]]]
        low = lines[0].indent
        for before, line in pairwise(lines):
            if wrapped(before, line, width) and not _MARKED.match(line.text) and not _set_out(parts, low, line):
                parts[-1].append(line)
                low = min(low, line.indent)
            else:
                parts.append([line])
                low = line.indent
        listed, number = False, 0
        for part in parts:
            text = plain(self.joining.lines(line.text for line in part))
            if listed:
                number = number or self.blocks.new_list()
                self.blocks.add("item", text, part[0].place, level=1, list_id=number)
                continue
            self._single(text, part, alone=alone or len(parts) > 1)
            listed = text.endswith(tuple(COLONS)) and len(parts) > 2

    def _single(self, text: str, lines: list[TextLine], alone: bool) -> None:
        quote = text.startswith(">")
        if quote:
            text = plain(self.joining.lines(line.text.lstrip("> ") for line in lines))
        capitals = text.isupper() and len(text) > 3
        heading = len(lines) == 1 and not quote and lines[0].indent < 8 and (capitals or not alone)
        if (
            heading
            and reads_as_heading(text, self.documents, first=not self.blocks.found)
            and not furniture_reason(text, self.documents)
            and not _MARKED.match(text)
        ):
            self.blocks.add("heading", text, lines[0].place, level=0)
        elif quote:
            self.blocks.add("quote", text, lines[0].place)
        else:
            self.blocks.add("paragraph", text, lines[0].place)


def _set_out(parts: list[list[TextLine]], low: int, line: TextLine) -> bool:
    """True where two lines or more were set in, and this one begins at the margin again: another matter.

    low: the smallest indent of the last part, of which a text may have a hundred thousand lines.
    """
    if len(parts[-1]) < 2:
        if len(parts) < 2:
            return False
        low = min(low, parts[-2][0].indent)
    return low >= line.indent + 2 and not line.text[0].islower()


_MARKED = re.compile(r"[*\[\u2020\u2021\u00b9\u00b2\u00b3]")
"""What a typed note begins with."""


def wrapped_number(before: TextLine, line: TextLine, width: int) -> bool:
    """True for a line that begins with a number or dash only because the line before was full."""
    return (
        line.indent > before.indent
        and len(before.text) + before.indent > width * 0.9
        and not before.text.endswith(tuple(STOPS + COLONS))
    )


def with_levels(found: Sequence[Block]) -> list[Block]:
    """Headings told by shape (level 0) with levels: the first is the title; one straight above another holds it."""
    out = list(found)
    drawn = any(block.kind == "heading" and block.level for block in out)
    section = headed = False
    for index, block in enumerate(out):
        if block.kind != "heading" or block.level:
            section = section or (block.kind == "heading" and block.level == 2)
            headed = headed or block.kind == "heading"
            continue
        follower = out[index + 1] if index + 1 < len(out) else None
        if follower is None or follower.boilerplate:
            out[index] = replace(block, kind="paragraph", level=0)
            continue
        if not headed and index <= 1 and not drawn:
            level = 1
        elif block.text.isupper() or follower.kind == "heading":
            section, level = True, 2
        else:
            level = 3 if section or drawn else 2
        headed = True
        out[index] = replace(block, level=level)
    return out
