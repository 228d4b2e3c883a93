"""N115: orders as charts write them: L LE -> left lower extremity, x 50 ft, 03JAN2026, 2 in below, 3 x day, HIV -.

What may be read in two ways is asked: a name that runs into its dose, a day and a month with dashes, short names of
medicines that are taken for one another.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.months import NAMES, month
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.weekdays import three_days
from audioguide.language.en.spoken.words import BLANK, cardinal, ordinal, year

_MONTHS = r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)"
_DOSE = rf"{BLANK}?[0-9][0-9.,]*{BLANK}?(?:mg|mcg|g|units|m[lL])(?![^\W_])"
_FAR = {
    "ft": ("foot", "feet"), "feet": ("foot", "feet"), "m": ("meter", "meters"), "yd": ("yard", "yards"),
    "yds": ("yard", "yards"), "steps": ("step", "steps"), "stairs": ("stair", "stairs"), "miles": ("mile", "miles"),
    "mile": ("mile", "miles"), "meters": ("meter", "meters"), "metres": ("meter", "meters"),
}  # fmt: skip
_NAMES = {
    "MTX": "methotrexate, or mitoxantrone", "DPT": "a vaccine, or a mixture of pethidine",
    "PTU": "propylthiouracil, or mercaptopurine", "TNK": "tenecteplase, or TPA",
}  # fmt: skip
"""Taken for one another, by the list of the Institute for Safe Medication Practices."""
_ROUGH = Shape(
    r"[RL]:?\s[LU+−-]|[xX×]\s?[0-9d]|x\s[dwn]|[0-9]{1,3}\s?in\b|[0-9]{1,2}[A-Za-z]{3}|[01][0-9]\.20|[0-9]{1,2}\s?m\s?o|[0-9]{1,2}-[0-9]{1,2}-|2/2\s"
    r"|[-–−+]\s*(?:[,;.)]|\Z)|alt\b|wt\b|[A-Z][A-Za-z]{2,}[0-9]|MTX|DPT|PTU|TNK|\*|pred\b|reg\b|C[-.]?diff|M-W|T-T|Tu-T|TTS"
)
SHAPE = Shape(
    rf"(?P<side>[RL]){BLANK}(?P<limb>[LU]E)(?![\w/-])|(?P<lens>[RL])(?=:?{BLANK}[+−-][0-9]{{1,2}}\.[0-9]{{2}})"
    rf"|(?<=[a-zA-Z]{BLANK})[xX×]{BLANK}?(?P<far>[0-9]{{1,4}}){BLANK}?"
    rf"(?P<length>{'|'.join(sorted(_FAR, key=len, reverse=True))})(?![\w/])"
    rf"|(?<=[0-9]{BLANK})(?P<often>x){BLANK}(?P<span>day|week|night|month)(?![\w/])"
    rf"|(?<![\w./,-])(?P<inches>[0-9]{{1,3}}){BLANK}?in(?={BLANK}(?:below|above|up|down|from|larger|smaller|apart|away"
    rf"|lower|higher|beyond|proximal|distal|of water)\b|[,;)]|\Z)"
    rf"|(?<![\w/.-])(?P<day>[0-3]?[0-9])(?P<month>(?i:{_MONTHS}))(?P<year>(?:19|20)[0-9]{{2}}|[2-4][0-9])(?![\w/-])"
    r"|(?<![\w./-])(?P<dashed>(?P<one>[0-9]{1,2})-(?P<two>[0-9]{1,2})-(?:20)?[2-4][0-9])(?![\w/.-])"
    rf"|(?<![\w./])(?P<due>2/2)(?={BLANK}(?:to\b|[a-z]+(?:osis|itis|emia|psis|pathy|ection|ration|oma|lure|uria)\b"
    r"|(?:trauma|falls?|meds|medications?|alcohol|etoh|cancer|burns?|stroke)\b))"
    rf"|(?<=[A-Za-z0-9]{BLANK})(?P<found>[-–−+])(?=\s*(?:[,;.)](?![0-9])|\Z))"
    rf"|(?P<turn>alt)\.?(?={BLANK}(?:with\b|w/|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)))"
    rf"|(?P<wild>wt)(?=\s*(?:[,;.)]|\Z))|(?:(?<=%{BLANK})|(?<=%))(?P<foreseen>pred)(?![\w'’-])"
    rf"|(?<![\w./-])(?P<mm>0[1-9]|1[0-2])\.(?P<yyyy>20[2-4][0-9])(?![\w.])"
    rf"|(?<![\w./-])(?P<months>[0-9]{{1,2}}){BLANK}?m(?={BLANK}?old\b|{BLANK}o\b)"
    rf"|(?P<germ>C-diff|C\.diff|Cdiff)(?![\w-])"
    rf"|(?<=[0-9]{BLANK})(?P<even>reg)(?=\s*(?:[,;.)]|\Z))"
    rf"|(?<![\w/.-])(?P<days>M-W-F|T-Th-S|Tu-Th-Sa?|TTS)(?![\w/-])"
    rf"|(?<![\w.-])(?P<run>[A-Z](?:[A-Z]{{2,4}}|[a-z]{{3,}})[0-9]{{2,4}})(?={BLANK}?(?:mg|mcg)(?![^\W_]|/))"
    rf"|(?P<name>{'|'.join(_NAMES)})(?={_DOSE})"
    r"|(?<![^\s])(?P<star>\*)(?=(?:low|high|abnormal|critical|raised)\b|\s[0-9]{1,2}[.)]\s)\s?",
    hint=begins_like(_ROUGH),
)
_DATED = Shape(r"(?i)\b(?:exp\w*|dob|born|date|dated|due|lmp|edd|edc|seen|on|since|until|by|from|admitted)[.: ]{1,3}\Z")
_GENES = Shape(r"\b(?:[KNH]?RAS|BRAF|EGFR|IDH[12]?|TP53|BRCA[12]?|FLT3|NPM1|KIT|PIK3CA|ALK)\s\Z")
_GIRTH = Shape(r"(?i)\b(?:waist|chest|hips?|height|girth|inseam|collar|bust)\W{1,2}(?:is |was |of )?\Z")
"""Of a body, by N96."""
_TESTED = Shape(
    r"(?:[A-Z]{2,}[A-Za-z0-9]*|[A-Z]+[a-z]{0,2}A[bg]|A[bg]|Ig[AGME]|Rh|Coombs|[dD]-dimer|(?i:nit|nitrites?|leuk\w*|est|ketones?|protein|blood"
    r"|glucose|cultures?|screen|test|swab|dip\w*|antigen|antibod\w+|toxin|smear|strep|flu|covid|monospot|bilirubin))\s\Z"
)
DATES = "“{0}” may be a day and a month, or a month and a day. Write the month in words."
RUN = "“{0}” runs into its number, so that it may be misread. Write a blank between."
NAME = "“{0}” is taken for other medicines: it may be {1}. Write the name in full."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The words; a question where two may be meant. None where the mark is another one."""
    text, start = match.string, match.start()
    if match["side"]:
        side = "right" if match["side"] == "R" else "left"
        return f"{side} {'lower' if match['limb'] == 'LE' else 'upper'} extremity"
    if match["lens"]:
        return "right" if match["lens"] == "R" else "left"
    if match["far"] or match["inches"]:
        return None if match["inches"] and _GIRTH.search(text, max(0, start - 20), start) else _measured(match)
    if match["mm"]:
        return f"{NAMES[int(match['mm']) - 1]} {year(int(match['yyyy']))}"
    if match["day"] or match["dashed"]:
        return _dated(match)
    if match["days"] == "TTS" and not three_days(text):
        return None
    if match["wild"]:
        return "wild type" if _GENES.search(text, max(0, start - 8), start) else None
    if match["found"]:
        tested = _TESTED.search(text, max(0, start - 16), start)
        return ("positive" if match["found"] == "+" else "negative") if tested else None
    if match["run"] or match["name"]:
        return _asked(match)
    return _worded(match)


