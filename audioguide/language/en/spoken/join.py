"""N71: hyphens and dashes that join, wait or pause: pre- and post-op, doctor–patient, Monday–Friday, pain -- call."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import letters

_DAYS = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?|Jan(?:uary)?|Feb(?:ruary)?|March|Mar|April"
    r"|Apr|May|June"
    r"|Jun|July|Jul|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|[A-F])"
)
_ROUGH = Shape(r"[A-Za-z]{0,31}\.?[-\u2010-\u2015\u2212\ufe63\uff0d]")
SHAPE = Shape(
    r"(?P<waits>[A-Z]?[a-z]{1,30})[-\u2010\u2011](?=,|\s+(?:and|or|to|through|versus|vs)\b)"
    r"|(?P<prefix>[A-Z]?[a-z]{1,12})[-\u2010\u2011\u2013](?=[A-Z]{2}|[A-Z][a-z]?[A-Z]|[A-Z]{1,4}-?\d)"
    rf"|(?P<from>\b{_DAYS})\.?(?P<to>[-\u2010\u2011\u2013])(?={_DAYS}\b)"
    r"|(?P<inner>(?<=\w)[\u2010\u2011\u2013\u2012\ufe63\uff0d](?=[^\W\d_]))"
    r"|(?P<pause>-{2,}|(?:(?<=\s)|^)[-\u2010\u2012\u2013\u2014\u2015\u2212](?=\s)|[\u2012\u2015](?=\D))"
    r"|(?P<loose>[-\u2010\u2011](?=[\s,;:/)\]”\"]|$)|(?<!\w)[-\u2010\u2011](?=[^\W\d_]))",
    hint=begins_like(_ROUGH),
)
FULL = {
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "thur": "Thursday",
    "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday", "jan": "January", "feb": "February",
    "mar": "March", "apr": "April", "jun": "June", "jul": "July", "aug": "August", "sep": "September",
    "sept": "September", "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip
_COMPANY = Shape(
    r"(?i)\b(?:from|open|hours?|through|parts|groups|grades|vitamins|hepatitis|sections|between|daily|clinics?)\b"
)


def say(match: re.Match[str]) -> str | None:
    """A word that waits for its second half, as it stands; days and months with "to"; a pause; or no sound."""
    if match["waits"]:
        return match["waits"]
    if match["prefix"]:
        written = match["prefix"]
        return written if len(written) < 2 or set(written.lower()) & set("aeiouy") else letters(written)
    if match["from"]:
        if len(match["from"]) == 1 and not _COMPANY.search(match.string[: match.start()]):
            return None
        return f"{FULL.get(match['from'].lower(), match['from'])} to"
    if match["pause"]:
        return "," if match.start() and match.string[: match.start()].strip() else ""
    return ""


JOIN = SpokenRule("N71", "hyphens and dashes that join or pause", "Aa*", SHAPE, say)
