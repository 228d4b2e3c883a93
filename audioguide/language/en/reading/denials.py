"""Negated propositions in a sentence (rule F5)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import TEXTS, listed

_NEGATORS = frozenset(("not", "never", "nobody", "nothing", "neither", "none", "cannot", "nowhere"))
_SOFT = listed("without miss misses missed fail fails failed free lack lacks unable instead")

_LIMITS = (("more", "than"), ("less", "than"), ("fewer", "than"))
"""Behind "no" or "not" they say how much, which the role of a number and the words of scope hold (rules F3, F7)."""
_IMPLIED = listed("without denies denied deny unable absent free lack lacks refuses refused hemostatic afebrile non")


@lru_cache(maxsize=TEXTS)
def count(words: tuple[str, ...]) -> int:
    """Number of propositions that lower-case `words` deny in so many words: not, n't, no, never, nothing.

    "not only" and "no matter" deny nothing, and "no more than 2" is a limit; "whether or not" leaves a thing open;
    "neither ... nor" counts once.
    """
    return sum(1 for index in range(len(words)) if _denies(words, index))


def _denies(words: tuple[str, ...], index: int) -> bool:
    word = words[index]
    after = words[index + 1] if index + 1 < len(words) else ""
    if word.endswith("n't"):
        return True
    if word in ("no", "not") and words[index + 1 : index + 3] in _LIMITS:
        return False
    if word == "no":
        return after not in ("matter", "doubt")
    if word == "not":
        return after not in ("only", "just", "simply") and not (index and words[index - 1] == "or" and after != "do")
    return word in _NEGATORS


def implied(words: tuple[str, ...]) -> int:
    """How many words deny without saying so: without, denies, unable, absent, negative, and those with non- or un-."""
    return sum(
        word in _IMPLIED
        or (word == "negative" and place == len(words) - 1 and "triple" not in words)
        or (word.startswith(("non", "atraum", "asympt", "unremark", "uncompl")) and len(word) > 5)
        for place, word in enumerate(words)
    )


def softly(words: tuple[str, ...], known: tuple[str, ...] = ()) -> bool:
    """True where a word such as "miss", "clear" or "without" may say what others say with "not"; none of `known`."""
    return not _SOFT.isdisjoint(set(words) - set(known))


_PREFIXED = re.compile(r"non[a-z]{4,}")
_PREFIX_WORDS = LISTS.words("negative_words")
_OTHER_DENIALS = listed("without denies denied deny denying negative absent absence lacks lack nor nkda nka npo dnr")
"""With the short forms that hold a no: no known drug allergies, nothing by mouth."""


@lru_cache(maxsize=TEXTS)
def denials(words: tuple[str, ...]) -> int:
    """Propositions that are denied in any way: not, no and never; without, denies and absent; nontender, unsteady."""
    own = sum(1 for word in words if word in _OTHER_DENIALS or word in _PREFIX_WORDS or _PREFIXED.fullmatch(word))
    own += sum(1 for one, other in pairwise(words) if one == "non" and other)
    return count(words) + own
