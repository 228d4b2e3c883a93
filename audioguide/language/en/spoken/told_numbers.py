"""N140: numbers that their neighbors tell: 0.4th, 45th %ile, ×10(9)/L, hours 8-4.30, rest in 35', 13 Mar 26, Rx# 71-02.

An hour, a minute, a year or a code is meant only where something beside it says so.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.hours_said import hundred, minutes
from audioguide.language.en.spoken.months import MONTH, NAMES, has_day, month
from audioguide.language.en.spoken.units import unit
from audioguide.language.en.spoken.words import BLANK, NUMBER, cardinal, digits, near, ordinal, year

_HOUR = r"(?P<{0}>[01]?[0-9]|2[0-3])(?:[.:](?P<{0}_minute>[0-5][05]))?"
_CODE = r"[0-9]{4,9}-[0-9]{2,6}(?:-[0-9]{1,6})?"
SHAPE = Shape(
    r"(?<![\w.,/-])(?P<whole>[0-9]{1,2})\.(?P<tenth>[0-9])(?:th|st|nd|rd)(?![^\W_])"
    rf"|(?<![\w.,/-])(?P<centile>[0-9]{{1,2}})(?:st|nd|rd|th)?{BLANK}?%{BLANK}?(?:ile|tile)(?![^\W_])"
    rf"|(?<![\w.,/-])(?P<times>{NUMBER}){BLANK}?[x×]{BLANK}?10\((?P<power>[0-9]{{1,2}})\)(?P<per>/(?:L|l|mL"
    rf"|ml)(?![^\W_]))?"
    rf"|(?<![\w./:,-])(?P<from>[0-2][0-9]:?[0-5][0-9]){BLANK}?[-–]{BLANK}?(?P<until>[0-2][0-9]:?[0-5][0-9])"
    rf"(?={BLANK}?(?:hrs|hours|h)(?![^\W_]))"
    rf"|(?<![\w./:,-]){_HOUR.format('open')}{BLANK}?[-–]{BLANK}?{_HOUR.format('shut')}"
    rf"(?![\w/%:+°-]|[.,][0-9]|{BLANK}?(?:[ap]\.?m\b|mg|mcg|g|m[lL]|units?|tab|cap|puff|drop|day|week|month|year|hour"
    rf"|hr|min|time|cm|mm))"
    r"|(?<![\w./:,-])(?P<clock>1?[0-9])\.(?P<quarter>00|15|30|45)(?![\w%/]|[.,:-][0-9]"
    rf"|{BLANK}?(?:[-–%°]|mg|mcg|g|m[lL]|units?|kg|cm|mm|mmol|[ap]\.?m\b|hrs|hours|h\b))"
    r"|(?<![\w.,/'’-])(?P<minutes>[0-9]{1,2})['’′](?![\w\"”″'’]|\s?[0-9x×])"
    r"|(?<![\w.,/'’-])(?P<seconds>[0-9]{1,2})[\"”″](?=\s?/\s?(?:rep|set|side|leg|arm)\b)"
    r"|(?<![\w.,/'’-])(?P<least>[0-9]{1,2})[\"”″]?[-–](?P<most>[0-9]{1,2})[\"”″](?!\w)"
    rf"|(?<![\w.,/-])(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?{BLANK}(?P<month>{MONTH}){BLANK}['’]?(?P<year>2[0-9]|3[0-9])"
    r"(?=[,;)]|\.?\s*\Z|\.\s[A-Z]|\s(?:at|and|to|with|in|via|by|@)\s)"
    r"|(?<![\w.,/-])(?P<house>[1-9][0-9]{1,2}-[0-9]{2})(?=\s(?:[A-Z][a-z'’]+\s){1,2}(?:St|Ave|Blvd|Rd|Dr|Ln|Pl|Pkwy"
    r"|Street"
    r"|Avenue|Boulevard|Road|Drive|Lane|Place)\b)"
    rf"|(?<![\w.,/-])(?P<code>{_CODE})(?![\w/.-]*[0-9])",
    hint=begins_like(
        Shape(
            r"[0-9]{1,2}(?:\.[0-9](?:th|st|nd|rd)|(?:st|nd|rd|th)?\s?%\s?t?ile|['’′\"”″]|(?:[.:][0-5][05])?\s?[-–]"
            r"|\.(?:00|15|30|45)(?![0-9])"
            r"|(?:st|nd|rd|th)?\s[JFMASOND])"
            r"|[0-9.,]+\s?[x×]\s?10\(|[0-2][0-9]:?[0-5][0-9]\s?[-–]|[0-9]{4,9}-[0-9]"
        )
    ),
)
_OPENS = Shape(
    r"(?i)\b(?:open\w*|hours|hrs|clos\w+|shut|clinics?|surgery|reception|pharmacy|visiting|desk|lines?|shop|weekdays?"
    r"|weekends?|drop-?in"
    r"|walk-?in|lunch|supper|breakfast|dinner|meals?|phone|call|ring|appts?|daily|staffed|manned|mon|tues?|weds?"
    r"|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)days?|m\s?[-–]\s?f|(?:m|tu?|w|th|f)/(?:tu?|w|th|f|sa?|su?))\b"
)
_AT = Shape(r"(?i)\b(?:until|till?|before|by|from|after|between|close[sd]?|opens?|shuts|starts?|ends?)\s\Z")
_TIMED = Shape(
    r"(?i)[0-9]\s?[ap]\.?m\b|[0-9]:[0-5][0-9]|\b(?:fast\w*|sips?|nil by mouth|NBM|eat|drink|drinking|eating|arrive"
    r"|appointments?|theatre|breakfast|lunch|dinner|tea|clinic|visitors?|visiting|open\w*|clos\w+|shuts)\b"
)
_COUNTED = Shape(
    r"(?i)\b(?:INR|score\w*|dose|doses|grade|stage|result|level|target|range|reps?|sets?|ages?|weeks?|months?"
    r"|titrat\w*|taper\w*"
    r"|reduc\w*|from [0-9]+ to|pain|VA|vision|suture)\b|[0-9]\s?(?:mg|mcg|ml|units?|mmol|%|tabs?)\b"
)
_LASTED = Shape(
    r"(?i)(?:\b(?:in|at|after|about|approx\.?|every|for|over|rest|hold|then|further|another|lasting|upright|seated"
    r"|sit|stand)\s|[@~x×]\s?)\Z"
)
_DONE = Shape(
    r"(?i)\b(?:walk\w*|stand\w*|standing|lying|supine|sit(?:ting)?|ice|iced|heat|rest\w*|treadmill|GTN|repeat|rpt|run"
    r"|ran|swam|swim"
    r"|cycl\w*|jog\w*|km|miles?|mi|obs|contractions?|ctx|soak\w*|feed|fed|apgar|exercis\w*|plank|hold|BP|BM|warm|cool"
    r"|stretch\w*"
    r"|shower|compress\w*|CPR|neb\w*|dose|position|turn\w*|TENS|massage|bike|rowing|row|steps|recheck|review"
    r"|monitor\w*|infus\w*|upright|seated)\b"
)
_HELD = Shape(r"(?i)\b(?:hold|held|rest|wait|pause|plank|stretch|count|squeeze|for)[: ]{1,2}\Z")
_HIGH = Shape(
    r"(?i)\b(?:fall|fell|falling|tall|height|high|ladder|feet|ft|long|wide|room|lot|ramp|jump\w*|drop\w*|roof|wall)\b"
)
_MEASURED = Shape(r"\s(?:tall|high|long|wide|deep|away|apart)\b")
_CODED = Shape(
    r"(?i)(?:\b(?:rx|ref|lot|no\.?|number|ndc|order|claim|account|acct|case|policy|invoice|id|serial|batch|member|mrn"
    r"|file|script"
    r"|prescription|tracking|booking|order no\.?)|#)[ #:.]{0,3}\Z"
)
_NOON = 12


def say(match: re.Match[str]) -> str | None:
    """The words. None where nothing beside the number tells what it is."""
    text, start = match.string, match.start()
    if match["tenth"]:
        return f"{cardinal(match['whole'])} point {ordinal(int(match['tenth']))}"
    if match["centile"]:
        return f"{ordinal(int(match['centile']))} percentile"
    if match["power"]:
        per = f" {unit(match['per'], False)}" if match["per"] else ""
        return f"{cardinal(match['times'])} times ten to the {ordinal(int(match['power']))}{per}"
    if match["from"]:
        return f"{hundred(match['from'].replace(':', ''))} to {hundred(match['until'].replace(':', ''))}"
    if match["open"]:
        return _hours(match)
    if match["clock"]:
        at = _AT.search(text, max(0, start - 10), start) and _TIMED.search(near(match, 70))
        return _hour(match["clock"], match["quarter"]) if at and not _COUNTED.search(near(match, 60)) else None
    if match["minutes"]:
        return _minutes(match)
    if match["least"]:
        held = _HELD.search(text, max(0, start - 16), start)
        return f"{cardinal(match['least'])} to {cardinal(match['most'])} seconds" if held else None
    if match["seconds"]:
        return f"{cardinal(match['seconds'])} second{'' if match['seconds'] == '1' else 's'}"
    if match["day"]:
        return _dated(match)
    if match["house"]:
        return ", ".join(cardinal(part) for part in match["house"].split("-"))
    coded = _CODED.search(text, max(0, start - 16), start)
    return ", ".join(digits(part) for part in match["code"].split("-")) if coded else None


def _hours(match: re.Match[str]) -> str | None:
    """Hours of a day, of which the second stands after noon: 8-4.30. Rising whole numbers are any range's."""
    opens, shuts = int(match["open"]), int(match["shut"])
    falls = shuts <= opens <= _NOON and 0 < shuts < _NOON and opens > 4
    timed = match["open_minute"] or match["shut_minute"]
    falls = falls or bool(
        (match["shut_minute"] or match["open_minute"]) and opens < shuts and _OPENS.search(near(match, 60))
    )
    if match["open_minute"] and match["shut_minute"] and match[0].count(":") == len("––"):
        return None  # Times with colons are N17's.
    if not falls or _COUNTED.search(near(match, 60)):
        return None
    another = len(re.findall(r"(?<![\w.])1?[0-9](?:[.:][0-5]0)?\s?[-–]\s?1?[0-9](?![0-9])", match.string)) > 1
    if not (timed or another or _OPENS.search(near(match, 60))):
        return None
    if not _OPENS.search(near(match, 60)) and match.string[: match.start()].strip() and not another:
        return None
    return f"{_hour(match['open'], match['open_minute'])} to {_hour(match['shut'], match['shut_minute'])}"


def _hour(hour: str, minute: str | None) -> str:
    said = cardinal(str(int(hour)))
    return said if minute in (None, "00") else f"{said} {minutes(minute)}"


def _minutes(match: re.Match[str]) -> str | None:
    text, start = match.string, match.start()
    if _MEASURED.match(text, match.end()):
        return f"{cardinal(match['minutes'])} {'foot' if match['minutes'] == '1' else 'feet'}"
    if not _LASTED.search(text, max(0, start - 10), start) or _HIGH.search(near(match, 60)):
        return None
    if not _DONE.search(near(match, 60)):
        return None
    return f"{cardinal(match['minutes'])} minute{'' if match['minutes'] == '1' else 's'}"


def _dated(match: re.Match[str]) -> str | None:
    day = int(match["day"])
    name = month(match["month"])
    if not has_day(NAMES.index(name) + 1, day):
        return None
    return f"{name} {ordinal(day)}, {year(2000 + int(match['year']))}"


TOLD_NUMBERS = SpokenRule("N140", "numbers that their neighbors tell", "9", SHAPE, say)
