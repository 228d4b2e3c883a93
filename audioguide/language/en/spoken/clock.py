"""N17: times of day: 8:30 a.m. -> eight thirty A M, 14:05 -> fourteen oh five, 8-10 AM -> eight to ten A M."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, holds
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken import due_hours, mornings, noted_hours
from audioguide.language.en.spoken.hours_said import hundred, told
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal, near

ZONES = "(?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|UTC|BST|CES?T|IST|A[EWC][SD]T|NZ[SD]T|JST|HST)"
DAYS = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
HALF = rf"(?P<{{}}>[aApP])(?:\.{BLANK}?[mM](?:\.(?![\"”’']*(?:$|{BLANK}(?!{DAYS}|{ZONES}\b)[A-Z])))?|[mM])(?![^\W_])"
"""a.m. or p.m.; a point that may end the sentence is left to it."""
_TIMED = Shape(
    r":[0-5]|[ap]\.?\s?m|[0-9][ap]\b|(?:[a-z/:] |@ ?)[012][0-9]{3}\b|[0-5][0-9]\s?[-–]\s?[012][0-9]{3}\b|[0-9]\s?(?:h"
    r"|hrs"
    r"|hours)\b|[0-9]\.[0-5][0-9](?![0-9%])",
    re.IGNORECASE,
)
_LATER = rf"(?=[0-9]{{1,2}}\.[0-5][0-9]{BLANK}?[apAP]\.?[mM])"
"""A second time with a half of the day that is the first one's too: 9.15 and 10.45am."""
SHAPE = Shape(
    rf"(?<![0-9][:.])(?P<hour>[01]?[0-9]|2[0-4])(?:(?P<mark>[:.])(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?)?"
    rf"(?:{BLANK}?{HALF.format('half')})?"
    rf"(?:(?:{BLANK}?{DASH}{BLANK}?|{BLANK}(?P<joint>to|and|until|or|till){BLANK}{_LATER})"
    rf"(?(minute)(?(half)|(?=[0-9]{{1,2}}(?:[:.][0-5][0-9]|{BLANK}?[apAP]\.?{BLANK}?[mM]\b|{BLANK}?(?:hrs|hours"
    rf"|h)\b))))"
    rf"(?P<hour2>[01]?[0-9]|2[0-4])(?:(?P<mark2>[:.])(?P<minute2>[0-5][0-9]))?"
    rf"(?:{BLANK}?{HALF.format('half2')})?)?"
    rf"(?P<hours>{BLANK}?(?:hrs|hours|h)\b)?(?P<noon>(?<=\.00){BLANK}(?:noon|midnight|midday)\b)?(?![:/.]?[0-9]"
    rf"| 000(?![0-9])|,[0-9]{{3}}|[^\W_]|[%/])"
    rf"|(?P<military>[01][0-9][0-5][0-9]|2[0-4][0-5][0-9])"
    rf"(?:{BLANK}?{DASH}{BLANK}?(?P<military2>[012][0-9][0-5][0-9]))?{BLANK}?(?:hrs|hours|h|Hrs)\b"
    rf"|(?P<from>[01][0-9][0-5][0-9]|2[0-3][0-5][0-9]){BLANK}?{DASH}{BLANK}?(?P<until>[01][0-9][0-5][0-9]"
    rf"|2[0-4][0-5][0-9])(?![\w/:.,%-])"
    rf"|(?P<bare>[01][0-9][0-5][0-9]|2[0-3][0-5][0-9])(?![\w/:.,-]?[0-9]|[^\W_]|[%/-])"
    rf"|(?P<short>(?:[0-9]|1[0-2])(?::[0-5][0-9])?[ap]{BLANK}?[-–]{BLANK}?(?:[0-9]|1[0-2])(?::[0-5][0-9])?[ap]"
    rf"|(?:[0-9]|1[0-2]):[0-5][0-9][ap]"
    rf"|(?:[1-9]|1[0-2])[ap](?P<between>{BLANK}(?:and|to|until|till|or){BLANK})(?:[1-9]|1[0-2])[ap]"
    rf"|(?<=\bat{BLANK})(?:[1-9]|1[0-2])[ap]|(?<=\bby{BLANK})(?:[1-9]|1[0-2])[ap]"
    rf"|(?<=til{BLANK})(?:[1-9]|1[0-2])[ap]|(?<=ill{BLANK})(?:[1-9]|1[0-2])[ap]"
    rf"|(?<=before{BLANK})(?:[1-9]|1[0-2])[ap]|(?<=after{BLANK})(?:[1-9]|1[0-2])[ap])(?![\w/-])",
    hint=holds(_TIMED),
)
RATIO = Shape(
    r"\b(?:ratio|titers?|titres?|dilut\w*|odds|randomi[sz]\w+|scale|mix|mixed|powder|solution|ICR|carbs?"
    r"|carbohydrates?|insulin"
    r"|adrenaline|epinephrine|strength|staff\w*)\b",
    re.IGNORECASE,
)
"""With one of these about, "1:40" is no time."""
_TIMED_BY = Shape(
    r"\b(?:at|from|until|by|till|before|after|to|since|around|about|between|and|come|arrive|time|is|was|am|pm"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|appointment|clock|noon)[ ,:]{1,3}\Z"
    r"|[-–@(] ?\Z|\A\W*\Z",
    re.IGNORECASE,
)
"""Before a time of day. With none of these, 1:10 is a ratio: hardly anything is said to be at ten past one without."""
_AT = Shape(r"(?:\b(?:at|from|until|by|till|before|after|to|since|[-–])|@) ?\Z", re.IGNORECASE)
"""Before hours of the day; 14.30 hours without it may be as long as that."""
_OPEN = Shape(
    r"\b(?:open|opens|hours|visiting|clinics?|surgery|reception|from|daily|weekdays|lunch|days?)\b[^.0-9]{0,12}\Z",
    re.IGNORECASE,
)
"""What has hours, which may be written 8.00-18.00."""
_APPOINTED = Shape(
    r"\b(?:breakfast|lunch|dinner|supper|tea|appointments?|clinic|opens?|closes?|arrive|come|visiting|bus|train"
    r"|collect|meet"
    r"|doors|session|starts?|begins?|ends?|be here|meeting|admission|theatre|bed|wake|woke)\b[^.0-9]{0,25}\Z",
    re.IGNORECASE,
)
"""What is at 7.30; a level of something is not."""
DOUBT = "“{0}” may be a time of day or a number. Write “{1}” for the time."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """One time or a range of two; a doubt for "at 7.30". None where there is neither a colon nor a half of the day."""
    if not match["hour"]:
        return _unmarked(match)
    if match["mark"] == "." and not match["hour2"] and due_hours.is_due(match):
        return f"{hundred(match['hour'].zfill(2) + match['minute'])}"
    if "." in (match["mark"], match["mark2"]) and not _dotted(match):
        asked = DOUBT.format(match[0], match[0].replace(".", ":"))
        return Doubtful(_as_number(match), asked, blocks=True) if _may_be_hour(match) else None
    if match["hours"] and match["mark"] != ".":
        return _named(match)
    if match["hours"] and match["mark2"]:
        return " to ".join(told(match[f"hour{n}"], match[f"minute{n}"], None, False) for n in ("", "2"))
    dotted = match["mark"] == "."
    if match["mark"] == ":" and not match["hour2"] and _MINUTES.match(match.string, match.end()):
        return None  # So many minutes and seconds, by N69.
    timed = match["minute"] or match["half"] or (match["hour2"] and (match["minute2"] or match["half2"]))
    halved = match["half"] or match["half2"]
    if not timed or (not halved and (_is_ratio(match) or _one_in(match))) or _no_hour(match, bool(halved)):
        return None
    if match["hour2"] and not halved and not (match["minute"] and match["minute2"]):
        return None
    if not halved and not dotted and mornings.is_morning(match):
        return mornings.of_day(match)
    return _spoken(match, bool(halved), dotted)


