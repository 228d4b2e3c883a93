"""Who says so, where a sentence names somebody, and whether it advises: to do what, and how strongly."""

from __future__ import annotations

import re

_SAYS = re.compile(
    r"\b[Aa]ccording to (?P<one>(?:the |an? )?[A-Z][^,;.]*?)(?=,|;|\.| says?\b)"
    r"|\b(?P<two>(?:[Tt]he )?(?:[A-Z][\w&’'-]+ ?){2,7}) (?:says?|recommends?|reports?|advises?|states?|"
    r"estimates?|suggests?)\b"
)
_HEADED = re.compile(r"\b(?:from|by) (?:the )?[A-Z][\w&’'-]+ [A-Z]")
_START = r"(?:^(?:please |then )?|[,;] (?:please |then )?|\bshould (?:also )?)"
"""An advice begins its sentence, or follows what it depends on: "If it bleeds, call us"."""
_ADVICE = (
    ("may want to", re.compile(r"\byou may (?:want|wish|like) to\b", re.IGNORECASE)),
    (
        "call",
        re.compile(
            rf"{_START}call\b|\byou (?:need to|must|can|may) (?:also )?call\b|"
            r"\b(?:and|or|then) call (?:your|us|a|the|911|999)\b",
            re.IGNORECASE,
        ),
    ),
    ("talk to", re.compile(rf"{_START}(?:talk|speak) (?:to|with)\b", re.IGNORECASE)),
    ("ask", re.compile(rf"{_START}ask\b|\byou (?:can|may) ask\b", re.IGNORECASE)),
    ("consider", re.compile(rf"{_START}consider\b", re.IGNORECASE)),
)
_ORDER = re.compile(r"\b(?:you must|you have to|you need to|make sure)\b", re.IGNORECASE)
_IMPERATIVE = re.compile(
    r"^(?:please |always |never )?(?:do not|don['’]t|take|stop|avoid|drink|eat|rest|wash|wear|use|keep|tell|"
    r"bring|follow|check|go|see|"
    r"contact|seek|try|get|limit|join|participate|focus|remember|make sure|write|wait|start)\b|\byou should\b",
    re.IGNORECASE,
)


def attribution(text: str) -> str:
    """Who says so, where the sentence names somebody."""
    found = _SAYS.search(text)
    if found is None:
        return ""
    who = (found["one"] or found["two"] or "").strip()
    return re.sub(r"^(?:the|an?) ", "", who, flags=re.IGNORECASE) if 0 < len(who) < 80 else ""


def names_source(heading: str) -> bool:
    """True for a heading that says whose words follow: "Advice from the American Heart Association"."""
    return bool(_HEADED.search(heading))


def advice(text: str) -> tuple[bool, str]:
    """(is it something to do, the verb that carries its strength)."""
    if text.rstrip().endswith("?"):
        return False, ""
    for verb, shape in _ADVICE:
        if shape.search(text):
            # Where the source itself orders, its verb has no strength of its own to keep.
            return True, "" if _ORDER.search(text) else verb
    return bool(_IMPERATIVE.search(text)), ""
