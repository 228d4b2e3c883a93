"""A spoken sentence in as few stretches as a service takes, cut where a speaker would breathe; nothing is dropped."""

from __future__ import annotations

import re
import unicodedata

MOST_CHARACTERS = 100
"""Of one request: the most that Google's service takes (gTTS, GOOGLE_TTS_MAX_CHARS)."""
_BLANK = re.compile(r"\s+")
_UNSPACED_END = re.compile(r"[。！？、，；：।]")
"""Ends of sentences and clauses in scripts that set no blank behind them."""
_SENTENCE_END = re.compile(r"[.!?…。！？।][\"'”’)\]]*\s*\Z")
_CLAUSE_END = re.compile(r"[,;:—–、，；：)\]][\"'”’]*\s*\Z")
_AT_SENTENCE, _AT_CLAUSE, _AT_BLANK, _IN_WORD = 0, 1, 4, 40
"""How bad a cut is."""


def pack(text: str, most: int = MOST_CHARACTERS) -> list[tuple[int, int]]:
    """(start, end) of each stretch in code points: at most `most` long, without blanks at its edges, ascending.

    As few as can be; among those, the ones with the best joints: sentence ends, then clause ends, then blanks. A word
    is cut only where it alone is too long. All that is not blank is in some stretch, punctuation too.
    """
    joints = _joints(text, most)
    # For each joint: (stretches so far, badness of the cuts, joint before), the best found.
    best: list[tuple[int, int, int]] = [(0, 0, 0)]
    for here in range(1, len(joints)):
        ways = []
        for before in range(here - 1, -1, -1):
            if len(text[joints[before] : joints[here]].strip()) > most:
                break
            count, badness, _ = best[before]
            ways.append((count + 1, badness + _badness(text, joints[here]), before))
        best.append(min(ways))
    return _stretches(text, joints, best)


def _stretches(text: str, joints: list[int], best: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    found = []
    here = len(joints) - 1
    while here:
        before = best[here][2]
        stretch = text[joints[before] : joints[here]]
        start = joints[before] + len(stretch) - len(stretch.lstrip())
        if stretch.strip():
            found.append((start, start + len(stretch.strip())))
        here = before
    return found[::-1]


def _joints(text: str, most: int) -> list[int]:
    """Where a cut may stand: behind blanks and unspaced clause ends, and inside what is too long without either."""
    ends = {found.end() for pattern in (_BLANK, _UNSPACED_END) for found in pattern.finditer(text)}
    joints = [0]
    for end in sorted(ends | {len(text)}):
        while len(text[joints[-1] : end].rstrip()) > most:
            joints.append(_between_letters(text, joints[-1], joints[-1] + most))
        if end > joints[-1]:
            joints.append(end)
    return joints


def _between_letters(text: str, start: int, end: int) -> int:
    """The last place up to `end` that does not part a letter from its marks; `end` where there is none."""
    place = end
    while place > start + 1 and unicodedata.category(text[place])[0] == "M":
        place -= 1
    return place if place > start + 1 else end


def _badness(text: str, joint: int) -> int:
    before = text[max(0, joint - 8) : joint]
    if joint == len(text) or _SENTENCE_END.search(before):
        return _AT_SENTENCE
    if _CLAUSE_END.search(before):
        return _AT_CLAUSE
    return _AT_BLANK if before[-1:].isspace() else _IN_WORD