def _spoken(match: re.Match[str], halved: bool, dotted: bool) -> str:
    said = told(match["hour"], match["minute"], match["half"], halved or dotted)
    if match["hours"]:
        return f"{hundred(match['hour'].zfill(2) + match['minute'])} hours"
    if match["noon"]:
        return f"{said} {match['noon'].strip()}"
    if match["second"]:
        said += f" and {cardinal(str(int(match['second'])))} seconds"
    if not match["hour2"]:
        return said
    return f"{said} {match['joint'] or 'to'} {told(match['hour2'], match['minute2'], match['half2'], halved)}"


def _named(match: re.Match[str]) -> str | None:
    """02:00hrs behind "from" or "at"; elsewhere it may be as long as that."""
    if match["mark"] != ":" or match["hour2"]:
        return None
    text, start = match.string, match.start()
    known = _AT.search(text, max(0, start - 8), start) or not (
        mornings.LASTING.search(text, max(0, start - 12), start) or noted_hours.lasted(text, start, match.end())
    )
    if not known:
        return None
    return f"{hundred(match['hour'].zfill(2) + match['minute'])} hours"


def _is_ratio(match: re.Match[str]) -> bool:
    """By the words about; an hour behind "at", with its zero, or past noon with whole minutes, is none."""
    timed = match["hour"][0] == "0" or _AT_HOUR.search(match.string, max(0, match.start() - 4), match.start())
    return not (timed and match["minute"]) and RATIO.search(near(match)) is not None


