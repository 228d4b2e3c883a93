"""N97: left and right as notes write them: R eye -> right eye, L arm, R>L, 1 drop OU -> both eyes, drops RE.

A lone R or L is a side only before a part of the body, or where the other stands too. OD is asked by N92, since it may
be once a day; LE may be a leg, and is an eye only where something else speaks of eyes.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.lists import any_of, column
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.words import cardinal, near

SIDES = {"R": "right", "L": "left", "Rt": "right", "Lt": "left", "RT": "right", "LT": "left"}


def _part() -> str:
    """A part of the body, whole: of a list that is long, and is read when a side is first written."""
    return rf"(?:{any_of(column('sided_parts'))})(?![^\W_])"


EYES = Shape(
    r"(?i)\b(?:eyes?|gtts?|drops?|drp|ophth\w*|timolol|latanoprost|dorzolamide|brimonidine|chloramphenicol|VA|vision"
    r"|acuity"
    r"|iop|lens|diopters?|ointment|oint|sight|cataract|retina\w*|glaucoma|pupils?|refraction|bcva|va|visual|sph|cyl|CF"
    r"|PL|HM|NPL|[Dd]iscs?|[Cc]up|C/D)\b"
    r"|[0-9]/[0-9]|\b[0-9]\.[0-9]{2} ?D\b|[+−-][0-9]\.[0-9]{2}\b"
)
_ROUGH = Shape(r"\([RL]\)|[RL][tTE]?(?![A-Za-z])|A[DS]/|O\.?[USD]\b|o\.?[us]\b")


def _shape() -> str:
    part = _part()
    return (
        rf"(?P<both>R/L|L/R|Rt?/Lt?|Lt?/Rt?)(?=\s{part})|(?P<more>[RL])\s?(?P<than>[><=])\s?(?P<less>[RL])(?![^\W_])"
        r"|(?P<first>[RL])\s?(?P<one>[0-9]{1,3}(?:\.[0-9]+)?)\s?[,;/]?\s(?P<second>[RL])\s?(?P<two>[0-9]{1,3}"
        r"(?:\.[0-9]+)?)(?![\w/]|[.,:][0-9]|\s?(?:mg|ml|g|kg|cm|mm|L)\b)"
        r"|(?P<side1>[RL]):?\s?(?P<over1>[0-9]{1,3}/[0-9]{1,3})[,;]?\s(?P<side2>[RL]):?\s?(?P<over2>[0-9]{1,3}/[0-9]{1,3})(?![\w/]|[.,][0-9])"
        r"|(?P<pair>OD/OS|OS/OD|RE/LE|LE/RE|AD/AS|AS/AD)(?![\w/-])"
        r"|(?P<od>OD)(?![\w-])"
        rf"|(?<!/)(?P<side>[RL]t?|[RL]T)\.?(?=[ -]{part}|:\s?[+−-]?[0-9]|\s[0-9]{{1,2}}/[0-9]{{1,2}}(?![/0-9]))(?!['’])"
        rf"|\((?P<circled>[RL])\)(?=[ -]{part})"
        r"|(?P<sides>R\s?[+&]\s?L|L\s?[+&]\s?R)(?![\w+&])"
        r"|(?P<behind>[RL])(?=[\s,.;)]|$)"
        r"|(?P<eyes>OU|ou|o\.u\.|O\.U\.|OS|o\.s\.|O\.S\.)(?![\w-])|(?P<eye>[RL]E)(?![\w-])"
    )


SHAPE = Shape(_shape, hint=begins_like(_ROUGH))
_MEASURED = Shape(
    r"[0-9]{1,3}[+−-]?/[0-9]{1,3}(?:[+−-][1-5])?\s\Z|[0-9]\s?dB(?:\s?(?:HL|nHL|SPL))?\s\Z"
    r"|\b(?:[Tt]urn|[Bb]ear|[Kk]eep|[Vv]eer|1st|2nd|3rd)\s\Z"
)
"""Behind a pressure, a sharpness of sight, a loudness or a turn: 138/88 L, 35 dB HL R, turn L."""
BOTH = "“{0}” may be both sides, or one of them. Write “both”, “left” or “right”."
_SITE = Shape(lambda: rf"[ -]{_part()}")
_VOLUME = Shape(
    r"(?i)\b(?:drain\w*|fluids?|aspirat\w*|volumes?|outputs?|bags?|bolus|saline|oxygen|O2|lit(?:re|er)s?|loss|lost|flow"
    r"|water|drink|urine|effusion|ascit\w*|infus\w*|capacity|nasal|mask|hartmann\w*|NaCl|dextrose|remov\w*|tapped)\b"
)
"""With one of these about, L is liters."""


def is_side(text: str, end: int, number: str, start: int) -> bool:
    """Whether an L behind a whole number is a side of the body: a part of it follows, and nothing flows."""
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha() and _SITE.match(text, end) is None:
        return True  # L-shaped.
    if "R" in text and text[max(0, end - 2) : end] == " L" and _BOTH.search(text):
        return True
    if not number.isdecimal() or _SITE.match(text, end) is None:
        return False
    return _VOLUME.search(text, max(0, start - 60), min(len(text), end + 60)) is None


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The side in words; a doubt where one or both may be meant; None where nothing says that it is a side."""
    if match["both"]:
        sides = [letter for letter in match["both"] if letter in "RL"]
        return Doubtful(", ".join(sides), BOTH.format(match[0]), blocks=True)
    if match["more"]:
        joint = {">": "greater than", "<": "less than", "=": "equals"}[match["than"]]
        return f"{SIDES[match['more']]} {joint} {SIDES[match['less']]}"
    if match["first"]:
        if match["first"] == match["second"]:
            return None
        return f"{SIDES[match['first']]} {cardinal(match['one'])}, {SIDES[match['second']]} {cardinal(match['two'])}"
    if match["side1"]:
        return _each(match)
    if match["circled"]:
        named = re.search(r"\b(?:left|right)\s\Z", match.string[max(0, match.start() - 6) : match.start()])
        return None if named else SIDES[match["circled"]]
    if match["sides"]:
        return " and ".join(SIDES[letter] for letter in match["sides"] if letter in SIDES)
    if match["behind"]:
        return SIDES[match["behind"]] if _is_measured(match) else None
    if match["od"]:
        return _right_eye(match)
    if match["pair"]:
        eyes = ", ".join(letters(part) for part in match["pair"].split("/"))
        return Doubtful(eyes, BOTH.format(match[0]), blocks=True)
    if match["side"]:
        measured = _NUMBER.match(match.string, match.end()) is not None or match.string.startswith(":", match.end())
        sided = not measured or EYES.search(near(match))
        treated = match["side"] in ("RT", "LT") and _RAYS.search(match.string)
        return SIDES[match["side"]] if sided and not treated else None
    return _eyes(match) if EYES.search(near(match)) else None


