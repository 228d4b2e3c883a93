"""What a sign-off is about: the fingerprints of everything that decides what a chapter says and how it is said."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

from audioguide.errors import ScriptError
from audioguide.facts import words_file
from audioguide.regular_files import sha256
from audioguide.text_files import shown

INPUTS = ("chapter", "facts", "glossary", "lexicon", "guide")
"""In the order in which they are named to people."""
ABSENT = "none"
"""Stands for a file that is not there, which is not the same as an empty one."""
HEARD = ("title", "language", "wording", "clinical", "permission", "licence", "source", "routes")
"""What guide.toml says that a listener hears, or that loosens a check. Voice, pace and pauses may change freely."""


def fingerprints(folder: Path, page: Path) -> dict[str, str]:
    """SHA-256 of each input of a chapter file `page` of the guide in `folder`: of the bytes, as they lie there.

    A symbolic link has none: what it leads to may be changed from elsewhere. Its ScriptError says so.
    """
    for link in (page, page.parent, folder / "guide.toml"):
        _no_link(link)
    facts, glossary = folder / "facts.yaml", folder / "glossary.yaml"
    return {
        "chapter": _of(page),
        # A chapter in another language than its guide is held by a file of words too.
        "facts": _both(facts, words_file(facts, page.parent.name)),
        "glossary": _both(glossary, words_file(glossary, page.parent.name)),
        # A word may be said by the guide's own lexicon or by the one of all guides beside it.
        "lexicon": _both(folder / "lexicon.pls", folder.parent / "lexicon.pls"),
        "guide": _guide(folder / "guide.toml"),
    }


def changed(signed: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """The inputs that are not what they were when the chapter was signed."""
    return [name for name in INPUTS if signed.get(name) != now[name]]


def _no_link(file: Path) -> None:
    if file.is_symlink():
        raise ScriptError("this is a symbolic link, which cannot be signed. Put the file itself here.", shown(file))


def _of(file: Path) -> str:
    try:
        return sha256(file)
    except FileNotFoundError:
        return ABSENT
    except OSError as refused:
        raise ScriptError(f"the file cannot be read: {refused.strerror}.", shown(file)) from refused


def _both(own: Path, other: Path) -> str:
    """The fingerprint of two files; where the other is not there, that of the first alone."""
    for file in (own, other):
        _no_link(file)
    parts = [_of(own), _of(other)]
    return parts[0] if parts[1] == ABSENT else hashlib.sha256(" ".join(parts).encode()).hexdigest()


def _guide(file: Path) -> str:
    try:
        table = tomllib.loads(file.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as broken:
        raise ScriptError("the file cannot be read as TOML.", shown(file)) from broken
    heard = {key: table[key] for key in HEARD if key in table}
    return hashlib.sha256(json.dumps(heard, sort_keys=True, default=str).encode()).hexdigest()