_AT_HOUR = Shape(r"(?:\bat |@ ?|\bby )\Z", re.IGNORECASE)


def _one_in(match: re.Match[str]) -> bool:
    """Whether 1:10 is a ratio: no word of time before it, or an amount of what is mixed behind it."""
    if match["hour"] != "1" or match["hour2"]:
        return False
    if not match.start() and _MIXED.match(match.string, match.end()):
        return True
    return not _TIMED_BY.search(match.string, max(0, match.start() - 14), match.start())


_MINUTES = Shape(rf"{BLANK}?(?:min|mins|minutes)(?![^\W_])")
_MIXED = Shape(rf"{BLANK}[0-9.]+{BLANK}?(?:m[lL]|L|mg|g|units?)(?![^\W_])")


def _unmarked(match: re.Match[str]) -> str | Doubtful | None:
    """Four figures, or a or p alone behind the hour."""
    if match["military"]:
        return _military(match)
    if match["bare"]:
        return _bare(match)
    if match["short"]:
        joint = (match["between"] or " to ").strip()
        parts = re.split(rf"\s?[-–]\s?|{BLANK}[a-z]+{BLANK}", match["short"])
        return f" {joint} ".join(_halved(part) for part in parts)
    opened = _OPEN.search(match.string, max(0, match.start() - 30), match.start())
    return f"{hundred(match['from'])} to {hundred(match['until'])}" if opened else None


def _as_number(match: re.Match[str]) -> str:
    numbers = [part for part in (f"{match['hour']}.{match['minute']}", match["hour2"]) if part]
    if match["minute2"]:
        numbers[1] += f".{match['minute2']}"
    return " to ".join(map(cardinal, numbers))


_DATED = Shape(
    rf"(?:(?<![\w./-])[0-9]{{1,2}}([./])[0-9]{{1,2}}\1(?:20)?[0-9]{{2}}"
    rf"|[0-9](?:st|nd|rd|th)?{BLANK}{DAYS}[a-z]*(?:{BLANK}(?:20)?[0-9]{{2}})?),?{BLANK}(?:at{BLANK}|@{BLANK}?)?\Z"
)
"""A date, behind which a point parts the hour from its minutes."""
_VALUED = Shape(
    r"\b(?:INR|pH|Hb|HbA1c|TSH|K|Na|CRP|PSA|BM|BMs|CBG|HR|BMI|weight|wt|levels?|results?|glucose|lactate|value|urea"
    r"|creatinine|T4|ratio|range|score|dose)\b"
)
"""With one of these about, what stands behind a date may be its value."""


def _dotted(match: re.Match[str]) -> bool:
    """Whether the point stands for a colon, as in Britain: 8.15am, at 14.30 hrs, breakfast at 7.30."""
    text, start = match.string, match.start()
    dated = match["mark"] == "." and match["hour"].strip("0") and match["minute"][-1] in "05"
    if (
        dated
        and _DATED.search(text, max(0, start - 24), start)
        and not (due_hours.MEASURED.match(text, match.end()) or _VALUED.search(text))
    ):
        return match["mark2"] == match["mark"] or not match["hour2"]
    if match["half"] or match["half2"] or match["noon"] or (match["hours"] and match["mark2"] == "."):
        return True
    return bool(match["hours"]) and _AT.search(text, max(0, start - 8), start) is not None


