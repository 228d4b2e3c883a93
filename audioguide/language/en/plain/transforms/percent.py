"""T4: chances are said out of 100."""

from __future__ import annotations

import re

from audioguide.language.base.transform import Context, Transform

_N = r"(\d+(?:\.\d+)?)"
_PERCENT = r"\s?(?:%|percent|per cent)"
_RANGE = rf"{_N}(?:{_PERCENT})?\s*(?:to|–|-)\s*{_N}{_PERCENT}"
_CHANCE = r"(chance|risk|likelihood|probability|possibility)\b"
_PEOPLE = r"(people|women|men|patients|adults|children|babies|cases|those|others|mothers|users|smokers)\b"
_ABOUT_CHANCE = re.compile(
    r"\b(?:chances?|risks?|likel\w+|odds|probabilit\w+|surviv\w+|alive|rates?|people|women|men|patients|"
    r"recur\w*|die|cured)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(rf"{_N}{_PERCENT}\s+(?:\w+ly )?(?:effective|sure|oxygen|solution|cream|gel|saline|of "
                     rf"(?:the |your )?(?:total|body|daily|normal|dose))",
                     re.IGNORECASE)  # fmt: skip
_RELATIVE = re.compile(
    rf"\bby (?:about |around |up to |as much as |almost |nearly )?{_N}|{_N}{_PERCENT}\s+(?:more|less|fewer|"
    rf"higher|lower|greater|smaller|"
    r"larger|better|worse|increase|decrease|reduction|drop|rise|off|of the time)\b",
    re.IGNORECASE,
)
"""A change in proportion: "lowers the risk by 64%" is not 64 people in 100."""
_ONE_IN = re.compile(r"\b(\d{1,2}|one|two|three) (?:in|out of) (?:every )?(\d{1,2}|two|three|four|five|ten|"
                     r"twenty)\b(?![., ]?\d)(?! (?:hours?|days?|weeks?|months?|years?))",
                     re.IGNORECASE)  # fmt: skip
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "twenty": 20}


def rewrite(sentence: str, context: Context) -> list[str]:
    """Every chance as "6 in 100", a range as "between 3 and 15 in 100"; what is no chance keeps its percent."""
    text = sentence
    about = bool(_ABOUT_CHANCE.search(f"{sentence} {context.lead}"))
    text = re.sub(rf"\bfrom {_N}(?:{_PERCENT})? to {_N}{_PERCENT}", _fall, text) if about else text
    text = re.sub(rf"\b(?:an?|your) {_RANGE}\s+{_CHANCE}", r"a \3 of between \1 and \2 in 100", text)
    text = re.sub(rf"\b(an?|your) {_N}{_PERCENT}\s+{_CHANCE}", r"a \3 of \2 in 100", text)
    text = re.sub(rf"\b{_RANGE} of {_PEOPLE}", r"between \1 and \2 in 100 \3", text)
    text = re.sub(rf"\b{_N}{_PERCENT} of {_PEOPLE}", r"\1 in 100 \2", text)
    if about and not _AMOUNT.search(text) and not _RELATIVE.search(text):
        text = re.sub(rf"\b{_RANGE}", r"between \1 and \2 in 100", text)
        text = re.sub(rf"\b{_N}{_PERCENT}", r"\1 in 100", text)
    text = re.sub(r"\b(between|from) between\b", r"between", text)
    return [_ONE_IN.sub(_of_hundred, text) if about else text]


def _fall(found: re.Match[str]) -> str:
    """ "from 25% to 6%" keeps both ends and its direction."""
    return f"from {found[1]} in 100 to {found[2]} in 100"


def _of_hundred(found: re.Match[str]) -> str:
    """ "1 in 4" as "25 in 100", where that is the same number and a whole one."""
    part, whole = (_WORDS.get(word.lower()) or int(word) for word in found.groups())
    return f"{100 * part // whole} in 100" if whole > part and 100 * part % whole == 0 else found[0]


TRANSFORM = Transform(
    "T4",
    "Chances out of 100",
    'A chance in percent is said as "6 in 100", "1 in 4" as "25 in 100", since only figures of one kind can be '
    "compared.",
    rewrite,
)
