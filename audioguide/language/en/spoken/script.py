"""N81: words in other scripts are left to the engine, with a doubt: боль, 疼痛, ألم may not be said at all."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, not_ascii
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule

SHAPE = Shape(
    "[\u0370-\u03ff\u0400-\u052f\u0531-\u0587\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u0710-\u072f\u0780-\u07a5\u0904-\u0939"
    "\u0980-\u1cff\u1f00-\u1fff\u2c00-\u2dff\u3041-\u3096\u30a1-\u30ff\u3105-\u318e\u31a0-\u31ff\u3400-\u9fff\ua000-\ua63f"
    "\ua960-\ud7ff\uf900-\ufaff\ufb1d-\ufdfb\ufe70-\ufefc\U00010000-\U0001018f\U00020000-\U0003134f]+",
    hint=not_ascii,
)
DOUBT = (
    "“{}” is written in another script, and an English voice may not say it. Write it in English letters, "
    "or leave it out."
)


def say(match: re.Match[str]) -> Doubtful | None:
    """The word as it stands, and the doubt. None where there are marks in it that are no letters."""
    written = re.match(r"[^\W\d_]+", match[0])
    if written is None or written[0] != match[0]:
        return None
    return Doubtful(match[0], DOUBT.format(match[0]))


SCRIPT = SpokenRule("N81", "words in other scripts", "Aa", SHAPE, say)
