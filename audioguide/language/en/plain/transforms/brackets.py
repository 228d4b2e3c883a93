"""T1: what stands in brackets is said between commas, where no word changes its place."""

from __future__ import annotations

import re

from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.claims.main_clauses import is_main

_ASIDE = re.compile(r"\s*\(([^()]+)\)")
_WELL_KNOWN = frozenset(("MRI", "CT", "HIV", "AIDS", "DNA", "ICU", "COVID-19", "PET", "ECG", "EKG"))
_SHORT = re.compile(r"[A-Z][A-Za-z0-9-]{0,3}[A-Z0-9][a-z]{0,3}|[A-Z]{2,8}")
_LISTED = re.compile(r"^\s*(?:,|(?:and|or)\b)")
"""What follows a bracket inside a list, where a comma more would make two things of one."""
_GOES_ON = re.compile(
    r"^\s*(?:$|[.;:?!]|(?:causes?|means?|helps?|affects?|spreads?|grows?|happens?|works?|will|must|should|"
    r"could|does|do|but|is|are|was|were|may|can|might|of|in|on|for|with|to|from|that|who|which|has|have|"
    r"if|when)\b)"
)


_OPENER = re.compile(
    r"(?:see|also|called|known|often|usually|especially|particularly|such as|for example|for instance|e\.g\.|including|"
    r"about|around|up to|at least|more than|less than|for|in|at|on|with|within|from|aged|or|and|not|no|but|as|even|if|"
    r"used|listed|shown|given|taken|when|unless|may|might)\b",
    re.IGNORECASE,
)
"""How a bracket begins that says something of what stands before it, rather than giving it another name."""
_POINTS = re.compile(r"see (?:also )?(?:section|page|chapter|below|above|under)\b", re.IGNORECASE)
_ROW = re.compile(r"[,;:]|\b(?:and|or)\b")


def rewrite(sentence: str, context: Context) -> list[str]:
    """The sentence without brackets; one inside a name or a list stays, for a person to decide."""
    text = sentence.strip()
    if text.startswith("(") and text.endswith((")", ").")) and text.count("(") == 1:
        text = text[1:].replace(")", "", 1)
    elif text.count("(") != text.count(")"):
        text = text.lstrip("(") if text.startswith("(") else text.replace(")", "") if "(" not in text else text
    out, last = "", 0
    for aside in _ASIDE.finditer(text):
        said = _said(aside[1].strip(), text[: aside.start()], text[aside.end() :], context)
        if said is None:
            continue
        out += text[last : aside.start()] + said
        last = aside.end()
    out += text[last:]
    return [re.sub(r"([.?!])\.$", r"\1", re.sub(r",\s*(?=[,.;:?!])", "", out))]


def _said(inside: str, before: str, after: str, context: Context) -> str | None:
    """What stands for the bracket; None where it must stay."""
    if inside in context.short and inside not in _WELL_KNOWN and context.short[inside].lower() in before.lower():
        return ""
    if (
        _LISTED.match(after)
        or not _GOES_ON.match(after)
        or len(inside.split()) > 12
        or inside.endswith((".", "?", "!"))
    ):
        return None
    if re.fullmatch(r"[\d\s.,;:–-]+", inside):
        return None
    if _is_ambiguous(inside, before) or before.rstrip().endswith((":", ";", ",")):
        return None
    word = "or " if _SHORT.fullmatch(inside) else ""
    return f", {word}{inside},"


def _is_ambiguous(inside: str, before: str) -> bool:
    """True where commas would say something else: a clause of its own, or one more thing in a row.

    "If it keeps coming back, you get it monthly" claims; "pain, swelling, oedema" names three.
    """
    if _SHORT.fullmatch(inside) or _POINTS.match(inside) or (_OPENER.match(inside) and not is_main(inside)):
        return False
    return is_main(inside) or bool(_ROW.search(before) or _ROW.search(inside))


TRANSFORM = Transform(
    "T1",
    "Brackets become commas",
    "An ear hears no bracket. A short form that is explained in one is left out, since it is said in full from "
    "then on.",
    rewrite,
)
