"""T13: who says so, or that it is worth knowing, is said in a sentence of its own in front of a long claim."""

from __future__ import annotations

import re

from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.claims.main_clauses import is_main

LONG = 17
_WHO = re.compile(r"^according to (?P<who>[^,]+), (?P<claim>.+)$", re.IGNORECASE | re.DOTALL)
_FRAME = re.compile(
    r"^(?P<frame>(?:but |and |so )?(?:it(?:['’]s| is) (?:also )?(?P<how>important|good|useful|helpful) to "
    r"(?P<verb>remember|know|note|keep in mind)"
    r"|(?P<may>it (?:may|might|can) help to know)))(?: that)? (?P<claim>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_LEADS_UP = re.compile(
    r"(?:This is (?:important|good|useful|helpful) to (?:remember|know|note|keep in mind)|It (?:may|might|can) "
    r"help to know this)\."
)
"""What `_FRAME` becomes."""
_STUDY = re.compile(r"^(?P<who>research|studies|a study|one study) (?P<verb>shows?|suggests?|found|has shown|"
                    r"have shown)(?: that)? (?P<claim>.+)$",
                    re.IGNORECASE | re.DOTALL)  # fmt: skip


def rewrite(sentence: str, context: Context) -> list[str]:
    """Two sentences: the opening, whole in itself, and the claim in its own words."""
    if sentence.endswith("?") or len(sentence.split()) < LONG:
        return [sentence]
    if (found := _WHO.match(sentence)) and is_main(found["claim"]):
        return [f"Here is what {found['who']} says.", _capital(found["claim"])]
    if (found := _FRAME.match(sentence)) and is_main(found["claim"]):
        said = (
            f"{found['may']} this." if found["may"] else f"This is {found['how'].lower()} to {found['verb'].lower()}."
        )
        return [_capital(said), _capital(found["claim"])]
    if (found := _STUDY.match(sentence)) and is_main(found["claim"]):
        return [f"{_capital(found['who'])} {found['verb']} this.", _capital(found["claim"])]
    return [sentence]


def leads_up(sentence: str) -> bool:
    """True for "This is important to remember.", which claims nothing."""
    return bool(_LEADS_UP.match(sentence))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


TRANSFORM = Transform(
    "T13",
    "Openings apart",
    '"It is important to remember that ..." becomes "This is important to remember. ..."',
    rewrite,
)
