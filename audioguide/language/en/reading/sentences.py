"""Running text -> sentences. A full stop ends one unless it belongs to an abbreviation, an initial or a number.

Own rules, since a wrong cut in front of a "not" or inside "5 mg. b.i.d." changes what is said: docs/decisions/0013.
"""

from __future__ import annotations

import re

from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import listed

_STOP = re.compile(r"(?:[.!?…]+|\.{3})[\"'”’)\]]*(?=\s|$)")
_NEVER, _SELDOM = (
    frozenset(form for form, ends in LISTS.rows("abbreviations") if ends == wanted) for wanted in ("never", "seldom")
)
"""The first never ends a sentence, whatever follows, unless a new sentence is plain from the words: see _OPENERS.
The second ends one where the next word begins with a capital."""
_OPENERS = listed(
    "the this that these those it they you your we our he she his her their there if when take ask call talk tell do "
    "don't use keep stop go please some most many people patients after before in on at for but and so however"
)
_LETTERED = listed(
    "vitamin vitamins hepatitis influenza flu type group factor grade class part plan appendix schedule strep protein "
    "option step section"
)
"""A capital letter after one of these is its name and no initial: vitamin K, hepatitis B."""
_MEASURES = listed("etc mg mcg ml kg cm mm in tab tabs cap caps max hr hrs")
_NUMBERED = re.compile(r"^(?:\(?[0-9]{1,2}[.)]|\(?[A-Za-z][.)])$")
_NEAR = 60
"""Characters either side of a stop that decide whether it ends a sentence."""
_INITIAL = re.compile(r"^[A-Z]$")


def split(text: str) -> list[str]:
    """The sentences of one block of running text, in order; joined by single spaces they are the text again."""
    text = " ".join(text.split())
    out: list[str] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop.end() < len(text) and not _ends(text, start, stop):
            continue
        out.append(text[start : stop.end()].strip())
        start = stop.end()
    if text[start:].strip():
        out.append(text[start:].strip())
    return _rejoined(out)


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    rest = text[stop.end() : stop.end() + _NEAR].lstrip()
    opening = rest.lstrip("\"'“‘([")
    before = text[max(start, stop.start() - _NEAR) : stop.start()].split()
    last = before[-1].lstrip("(“\"'‘[") if before else ""
    if not opening:
        return True
    if len(before) <= 1 and _NUMBERED.match(last + "."):
        return False
    if not stop[0].startswith(".") or len(stop[0].rstrip("\"'”’)]")) > 1:
        # "Stop!" she said: a small letter goes on with the sentence.
        return not opening[0].islower()
    follows = opening.split()[0].strip(",;:.").lower()
    word = last.lower()
    if word in _NEVER:
        return stop[0].endswith(")") and opening[0].isupper()
    if _INITIAL.match(last):
        # "J. R. Brown" goes on, "vitamin D. It helps" does not.
        named = before[-2].strip("(\"'").lower() in _LETTERED if len(before) > 1 else False
        return follows in _OPENERS or (named and opening[0].isupper())
    if word == "no":
        # "No. 5" is a number, "said no. Ask" is an answer.
        return not opening[0].isdigit() and not opening[0].islower()
    if word in _SELDOM:
        sure = follows in _OPENERS or word in _MEASURES or stop[0].endswith(")") or not opening.split()[0].istitle()
        return opening[0].isupper() and sure
    return not opening[0].islower()


def _rejoined(sentences: list[str]) -> list[str]:
    """A bracket that holds several sentences is cut at its sentences; a lone closing mark goes back to its own."""
    out: list[str] = []
    for sentence in sentences:
        if out and not re.search(r"\w", sentence):
            out[-1] = f"{out[-1]} {sentence}"
        else:
            out.append(sentence)
    return out
