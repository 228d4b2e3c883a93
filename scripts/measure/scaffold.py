"""How much of a guide is scaffold, and how its thoughts are joined: scripts/measure/run scaffold [FOLDER ...]

FOLDER is a guide under chapters; the first guide where none is given. Words are counted as people count them, without
what the program says around the written lines; seconds are reckoned from the guide's pace, with all that it says.

Scaffold: the words of signposts, of recaps and of lines that only count a list, and each ordinal in front of an item.
A recap is a paragraph that begins with to sum up, and a line that tells nothing but facts which its chapter has told,
with another fact between. The beginnings of a line that only counts, and the words that join two thoughts, stand in
scaffold_words.tsv. Meanings: how often a chapter explains a term that it has explained already; in brackets, how often
a sentence does nothing but explain what an earlier chapter has explained. First: seconds until the first fact is said.

Bars: scaffold at most 20 percent of the words; a joining word in at least 25 percent of the lines; in each chapter at
most 1 repeated meaning, the first fact within 20 seconds, SMOG at most 8 and Flesch-Kincaid at most 6. The exit code
is 1 where one is missed. A guide without facts is about itself, so that its share of scaffold says nothing and is not
held. How it sounds no count can say: read it aloud.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from audioguide.language.base import language_of
from audioguide.language.base.reading import Reading
from audioguide.language.en.reading.readability import score
from audioguide.model import Chapter, Guide, Scores, Sentence
from audioguide.review.signed_guide import read_signed_guide
from audioguide.speech import narrated

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "chapters" / "breast-cancer-recurrence"
SCAFFOLD, JOINED, MEANINGS, FIRST, SMOG, FKGL = 20.0, 25.0, 1, 20.0, 8.0, 6.0
_TABLE = Path(__file__).with_suffix("").with_name("scaffold_words.tsv")
_ROWS = [row.split("\t") for row in _TABLE.read_text("utf-8").splitlines() if row and not row.startswith("#")]
JOINS = frozenset(words for kind, words in _ROWS if kind == "joins")
COUNTS = tuple(f" {words} " for kind, words in _ROWS if kind == "counts")


@dataclass(frozen=True)
class Measured:
    """One chapter: words, but for what says otherwise."""

    number: int
    words: int
    lines: int
    signposts: int
    ordinals: int
    counts: int
    recaps: int
    joined: int
    """Lines."""
    meanings: int
    """Terms explained once more."""
    known: int
    """Sentences that only explain what an earlier chapter has explained."""
    first: float
    """Seconds."""
    scores: Scores

    @property
    def scaffold(self) -> int:
        """All that holds the text and says nothing of the illness."""
        return self.signposts + self.ordinals + self.counts + self.recaps


def main(folders: list[Path]) -> int:
    """Print every chapter of each guide, then the whole. Returns the exit code."""
    missed = 0
    for folder in folders or [GUIDE]:
        guide = read_signed_guide(folder)
        reading, known = language_of(guide.language).reading, set[str]()
        found = [_measured(guide, chapter, reading, known) for chapter in guide.chapters]
        print(f"{folder.name}\nchapter  words  scaffold  joined  meanings  first  SMOG  FKGL")
        for one in found:
            missed += _told(one)
        missed += _summed(found)
    print(f"Missed bars: {missed}.")
    return 1 if missed else 0


def _told(one: Measured) -> int:
    """Print a chapter. Returns how many bars it misses."""
    print(
        f"{one.number:7}  {one.words:5}  {_share(one.scaffold, one.words):7.1f}%  "
        f"{_share(one.joined, one.lines):5.0f}%  {one.meanings:4} ({one.known})  "
        f"{one.first:4.0f}s  {one.scores.smog:4.1f}  {one.scores.fkgl:4.1f}"
    )
    over = (one.meanings > MEANINGS, one.first > FIRST, one.scores.smog > SMOG, one.scores.fkgl > FKGL)
    return sum(over)


def _summed(found: list[Measured]) -> int:
    """Print the whole guide. Returns how many bars it misses."""
    words, lines = sum(one.words for one in found), sum(one.lines for one in found)
    parts = [
        sum(each)
        for each in zip(*((one.signposts, one.ordinals, one.counts, one.recaps) for one in found), strict=True)
    ]
    scaffold, joined = _share(sum(parts), words), _share(sum(one.joined for one in found), lines)
    shown = ", ".join(
        f"{name} {_share(part, words):.1f}"
        for name, part in zip(("signposts", "ordinals", "counts", "recaps"), parts, strict=True)
    )
    print(f"scaffold {scaffold:.1f} percent of {words} words: {shown} (bar {SCAFFOLD:g})")
    print(f"joining words in {joined:.1f} percent of {lines} lines (bar {JOINED:g})")
    tells = any(one.first for one in found)
    return (tells and scaffold > SCAFFOLD) + (joined < JOINED)


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _measured(guide: Guide, chapter: Chapter, reading: Reading, known: set[str]) -> Measured:
    """known: the terms that earlier chapters have explained; this chapter's are added."""
    lines = chapter.sentences
    again = _recaps(lines, reading)
    kinds = [(_kind(line, reading, again[at]), reading.length(line.text)) for at, line in enumerate(lines)]
    terms = _explained(lines)
    alone = {term for line in lines if not line.facts for term in line.terms}
    measured = Measured(
        number=chapter.number,
        words=sum(length for _, length in kinds),
        lines=len(lines),
        signposts=sum(length for kind, length in kinds if kind == "signpost"),
        ordinals=sum(kind == "ordinal" for kind, _ in kinds),
        counts=sum(length for kind, length in kinds if kind == "count"),
        recaps=sum(length for kind, length in kinds if kind == "recap"),
        joined=sum(not JOINS.isdisjoint(reading.words(line.text)) for line in lines),
        meanings=len(terms) - len(set(terms)),
        known=len(alone & known),
        first=_first(guide, chapter, reading),
        scores=score([line.text for line in lines]),
    )
    known.update(terms)
    return measured


