"""Readability of a text by textstat 0.7.8, and by that version only: values of two programs must not be compared.

A tripwire, never the goal: in a trial of 2,235 people, grade 8, 10, 12 and 14 versions made no difference to knowledge.
textstat is imported when the first text is measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from audioguide.language.en.reading.words import stem
from audioguide.model import Scores

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDINGS = ("'s", "s", "es", "ed", "d", "ing", "er", "est", "ly", "n't")
_EASY_STAND_IN = "thing"
"""One syllable, on the Dale-Chall list: what a topic word counts as when it is exempt."""


def score(sentences: Sequence[str], topic: Iterable[str] = ()) -> Scores:
    """The scores of `sentences`; the words of `topic`, in any number, count as easy words of one syllable."""
    from textstat import textstat

    exempt = frozenset(stem(part) for word in topic for part in _parts(word))
    # textstat knows a sentence by its full stop alone.
    text = " ".join(_without(sentence, exempt).rstrip(".!?:") + "." for sentence in sentences)
    if not _WORD.search(text):
        return Scores(0.0, 0.0, 0.0)
    parts = [part for word in _WORD.findall(text) for part in _parts(word)]
    hard = sum(not is_easy(part) for part in parts)
    return Scores(textstat.smog_index(text), textstat.flesch_kincaid_grade(text), hard / len(parts))


def is_easy(word: str) -> bool:
    """True for a word of the Dale-Chall list, or a regular form of one: plural, -ed, -ing, -er, -est, -ly, 's."""
    from textstat import textstat

    word = word.lower().replace("’", "'")
    return any(bool(textstat.is_easy_word(form, syllable_threshold=0)) for form in forms(word))


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
