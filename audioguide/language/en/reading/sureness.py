"""What English sentences claim, loosen and advise: the questions of `language.base.questions.sureness`."""

from __future__ import annotations

import re
from functools import cache

from audioguide.language.en.reading.lists import LISTS

HEDGE_WORDS = {
    "possible": "may, might, can or could",
    "probable": "often, likely, most or usually",
    "certain": "will, always or no one",
    "rare": "uncommon or rarely",
    "none": "a flat statement",
}
CASES = frozenset(("if", "when", "unless", "while", "whenever"))
TURNS = ("unless", "even if", "whether or not")
ORDERS = ("you must", "you have to", "you need to", "make sure")
DUTIES = (
    frozenset(("may", "might", "can", "could")),
    frozenset(("should", "ought")),
    frozenset(("must", "have to", "has to", "need to", "needs to")),
)
_CONTRAST = re.compile(r";|,? \b(?:yet|but)\b")
_CLAUSE = re.compile(r"[,;:()]|\byet\b|\band\b(?= (?:may|can|might|could)\b)")
_GOES_ON = ("or", "and", "plus", "while")
_FULL_CLAUSE = re.compile(r",? (?:or|and) (?=(?:it|they) )")
_REASON = re.compile(r",? (?:because|since) ")
_VERB = re.compile(r" (?:is|are|was|were|has|have|had|feels?|gets?|goes|leaks?|swells?|they|it) ")
_SEEMS_CLAIM = re.compile(
    r"\b(?:more|less) likely\b|\b(?:can|may|might|will|often|always|never|usually)\b", re.IGNORECASE
)
_NAMING = re.compile(r"\b(?:call|calls|called|named?|means?|stands? for)\b")
_NAMED_PERHAPS = re.compile(
    r" (?:doctors|experts|providers) (?:also )?(?:may|might) (?:also )?call | (?:examples?|here) (?:may|might) be "
    r"| group (?:may|might) (?:have|hold) "
)
_ITEM = re.compile(
    r"^(?:The (?:first|second|third|fourth|fifth|other|last)|One|Another|Examples?|Here)\b.*\b(?:is|are)\b"
    r"|^(?:First|Second|Third|Fourth|Fifth), (?:suppose|think|say)\b"
)
_OF_LISTENER = re.compile(r" you (?:feel|have|lose|get|notice|see|are|need|find|face|live) ")
_LOOSENS = re.compile(r" (?:not|\S+n't) (?:only|just) ")
_DENIED_FIGURE = re.compile(r" (?:not|never) (?:about |around |only |in |between )?\d")


def contrasts(text: str) -> list[str]:
    """The parts either side of but, yet or a semicolon."""
    return _CONTRAST.split(text)


def clauses(text: str) -> list[str]:
    """The clauses of a text: at commas, brackets, yet, and before "and may"."""
    return _CLAUSE.split(text)


def goes_on(words: tuple[str, ...]) -> bool:
    """A clause that is as sure as the one before it."""
    return words[0] in _GOES_ON


def full_clauses(text: str) -> list[str]:
    """The parts that "or it", "and they" join."""
    return _FULL_CLAUSE.split(text)


def main_clause(text: str) -> str:
    """What stands before because or since."""
    return _REASON.split(text)[0]


def claims(text: str) -> bool:
    """A normal form with a verb that claims. "Second, swelling over the shin." has none."""
    return _VERB.search(text) is not None


def seems_claim(text: str) -> bool:
    """A sentence with may, will, often, more likely."""
    return bool(_SEEMS_CLAIM.search(text))


def names_thing(text: str) -> bool:
    """A sentence with called, means, stands for."""
    return bool(_NAMING.search(text))


def names_perhaps(text: str) -> bool:
    """A normal form such as "doctors may call this"."""
    return bool(_NAMED_PERHAPS.search(text))


def takes_up_item(text: str) -> bool:
    """A sentence such as "The second is"."""
    return bool(_ITEM.search(text))


def is_of_listener(text: str) -> bool:
    """A normal form such as "you have headaches"."""
    return _OF_LISTENER.search(text) is not None


def loosens(text: str) -> str:
    """Not only, not just."""
    found = _LOOSENS.search(text)
    return found[0].strip() if found else ""


def denies_figure(text: str) -> bool:
    """A normal form such as "not 6"."""
    return bool(_DENIED_FIGURE.search(text))


def nots(words: tuple[str, ...]) -> int:
    """How often not is said."""
    return words.count("not")


@cache
def _advice() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for verb, spelling in LISTS.rows("advice"):
        found[verb] = (*found.get(verb, ()), spelling)
    return found


def advice(verb: str) -> tuple[str, ...]:
    """The spellings of data/advice.tsv; the verb itself where it is not there."""
    return _advice().get(verb, (verb,))
