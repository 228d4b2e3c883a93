"""Lists for the ear: the opening says how many there are, each item says which one it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from audioguide.language.en.claims.joints import AUXILIARIES, is_clause
from audioguide.language.en.reading import names
from audioguide.language.en.reading.words import words

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = ("", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
GROUP = 5
"""Items told in one breath; rule L4."""
_VERB = re.compile(
    r"\b(?:causes?|involves?|experiences?|has|have|get|gets|notice|needs?|means?|try|avoid|use|take|do|helps?|"
    r"contains?|brings?|want|see|"
    r"cover|covers|offer|offers|feel)$",
    re.IGNORECASE,
)
_MODAL_VERB = re.compile(
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
_BEGINS_WITH_IT = re.compile(r"^(?:but |and )?(?:if|when|before|after|while|unless|until) [^,]*$", re.IGNORECASE)
"""The whole opening is a condition: "If you fall:"."""
_SAYS_OF = frozenset("must may can cannot could should will is are was were has have does helps causes".split())
_SHOULD = re.compile(r"\b(?:should|must|can|may|will|could|might)$", re.IGNORECASE)
_FORBIDS = re.compile(r"^(?:do not|don['’]t|never|avoid)\b", re.IGNORECASE)
_ANY = re.compile(
    r"\bof (?:the following|these|those)\b|\bthe following\b|\b(?:these|those)(?: \w+)?$|"
    r"\b(?:apply|applies|(?:is|are) true)(?: (?:to|for) \w+)?$",
    re.IGNORECASE,
)
"""A condition on the whole list, as "two or more of these": an item alone does not meet it."""
_EXAMPLE = re.compile(r"^(?:for example|for instance|examples?(?: are| include)?|such as)$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"[,;]?\s+(?:and|or|and/or)[.,;]?$", re.IGNORECASE)
"""What ties an item to the next one on paper."""
_SHOUTS = re.compile(r"^[A-Z][\w-]*[A-Z]")


def count_word(count: int) -> str:
    """ "seven", and digits from eleven on."""
    return COUNTS[count] if count < len(COUNTS) else str(count)


def hangs(lead: str) -> bool:
    """True where an item makes sense only as the end of the opening: "Call your doctor if:"."""
    body = _body(lead)
    if _EXAMPLE.match(body):
        return False
    return bool(_HANGS.search(body)) or bool(_CONDITION.search(body) and not _ANY.search(body))


def conditional(lead: str) -> bool:
    """True where the opening sets a condition that runs to its end: "Call us if you take:"."""
    return bool(_CONDITION.search(_body(lead)))


def forbids(lead: str) -> bool:
    """True for "Do not use:": an item that is heard without it would be heard as what may be done."""
    body = _body(lead)
    return bool(_FORBIDS.match(body)) and not _ANY.search(body)


def orders(lead: str, items: Iterable[str]) -> bool:
    """True for "You should:" over calls to act, some of which forbid: "You should do not ..." is no sentence."""
    return bool(_SHOULD.search(_body(lead))) and any(_FORBIDS.match(item) for item in items)


def opening(lead: str, count: int, examples: bool, questions: bool = False) -> list[str]:
    """The sentences that open a list and say its count, in the source's words up to the colon."""
    body, are = _body(lead), "is" if count == 1 else "are"
    noun = ("example" if examples else "point") if count == 1 else ("examples" if examples else "points")
    if re.search(r"\bthe following(?: things)?$", body) and count > 1:
        return [f"{re.sub(r'the following(?: things)?$', f'these {count_word(count)} things', body)}."]
    if questions:
        return [f"{body} {'this question' if count == 1 else f'these {count_word(count)} questions'}."]
    if _SHOULD.search(body):
        return [f"{body} do {'this' if count == 1 else f'these {count_word(count)} things'}."]
    if _EXAMPLE.match(body):
        return [f"Here {are} {count_word(count)} {'example' if count == 1 else 'examples'}."]
    if re.search(r"\b(?:include|includes|including)$", body):
        return [f"{body} {'this one' if count == 1 else f'these {count_word(count)}'}."]
    if re.match(r"^here (?:are|is)\b", body, re.IGNORECASE):
        return [f"{body}: {count_word(count)} {noun}."]
    if _VERB.search(body) or _MODAL_VERB.search(body):
        return [f"{body} {'this' if count == 1 else f'these {count_word(count)} things'}."]
    if not is_clause(body):
        return [f"{body}: {count_word(count)} {noun}."]
    return [f"{body}.", f"Here {are} {count_word(count)} {noun}."]


