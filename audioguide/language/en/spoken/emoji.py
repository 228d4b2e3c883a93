"""N78: emoji by name, so that none is lost: 😊 -> smiling face with smiling eyes emoji, 🇺🇸 -> flag U S, 1️⃣ -> one."""

from __future__ import annotations

import re
import unicodedata

from audioguide.language.base.shape import Shape, not_ascii
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import cardinal

_ONE = "[\u231a-\u23ff\u2600-\u26ff\u2700-\u27bf\u2b50\u2b55\U0001f300-\U0001f3fa\U0001f400-\U0001faff]"
_TAIL = "[\ufe0f\U0001f3fb-\U0001f3ff]*"
SHAPE = Shape(
    rf"(?P<key>[0-9])\ufe0f?\u20e3|(?P<flag>[\U0001f1e6-\U0001f1ff]{{2}})"
    rf"|(?P<face>{_ONE}{_TAIL}(?:\u200d{_ONE}{_TAIL})*)",
    hint=not_ascii,
)
KNOWN = {
    "❤": "red heart",
    "🎗": "awareness ribbon",
    "🩷": "pink heart",
    "⚠": "warning",
    "☎": "telephone",
    "✉": "envelope",
    "⭐": "star",
}
SYMBOLS = frozenset("♀♂★☆♥☐☑☒✓✔✗✘")
"""Named by another rule where they stand alone."""
_DIGIT = Shape(r"\d+")


def say(match: re.Match[str]) -> str | None:
    """The Unicode name with "emoji" behind it; letters for a flag; the number of a key. None for one without a name."""
    if match["key"]:
        return cardinal(match["key"])
    if match["flag"]:
        return "flag " + " ".join(chr(ord(sign) - 0x1F1E6 + ord("A")) for sign in match["flag"])
    names = []
    for sign in re.sub("[\ufe0f\u200d\U0001f3fb-\U0001f3ff]", "", match["face"]):
        found = KNOWN.get(sign) or unicodedata.name(sign, "").lower()
        if not found or _DIGIT.search(found) or match["face"] in SYMBOLS:
            return None
        names.append(found.replace("-", " "))
    return " ".join(names) + " emoji"


EMOJI = SpokenRule("N78", "emoji", "9*", SHAPE, say)
