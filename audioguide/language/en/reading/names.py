"""Drugs, treatments, tests, body parts, conditions, symptoms and organisations that a text names.

Found by lists and by the endings that the trade gives its words; what neither knows is not found, so a person reads
the list that `draft` writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from audioguide.language.base.events import Named
from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import TEXTS, stem, straight

GLUE = frozenset(map(stem, ("in", "the", "your", "to", "of", "you", "own", "a", "with", "that", "for", "up")))
"""Stems of what may stand within a name: "cancer in the breast"."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

_TREATMENT_SHAPE = re.compile(
    r"[a-z]{3,}(?:ectom(?:y|ies)|ostom(?:y|ies)|otom(?:y|ies)|plast(?:y|ies)|therap(?:y|ies))"
)
_TEST_SHAPE = re.compile(r"[a-z]{3,}(?:scop(?:y|ies)|grams?|graph(?:y|ies)|centesis)")
_CONDITION_SHAPE = re.compile(r"[a-z]{3,}(?:itis|osis|emia|aemia|oma|omas|opathy|algia|plegia|uria|trophy|sclerosis)")
_ORGANISATION = re.compile(
    r"\b(?:[A-Z][\w&'’-]+\s+){1,5}(?:Society|Clinic|Institute|Hospital|Association|Foundation|Administration|"
    r"University|"
    r"Academy|Organization|Organisation|Trust|Agency|Council|College|Alliance|Network|Centers?|Department)"
    r"(?:\s+(?:of|for|on)\s+(?:[A-Z][\w-]+(?:\s+and)?\s*){1,4})?"
)
_INITIALS = re.compile(r"\b(?:FDA|CDC|NHS|NIH|NICE|AHA|WHO)\b")


_LONG = 5
"""Letters of an ending that is long enough to tell a medicine behind two letters: zolpidem."""


@cache
def _drug_shape() -> re.Pattern[str]:
    endings = sorted((row[0] for row in LISTS.rows("drug_endings")), key=len, reverse=True)
    long, short = ("|".join(end for end in endings if (len(end) >= _LONG) == wanted) for wanted in (True, False))
    begun = "|".join(f"{begin}[a-z]{{{letters},}}" for begin, letters, _ in LISTS.rows("drug_beginnings"))
    return re.compile(rf"(?:[a-z]{{2,}}(?:{long})|[a-z]{{3,}}(?:{short})|{begun})s?")


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """By the stem of the first word: the stems of a name and its kind, the longest names first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    kinds = ("treatment", "test", "condition", "symptom", "body part", "drug")
    for kind in kinds:  # A name of two kinds has the first.
        of_body = kind == "body part"
        phrases = [row[0] for row in LISTS.rows("body_parts")] if of_body else LISTS.entries(f"{kind}s")
        for phrase in phrases:
            run = tuple(map(stem, phrase.split()))
            found.setdefault(run[0], []).append((run, kind))
    for runs in found.values():
        runs.sort(key=lambda entry: -len(entry[0]))
    return found


@cache
def _parts_to_name() -> frozenset[str]:
    return frozenset(stem(part) for part, named, _ in LISTS.rows("body_parts") if named)


@cache
def everyday_parts() -> frozenset[str]:
    """The words of the parts of the body that everybody has a name for, however seldom it is written."""
    return frozenset(word for part, _, everyday in LISTS.rows("body_parts") if everyday for word in part.split())


def is_closed(word: str) -> bool:
    """True for a drug, and for a part of the body that no everyday phrase names (rule F9)."""
    return stem(word) in _parts_to_name() or _at([word], [stem(word)], 0)[1] == "drug"


def closed_in(words: Sequence[str]) -> list[str]:
    """The words of a sentence that are closed names, without those of a phrase that is no name: "breast-feeding"."""
    found, at = [], 0
    while at < len(words):
        run, _ = _no_name(words, at) or (1, "")
        if run == 1 and is_closed(words[at]):
            found.append(words[at])
        at += run
    return found


@lru_cache(maxsize=TEXTS)
def read(text: str) -> tuple[Named, ...]:
    """The names that one sentence says, in order, each once; the longest where one is inside another."""
    found = {
        Named(" ".join(match[0].split()).removeprefix("The "), "organisation"): None
        for match in _ORGANISATION.finditer(text)
    }
    if "organisation" not in text:
        found |= {Named(match[0], "organisation"): None for match in _INITIALS.finditer(text)}
    found |= dict.fromkeys(_words(text))
    return tuple(found)


def _words(text: str) -> Iterator[Named]:
    written = [word.lower() for word in _WORD.findall(straight(text))]
    stems = [stem(word) for word in written]
    at = 0
    while at < len(written):
        run, kind = _no_name(written, at) or _at(written, stems, at)
        if kind:
            yield Named(" ".join(written[at : at + run]), kind)
        at += run


@cache
def _no_names() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in LISTS.entries("no_names"):
        found.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
    return found


def _no_name(written: Sequence[str], at: int) -> tuple[int, str] | None:
    """The words of what only looks like a name: "Appendix V", "chewing gum"."""
    phrases = _no_names().get(written[at], ())
    run = next((len(phrase) for phrase in phrases if tuple(written[at : at + len(phrase)]) == phrase), 0)
    return (run, "") if run else None


def _at(written: list[str], stems: list[str], at: int) -> tuple[int, str]:
    for run, kind in _phrases().get(stems[at], ()):
        if len(run) == 1 or tuple(stems[at : at + len(run)]) == run:
            return len(run), kind
    word = written[at]
    if word in LISTS.words("lookalikes") or len(word) < 6:
        return 1, ""
    for shape, kind in (
        (_drug_shape(), "drug"),
        (_TREATMENT_SHAPE, "treatment"),
        (_TEST_SHAPE, "test"),
        (_CONDITION_SHAPE, "condition"),
    ):
        if shape.fullmatch(word):
            return 1, kind
    return 1, ""
