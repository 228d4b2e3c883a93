"""N88: days, weeks and months as British notes write them: 3/7 -> three days, 6/52 -> six weeks, 3/12."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.fractions import SCORED
from audioguide.language.en.spoken.lists import LISTS, any_of
from audioguide.language.en.spoken.score import EYES
from audioguide.language.en.spoken.words import BLANK, cardinal, near

UNITS = {"7": "day", "52": "week", "12": "month", "24": "hour"}
_ROUGH = Shape(r"(?:[xX×qQ]\s?)?[0-9]{1,2}(?:[-–][0-9]{1,2})?\s?/\s?(?:7|52|12|24)(?![0-9])")
SHAPE = Shape(
    rf"(?<![\w./,-])(?:(?P<times>[xX×]{BLANK}?)"
    rf"|(?P<each>[qQ]))?(?P<low>[1-9][0-9]?)(?:[-–](?P<high>[1-9][0-9]?))?(?P<apart>{BLANK}?/{BLANK}?)(?P<of>7|52|12|24)"
    r"(?![^\W_]|[/%:+-]|[.,][0-9])",
    hint=begins_like(_ROUGH),
)
BEFORE = Shape(
    r"(?:\b(?:in|for|every|within|after|over|last|past|next|about|approx\.?|around|than|another|further"
    r"|review(?:ed)?|r/v|rv"
    r"|f/u|f/up|follow[- ]?up|see|seen|tci|opd|op|clinic|gp|rpt|repeat|course|history|hx|od|om|on|each|then|defer"
    r"|deferred|worse|check|bd|bds|tds|qds|bid|tid"
    r"|qid|qd|bno|nbo|bowels not open|no bm"
    r"|daily|nocte|mane|prn|ac|pc|mg|mls?|mcg|g|units|fit|discharge|antibiotics|abx|cough|fever|sob|fu|appt"
    r"|appointment"
    r"|ultrasound|scan|day|bloods?|u&es?|fbc|lfts|sick note|med3|duration|since)|[x×])[:, ]{0,2}\Z",
    re.IGNORECASE,
)
"""What makes a length of time of the numbers behind it."""
BEHIND = Shape(
    r"\s(?:ago|old|later|course|supply|supplies|history|hx|duration|review|f/u|post|follow|then|time|apart"
    r"|and (?:then )?review"
    r"|h/o|of (?:opening|discharge|surgery|birth|delivery|starting|diagnosis|onset|admission"
    r"|cough|pain|fever|vomiting|nausea|antibiotics|bleeding|treatment|symptoms|worsening|abx|steroids"
    r"|[a-z]+(?:cillin|mycin|cycline|olone|one|oxacin|prim)|diarrhoea|sob"
    r"|rash))\b",
    re.IGNORECASE,
)
_DATED = Shape(r"\b(?:on|by|until|since|due|dated?:?|from)[: ]+\Z", re.IGNORECASE)
COUNTED = Shape(
    rf"{BLANK}(?:(?:axillary|lymph|sentinel|positive|negative|full|of)\b"
    rf"|[a-z]+(?<!day)(?<!week)(?<!month)s\b(?<!this)(?<!as)(?<!is)"
    r"(?<!plus)(?<!was)(?<!has)(?<!does)(?<!abx)|women|men|people|children|mice)"
)
"""Things of which some were counted: 3/7 nodes."""
SHARE = Shape(r"\s?[(=,]\s?[0-9.]+\s?%")
"""4/7 (57%) is a part of those who were counted."""
PLANNED = Shape(
    r"\b(?:course of|complet\w*|finish\w*|plan(?:ned)?|taper\w*|wean\w*"
    r"|(?:dressings?|catheter|cath|bag|line|patch|pouch|tube|idc|spc|ltc|pessary) change|reassess|re-?bleed"
    r"|physio\w*|recheck|continue[ds]?|po|iv|im"
    r"|extend\w*|off|return|rtn|back|again|treat\w*|prescri\w+|rest|stay|los|sling|cast|splint|recall|rebook|remove|until|steroids?)"
    r"[: ]{1,2}\Z",
    re.IGNORECASE,
)
"""What makes days and weeks of a stroke, but not months: come back 2/12 may be a date."""
_TAKEN = Shape(
    r"(?i)\b(?:complet\w*|finish\w*|had|took|taken|gave|given|course of|after|another|doxy"
    r"|[a-z]+(?:cillin|mycin|cycline|oxacin|prim|azole|furantoin))[: ]{1,2}\Z"
)
"""What is done with a course of so many days, although "of" stands behind it."""
LISTED = Shape(r"[0-9]/(?!(?:7|12|52)(?![0-9]))[0-9]")
"""Other shares about, as in a table of signs, make a share of this one."""
_HOURS = Shape(
    r"(?i)\b(?:over|every|for|in|after|next|first|last|within|nbm|fast(?:ed|ing)?|x|rpt|repeat|review|obs)\s\Z"
)
"""Before hours in a stroke: over 8/24."""
_ON = Shape(r"(?i)\b(?:on|by)\s\Z")
_WEEKDAY = Shape(r"(?i)\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s(?:on\s)?\Z")
_PLANNED_ON = Shape(r"(?i)\b(?:tci|admit|adm|lmp|edd|dob|op|theatre)[: ]{1,2}\Z")
"""Before twelfths, a day of December as well as months."""
THINGS = frozenset("course supply history old".split())
DOUBT = "“{0}” may be {1}, a date, a fraction or a score. Write the words, such as “{1}” or “{2} out of {3}”."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The length of time, where the words around say that it is one; a doubt that blocks where nothing says."""
    text, start = match.string, match.start()
    low, high, of = match["low"], match["high"], match["of"]
    if low == of and of != "24" and _ON.search(text, max(0, start - 5), start):
        return (
            None if _WEEKDAY.search(text, max(0, start - 14), start) else _asked(match, f"{cardinal(low)} {UNITS[of]}s")
        )
    if of == "12" and not high and int(low) <= 12 and _PLANNED_ON.search(text, max(0, start - 10), start):
        return _asked(match, f"{cardinal(low)} month{'' if low == '1' else 's'}")
    if _is_plain(match):
        return f"{cardinal(low)} {UNITS[of]}{'' if low == '1' else 's'}"
    if (low, of) == ("24", "7") or (high and int(high) <= int(low)) or _DATED.search(text, max(0, start - 8), start):
        return None
    behind = BEHIND.match(text, match.end())
    taken = of == "7" and _TAKEN.search(text, max(0, start - 24), start) is not None
    if not behind and not taken and (COUNTED.match(text, match.end()) or SHARE.match(text, match.end())):
        return None
    thing = behind is not None and behind[0].split()[0] in THINGS - {"old"}
    said = f"{cardinal(low)} to {cardinal(high)}" if high else cardinal(low)
    said += f" {UNITS[of]}{'' if (low == '1' and not high) or thing else 's'}"
    if match["times"] or match["each"]:
        return f"{'every' if match['each'] else 'for'} {said}"
    if of == "24":
        return said if _HOURS.search(text, max(0, start - 12), start) else None
    planned = of != "12" and PLANNED.search(text, max(0, start - 24), start)
    if taken or planned or behind or (high and of == "52") or BEFORE.search(text, max(0, start - 24), start):
        dated = of == "12" and not high and _SEEN_AGAIN.search(text, max(0, start - 14), start)
        return Doubtful(said, DOUBT.format(match[0], said, low, of)) if dated and not behind else said
    listed = LISTED.search(near(match)) is not None
    if not listed and int(high or low) <= _MOST[of] and _SYMPTOM.search(text, max(0, start - 24), start):
        return said
    if listed or SCORED.search(near(match)) or EYES.search(near(match)) or int(high or low) > int(of):
        return None
    if of == "52":
        return said  # Of so many nobody counts a share, and no month has that day.
    return _asked(match, said)


