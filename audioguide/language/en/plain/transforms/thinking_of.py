"""T14: a long subject is named first, then spoken of: "Think of people who ... They ..."."""

from __future__ import annotations

import re

from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.claims.joints import is_clause
from audioguide.language.en.reading.clause_words import AUXILIARIES

LONG = 18
_PEOPLE = r"(?:people|women|men|patients|children|adults|babies|those)"
_THINGS = r"(?:cancer|pain|treatment|surgery|a tumor|an infection|infection|swelling|bleeding)"
_HEAD = re.compile(
    rf"^(?P<front>for example, |likewise, )?(?P<many>{_PEOPLE}\b[^,;:]*? (?:who|with|whose)|{_THINGS} that)\b ",
    re.IGNORECASE,
)
_VERB = re.compile(
    r",? (?P<verb>are|is|may|can|might|could|will|have|has|should|causes|cause|need|needs) (?P<rest>\S.*)$", re.DOTALL
)
_REACHING = re.compile(r"\b(?:if|unless|because|whether|than|but)\b", re.IGNORECASE)


def rewrite(sentence: str, context: Context) -> list[str]:
    """Two sentences; as it is where the verb found may belong to the subject's own clause."""
    head = _HEAD.match(sentence)
    if head is None or len(sentence.split()) < LONG or sentence.endswith("?"):
        return [sentence]
    front, start = head["front"] or "", head.end()
    many = not re.search(r" that$", head["many"], re.IGNORECASE)
    for found in _verbs(sentence, start):
        own = sentence[start : found.start()]
        if not re.search(r" with$", head["many"], re.IGNORECASE) and not is_clause(f"they {own}"):
            continue  # The clause of the subject has no verb yet: this one is its own.
        who = sentence[len(front) : found.start()].strip()
        if not _fits(who, found, many):
            return [sentence]
        think = f"{front}think of" if front else "Think of"
        subject = "They" if many else "It"
        first = f"{think[:1].upper()}{think[1:]} {who[:1].lower()}{who[1:]}."
        return [first, f"{subject} {found['verb']} {found['rest']}"]
    return [sentence]


def _verbs(sentence: str, start: int) -> list[re.Match[str]]:
    """Each verb after the head, with all that follows it, in order."""
    places = [at for at, letter in enumerate(sentence) if letter in " ," and at >= start]
    return [found for at in places if (found := _VERB.match(sentence, at))]


def _fits(who: str, found: re.Match[str], many: bool) -> bool:
    rest = found["rest"].split()
    alone = rest[0].lower().strip(",.") not in AUXILIARIES and len(rest) >= 3 and len(who.split()) >= 4
    agrees = found["verb"].lower() not in (
        ("is", "has", "causes", "needs") if many else ("are", "have", "cause", "need")
    )
    return alone and agrees and not _REACHING.search(who)


TRANSFORM = Transform(
    "T14",
    "Long subjects first",
    '"People who ... are more likely ..." becomes "Think of people who ... They are more likely ..."',
    rewrite,
)
