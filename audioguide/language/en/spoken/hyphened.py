"""N52: names joined by hyphens: PD-L1 -> P D L one, R-CHOP -> R chop, T-DM1, COVID-19 -> covid nineteen."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import HYPHEN, after, before, name, name_number
from audioguide.language.en.spoken.words import cardinal

_KNOWN = r"COX-[12]|BI-RADS|SARS-CoV-\d|MERS-CoV|T-DXd|c-(?:Met|MET|MYC|Myc|Kit|KIT)|C-diff|HER2-CISH"
_ROUGH = Shape(r"[A-Za-z]{1,10}2?[-‐‑]")
SHAPE = Shape(
    rf"(?P<known>{_KNOWN})(?![A-Za-z0-9])"
    rf"|(?P<omega>[Oo]mega){HYPHEN}(?P<acids>[0-9](?:/[0-9])+)(?![0-9/])"
    rf"|(?P<parts>(?:[A-Z]{{1,10}})(?:{HYPHEN}(?:[A-Z]{{1,10}}[0-9]{{0,3}}[a-z]?|[0-9]{{1,4}}(?:[A-Z]{{1,2}})?))+)"
    r"(?P<more>(?:/[0-9]{1,2})+(?![0-9/]))?(?P<owner>['’]?s)?(?![A-Za-z0-9])",
    hint=begins_like(_ROUGH),
)
_LISTED = Shape(r"(?i)\b(?:parts|groups|grades|types|vitamins|levels|zones|sections|rooms|sizes|letters|exhibits)\s$")
_AS_READ = {
    "BI": "bi",
    "CoV": "cov",
    "DXd": "D X D",
    "Met": "met",
    "Kit": "kit",
    "COX": "cox",
    "Myc": "M Y C",
    "MET": "met",
    "KIT": "kit",
    "MYC": "M Y C",
}


def say(match: re.Match[str]) -> str | None:
    """Each part as a word or as letters, its number behind it; "to" in a list such as parts A-D."""
    if match["omega"]:
        ratio = re.match(r" (?:fatty acids? )?ratio", after(match))
        return f"{match['omega']} {(' to ' if ratio else ' and ').join(map(cardinal, match['acids'].split('/')))}"
    if match["known"]:
        parts = match["known"].split("-")
        return " ".join(_AS_READ.get(part) or name(part) for part in parts)
    parts = re.split(HYPHEN, match["parts"])
    if all(len(part) == 1 and part.isupper() for part in parts) and _LISTED.search(before(match, 15)):
        return " to ".join(parts)
    more = "".join(f" and {name_number(number)}" for number in (match["more"] or "").split("/")[1:])
    return " ".join(name(part) for part in parts) + more + ("'s" if match["owner"] else "")


HYPHENED = SpokenRule("N52", "names joined by hyphens", "Aa", SHAPE, say)
