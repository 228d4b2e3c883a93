"""N92: words of a prescription in small letters: bd -> twice a day, nocte -> at night, 6 hrly -> every six hours.

Many are other words too: "od" is an eye, "pr" and "ac" are business and current. They are said only beside a dose or
another word of a prescription; where none is near and no plain word can be meant, the writer is asked.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.apart import often
from audioguide.language.en.spoken.dosing import DOSE
from audioguide.language.en.spoken.names import STOP
from audioguide.language.en.spoken.words import BLANK, cardinal, near

ALWAYS = {
    "tds": "three times a day", "qds": "four times a day", "nocte": "at night", "bds": "twice a day",
    "bd": "twice a day", "tiw": "three times a week", "biw": "twice a week", "nebs": "nebulizers",
    "neb": "nebulizer", "hrly": "hourly", "po": "by mouth", "per os": "by mouth", "qqh": "every four hours",
    "alt days": "alternate days", "alt nights": "alternate nights", "alt. days": "alternate days",
    "alt day": "alternate days", "alt. day": "alternate days",
    "alt. nights": "alternate nights", "alt noct": "alternate nights", "alt nocte": "alternate nights",
    "alt. nocte": "alternate nights", "alt noct.": "alternate nights", "alt. die": "every other day",
    "alt dieb": "every other day", "alt. dieb": "every other day", "alternis diebus": "every other day",
    "alt dies": "every other day", "omni die": "every day", "omn die": "every day", "omn. die": "every day",
    "omni nocte": "every night", "omn noct": "every night", "omni mane": "every morning", "omn. noct": "every night",
    "bis die": "twice a day", "ter die": "three times a day", "bis in die": "twice a day",
    "dieb alt": "every other day",
    "ter in die": "three times a day", "quater die": "four times a day", "quater in die": "four times a day",
    "wkly": "weekly", "mthly": "monthly", "Wkly": "weekly", "Alt days": "alternate days", "Alt. days": "alternate days",
    "mdu": "as directed", "ut dict": "as directed", "alt die": "every other day", "subcut": "under the skin",
    "SubQ": "under the skin", "SUBQ": "under the skin", "S/C": "under the skin", "S/L": "under the tongue",
    "subling": "under the tongue", "supps": "suppositories", "TDS": "three times a day", "QDS": "four times a day",
    "TIW": "three times a week", "NOCTE": "at night",
}  # fmt: skip
ALWAYS |= {key.upper(): said for key, said in ALWAYS.items() if key.islower() and len(key) > len("mdu")}
"""Nothing else, so that they need no dose about them; those of four letters and more in capitals, too."""
DOSED = {
    "od": "once a day", "om": "every morning", "mane": "in the morning", "ac": "before meals", "pc": "after meals",
    "hs": "at bedtime", "pr": "rectally", "pv": "vaginally", "sl": "under the tongue", "sc": "under the skin",
    "s/c": "under the skin", "s/l": "under the tongue", "stat": "immediately", "supp": "suppository",
    "bid": "twice a day", "on": "every night", "inh": "inhaled", "top": "on the skin",
    "OD": "once a "
    "day", "BD": "twice a day",
    "OM": "every morning", "MANE": "in the morning", "STAT": "immediately", "ON": "every night",
    "PC": "after meals", "AC": "before meals", "ACHS": "before meals and at bedtime",
    "achs": "before meals and at bedtime", "SC": "under the skin", "SQ": "under the skin", "subq": "under the skin",
    "SL": "under the tongue", "PR": "rectally", "PV": "vaginally",
}  # fmt: skip
"""Said so behind a dose or beside another word of a prescription."""
DOTTED = {
    "b.d": "twice a day", "t.d.s": "three times a day", "q.d.s": "four times a day", "o.d": "once a day",
    "b.d.s": "twice a day", "p.r": "rectally", "s.c": "under the skin", "s.l": "under the tongue",
    "o.m": "every morning", "o.n": "every night", "p.v": "vaginally", "a.m": "A M", "p.m": "P M",
    "i.v": "I V", "i.m": "I M",
}  # fmt: skip
ASKED = {
    "od": "once a day, the right eye, or too much", "pr": "rectally, or public relations",
    "supp": "suppository, or supplement",
}  # fmt: skip
"""What they may be where nothing says it: none of them is a plain word."""
_CODES = (
    r"po|s/c|s/l|s\.c|i\.m|i\.v|p\.o|i{1,3}|iv|bds?|tds|qds|od|bid|tid|qid|qd|qod|qhs|prn|ac|pc|hs|pr|sl|sc|stat|nocte"
    r"|mane|nebs?|midday|om|on|top|inh|PR|PV"
    r"|(?-i:A[DSU]|O[DSU])|supps?|im|iv|inh|tiw"
    r"|q\s?[0-9]{1,2}\s?h(?:rly)?"
)
_THINGS = (
    "mg|mcg|µg|μg|micrograms?|g|ml|units?|u|iu|tab(?:let)?s?|cap(?:sule)?s?|pills?|puffs?|drops?|gtts?|sprays?|doses?"
    "|nostrils?"
    "|patch(?:es)?"
    "|amps?|vials?|sachets?|spoonfuls?|teaspoons?|supps?|suppositor(?:y|ies)|enemas?|pessary|cream|ointment|inhaler"
    "|drop|eyes?|ears?|nostril"
    "|mg/kg|/kg|/day|mmol|mu|million|toothpaste|gel|lotion|thinly|sparingly|liberally|mouthwash|shampoo|lozenges?"
    "|paste|foam"
    "|hrs?|hours?|mins?|minutes?|orally|mouth|daily|once|twice|times|night|morning|meals|bedtime|needed"
)
_BEFORE = Shape(
    rf"(?:\b(?:{_CODES}|{_THINGS})\.?|[0-9](?:mg|mcg|g|ml|units?|iu|u)?|[½¼¾]|%)(?:[ ,(/+;)]|&|\band\b|\bor\b"
    rf"|[-–]){{1,6}}\Z",
    re.IGNORECASE,
)
_BEHIND = Shape(rf"\.?[ ,/&]{{1,3}}(?:{_CODES})(?![^\W_])", re.IGNORECASE)
_TOLD = Shape(r"\s*(?:take|apply|use|instil\w*|inhale|give|insert|sig|rx|place|chew|dissolve|inject)\b", re.IGNORECASE)
_EYE = Shape(
    r"\b(?:eyes?|gtts?|ophth\w*|drops?|ou|os|timolol|latanoprost|va|vision|iop|ointment|oint|ung)\b", re.IGNORECASE
)
_PLAIN = "|".join(sorted((*ALWAYS, *DOSED), key=len, reverse=True)).replace(".", r"\.")
_POINTS = "|".join(key.replace(".", "[.] ?") for key in sorted(DOTTED, key=len, reverse=True))
_ROUGH = Shape(
    r"[BTQbtq][Ii]?[Dd]|[0-9]{1,2}(?:[-–][0-9]{1,2})?[ -]?(?:hr|wk|mth|yr|HR|WK|MTH)[lL][yY]|[btqospBTQOS]\."
    r"|[bt]ds?|qds|od"
    r"|n[oe][cb]|po"
    r"|per os|[bt]iw|hrly|qqh"
    r"|mdu|[oO][mM][nN]|BIS |TER |bis |ter |[qQ][uU][aA][tT]|alternis|ALTERNIS|dieb|DIEB|[wW][kK][lL]"
    r"|[mM][tT][hH][lL]|N[EO][BC]|HRLY|PER OS|UT D"
    r"|ut d|[aA][lL][tT]\.? [dnDN]|[sS][uU][bB]|SUPP"
    r"|supp|o[mn]\b|mane|[aps]c|hs|p[rv]|sl|s/|stat|bid|inh|top\b|[ap]\.m|i\.[vm]|[ap]m\b|[TQ]DS|TIW|NOCTE|MANE|STAT|O[DMN]\b|BD\b"
    r"|[APS]C(?:HS)?\b|achs|S[QL]\b|S/|S[uU][bB]|P[RV]\b|[aApP][cC]\s"
)
_ROUNDS = "qd|QD|od|bd|tds|qds|OD|BD|TDS|QDS|bid|tid|qid|BID|TID|QID"
_TIMES = {"o": "once a day", "b": "twice a day", "t": "three times a day", "q": "four times a day"}
SHAPE = Shape(
    rf"(?<![\w.-])(?P<few>{_ROUNDS})(?P<joint>-|–|/| to | or )(?P<more>{_ROUNDS})(?![\w/-])"
    rf"|(?<![\w.-])(?P<low>[0-9]{{1,2}})(?:[-–](?P<high>[0-9]{{1,2}}))?[ -]?(?P<per>hrly|wkly|mthly"
    rf"|yrly|HRLY|WKLY|MTHLY)(?![^\W_]){STOP}"
    rf"|(?<=[0-9uUsgl]{BLANK})(?P<half>[ap]m)(?=\s?[,;)+&/-]|\.?$|\.\s|\s(?:and|then|for|with|po|prn|daily)(?![^\W_])|\s[0-9])"
    rf"|(?P<meal>[aA][cC]|[pP][cC])(?=\s(?:breakfast|b['’]?fast|bkfst|brkfst|lunch|dinner|supper|tea|meals?|food|eating)\b)"
    rf"|(?P<dotted>{_POINTS}){STOP}(?![\w@]|\.\w)"
    rf"|(?P<plain>{_PLAIN})(?![\w@]|/(?!(?:po|iv|im|sc|pr|sl|ng)\b)|\.\w|['’-]\w)",
    hint=begins_like(_ROUGH),
)
DOUBT = "“{0}” may mean {1}. Write the words."
_DROPS = Shape(r"(?i)\b(?:drops?|gtts?|eyes?)\b")
PER_OS = "“{0}” beside drops may be by mouth, or the left eye. Write the words."
EYE = "“{0}” may mean once a day, or the right eye. Write the words."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The words in full; a doubt where only the writer knows; None where a plain word may be meant."""
    if match["few"] or match["low"] or match["meal"]:
        return _joined(match)
    if match["half"]:
        given = _UNITED.search(match.string, max(0, match.start() - 14), match.start())
        return f"{match['half'][0].upper()} M" if given else None
    if match["plain"] == "per os" and _DROPS.search(near(match, 60)):
        return Doubtful("per O S", PER_OS.format(match[0]), blocks=True)
    dotted = match["dotted"]
    written = re.sub(r" ", "", dotted) if dotted else match["plain"]
    return _worded(match, written, bool(dotted))


