"""Lists that are announced and do not come: "It may cause:" and then a new topic. The gap is told, never filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from audioguide.errors import Message
from audioguide.language.base.documents import Documents
from audioguide.model import Block, Document, Finding
from audioguide.sources.punctuation import COLONS, STOPS

_WHOLE_SENTENCE = re.compile(rf"[{STOPS}][\"')\]\u201d\u2019]*$")
_PARTS = ("item", "definition", "row", "caption", "image", "quote")
"""Kinds that can be what was announced."""
LONGEST_PART = 12
"""Words of a line that may be a part of a list nobody marked as one."""


def announced_gaps(blocks: Sequence[Block], documents: Documents) -> tuple[int, ...]:
    """Indexes of blocks that announce a list which does not follow. Boilerplate neither announces nor follows."""
    content = [index for index, block in enumerate(blocks) if not block.boilerplate and block.kind != "note"]
    gaps: list[int] = []
    level = heads = 0
    for index, after in zip_longest(content, content[1:]):
        follower = None if after is None else blocks[after]
        if blocks[index].kind == "heading":
            level, heads = blocks[index].level, heads + 1
        # The parts of a section may be what was announced: "There are three kinds:", and a heading for each. Under the
        # title each section is such a part.
        parts = heads > 1 and follower is not None and follower.kind == "heading" and follower.level > level
        if _announces(blocks[index], documents) and not (parts or _comes(blocks[index], follower, documents)):
            gaps.append(index)
    return tuple(gaps)


def gap_findings(document: Document, gaps: Sequence[int]) -> tuple[Finding, ...]:
    """One finding for each gap, with its place and its words."""
    return tuple(_finding(document, document.blocks[index]) for index in gaps)


def _finding(document: Document, block: Block) -> Finding:
    words = block.text if len(block.text) <= 80 else "..." + block.text[-77:]
    message: Message = (
        f'{block.place}: "{words}" announces a list, and none follows. Ask the author what belongs there.'
    )
    return Finding("D1", "warning", document.file, _line(block.place), message)


def _line(place: str) -> int:
    found = re.fullmatch(r"line (\d+)", place)
    return int(found.group(1)) if found else 0


def _announces(block: Block, documents: Documents) -> bool:
    """True for a colon at the end, and in running text for words such as "may include" without a full stop."""
    return block.text.endswith(tuple(COLONS)) or (block.kind != "heading" and documents.announces_list(block.text))


def _comes(block: Block, follower: Block | None, documents: Documents) -> bool:
    if follower is None:
        return False
    if block.kind == "heading":
        return follower.kind != "heading" or follower.level > block.level
    if block.kind in ("item", "definition", "row"):
        return follower.level > block.level or (
            follower.kind not in ("heading", block.kind) and not _new_topic(follower, documents)
        )
    return follower.kind in _PARTS or not (follower.kind == "heading" or _new_topic(follower, documents))


def _new_topic(follower: Block, documents: Documents) -> bool:
    """True for a paragraph that stands by itself; a short line without a full stop may be the list's first part."""
    if follower.kind not in ("paragraph", "aside"):
        return False
    if _announces(follower, documents):
        return True
    return (bool(_WHOLE_SENTENCE.search(follower.text)) and len(follower.text.split()) > 3) or (
        len(follower.text.split()) > LONGEST_PART
    )
