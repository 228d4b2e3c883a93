"""Which English headings order or claim something, so that they need a fact, and which only name a topic."""

from __future__ import annotations

import re

from audioguide.language.en.claims.lists import list_opening
from audioguide.language.en.claims.main_clauses import OPEN_END, is_main
from audioguide.language.en.reading.clause_words import AUXILIARIES, DETERMINERS, IMPERATIVES, PRONOUNS
from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import listed, words

_NOUNS = LISTS.words("orders_or_nouns")
_ONLY_ORDERS = (
    IMPERATIVES
    | listed("find choose learn prepare protect prevent reduce ensure encourage describe remember raise arrange")
) - _NOUNS | listed("keep stay")
_ACTED_ON = (
    DETERMINERS
    | listed(
        "it them us me him her yourself not if as plenty more less lots enough only well straight still up-to-date "
        "away off out down to with after for whether how what when where smoking drinking driving taking using"
    )
    | listed("us 999 111 112 911")
) - listed("that these those")
"""What follows a verb that is one, and seldom the noun that looks the same."""
_NOT_BEHIND = {word: listed(behind) for word, behind in LISTS.rows("nouns_before")}
"""Words behind which the noun stands more often: "Help with costs", "Rest after surgery"."""
_SERVICES = listed("service services clinic clinics support advice help programme program group groups")
"""What "Stop smoking" only names the kind of."""
_ASKS = listed("what who whom whose which how why when where whether")
_ENDS_SUBJECT = listed("that which who whom whose where when if because while before after until as")
_SUBJECTS = listed("you i we they he she")
_FLAT_VERBS = (AUXILIARIES | listed("means depends happens affects goes comes becomes")) - listed("do")
"""Finite verbs that are never the plural of a noun, as "causes" and "needs" are."""
_FORBIDS = re.compile(r"^(?:please )?(?:do not|don['’]t|never|always|please|no|nothing)\s+\S", re.IGNORECASE)
_CALLS = re.compile(r"\b(?:call|ring|phone|dial) (?:\d{3}\b|us\b|your\b|the\b|an?\b)", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:\d{1,2}[.)]|step \d+[:.]?)\s+", re.IGNORECASE)


def numberless(heading: str) -> str:
    """ "2. Have a test" without the number that a document gives its headings."""
    return _NUMBER.sub("", heading.strip())


def is_order(heading: str) -> bool:
    """True for "Stay off work", "No driving", "In an emergency call 999"; false for "Rest and sleep"."""
    text = numberless(heading).rstrip(":.! ")
    said = words(text)
    if len(said) < 2 or said[0] in _ASKS or said[-1] in OPEN_END or heading.rstrip().endswith("?"):
        return False
    if _FORBIDS.match(text):
        return True
    first, after = said[0], said[1]
    if after in ("and", "or") and first in IMPERATIVES and len(said) > 3:
        return said[2] in IMPERATIVES  # "Eat and drink normally", where "Rest and sleep" is a topic.
    if first in _ONLY_ORDERS:
        return after not in ("and", "or", "of") and "-" not in text.split()[0]
    if first in _NOUNS:
        if after in _NOT_BEHIND.get(first, ()):
            return False
        if first == "use":
            return True
        acts = any(word.endswith("ing") for word in said[1:]) and said[-1] not in _SERVICES
        return after in _ACTED_ON or (first == "stop" and acts) or (said[-1].endswith("ly") and len(said) == 2)
    return bool(_CALLS.search(text)) and not _ENDS_SUBJECT & set(said[:2])


def claims_something(heading: str) -> bool:
    """True for "Your pharmacist can help" and "Blisters are harmless"; false for "Things you can do" and questions."""
    text = numberless(heading).rstrip(":.! ")
    said = words(text)
    if len(said) < 3 or said[0] in _ASKS | AUXILIARIES or heading.rstrip().endswith("?") or not is_main(text):
        return False
    if said[0] in PRONOUNS - DETERMINERS or said[0] in ("it", "this", "that"):
        return True
    for word in said[1:]:
        if word in _ENDS_SUBJECT or word in _SUBJECTS or word == "to":
            return False  # "Things you can do" only names them.
        if word in _FLAT_VERBS:
            return True
    return False


def heading_claims(heading: str) -> bool:
    """True for a heading that needs a fact of its own: an order, a ban or a statement. An opening of a list is none."""
    if heading.rstrip().endswith("?") or (list_opening(heading, ()) and not is_main(heading)):
        return False
    return is_order(heading) or claims_something(heading)
