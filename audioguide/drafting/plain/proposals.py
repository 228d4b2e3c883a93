"""Sentences that a rewriter proposes, each held against the sentence it is for: what changes a fact is thrown away.

A proposal may put words in another order, cut a sentence in two, and swap pairs of the term table. It may bring in no
word with a meaning of its own, and leave none out; figures and names keep their order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from audioguide.drafting.plain.preserved import lost
from audioguide.drafting.writing.lines import DraftChapter, DraftLine, Unit
from audioguide.language.en.plain.terms import terms
from audioguide.language.en.reading import names, numbers
from audioguide.language.en.reading.sentences import split
from audioguide.language.en.reading.words import FUNCTION_WORDS, listed, root, words
from audioguide.model import Fact

Propose = Callable[[str, str], str]
_GLUE = FUNCTION_WORDS - listed(
    "not no nor may might can could will would shall should must more most less least some any all each every "
    "other others only "
    "about again after before while during very just if than same such first second third"
)
"""Words that may come and go: they carry no claim, and no limit of one."""
_SAME = {"suppose": "if", "cannot": "not"}
"""Other words for a word that the gate counts."""
_MOST_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Proposals:
    """What became of a rewriter's proposals."""

    chapters: tuple[DraftChapter, ...]
    taken: int
    thrown_away: Counter[str]
    """How many were thrown away, by what they would have changed."""


def fault(sentence: str, proposal: str) -> str:
    """What a proposal would change, in words that follow "would change"; empty for one that may stand."""
    if len(split(proposal)) > _MOST_SENTENCES or re.search(r"[{}\n]", proposal):
        return "its form"
    changed = lost(sentence, proposal)
    if changed:
        return changed
    plain = {word: swap for swap in terms().swaps(sentence) for word in words(swap.new)}
    old, new = _meaning(sentence), _meaning(proposal)
    if added := new - old - {root(word) for word in plain}:
        return f"what is said: it brings in {', '.join(sorted(added))}"
    swapped = {root(word) for swap in terms().swaps(sentence) for word in words(sentence[swap.start : swap.end])}
    if gone := old - new - swapped:
        return f"what is said: it leaves out {', '.join(sorted(gone))}"
    if _order(sentence) != _order(proposal):
        return "which figure or name belongs to which"
    return "the sides of a comparison" if _sides(sentence) != _sides(proposal) else ""


def _meaning(text: str) -> set[str]:
    return {root(_SAME.get(word, word)) for word in words(text) if word not in _GLUE and not word[0].isdigit()}


def _order(text: str) -> list[str]:
    """Figures and names in the order they are said."""
    places = [(figure.start, f"{figure.value}") for figure in numbers.read(text) if figure.unit != "base"]
    low = text.lower()
    places += [(low.find(found.text.lower()), root(words(found.text)[-1])) for found in names.read(text)]
    return [what for _, what in sorted(places)]


def _sides(text: str) -> tuple[frozenset[str], ...]:
    parts = re.split(r"\b(?:than|after|before|because|if|unless|to|from)\b", text.lower())
    return tuple(frozenset(_meaning(part)) for part in parts) if " than " in text else ()


def with_proposals(chapters: Sequence[DraftChapter], facts: Mapping[str, Fact], propose: Propose) -> Proposals:
    """The chapters with every proposal that may stand."""
    thrown: Counter[str] = Counter()
    taken = 0
    out: list[DraftChapter] = []
    for chapter in chapters:
        paragraphs: list[tuple[Unit, ...]] = []
        for paragraph in chapter.paragraphs:
            units: list[Unit] = []
            for unit in paragraph:
                lines: list[DraftLine] = []
                for line in unit.lines:
                    made, why = _proposed(line, facts, propose)
                    lines += made
                    taken += made != [line]
                    thrown.update([why] if why else [])
                units.append(replace(unit, lines=tuple(lines)))
            paragraphs.append(tuple(units))
        out.append(replace(chapter, paragraphs=tuple(paragraphs)))
    return Proposals(tuple(out), taken, thrown)


def _proposed(line: DraftLine, facts: Mapping[str, Fact], propose: Propose) -> tuple[list[DraftLine], str]:
    """The line as proposed, or as it was and why the proposal was thrown away."""
    if line.kind != "fact" or not line.facts:
        return [line], ""
    proposal = " ".join(propose(line.text, facts[line.facts[0]].fact).split())
    if not proposal or proposal == line.text:
        return [line], ""
    why = fault(line.text, proposal)
    return ([line], why.split(":")[0]) if why else ([replace(line, text=text) for text in split(proposal)], "")
