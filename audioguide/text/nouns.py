"""Nouns that stand in a row with nothing between them, as an ear has to take them apart (rule P7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from audioguide.text.words import listed, straight

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]|\d+")
_NOUNS = listed(
    "access activity age aim allergy anxiety appointment area arm artery aspirin asthma baby back balance bathroom bed "
    "belly bladder bleeding blood body bone bowel brain breast breath cancer care cell chance change "
    "chemotherapy chest "
    "child clinic clot community condition cough coverage crisis data date day death decision device "
    "diabetes diagnosis "
    "diet disease doctor dose drug emergency energy equipment event exercise eye face facility factor failure family "
    "fear fever figure flu fluid food foot fracture function gene group growth guideline gut hand head headache health "
    "heart heartbeat help hip history home hormone hospital hour illness implant infection information injury insulin "
    "intake joint kidney knee leg level life lifestyle list liver loss lump lung lymph machine mammogram management "
    "mass medicine membrane mind minute mood month mouth muscle nausea neck need nerve node nurse nutrition office "
    "option organ outcome outlook oxygen pain patient pattern people person pharmacy phone plan plate "
    "pregnancy pressure "
    "prevention problem procedure process product program prognosis prostate protein provider quality "
    "quantity radiation "
    "range rate reaction receptor recovery recurrence reduction replacement research result risk room "
    "safety sample scan "
    "scar schedule score screening seizure service side sign site skin sleep source spine spread stage "
    "stomach strategy "
    "stress stroke study subtype sugar support surgeon surgery survival survivorship symptom system task team "
    "temperature test therapy thing throat time tissue tool trial tumor type ulcer urine vaccine value vein "
    "visit vision water week weight wheelchair woman work wound wrist year"
)
"""Nouns of patient pages in the singular. Words that are verbs as often (call, plan to, show) are left out, or come
here only because three in a row of them are never a clause."""
_MADE = re.compile(r"[a-z]{3,}(?:tion|sion|ment|ness|ity|ism|ology|therapy|itis|osis|emia|ectomy)")
"""Endings that only nouns have."""
_VERBS = listed("mention question comment experiment implement supplement complement condition position function")
_ONE_WORD = (
    ("side", "effect"), ("care", "team"), ("health", "care"), ("blood", "pressure"), ("lymph", "node"),
    ("phone", "number"), ("emergency", "room"), ("heart", "attack"), ("blood", "sugar"), ("family", "doctor"),
)  # fmt: skip
"""Pairs that everybody hears as one word."""


def compounds(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """The phrases of several words, in the singular: what a guide names and explains counts as one noun."""
    runs = (tuple(_singular(word) for word in _TOKEN.findall(phrase.lower()) if word.isalpha()) for phrase in phrases)
    return frozenset((*_ONE_WORD, *(run for run in runs if len(run) > 1)))


def pairs_of(title: str) -> Iterator[str]:
    """The nouns that stand side by side in a title, as pairs: "When breast cancer comes back" has one."""
    said = _TOKEN.findall(title.lower())
    for first, second in pairwise(said):
        if is_noun(first) and is_noun(_singular(second)):
            yield f"{first} {second}"


def strings(text: str, joined: frozenset[tuple[str, ...]]) -> Iterator[str]:
    """The runs of more than two nouns in `text`, as it says them. Only the last noun of a run may be a plural."""
    said = _TOKEN.findall(straight(text))
    run: list[str] = []
    at = 0
    while at < len(said):
        size = _size(said, at, joined)
        part = said[at : at + max(1, size)]
        if size:
            run.append(" ".join(part))
        plural = bool(size) and _singular(part[-1].lower()) != part[-1].lower()
        at += len(part)
        if not size or plural or at == len(said):
            if len(run) > 2:
                yield " ".join(run)
            run = []


def is_noun(word: str) -> bool:
    """True for a noun in the singular that patient pages use."""
    return word in _NOUNS or (word not in _VERBS and bool(_MADE.fullmatch(word)))


def _size(said: list[str], at: int, joined: frozenset[tuple[str, ...]]) -> int:
    """How many words from `at` on are one noun: several where they are a compound, none where it is no noun."""
    low = tuple(_singular(word.lower()) for word in said[at : at + 4])
    for size in range(len(low), 1, -1):
        if low[:size] in joined:
            return size
    return int(is_noun(low[0])) if low else 0


def _singular(word: str) -> str:
    """A plural as its singular; a word that only looks like a plural stays."""
    if word in _NOUNS or not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return word
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        base = word.removesuffix(ending)
        if base != word and is_noun(base + instead):
            return base + instead
    return word[:-1]
