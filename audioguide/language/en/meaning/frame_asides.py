"""What a line of the guide's own adds behind a comma to what it announces: "... about side effects, which soon pass".

A signpost, safety line or credit may announce, ask and send to the care team. A clause of its own that hangs on that,
and speaks of no part of the guide and of nobody who gives care, states something of health, whatever its words are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from audioguide.language.base.meaning import FrameAct
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.tokens import Word, words

_RELATIVES = frozenset(("which", "who", "whose", "where"))
_JOINTS = frozenset("and so as because since but although though while".split())
_LEADS = frozenset("during in for with after of by from at on to without through".split())
"""What stands in front of which: "during which your pain will fade"."""
_MARKS = frozenset((",", ";", ":", "–", "—"))
_ABOUT_IT = ("guide", "own", "figures", "announcing", "hearing", "aside", "topics")
"""Classes of data/frame_words.tsv of which a hanging clause may speak."""
_OTHERS = frozenset("you we us let i please this these that one two three four".split())
"""Where the listeners do it, the patterns of data/frame_acts.tsv say whether they may; and "this one" is a guide."""
_FEW, _QUOTED = 3, 5
"""Words of the shortest clause, and words of it that a message says."""
_STOPS = frozenset(".!?…")


@cache
def _class(name: str) -> frozenset[str]:
    row = next(words for known, words in LISTS.rows("frame_words") if known == name)
    return frozenset(word for word in row.split(", ") if " " not in word)


def read(text: str) -> Iterator[FrameAct]:
    """The clauses of a line that add a claim to what it announces; a question adds none."""
    run: list[Word] = []
    for word in (*words(text), None):
        if word is not None and word.text not in _STOPS:
            run.append(word)
            continue
        if run and (word is None or word.text != "?"):
            yield from _of_sentence(run)
        run = []


def _of_sentence(sentence: Sequence[Word]) -> Iterator[FrameAct]:
    first, *hanging = _parts(sentence)
    announced = [word.text for word in first]
    if not _class("explains").isdisjoint(announced):
        return  # "Oedema means that it swells because ...": a definition, and held to the glossary.
    announces = any(not _class(name).isdisjoint(announced) for name in ("guide", "announcing", "hearing", "signs"))
    for part in hanging:
        said = [word.text for word in part if not word.is_mark]
        if (announces or (said and said[0] in _RELATIVES)) and len(said) >= _FEW and _states(said):
            yield FrameAct("claims", " ".join(said[:_QUOTED]))


def _parts(sentence: Sequence[Word]) -> list[list[Word]]:
    """A sentence cut where a mark and a joint stand together, before because, and at a semicolon."""
    out: list[list[Word]] = [[]]
    for at, word in enumerate(sentence):
        after = sentence[at + 1].text if at + 1 < len(sentence) else ""
        led = after in _LEADS and sentence[at + 2 : at + 3] and sentence[at + 2].text in ("which", "whom")
        if word.text in _MARKS and (led or after in _RELATIVES or after in _JOINTS or word.text == ";"):
            out.append([])
        elif word.text == "because" and out[-1]:
            out.append([word])
        else:
            out[-1].append(word)
    return out


def _states(said: Sequence[str]) -> bool:
    """A clause with a verb of its own, of something that is no part of the guide."""
    relative = said[0] in _RELATIVES or said[1] == "which"
    if relative and said[2:3] in (["on"], ["about"]):
        return False  # "Which is on how likely it is" names what a chapter is about.
    rest = list(said[1:] if relative or said[0] in _JOINTS else said)
    if any(not _class(name).isdisjoint(rest if name != "topics" else rest[:1]) for name in _ABOUT_IT):
        return False
    if rest[0] in _OTHERS or not _class("care").isdisjoint(rest):
        return False
    return relative or any(not _class(name).isdisjoint(rest[1:]) for name in ("be", "modal", "have", "does"))
