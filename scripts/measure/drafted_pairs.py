"""A passage drafted in memory by the real road, and told again in other words: what `scripts/measure/gate` asks of."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from audioguide.budget import Budget
from audioguide.drafting.capitals import in_sentence_case
from audioguide.drafting.extracting.records import Extracted, extract
from audioguide.drafting.extracting.sentences import hold_sentences
from audioguide.drafting.holding import Written, held
from audioguide.drafting.plain.proposals import Proposals
from audioguide.drafting.setting_aside import set_aside
from audioguide.drafting.writing.chapters import draft
from audioguide.language.base import language_of
from audioguide.model import Block, Chapter, Document, FactTable, Guide, Sentence, Source
from audioguide.model.facts import Fact

TITLE = "Your health"
"""Of each passage: a heading of words that license nothing."""
ENGLISH = language_of("en")
_PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_COUNTED = re.compile(rf"(?P<before>(?:^|/ )(?:The )?)(?P<place>{'|'.join(_PLACES)})\b", re.IGNORECASE)
_MARK = re.compile(r"(?:-|\d+\.) ")
WHOLLY = 0.6
"""Share of a fact's words, weighed by how rare they are in its passage, from which on a line tells it too."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A source passage as `draft` would leave it: its table closed, its lines told."""

    guide: Guide
    table: FactTable

    @property
    def told(self) -> list[Sentence]:
        """The lines that tell its facts."""
        return [line for chapter in self.guide.chapters for line in chapter.sentences if line.facts]

    def retold(self, lines: Sequence[str]) -> Guide:
        """The guide with other lines in one paragraph of one chapter, each tagged as a sensible writer would."""
        tagged = tags(lines, self.told, self.table)
        sentences = tuple(
            Sentence("", 1, "fact" if facts else "signpost", text, facts, (), number)
            for number, (text, facts) in enumerate(zip(lines, tagged, strict=True), 5)
        )
        chapter = Chapter(1, "part", TITLE, "private", sentences, file="retold.md")
        return replace(self.guide, chapters=(chapter,))


def passage(text: str) -> Passage:
    """`text` as a source: " / " parts its lines, and a line that begins with "- " or "1. " is an item of a list."""
    document = _document([part.strip() for part in text.split(" / ") if part.strip()])
    document = in_sentence_case(set_aside(document, ENGLISH), ENGLISH.claims)
    hold_sentences(document, ENGLISH, Budget(document.file))
    guide = Guide("pair", TITLE, "en-US", Source(TITLE, "", ""), (), wording="licensed", folder="pair")

    def write(extracted: Extracted) -> Written:
        made = draft(extracted, TITLE, None)
        return Written(Proposals(made.chapters, (), Counter()), made.glossary)

    told = held(guide, extract(document, ENGLISH), write)
    chapters = tuple(chapter for chapter, _ in told.draft.chapters)
    return Passage(replace(told.guide, chapters=chapters), told.closed.table)


def from_first(texts: Sequence[str]) -> list[str]:
    """The texts, of which the first is a source, counted from first on: a passage may be cut out of a list's middle."""
    places = [_PLACES.index(found["place"].lower()) for found in _COUNTED.finditer(texts[0])]
    shift = min(places, default=0)

    def earlier(found: re.Match[str]) -> str:
        word = _PLACES[max(0, _PLACES.index(found["place"].lower()) - shift)]
        return found["before"] + (word.capitalize() if found["place"][0].isupper() else word)

    return [_COUNTED.sub(earlier, text) for text in texts] if shift else list(texts)


def _document(lines: Sequence[str]) -> Document:
    return Document(TITLE, "en", "text", "pair.txt", tuple(_blocks(lines)))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """A heading; then each list item by item, and lines in a row as one paragraph, but for one that opens a list."""
    yield Block("heading", TITLE, "line 1", level=1)
    lists = 0
    for items, run in groupby(lines, key=is_item):
        lists += items
        for number, text in enumerate(run if items else _paragraphs(list(run)), 1):
            at = f"line {number}"
            if items:
                said = _MARK.sub("", text)
                yield Block("item", said, at, level=1, ordered=text[0].isdigit(), list_id=lists)
            else:
                yield Block("paragraph", text, at)


def _paragraphs(lines: list[str]) -> list[str]:
    *before, last = lines
    return [" ".join(before), last] if before and last.endswith(":") else [" ".join(lines)]


def is_item(line: str) -> bool:
    """True for a line of a list."""
    return _MARK.match(line) is not None


def unmarked(line: str) -> str:
    """A line of a list without its mark, which no chapter holds."""
    return _MARK.sub("", line, count=1) if is_item(line) else line


def tags(lines: Sequence[str], told: Sequence[Sentence], table: FactTable) -> list[tuple[str, ...]]:
    """The facts of each line: those it tells best or wholly; and each fact is carried where it is told best."""
    facts = [fact for fact in table.facts.values() if any(fact.id in line.facts for line in told)]
    if not lines or not facts:
        return [() for _ in lines]
    own = [_roots(_texts(fact, told)) for fact in facts]
    weights = Counter(word for words in own for word in words)
    weigh = {word: math.log(1 + len(own) / count) for word, count in weights.items()}
    share = [[_share(_roots([line]), words, weigh) for words in own] for line in lines]
    out: list[set[str]] = [set() for _ in lines]
    for place, shares in enumerate(share):
        best = max(shares)
        out[place] |= {fact.id for fact, one in zip(facts, shares, strict=True) if one == best or one >= WHOLLY}
    for number, fact in enumerate(facts):
        if not any(fact.id in one for one in out):
            out[max(range(len(lines)), key=lambda place: share[place][number])].add(fact.id)
    return [tuple(sorted(one)) for one in out]


def _texts(fact: Fact, told: Sequence[Sentence]) -> list[str]:
    """Its wording in the record, and the lines that tell nothing else."""
    return [fact.fact, *(line.text for line in told if line.facts == (fact.id,))]


def _roots(texts: Iterable[str]) -> frozenset[str]:
    reading = ENGLISH.reading
    words = (word for text in texts for word in reading.words(text) if word not in reading.glue)
    return frozenset(reading.root(word) for word in words)


def _share(line: frozenset[str], words: frozenset[str], weigh: dict[str, float]) -> float:
    whole = sum(weigh[word] for word in words)
    return sum(weigh[word] for word in words & line) / whole if whole else 0.0
