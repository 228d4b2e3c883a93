"""N61: identifiers, digit by digit: NCT01234567, lot 12345, ZIP 20850, room 007, 0002-3227-30."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import DASH, cardinal, digits

LABEL = Shape(
    r"\b(?:lot|batch|serial|ref|reference|account|acct|policy|member|ID|MRN|code|pin|zip|NDC|case|model|chart"
    r"|claim|record|(?<!knee )(?<!hip )extension|UHID|URN|passport|ticket|invoice|"
    r"bleep|pager|dial|option|press|enter|key|confirmation|order|license|registration|p\.?o\.? box|box|passcode"
    r"|protocol|grant"
    r"|PMID|ISBN|SSN|DOI)"
    r"(?:\.|:|#|,|-| |\b(?:number|no\.?|code|is|was)\b){1,5}\Z",
    re.IGNORECASE,
)
KEYS = Shape(r"-[A-Z]{3,} \(\Z")
"""The digits of a word on a telephone's keys: 1-800-273-TALK (8255)."""
STATE = Shape(r"\b[A-Z]{2},? \Z")
"""A ZIP code stands behind the two letters of a state."""
_CITY = Shape(
    r"\b(?:Bengaluru|Bangalore|Mumbai|Bombay|Delhi|Kolkata|Calcutta|Chennai|Madras|Hyderabad|Secunderabad|Pune|Ahmedabad"
    r"|Surat|Jaipur|Lucknow|Kanpur|Nagpur|Indore|Bhopal|Patna|Vadodara|Ludhiana|Agra|Nashik|Varanasi|Kochi"
    r"|Cochin|Coimbatore|Mysuru|Mysore|Chandigarh|Guwahati|Bhubaneswar"
    r"|Thiruvananthapuram|Trivandrum|Kozhikode|Calicut|Madurai|Visakhapatnam|Vijayawada"
    r"|Noida|Gurugram|Gurgaon|Faridabad|Ghaziabad|Thane|Dehradun|Ranchi|Raipur|Amritsar|Mangaluru|Mangalore"
    r"|Vellore|Karnataka"
    r"|Kerala|Maharashtra|Gujarat|Rajasthan|Punjab|Haryana|Bihar|Odisha|Telangana|Assam"
    r"|Goa|Singapore)[,.]?(?: | ?[-–] ?)\Z"
)
"""Places behind which six figures are a postal code."""
_POSTAL = Shape(r"[1-8][0-9]{5}\Z")
_TOLD = Shape(r" [a-z]")
"""Behind a count of something: 250000 residents."""
_ROUGH = Shape(
    r"[A-Z]{1,5}[-\u2010-\u2015\u2212][0-9]{2}|[A-Z]{1,5}[- ]?[0-9]{4}|[0-9]{4}|0[0-9]"
    r"|[0-9]+[-\u2010-\u2015\u2212][0-9]+[-\u2010-\u2015\u2212]"
)
SHAPE = Shape(
    rf"(?<![^\W_])(?:(?P<coded>[A-Z]{{1,5}}(?:{DASH}[0-9]{{2,8}}){{2,}})"
    rf"|(?P<letters>[A-Z]{{1,5}})(?P<joint>[- ]?)(?P<run>[0-9]{{5,}}|(?<=[A-Z]|-)[0-9]{{4}})"
    rf"|(?P<groups>[0-9]+(?:{DASH}[0-9]+){{2,}}|[0-9]{{5}}{DASH}[0-9]{{4}})|(?P<alone>[0-9]{{4,}}"
    rf"|0[0-9]+))(?![^\W_]|{DASH}?[0-9]|[.,:/%][0-9])",
    hint=begins_like(_ROUGH),
)
_PACKED = Shape(r"\b(?:NDC|UPC|GTIN|DIN|NHI|ARTG)[#: ]{1,3}\Z")
"""Before the number of a package."""
ROUND = Shape(r"[1-9][0-9]{0,5}(?:000)+\Z")


def say(match: re.Match[str]) -> str | None:
    """Letters, then digits, one by one; groups with a pause between. None for what may be a count."""
    if match["letters"]:
        named = LABEL.search(match[0][: match.start("run") - match.start()]) or LABEL.search(
            match.string, max(0, match.start() - 30), match.start()
        )
        if match["joint"] == " " and not named:
            return None
        return f"{' '.join(match['letters'])} {digits(match['run'])}"
    if match["coded"]:
        letters, *groups = re.split(DASH, match["coded"])
        return ", ".join((" ".join(letters), *(digits(group) for group in groups)))
    if match["groups"]:
        coded = _PACKED.search(match.string, max(0, match.start() - 12), match.start())
        return ", ".join((digits if coded else _group)(group) for group in re.split(DASH, match["groups"]))
    run, text, start = match["alone"], match.string, match.start()
    back = max(0, start - 30)
    if (
        run[0] == "0"
        or (len(run) > 6 and not ROUND.match(run))
        or LABEL.search(text, back, start)
        or KEYS.search(text, back, start)
    ):
        return digits(run)
    if _POSTAL.match(run) and not _TOLD.match(text, match.end()) and _CITY.search(text, max(0, start - 24), start):
        return digits(run)
    return digits(run) if len(run) == 5 and STATE.search(text, back, start) else None


def _group(group: str) -> str:
    """1-2-3 is counted; 0002-3227-30 is spelled."""
    return digits(group) if len(group) > 2 or group[0] == "0" else cardinal(group)


IDENTIFIER = SpokenRule("N61", "identifiers", "9A", SHAPE, say)
