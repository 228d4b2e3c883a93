"""Readability of a text by textstat 0.7.8, and by that version only: values of two programs must not be compared.

A tripwire, never the goal: in a trial of 2,235 people, grade 8, 10, 12 and 14 versions made no difference to knowledge.
The counts are made here, since textstat reads a dictionary of 135,000 words into memory to count some hundred; a test
holds every value to textstat's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from audioguide.language.en.reading import syllables
from audioguide.language.en.reading.words import stem
from audioguide.model import Scores

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_NO_SENTENCE = 2
"""Words; what has no more is no sentence."""
_LONG = 3
"""Syllables of the words that SMOG counts."""
_NO_ENDING = re.compile(r"'(?![tsd]|ve|ll|re)")
_MARK = re.compile(r"[^\w\s']")
_EASY = "resources/en/easy_words.txt"
_ENDINGS = ("'s", "s", "es", "ed", "d", "ing", "er", "est", "ly", "n't")
_EASY_STAND_IN = "thing"
"""One syllable, on the Dale-Chall list: what a topic word counts as when it is exempt."""


def score(sentences: Sequence[str], topic: Iterable[str] = ()) -> Scores:
    """The scores of `sentences`; the words of `topic`, in any number, count as easy words of one syllable."""
    exempt = frozenset(stem(part) for word in topic for part in _parts(word))
    # textstat knows a sentence by its full stop alone.
    text = " ".join(_without(sentence, exempt).rstrip(".!?:") + "." for sentence in sentences)
    if not _WORD.search(text):
        return Scores(0.0, 0.0, 0.0)
    parts = [part for word in _WORD.findall(text) for part in _parts(word)]
    hard = sum(not is_easy(part) for part in parts)
    return Scores(*_grades(text), hard / len(parts))


def _grades(text: str) -> tuple[float, float]:
    """The SMOG and the Flesch-Kincaid grade as textstat works them out, from the same counts in the same order."""
    lengths = [syllables.count(word.lower()) for word in _counted(text)]
    sentences = max(1, sum(len(_counted(sentence)) > _NO_SENTENCE for sentence in _SENTENCE.findall(text)))
    long = sum(length >= _LONG for length in lengths)
    smog = (1.043 * (30 * (long / sentences)) ** 0.5) + 3.1291
    if not sum(lengths):
        return smog, 0.0
    return smog, (0.39 * (len(lengths) / sentences)) + (11.8 * (sum(lengths) / len(lengths))) - 15.59


def _counted(text: str) -> list[str]:
    """The words that textstat counts: what white space parts, without marks; an apostrophe stays before an ending."""
    return _MARK.sub("", _NO_ENDING.sub("", text)).split()


@cache
def _easy() -> frozenset[str]:
    """The Dale-Chall list, as textstat brings it."""
    lines = syllables.package_file("textstat", _EASY).read_text("utf-8").splitlines()
    return frozenset(map(str.strip, lines))


def is_easy(word: str) -> bool:
    """True for a word of the Dale-Chall list, or a regular form of one: plural, -ed, -ing, -er, -est, -ly, 's."""
    easy = _easy()
    return any(form in easy for form in forms(word.lower().replace("’", "'")))


def forms(word: str) -> list[str]:
    """`word` and what it may be a regular form of."""
    out = [word]
    for ending in _ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) > 1:
            out += [root, root + "e"]
            if len(root) > 2 and root[-1] == root[-2]:
                out.append(root[:-1])
            if root.endswith("i"):
                out.append(root[:-1] + "y")
    return out


def _parts(word: str) -> list[str]:
    return word.lower().replace("’", "'").split("-")


def _without(sentence: str, exempt: frozenset[str]) -> str:
    if not exempt:
        return sentence
    return _WORD.sub(lambda m: _EASY_STAND_IN if all(stem(p) in exempt for p in _parts(m[0])) else m[0], sentence)
