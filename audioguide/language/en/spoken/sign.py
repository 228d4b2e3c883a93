"""N42: a plus or minus behind a name: HER2+ -> her two positive, ER-/PR- -> E R negative, P R negative, HER2-neg."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import MINUS, after, before

_ROUGH = Shape(r"[(+\-‐‑−–]|[nNpP][eEoO]")
SHAPE = Shape(
    rf"(?P<plus>\+{{1,4}})(?![\w+])|(?P<minus>{MINUS})(?=[\s,.;:/)?!\]”\"]|$)"
    rf"|\((?P<sign>\+|{MINUS})\)|(?P<short>neg|pos|Neg|Pos|NEG|POS)\b(?:\.(?=\s?[a-z,;/)]))?",
    hint=begins_like(_ROUGH),
)
NAME = Shape(
    r"(?:\b(?:Strep|Flu|Covid|Mono|[A-Z]{1,7}\d{0,3}|[A-Z]{2,5}\d?/[A-Za-z]{2,5}|[A-Z][a-z][A-Z]?|PD-L?1|BCR-ABL1?|HBsAg)|\bnodes?)$"
)
STATUS = Shape(
    r"\b(?:ER|PR|PgR|HR|AR|TN|LN|HER-?[1-4](?:/neu)?|Her2|PD-L?1|CD\d{1,3}|EGFR|ALK|ROS1|[KN]?RAS|BRAF|BRCA[12]|HPV|HIV"
    r"|HBV|HCV|EBV|Rh|RhD|BCR-ABL1?|ERBB2|MSI|HBsAg|N)$"
)
_RESULT = Shape(r"\b(?:[A-Z]{2,7}\d{0,3}|Ig[AGMED]|Rh\(D\)|[A-Z]+[a-z]{0,2}A[bg])$")
_CLOSED = Shape(r"\s*(?:[;)]|/[A-Z]|,(?!.*-)|\.?\s*\Z)|\s[A-Z]\w*[+−-](?:\W|\Z)")
"""Behind the minus of a result; in "MRI-, CT- and X-ray rooms" a hyphen waits."""
SUSPENDED = Shape(r"(?:[,/]|\s(?:and|or|to)\b) ?(?:[A-Z]\w*-?(?:[,/] ?| )(?:and |or )?){0,3}?[A-Z]\w*-[a-z]")
"""A later word takes the hyphen up again: "ER- or PR-positive" says nothing of a minus."""

_GRADED = Shape(r"\b(?:CIN|VIN|AIN|PIN|VAIN|PI-?RADS|BI-?RADS|TR|G) ?[1-5]\Z")
"""A grade, of which the plus means "or more"."""
_SOLD = Shape(
    r"\s(?:cream|tab(?:let)?s?|cap(?:sule)?s?|gel|shampoo|lotion|syrup|powder|drinks?|milk|milkshake|sachets?|sprays?"
    r"|drops|[0-9.]+\s?(?:mg|mcg|g|ml|mL))\b"
)
"""Behind the plus of a name under which something is sold: E45+ cream."""


def say(match: re.Match[str]) -> str | None:
    """ "positive" or "negative". None where no name stands before, or the hyphen waits for a later word."""
    if match["short"]:
        return _short(match)
    behind = before(match, 20).rstrip() if match["sign"] else before(match, 20)
    if match["plus"] or match["sign"] == "+":
        if not NAME.search(behind) and not (match["sign"] and re.search(r"[A-Za-z]$", behind)):
            return None
        if match["plus"] and (_GRADED.search(behind) or _SOLD.match(match.string, match.end())):
            return "plus"
        return "positive" if len(match["plus"] or "+") == 1 else " ".join(["plus"] * len(match["plus"]))
    if match["sign"]:
        return "negative" if re.search(r"[A-Za-z\d]$", behind) else None
    if behind.endswith("Ph"):
        return "negative"
    known = (
        STATUS.search(behind)
        or (match["minus"] == "−" and NAME.search(behind))
        or (_RESULT.search(behind) and _CLOSED.match(match.string, match.end()) and _tested(match, behind))
    )
    return "negative" if known and not SUSPENDED.match(after(match)) else None


_COMPANY = Shape(
    r"[+]|\b(?:neg|pos)\b|-ve\b|(?i:\b(?:results?|screen\w*|serolog\w*|antibod\w*|swabs?|cultures?|status|PCR|antigen|tested"
    r"|virology|viral)\b)|[A-Z]{2,}[-−](?:[/,;)]|\.?\s*\Z).*[A-Z]{2,}[-−](?:[/,;)]|\.?\s*\Z)"
)
"""What tells that findings are listed; alone, a hyphen at the end of a name may have lost its Greek letter: TGF-."""


def _tested(match: re.Match[str], behind: str) -> bool:
    return re.search(r"Ig[AGMED]\Z|Rh\(D\)\Z", behind) is not None or _COMPANY.search(match.string) is not None


def _short(match: re.Match[str]) -> str | None:
    written = match["short"].lower()
    closed = re.match(r"\.?\s*(?:[,;)]|$)", after(match, 4))
    if written == "pos" and not closed and not re.search(r"[A-Z\d/][- ]$", before(match, 4)):
        return None
    return "negative" if written == "neg" else "positive"


SIGN = SpokenRule("N42", "positive and negative behind a name", "*Aa", SHAPE, say, frozenset({"neg", "pos"}))