def _each(match: re.Match[str]) -> str | None:
    """ "R 4/5 L 5/5": a power out of five, or a pressure, of each side; sharpness of sight is N32's."""
    if match["side1"] == match["side2"]:
        return None
    said = []
    for side, over in (("side1", "over1"), ("side2", "over2")):
        above, below = match[over].split("/")
        if above in ("6", "20") and int(below) >= int(above):
            said.append(f"{SIDES[match[side]]} {cardinal(above)} {cardinal(below)}")
            continue
        power = int(above) <= int(below) == _POWER
        if not power and not (int(above) > int(below) >= _PRESSURE):
            return None
        said.append(f"{SIDES[match[side]]} {cardinal(above)} {'out of' if power else 'over'} {cardinal(below)}")
    return ", ".join(said)


_POWER = 5
_PRESSURE = 30
"""Hardly any pressure of the blood is lower."""


def _eyes(match: re.Match[str]) -> str:
    """The left eye, the right one or both, as the words about it ask."""
    if match["eye"]:
        return "right eye" if match["eye"] == "RE" else "left eye"
    measured = re.match(r":?\s(?:20/|6/|[+−-]?[0-9]|[+−-])", match.string[match.end() : match.end() + 5]) is not None
    first = measured or (not match.string[: match.start()].strip() and match.string.startswith(":", match.end()))
    within = first or re.search(
        r"\b(?:in|to|for|of|into)(?: the)? \Z", match.string[max(0, match.start() - 10) : match.start()]
    )
    if match["eyes"][0] + match["eyes"][-1 if match["eyes"][-1] != "." else -2] in ("OU", "ou"):
        return "both eyes" if within else "in both eyes"
    the = "" if first or match.string.endswith("the ", 0, match.start()) else "the "
    return f"{the}left eye" if within else "in the left eye"


def _is_measured(match: re.Match[str]) -> bool:
    """Whether a side stands behind its value: 138/88 L, or 0.8 R, 1.1 L."""
    text, start = match.string, match.start()
    if _MEASURED.search(text, max(0, start - 14), start):
        return True
    return _VALUED.search(text, max(0, start - 8), start) is not None and _BOTH.search(text) is not None


_VALUED = Shape(r"[0-9] \Z")
_BOTH = Shape(
    r"(?<![\w/])[0-9.]+ R\b.{1,40}?(?<![\w/])[0-9.]+ L(?![\w-])"
    r"|(?<![\w/])[0-9.]+ L\b.{1,40}?(?<![\w/])[0-9.]+ R(?![\w-])"
)
"""A value for each side: 0.8 R, 1.1 L."""
_RAYS = Shape(r"\b(?:[0-9.]+\s?c?Gy|boost|fractions?|chemo\w*|radio\w*)\b|[0-9]#")
"""With one of these about, RT is radiotherapy."""
_NUMBER = Shape(r"\s?[0-9](?!(?:st|nd|rd|th)\b)")
_BY_SHARPNESS = Shape(r":?\s(?:20/|6/|[+−-][0-9])")
_SHARP = Shape(r"(?<![\w./])(?:20|6)/[0-9]{1,3}(?:\s?[+−-][1-5])?,?\s\Z")
"""A sharpness of sight, behind which OD is no "once a day"."""


def _right_eye(match: re.Match[str]) -> str | None:
    text = match.string
    if _BY_SHARPNESS.match(text, match.end()):
        return "right eye"
    return "in the right eye" if _SHARP.search(text, max(0, match.start() - 14), match.start()) else None


SIDES_OF_BODY = SpokenRule("N97", "left and right", "Aa*", SHAPE, say, frozenset({"ou"}), "RLOoA(")
