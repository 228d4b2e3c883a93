"""N109: what an order leaves open, where a wrong guess harms: warfarin 3/4 mg, MTX od Mon, 4° obs, x/7. Each blocks.

A stroke between two doses is no fraction, "od" with a weekday may be once a week, and a degree mark may stand for
hours: the writer is told which words to write.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.lists import LISTS, any_of, column
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.words import BLANK, cardinal

_DAY = r"(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?"
WEEKLY = Shape(lambda: rf"\b(?:{any_of(column('weekly_medicines'))})\b[^;\n]{{0,60}}\Z", re.IGNORECASE)
"""Medicines that are taken once a week, or may be."""


def _never_daily() -> str:
    never = tuple(name for name, daily, *_ in LISTS.rows("weekly_medicines") if daily == "never")
    return rf"\b(?:{any_of(never)})\b[^.;\n]{{0,30}}\Z"


_NEVER_DAILY = Shape(_never_daily, re.IGNORECASE)
"""Medicines that once a day would make a poison."""
_WEEKDAY = Shape(rf"\b{_DAY}\b", re.IGNORECASE)
_ON_DAY = Shape(rf"[ ,(]{{1,2}}(?:on |every )?{_DAY}\b", re.IGNORECASE)
"""Right behind words that are no short form, so that prose about the other days of a week is left alone."""
_ALTERNATE = Shape(
    r"\b(?:alt(?:ernat\w+)?|every other|eod|qod|in turn|odd|even|warfarin|coumadin|jantoven|marevan|acenocoumarol"
    r"|sinthrome|phenindione)\b",
    re.IGNORECASE,
)
"""What makes two doses of the numbers about a stroke."""
_ORDERED = (
    r"(?:hourly|neuro|obs\b|observ|turn|reposition|feed|bolus|check|monitor|bloods?\b|BMs?\b|CBGs?\b|BPs?\b|TPR|vitals?"
    r"|nebs?\b|nebuli|flush|suction|rota|dose|analges|stock|review|infus|paracetamol|morphine|antibiotic|mouth ?care"
    r"|eye|drops?\b|catheter|urine|fluid|INR|APTT|troponin|lactate|gluc|ABG|gas|temp|pulse|sats|GCS|pain|position)"
)
SHAPE = Shape(
    rf"(?<![\w.,/-])(?P<low>[1-9][0-9]?)(?:{BLANK}?mg)?{BLANK}?(?P<joint>[/–-]){BLANK}?(?P<high>[1-9][0-9]?)"
    rf"(?P<unit>{BLANK}?mg)?(?![\w/]|[.,][0-9]|\s?[°º˚]|[%+-])"
    rf"|(?<![\w.-])(?P<od>[oO]\.?[dD]\.?|qd|QD|[Dd]aily|[Oo]nce{BLANK}(?:a{BLANK}day|daily))(?![\w@]|\.\w|['’-]\w)"
    rf"|(?<![\w.,/-])(?P<every>[qQ]\s?)?(?P<degrees>(?:[1-9]|1[0-2])(?:[-–][1-9])?|24)\s?[°º˚](?!\s?[CFcf](?![^\W_])|[\w℃])"
    r"|(?<![\w./-])(?P<some>[xX]/(?:7|52|12))(?![\w/.-])",
    hint=begins_like(
        Shape(
            r"[1-9][0-9]?(?:\s?mg)?(?:\s?[/–-]\s?[1-9]|\s?[°º˚]|[-–][1-9]\s?[°º˚])|[oO]\.?[dD]|[qQ][dD\s1-9]|[dD]aily|[oO]nce\s|[xX]/"
        )
    ),
)
_ENDS = Shape(r"(?i)\s*(?:[,;.()]|$|(?:alt\w*|on|od|daily|every|each|in turn|o\.d|odd|eod)\b)")
"""What stands behind two doses without their unit."""
_ANGLE = Shape(
    r"(?i)\s?(?:angle|bend|turn(?:ed)? (?:of|to)|tilt|head|flex|exten|abduc|adduc|rotat|arc|incline|position|of\b|and"
    r"|to\b|burn|tears?\b|AV|heart|block|degree|relative|sprain|prolapse|lacerat|perineal|scald|frostbite|strain|HB\b)"
)
FIRST = Shape(
    r"(?i)\s(?:prevent|prophyla|cause|tumou?r|infection|cancer|malignan|care\b|survey|closure|diagnos|lesion|site"
    r"|haemorrh|hemorrh|PPH|hypertens|amenorrh|dysmenorrh|sutur|school|hyperpara|hypothyr|hypogon|outcome|end ?point"
    r"|generali[sz]|epilep|pneumothor|osteoporo|progress|biliary|disease|immun|syphilis|infertil|peritonitis|brain"
    r"|intention|assessment|spread|metasta|mets\b|growth|complicat|adrenal|healing|glaucoma|headache|repair)"
)
"""What is primary or secondary."""
DOSES = (
    "“{0}” may be two doses in turn, or a part of one milligram. Write the days with each dose, such as “3 mg and 4 mg "
    "on alternate days”."
)
ONCE = (
    "“{0}” here may mean once a day, or once a week. Write the words, such as “once a week, on Monday”, or "
    "“once a day”."
)
HOURS = "“{0}” may be hours, degrees, or first, second and third. Write the words, such as “every 4 hours”."
SOME = "“{0}” does not say how many. Write the number, such as “5 days”."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """Something to hear, and the question; "primary" or "secondary" where it is one. None where nothing is open."""
    if match["low"]:
        return _doses(match)
    if match["od"]:
        return _once(match)
    if match["degrees"]:
        return _degrees(match)
    return Doubtful(
        f"some {({'7': 'days', '52': 'weeks', '12': 'months'})[match['some'][2:]]}", SOME.format(match[0]), True
    )


def _doses(match: re.Match[str]) -> Doubtful | None:
    """Two doses about a stroke: behind warfarin or beside alternate days, and where no part of a milligram is given."""
    text, low, high = match.string, int(match["low"]), int(match["high"])
    if low == high or max(low, high) > _MOST or not (match["unit"] or _ENDS.match(text, match.end())):
        return None
    cued = _ALTERNATE.search(text, max(0, match.start() - 40), min(len(text), match.end() + 30)) is not None
    if match["joint"] != "/" and not (match["unit"] and _IN_TURN.match(text, match.end())):
        return None
    following = bool(match["unit"]) and abs(high - low) == 1 and low > 1
    if (not following and not cued) or (not match["unit"] and abs(high - low) != 1):
        return None
    said = f"{cardinal(match['low'])}, {cardinal(match['high'])}" + (" milligrams" if match["unit"] else "")
    return Doubtful(said, DOSES.format(match[0]), blocks=True)


_IN_TURN = Shape(rf"{BLANK}(?:on{BLANK})?(?:alt(?:ernat\w+)?\b|every other|eod\b)")
"""Behind a range that is none: 4-5 mg on alternate days."""
_MOST = 20
"""Milligrams of the largest tablet that is taken in turn with another."""


def _once(match: re.Match[str]) -> Doubtful | None:
    text, start, end = match.string, match.start(), match.end()
    plain = len(match["od"]) > len("o.d.")
    near = _ON_DAY.match(text, end) if plain else _WEEKDAY.search(text, max(0, start - 18), min(len(text), end + 22))
    weekly = WEEKLY.search(text, max(0, start - 90), start)
    if not plain and _NEVER_DAILY.search(text, max(0, start - 60), start):
        return Doubtful(letters(match[0].replace(".", "")), ONCE.format(match[0]), blocks=True)
    if weekly is not None and not plain:
        near = near or _WEEKDAY.search(text, max(0, weekly.start() - 12), weekly.start())
    if near is None or weekly is None:
        return None
    written = match[0].rstrip(".") if match[0].count(".") == 1 else match[0]
    said = written.lower() if plain else letters(written.replace(".", ""))
    return Doubtful(said, ONCE.format(match[0]), blocks=True)


_GIVEN = Shape(
    r"(?i)(?:\b(?:every|each|obs|observations|feeds?|turns?|[0-9 ](?:mg|mcg|g|ml|l|units?|tabs?|tablets?)"
    r"|ivi|bp|po|iv|im|sc|prn"
    r"|nebs?|bolus(?:es)?|checks?|doses?|monitor\w*|reposition\w*|repeat|pr|saline|nacl|dextrose|glucose"
    r"|hartmann\w*|fluids?|paracetamol|morphine|bloods?)[ ,:]{1,2})\Z"
)
_ORDER = Shape(rf"(?i)\s?-?\s?{_ORDERED}")
_WORD = Shape(r"\s(?:[a-z]{3,}|[A-Z]{2,})")


_BOTH = Shape(r"\s?(?:/|&|and\b|or\b|\+)\s?[123]\s?[°º˚]")


def _degrees(match: re.Match[str]) -> str | Doubtful | None:
    text, end, number = match.string, match.end(), match["degrees"]
    ordered = (
        match["every"] or _ORDER.match(text, end) or _GIVEN.search(text, max(0, match.start() - 20), match.start())
    )
    asked = Doubtful(
        f"{'Q ' if match['every'] else ''}{' to '.join(map(cardinal, re.split('[-–]', number)))} degrees",
        HOURS.format(match[0]),
        blocks=True,
    )
    if not match["every"] and _ANGLE.match(text, end):
        return None
    if number in "12" and not match["every"]:
        if _BOTH.match(text, end):
            return asked
        if FIRST.match(text, end):
            return "primary" if number == "1" else "secondary"
        return asked if ordered or _WORD.match(text, end) else None
    return asked if ordered else None


OPEN_ORDERS = SpokenRule(
    "N109",
    "what an order leaves open",
    "9aA",
    SHAPE,
    say,
    frozenset({"od", "qd", "daily", "once", "q", "x"}),
    "oOqQdDxX",
)
