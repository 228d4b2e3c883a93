"""N106: figures for words in text messages: STOP 2 opt out -> stop to opt out, HELP 4 info, 2moro, 2day, gr8."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule

WORDS = {
    "2moro": "tomorrow", "2morrow": "tomorrow", "2mrw": "tomorrow", "2day": "today", "2nite": "tonight",
    "2night": "tonight", "b4": "before", "gr8": "great", "l8r": "later", "tmrw": "tomorrow", "tmw": "tomorrow",
    "pls": "please", "plz": "please", "ur": "your", "msg": "message",
    "msgs": "messages", "txt": "text", "B4": "before", "Msg": "message", "Msgs": "messages", "Pls": "please",
    "Txt": "text", "TXT": "text", "Ur": "your",
}  # fmt: skip
_TOKEN = Shape(r"[0-9]?[A-Za-z]+[0-9]?[a-z]*")


def _may_begin(text: str, place: int) -> bool:
    if text[place].isdecimal():
        return text[place] in "24"
    token = _TOKEN.match(text, place)
    return token is not None and token[0] in WORDS


SHAPE = Shape(
    rf"(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))})(?![\w'’-])(?:\.(?=\s?[a-z0-9&]))?"
    r"|(?P<to>2)(?=\s(?i:opt|end|unsub\w*|cancel|quit|stop|confirm|rebook|reschedule|change|book|reply|view|see|leave"
    r"|unsubscribe)\b)"
    r"|(?P<for>4)(?=\s(?i:info|help|details|more|directions|advice|info\.)\b)",
    hint=_may_begin,
)
_SHORT = Shape(r"(?:\b(?:STOP|QUIT|HELP|END|YES|NO|OPTOUT|INFO|reply|Reply|text|Text|REPLY|TEXT|[A-Z])\s)\Z")


_VALUE = Shape(r":?\s[<>]?[0-9]")


def say(match: re.Match[str]) -> str | None:
    """The word that sounds so. None for a figure that counts."""
    if match["word"] and match["word"].lower() == "ur" and _VALUE.match(match.string, match.end()):
        return None  # Urea.
    if match["word"]:
        return WORDS[match["word"]]
    if not _SHORT.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    return "to" if match["to"] else "for"


TEXTING = SpokenRule(
    "N106",
    "words of text messages",
    "9aA",
    SHAPE,
    say,
    frozenset(word for word in WORDS if word[0].isalpha()),
    "btpugmlBMPTU",
)