def _joined(match: re.Match[str]) -> str:
    """Two short forms with one word between, a number of hours, or a meal."""
    if match["few"]:
        joint = "or" if match["joint"].strip() in ("/", "or") else "to"
        return f"{_rounds(match['few'])} {joint} {_rounds(match['more'])}"
    if match["meal"]:
        return "before" if match["meal"][0] in "aA" else "after"
    return _every(match["low"], match["high"], _SPANS[match["per"].lower()])


def _rounds(written: str) -> str:
    """ "qd" is once; "qid" and "qds" are four times."""
    return _TIMES["o" if written.lower() == "qd" else written[0].lower()]


def _worded(match: re.Match[str], written: str, dotted: bool) -> str | Doubtful | None:
    if written in ("po", "bid") and DOSE.search(match.string[max(0, match.start() - 14) : match.start()]):
        return None
    if written in ALWAYS:
        if written == "po" and re.match(r" [Bb]ox", match.string[match.end() :][:4]):
            return None
        return often(match.string, match.start(), ALWAYS[written])
    dosed = (
        _BEFORE.search(match.string, max(0, match.start() - 24), match.start())
        or (written.islower() and _BEHIND.match(match.string, match.end()))
        or (written in ("OM", "ON", "OD", "BD") and _NUMBER_WORD.search(match.string, 0, match.start()))
    )
    if written.casefold() in ("od", "o.d") and (dosed or written == "od") and _EYE.search(near(match)):
        return Doubtful("O D", EYE.format(match[0]), blocks=True)
    if dotted and (dosed or written.count(".") == 2 or written in ("b.d", "a.m", "p.m", "i.v", "i.m")):
        return DOTTED[written]
    if not dotted and written != "on" and (dosed or (written == "bid" and _ordered(match))):
        unsure = (written.isupper() and not _certain(match)) or (
            written == "top" and not _BEHIND.match(match.string, match.end())
        )
        return None if unsure else DOSED[written]
    if written == "stat" and _end(match) and (re.search("[0-9]", match.string) or _TOLD.match(match.string)):
        return DOSED[written]
    if (
        written == "on"
        and _CLOSED.match(match.string, match.end())
        and _DOSE_BEFORE.search(match.string, 0, match.start())
    ):
        return "every night"
    if written == "od" and _SKIN.search(match.string) and _end(match):
        return DOSED[written]
    if written in ASKED:
        return Doubtful(" ".join(written.upper()), DOUBT.format(match[0], ASKED[written]), blocks=True)
    return None


