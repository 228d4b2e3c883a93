"""T14: a long subject is named first, then spoken of: "Think of people who ... They ..."."""

from __future__ import annotations

import re

from audioguide.plainlang.transform import Context, Transform
from audioguide.text.joints import AUXILIARIES, is_clause

LONG = 18
_SUBJECT = re.compile(
    r"^(?P<front>for example, |likewise, )?(?P<who>(?:most |some |many )?(?:people|women|men|patients|children|"
    r"adults|babies|those)\b(?P<more>[^,;:]*?) "
    r"(?:who|with|whose)\b[^,;:]*|(?:cancer|pain|treatment|surgery|a tumor|an infection|infection|swelling|"
    r"bleeding) that\b[^;:]*?),? "
    r"(?P<verb>are|is|may|can|might|could|will|have|has|should|causes|cause|need|needs|often|usually) (?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_REACHING = re.compile(r"\b(?:if|unless|because|whether|than|but)\b", re.IGNORECASE)


def rewrite(sentence: str, context: Context) -> list[str]:
    """Two sentences; as it is where the verb found may belong to the subject's own clause."""
    if len(sentence.split()) < LONG or sentence.endswith("?"):
        return [sentence]
    found = _shortest(sentence)
    if found is None:
        return [sentence]
    who = found["who"].strip()
    many = bool(
        re.match(
            r"(?:most |some |many )?(?:people|women|men|patients|children|adults|babies|those)\b", who, re.IGNORECASE
        )
    )
    counted = bool(re.match(r"(?:most|some|many)\b", who, re.IGNORECASE))
    if _REACHING.search(who) or counted or (found["verb"].lower() in ("is", "has", "causes", "needs") and many):
        return [sentence]
    front = found["front"] or ""
    think = f"{front}think of" if front else "Think of"
    subject = "They" if many else "It"
    return [f"{think[:1].upper()}{think[1:]} {who[:1].lower()}{who[1:]}.", f"{subject} {found['verb']} {found['rest']}"]


def _shortest(sentence: str) -> re.Match[str] | None:
    """The match whose subject holds its own verb and ends before the next one."""
    found = _SUBJECT.match(sentence)
    if found is None:
        return None
    own = re.search(r"\b(?:who|that|whose)\b(?P<clause>.*)", found["who"], re.IGNORECASE | re.DOTALL)
    if own is not None and (not is_clause(f"they {own['clause']}") or own["clause"].split()[-1:] == ["that"]):
        return None
    first = found["rest"].split()[0].lower().strip(",.")
    return None if first in AUXILIARIES or len(found["rest"].split()) < 3 or len(found["who"].split()) < 4 else found


TRANSFORM = Transform(
    "T14",
    "Long subjects first",
    '"People who ... are more likely ..." becomes "Think of people who ... They are more likely ..."',
    rewrite,
)
