"""N85: a chance: 1/20,000 -> one in twenty thousand; a risk of 1:250 -> one in two hundred fifty; >1/10,000."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.amounts import value
from audioguide.language.en.spoken.words import NUMBER, cardinal

_ROUGH = Shape(r"[0-9][0-9.,]*[:/][0-9]")
SHAPE = Shape(
    rf"(?<![\w.,:/])(?<![0-9]-)(?P<few>[0-9]{{1,3}}(?:\.[0-9])?)(?P<mark>[:/])(?P<of>{NUMBER})(?![^\W_]|[:/%-][0-9]"
    rf"|[.,][0-9])"
    r"(?!\s?(?:mg|mcg|mL|ml|g|kg|units?|L)\b)",
    hint=begins_like(_ROUGH),
)
RISK = Shape(
    r"\b(?:risks?|chances?|likelihood|probabilit\w+|incidence|prevalence|frequenc\w+|carriers?|affects?|affecting"
    r"|occurs?|happens?|born|births|rare|common|uncommon|screening|screen"
    r"|combined test|quad test|T(?:13|18|21)|trisomy|Down['’]?s|false[- ]positives?|mortality)\b[^.;]{0,50}\Z",
    re.IGNORECASE,
)
"""What makes of 1:250 a chance; a dilution and a titer are "one to"."""
COUNTED = Shape(
    r"\s(?:people|persons|patients|women|men|children|babies|births|pregnancies|individuals|cases|newborns|adults"
    r"|males|females|boys|girls|live births|a year|per year|of the population|chance|risk|means)\b"
)
_SIGN = Shape(r"[<>≤≥]\s?\Z")
_DILUTED = Shape(
    r"\b(?:tit(?:er|re)s?|dilut\w+|ratios?|adrenaline|epinephrine|strength|solution)\b[^.;]{0,25}\Z", re.IGNORECASE
)
_BESIDE = Shape(
    r"\b(?:risk|chance|likelihood|frequency|incidence|prevalence|probability)(?: of| is| was|:| =| about| around)?\s\Z",
    re.IGNORECASE,
)
DOUBT = "“{0}” may be January {1}, or a chance of one in {1}. Write “one in {1}” or the month in words."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """ "in" between the numbers. None for ratios, scores and dates."""
    few, of, text, start = match["few"], match["of"], match.string, match.start()
    if value(few) >= value(of) or value(few) == 0 or of.startswith("0"):
        return None
    said = f"{cardinal(few)} in {cardinal(of)}"
    about = RISK.search(text, max(0, start - 70), start) or COUNTED.match(text, match.end())
    if match["mark"] == ":":
        return said if few == "1" and value(of) > 2 and about and _no_clock(match) else None
    if value(of) < 1000:
        signed = few == "1" and value(of) in (10, 100) and _SIGN.search(text, max(0, start - 3), start)
        return said if signed else None
    if about or "," in of or not re.fullmatch(r"(?:19|20)[0-9]{2}", of):
        return said
    if few == "1" and of == "2000":
        return Doubtful(said, DOUBT.format(match[0], of), blocks=True)
    return None


def _no_clock(match: re.Match[str]) -> bool:
    """1:30 and 1:45 are hours, unless people are counted or a risk stands right before; a titer is no chance."""
    text, start = match.string, match.start()
    if _DILUTED.search(text, max(0, start - 40), start):
        return False
    if len(match["of"]) != 2 or match["of"] > "59":
        return True
    return COUNTED.match(text, match.end()) is not None or _BESIDE.search(text, max(0, start - 30), start) is not None


CHANCES = SpokenRule("N85", "chances", "9", SHAPE, say)
