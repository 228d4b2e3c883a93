"""N136: what letters and forms write in short and nobody reads in two ways: due Oct/Nov, opp. the park, d.o.b.

Also blanks of a form, left to right, 220 − age, ages of groups (under-5s), minutes and seconds of an exercise, a fall
from so many feet. Each has beside it what makes it sure.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.months import MONTH, month
from audioguide.language.en.spoken.words import BLANK, cardinal, near, plural

_SIDES = {"R": "right", "L": "left"}
_DOTTED = {
    "d.o.b.": "date of birth", "D.o.B.": "date of birth", "p.p.": "P P", "p.y.": "P Y", "c/-": "care of",
    "C/-": "care of",
}  # fmt: skip
_END = r"(?:\.(?!\s*\Z|\s+[A-Z]))?"
"""The point of a short form, which is left where it ends the sentence."""
SHAPE = Shape(
    rf"(?P<months>{MONTH}(?:/{MONTH}){{1,2}}|{MONTH}(?={BLANK}to{BLANK}{MONTH}))(?![\w/]|{BLANK}?[0-9])"
    rf"|(?<=\bto{BLANK})(?P<until>{MONTH})(?![\w/]|{BLANK}?[0-9])"
    rf"|(?<=\bthe{BLANK})(?P<half>[ap])m{_END}(?!\w|\.\w)"
    rf"|(?<=[a-z]{BLANK})(?P<noon>p)m(?=[,;)]|\.?\s*\Z|{BLANK}(?:clinic|dose|list|only|session|slot|appts?|visit))"
    rf"|(?P<dotted>{'|'.join(map(re.escape, _DOTTED))})(?![\w])"
    rf"|(?P<opposite>[Oo]pp)\.(?={BLANK}(?:the|a|our|main|side|[A-Z][a-z]))"
    rf"|(?P<enclosed>Encls?){_END}(?=:|{BLANK}?[×x(]?{BLANK}?[0-9]|{BLANK}?[.;,]|\s*\Z)"
    rf"|(?P<guessed>est){_END}(?!\w|\.\w)"
    rf"|(?P<turned>[RL]){BLANK}?(?:→|->|➔|➜){BLANK}?(?P<onto>[RL])(?![\w/])"
    rf"|(?<=[0-9]{BLANK})(?P<less>[−–])(?={BLANK}(?:your |the |his |her )?age\b)"
    rf"|(?P<blank>(?<![\w/])(?:\(_{{2,}}\){BLANK}?)?(?:_{{2}}"
    rf"|_{{2,}}(?:{BLANK}?[/.-]{BLANK}?(?:20)?_{{2,}})+)(?![\w/])|(?<=(?<!\w)20)_{{2,}}(?!\w))"
    rf"|(?P<group>[Uu]nder|[Oo]ver)(?:-|{BLANK})(?P<age>[1-9][0-9]?)['’]?s(?![\w/-])"
    rf"|(?<![\w.,/'’-])(?P<amount>[0-9]{{1,3}})(?:(?P<minutes>['’′])|(?P<seconds>[\"”″]))(?!\w|[-–]"
    rf"|{BLANK}?[0-9])(?<!['’′](?=['’\"″]))"
    r"|(?<=[A-Z]-[0-9])(?P<stroke>/)(?=(?P<next>[A-Z]{2,5})-[0-9](?![\w/]))",
    hint=begins_like(
        Shape(
            r"[JFMASOND][A-Za-z]{2,8}|[ap]m|[dDpcC][./]|[Oo]pp\.|Encl|est\b|[RL]\s?[→➔➜-]|[−–]\s|\(?__|[Uu]nder"
            r"|[Oo]ver|[0-9]{1,3}['’′\"”″]|/[A-Z]"
        )
    ),
)
_FIELD = Shape(r"(?:[A-Za-z)]:\s?|(?<!\w)20|(?i:\bdate\s))\Z")
"""What a form asks for; elsewhere a gap may be one of an order."""
_SINCE = Shape(rf"{MONTH}{BLANK}to{BLANK}\Z")
_MONEY = Shape(r"[$£€][0-9][0-9.,]*k?\s(?:\()?\Z")
_MONEY_BEHIND = Shape(r"\s(?:cost|price|fee|total)?:?\s?[$£€][0-9]")
_MOVED = Shape(
    r"(?i)\b(?:exercis\w*|plank\w*|hold|held|rest\w*|reps?|sets?|walk\w*"
    r"|jog\w*|run|running|sprint\w*|warm[- ]?up|cool[- ]?down|stretch\w*|bike|cycl\w*"
    r"|row(?:ing)?|treadmill|skip\w*|squat\w*|interval\w*)\b"
)
_LASTING = Shape(r"(?i)\b(?:for|rest|hold|every|then)\s\Z")
_FELL = Shape(
    r"(?i)\b(?:fall|fell|falling|drop(?:ped)?|jump(?:ed)?|thrown|slipped|tumbled)\b[^.;]{0,24}"
    r"\b(?:from|of|about|approx\.?|~)\s?\Z"
)


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The words. None where nothing beside it makes it sure."""
    text, start = match.string, match.start()
    if (match["months"] or match["until"] or "").endswith("."):
        return None
    if match["until"]:
        return month(match["until"]) if _SINCE.search(text, max(0, start - 16), start) else None
    if match["months"]:
        return " or ".join(map(month, match["months"].split("/")))
    if match["blank"]:
        return "blank" if _FIELD.search(text, max(0, start - 12), start) else None
    if match["noon"]:
        return "P M"
    if match["half"]:
        return f"{match['half'].upper()} M"
    if match["turned"]:
        sides = match["turned"] + match["onto"]
        return f"{_SIDES[sides[0]]} to {_SIDES[sides[1]]}" if sides[0] != sides[1] else None
    if match["guessed"]:
        priced = _MONEY.search(text, max(0, start - 16), start) or _MONEY_BEHIND.match(text, match.end())
        return "estimated" if priced else None
    if match["group"]:
        return f"{match['group']} {plural(cardinal(match['age']))}"
    if match["amount"]:
        return _marked(match)
    if match["stroke"]:
        named = re.search(r"[A-Z]{2,5}(?=-[0-9]\Z)", text[max(0, start - 8) : start])
        return "," if named is not None and named[0] == match["next"] else None
    return _DOTTED[match["dotted"]] if match["dotted"] else _SAID[match.lastgroup or ""]


