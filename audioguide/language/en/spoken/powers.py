"""N27: powers of ten: 4.5 x 10^9/L -> four point five times ten to the ninth per liter; ×10⁹/L, 10^3."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.units import UNIT, unit
from audioguide.language.en.spoken.words import BLANK, DASH, NUMBER, cardinal, ordinal

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_RAISED = Shape(r"[0-9.,xX×·∙*\s–—-]*10(?:\^|\*\*?|[eE]|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])|[0-9.,]+[eE][-−+]?[0-9]")

SHAPE = Shape(
    rf"(?:(?:(?P<low>{NUMBER})(?:{BLANK}?{DASH}{BLANK}?(?P<high>{NUMBER}))?{BLANK}?)?(?P<times>[x×X·∙*]){BLANK}?)?"
    rf"(?<![0-9.,])10(?:(?:\^|\*\*?|(?:(?<=[x×X·∙*]10)|(?<=[x×X·∙*] 10))[eE])(?P<power>[-−]?[0-9]{{1,2}})"
    rf"|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,2}}))(?![0-9])(?:{BLANK}?(?P<unit>{UNIT}))?"
    rf"|(?P<mantissa>{NUMBER})[eE](?P<exponent>[-−+]?[0-9]{{1,2}})(?![^\W_])(?P<per>{BLANK}?(?=/){UNIT})?",
    hint=begins_like(_RAISED),
)


def say(match: re.Match[str]) -> str:
    """What is multiplied, the power, and the unit it is of; the typewriter's 5e-3 letter by letter."""
    if match["mantissa"]:
        if match["per"]:
            return _counted(match)
        sign = {"-": "minus ", "−": "minus ", "+": "plus "}.get(match["exponent"][0], "")
        return f"{cardinal(match['mantissa'])} E {sign}{cardinal(match['exponent'].lstrip('-−+'))}"
    power = int((match["power"] or match["raised"]).translate(RAISED).replace("−", "-"))
    said = f"ten to the {ordinal(power)}" if power >= 0 else f"ten to the minus {cardinal(str(-power))}"
    if match["times"]:
        said = f"times {said}"
    if match["low"]:
        low = f"{cardinal(match['low'])} to {cardinal(match['high'])}" if match["high"] else cardinal(match["low"])
        said = f"{low} {said}"
    return f"{said} {unit(match['unit'], False)}" if match["unit"] else said


def _counted(match: re.Match[str]) -> str:
    """What a laboratory's printer writes as 1e9/L."""
    power = match["exponent"]
    said = ordinal(int(power.lstrip("+"))) if power[0] not in "-−" else f"minus {cardinal(power[1:])}"
    return f"{cardinal(match['mantissa'])} times ten to the {said} {unit(match['per'].strip(), False)}"


POWERS = SpokenRule("N27", "powers of ten", "9aA*", SHAPE, say, frozenset({"x"}), "xX")
