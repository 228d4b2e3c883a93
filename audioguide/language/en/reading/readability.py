"""Readability of a text as textstat 0.7.8 counts it, and no other: values of two programs must not be compared.

A tripwire, never the goal: in a trial of 2,235 people, grade 8, 10, 12 and 14 versions made no difference to knowledge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.syllables import syllables
from audioguide.language.en.reading.words import stem
from audioguide.model import Scores

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDINGS = ("'s", "s", "es", "ed", "d", "ing", "er", "est", "ly", "n't")
_EASY_STAND_IN = "thing"
"""One syllable, on the Dale-Chall list: what a topic word counts as when it is exempt."""


def score(sentences: Sequence[str], topic: Iterable[str] = ()) -> Scores:
    """The scores of `sentences`; the words of `topic`, in any number, count as easy words of one syllable."""
    exempt = frozenset(stem(part) for word in topic for part in _parts(word))
    # A sentence is known by its full stop alone.
    text = " ".join(_without(sentence, exempt).rstrip(".!?:") + "." for sentence in sentences)
    if not _WORD.search(text):
        return Scores(0.0, 0.0, 0.0)
    parts = [part for word in _WORD.findall(text) for part in _parts(word)]
    hard = sum(not is_easy(part) for part in parts)
    return Scores(smog(text), grade(text), hard / len(parts))


def smog(text: str) -> float:
    """SMOG: years of school for a whole understanding, from the words of three syllables and more."""
    long = sum(_syllables(word) >= 3 for word in _bare_words(text))
    count = _sentences(text)
    return 1.043 * (30 * (long / count)) ** 0.5 + 3.1291 if count else 0.0


def grade(text: str) -> float:
    """The grade of Flesch and Kincaid, in years of school."""
    words, sentences = len(_bare_words(text)), _sentences(text)
    if not words or not sentences:
        return 0.0
    return (0.39 * (words / sentences)) + (11.8 * (_syllables(text) / words)) - 15.59


@lru_cache(maxsize=20_000)
def is_easy(word: str) -> bool:
    """True for a word of the Dale-Chall list, or a regular form of one: plural, -ed, -ing, -er, -est, -ly, 's.

    What is no single word is nothing that anyone may find hard.
    """
    if len(word.split()) != 1:
        return True
    return not easy_words().isdisjoint(forms(word.lower().replace("’", "'")))


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


def easy_words() -> frozenset[str]:
    """The words that four in five pupils of the fourth grade knew, by Dale and Chall."""
    return LISTS.words("easy_words")


def _parts(word: str) -> list[str]:
    return word.lower().replace("’", "'").split("-")


def _without(sentence: str, exempt: frozenset[str]) -> str:
    if not exempt:
        return sentence
    return _WORD.sub(lambda m: _EASY_STAND_IN if all(stem(p) in exempt for p in _parts(m[0])) else m[0], sentence)


# What textstat takes for words and for sentences, rule for rule.

_QUOTE = re.compile(r"'(?![tsd]|ve|ll|re)")
_SIGN = re.compile(r"[^\w\s']")
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_FEWEST = 3
"""Words of what counts as a sentence."""


def _bare(text: str) -> str:
    """A text without its marks; only the apostrophe of a short form stays, and a word with a hyphen is one."""
    return _SIGN.sub("", _QUOTE.sub("", text))


def _bare_words(text: str) -> list[str]:
    return _bare(text).split()


def _syllables(text: str) -> int:
    return sum(map(syllables, _bare(text).lower().split()))


def _sentences(text: str) -> int:
    found = sum(len(_bare_words(sentence)) >= _FEWEST for sentence in _SENTENCE.findall(text))
    return max(1, found) if text else 0
