"""Which lines of a document open what stands under them: every one becomes a lead with its items, whatever it was.

A source writes "Call us if" as a heading, "Don't:" in bold over a paragraph, "Use" and "Do not use" over two columns. A
lead told without its items says nothing, and the items without their lead may say the contrary.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from audioguide.drafting.extracting.bans import acts, bans
from audioguide.drafting.extracting.broken_lists import with_broken_lists
from audioguide.drafting.extracting.column_lists import under_column_heads
from audioguide.drafting.extracting.condition_runs import INNER, begins_with_condition, conditions
from audioguide.drafting.extracting.consequences import with_consequences
from audioguide.drafting.extracting.continuing import with_whole_sentences
from audioguide.drafting.extracting.far_leads import with_far_leads
from audioguide.drafting.extracting.heading_lines import names_text
from audioguide.drafting.extracting.inner_lists import with_inner_lists
from audioguide.drafting.extracting.lost_lines import DEEPEST, with_lost_lines
from audioguide.drafting.extracting.neighbours import kind_behind, places_behind
from audioguide.drafting.extracting.nesting import with_nested_leads
from audioguide.drafting.extracting.notes import LISTED
from audioguide.drafting.extracting.numbered_heads import with_numbered_heads
from audioguide.drafting.extracting.parts import with_named_parts, with_subjects
from audioguide.drafting.extracting.typed_items import with_typed_items
from audioguide.language.base import Language
from audioguide.model import Block, next_list

SHORT = 16
"""Words of a paragraph that is a sentence and may be an item."""
LONGEST_PART = 45
"""Words of one that is no sentence."""
_MOST = 60
LONGEST_HEADING = 14
"""Words; what is longer and stands as a heading is a paragraph that somebody set large."""


def with_leads(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The blocks with each lead as a paragraph that ends in a colon, and what it governs as items right under it.

    A heading that opens nothing loses its colon; one that is a paragraph in large letters becomes one.
    """
    typed = with_numbered_heads(with_typed_items(blocks, language), language)
    if not language.claims.knows_clauses:
        return typed
    lines = with_whole_sentences(with_inner_lists(with_lost_lines(typed, language), language), language)
    whole = with_consequences(with_subjects(with_broken_lists(lines, language), language), language)
    nested = with_nested_leads(with_named_parts(whole, language), language)
    return _Leads(with_far_leads(nested, language), language).blocks()