def _kind(line: Sentence, reading: Reading, recap: bool) -> str:
    """signpost, count, recap, ordinal; empty for a line that is none."""
    if line.kind == "signpost":
        return "signpost"
    if reading.normal(line.text).startswith(COUNTS):
        return "count"
    if recap:
        return "recap"
    return "ordinal" if reading.ordinal(line.text) else ""


def _recaps(lines: tuple[Sentence, ...], reading: Reading) -> list[bool]:
    """For each line, whether it says once more what its chapter has said."""
    out: list[bool] = []
    last: dict[str, int] = {}
    summing = 0
    for at, line in enumerate(lines):
        if reading.is_frame(reading.normal(line.text), "summary"):
            summing = line.paragraph
        again = not line.terms and all(fact in last and _left(fact, lines[last[fact] + 1 : at]) for fact in line.facts)
        out.append(line.paragraph == summing or (bool(line.facts) and again))
        last.update(dict.fromkeys(line.facts, at))
    return out


def _left(fact: str, lines: tuple[Sentence, ...]) -> bool:
    """Whether one of these lines tells something else."""
    return any(line.facts and fact not in line.facts for line in lines)


def _explained(lines: tuple[Sentence, ...]) -> list[str]:
    """The terms in the order in which they are explained; lines that follow each other explain one once."""
    out: list[str] = []
    before: set[str] = set()
    for line in lines:
        out += [term for term in line.terms if term not in before]
        before = set(line.terms)
    return out


def _first(guide: Guide, chapter: Chapter, reading: Reading) -> float:
    """Seconds at the guide's pace until the first fact begins; 0 in a chapter that tells none."""
    words = 0
    for sentence in narrated(guide, chapter):
        if sentence.facts:
            return 60 * words / guide.pace
        words += reading.length(sentence.text)
    return 0.0


if __name__ == "__main__":
    sys.exit(main([Path(argument) for argument in sys.argv[1:]]))
