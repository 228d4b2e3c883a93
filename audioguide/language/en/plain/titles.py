"""Which English headings and claims are good to hear as the title of a chapter."""

from __future__ import annotations

import re

from audioguide.language.en.claims.main_clauses import OPEN_END
from audioguide.language.en.reading.words import listed, words

_BACK = listed("it its they them their this these those that he she his her but and or so then also however if")
"""First words of what can be understood only after something else."""
LOOKS_FOR = re.compile(
    r"(?:things|signs|symptoms|problems|changes|foods|medicines|people|what|who|where|which)\b.*\b(?:to|you|can|should|must)\b.*"
    r"\b(?:for|with|of|from|to|at|on|by|do)$",
    re.IGNORECASE,
)
"""A title that may end in a small word: "Things to look out for"."""
_ADDRESS = re.compile(r"@|\bwww\.|https?:|\.(?:uk|org|com|gov|net)\b", re.IGNORECASE)


def names_chapter(title: str) -> bool:
    """False for a heading that breaks off ("You need to contact a"), for addresses, and for what leans on another."""
    said = words(title)
    if not said or not re.search(r"[^\W\d_]{2}", title) or _ADDRESS.search(title):
        return False
    first = title.lstrip("(\"'“‘")[:1]
    broken = said[-1] in OPEN_END and not (title.rstrip().endswith("?") or LOOKS_FOR.match(title))
    return not first.islower() and not broken and said[0] not in _BACK
