"""What an English title speaks of, where it orders or claims: "Staying off work", "When to see a doctor".

A title and a signpost have no fact, so neither may give an order or state anything.
"""

from __future__ import annotations

import re

from audioguide.language.en.claims.headings import heading_claims, is_order, numberless
from audioguide.language.en.claims.lists import checks_whether, list_opening
from audioguide.language.en.plain.lists import LISTS
from audioguide.language.en.plain.sentence_ends import small
from audioguide.language.en.plain.titles import LOOKS_FOR
from audioguide.language.en.reading.clause_words import DETERMINERS, IMPERATIVES, PRONOUNS
from audioguide.language.en.reading.words import listed, words

_NAMES = listed("what who whom whose which how why when where whether things signs symptoms foods about")
"""First words of what only names its subject."""
_FORMAL = re.compile(
    r"(?:[A-Z]\. )?(?:(?:package (?:leaflet|insert)|patient (?:information )?leaflet|"
    r"(?:patient )?information (?:leaflet )?for (?:the )?(?:users?|patients?)(?: and (?:carers?|users?))?)"
    r"(?:[:.,–-] ?|$))+",
    re.IGNORECASE,
)
"""What the law has stand over every leaflet of a medicine: it names no topic of this one."""
_WHEN = re.compile(r"^(?P<order>.+?)\s+(?:if|when|unless)\b", re.IGNORECASE)
_LABEL = re.compile(r"^[^:]{2,30}: +(?=[A-Z])")
_BAN = re.compile(r"^(?:please )?(?:do not|don['’]t|never)\b ?", re.IGNORECASE)
_POLITE = re.compile(r"^(?:please|always) ", re.IGNORECASE)
_MODAL = re.compile(r"^you (?:should|must|can|may|cannot|need to|have to)(?: not| only)?$", re.IGNORECASE)
_CAN_HELP = re.compile(r"^(?!you\b)(?P<who>(?:[\w’'-]+ ){1,4})can help\b", re.IGNORECASE)
_DOS = {"do": "What to do", "dos": "What to do", "do's": "What to do"}
_DONTS = ("do not", "don't", "don'ts", "donts", "do nots", "never")
_VERBS = IMPERATIVES | LISTS.words("base_verbs")
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_LINKS = listed("and or then")
_OBJECTS = DETERMINERS | PRONOUNS | listed("them him her us me yourself")
_SMALL = listed("in on at to for with from by of after before not if when while all")
_TAKING = listed("take use eat drink wear give bring have do try avoid")
"""Verbs that need an object: "Do not take"."""
_TOWARDS = listed("with for on at by")
"""Words that need one: "Do not take it with"."""


def topic(title: str) -> str:
    """The title itself where it is a topic; else one made of it, or nothing."""
    if _FORMAL.fullmatch(title.strip()):
        return ""
    title = numberless(title)
    bare = title.strip().rstrip(".:! ")
    said = words(bare)
    if not said or title.rstrip().endswith("?") or said[0] in _NAMES or LOOKS_FOR.match(bare):
        return title
    opening = list_opening(_LABEL.sub("", bare), ())
    if opening:
        return _of_opening(opening)
    if is_order(bare):
        return (_of_opening(bare) if _WHEN.match(bare) and not checks_whether(bare) else "") or _named(bare)
    if not heading_claims(bare):
        return title
    return f"How {small(bare, frozenset())}" if _CAN_HELP.match(bare) else ""


def _of_opening(lead: str) -> str:
    """ "See a doctor if you" as "When to see a doctor", "Do not take" as "What not to take"."""
    plain = lead.lower().replace("’", "'")
    if plain in _DOS:
        return _DOS[plain]
    if plain in _DONTS:
        return "What not to do"
    if _MODAL.match(lead):
        return f"What {small(lead, frozenset())} do"
    found = _WHEN.match(lead)
    order = _POLITE.sub("", found["order"] if found else lead)
    ban = _BAN.match(order)
    order = order[ban.end() :] if ban else order
    said = words(order)
    if not said or said[0] not in _VERBS:
        return ""
    if found is None and said[-1] not in (_TAKING if len(said) == 1 else _TOWARDS):
        return _named(lead)
    return f"{'When' if found else 'What'} {'not ' if ban else ''}to {small(order, frozenset())}"


def _named(order: str) -> str:
    """ "Stay off work" as "Staying off work"; nothing where a second verb may be a noun as well."""
    order = _POLITE.sub("", order)
    ban = _BAN.match(order)
    said = (order[ban.end() :] if ban else order).split()
    if not said or said[0].lower() not in _VERBS:
        return ""
    out = [_ing(said[0].lower())]
    for before, word, after in zip(said, said[1:], [*said[2:], ""], strict=False):
        low = word.lower()
        linked = before.lower().strip(",") in _LINKS or before.endswith(",")
        acts = bool(linked and words(after)[:1] and words(after)[0] in _OBJECTS and low not in _SMALL)
        if linked and low != "work" and (low not in _VERBS if acts else low in IMPERATIVES):
            return ""  # "Eat and drink normally", "wash it and dry it": no form that is sure.
        out.append(_ing(low) if acts else word)
    text = " ".join(out)
    return f"Not {text}" if ban else f"{text[:1].upper()}{text[1:]}"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if _DOUBLED.fullmatch(verb) else f"{verb}ing"