_UNITED = Shape(r"(?i)[0-9]\s?(?:u|units?|mg|mcg|g|ml|iu)\s\Z")
"""An amount, behind which am and pm are when it is given: 18u am."""
_DOSE_BEFORE = Shape(
    r"(?i)(?:[0-9](?:\s?(?:mg|mcg|g|ml|units?|tabs?|tablets?|caps?|puffs?|drops?))|\b(?:po|p\.o\.|sc|sl|pr|MR|XL|SR|ER|LA|XR))\s\Z"
)
_CLOSED = Shape(r"\s*(?:[,;.)]|$|\s(?:prn|PRN|[xX×]\s?[0-9]|for [0-9])(?![^\W\d_]))")


_SKIN = Shape(
    r"(?i)\b(?:FTUs?|cream|lotion|emollient|gel|layer|thinly|sparingly|hydrocort\w*|betnovate|crm|scalp|arms?|legs?|trunk|face|rash|eczema)\b"
)
"""What is put on the skin, where no eye is meant."""


def _ordered(match: re.Match[str]) -> bool:
    """Behind an order such as "apply", where it ends what is ordered."""
    return _TOLD.match(match.string) is not None and _end(match)


def _certain(match: re.Match[str]) -> bool:
    """Capitals stand for other things too: behind a bare number they must end what is ordered, and ON always."""
    if match["plain"] in ("PC", "SC", "SQ", "SL", "PR", "PV", "AC", "ACHS"):
        return _ROUTED.search(match.string, max(0, match.start() - 24), match.start()) is not None
    if match["plain"] == "ON" or re.search(r"(?<![A-Za-z])[0-9] \Z", match.string[: match.start()]):
        return not match.string.isupper() and (_end(match) or _MEAL.match(match.string, match.end()) is not None)
    return True