def _may_be_hour(match: re.Match[str]) -> bool:
    """Whether a point with nothing behind it stands where people name an hour."""
    text, start = match.string, match.start()
    if match["hours"]:
        return False
    if match["mark"] == match["mark2"] == ".":
        return _OPEN.search(text, max(0, start - 30), start) is not None
    if match["mark"] == "." and not match["hour2"] and due_hours.lasts_till(match):
        return True
    if match["mark"] == "." and not match["hour2"] and due_hours.DUE.search(text, max(0, start - 24), start):
        return True
    alone = match["mark"] == "." and not match["hour2"] and _AT.search(text, max(0, start - 8), start)
    return bool(alone) and _APPOINTED.search(text, max(0, start - 40), start) is not None


def _military(match: re.Match[str]) -> str | None:
    """1400 hrs, where it is no length of time."""
    first, last, start = match["military"], match["military2"], match.start()
    sure = first[0] == "0" or last or not start or _AT.search(match.string, max(0, start - 8), start)
    if not sure and noted_hours.lasted(match.string, start, match.end()):
        return None
    return f"{hundred(first)} to {hundred(last)} hours" if last else f"{hundred(first)} hours"


def _bare(match: re.Match[str]) -> str | Doubtful | None:
    """ "at 0930", where a time is meant: with its zero, beside a day or a meal, or behind what happens at an hour."""
    text, start, written = match.string, match.start(), match["bare"]
    at = _AT_FOUR.search(text, max(0, start - 4), start)
    if at and (written[0] == "0" or _DAYED.search(text)):
        return hundred(written)
    if not _NO_UNIT.match(text, match.end()):
        return None
    since = written[0] == "0" and _SINCE.search(text, max(0, start - 8), start)
    if at or since or noted_hours.paired(text, start, match.end()):
        return hundred(written)
    noted = noted_hours.is_noted(text, start)
    if _HAPPENS.search(text, max(0, start - 16), start) is None and not noted:
        return None
    sure = written[0] == "0" or not written.endswith("0") or (noted and not noted_hours.flows(text, start))
    said = hundred(written)
    return said if sure else Doubtful(said, FOUR.format(written, written[:2], written[2:]), blocks=True)


_AT_FOUR = Shape(r"(?:\b[aA]t |@ ?)\Z")
_SINCE = Shape(r"\b(?:[fF]rom|[uU]ntil|[tT]ill?|[bB]y|[sS]ince|[bB]efore|[aA]fter) \Z")
_HAPPENS = Shape(
    r"(?i)\b(?:ETA|due|doses?|given|woke|seen|admitted|d/c|discharged|arrived|taken|fed|feed|death|drawn|started|finished"
    r"|voided|called|bleeped|reviewed|left|returned|bloods|obs|meal|ate)[: ]{1,2}\Z"
)
"""What is noted with its hour: last dose 1430."""
_NO_UNIT = Shape(r"\s*(?:[,.;)]|\Z|\s(?:and|then|with|on|today|tomorrow|yesterday|tonight|in|to|by|via|per|for)\b)")
FOUR = "“{0}” may be a time of day or an amount. Write “{1}:{2}” for the time."


_DAYED = Shape(
    rf"\b{DAYS}|\b(?:appointments?|clinic|arrive|come|slot|NBM|fasted|nil by mouth|dose|tomorrow|today|theatre)\b",
    re.IGNORECASE,
)


def _halved(written: str) -> str:
    """ "9a" -> "nine A M"."""
    hour, _, minute = written[:-1].partition(":")
    return told(hour, minute or None, written[-1], True)


def _no_hour(match: re.Match[str], halved: bool) -> bool:
    """ "13 a.m." is no time of day."""
    return halved and any(hour and int(hour) > 12 and not match["minute"] for hour in (match["hour"], match["hour2"]))


CLOCK = SpokenRule("N17", "times of day", "9", SHAPE, say)