def _measured(match: re.Match[str]) -> str:
    if match["far"]:
        return f"for {cardinal(match['far'])} {_FAR[match['length']][match['far'] != '1']}"
    return f"{cardinal(match['inches'])} inch{'' if match['inches'] == '1' else 'es'}"


def _dated(match: re.Match[str]) -> str | Doubtful | None:
    if match["day"]:
        if not 0 < int(match["day"]) < 32:
            return None
        full = match["year"] if len(match["year"]) > 2 else f"20{match['year']}"
        return f"{month(match['month'].capitalize())} {ordinal(int(match['day']))}, {year(int(full))}"
    one, two, start = int(match["one"]), int(match["two"]), match.start()
    if not (0 < one < 13 and 0 < two < 13) or one == two:
        return None
    if _DATED.search(match.string, max(0, start - 12), start) is None:
        return None
    said = ", ".join(cardinal(str(int(part))) for part in match["dashed"].split("-"))
    return Doubtful(said, DATES.format(match["dashed"]), blocks=True)


def _asked(match: re.Match[str]) -> Doubtful:
    if match["name"]:
        return Doubtful(letters(match["name"]), NAME.format(match["name"], _NAMES[match["name"]]))
    name, number = re.fullmatch(r"([A-Za-z]+)([0-9]+)", match["run"]).groups()  # type: ignore[union-attr]
    said = letters(name) if name.isupper() else name
    return Doubtful(f"{said} {cardinal(number)}", RUN.format(match["run"]))


def _worded(match: re.Match[str]) -> str:
    if match["often"]:
        return f"times a {match['span']}"
    if match["due"]:
        return "secondary" if match.string[match.end() :].lstrip().startswith("to ") else "secondary to"
    if match["months"]:
        return f"{cardinal(match['months'])} month"
    if match["germ"]:
        return "C diff"
    if match["even"]:
        return "regular"
    if match["days"]:
        return "Monday, Wednesday and Friday" if match["days"][0] == "M" else "Tuesday, Thursday and Saturday"
    if match["foreseen"]:
        return "predicted"
    if match["turn"]:
        return "alternating" if match.string[match.end() :].lstrip()[:1] == "w" else "alternate"
    return ""


CHART_ORDERS = SpokenRule(
    "N115", "orders as charts write them", "9Aa*", SHAPE, say, frozenset({"x", "alt", "pred", "reg", "wt"})
)
