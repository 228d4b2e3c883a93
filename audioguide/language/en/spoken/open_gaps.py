"""N120: orders that nobody can complete: 10 mg x3d, Vitamin K 1 - 2 mg, Take ___ mL, 5. mg, 60-120 ppm, review in 3m.

Each blocks. What stands there may be one thing or another, and only the writer knows which.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal, digits

_UNITS = r"(?:mg|mcg|µg|g|m[lL]|units?|IU|tab\w*|cap\w*|puffs?|drops?|hours?|hourly|hrs?|times|days?|weeks?|mmol)"
SHAPE = Shape(
    rf"(?<![\w.-])(?P<times>[xX])(?P<span>[2-4])d(?![\w/-])"
    rf"|(?P<vitamin>[Vv]it(?:amin)?\.?{BLANK}[KBD]){BLANK}(?P<kind>[1-3]){BLANK}[-–−]{BLANK}(?P<amount>[0-9.]+)(?={BLANK}?(?:mg|mcg|IU|units|micrograms?))"
    rf"|(?P<blank>_{{2,}}|\.{{4,}}|…{{2,}}){BLANK}?(?={_UNITS}(?![^\W_]))"
    rf"|(?<![\w.,/-])(?P<parted>[0-9]{{1,4}})\.(?={BLANK}(?:mg|mcg|µg|m[lL]|units|IU|mmol)(?![^\W_]))"
    rf"|(?<![\w.,/-])(?P<paced>[0-9]{{2,3}}(?:{DASH}[0-9]{{2,3}})?){BLANK}?ppm(?![\w/])"
    rf"|(?<![\w.,/-])(?P<months>[0-9]{{1,2}}(?:{DASH}[0-9]{{1,2}})?){BLANK}?m(?=[,.;)]|\Z|{BLANK}(?:or|then|ago|post|hx|f/u|review|r/v|if|supply|course|with|and|to|for|at)\b)"
    r"|(?<![\w.,/-])(?P<scheme>[0-9]{1,2}(?:-[0-9]{1,2}){2})(?=\s?(?:units?|u|IU)\s(?:daily|a day|per day|/day|od)\b)"
    rf"|(?<![\w.,/-])(?P<twice>[0-9]{{1,3}}{BLANK}?(?:units?|u|U|iu|IU)/[0-9]{{1,3}}{BLANK}?(?:units?|u|U|iu|IU))(?![\w/])"
    rf"|(?<![\w.,/-])(?P<layers>[2-4])LB(?![\w/])"
    r"|(?<![\w.,/-])(?P<pounds>[0-9]{1,2}#[0-9]{1,2})(?![\w/#])"
    r"|(?<![\w./?-])(?P<unknown>(?=[0-9/.?_xX-]{0,7}[?_xX])(?=_*[/.-]?_*[/.-]?_*[0-9?xX])(?:[0-9]{1,2}|[?_xX]{1,2})(?P<part>[/.-])(?:[0-9]{1,2}|[?_xX]{1,2})(?P=part)(?:(?:19|20)?(?:[0-9]{2}|[?_xX]{2})))(?![\w/?])"
    rf"|(?<![\w.,/-])(?P<letter>[0-9]+[Oo][0-9Oo]*)(?={BLANK}?[uU](?![^\W_]))"
    r"|(?<![\w])(?P<make>(?:M\.\s?)?[Ff]t\.?)(?=\s(?:mist|sol|ung|pulv|pil|haust|garg|collyr|supp|emuls|troch|pess|lotio)\w*\b)"
    rf"|(?P<ear>AD)(?=[,.;)]|\Z|{BLANK}(?:as|prn|PRN|twice|once|[bt]i?d|BID|TID|daily|for|x)\b)",
    hint=begins_like(
        Shape(
            r"[xX][2-4]d|[Vv]it|_{2}|\.{4}|……|[0-9]{1,4}\.\s|[0-9-]{1,7}\s?(?:m|ppm|u|U|iu|IU)|[2-4]LB|[0-9]{1,2}#[0-9]|AD\b|[0-9]+[Oo]|M\.\s?[Ff]t|[Ff]t|[0-9?_xX]{1,2}[/.-][0-9?_xX]{1,2}[/.-]"
        )
    ),
)
QUESTIONS = {
    "times": "“{0}” may be for {1} days, or {1} times a day. Write the words.",
    "vitamin": "“{0}” may be vitamin {1} and an amount, or a range. Write “to” or a comma.",
    "blank": "“{0}” is a gap in an order. Fill it, or leave the line out.",
    "parted": "“{0}” may lack figures behind its point. Look at the paper, and write the number.",
    "paced": "“{0}” may be beats of a pacemaker in a minute, or parts per million. Write the words.",
    "months": "“{0}” may be months, minutes or meters. Write the word.",
    "scheme": "“{0}” may be doses at times of the day. Write the times, such as “8 units in the morning”.",
    "twice": "“{0}” may be two doses at times of the day. Write the times, such as “18 units in the morning”.",
    "pounds": "“{0}” may be pounds and ounces. Write the words, such as “7 pounds 4 ounces”.",
    "unknown": "“{0}” leaves a part of a date open. Write what is known in words, such as “December 2026”.",
    "letter": "“{0}” may hold a letter that was read for a nought. Look at the paper, and write the number.",
    "make": "“{0}” is Latin for mix and make. Write the words.",
    "layers": "“{0}” may be pounds, or a bandage of so many layers. Write the words.",
    "ear": "“{0}” may be the right ear, or as directed. Write the words.",
}
_DOSED = Shape(
    r"(?i)(?:[0-9½]\s?(?:mg|mcg|g|ml|units?|iu|tabs?|tablets?|caps?|capsules?|puffs?|drops?|supps?)"
    r"|\b(?:od|bd|tds|qds|bid|tid|qid|po|iv|im|daily))[ ,]{1,2}\Z"
)
_PACED = Shape(r"(?i)\b(?:pac(?:ed|ing|er|emaker)|ppm|dddr?|vvir?|aair?|icd|crt|lower rate|upper rate|magnet)\b")
_FAR = Shape(
    r"(?i)\b(?:walk\w*|mob\w*|metres?|meters?|distance|long|wide|tall|height|deep|depth|away|apart|swim\w*|run\w*|ran"
    r"|jog\w*|sprint\w*|6MWT|shuttle|stairs|steps|frame|stick|mile|km|cm|feet|ft|hose|tubing|tape)\b"
)
_AWAITED = Shape(
    r"(?i)\b(?:review\w*|rv|r/v|rtc|f/?u|fup|follow[- ]?up|recall|recheck|repeat|rpt|return|due|appt|appointment|clinic"
    r"|scan|bloods|seen|see|ct|mri|us|uss|echo|hba1c|inr|smear|supply|course|interval|disease|symptoms?|pain|cough|stable"
    r"|since|over|last|past|next|another|after|every|each|in|x|for)[ :]{1,2}(?:in |x |for |the last |the next )?\Z"
)
_ORDER = Shape(r"(?i)\b(?:apply|use|put|rub)\s\Z")


def say(match: re.Match[str]) -> Doubtful | None:
    """Something to hear, and the question. None where the words about it settle what is meant."""
    name = match.lastgroup or ""
    name = {"span": "times", "kind": "vitamin", "amount": "vitamin", "part": "unknown"}.get(name, name)
    if not _is_open(name, match):
        return None
    which = match["span"] or (match["vitamin"] or "")[-1:] + (match["kind"] or "")
    return Doubtful(_heard(name, match), QUESTIONS[name].format(match[0].strip(), which), blocks=True)


def _is_open(name: str, match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    if name == "times":
        return _DOSED.search(text, max(0, start - 24), start) is not None
    if name == "paced":
        return _PACED.search(text[:start] + text[match.end() :]) is not None
    if name == "months":
        known = _AWAITED.search(text, max(0, start - 24), start) or _PAST.match(text, match.end())
        return known is not None and _FAR.search(text, max(0, start - 40), min(len(text), match.end() + 24)) is None
    return name != "ear" or _ORDER.search(text, max(0, start - 12), start) is not None


_PAST = Shape(rf"{BLANK}(?:ago|post|hx|f/u|review|r/v|supply)\b")


def _heard(name: str, match: re.Match[str]) -> str:
    if name == "times":
        return f"times {cardinal(match['span'])} d"
    if name == "vitamin":
        return f"vitamin {match['vitamin'][-1]} {cardinal(match['kind'])}, {cardinal(match['amount'])}"
    if name == "blank":
        return "blank"
    if name == "unknown":
        return "date unknown"
    if name in ("ear", "make"):
        return "A D" if name == "ear" else "mix and make"
    if name == "letter":
        return digits(match[0].upper().replace("O", "0"))
    numbers = ", ".join(cardinal(number) for number in re.findall("[0-9]+", match[0]))
    if name == "layers":
        return f"{numbers} L B"
    return {"paced": f"{numbers} P P M", "months": f"{numbers} M"}.get(name, numbers)


OPEN_GAPS = SpokenRule(
    "N120",
    "orders that nobody can complete",
    "9Aa*",
    SHAPE,
    say,
    frozenset({"x", "vit", "vitamin", "ft"}),
    "xXvVAMFf?_.",
)
