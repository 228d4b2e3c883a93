"""Holds every changed sentence against the one before: numbers, denials, sureness, scope, conditions and names stay.

This gate knows nothing of the transforms; it reads both texts as a check would. `lost` names what changed.
"""

from __future__ import annotations

import re
from collections import Counter

from audioguide.language.en.plain.terms import terms
from audioguide.language.en.reading import denials, hedges, names, numbers
from audioguide.language.en.reading.words import listed, stem, words

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_NUMERAL = re.compile(r"\b(stages?|types?|grades?|phases?|class|levels?)\s+(i{1,3}|iv|vi?)(?=[a-c]?\b)", re.IGNORECASE)
_ALSO_NUMERAL = re.compile(r"(\d[a-c]?\s*(?:,|or|and|to|-|–)\s*)(i{1,3}|iv|vi?)(?=[a-c]?\b)", re.IGNORECASE)
_STRICT = listed(
    "if when unless only all any most every each never except until both either neither some certain than less fewer"
)
"""Words that limit a claim: neither lost nor brought in."""
_EQUAL = {
    "suppose": "if",
    "nobody": "no",
    "everyone": "every",
    "everybody": "every",
    "bilateral": "both",
    "when": "if",
    "bilaterally": "both",
}
_TIME = re.compile(
    r"\b(?:prior to|status post|s/p|before|after|subsequent to|antenatal|antepartum"
    r"|(?:pre|post)-?op(?:erative(?:ly)?)?|(?:pre|post)-?(?:surgical|menopausal|pubertal|menstrual)"
    r"|post-?(?:partum|natal|coital|concussive|herpetic|tussive)"
    r"|following (?=(?:the )?(?:surgery|procedure|operation|delivery|treatment|removal|completion)\b))\b",
    re.IGNORECASE,
)
"""What says before or after, in so many words or in one that is built with them."""
_DIRECTIONS = listed("increase increases increased decrease decreases decreased reduce reduces reduced lower "
                     "lowers lowered raise "
                     "raises raised rise rises drop drops fall falls higher worse better")  # fmt: skip
_DOSE = re.compile(
    r"(\d[\d.,/]*)\s?(mg|mcg|g|kg|ml|units?|mmhg|cm|mm|tablets?|times|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)


def lost(before: str, after: str) -> str:
    """What the second text says otherwise than the first: "a number", "a denial"; empty where nothing is lost."""
    one, other = _plain_numerals(before), _plain_numerals(after)
    if _figures(one) != _figures(other) or _doses(one) != _doses(other):
        return "a number"
    old, new = words(one), words(other)
    if denials.denials(old) != denials.denials(new):
        return "a denial"
    if _sureness(old) != _sureness(new):
        return "how sure it is"
    if _limits(old) != _limits(new):
        return "a word that limits it"
    if len(_TIME.findall(before)) != len(_TIME.findall(after)):
        return "before or after"
    if before != after and not _names_kept(before, after):
        return "a name"
    return "which way it goes" if _turned(before, old, new) else ""


def _plain_numerals(text: str) -> str:
    text = _NUMERAL.sub(lambda m: f"{m[1]} {_ROMAN[m[2].lower()]}", text)
    if re.search(r"\bstages?\b|\bgrades?\b|\btypes?\b", text, re.IGNORECASE):
        text = _ALSO_NUMERAL.sub(lambda m: f"{m[1]}{_ROMAN[m[2].lower()]}", text)
    return text


def _figures(text: str) -> Counter[tuple[tuple[float, ...], str]]:
    return Counter((figure.value, figure.unit) for figure in numbers.read(text) if figure.unit != "base")


def _doses(text: str) -> Counter[tuple[str, str]]:
    return Counter((value, unit.lower().rstrip("s")) for value, unit in _DOSE.findall(text))


def _sureness(said: tuple[str, ...]) -> Counter[str]:
    return Counter(mark.kind for mark in hedges.read(said).marks)


def _limits(said: tuple[str, ...]) -> Counter[str]:
    return Counter(word for word in (_EQUAL.get(word, word) for word in said) if word in _STRICT)


def _names_kept(before: str, after: str) -> bool:
    """Each drug, body part, test and condition is still named: by its word, or by the plain word that stands for it."""
    heard = {stem(word) for word in words(after)}
    plain = {stem(word) for swap in terms().swaps(before) for word in words(swap.new)}
    old, new = _named(before), _named(after)
    gone = {word for word in old if word not in heard}
    swapped = {stem(word) for swap in terms().swaps(before) for word in words(before[swap.start : swap.end])}
    return gone <= swapped and all(
        word in old or word in plain or word in {stem(w) for w in words(before)} for word in new
    )


def _named(text: str) -> set[str]:
    return {stem(word) for found in names.read(text) for word in words(found.text)}


def _turned(before: str, old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """A word such as lower or increase is gone, or has come, other than by a plain word that stands for another."""
    known = {
        word for swap in terms().swaps(before) for word in (*words(swap.new), *words(before[swap.start : swap.end]))
    }
    one, other = (Counter(word for word in said if word in _DIRECTIONS and word not in known) for said in (old, new))
    return one != other
