"""N114: orders with a gap: tabs 2-1-2-1/4, mg q2, 1 8 units, 1 mg kg, BIW, SS tab. Each blocks.

A hurried hand has left out a unit, a stroke or a word, or a slip has parted a number: the writer is asked for it.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.words import BLANK, cardinal

_AMOUNT = r"(?:[0-9]{1,3}|[½¼])(?:/[0-9])?"
_SPAN = r"(?:h|d|w|hours?|hrs?|days?|weeks?|wks?|months?|min\w*|y|yrs?|years?)"
_DOSED = r"(?:units?|mg|mcg|ml|mL|g|mmol|micrograms?)"
_COUNTED = r"(?:times|tabs?|tablets?|caps?|capsules?|puffs?|drops?|sprays?|sachets?|spoonfuls?)"
_ROUGH = Shape(r"[0-9½¼]{1,3}(?:/[0-9])?-[0-9½¼]|[0-9]\s[0-9]|[0-9][0-9.,]*\s?[mgµuUI]|BIW|biw|[sS][sS]\s|[qQ][0-9]")
SHAPE = Shape(
    rf"(?<![\w/.,-])(?P<scheme>{_AMOUNT}(?:-{_AMOUNT}){{2,3}})(?![\w/.-]|\s?(?:mg|mcg|g)\b)"
    rf"|(?<![\w.(;-])(?P<round>[qQ][0-9]{{1,2}})(?![\w°º/.-]|\s?[-–]\s?[0-9]|\s{_SPAN}\b)"
    rf"|(?<![\w.,/:-])(?P<digits>[0-9]{BLANK}[0-9](?:\.[0-9]+)?)(?={BLANK}?(?:{_DOSED}|{_COUNTED})(?![^\W_]))"
    rf"|(?P<unjoined>[0-9][0-9.,]*{BLANK}?(?:mg|mcg|µg|g|units?|IU|m[lL]|mmol){BLANK}(?:kg|m2|m²|hr|min))(?![\w/])"
    r"|(?<![\w.-])(?P<often>BIW|biw)(?![\w-])|(?<![\w.-])(?P<semis>SS|ss)(?=\s(?:tab|cap|tsp|tbsp|gr)[a-z]*\b)",
    hint=begins_like(_ROUGH),
)
SCHEME = "“{0}” may be doses at times of the day, or a range. Write the times, such as “1 in the morning, 1 at night”."
ROUND = "“{0}” does not say hours, days or weeks. Write the word, such as “every 2 weeks”."
DIGITS = "“{0}” may be one number with a blank in it, or two. Write it as one, or with a word between."
UNJOINED = "“{0}” may lack a stroke between its units. Write the word, such as “mg per kg”."
OFTEN = "“{0}” may be twice a week, or every two weeks. Write the words."
SEMIS = "“{0}” may be a half, or 55. Write “half”."
_THREE_TIMES = Shape(r"[0-4]-[0-4]-[0-4](?<![1-4]-[1-4]-[1-4])")
"""Morning, noon and night, with a nought for none: said as it stands."""
_SCHEMED = Shape(
    r"(?i)(?:\b(?:take|tabs?|tablets?|caps?|capsules?|doses?|give|puffs?|units|po|insulin|scheme|sig|use|inhale|drops?"
    r"|scale|[0-9]\s?(?:mg|mcg|g|ml|units))|novorapid|humalog|actrapid|apidra|fiasp|trurapi|lispro|aspart|admelog"
    r"|humulin|novolin|lyumjev|insulatard|novomix"
    r"|[a-z]{4,}(?:in|ol|ine|ide|pam|one|dopa|il|an|am|fen|ate|cillin))[ ,:(]{0,3}\Z"
)
_INSULIN = Shape(
    r"(?i)\b(?:novorapid|humalog|actrapid|apidra|fiasp|trurapi|lispro|aspart|admelog|humulin|novolin|lyumjev|insulatard"
    r"|novomix)[ :]{1,2}\Z"
)
"""Behind its name, three numbers are units for three meals, which are said as they stand."""
_SCHEME_OF = Shape(r"(?i)\s?(?:hrly|hourly|tabs?|tablets?|caps?|daily|scheme|units|puffs?|mg|ml|po|prn|as required)\b")
_DOSE_NEAR = Shape(r"(?i)[0-9](?:\s?(?:mg|mcg|g|ml|units?|iu|tabs?|puffs?|mmol))?[^.;\n]{0,24}\Z")
_NAMED = Shape(
    r"(?i)\b(?:days?|week|no\.?|number|stage|grade|type|step|bed|room|phase|dose|level|item|part|bag|cycle|ward)\s\Z"
)
"""Before a number that is a name, so that the next one is an amount: day 1 5 mg."""


def say(match: re.Match[str]) -> Doubtful | None:
    """Its numbers and letters one by one, and the question. None where nothing is open."""
    text, start, written = match.string, match.start(), match[0]
    if match["scheme"]:
        known = _SCHEMED.search(text, max(0, start - 24), start) or _SCHEME_OF.match(text, match.end())
        if _INSULIN.search(text, max(0, start - 16), start) and written.count("-") == 2:
            return None
        return _asked(written, SCHEME) if known and not _THREE_TIMES.fullmatch(written) else None
    if match["round"]:
        return _asked(written, ROUND) if _DOSE_NEAR.search(text, max(0, start - 40), start) else None
    if match["digits"]:
        return None if _NAMED.search(text, max(0, start - 12), start) else _asked(written, DIGITS)
    if match["unjoined"]:
        return _asked(written, UNJOINED)
    return Doubtful(letters(written), (OFTEN if match["often"] else SEMIS).format(written), blocks=True)


_PIECE = Shape(r"[0-9]+(?:\.[0-9]+)?|[A-Za-z]+|[½¼²µ]")
_MARKS = {"½": "one half", "¼": "one quarter", "²": "squared", "µ": "micro"}


def _asked(written: str, question: str) -> Doubtful:
    pieces = (
        _MARKS.get(piece) or (cardinal(piece) if piece[0].isdecimal() else letters(piece))
        for piece in _PIECE.findall(written)
    )
    return Doubtful(", ".join(pieces), question.format(written), blocks=True)


UNFINISHED = SpokenRule("N114", "orders with a gap", "9aA*", SHAPE, say, frozenset({"q", "biw", "ss"}), "qQbBsS")
