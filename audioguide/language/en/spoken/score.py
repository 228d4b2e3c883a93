"""N32: scores and sharpness of sight: pain 8/10 -> eight out of ten, 3/12 nodes, 20/40 -> twenty forty."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.months import NAMES, has_day
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal, near, year

SIGHT = frozenset("5 6 9 10 12 15 16 18 20 24 25 30 32 36 40 50 60 63 70 80 100 125 150 160 200 400 800".split())
"""What the lower number of a visual acuity may be."""
EYES = Shape(
    r"\b(?:(?i:VA|BCVA|UCVA|vision|acuity|sight|eyes?|unaided|aided|pinhole|snellen|glasses|specs)|PH|OD|OS|OU|RE|LE"
    r"|N[0-9]{1,2})\b|\b6/[0-9]{1,2},? [RL]\b|\b[RL] 6/[0-9]"
)
PRESSURES = Shape(r"(?i)\b(?:IOPs?|intraocular pressures?|eye pressures?)\W{1,3}(?:(?:was|were|of|is|are|today)\W)?\Z")
SHAPE = Shape(
    rf"(?<![\w./-])(?P<got>[0-9]{{1,3}}(?:\.5)?)(?P<half>[+−-](?=/[45](?![0-9])))?(?:{DASH}(?P<high>[0-9]{{1,2}}))?(?:{BLANK}/{BLANK}"
    rf"|/)(?P<of>[0-9]{{1,3}})"
    rf"(?P<lines>(?<=[0-9])\s?[+−-][1-5](?![0-9./]))?(?![^\W_]|[/%:]|[.,][0-9]|-[0-9]|(?:{BLANK}|-)?(?:mg|mcg|mL|g|units)\b)",
    hint=needs("/"),
)


def say(match: re.Match[str]) -> str | Doubtful | None:
    """ "out of"; sight without; a doubt for parts of a day or an hour. None where more was got than there is."""
    got, of = match["got"], match["of"]
    if match.string.endswith("BPE ", 0, match.start()):
        return None  # Six figures of the gums.
    if match["half"]:
        sign = "plus" if match["half"] == "+" else "minus"
        return f"{cardinal(got)} {sign} out of {cardinal(of)}" if int(got) <= int(of) else None
    if match["lines"] and not (of in SIGHT and got in ("20", "6")):
        return None
    if not match["high"] and PRESSURES.search(match.string, max(0, match.start() - 30), match.start()):
        return f"{cardinal(got)} and {cardinal(of)}"
    if of in SIGHT and not match["high"] and _is_sight(match):
        said = f"{cardinal(got)}{' ' if len(of) < 3 else ', '}{cardinal(of)}"
        return f"{said} {_lines(match['lines'].strip())}" if match["lines"] else said
    ordered = of != "10" and _ORDERED.match(match.string, match.end())
    if match["lines"] or ((int(of) > _MOST or ordered) and not _SCORED.search(near(match))):
        return None  # A number of its own behind it, two strengths, or two doses of one medicine.
    if (
        float(got) > int(of)
        or of.startswith("0")
        or (match["high"] and (float(got) == int(match["high"]) or int(match["high"]) > int(of)))
    ):
        return None
    if _CYCLE.search(match.string, max(0, match.start() - 10), match.start()) and int(of) in _MENSES:
        return f"{cardinal(got)} over {cardinal(of)}"
    if _may_be_date(match):
        return Doubtful(f"{cardinal(got)}, {cardinal(of)}", DATED.format(match[0]), blocks=True)
    if _is_month(match):
        return f"{NAMES[int(got) - 1]} {year(1900 + int(of))}"
    if _is_time(match):
        return Doubtful(f"{cardinal(got)}, {cardinal(of)}", DOUBT.format(match[0]), blocks=True)
    return f"{cardinal(got)}{' to ' + cardinal(match['high']) if match['high'] else ''} out of {cardinal(of)}"


def _is_sight(match: re.Match[str]) -> bool:
    seen = EYES.search(near(match)) is not None
    seen = seen and match["got"] in _SEEN_FROM
    return seen or (match["got"] == "20" and _TREATED.search(near(match, 30)) is None)


_SEEN_FROM = frozenset("20 6 5 4 3 2 1 10 0.5 1.5".split())
"""From where a chart is read: feet or meters."""
_TREATED = Shape(r"\b(?:Hz|TENS|US|min|mins|sec|secs|reps|bd|tds|qds|bid|tid|on|off)\b")
"""With one of these about, 20/60 is so long and so long."""


def _is_time(match: re.Match[str]) -> bool:
    """Whether the lower number may be the hours of a day, the minutes of an hour, or a season, and nothing scores."""
    text, start, got, of = match.string, match.start(), match["got"], match["of"]
    season = (
        of not in ("20", "30")
        and "." not in got
        and int(got) + 1 == int(of)
        and int(got) >= _SEASON
        and len(got) == len(of)
    )
    if not (of in ("24", "60", "90") or season) or match["high"]:
        return False
    if _SCORED.search(near(match)) or _COUNTED.match(text, match.end()):
        return False
    return _SCALE.search(text, max(0, start - 16), start) is None


_CYCLE = Shape(r"\b(?:K|[Cc]ycles?|[Mm]enses|[Pp]eriods?):?\s\Z")
"""Before so many days of so many."""
_MENSES = range(21, 36)
_SEASON = 18


DATED = "“{0}” may be a date or a share. Write the month in words, or “out of” between its numbers."
_EVIDENCE = Shape(
    r"(?i)\b(?:scor\w*|marks?|points?|total|results?|scales?|index|nodes?|patients|people|women|men|cases|children|cells|cores"
    r"|pain|strength|power|motor|reflex\w*|tone|pulses?|murmur|systolic|diastolic|SEM|ESM|PSM|EDM|HSM|[yc]?p?N[0-3][a-c]?|MRC|grade\w*|muscle|limbs?|bilateral\w*"
    r"|throughout|extremit\w+|flexion|extension|rotation|UEs?|LEs?|BUE|BLE|RUE|LUE|RLE|LLE|DTRs?|recall\w*|objects|words|items"
    r"|image|slide|page|pg|slice|doses?|cycles?|steps?|sessions?|visits?|fractions?|rounds?|weeks?|days?|months?|fifths?|engaged|palpable"
    r"|apgars?|GCS|MMSE|MoCA|ACE|AMTS?|4AT|CAGE|PHQ\S*|GAD\S*|HADS|EPDS|AUDIT\S*|Berg|Tinetti|Barthel|Braden|Waterlow|MUST|VAS"
    r"|NRS|NPRS|ODI|DASH|mRS|NIHSS|ESS|Epworth|BPP|Bishop|Gleason|ER|PR|Allred|SLN|LN|STOP\S*|M-CHAT\S*|EDSS|RASS|FLACC|fatigue"
    r"|nausea|anxiety|mood|sleep|stress|stars?|questions|correct|positive|negative|samples?|bottles|cultures?|biops\w+|sites?"
    r"|lobes?|seen|heart|rate[ds]?|severity|cognit\w+|mental|test|exam|quiz|orientation|attempts?|times)\b"
)
"""With one of these about, 3/5 is three out of five."""


def _may_be_date(match: re.Match[str]) -> bool:
    """Whether 12/28 or 6/9 may as well be a day of a month: nothing scores, and nothing is counted."""
    text, got, of = match.string, match["got"], match["of"]
    if match["high"] or "." in got or match["lines"] or got == of or of in ("5", "10") or got == "0":
        return False
    if not any(has_day(month, day) for month, day in ((int(got), int(of)), (int(of), int(got)))):
        return False
    return _EVIDENCE.search(near(match, 240)) is None and _COUNTED.match(text, match.end()) is None


def _is_month(match: re.Match[str]) -> bool:
    """Whether 10/99 is a month of the last century: behind "in", "on" or "since", with nothing counted behind."""
    text, start, got, of = match.string, match.start(), match["got"], match["of"]
    if match["high"] or "." in got or not 0 < int(got) <= len(NAMES) or not _LATE <= int(of) < _MOST:
        return False
    return _ON.search(text, max(0, start - 10), start) is not None and _COUNTED.match(text, match.end()) is None


_LATE = 50
_ON = Shape(r"(?i)\b(?:in|on|since|until|from|through|of|dx|dated)\s\Z")
DOUBT = (
    "“{0}” may be hours, minutes, a season or a share. Write the words between its numbers, such as “out of” or “to”."
)
_COUNTED = Shape(r"\s(?:\([0-9.]+\s?%\)|[a-z]+s\b|SLN|LN|nodes?)")
_SCALE = Shape(r"\b(?!SLR|ROM|IVI|TENS|NBM)(?:[A-Z]{3,}[A-Za-z0-9-]*|Epworth|Barthel|Tinetti|Berg)(?:\sscore)?:?\s\Z")
_MOST = 100
"""Few scores go beyond it."""
_SCORED = Shape(
    r"(?i)\b(?:scor\w*|marks?|points?|total|result|scale|index|nodes?|patients|people|women|men|responders|UPDRS|FACT\w*|UPSIT"
    r"|questionnaire|grade)\b"
)
_ORDERED = Shape(r"\s(?:nocte|mane|alt|bds?|tds|qds|bid|tid|od|om)(?![^\W_])")


def _lines(written: str) -> str:
    """Letters more or fewer than a whole line of the chart."""
    return f"{'plus' if written[0] == '+' else 'minus'} {cardinal(written[1:])}"


SCORE = SpokenRule("N32", "scores and sharpness of sight", "9", SHAPE, say)
