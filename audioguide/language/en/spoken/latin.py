"""N56: short forms of plain words: e.g. -> for example, i.e. -> that is, vs. -> versus, etc. -> et cetera."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import SHORT_STOP, STOP
from audioguide.language.en.spoken.words import BLANK

ANYWHERE = {
    "etc": "et cetera", "vs": "versus", "approx": "approximately", "incl": "including", "avg": "average",
    "eg": "for example", "ie": "that is", "appt": "appointment", "appts": "appointments", "cf": "compare",
    "dept": "department", "wt": "weight", "ht": "height", "misc": "miscellaneous", "temp": "temperature",
    "meds": "meds", "excl": "excluding", "qty": "quantity", "disp": "dispense",
    "mfg": "manufactured", "mfd": "manufactured",
}  # fmt: skip
"""Said in full with a full stop or without."""
STOPPED = {
    "max": "maximum", "min": "minimum", "esp": "especially", "usu": "usually", "viz": "namely",
    "prev": "previous",
    "ca": "about", "req": "required", "hosp": "hospital", "tel": "telephone", "min. dose": "minimum dose",
    "abbr": "abbreviated", "est": "estimated", "info": "information", "diff": "differential",
    "temps": "temperatures", "pts": "patients", "hrly": "hourly", "poss": "possible", "prob": "probably",
}  # fmt: skip
"""Said in full only with a full stop: without it they are words, or something else."""
_BREATHING = (
    r"(?:rate|failure|exam\w*|distress|clinic|nurses?|infections?|tract|physicians?|team|ward|system|symptoms?|disease|consultant"
    r"|medicine|depression|arrest|acidosis|alkalosis|virus|effort|support|function|illness|review|r/v|physio\w*|SpR|reg\b|secretions"
    r"|muscles?|sounds?|wean\w*|compromise|and (?:CVS|GI|abdo))"
)
"""What has to do with breathing."""
_LAST = "".join(f"|(?<={word})" for word in ("etc", " al", "appt", "dept", "meds", "hosp", "pts"))[1:]
"""Short forms that may end a sentence; the others wait for a word."""
SHAPE = Shape(
    rf"(?:(?P<eg>e\. ?g|E\. ?g)|(?P<ie>i\. ?e|I\. ?e)|(?P<al>et al)|(?P<nb>N\. ?B)"
    rf"|(?P<breath>resp)(?:\.(?={BLANK}[a-z(]|:|,{BLANK}(?:CVS|GI|abdo|CNS|neuro|and))|(?={BLANK}?:)|(?={BLANK}{_BREATHING}))"
    rf"|(?P<each>(?<=,{BLANK})resp)(?=\.?\s*\Z|\.\s[A-Z])"
    rf"|(?P<free>{'|'.join(ANYWHERE)})|(?P<bound>{'|'.join(STOPPED)})(?=\.))(?P<stop>(?:{_LAST}){STOP}"
    rf"|{SHORT_STOP})(?![\w@]|-[a-z]|\.\w)",
    re.IGNORECASE,
)


_SIGNS = Shape(r"(?i):|\s(?:q\s?[0-9]|stable|every|wnl|ok|normal|as per|per|hourly|[0-9]+-?h)")


def say(match: re.Match[str]) -> str | None:
    """The words in full. None for capitals that mean something else, such as IE or TEMP in a name."""
    if match["eg"]:
        return "for example"
    if match["ie"]:
        return "that is"
    if match["al"]:
        return "and others"
    if match["nb"]:
        return "note well"
    if match["breath"]:
        return "respiratory"
    if match["each"]:
        return "respectively"
    written = match["free"] or match["bound"]
    if written.isupper() and written not in {"VS", "ETC", "APPROX"}:
        return None
    if written == "diff" and match.string.endswith(("C ", "C. "), 0, match.start()):
        return None  # A microbe.
    if written == "VS" and (not match.string[: match.start()].strip() or _SIGNS.match(match.string, match.end())):
        return None  # Vital signs.
    if match["bound"] and re.search(r"[\"”’)\]]*$", match.string[match.end() :]) and not match["stop"]:
        return None
    return ANYWHERE.get(written.lower()) or STOPPED[written.lower()]


_PLAIN = frozenset((*ANYWHERE, *STOPPED, "et"))
LATIN = SpokenRule("N56", "short forms of plain words", "aA", SHAPE, say, _PLAIN)
