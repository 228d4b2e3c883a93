"""N22: emergency and short numbers: call 911 -> call nine one one; 988 people stay a count."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.counted import counts
from audioguide.language.en.spoken.words import digits

BEFORE = Shape(
    r"\b(?:call|calls|calling|called|dial|dials|dialing|dialed|text|texts|texting|phone|phoning|ring|ringing"
    r"|contact|tel|"
    r"telephone|hotline|lifeline|TTY|emergency|emergencies|message"
    r"|number|NHS|helpline|ambulance|police)\b[^.!?0-9]{0,40}(?:[0-9]{3}[^.!?0-9]{0,12})?\Z",
    re.IGNORECASE,
)
KEYWORD = Shape(r"\b(?:text|message|send|sms)\b[^.!?]{1,40}\bto \Z", re.IGNORECASE)
"""Text HOME to 741741."""
TEXTED = Shape(r"\b(?:text|sms|texting)\s(?:us (?:at|on)\s|to\s)?\Z", re.IGNORECASE)
SHOWN = Shape("(?:\u2192|->)\\s?\\Z|[\u260e\u260f\u2706\U0001f4de\U0001f4f1\U0001f4df]\ufe0f?:?\\s?(?:[0-9]{3}/)?\\Z")
"""Behind the picture of a telephone."""
SERVED = Shape(r"\s(?:service|online|call|advice|helpline|app)\b|/(?:111|999|112|911)(?![0-9])")
_VERB = Shape(r"(?i)\b(?:call|calling|ring|ringing|dial|dialling|dialing|phone|phoning|on|free)\s\Z")
"""Right before a number that is called: for a power cut ring 105."""
_HELPED = Shape(r"116[- ](?:000|006|111|117|123)")
"""Numbers of help that are the same in all of Europe."""
_INSTEAD = Shape(
    r"(?i)\s(?:or|and)\s(?:call\s|go to\s|to\s)?(?:the\s|your\s|an?\s|nearest\s)*(?:A&E|ED|ER|GP|walk-in"
    r"|pharmac\w*|urgent care|casualty"
    r"|minor injur\w+|hospital|emergency|999|111|112|911|ambulance|doctor|out-of-hours)\b"
)
_AFTER_PLACE = Shape(r"(?i)\b(?:A&E|ED|GP|hospital|ambulance|pharmacist|walk-in|999|111|112|911|doctor) or \Z")
_URGENT = Shape(r"(?i)\s(?:if|at once|now|straight away|immediately|works|answers|is free|is for)\b")
_OPENING = Shape(r"(?:\A|[?!.:;–—,-]\s?)\Z")
_SURE = frozenset({"999", "911", "112", "111"})
"""Numbers of emergency, which open a call where they open what is said."""
ALWAYS = frozenset({"911", "988"})
FOLLOWED = Shape(
    r" (?!(?:or|and|if|right|now|for|at|to|in|is|when|as|without|first|immediately|before|operator\w*|on|dispatcher\w*|"
    r"center|service|lifeline|hotline|call|emergency|from|any|after|with|instead)\b)[a-z]"
)
"""A noun behind it: people, beds, volunteers."""


def say(match: re.Match[str]) -> str | None:
    """Digit by digit. None where it may be a count."""
    text, start = match.string, match.start()
    written = match[0]
    if counts(match):
        return None
    if len(written) > 3 and not re.fullmatch("[0-9](?:-[0-9]){2}", written):
        if _HELPED.fullmatch(written):
            return f"{digits(written[:3])}, {digits(written[4:])}"
        texted = KEYWORD.search(text, max(0, start - 60), start) or TEXTED.search(text, max(0, start - 20), start)
        return digits(re.sub("[- ]", "", written)) if texted else None
    number = written.replace("-", "")
    asked = BEFORE.search(text, max(0, start - 80), start) is not None
    shown = SHOWN.search(text, max(0, start - 8), start) or SERVED.match(text, match.end())
    asked = asked or shown is not None
    named = Shape(r"\b(?:the|an?|your|this|via|by|through) \Z").search(text, max(0, start - 8), start)
    alone = number in ALWAYS and (named or not FOLLOWED.match(text, match.end()))
    if number in _CALLED_ONLY:
        return (
            digits(number)
            if _VERB.search(text, max(0, start - 10), start) and _ENDED.match(text, match.end())
            else None
        )
    return digits(number) if "-" in written or asked or alone or _urged(match, number) else None


_CALLED_ONLY = frozenset({"105", "101", "119"})
"""Numbers that are called so, and are counts elsewhere."""
_ENDED = Shape(r"\s*(?:[.,;!?)]|\Z|\s(?:or|and|if|for|when|from|at|to)\b)")


def _urged(match: re.Match[str], number: str) -> bool:
    """Whether a number of emergency stands for the call: "999 or A&E", "Chest pain? 999 at once"."""
    text, start, end = match.string, match.start(), match.end()
    if number not in _SURE:
        return False
    if _AFTER_PLACE.search(text, max(0, start - 16), start) or _INSTEAD.match(text, end):
        return True
    return bool(_OPENING.search(text, max(0, start - 2), start) and _URGENT.match(text, end))


SHORT_NUMBER = SpokenRule(
    "N22",
    "emergency and short numbers",
    "9",
    Shape(
        r"(?<![\w$£€.,/-])(?:911|988|112|999|000|10[15]|119|[1-8]11|9-1-1|9-8-8|[2-8]-1-1|1-1-2|9-9-9|[0-9]{5,6}"
        r"|[0-9]{3}[- ][0-9]{3})"
        r"(?![^\W_]|[-/%:°+]|[.,][0-9])"
    ),
    say,
)
