"""T15: a subject with two verbs is said with each: "It reduces stress and may help" becomes two sentences."""

from __future__ import annotations

import re

from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.claims.main_clauses import OPEN_END
from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import listed, words

LONG = 17
_MODAL = r"(?:may|might|can|could|will|should|must)"
_SUBJECT = r"(?P<subject>(?:[A-Z][\w’'-]*)(?: [\w’'-]+){0,5}?)"
_OR = re.compile(
    rf"^{_SUBJECT} (?P<modal>{_MODAL}) (?P<one>[^;:]+?), (?P<word>or|and) (?P<verb>[a-z]+) (?P<rest>[^;:]+)$", re.DOTALL
)
_AND = re.compile(
    rf"^{_SUBJECT} (?P<verb>(?!(?:as|its|this|less|plus|always|sometimes|perhaps|besides)\b)[a-z]+s|are|is) "
    rf"(?P<one>[^,;:]+?),? and (?P<modal>{_MODAL}) (?P<rest>[^;:]+)$",
    re.DOTALL,
)
_BASE = listed(
    "spread come go take make cause help grow stay move return need have get give feel use start stop keep "
    "lead become increase "
    "reduce lower treat prevent improve find show tell ask call see do eat drink rest work last turn travel affect"
)
_NOUNS = LISTS.words("nouns")
_TIED = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)
_REACHING = re.compile(
    r"\b(?:that|who|which|if|when|where|unless|because|while|whether|not|n['’]t|either|both|neither)\b|n['’]t\b",
    re.IGNORECASE,
)


def rewrite(sentence: str, context: Context) -> list[str]:
    """Two sentences with the same subject; as it is where a clause or a "not" may reach over."""
    if len(sentence.split()) < LONG or sentence.endswith("?"):
        return [sentence]
    found = _AND.match(sentence)
    if found and _acts(found) and not _REACHING.search(f"{found['subject']} {found['one']}"):
        one, other = (
            f"{found['subject']} {said}"
            for said in (f"{found['verb']} {found['one']}", f"{found['modal']} {found['rest']}")
        )
        return [f"{one}.", other] if not OPEN_END.intersection(words(one)[-1:]) else [sentence]
    return [sentence]


def _acts(found: re.Match[str]) -> bool:
    """True where the subject is whole, and no noun stands in the place of the verb: "hepatitis" behind "for"."""
    verb = found["verb"]
    if _TIED.search(found["subject"]):
        return False  # "Complications or side effects can occur and can include": a noun, and half of its subject.
    noun = verb != "is" and (verb.endswith(("is", "us", "ss")) or verb[:-1] in _NOUNS)
    return not noun and not OPEN_END.intersection(words(found["subject"])[-1:])


TRANSFORM = Transform(
    "T15", "Subjects said twice", '"It reduces stress and may help" becomes "It reduces stress. It may help"', rewrite
)
