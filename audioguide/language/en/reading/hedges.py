"""How strongly a sentence claims what it says: the hedge classes of rule F4.

Classes, weakest first: possible (may, might, can, could), probable (often, likely, most, usually), certain (will,
always, all, no one); and rare (rarely, uncommon) beside them. A flat statement has no class.
"""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from audioguide.language.base.events import HedgeClass, HedgeMark, Hedges
from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import TEXTS, listed

_MODALS, _ADVERBS, _SOFT = (
    {word: cast(HedgeClass, kind) for word, kind, sort in LISTS.rows("hedges") if sort == wanted}
    for wanted in ("modal", "adverb", "soft")
)
_DOUBTS = frozenset(("may", "might"))
_COMPARED = frozenset(("more", "less", "how", "as", "equally", "so"))
_PEOPLE = listed(
    "you they we he she i who people patients women men someone anyone team teams provider providers doctor doctors "
    "nurse nurses surgeon experts"
)
_INDIRECT = listed("what how whatever wherever")
_COUNTED = listed("these those of this that your the four five six seven three two")


@lru_cache(maxsize=TEXTS)
def read(words: tuple[str, ...]) -> Hedges:
    """The hedges among lower-case `words` as `audioguide.language.en.reading.words.words` gives them."""
    marks: list[HedgeMark] = []
    soft: set[HedgeClass] = set()
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        after = words[index + 1] if index + 1 < len(words) else ""
        if word in _MODALS:
            if not (word == "may" and after[:1].isdigit()):
                able = word in ("can", "could") and (before in _PEOPLE or before in ("that", "which", "nothing"))
                idle = before in _INDIRECT or able
                marks.append(HedgeMark(word, _MODALS[word], True, idle, word in _DOUBTS))
        elif word.endswith("'ll"):
            marks.append(HedgeMark(word, "certain", True))
        elif word in _ADVERBS:
            _adverb(word, before, after, marks, soft)
        elif word in _SOFT:
            if "not" not in words[max(0, index - 2) : index]:
                soft.add(_SOFT[word])
        elif word in ("common", "general") and before in ("not", "in"):
            soft.add("rare" if before == "not" else "probable")
        elif word == "one" and before == "no":
            marks.append(HedgeMark("no one", "certain", False))
    return Hedges(tuple(marks), frozenset(soft), "some" in words)


def _counts(word: str, before: str, after: str) -> bool:
    """All of these", "every day", "25 of every 100", "the most" speak of how many or how much, not of how sure."""
    if word == "all":
        return after in _COUNTED or before in ("at", "after")
    if word == "every":
        return after[:1].isdigit() or after in ("hundred", "day", "week", "month", "year", "time", "other")
    return word == "most" and before == "the"


def _adverb(word: str, before: str, after: str, marks: list[HedgeMark], soft: set[HedgeClass]) -> None:
    kind = _ADVERBS[word]
    if word == "likely" and before in _COMPARED:
        # "more likely than" compares and claims no likelihood of its own; it is enough for a claim that has one.
        soft.add("probable")
    elif before in ("not", "isn't", "aren't", "doesn't", "don't"):
        # "not always" is weaker than "always" and "not often" is close to rare: the count of negations judges these.
        soft.add("rare" if kind == "probable" else "possible")
    elif _counts(word, before, after):
        soft.add(kind)
    else:
        marks.append(HedgeMark(word, kind, False))