_SEEN_AGAIN = Shape(r"(?i)\b(?:review(?:ed)?|r/v|rv|see|seen|clinic|appt|appointment|check)[: ]{1,2}\Z")
"""Before months that may be a day as well; the reading is the likelier, and the writer is told."""
_AGED = Shape(r"(?i)\b(?:aged?|at age|baby|infant)[: ]{1,2}\Z")
_VACCINE = Shape(
    r"(?i)\b(?:MMR\w*|vaccin\w*|imms?|immuni[sz]\w*|jabs?|DTaP\w*|Men[BC]|MenACWY|PCV\w*|rotavirus|boosters?|6-in-1)\b"
)
_AT = Shape(r"(?i)(?:\bat|&|\band|,)\s\Z")
_WEEKS_BEFORE = Shape(r"(?i)\b(?:due|(?:stop\w*|hold|withhold|omit|cease|pause|wean)(?: [a-z]{5,})?)[: ]{1,2}\Z")
_WEEKS_BEHIND = Shape(r"\s(?:before|prior|beforehand|pre-?op\w*|off|apart|from now|from today)\b")
_LAST_DAY = 31
_OLDEST = 60
"""Months by which the age of a child is told."""


def _is_plain(match: re.Match[str]) -> bool:
    """Weeks of a year between an order and its event, which no date can be, and months of a child's age."""
    text, start, low, of = match.string, match.start(), int(match["low"]), match["of"]
    if match["times"] or match["each"] or match["high"] or match["apart"] != "/":
        return False
    if of == "52":
        before = _WEEKS_BEFORE.search(text, max(0, start - 40), start)
        return low <= 52 and (before or _WEEKS_BEHIND.match(text, match.end())) is not None
    if of != "12" or low > _OLDEST:
        return False
    if _AGED.search(text, max(0, start - 10), start):
        return True
    return (
        _VACCINE.search(near(match, 60)) is not None
        and _AT.search(text, max(0, start - 5), start) is not None
        and any(int(other) > _LAST_DAY for other in re.findall(r"(?<![\w/])([0-9]{1,2})/12(?![\w/])", text))
    )


def _asked(match: re.Match[str], said: str) -> Doubtful:
    low, of = match["low"], match["of"]
    return Doubtful(f"{cardinal(low)}, {cardinal(of)}", DOUBT.format(match[0], said, low, of), blocks=True)


_SYMPTOM = Shape(lambda: rf"(?i)\b(?:{any_of(LISTS.entries('symptoms'))})[:,]?\s\Z")
"""What one has had for so long; of seven, twelve or fifty-two nobody gives it a score."""
_MOST = {"7": 14, "52": 52, "12": 18, "24": 24}
STROKE_DURATIONS = SpokenRule(
    "N88", "days, weeks and months with a stroke", "9aA*", SHAPE, say, frozenset({"x"}), "xXqQ"
)
