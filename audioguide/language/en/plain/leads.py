"""What the opening of an English list asks of its items: to stand alone, or to be said with it each time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

VERB = re.compile(
    r"\b(?:causes?|involves?|experiences?|has|have|get|gets|notice|needs?|means?|try|avoid|use|take|do|helps?|"
    r"contains?|brings?|want|see|"
    r"cover|covers|offer|offers|feel)$",
    re.IGNORECASE,
)
MODAL_VERB = re.compile(
    r"\b(?:may|can|could|should|must|might|will|do not|don['’]t|cannot|need to|have to|want to) (?:also |only |"
    r"not )?[a-z]+$",
    re.IGNORECASE,
)
_HANGS = re.compile(
    r"\b(?:if|when|to|for|with|by|of|that|who|at|in|on|from|because|are|is|was|were|be|and|or|your|the|a|"
    r"provider|doctor|nurse|team|(?:if|when|that|unless|before|after) (?:you|they|he|she|it|we|people)|"
    r"should|must|may|can|will|could|might|not|never)$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|when)\b(?![^,]*,)", re.IGNORECASE)
"""A condition that runs to the end of the opening: each item is one of its own, never all of them together."""
BEGINS_WITH_IT = re.compile(r"^(?:but |and )?(?:if|when|before|after|while|unless|until) [^,]*$", re.IGNORECASE)
"""The whole opening is a condition: "If you fall:"."""
SHOULD = re.compile(r"\b(?:should|must|can|may|will|could|might)$", re.IGNORECASE)
_FORBIDS = re.compile(r"^(?:do not|don['’]t|never|avoid)\b", re.IGNORECASE)
_ANY = re.compile(
    r"\bof (?:the following|these|those)\b|\bthe following\b|\b(?:these|those)(?: \w+)?$|"
    r"\b(?:apply|applies|(?:is|are) true)(?: (?:to|for) \w+)?$",
    re.IGNORECASE,
)
"""A condition on the whole list, as "two or more of these": an item alone does not meet it."""
EXAMPLE = re.compile(r"^(?:for example|for instance|examples?(?: are| include)?|such as)$", re.IGNORECASE)
_AND = re.compile(r"\band[.,;]?$", re.IGNORECASE)


def body(lead: str) -> str:
    """The opening without its colon."""
    return lead.rstrip().rstrip(":").rstrip()


def hangs(lead: str) -> bool:
    """True where an item makes sense only as the end of the opening: "Call your doctor if:"."""
    bare = body(lead)
    if EXAMPLE.match(bare):
        return False
    return bool(_HANGS.search(bare)) or bool(_CONDITION.search(bare) and not _ANY.search(bare))


def conditional(lead: str) -> bool:
    """True where the opening sets a condition that runs to its end: "Call us if you take:"."""
    return bool(_CONDITION.search(body(lead)))


def forbids(lead: str) -> bool:
    """True for "Do not use:": an item that is heard without it would be heard as what may be done."""
    bare = body(lead)
    return bool(_FORBIDS.match(bare)) and not _ANY.search(bare)


def orders(lead: str, items: Iterable[str]) -> bool:
    """True for "You should:" over calls to act, some of which forbid: "You should do not ..." is no sentence."""
    return bool(SHOULD.search(body(lead))) and any(_FORBIDS.match(item) for item in items)


def joined_by_and(items: Iterable[str]) -> bool:
    """True where the items say that all of them are meant: "a fever, and"."""
    return any(_AND.search(item.rstrip()) for item in items)


def stand_apart(lead: str, items: Sequence[str], table: bool) -> bool:
    """True where no item may be the end of the opening; the rows of a table only where that sets a condition."""
    return joined_by_and(items) or orders(lead, items) or (table and not conditional(lead))


def hang(lead: str, items: Sequence[str]) -> bool:
    """True where each item needs the opening, as its condition or as what forbids it; questions never do."""
    return (hangs(lead) or forbids(lead)) and not any(item.rstrip().endswith("?") for item in items)
