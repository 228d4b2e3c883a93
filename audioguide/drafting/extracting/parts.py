"""Openings whose list is the headings under them, and fragments that speak of the heading above them.

Told alone, the one stops in the middle ("Common triggers include"), and the other says of nobody that it is "also
known as" something.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from audioguide.drafting.extracting.neighbours import places_behind
from audioguide.language.base import Language
from audioguide.model import Block

LONGEST = 7
"""Words of a heading that is the name of a part."""
MOST = 10
"""Names that one sentence carries."""


def with_named_parts(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks; an opening of headings is a sentence that names them: "Common triggers include stress and food"."""
    lists = language.plain.lists
    proper = lists.proper_words(block.text for block in blocks)
    section = 0
    out: list[Block] = []
    for at, block in enumerate(blocks):
        names = _names(blocks, at, section, language) if _opens(block, language) else []
        section = block.level if block.kind == "heading" else section
        if not names:
            out.append(block)
            continue
        text = lists.together(block.text.rstrip(": ") + ":", names, proper)
        if block.kind == "heading":
            out.append(replace(block, text="", label=""))
        out.append(replace(block, kind="paragraph", level=0, text=text, emphasis=()))
    return out


def _opens(block: Block, language: Language) -> bool:
    """True for an opening that says there may be more than it names, so that it stays true of those that are found."""
    if block.kind not in ("paragraph", "heading") or block.boilerplate or not block.text.strip():
        return False
    last = list(language.reading.sentences(block.text))[-1]
    return language.claims.ends_open(last.rstrip(": ")) and language.claims.gives_examples(f"{last.rstrip(': ')}:")


def _names(blocks: Sequence[Block], at: int, section: int, language: Language) -> list[str]:
    """The headings right under an opening, of one level, where each is surely the name of one of its parts."""
    own = blocks[at].level if blocks[at].kind == "heading" else section
    level = 0
    names: list[str] = []
    for place in places_behind(blocks, at):
        block = blocks[place]
        if not level:
            if block.kind != "heading" or block.level <= own:
                return []
            level = block.level
        if block.kind != "heading" or block.level > level:
            continue
        if block.level < level or len(names) > MOST:
            break
        names.append(" ".join(block.text.split()).rstrip(":. "))
    return names if 1 < len(names) <= MOST and all(_is_name(name, language) for name in names) else []


def _is_name(heading: str, language: Language) -> bool:
    claims, short = language.claims, len(heading.split()) <= LONGEST
    asks = language.reading.asks(heading) or heading.endswith("?")
    return bool(heading) and short and not (asks or claims.is_main(heading) or claims.heading_claims(heading))


def with_subjects(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks; a fragment right under a heading that says another name of it is a sentence with it."""
    out = list(blocks)
    heading = ""
    for at, block in enumerate(out):
        if block.kind == "heading" and not block.boilerplate:
            heading = " ".join(block.text.split()).rstrip(":. ")
        elif block.kind in ("paragraph", "item") and not block.boilerplate:
            said = list(language.reading.sentences(block.text)) if heading and _is_name(heading, language) else []
            whole = language.plain.named_also(heading, said[0]) if said else ""
            if whole:
                out[at] = replace(block, text=" ".join([whole, *said[1:]]), emphasis=())
            heading = ""
    return out
