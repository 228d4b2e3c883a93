"""What all formats need once their blocks are there: typed bullets and notes, bold headings, furniture."""

from __future__ import annotations

import re
from dataclasses import replace

from audioguide.model import Block
from audioguide.sources.blocks import Blocks
from audioguide.sources.bullets import split_bullet
from audioguide.sources.notes import typed_notes
from audioguide.sources.spans import without

FURNITURE = (
    (re.compile(r"(?:posted in|filed under|tags?|categor(?:y|ies))\s*:\s*.{0,200}", re.IGNORECASE), "tags"),
    (
        re.compile(
            r"(?:share|tweet|print|e-?mail|facebook|twitter|pinterest|linkedin|whatsapp|copy link)"
            r"(?: (?:this|on) .{1,30})?",
            re.IGNORECASE,
        ),
        "share buttons",
    ),
    (re.compile(r"skip to (?:main |the )?(?:content|navigation|menu)", re.IGNORECASE), "skip link"),
    (re.compile(r"(?:back )?to (?:the )?top", re.IGNORECASE), "link back"),
    (re.compile(r"advertisement|sponsored(?: content)?", re.IGNORECASE), "advertisement"),
    (re.compile(r"(?:we|this (?:web ?)?site) uses? cookies\b.{0,300}", re.IGNORECASE), "cookie notice"),
    (re.compile(r"(?:\u00a9|\(c\)|copyright)\s.{0,120}", re.IGNORECASE), "copyright line"),
    (re.compile(r"(?:[^\W\d_][\w ’'/-]{0,30}:\s*+_{3,}+[_/ ]*+(?:kg|cm)?\s*+)+"), "form to fill in"),
    (re.compile(r"page \d{1,4}(?: (?:of|/) \d{1,4})?", re.IGNORECASE), "page number"),
)
"""Short lines that are furniture whatever the format; matched as a whole."""
_ADVICE = frozenset(
    "not never no don't must should may can cannot can't will do stop call take use keep ask tell avoid go see always "
    "if".split()
)
"""A bold line with one of these says something; it is no heading, unless it asks."""
_TOPICS = frozenset("how what when why who where which before after about".split())
"""First words of headings such as "How to take it", which say nothing by themselves."""
_MARKS = re.compile(r"(?:\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079*\u2020\u2021])+$")
"""Marks of notes at the end of a text."""
_CAPTION = re.compile(
    r"(?:table|figure|fig\.?|box|picture|chart|photo|diagram) \d{1,3}(?:\.\d{1,2})?[.:] .{1,200}", re.IGNORECASE
)
"""A line such as "Table 1. Your medicines"."""
LONGEST_HEADING = 12
"""Words."""
PHONE = 7
"""Digits from which on a line gives a number to ring, and is no heading."""


def shaped(blocks: Blocks, explicit_levels: bool = False) -> tuple[Block, ...]:
    """The blocks as they are handed out. `explicit_levels` = there are real headings; bold ones go under them."""
    found = [_by_words(block) for block in blocks.found]
    found = _typed_items(found, blocks)
    found = _bold_headings(found, blocks, explicit_levels)
    return tuple(typed_notes(found))


def furniture_reason(text: str) -> str:
    """Why a whole short text is no content; empty where it may be."""
    return next((reason for known, reason in FURNITURE if known.fullmatch(text)), "")


def _by_words(block: Block) -> Block:
    """A short line that says by its words that it is furniture, or a caption."""
    if block.boilerplate or block.kind not in ("paragraph", "item", "aside"):
        return block
    if block.kind == "paragraph" and _CAPTION.fullmatch(block.text):
        return replace(block, kind="caption")
    reason = furniture_reason(block.text)
    return replace(block, boilerplate=reason) if reason else block


def _typed_items(found: list[Block], blocks: Blocks) -> list[Block]:
    """Paragraphs that begin with a typed bullet become items; neighbours are one list.

    A dash, star or number alone may be just that: it is a bullet where the paragraph before or after has one too.
    """
    out: list[Block] = []
    number = 0
    bullets = [split_bullet(block.text) if block.kind == "paragraph" else None for block in found]
    for index, block in enumerate(found):
        bullet = bullets[index]
        alone = not any(bullets[max(0, index - 1) : index] + bullets[index + 1 : index + 2])
        if bullet is None or block.boilerplate or (bullet.doubtful and alone):
            out.append(block)
            number = number if block.boilerplate else 0
            continue
        number = number or blocks.new_list()
        text, emphasis = without(block.text, block.emphasis, 0, bullet.length)
        out.append(
            replace(block, kind="item", text=text, emphasis=emphasis, level=1, list_id=number, ordered=bullet.ordered)
        )
    return out


def _bold_headings(found: list[Block], blocks: Blocks, explicit: bool) -> list[Block]:
    bold = {(found[index].place, found[index].text) for index in blocks.bold if index < len(found)}
    level, out = 1 if explicit else 0, list(found)
    content = [index for index, block in enumerate(found) if not block.boilerplate]
    first, last = (found[content[0]], content[-1]) if content else (None, 0)
    for index, block in enumerate(found):
        if block.kind == "heading" and not block.boilerplate:
            level = block.level
        if block.kind != "paragraph" or (block.place, block.text) not in bold or block.list_id or index >= last:
            continue
        if reads_as_heading(block.text):
            out[index] = replace(block, kind="heading", level=min(level + 1, 6), emphasis=())
            level = 1 if block is first else level
            blocks.tell(
                "D12",
                "note",
                f'{block.place}: "{block.text}" was taken as a heading, for it is bold. Is it one?',
            )
    return out


def reads_as_heading(text: str, first: bool = False) -> bool:
    """True for a short text without an end mark that gives no advice; a question or the `first` line may hold any."""
    text = _MARKS.sub("", text)
    words = text.split()
    if len(words) > LONGEST_HEADING or not any(char.isalpha() for char in text):
        return False
    if sum(char.isdigit() for char in text) >= PHONE:
        return False
    if text.endswith("?"):
        return text.count("?") == 1 and "." not in text
    lower = [word.strip(",;:()").lower().replace("\u2019", "'") for word in words]
    topic = first or lower[0] in _TOPICS or not _ADVICE & set(lower)
    return topic and not text.endswith((".", "!", ",", ";", ":"))
