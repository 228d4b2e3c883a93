"""Parts of a page that a heading says lead to other pages: left out with all that stands under it."""

from __future__ import annotations

from dataclasses import replace

from audioguide.language.base.documents import Documents
from audioguide.model import Block
from audioguide.sources.html.furniture import ELSEWHERE

MOST = 0.4
"""Of a page's text, that such a part may hold."""


def without_elsewhere(found: list[Block], documents: Documents) -> list[Block]:
    """The blocks, those from such a heading to the next one as high marked as no content."""
    out = list(found)
    whole = sum(len(block.text) for block in found if not block.boilerplate)
    level = 0
    part: list[int] = []
    for index, block in enumerate([*found, None]):
        ends = block is None or (block.kind == "heading" and not block.boilerplate and block.level <= level)
        if level and ends:
            if sum(len(found[at].text) for at in part) <= whole * MOST:
                for at in part:
                    out[at] = replace(found[at], boilerplate=found[at].boilerplate or ELSEWHERE)
            level, part = 0, []
        if block is None:
            break
        if level == 0 and block.kind == "heading" and not block.boilerplate and documents.leads_elsewhere(block.text):
            level = block.level
        if level:
            part.append(index)
    return out
