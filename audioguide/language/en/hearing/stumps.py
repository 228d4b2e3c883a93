"""Words cut short that no list holds: irreg, presc, resusc. Each is the beginning of a word, and none itself.

What a writer cuts short ends in a consonant, and what is cut off is more than an ending: "stent" is no stump of
"stents". Words that the dictionary lacks and that only look so are kept in data/whole_words.txt.
"""

from __future__ import annotations

import re
from functools import lru_cache

from audioguide.language.en.hearing.lists import LISTS
from audioguide.language.en.reading.syllables import is_listed, longer

SHORTEST, LONGEST = 5, 10
"""Letters. What is shorter is asked of the list of short words."""
_CUT = re.compile(r"[bcdfghjklmnpqrstvwxz]\Z")
_ONSET = re.compile(
    r"b[cdfghjkmnpqstvwxz]|c[bcdfgjkmnpqsvwx]|d[bcdfgklmnpqstvxz]|f[bcdfghkmnpqstvwxz]|g[bcdfgjkmpqstvxz]"
    r"|h[bcdfghjklmnpqrstvwxz]|k[bcdfgjkmpqstxz]|l[bcdfghjkmnpqrstvwxz]|m[bcdfghjklmpqrstvwxz]|n[bcdfhjlmnpqrstvwxz]"
    r"|p[bcdgjkmqvwxz]|r[bcdfgjklmnpqrstvwxz]|s[bdgjrsvxz]|t[bcdfgjkmnpqvxz]|v[bcdfghjkmnpqstvwxz]|w[bcdfgjkmnpqstvwxz]"
)
"""Two letters with which no English word begins: wkness, rdyness."""
_ENDINGS = re.compile(
    r"(?:s|es|ed|ing|ly|al|ally|er|ers|ic|ism|ist|ists|ness|ity|ous|able|ful|less|e|a|y|ia|us|um|is|in|ment|ations?"
    r"|ize|ized|ians?|ial|ary|ated?|ates|ating|ion|ions|ive|izing|ings|man|men|sons?|stein|berg|burg|ton|ski|sky|ier"
    r"|iest|est|ors?|age|en|et|an|on|ir|it|ine|ish|ern|land|like|fully|work|town|field|wood|ville|ford|hold|stone|way"
    r"|worth|ents?|ants?|ances?|ences?|'.*)\Z"
)
"""What may stand behind a whole word."""


@lru_cache(maxsize=16384)
def is_stump(word: str) -> bool:
    """True for a word in small letters that is only the beginning of one."""
    if not SHORTEST <= len(word) <= LONGEST or _CUT.search(word) is None:
        return False
    if word in LISTS.words("whole_words") or (word.endswith("er") and is_listed(word[:-1])):
        return False  # "Paler" is of pale, though Palermo is longer.
    if _ONSET.match(word) is not None and not is_listed(word):
        return True
    ends = (other[len(word) :] for other in longer(word))
    return any(len(end) > 1 and _ENDINGS.match(end) is None for end in ends)


_SPOKEN = frozenset("dap nitro cipro epi pred gent vanc dex levo vitamin iron gly".split())
"""Short names by which clinics speak of a medicine, and an amino acid."""
_ALSO_WORDS = frozenset("met para dig sert tram rami spiro coda mirt amlo warf".split())
"""Beginnings of medicines that are words or names too."""
_FEWEST = 3
_LEFT = 2
"""Letters of a stump, and of what is cut off, at least."""


@lru_cache(maxsize=4096)
def is_cut_medicine(word: str) -> bool:
    """True for the beginning of a medicine's name, in small letters, that is no whole name: amlo, furos, bisop."""
    names = LISTS.words("medicines")
    if len(word) < _FEWEST or word in names or word in _SPOKEN or (is_listed(word) and word not in _ALSO_WORDS):
        return False
    return any(name.startswith(word) and len(name) >= len(word) + _LEFT for name in names)