_NUMBER_WORD = Shape(r"(?i)\b(?:one|two|three|four|half) \Z")
_MEAL = Shape(r"\s(?:AC|PC|PRN|HS)(?=[\s.,;)]|$)")
_ROUTED = Shape(
    r"(?:[0-9]\s?(?:units?|[Uu]|mg|mcg|g|ml|mL|IU|iu|MU|tabs?|tablets?|doses?|supps?|puffs?)|[0-9]%|\bsupps?|\bsuppository|\benema|\b(?:TDS|BD|BID|TID|QID|QDS|OD|daily"
    r"|tds|bd|bid|tid|qid|qds|od|day|units|mg|PO|po))[),]{0,2}\s\Z"
)
"""What these follow where nothing else is meant: 10 units SC, TDS PC."""


def _end(match: re.Match[str]) -> bool:
    return (
        re.match(r"\s*(?:[.,;)]|$|\s(?:for|with|and|as|until|x|×)(?![^\W_]))", match.string[match.end() :][:8])
        is not None
    )


_SPANS = {"hrly": "hour", "wkly": "week", "mthly": "month", "yrly": "year"}


def _every(low: str, high: str | None, span: str) -> str:
    if high:
        return f"every {cardinal(low)} to {cardinal(high)} {span}s"
    return f"every {span}" if low == "1" else f"every {cardinal(low)} {span}s"


_WORDS = (
    frozenset(key.split()[0] for key in (*ALWAYS, *DOSED) if key.islower()) - {"s/c", "s/l"}
    | {"am", "pm"}
    | {
        f"{few}-{more}"
        for few in ("qd", "od", "bd", "bid", "tid", "tds")
        for more in ("bd", "bid", "tid", "tds", "qid", "qds")
    }
)
SIG_WORDS = SpokenRule("N92", "words of a prescription", "9aA", SHAPE, say, _WORDS, "bthqosnpmiauwdABTQSNOMPWHUD")
