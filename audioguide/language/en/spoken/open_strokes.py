"""N117: strokes that may be a date, a course or a choice: dose 1/2, HIV 1/2, physio 2/7, opened 3/8, review 4/6.

Each blocks. What the words about it settle is said: 3/4 times a day, opened 21/11, dial 112/999.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.months import NAMES, has_day
from audioguide.language.en.spoken.words import cardinal, digits, ordinal

EMERGENCY = r"(?:112|999|911|111|000|101|995|119|988|1122|108|102)"
SHAPE = Shape(
    rf"(?<![\w./,:-])(?:(?P<calls>{EMERGENCY}(?:\s?/\s?{EMERGENCY})+)(?![\w/-]|[.,:][0-9])"
    r"|(?P<few>[1-9])/(?P<more>[1-9]|1[0-2])(?=\s?(?:times|x)\s(?:a|per|each|every|/)?\s?(?:day|daily|night|week|hour)"
    r"|\s(?:hourly|hrly)\b)"
    r"|(?P<one>[0-9]{1,2})/(?P<other>[0-9]{1,2})(?![\w/%+-]|[.,:][0-9]|\s?(?:mg|mcg|ml|mL|g|units?)\b))",
    hint=begins_like(Shape(r"[0-9]{1,4}\s?/\s?[0-9]")),
)
NUMBERED = (
    "“{0}” may be the {1} of {2}, a half or both numbers. Write the words, such as “{1} of {2}” or “{1} and {2}”."
)
OPEN = "“{0}” may be a date, a length of time or a share. Write the month in words, or the words “days” or “out of”."
TIMES = "“{0}” may be two numbers or a share. Write “to” or “or” between them."
_CALLED = Shape(r"(?i)\b(?:dial|call|ring|phone|tel|telephone|emergency|help|contact)\b[^.;0-9]{0,24}\Z")
_NUMBERED = Shape(
    r"(?i)(?:\b(?:doses?|vaccin\w*|boosters?|types?|grades?|cycles?|visits?|sessions?|injections?|inj|jab|part|step|HIV|HSV|HTLV|HHV"
    r"|herpes(?: simplex)?|class|category|cat|strains?|line"
    r"|MMRV?|DTaP|Tdap|dTaP|IPV|Hib|HPV|hep(?:atitis)? ?[AB]|rota\w*|PCV\w*|PPV\w*|Men ?(?:B|C|ACWY)|BCG|flu"
    r"|covid\w*|rabies|typhoid"
    r"|varicella|VZV|shingrix|zoster|shingles|gardasil|cervarix|twinrix|engerix|havrix|infanrix\w*|prevenar|bexsero"
    r"|imms?|RSV|TBE|JE|YF)[ -])\Z"
)
_AMOUNT = Shape(
    r"(?i)\s(?:of|a|an|tab\w*|cap\w*|tsp|tbsp|teaspoon\w*|patch|pill|sachet|cup|the|usual|normal|as|strength)\b"
)
_DATED = Shape(
    r"(?i)\b(?:opened|open|opening|discard(?:ed)?|made up|mixed|prepared|changed|inserted|removed|fitted|sited|applied"
    r"|review(?:ed)?|r/v|rv|appt|appointment|f/u|follow[- ]?up|recheck|clinic|booked|seen|collect(?:ed)?|ready"
    r"|started|stopped|last (?:dose|seen|changed|given|bm)"
    r"|week (?:of|commencing|beginning|ending)|w/[ceb]|on the|dated"
    r"|next (?:dose|appt|appointment|due|visit|change|review))[: ]{1,2}\Z"
)
"""Behind these a day of a month may follow, or a length of time."""
_THERAPY = Shape(
    r"(?i)\b(?:physio\w*|OT|dietitian|dietician|SALT|SLT|nurse|DN|district nurse|dressings?|podiatry"
    r"|counselling|wound care)\s\Z"
)
"""So often a week, for so long, or on a day."""
_SAID = Shape(r"(?i)\s(?:ago|days?|weeks?|nodes?|of|positive|negative|pain|times|with (?:bloods|scan|echo))\b")
_SEVERAL = Shape(
    r"(?i)\s(?:tablets|tabs|capsules|caps|puffs|sachets|patches|drops|sprays|lozenges|suppositories|pills|spoonfuls)\b"
)
"""More than one of what would be halved: one half of a tablet, or one or two tablets."""
HALVES = "“{0} {1}” may be a half, or one or two. Write “half a …”, or “1 or 2”."
_DOSE = Shape(r"\b[Dd]oses?\s\Z")
_VISITED = Shape(
    r"(?i)\b(?:seen|reviewed|assessed|visited|examined) by (?:the |an? |her |his |your )?(?:[\w&-]+ ){1,3}\Z"
)
"""A day of a month follows, or a length of time."""
_DAYS = 31
_TENTHS = 10
"""Behind a dose of ten it is hardly a date."""
_WEEKS = frozenset(("52", "12", "24"))
_MONTHS = 12
_FEW = 4
"""Up to here a stroke may part the doses of a course, or two types."""


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The words where one reading is sure; a doubt that blocks where several are; None for another stroke."""
    text, start, written = match.string, match.start(), match[0]
    if match["calls"]:
        called = _CALLED.search(text, max(0, start - 40), start)
        return " or ".join(" ".join(digits(n).split()) for n in re.findall("[0-9]+", written)) if called else None
    if match["few"]:
        if int(match["few"]) + 1 == int(match["more"]):
            return f"{cardinal(match['few'])} to {cardinal(match['more'])}"
        return Doubtful(f"{cardinal(match['few'])}, {cardinal(match['more'])}", TIMES.format(written), blocks=True)
    return _open(match)


