"""Lines that a file has run into one: headings in front of their text, lists typed into a line, labels behind it.

"Foot care It is important to look at your feet" told as one sentence says nothing of the kind, and "a rash Uncommon"
puts the word that says how many have what follows behind what stands in front.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from audioguide.drafting.extracting.neighbours import place_behind
from audioguide.language.base import Language
from audioguide.language.base.line_parts import LinePart
from audioguide.model import Block, next_list

LAST_OF_ROW = -1
"""In place of the number of a list: the last of several lines that may be found to be its items."""
DEEPEST = 9
"""Level of a heading that stood in its line: beneath all that stand on their own."""

LONG = 5
"""Letters of a word that says of what two lines are."""
LONGEST_BOLD = 8
"""Words that are stressed in front of a sentence and still name what it is about."""


def with_lost_lines(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks, each that was several lines as these; what stands under a label of how many has it, as its list."""
    first = next_list(blocks)
    out: list[Block] = []
    for at, block in enumerate(blocks):
        if block.kind not in ("paragraph", "item") or block.boilerplate:
            out.append(block)
            continue
        parts = _bold_head(block, language) or language.plain.lost_lines(block.text)
        over = parts[-1].kind != "share" or _stands_over(blocks, at)
        bare = parts[0].kind == "item" and block.kind != "item"
        bare = bare or (_says_more(parts) and _list_goes_on(blocks, at))
        if bare or not over:
            parts = (LinePart("text", block.text),)
        if parts[0].kind == "head" and _is_name_in_row(block, out[-1] if out else None, language):
            parts = (LinePart("item", parts[0].text), *parts[1:])
        if ended := _last_item(block, parts, out[-1] if out else None, language):
            out.append(ended)
            parts = parts[1:]
        out += [block] if [part.text for part in parts] == [block.text] else _lines(block, first + at, parts)
    return list(_listed(out, language))


def _is_name_in_row(block: Block, before: Block | None, language: Language) -> bool:
    """True behind an item of its list that is a bare name: what seems a heading in an item is one more of them."""
    alike = before is not None and before.kind == block.kind == "item" and before.list_id == block.list_id
    said = before.text.rstrip() if before is not None else ""
    return alike and not (said.endswith((".", "!", "?", ":")) or language.claims.is_main(said))


def _says_more(parts: Sequence[LinePart]) -> bool:
    """True where sentences stand behind a typed list and open nothing new: what follows may be the list around it."""
    kinds = [part.kind for part in parts]
    plain = "item" in kinds and kinds[-1] == "text" and "head" not in kinds and not parts[-1].text.endswith(":")
    return plain and kinds[-2:-1] == ["item"]


def _list_goes_on(blocks: Sequence[Block], at: int) -> bool:
    place = place_behind(blocks, at)
    item = blocks[at].kind == "item" and bool(place) and blocks[place].kind == "item"
    return item and blocks[place].list_id == blocks[at].list_id


def _last_item(block: Block, parts: Sequence[LinePart], before: Block | None, language: Language) -> Block | None:
    """What stands in front of the label of the next list, where it is the last item of the list right before it."""
    labelled = len(parts) > 1 and parts[0].kind == "text" and parts[1].kind in ("head", "share")
    listed = before is not None and not before.boilerplate and (before.kind == "item" or _is_small(before))
    if not labelled or block.kind != "paragraph" or before is None or not listed:
        return None
    text = parts[0].text
    if len(text.split()) > LONGEST_BOLD or language.claims.is_main(text) or _heads(text, parts[1].text):
        return None
    plain = replace(block, emphasis=(), notes=(), note_at=())
    if before.kind == "item":
        return replace(plain, kind="item", level=before.level, list_id=before.list_id, text=text)
    return replace(plain, list_id=LAST_OF_ROW, text=text)


