"""Fingerprints of a source's wording, so that shared wording is found without the source's text (rule F14).

The words of a text are its runs of `[a-z0-9']` in lower case, curly apostrophes made straight, and those of letters of
scripts that are neither Latin nor Greek. A fingerprint is the first 12 hex digits of the SHA-256 of 8 such words with
single spaces between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from audioguide.errors import ScriptError
from audioguide.language.base.reading import straight
from audioguide.text_files import shown

RUN = 8
"""Words in a run; rule F14."""
DIGITS = 12
"""Hex digits kept, 48 bits: one false match in 2.8 million guides, where guide and source have 10,000 runs each."""

_WORD = re.compile(r"[a-z0-9']+|(?:(?=[\u0400-\u1dff\u2d30-\ud7ff])[^\W\d_])+")
"""What a word is may never change for a script that fingerprints on disk were made of: they know no "é" and no "β"."""
_LINE = re.compile(r"[0-9a-f]{12}")


def words(text: str) -> list[str]:
    """The words of `text` as fingerprints see them."""
    return _WORD.findall(straight(text).lower())


def prints(run: Sequence[str]) -> Iterator[str]:
    """The fingerprint of each run of 8 among the words `run`, in order; none where there are fewer."""
    for start in range(len(run) - RUN + 1):
        yield sha256(" ".join(run[start : start + RUN]).encode()).hexdigest()[:DIGITS]


def fingerprint(text: str) -> list[str]:
    """The lines of `source.shingles` for a source's whole text: sorted, each once."""
    return sorted(set(prints(words(text))))


def load(path: Path) -> frozenset[str] | None:
    """The fingerprints in the file `path`; None where there is no such file. A line that is none is a ScriptError."""
    try:
        lines = path.read_text(encoding="ascii").splitlines()
    except FileNotFoundError:
        return None
    except (UnicodeDecodeError, OSError) as error:
        raise ScriptError(f"cannot be read ({type(error).__name__}). "
                          "Make it anew with scripts/measure/run fingerprint.", shown(path)) from error  # fmt: skip
    for number, line in enumerate(lines, 1):
        if not _LINE.fullmatch(line):
            raise ScriptError(
                "this line is no fingerprint of 12 hex digits. "
                "Make the file anew with scripts/measure/run fingerprint.",
                shown(path),
                number,
            )
    return frozenset(lines)
