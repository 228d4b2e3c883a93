"""N106: figures for words in text messages: STOP 2 opt out -> stop to opt out, HELP 4 info, 2moro, 2day, gr8."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK

WORDS = {
    "2moro": "tomorrow", "2morrow": "tomorrow", "2mrw": "tomorrow", "2day": "today", "2nite": "tonight",
    "2night": "tonight", "b4": "before", "gr8": "great", "l8r": "later", "tmrw": "tomorrow", "tmw": "tomorrow",
    "pls": "please", "plz": "please", "ur": "your", "msg": "message",
    "msgs": "messages", "txt": "text", "B4": "before", "Msg": "message", "Msgs": "messages", "Pls": "please",
    "Txt": "text", "TXT": "text", "Ur": "your", "thx": "thanks", "Thx": "thanks", "THX": "thanks", "UR": "your",
    "L8R": "later", "GR8": "great", "PLS": "please", "PLZ": "please",
}  # fmt: skip
_TOKEN = Shape(r"[0-9]?[A-Za-z]+[0-9]?[A-Za-z]*")


def _may_begin(text: str, place: int) -> bool:
    if text[place].isdecimal():
        return text[place] in "24"
    token = _TOKEN.match(text, place)
    return token is not None and (token[0] in WORDS or token[0] in _LONE)


_LONE = frozenset("U u R r C c".split())


SHAPE = Shape(
    rf"(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))})(?![\w'’-])(?:\.(?=\s?[a-z0-9&]))?"
    rf"|(?P<see>[Cc])(?={BLANK}[Uu](?![\w'’-]))|(?P<are>[Rr])(?:(?={BLANK}[Uu](?![\w'’-]))|(?<=[Uu]{BLANK}[Rr])(?![\w'’-]))"
    rf"|(?:(?<![0-9]{BLANK})|(?<=[Bb]4{BLANK}))(?<![\w/'’-])(?P<you>[Uu])(?![\w/'’-])"
    r"|(?P<to>2)(?=\s(?i:opt|end|unsub\w*|cancel|quit|stop|confirm|rebook|reschedule|change|book|reply|view|see|leave|c|be|go|fast|eat|drink|have|call|ring|bring|come"
    r"|unsubscribe)\b)"
    r"|(?P<for>4)(?=\s(?i:info|help|details|more|directions|advice|info\.|u|ur|me|dr|the|delay|surgery|appt|lunch"
    r"|dinner|tea|breakfast|scan|bloods|test|op|[0-9]{1,2} ?(?:hrs?|hours?|days?|wks?|weeks?|mins?))\b)",
    hint=_may_begin,
)
_SHORT = Shape(r"(?:\b(?:STOP|QUIT|HELP|END|YES|NO|OPTOUT|INFO|reply|Reply|text|Text|REPLY|TEXT|[A-Z])\s)\Z")


_TEXTED = Shape(
    r"\b(?:[Bb]4|thx|THX|Thx|pls|PLS|Pls|plz|2moro|2morrow|2mrw|2day|2nite|gr8|GR8|[Ll]8r|L8R|txt|TXT|Txt|[Uu] R"
    r"|[Rr] [Uu]|[Cc] [Uu]|[Uu] (?:r|can|need|go|want))\b"
)
"""What only a text message writes."""


def _lettered(match: re.Match[str]) -> str | None:
    """The word that the letter sounds like, in a text message."""
    if not _TEXTED.search(match.string):
        return None
    return "see" if match["see"] else "are" if match["are"] else "you"


_VALUE = Shape(r":?\s[<>]?[0-9]")


def say(match: re.Match[str]) -> str | None:
    """The word that sounds so. None for a figure that counts."""
    if match["see"] or match["are"] or match["you"]:
        return _lettered(match)
    if match["word"] and (match["word"] == "UR" and not _TEXTED.search(match.string)):
        return None
    if match["word"] and match["word"].lower() == "ur" and _VALUE.match(match.string, match.end()):
        return None  # Urea.
    if match["word"]:
        return WORDS[match["word"]]
    if not _SHORT.search(match.string, max(0, match.start() - 8), match.start()) and not _TEXTED.search(match.string):
        return None
    return "to" if match["to"] else "for"


TEXTING = SpokenRule(
    "N106",
    "words of text messages",
    "9aA",
    SHAPE,
    say,
    frozenset(word for word in WORDS if word[0].isalpha()) | {"u", "r", "c"},
    "btpugmlrcBMPTUGLRC",
)
