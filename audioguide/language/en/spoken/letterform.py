"""N80: letters and digits in other shapes: ﬁbroid -> fibroid, １２ -> twelve, H₂O -> H two O, soft hyphens.

The word is written plainly first, and then said by the other rules.
"""

from __future__ import annotations

import re
import unicodedata

from audioguide.language.base.shape import Shape, not_ascii
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.chemical import ION, VALUE

_HIDDEN = "\u00ad\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f"
_SHAPED = (
    "\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2080-\u208b\u2460-\u2473\u24b6-\u24e9"
    "\U0001d400-\U0001d7ff\u2160-\u2188ʰ-ʸᴬ-ᵪⁱⁿₐ-ₜ\u210a-\u2115\u2117\u2118\u3380-\u33df\uff1c-\uff1e\uff5e\uff0b\uff05\u2124-\u2134"
)
_ODD = (
    rf"(?:[{_SHAPED}\u0300-\u036f]|[{_HIDDEN}](?=[^\W_])"
    rf"|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]?[⁺⁻](?![⁰¹²³⁴-⁹])|(?![0-9])\d)"
)
_PLAIN = r"[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff]"
SHAPE = Shape(rf"(?={_PLAIN}{{0,40}}{_ODD}){_PLAIN}*{_ODD}(?:{_ODD}|-?{_PLAIN}){{0,100}}", hint=not_ascii)
_LEFT = Shape(rf"[{_HIDDEN}\u0300-\u036f]")


def say(match: re.Match[str]) -> str | Doubtful | None:
    """What the plainly written word is said like."""
    from audioguide.speech.spoken_form import speak

    written = match[0]
    plain = _LEFT.sub("", unicodedata.normalize("NFKC", written))
    plain = "".join(str(unicodedata.decimal(mark)) if mark.isdecimal() else mark for mark in plain)
    if ION.fullmatch(written) and VALUE.match(match.string, match.end()):
        return None
    if plain == written or not plain or SHAPE.search(plain):
        return None
    behind = re.search(r"\w+\s$", match.string[max(0, match.start() - 20) : match.start()])
    spoken = speak(plain, "en")
    if behind and plain != written and re.fullmatch(r"[IVX]+", plain):
        spoken = speak(f"stage {plain}", "en")
        return spoken.spoken.removeprefix("stage ")
    if not spoken.spoken[-1:].isalnum():
        return None
    return Doubtful(spoken.spoken, spoken.doubts[0].message) if spoken.doubts else spoken.spoken


LETTERFORM = SpokenRule("N80", "letters and digits in other shapes", "9Aa*", SHAPE, say)