def _heads(text: str, label: str) -> bool:
    """True where a few words in front of a label say what the label says of them: "Other side effects", "Common side
    effects": they are its heading, and no item of the list before."""
    said, named = ({word for word in one.lower().strip(":").split() if len(word) >= LONG} for one in (text, label))
    return bool(said & named)


def _bold_head(block: Block, language: Language) -> Sequence[LinePart]:
    """A few stressed words in front of a sentence that has a capital of its own: what it is about."""
    if not block.emphasis or block.emphasis[0][0] != 0 or block.kind != "paragraph":
        return ()
    head, rest = block.text[: block.emphasis[0][1]].strip(), block.text[block.emphasis[0][1] :].strip()
    claims = language.claims
    if head[-1:] in ".:;,!?" or not head[:1].isupper() or not rest[:1].isupper() or not claims.is_main(rest):
        return ()
    if len(head.split()) > LONGEST_BOLD or claims.is_main(head) or claims.ends_open(head):
        return ()
    if language.plain.lists.is_condition(head):
        return (LinePart("lead", f"{head}:"), LinePart("text", rest))
    return (LinePart("head", head), LinePart("text", rest))


def _stands_over(blocks: Sequence[Block], at: int) -> bool:
    """True where what comes next may be a list that a label opens: items, lines in small letters, or any line behind
    a label that ends in a colon."""
    place = place_behind(blocks, at)
    if not place:
        return False
    opens = blocks[at].text.rstrip().endswith(":") and blocks[place].kind == "paragraph"
    return blocks[place].kind == "item" or opens or _is_small(blocks[place])


def _is_small(block: Block) -> bool:
    return block.kind == "paragraph" and not block.boilerplate and block.text.lstrip("(“\"'")[:1].islower()


def _lines(block: Block, new: int, parts: Sequence[LinePart]) -> Iterator[Block]:
    """What a block is as several; it stays what it is until a heading or a lead of its own comes. new: of its list."""
    kind, number, level = block.kind, block.list_id, block.level
    plain = replace(block, emphasis=(), notes=(), note_at=())
    for place, part in enumerate(parts):
        if part.kind == "head":
            kind, number, level = "paragraph", 0, 0
            yield replace(plain, kind="heading", level=DEEPEST, list_id=0, ordered=False, label="", text=part.text)
        elif part.kind in ("lead", "share"):
            # What opens something behind the end of an item is no part of its list.
            inside = kind == "item" and part.kind == "lead" and not place
            kind = kind if inside else "paragraph"
            yield replace(
                plain, kind=kind, text=part.text, level=level if inside else 0, list_id=number if inside else 0
            )
            number, level = new, level + 1 if inside else 1
        elif part.kind == "text" and place and parts[place - 1].kind == "item":
            kind, number, level = "paragraph", 0, 0  # What is said behind a typed list is none of its items.
            yield replace(plain, kind=kind, text=part.text, level=0, list_id=0, ordered=False, label="")
        elif part.kind == "next" and kind != "item":
            yield replace(plain, kind=kind, text=part.text, level=0, list_id=0)
        elif part.kind in ("item", "next"):
            yield replace(plain, kind="item", text=part.text, level=max(1, level), list_id=number or new)
        else:
            own = (level, number) if kind == block.kind else (0, 0)
            yield replace(plain, kind=kind, text=part.text, level=own[0], list_id=own[1])


def _listed(blocks: Sequence[Block], language: Language) -> Iterator[Block]:
    """Lines in small letters under a label of how many have them, as the items of its list."""
    first, number = next_list(blocks), 0
    for at, block in enumerate(blocks):
        ends, block = block.list_id == LAST_OF_ROW, replace(block, list_id=max(0, block.list_id))
        if number and (ends or _is_small(block)):
            yield replace(block, kind="item", level=1, list_id=number)
            continue
        opens = language.plain.lists.says_how_many(block.text) or language.claims.lists_signs(block.text)
        label = block.kind == "paragraph" and block.text.endswith(":") and opens
        number = first + at if label else 0
        yield block
