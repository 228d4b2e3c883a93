"""How the opening of an English list hangs together with its items: said with each, all in one sentence, or apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioguide.language.base.item_lists import Tie
from audioguide.language.en.claims.main_clauses import is_main
from audioguide.language.en.reading import denials
from audioguide.language.en.reading.clause_words import IMPERATIVES
from audioguide.language.en.reading.words import words

VERB = re.compile(
    r"\b(?:causes?|involves?|experiences?|has|have|get|gets|notice|needs?|means?|try|avoid|use|take|do|helps?|"
    r"contains?|brings?|advises?|recommends?|suggests?|want|see|eat|drink|wear|choose|buy|give|"
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
    r"(?:should|must|may|can|will|could|might|not|never|don['’]t|can['’]t|cannot)"
    r"(?: (?:also|often|sometimes|even|still))?|"
    r"(?:makes?|lets?|helps?) (?:you|them|it|him|her|us|people)|(?:generally |usually |also )?(?:you|they))$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|unless|when)\b(?![^,]*,)", re.IGNORECASE)
"""A condition that runs to the end of the opening: each item is one of its own, never all of them together."""
_PERMITS = re.compile(
    r"\bonly\b|\b(?:safe|allowed|ready|able|ok(?:ay)?|all right|fine|discharged?)\b|"
    r"\b(?:can|may) (?:usually |normally |"
    r"still |also |then )?(?:go|leave|start|restart|take|use|drive|return|eat|drink|stop|fly|travel|work|swim|bathe|"
    r"shower|exercise|give|breastfeed|be (?:discharged|given))\b",
    re.IGNORECASE,
)
"""What may be done where the items hold: whether one of them is enough, only the source could say."""
_REASSURES = re.compile(
    r"\b(?:not|n['’]t) (?:usually |normally )?(?:need|have) to\b|\bno need\b|\bnothing to worry\b|"
    r"\b(?:managed|treated|cared for|looked after) (?:safely )?at home\b",
    re.IGNORECASE,
)
"""What is all right where the items hold, all of them."""
_WARNS = re.compile(r"\b(?:less|hard|harder|difficult|risks?|dangers?|worse|unlikely|problems?|too)\b", re.IGNORECASE)
"""What is no reassurance, whatever may be done: "It is less safe if you"."""
_WHO_HAS = re.compile(
    r"\b(?:(?:who|that) (?:also )?(?:has|have|is|are|gets?|shows?|develops?|feels?)|with)$", re.IGNORECASE
)
"""The end of a call for somebody with any of the items: "Seek help for a child who has"."""
_CALLS = re.compile(
    r"\b(?:call|ring|phone|dial|contact|see|tell|ask|speak|talk|visit|seek|get|go to|come back|stop)\b", re.IGNORECASE
)
"""A call for help: one sign is enough for it."""
BEGINS_WITH_IT = re.compile(
    r"^(?:but |and )?(?:if|when|before|after|while|unless|until|once|during|to|in order to) [^,]*$", re.IGNORECASE
)
"""The whole opening is a condition: "If you fall:"."""
SHOULD = re.compile(r"\b(?:should|must|can|may|will|could|might)$", re.IGNORECASE)
_FORBIDS = re.compile(
    r"^(?:please )?(?:do not|don['’]t|never|avoid|stop|no)\b|\b(?:must|should|may|can|could|need|do|does|will|is|are)"
    r"(?: not|n['’]t)\b|\bcannot\b|\b(?:unsafe|unsuitable|forbidden|prohibited|never|avoid(?:ed|ing)?)\b|"
    r"(?<!or )\bnot (?:to|allowed|permitted)\b|\brefrain(?:ing)? from\b|\b(?:stay|staying|keep|keeping) away from\b",
    re.IGNORECASE,
)
_OWN_BAN = re.compile(
    r"^(?:do not|don['’]t|never|avoid|no|stop|try (?:not to|to avoid)|be careful not|make sure (?:not|you do not)|"
    r"you (?:must|should|may|can)(?: not|not|n['’]t))\b",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"\bof (?:the following|these|those)\b|\bthe following\b|"
    r"\b(?:these|those|any|following)"
    r"(?: (?!(?:can|may|could|might|must|should|will|are|is|include|includes|have|has)\b)\w+){0,2}$|"
    r"\b(?:apply|applies|(?:is|are) true)(?: (?:to|for) \w+)?$",
    re.IGNORECASE,
)
"""A word in the opening that stands for the list: an item cannot take its place in the sentence."""
_ANNOUNCES = re.compile(
    r"\bthe following\b|\b(?:listed|named|shown|given|set out) below\b|\bas follows\b", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"\b(?:(?:two|three|four|five|[2-9])(?: or more)?(?: of)?|all|both|each|every|most|at least (?!one\b)\w+|"
    r"more than one)\b"
    r"[^,]*$",
    re.IGNORECASE,
)
"""A condition on the whole list, as "two or more of these": an item alone does not meet it."""
_CHOICE = re.compile(r"\b(?:one of|choose|choice of|either|whichever)\b", re.IGNORECASE)
EXAMPLE = re.compile(r"^(?:for example|for instance|examples?(?: are| include)?|such as)$", re.IGNORECASE)
EXAMPLES = re.compile(r"\b(?:such as|like)$", re.IGNORECASE)
"""The end of an opening whose items stand for others of their kind: "problems with breathing, such as"."""
_ONE_OF = re.compile(r"\b(?:may|might|can|could|an|another|any|either)\b", re.IGNORECASE)
"""Where one of the examples is enough: "another condition such as"."""
_AND = re.compile(r"\band[.,;:]?$", re.IGNORECASE)
_OR = re.compile(r"\bor[.,;:]?$", re.IGNORECASE)
_LIMITS = re.compile(
    r"(?:(?:only|even|or|and) )?(?:if|when|unless|until|once|after|before|within|as soon as|as long as|"
    r"(?:about )?\d+ (?:hours?|days?|weeks?|months?|minutes?) (?:after|before))\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b(?:are|is|was|were|include|includes|including|such as|like)$", re.IGNORECASE)
"""What names its items one by one: "The main signs are"."""
_LIMITED = re.compile(r",|\b(?:if|unless|only|not)\b", re.IGNORECASE)
"""What limits one item and would be heard as limiting a row of them."""
FEW, ROW, BREATH = 3, 24, 45
"""Items of a list that may be one sentence; its words; and words of one whose items an or ties together."""
MAKES = re.compile(r"\b(?:makes?|keeps?|leaves?|turns?) (?:it|them|you|him|her|us)$", re.IGNORECASE)
"""What says how a thing becomes: "It makes them", "red"."""
_HOW_MANY = re.compile(
    r"\b(?:1 in \d|\d+ in every|affects? (?:up to|more than|less than|fewer than|at most))|\bfrequency\b|"
    r"^(?:very )?(?:common|uncommon|rare|rarely|commonly)(?:$|\s*[(:,]|\s+side[ -]effects?\b)",
    re.IGNORECASE,
)
_WHEN_ALONE = re.compile(r"^(?:if|when|unless|as soon as)\b", re.IGNORECASE)
WHEN = re.compile(
    r"^(?:if|when|unless|before|after|because|as soon as|once|"
    r"(?:\d+|a|an|one|two|three) \w+ (?:after|before))\b",
    re.IGNORECASE,
)
"""What says when the opening holds, as an item: "48 hours after the first tablet"."""


def body(lead: str) -> str:
    """The opening without its colon or question mark."""
    return lead.rstrip().rstrip(":?").rstrip()


def hangs(lead: str) -> bool:
    """True where an item makes sense only as the end of the opening: "Call your doctor if:"."""
    bare = body(lead)
    if EXAMPLE.match(bare):
        return False
    return bool(_HANGS.search(bare) or MAKES.search(bare)) or bool(_CONDITION.search(bare) and not _ANY.search(bare))


def is_condition(lead: str) -> bool:
    """True for "If you have a cut and:": what follows it, or stands before it, says what to do then."""
    return bool(re.match(r"(?:if|when)\b(?! to\b)", lead, re.IGNORECASE) and BEGINS_WITH_IT.match(body(lead)))


def announces(text: str) -> bool:
    """True for "any of the following medicines", "as listed below": a list comes."""
    return bool(_ANNOUNCES.search(text))


def says_how_many(text: str) -> bool:
    """True for "Rare (may affect up to 1 in 1,000 people)"."""
    return bool(_HOW_MANY.search(body(text)))


def offers_choice(lead: str) -> bool:
    """True for "Choose one of these:", under which one item alone would be an order."""
    return bool(_CHOICE.search(body(lead)))


def conditional(lead: str) -> bool:
    """True where the opening sets a condition that runs to its end: "Call us if you take:"."""
    return bool(_CONDITION.search(body(lead))) or _calls_for(body(lead))


def _calls_for(bare: str) -> bool:
    """True for "Seek help for a child who has:", where one of the items is enough."""
    return bool(_CALLS.match(bare) and _WHO_HAS.search(bare))


def all_needed(lead: str) -> bool:
    """True for a permission or a reassurance with a condition: it holds where every item does, not any one of them."""
    bare = body(lead)
    if not _CONDITION.search(bare) or _WARNS.search(bare):
        return False
    if _REASSURES.search(bare):
        return not _CALLS.match(bare)
    return bool(_PERMITS.search(bare)) and not forbids(lead) and not _CALLS.search(_PERMITS.sub("", bare))


def forbids(lead: str) -> bool:
    """True for "Do not use:": an item that is heard without it would be heard as what may be done."""
    return bool(_FORBIDS.search(body(lead)))


def limits(lead: str, item: str) -> bool:
    """True for an item that says when a whole opening holds: "It stops being contagious:", "48 hours after ..."."""
    if not _LIMITS.match(item) or _acts_by_itself(item):
        return False
    return is_main(body(lead)) and not _ANY.search(body(lead))


def _acts_by_itself(item: str) -> bool:
    """True for an item that says when, and then what: "If you need to cough, hold a pillow"."""
    behind = item.partition(",")[2].split()
    return bool(behind) and (behind[0].lower() in IMPERATIVES or is_main(" ".join(behind)))


def stands_for(lead: str) -> bool:
    """True where a word of the opening stands for its items: "any of these", "the following"."""
    return bool(_ANY.search(body(lead)))


def tie(lead: str, items: Sequence[str], table: bool = False) -> Tie:
    """How the items are told with their opening.

    each: every item is a claim with it. together: they are one claim, since one alone would say more or less than the
    source, or since they are few and short. apart: they are told one by one after the opening.
    """
    bare = body(lead)
    if table:
        return "each" if (conditional(lead) and not _PERMITS.search(bare)) or forbids(lead) else "apart"
    if any(item.rstrip().endswith("?") for item in items):
        return "apart"
    if _say_when(bare, items):
        return "each"
    size = len(bare.split()) + sum(len(item.split()) for item in items)
    ties = [item for item in items[:-1] if _AND.search(item.rstrip()) or _OR.search(item.rstrip())]
    condition, ban = conditional(lead), forbids(lead)
    if says_how_many(bare) and 2 * sum(map(is_main, items)) < len(items):
        return "each"  # A side effect is told with how many people have it.
    if _NAMES.search(bare) and not condition and not ban:
        return "together" if len(items) == 1 or size <= ROW + 6 else "apart"
    if (condition or stands_for(lead)) and _counts(bare):
        return "together"
    if all_needed(lead):
        return "together"
    if any(_AND.search(item) for item in ties):
        return "together" if condition or ban or size <= BREATH else "apart"
    if ties and not condition and not ban:
        return "together" if size <= BREATH else "each"
    if _CHOICE.search(bare) and not ban:
        return "together" if size <= BREATH else "apart"
    if condition or ban or hangs(lead) or BEGINS_WITH_IT.match(bare):
        return "apart" if SHOULD.search(bare) and any(_OWN_BAN.match(item) for item in items) else "each"
    return _loosely(lead, items, size)


def _counts(bare: str) -> bool:
    """True where the condition says how many items it asks for: "if two or more of these"; "2.5 mg if" counts none."""
    condition = _CONDITION.search(bare)
    return bool(_SEVERAL.search(bare, condition.start() if condition else 0))


def _loosely(lead: str, items: Sequence[str], size: int) -> Tie:
    """Under an opening that stands by itself."""
    if any(limits(lead, item) for item in items):
        return "each"  # Without its items the opening would say flatly what is so only then.
    loose = not any(is_main(item) or _LIMITED.search(item) for item in items)
    few = len(items) <= FEW and size <= ROW and loose
    return "together" if few or len(items) == 1 else "apart"


def _say_when(bare: str, items: Sequence[str]) -> bool:
    """ "See a doctor": "if your eye is red"; "Warnings Talk to your doctor before you take it:", "if you smoke"."""
    if 2 * sum(map(is_main, items)) >= len(items):
        return False
    acts = is_main(bare) or bool(_CALLS.match(bare))
    return (acts and all(map(WHEN.match, items))) or (len(items) > 1 and all(map(_WHEN_ALONE.match, items)))


def word_between(lead: str, items: Sequence[str]) -> str:
    """The word in front of the last of several items in one sentence; empty where the source does not say which."""
    if any(_OR.search(item.rstrip()) for item in items[:-1]) or _CHOICE.search(body(lead)):
        return "or"
    if any(_AND.search(item.rstrip()) for item in items[:-1]) or re.search(r"\binclud(?:e|es|ing)$", body(lead)):
        return "and"
    if all_needed(lead) and not stands_for(lead):
        return "and"
    if EXAMPLES.search(body(lead)):
        return "or" if _ONE_OF.search(body(lead)) else "and"
    return ""


def bans_itself(item: str) -> bool:
    """True for an item that says its own not: under "Don'ts" it needs no other."""
    return bool(_OWN_BAN.match(item))


def is_bare_ban(text: str) -> bool:
    """True for "Don't" and "Don'ts" alone."""
    return body(text).lower().replace("’", "'") in ("do not", "don't", "don'ts", "donts", "do nots", "never")


def denies(text: str) -> bool:
    """True where a text says not, in whatever words."""
    return bool(denials.denials(words(text)))
