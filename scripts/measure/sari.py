"""SARI, the measure of a simplification against the original and a person's rewrite (Xu and others, 2016).

What is kept, added and deleted is counted in runs of 1 to 4 words and compared with what the person kept, added and
deleted. Two forms are in use, and published figures seldom say which: the mean over sentences of the paper's own
program, and the form of EASSE, which counts over the whole corpus and takes the F score for deletions as well.
`scripts/measure/run plainbench --self-test` holds both against the examples that their authors published.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

ORDER = 4
"""Longest run of words."""

_APART = re.compile(r"([\{-\~\[-\` -\&\(-\+\:-\@\/])")
_INNER = re.compile(r"([^0-9])([\.,])")
_OUTER = re.compile(r"([\.,])([^0-9])")
_DASH = re.compile(r"([0-9])(-)")
Grams = Counter[tuple[str, ...]]


def tokens(text: str) -> list[str]:
    """The words of a text as mteval-v13a parts them, in lower case."""
    text = _APART.sub(r" \1 ", f" {text} ")
    text = _DASH.sub(r"\1 \2 ", _OUTER.sub(r" \1 \2", _INNER.sub(r"\1 \2 ", text)))
    return text.lower().split()


def _grams(words: list[str], size: int) -> Grams:
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(part: float, whole: float, none: float) -> float:
    return part / whole if whole else none


def sentence_sari(original: str, written: str, references: Sequence[str]) -> float:
    """SARI of one sentence, 0 to 100, as the paper's program counts it (with its recall of kept words mended)."""
    scores = []
    for size in range(1, ORDER + 1):
        source, system = (_grams(tokens(text), size) for text in (original, written))
        wanted: Grams = Counter()
        for reference in references:
            wanted += _grams(tokens(reference), size)
        times = len(references)
        scores.append(_of_size(_times(source, times), _times(system, times), wanted))
    return 100 * sum(sum(part) / 3 for part in scores) / ORDER


def _of_size(source: Grams, system: Grams, wanted: Grams) -> tuple[float, float, float]:
    kept = source & system
    good, due = kept & wanted, source & wanted
    precision = _share(sum(count / kept[gram] for gram, count in good.items()), len(kept), 1)
    keep = _f(precision, _share(sum(good.values()), sum(due.values()), 1))
    gone = source - system
    delete = _share(sum(count / gone[gram] for gram, count in (gone - wanted).items()), len(gone), 1)
    added, new = set(system) - set(source), set(wanted) - set(source)
    right = len(added & set(wanted))
    return keep, delete, _f(_share(right, len(added), 1), _share(right, len(new), 1))


def _times(grams: Grams, times: int) -> Grams:
    return Counter({gram: count * times for gram, count in grams.items()})


def corpus_sari(
    originals: Sequence[str], written: Sequence[str], references: Sequence[Sequence[str]]
) -> tuple[float, float, float, float]:
    """(SARI, keep, delete, add) of a corpus, 0 to 100, as EASSE counts it; `references` has one list a sentence."""
    totals = {key: [[0, 0, 0] for _ in range(ORDER)] for key in ("keep", "delete", "add")}
    for original, text, several in zip(originals, written, references, strict=True):
        for size in range(1, ORDER + 1):
            _count(totals, size - 1, original, text, several)
    parts = []
    for key in ("keep", "delete", "add"):
        each = [_f(_share(good, said, 0), _share(good, due, 0)) for good, said, due in totals[key]]
        parts.append(100 * sum(each) / ORDER)
    return sum(parts) / 3, parts[0], parts[1], parts[2]


def _count(totals: dict[str, list[list[int]]], at: int, original: str, text: str, several: Sequence[str]) -> None:
    size, times = at + 1, len(several)
    one, two = _grams(tokens(original), size), _grams(tokens(text), size)
    source, system = _times(one, times), _times(two, times)
    wanted: Grams = Counter()
    for reference in several:
        wanted += _grams(tokens(reference), size)
    kept, gone, added = source & system, source - system, set(two) - set(one)
    for key, counts in (
        ("keep", (kept & wanted, kept, source & wanted)),
        ("delete", (gone - wanted, gone, source - wanted)),
    ):
        for place, grams in enumerate(counts):
            totals[key][at][place] += sum(grams.values())
    for place, number in enumerate((len(added & set(wanted)), len(added), len(set(wanted) - set(one)))):
        totals["add"][at][place] += number