class _Leads:
    def __init__(self, blocks: list[Block], language: Language) -> None:
        self._blocks, self._language = blocks, language
        self._claims, self._reading, self._words = language.claims, language.reading, language.plain.lists
        self._lists = next_list(blocks) - 1
        self._used = 1
        """Blocks that the last answer stands for."""
        self._topic = ""
        """The heading that the place read is under, where it could open a list."""

    def blocks(self) -> list[Block]:
        """All of them, in order."""
        out: list[Block] = []
        at = 0
        while at < len(self._blocks):
            self._used = 1
            self._answer(at)
            out += self._read(at)
            at += self._used
        return out

    def _read(self, at: int) -> list[Block]:
        block = self._blocks[at]
        if block.boilerplate:
            return [block]
        if block.kind == "heading":
            self._topic = ""
            return list(self._heading(at)) or [block]
        if block.kind == "paragraph":
            return list(self._paragraph(at)) or [block]
        if block.kind == "row":
            lists, rows = under_column_heads(self._blocks, at, self._lists + 1, self._claims)
            self._used, self._lists = rows or 1, self._lists + len(block.headers)
            return lists or [block]
        if block.kind == "item" and self._topic:
            return list(self._under_topic(at))
        return [block]

    def _answer(self, at: int) -> None:
        """Conditions under a question, as the claims that they make with it: "Call us if your hand is cold"."""
        question = self._blocks[at].text.rstrip()
        if self._blocks[at].boilerplate or not self._reading.asks(question):
            return
        for place in range(at + 1, len(self._blocks)):
            block = self._blocks[place]
            claim = self._words.answer(question, block.text) if block.kind in ("item", "paragraph") else ""
            if not claim or self._claims.is_main(block.text) or self._reading.asks(block.text.rstrip()):
                return
            self._blocks[place] = replace(block, text=claim)

    def _paragraph(self, at: int) -> Iterator[Block]:
        """What comes of a paragraph and of what it governs; nothing where it stays as it is."""
        block, under = self._blocks[at], self._under(at)
        text = " ".join(block.text.split())
        opened = self._opened(text, under)
        kind = self._blocks[under[0]].kind if under else ""
        if kind == "item" and len(under) == 1 and text.endswith(":") and self._words.offers_choice(text):
            yield block
            yield from self._ways(at, under[0])
        elif kind == "item":
            lead = text.rstrip(": ") if text.endswith(":") else opened or self._unmarked(at, text, under)
            if opened and text.endswith(":"):
                lead = opened
            if lead:
                call, self._topic = self._call(at, lead, under), ""
                yield replace(block, text=f"{call or lead}:")
        elif kind == "paragraph" and _bare(text) and begins_with_condition(text, self._language):
            yield replace(block, text=f"{text.rstrip(': ')}:")
            yield from self._governed(at, under[:1])
        elif kind == "paragraph" and names_text(self._blocks, at, under[0], self._language):
            yield replace(block, kind="heading", level=DEEPEST, emphasis=())
        elif kind == "paragraph" and (text.endswith(":") or (opened and _bare(text))):
            yield from self._over_paragraphs(at, text, opened, under)

    def _call(self, at: int, lead: str, under: Sequence[int]) -> str:
        """A condition over a list, with the heading that says what to do then: "Ring us", "If you have a cut and"."""
        before = self._blocks[at - 1] if at else None
        asks = before is not None and before.kind == "heading" and self._claims.says_what_to_do(before.text)
        acts = any(self._claims.calls_to_act(self._blocks[place].text) for place in under)
        if before is None or not asks or acts or not self._words.is_condition(lead):
            return ""
        return f"{before.text.rstrip('.: ')} {lead[:1].lower()}{lead[1:]}"

    def _ways(self, at: int, first: int) -> Iterator[Block]:
        """What is to be chosen from, where somebody ticked one way and left the others plain: all of them are items."""
        ways = [first]
        for place in range(first + 1, len(self._blocks)):
            block = self._blocks[place]
            if block.kind != "paragraph" or block.boilerplate or not self._is_short(block):
                break
            ways.append(place)
        self._used = ways[-1] + 1 - at
        chosen = self._blocks[first]
        for place in range(at + 1, ways[-1] + 1):
            block = self._blocks[place]
            yield replace(block, kind="item", level=chosen.level, list_id=chosen.list_id) if place in ways else block

    def _heading(self, at: int) -> Iterator[Block]:
        block, under = self._blocks[at], self._under(at)
        text = " ".join(block.text.split())
        opened = self._opened(text, under)
        if opened:
            # The lead is told with every item; as a title it would be half a sentence.
            yield replace(block, text="", label=text if self._claims.list_opening(text, ()) else opened)
            yield replace(block, kind="paragraph", text=f"{opened}:", level=0)
            yield from self._governed(at, under)
        elif self._is_claim(text):
            yield replace(block, kind="paragraph", level=0)
        elif self._ends_below(text, under):
            yield replace(block, text="", label=text)
            yield replace(block, kind="paragraph", text=f"{text.rstrip(': ')}:", level=0)
            yield from self._governed(at, under[:1])
        else:
            # A heading that stood in its line is about that line; the list further down has another.
            near = block.level < DEEPEST or kind_behind(self._blocks, at) == "item"
            near = near and not self._claims.runs_together(text)
            self._topic = text.rstrip(":. ") if near else ""
            if text.endswith(":"):
                yield replace(block, text=text.rstrip(": "))

    def _under_topic(self, at: int) -> Iterator[Block]:
        """A list that only its heading opens: where an item is no sentence, all are told with it."""
        block, topic = self._blocks[at], self._topic
        items = [self._blocks[place] for place in self._under(at - 1) if self._blocks[place].level <= block.level]
        loose = [item for item in items if not self._claims.is_main(item.text)]
        before = self._blocks[at - 1] if at else None
        banned = before is not None and before.kind == "paragraph" and bans(before.text, self._language)
        part = not block.ordered and any(self._claims.is_fragment(item.text) for item in items)
        if (part or 2 * len(loose) > len(items)) and not banned and not self._claims.checks_whether(topic):
            yield Block("paragraph", f"{topic}:", block.place)
        self._topic = ""
        yield block

    def _is_claim(self, text: str) -> bool:
        """A paragraph set at a heading's level: sentences with their end, or more words than a heading has."""
        whole = text.endswith((".", "!")) and self._claims.is_main(text)
        long = len(text.split()) > LONGEST_HEADING and self._claims.is_clause(text)
        return whole or (long and not self._reading.asks(text))

    def _opened(self, text: str, under: Sequence[int]) -> str:
        """The words of a line that opens what stands under it, its last sentence if it has several."""
        items = [self._blocks[place].text for place in under]
        sentences = list(self._reading.sentences(text))
        last = self._claims.list_opening(sentences[-1], items) if sentences and items else ""
        if not last and sentences and items and self._blocks[under[0]].kind == "item":
            last = self._words.call_if(sentences[-1], items)
        return " ".join([*sentences[:-1], last]) if last else ""

    def _unmarked(self, at: int, text: str, under: Sequence[int]) -> str:
        """A line over a list without a colon, as the lead it is; empty where the items need none, and where the line
        ends the list above it: "Call us if you see any of these things." between two lists speaks of the first."""
        firsts = (next(iter(self._reading.sentences(self._blocks[place].text)), "") for place in under)
        loose = [first for first in firsts if not self._claims.is_main(first)]
        if _bare(text):
            return text if loose or not self._claims.is_main(text) else ""
        last = self._reading.sentences(text)[-1]
        above = at > 0 and self._blocks[at - 1].kind == "item" and self._claims.leans_back(last)
        down = text.endswith(".") and self._claims.points_down(last) and not above
        return text.rstrip(".") if loose and down else ""

    def _over_paragraphs(self, at: int, text: str, opened: str, under: list[int]) -> Iterator[Block]:
        block = self._blocks[at]
        loose = not self._claims.is_main(self._blocks[under[0]].text)
        if not (opened or loose) and self._reaches(text) and not acts(self._blocks[under[0]].text, self._language):
            calls = (at for at, place in enumerate(under) if self._claims.calls_to_act(self._blocks[place].text))
            yield block if text.endswith(":") else replace(block, text=f"{opened}:")
            yield from self._governed(at, under[: next(calls, len(under))])
        elif opened or loose or self._claims.points_down(self._reading.sentences(text)[-1]):
            yield block if text.endswith(":") else replace(block, text=f"{opened}:")
            yield from self._governed(at, under)
        elif len(text.split()) <= SHORT and not self._claims.is_main(text):
            # A label in front of a paragraph that stands by itself: its title.
            yield replace(block, kind="heading", text=text.rstrip(": "), level=9)
        else:
            yield replace(block, text=f"{text.rstrip(': ')}.")

    def _ends_below(self, text: str, under: Sequence[int]) -> bool:
        """A heading that bans or orders, over a condition in small letters: "You must not have it", "if you smoke"."""
        first = self._blocks[under[0]] if under else None
        if first is None or first.kind != "paragraph" or not first.text[:1].islower():
            return False
        says = self._claims.polarity(text)[1] > 0 or self._claims.heading_claims(text)
        return says and _bare(text) and self._words.is_condition(f"{first.text.split()[0]} x")

    def _reaches(self, text: str) -> bool:
        """A ban or a condition before a colon: without what follows it, that would be claimed of the listener."""
        return self._claims.polarity(text)[1] > 0 or bool(self._claims.condition(text))

    def _governed(self, at: int, under: list[int]) -> Iterator[Block]:
        """What a lead governs: its list, or the paragraphs under it that are its items."""
        if self._blocks[under[0]].kind in LISTED:
            return
        run = conditions(self._blocks, under[0], self._language) or dict.fromkeys(self._run(under), 1)
        self._lists += 1
        last = max(run)
        self._used = last + 1 - at
        for place in range(at + 1, last + 1):
            block = self._blocks[place]
            number = block.list_id if run.get(place) == INNER else self._lists
            yield replace(block, kind="item", level=run[place], list_id=number) if place in run else block

    def _run(self, under: list[int]) -> list[int]:
        """The paragraphs right under a lead that are its items: one, or all of the same make.

        Parts of sentences go on as far as they go; whole sentences only while they are short and one to a paragraph.
        """
        first = self._blocks[under[0]]
        run = under[:1]
        for place in under[1:]:
            block = self._blocks[place]
            made_alike = (self._is_part,) if self._is_part(first) else (self._is_short, self._is_named)
            alike = any(make(first) and make(block) for make in made_alike)
            if not alike or block.text.rstrip().endswith((":", "?")):
                break
            run.append(place)
        return run

    def _is_part(self, block: Block) -> bool:
        """A paragraph that is no sentence, or goes on in small letters."""
        small = block.text.lstrip("(“\"'")[:1].islower()
        short = len(block.text.split()) <= LONGEST_PART
        return short and (small or (_bare(block.text) and not self._claims.is_main(block.text)))

    def _is_named(self, block: Block) -> bool:
        """ "Sepsis. This is an infection of the blood.": a name, and what is said of it."""
        said = next(iter(self._reading.sentences(block.text)), "")
        return len(said.split()) <= SHORT and not self._claims.is_main(said) and not self._reading.asks(said)

    def _is_short(self, block: Block) -> bool:
        short = len(block.text.split()) <= SHORT and len(list(self._reading.sentences(block.text))) == 1
        return short and not self._is_part(block)

    def _under(self, at: int) -> list[int]:
        """Places of the blocks that one at this place could govern: a list, or the paragraphs up to another block."""
        out: list[int] = []
        for place in places_behind(self._blocks, at):
            block = self._blocks[place]
            same = not out or block.kind == self._blocks[out[0]].kind
            if block.kind not in (*LISTED, "paragraph") or not same or len(out) >= _MOST:
                break
            out.append(place)
        return out


def _bare(text: str) -> bool:
    """True for a text without the end of a sentence."""
    return not text.rstrip().rstrip("\"”’')]").endswith((".", "?", "!"))
