"""N111: marks of notes: #NOF -> fracture N O F, (?) -> uncertain, 36.5...37.5, bd d1-5, FR 1.5 L, AC & HS, 1 gtt AD.

Each is said only where nothing else is meant: a number sign of a lot or an account stays one.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal, digits

_BONES = (
    r"(?:NOF|NOH|MC|MT|[LR]t?\b|dist(?:al)?\b|dis\b|prox(?:imal)?\b|mid\b|shaft|neck|head|ankle|wrist|hip|femur|femoral"
    r"|tib(?:ia|ial)?\b|fib(?:ula|ular)?\b|tib ?/ ?fib|radius|radial|ulna|ulnar|humer\w+|clavic\w+|ribs?\b|pelvi\w+"
    r"|pubic|scaph\w*|metatars\w+|metacarp\w+|skull|mandib\w+|maxill\w+|nasal|nose|vertebra\w*|spine|patella\w*|calcan\w+"
    r"|tibial|elbow|shoulder|finger|toe|thumb|hand\b|foot\b|leg\b|arm\b|colles|weber|[CTL][0-9]{1,2}\b"
    r"|[1-5](?:st|nd|rd|th)\s(?:MC|MT|metac|metat|rib|finger|toe|prox|dist))"
)
_EARS = {"AD": "in the right ear", "AS": "in the left ear", "AU": "in both ears"}
_LITERS = rf"(?=:?{BLANK}?[0-9][0-9.,]*{BLANK}?(?:L|l|m[lL]|lit(?:re|er)s?)(?![^\W_]))"
_AFTER_DOSE = (
    rf"(?:(?<=mg{BLANK})|(?<=tab{BLANK})|(?<=tabs{BLANK})|(?<=ml{BLANK})|(?<=mL{BLANK})|(?<=mcg{BLANK})"
    rf"|(?<=units{BLANK})|(?<=caps?{BLANK}))"
).replace("caps?", "cap")
SHAPE = Shape(
    rf"(?P<fracture>#){BLANK}?(?={_BONES})"
    rf"|(?P<key>#)(?=(?:{BLANK}key)?(?:[\s.,;)]|$)|[0-9]{{1,6}}#)"
    r"|(?P<unsure>\(\s?\?\s?\))|(?<=[0-9])(?P<range>\s?(?:\.{2,3}|…)\s?)(?=[0-9])"
    rf"|(?P<before>AC|PC|ac|pc){BLANK}?(?:&|and|\+|/){BLANK}?(?:HS|hs)(?![^\W_])"
    rf"|(?P<ear>A[DSU])(?![\w-])|(?P<limit>FR){_LITERS}"
    rf"|(?P<days>[dD])\s?(?P<low>[0-9]{{1,2}}){BLANK}?[-–]{BLANK}?(?P<high>[0-9]{{1,2}})(?![\w/.-])"
    rf"|{_AFTER_DOSE}(?P<night>n)(?=[\s,;)]|\.\s|\.?$)"
    rf"|(?P<copy>[cC][cC]|[cC]\.[cC]\.):?{BLANK}(?=(?:Dr|Mrs?|Ms|Prof|GP|[Pp]atient|[Pp]t)\b)"
    rf"|(?P<change>[Δ∆])(?={BLANK}(?:to|dressing|dose|from|catheter|bag|every|position|pad|nappy|line)\b)"
    rf"|(?P<pinhole>PH|ph)(?={BLANK}(?:6|20)/[0-9])"
    rf"|(?P<minutes>[0-9]{{1,3}})['′’](?P<locked>{BLANK}(?:lockout|lock))|(?<=ockout{BLANK})(?P<lockout>[0-9]{{1,3}})['′’]"
    rf"|(?P<suffixed>[0-9]{{5,9}}[-/][0-9]{{1,2}})(?![\w/.-])"
    rf"|(?<![\w.])(?P<sphere>[+−-]?[0-9]{{1,2}}\.[0-9]{{2}})(?:{BLANK}/{BLANK}|{BLANK})(?P<cylinder>[+−-][0-9]\.[0-9]{{2}})"
    rf"{BLANK}?[xX×]{BLANK}?(?P<axis>[01]?[0-9]{{1,2}})(?![\w.])",
    hint=begins_like(
        Shape(
            r"#|[0-9]{5,9}[-/]|[+−-]?[0-9]{1,2}\.[0-9]{2}\s|\(\s?\?|\.\.|…|\s?(?:\.\.|…)|[AaPp][CcHhDSU]|FR|[dDn]\b|[dD][0-9]|[cC]\.?[cC]|[Δ∆]|[0-9]{1,3}['′’]"
        )
    ),
)
_COUNTS = Shape(
    r"(?i)\b(?:lot|batch|serial|ref\w*|acct|account|policy|member|case|claim|order|model|id|mrn|bed|room|rm|unit|apt"
    r"|ticket|invoice|file|chart|rx|group|box|item|step|gy)\W{0,2}(?:in\W)?[0-9]*\s?\Z"
)
_PRESSED = Shape(r"(?i)(?:\b(?:press|pressed|pressing|key|hit|dial|enter|by|then|and|the|or)|[,;])\s\Z")
_DIALLED = Shape(
    r"(?i)\b(?:press\w*|key|hit|dial|enter|code|pin|option|select|choose)\b[^.;#]{0,24}[0-9*]\Z|\*[0-9]+\Z"
)
"""Behind the figures that are pressed before it: press 2#, enter 4471#."""
_KEYED = Shape(r"(?i)\b(?:press\w*|dial|keypad|enter|hit|key|code|pin|option|select|choose)\b")
_DROPS = Shape(r"(?i)\b(?:gtts?|drops?|otic|ears?|ciprodex|cerumol|otomize|otosporin|sofradex|gentisone|ofloxacin)\b")
_DOSED = Shape(r"(?i)(?:drops?|gtts?|[0-9]|\bi{1,3}v?|\bv|apply|instill?|put|in|to|into)\s\Z")
_EYES = Shape(r"(?i)\b(?:eyes?|ophth\w*|vision|hearing)\b")
_TAKEN = Shape(
    r"(?i)(?:(?<![a-z])(?:mg|mcg|g|ml|units?|od|bd|bds|tds|qds|bid|tid|qid|daily|po|iv|sc|im|prn|nocte|mane|m2)|m²|[0-9]),?\s\Z"
)


