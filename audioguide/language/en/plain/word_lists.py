"""A list of words and what they mean: "Platelet: a tiny part of the blood" is said "Platelet means a tiny part ...".

Only what a list of words holds is said so. "Dose: one tablet" is a label and its value, and "Dose means one tablet"
would be a false definition; where it is not plain what a line is, its colon stays.
"""

from __future__ import annotations

import re

from audioguide.language.base.item_lists import WordListSide
from audioguide.language.en.claims.capitals import is_ordinary
from audioguide.language.en.claims.main_clauses import is_main
from audioguide.language.en.plain.lists import LISTS
from audioguide.language.en.plain.sentence_ends import small
from audioguide.language.en.reading import names
from audioguide.language.en.reading.readability import is_easy
from audioguide.language.en.reading.words import FUNCTION_WORDS, listed, words

LONGEST_TERM = 5
"""Words."""
_BEGINS = listed("a an the any one when where you your it they that this to having being not some")
_ONE_OF_A_KIND = re.compile(r"(?:an?|any|one of|when|where)\b", re.IGNORECASE)
_THE_ONE_THAT = re.compile(r"the\b.+\b(?:of|that|which|who|where|when|between|from|in|around)\b", re.IGNORECASE)
_KIND = re.compile(r"an?\b.+\b(?:that|which|for|to|used)\b", re.IGNORECASE)
"""What a medicine is, and no way to take it."""
_DOSED = re.compile(
    r"\d|\b(?:one|two|three|four|half|once|twice|daily|each|every|morning|evening|night|day|week|tablets?|capsules?|"
    r"doses?|puffs?|drops?)\b",
    re.IGNORECASE,
)


def side(head: str) -> WordListSide:
    """Which column of a list of words this header or label stands over."""
    found = LISTS.pairs("word_list_heads").get(" ".join(words(head)), "")
    return "term" if found == "term" else "meaning" if found == "meaning" else ""


def told(term: str, text: str) -> str:
    """A word and what stands beside it in a list of words: "Fasting means you must not eat". Words that are neither a
    clause nor have an article are given as a dictionary gives them: "Stent means: tiny tube"."""
    begins = words(text)[:1]
    means = "means" if begins and begins[0] in _BEGINS else "means:"
    return f"{term} {means} {_inside(text)}"


def meaning(label: str, text: str) -> str:
    """ "DVT: a clot in a deep vein" as "DVT means a clot in a deep vein", where what follows says what a thing is."""
    rest = text.removeprefix(f"{label}:").strip()
    if not label or rest == text.strip() or not _is_term(label) or is_main(rest):
        return text
    if any(found.kind == "drug" for found in names.read(label.lower())):
        return f"{label} is {_inside(rest)}" if _KIND.match(rest) and not _DOSED.search(rest) else text
    says_what = _ONE_OF_A_KIND.match(rest) or _THE_ONE_THAT.match(rest)
    return told(label, rest) if says_what and not _DOSED.search(rest) else text


def _inside(text: str) -> str:
    """A text inside a sentence; what is no ordinary word, such as Crohn's, keeps its capital."""
    first = words(text)[:1]
    return small(text, frozenset()) if first and is_ordinary(first[0]) else text


def _is_term(label: str) -> bool:
    """True for a word that needs explaining: "phone", "next visit" and "what to bring" need none."""
    said = words(label)
    if not said or len(said) > LONGEST_TERM or said[0] in FUNCTION_WORDS or not said[0].isalpha():
        return False
    fields = LISTS.words("field_labels")
    return not ({" ".join(said), said[-1], said[0]} & fields) and not all(map(_is_plain, label.split()))


def _is_plain(word: str) -> bool:
    """True for a word everybody knows; short forms are none."""
    return not (word.isupper() and len(word) > 1) and is_easy(word)