_SAID = {"opposite": "opposite", "enclosed": "enclosures", "less": "minus"}


def _marked(match: re.Match[str]) -> str | Doubtful | None:
    """Minutes and seconds of an exercise; feet of a fall."""
    text, start, number = match.string, match.start(), match["amount"]
    if match["minutes"] and _FELL.search(text, max(0, start - 50), start):
        return f"{cardinal(number)} {'foot' if number == '1' else 'feet'}"
    if not (_LASTING.search(text, max(0, start - 8), start) and _MOVED.search(near(match, 60))):
        return None
    said = f"{cardinal(number)} {'minute' if match['minutes'] else 'second'}{'' if number == '1' else 's'}"
    opened = text.count('"', 0, start) % 2 or text.count("“", 0, start) > text.count("”", 0, start)
    return Doubtful(said, QUOTED.format(number), blocks=True) if match["seconds"] and opened else said


QUOTED = "The mark behind “{0}” may be seconds, or close what is quoted. Write “{0} seconds”."


PLAIN_SHORTS = SpokenRule(
    "N136",
    "what letters and forms write in short",
    "Aa9*",
    SHAPE,
    say,
    frozenset({"am", "pm", "est", "opp", "under", "over", "p.p", "p.y", "d.o.b"}),
    "JFMASONDapdDcCoOEeRLuU_/(",
)
