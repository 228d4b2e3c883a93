"""N57: how often and how: b.i.d. -> twice a day, q6h -> every six hours, PRN -> as needed, PO -> by mouth."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.apart import often
from audioguide.language.en.spoken.names import STOP
from audioguide.language.en.spoken.words import cardinal

FULL = {
    "bid": "twice a day", "tid": "three times a day", "qid": "four times a day", "qd": "once a day",
    "qod": "every other day", "qhs": "every night at bedtime", "qam": "every morning", "qpm": "every evening",
    "prn": "as needed", "po": "by mouth", "npo": "nothing by mouth", "hs": "at bedtime", "ac": "before meals",
    "pc": "after meals", "qwk": "every week", "qh": "every hour", "gtt": "drop", "gtts": "drops", "ad lib": "freely",
    "q day": "every day", "q daily": "every day", "q week": "every week", "q wk": "every week",
    "q mo": "every month", "q month": "every month",
    "q hs": "every night at bedtime", "q am": "every morning", "q pm": "every evening", "q shift": "every shift",
    "q other day": "every other day", "qow": "every other week", "eow": "every other week", "q night": "every night",
}  # fmt: skip
SURE = frozenset("tid qid qod qhs qam qpm prn npo gtts qwk qd gtt qow eow".split()) | {
    key for key in FULL if key[:2] == "q "
}
"""Never anything else, whatever their case; the others need their dots or a dose before them."""
DOSE = Shape(
    r"(?i)(?:\b(?:mg|mcg|g|ml|units?|tab(?:let)?s?|cap(?:sule)?s?|pills?|puffs?|drops?|sprays?|daily|dose|po"
    r"|iv|im|orally|by mouth"
    r"|mouth|meds?|fluids|intake|given|take|taken|day|p\.o\.|route|oral|twice|once|patch|solution|i{1,3})[ ,(/]{1,3})$"
)
_TIME = {"h": "hour", "°": "hour", "d": "day", "w": "week", "m": "month", "y": "year"}
_DROPPED = Shape(r"(?:[0-9½]|\b[iIvV]{1,3})\s\Z")
"""Before drops; with no number GTT is a test of glucose."""
_TOLERANCE = Shape(r"\bGTT:?\s[<>]?[0-9]|\b(?:[1-3]\s?-?h(?:r|our)?|glucose|oral)\sGTT\b")
"""A test of glucose, no drop."""
_DOTS = "|".join(r"\. ?".join(short) for short in FULL if " " not in short and len(short) < 4)
_ROUGH = Shape(r"[a-z]{1,2}\.|[bt]id|q|eow|prn|n?po|hs|[ap]c|gtt|ad lib", re.IGNORECASE)
SHAPE = Shape(
    rf"(?P<dotted>{_DOTS}){STOP}(?![\w@]|\.\w)"
    rf"|(?P<plain>{'|'.join(FULL)})(?![\w@]|\.\w|['’-]\w)"
    r"|q\.? ?(?P<low>\d{1,2})(?: ?(?:-|\u2013|to) ?(?P<high>\d{1,2}))?[ .-]?"
    rf"(?P<unit>h(?:(?:ou)?rs?)?|d(?:ays?)?|w(?:(?:ee)?ks?)?|mo(?:nth)?s?|min(?:ute)?s?|y(?:(?:ea)?rs?)?|°)(?![A-Za-z]){STOP}",
    re.IGNORECASE,
    hint=begins_like(_ROUGH),
)


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The full words, with a note where one is taken for another. None where the letters may be something else."""
    if match["low"]:
        return _every(match)
    if match["dotted"]:
        if not _no_box(match):
            return None
        key = re.sub(r"[. ]", "", match["dotted"]).lower()
        return Doubtful(FULL[key], MISTAKEN.format(match[0])) if key == "qod" else FULL[key]
    written = match["plain"]
    key = written.lower()
    dropped = written != "GTT" or _DROPPED.search(match.string, max(0, match.start() - 6), match.start())
    if not dropped or (written == "GTT" and _TOLERANCE.search(match.string)):
        return None
    if (
        key not in SURE
        and written != "BID"
        and key != "ad lib"
        and not (written == "PO" and not match.string.isupper() and _no_box(match))
    ):
        if not DOSE.search(match.string[max(0, match.start() - 14) : match.start()]):
            return None
        if key in {"ac", "pc", "qh"}:
            return None
    said = often(match.string, match.start(), FULL[key])
    return Doubtful(said, MISTAKEN.format(written)) if key == "qod" or written == "QD" else said


MISTAKEN = "“{0}” is easily misread: “QD” and “QOD” are taken for one another. Write “every day” or “every other day”."


def _no_box(match: re.Match[str]) -> bool:
    return re.match(r" ?Box", match.string[match.end() : match.end() + 6], re.IGNORECASE) is None


def _every(match: re.Match[str]) -> str:
    """ "q4-6h" -> "every four to six hours"."""
    unit = match["unit"].lower()
    said = "minute" if unit.startswith("min") else _TIME[unit[0]]
    low, high = match["low"], match["high"]
    number = f"{cardinal(low)} to {cardinal(high)}" if high else cardinal(low)
    return f"every {number} {said}{'' if not high and int(low) == 1 else 's'}"


_WORDS = frozenset(FULL) | {"q", "ad"}
DOSING = SpokenRule("N57", "how often and how a drug is taken", "aA", SHAPE, say, _WORDS, "btqpnhageBTQPNHAGE")
