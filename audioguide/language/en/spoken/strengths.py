"""N84: the strengths of a tablet of two drugs: co-codamol 30/500 -> thirty with five hundred, 875-125 mg.

The stroke and the dash are no range, no score and no pressure there. They are said "with", never "and": "one hundred
and fifty" would be another dose.
"""

from __future__ import annotations

import re
from math import gcd

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.amounts import DENOMINATORS, fraction
from audioguide.language.en.spoken.dose import THING
from audioguide.language.en.spoken.units import END, unit
from audioguide.language.en.spoken.words import BLANK, NUMBER, cardinal

NAMES = (
    "percocet norco vicodin lortab endocet xodol ultracet tramacet bactrim septra septrin augmentin symbicort seretide "
    "advair fostair luforbec dulera breo wixela airduo relvar trelegy trimbow sirdupla airflusal fobumix duoresp "
    "flutiform sinemet madopar stalevo rytary exforge diovan hyzaar janumet jentadueto truvada descovy targin "
    "targinact targiniq suboxone zubsolv entresto zestoretic prinzide lotrel caduet coartem riamet malarone xigduo "
    "synjardy glyxambi invokamet komboglyze kombiglyze twynsta azor benicar micardis tribenzor combivir kaletra "
    "epzicom kivexa trizivir anoro duaklir stiolto ultibro vytorin inegy ziac tenoretic dyazide maxzide treximet "
    "arthrotec vimovo glucovance actoplus kazano oseni lodoz coaprovel avalide atacand teveten aldactazide "
    "liptruzet exviera triumeq juluca dovato biktarvy genvoya atripla complera stribild symfi cimduo temixys "
    "epclusa harvoni"
).split()
"""Names under which two drugs are sold in one tablet or inhaler, in small letters."""
_FORM = (
    rf"(?:{BLANK}(?:DS|HCT|XR|MR|ER|LA|SR|CR|IR|Plus|Forte|Diskus|Turbohaler|Turbuhaler|Evohaler|Accuhaler|Ellipta))?"
)
_STEM = (
    "in|ine|ol|one|ide|ate|il|an|am|en|um|lin|zole|prim|fen|lam|pam|pa|statin|gliptin|vir|acid|hctz|zide|clav|apap|asa"
)
_NAMED = Shape(
    rf"\b(?:co-[a-z]{{5,}}|{'|'.join(NAMES)}|[a-z]{{2,}}(?:{_STEM})[-/][a-z]*(?:{_STEM}))"
    rf"{_FORM}(?:{BLANK}(?:tablets?|tabs?|capsules?|caps?|inhaler|oral))?:?{BLANK}\Z",
    re.IGNORECASE,
)
_ALWAYS = frozenset(
    f"{low}/{high}"
    for high, lows in {
        "325": "2.5 5 7.5 10 37.5", "500": "8 15 30", "160": "800", "125": "875 500 250", "480": "80", "4.5": "80 160",
        "57": "400", "28.5": "200",
    }.items()
    for low in lows.split()
)  # fmt: skip
"""Strengths that no score and no pressure has, so that they need no name before them."""
_UNIT = r"(?:mg|mcg|micrograms?|µg|μg|g|MG|MCG)"
_ROUGH = Shape(r"[0-9][0-9.,]*[/-][0-9]")
SHAPE = Shape(
    rf"(?<![\w.,/-])(?P<numbers>{NUMBER}(?:[/-]{NUMBER}){{1,3}})(?:(?P<join>{BLANK}|-|)(?P<unit>{_UNIT}){END})?"
    r"(?![^\W_]|[-/%][0-9]|[.,][0-9])"
    rf"(?P<count>(?<=[0-9]){BLANK}(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)?",
    hint=begins_like(_ROUGH),
)
_COUNTED = Shape(rf"{BLANK}(?:patients|people|women|men|children|cases|nodes|births|points)\b")


SCHEDULE = "“{0}” may be doses on days in turn, or strengths. Write the day with each dose."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The numbers with "with" between, and their unit. None where nothing says that they are strengths."""
    if not _strengths(match):
        return None
    parts = re.split("[/-]", match["numbers"])
    if match["unit"] and len(parts) == 2 and _in_turn(match):
        said = ", ".join(map(cardinal, parts)) + f" {unit(match['unit'], False)}"
        return Doubtful(said, SCHEDULE.format(match[0]), blocks=True)
    if len(parts) > 2 and match["unit"] and len(set(parts)) < len(parts):
        return Doubtful(
            ", ".join(map(cardinal, parts)) + f" {unit(match['unit'], False)}", SCHEDULE.format(match[0]), True
        )
    said = " with ".join(cardinal(number) for number in re.split("[/-]", match["numbers"]))
    if not match["unit"]:
        return f"{said}, {match['count'].strip()}" if match["count"] else said
    one = match["join"] == "-" or THING.match(match.string, match.end()) is not None
    return f"{said}{'-' if match['join'] == '-' else ' '}{unit(match['unit'], one)}"


def _strengths(match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    if _NAMED.search(text, max(0, start - 60), start):
        return True
    if "-" in match["numbers"]:
        return match["numbers"].endswith("-325") and match["numbers"].replace("-", "/") in _ALWAYS
    if match["unit"]:
        return not _is_fraction(match["numbers"])
    return match["numbers"] in _ALWAYS and not _COUNTED.match(text, match.end())


_ONE_DRUG = Shape(rf"(?<![\w/-])[A-Za-z]{{3,}}(?:{_STEM}){BLANK}\Z", re.IGNORECASE)
_TURN = Shape(r"(?i)\b(?:alt(?:ern\w+)?|every other|in turn|odd|even|eod|qod)\b")
"""What makes two doses of a pair, whatever the medicine."""


def _in_turn(match: re.Match[str]) -> bool:
    """Whether two strengths may be doses on days in turn: of a medicine of one drug, or beside alternate days."""
    text, start = match.string, match.start()
    if _NAMED.search(text, max(0, start - 60), start) or match["numbers"] in _ALWAYS:
        return False
    turned = _TURN.search(text, max(0, start - 20), min(len(text), match.end() + 24)) is not None
    return turned or _ONE_DRUG.search(text, max(0, start - 24), start) is not None


def _is_fraction(written: str) -> bool:
    """1/2 mg is half of one."""
    parts = fraction(written) if re.fullmatch(r"[0-9]+/[0-9]+", written) else None
    return parts is not None and parts[1] < parts[2] <= 16 and parts[2] in DENOMINATORS and gcd(*parts[1:]) == 1


STRENGTHS = SpokenRule("N84", "strengths of two drugs in one", "9", SHAPE, say)