def _open(match: re.Match[str]) -> str | Doubtful | None:
    text, start, written = match.string, match.start(), match[0]
    one, other = match["one"], match["other"]
    apart = f"{cardinal(one)}, {cardinal(other)}"
    if int(one) < int(other) <= _FEW and _NUMBERED.search(text, max(0, start - 20), start):
        amount = _AMOUNT.match(text, match.end())
        return None if amount else Doubtful(apart, NUMBERED.format(written, one, other), blocks=True)
    doses = _DOSES.match(text, match.end())
    if doses is not None:
        return _of_doses(match, apart)
    if (one, other) == ("1", "2") and _SEVERAL.match(text, match.end()):
        return Doubtful(apart, HALVES.format(written, text[match.end() :].split()[0].strip(".,;")), blocks=True)
    if (
        int(one) < int(other) <= _MONTHS
        and int(other) != _TENTHS
        and _DOSE.search(text, max(0, start - 8), start)
        and not _AMOUNT.match(text, match.end())
    ):
        return Doubtful(apart, NUMBERED.format(written, one, other), blocks=True)
    if (
        _VISITED.search(text, max(0, start - 40), start)
        and max(int(one), int(other)) <= _DAYS
        and other not in ("52", "24", "7")
    ):
        return Doubtful(apart, OPEN.format(written), blocks=True)
    if other == "7" and _THERAPY.search(text, max(0, start - 18), start):
        return Doubtful(apart, OPEN.format(written), blocks=True)
    if other in _WEEKS or other == "7" or _SAID.match(text, match.end()):
        return None
    if not _DATED.search(text, max(0, start - 20), start):
        return None
    days = [(month, day) for month, day in ((int(one), int(other)), (int(other), int(one))) if has_day(month, day)]
    if len(set(days)) == 1 and max(days[0]) > _MONTHS:
        return f"{NAMES[days[0][0] - 1]} {ordinal(days[0][1])}"
    return Doubtful(apart, OPEN.format(written), blocks=True) if days else None


_DOSES = Shape(r"\s(?:of (?:the |his |her |your )?)?doses\b")
_HAD = Shape(
    r"(?i)\b(?:given|gave|gives|missed|misses|miss|taken|took|take|had|has|received|completed|of|only|skipped|omitted|forgot|refused|declined)\s\Z"
)
_HAD_BEHIND = Shape(
    r"\s(?:of )?doses (?:given|taken|missed|had|received|completed|done|left|remaining|so far|to date|refused"
    r"|omitted)\b"
)


def _of_doses(match: re.Match[str], apart: str) -> str | Doubtful:
    """So many doses of so many, where somebody had or missed them; else a part, a date or the last of them."""
    one, other = match["one"], match["other"]
    sure = _HAD.search(match.string, max(0, match.start() - 12), match.start()) or _HAD_BEHIND.match(
        match.string, match.end()
    )
    if sure and int(one) <= int(other):
        return f"{cardinal(one)} out of {cardinal(other)}"
    return Doubtful(apart, OPEN.format(match[0]), blocks=True)


OPEN_STROKES = SpokenRule("N117", "strokes that may be a date, a course or a choice", "9", SHAPE, say)