def say(match: re.Match[str]) -> str | None:
    """The words. None where the mark is another one."""
    text, start = match.string, match.start()
    if match["fracture"]:
        return None if _COUNTS.search(text, max(0, start - 20), start) else "fracture"
    if match["key"]:
        before = _PRESSED.search(text, max(0, start - 12), start) or _DIALLED.search(text, max(0, start - 40), start)
        pressed = before and _KEYED.search(text, max(0, start - 60), start)
        return "hash" if pressed else None
    if match["unsure"]:
        return ", uncertain" if text[:start].strip() else "uncertain"
    if match["range"]:
        return "to"
    if match["ear"]:
        dosed = _DROPS.search(text, max(0, start - 40), start) and _DOSED.search(text, max(0, start - 12), start)
        said = _EARS[match["ear"]]
        if re.search(r"\bin(?: the)?\s\Z", text[max(0, start - 8) : start]):
            said = said.removeprefix("in ").removeprefix("the " if text[:start].endswith("the ") else "")
        return said if dosed and not _EYES.search(text) else None
    if match["days"]:
        taken = _TAKEN.search(text, max(0, start - 10), start) and int(match["low"]) < int(match["high"])
        return f"days {cardinal(match['low'])} to {cardinal(match['high'])}" if taken else None
    if match["minutes"]:
        return f"{cardinal(match['minutes'])} minute{match['locked']}"
    if match["suffixed"]:
        labelled = _LABELLED.search(text, max(0, start - 24), start)
        return ", ".join(digits(group) for group in re.split("[-/]", match["suffixed"])) if labelled else None
    if match["axis"]:
        lens = ", ".join(_signed(match[name]) for name in ("sphere", "cylinder"))
        return f"{lens}, axis {cardinal(str(int(match['axis'])))}"
    if match["lockout"]:
        return f"{cardinal(match['lockout'])} minute{'' if match['lockout'] == '1' else 's'}"
    return _worded(match)


_LABELLED = Shape(
    r"(?:\b(?:Rx|RX|CPT|HCPCS|OPCS|[Pp]rescription|[Pp]rocedure|[Cc]laim|[Cc]ode)\b[ .:#]{0,3}(?:(?:number|no|code)\b)?"
    r"[ .:#]{1,3})\Z"
)
"""Before a number and what stands behind it: digits, and no range."""


def _signed(written: str) -> str:
    sign = {"+": "plus ", "-": "minus ", "−": "minus "}.get(written[0], "")
    return sign + cardinal(written.lstrip("+-−"))


def _worded(match: re.Match[str]) -> str:
    if match["before"]:
        return f"{'before' if match['before'][0] in 'aA' else 'after'} meals and at bedtime"
    said = {
        "limit": "fluid restriction", "night": "at night", "copy": "copy to", "change": "change", "pinhole": "pinhole",
    }  # fmt: skip
    return said[match.lastgroup or ""]


NOTE_MARKS = SpokenRule("N111", "marks of notes", "9Aa*", SHAPE, say, frozenset({"ac", "pc", "n", "d", "cc", "ph"}))
