"""How English explains a word, and how it gives a medical name behind the plain words that took its place."""

from __future__ import annotations

import re

from audioguide.language.en.reading.words import normal, says
from audioguide.model import Term

DEFINITION = "{term} means {plain}."
NAME, NAMES = "{term} means: {plain}.", "{term} mean: {plain}."
"""The plain words of the term table have no article, so they are given as a dictionary gives them."""
_GIVEN = re.compile(r"\w \(([A-Za-z][a-z]+(?:[ -][a-z]+)*)\)")
_MANY = re.compile(r"[^sui]s$")


def given_names(text: str) -> frozenset[str]:
    """ "photophobia" of "sensitivity to light (photophobia)": explained in front. A short form is not."""
    return frozenset(found.lower() for found in _GIVEN.findall(text))


def definition(term: Term) -> str:
    """ "Chemotherapy means drugs that kill cancer cells." """
    return DEFINITION.format(term=_capital(term.term), plain=term.plain.rstrip("."))


def is_definition(text: str, term: Term) -> bool:
    """True where `text` says "chemotherapy means", or gives the word behind plain ones: "feeling sick (nausea)"."""
    given = re.search(rf"\w \({re.escape(term.term)}\)", text, re.IGNORECASE)
    return bool(given) or says(normal(text), f"{term.term} means")


def medical_name(term: Term) -> str:
    """ "Deep vein thrombosis means: blood clot in a deep vein." """
    shape = NAMES if _MANY.search(term.term) else NAME
    return shape.format(term=_capital(term.term), plain=term.plain)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
