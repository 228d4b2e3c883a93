"""Sentences that say what a word means."""

from __future__ import annotations

import re

_DEFINES = re.compile(
    r"^(?:an? |the )?(?P<term>[\w -]{3,40}?)(?: \([\w -]+\))? (?:is|are|means|happens) (?:an? |the |when |one "
    r"of |any )",
    re.IGNORECASE,
)


def defined_term(text: str) -> str:
    """ "colonoscopy" of "A colonoscopy is a test that ..."; empty where a sentence explains no word."""
    found = _DEFINES.match(text)
    return found["term"].lower() if found else ""