def over_table(lead: str) -> str:
    """The opening of a table, whose rows stand alone: "They are as follows." """
    body = _body(lead)
    return f"{body} as follows." if lead.rstrip().endswith(":") and hangs(lead) else ended(lead)


def item(text: str, number: int, proper: frozenset[str]) -> str:
    """The item with its place: "First, ..."; without one from the eleventh on.

    proper: words that the document writes with a capital inside a sentence, so that a name keeps it.
    """
    text = ended(text.strip())
    if not 0 < number < len(ORDINALS):
        return text[:1].upper() + text[1:]
    small = _small(text, proper)
    place = ORDINALS[number].lower()
    if any(found.text.startswith(f"{place} ") for found in names.read(f"{place} {small[:40]}")):
        # "Second, cancer stage" would be heard as second cancer.
        return f"The {place} is this: {small}"
    return f"{ORDINALS[number]}, {small}"


def run_on(label: str, text: str) -> str:
    """ "Valproate: must not be used by ..." without its colon, where the label is what the rest speaks of."""
    rest = text[len(label) :].lstrip(": ").strip() if label and text.startswith(f"{label}:") else ""
    return f"{label} {rest}" if words(rest)[:1] and words(rest)[0] in _SAYS_OF else text


def labelled(label: str, text: str) -> tuple[str, str] | None:
    """(label, rest) where what follows the label is a sentence of its own; None where the two belong together."""
    if not label or not text.startswith(label):
        return None
    rest = text[len(label) :].lstrip(": ").strip()
    said = words(rest)
    if said[:1] and said[0] in _SAYS_OF:
        return None
    if len(said) < 5 or not (is_clause(rest) or any(word in AUXILIARIES for word in said)):
        return None
    return label, rest[:1].upper() + rest[1:]


def meaning(label: str, text: str) -> str:
    """ "DVT: a clot in a deep vein" as "DVT means a clot in a deep vein", where what follows says what a thing is."""
    rest = text[len(label) :].lstrip(": ").strip()
    says_what = re.match(r"(?:an?|the|any|when|one|some)\b", rest, re.IGNORECASE) and text.startswith(label)
    return f"{label} means {rest[:1].lower()}{rest[1:]}" if says_what else text


def led(lead: str, text: str, proper: frozenset[str]) -> str:
    """An item as the end of the opening of its list."""
    body = _body(lead)
    if _BEGINS_WITH_IT.match(body):
        return ended(f"{body}, {_small(text, proper)}")
    open_end = hangs(lead) or _VERB.search(body) or _MODAL_VERB.search(body)
    joined = f"{body}{'' if open_end else ':'} {_small(text, proper)}"
    return ended(joined)


def capital(text: str) -> str:
    """With a capital in front; a name such as pH or eGFR keeps its own."""
    return text[:1].upper() + text[1:] if text.split()[:1] and text.split()[0].islower() else text


def ended(text: str) -> str:
    """The text as a sentence with its end."""
    text = _CONJUNCTION.sub("", text)
    return text if text.rstrip("\"”’')]").endswith((".", "?", "!")) else f"{text.rstrip(',;:')}."


def joined_by_and(items: Iterable[str]) -> bool:
    """True where the items say that all of them are meant: "a fever, and"."""
    return any(re.search(r"\band[.,;]?$", item.rstrip(), re.IGNORECASE) for item in items)


def _body(lead: str) -> str:
    return lead.rstrip().rstrip(":").rstrip()


def _small(text: str, proper: frozenset[str]) -> str:
    first = text.split()[0].strip(".,;:'\"“”") if text.split() else ""
    small = first not in proper and not _SHOUTS.match(first) and first not in ("I", "I’m", "I'm")
    return text[:1].lower() + text[1:] if small else text
