"""Settings that are more than one value: chosen guides, languages, a token in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audioguide.errors import UsageError
from audioguide.language.base import known_languages, primary
from audioguide.language.base.language_table import language_table
from audioguide.waiting_room.setting import Table, flag, known, list_of, text

SHORTEST_TOKEN = 16


@dataclass(frozen=True, slots=True)
class ChosenGuide:
    """A guide that the operator has chosen."""

    folder: str
    chapters: tuple[str, ...] = ()
    """Chapters by name. None: every public chapter, but of a guide that is not about health only."""
    play_unsigned: bool = False
    """The operator has said: play it although no clinician has signed it."""
    play_past_review: bool = False
    play_changed: bool = False
    """The operator has said: play it although it was changed since it was signed."""


def chosen_guides(value: Any, key: str, here: Path) -> tuple[ChosenGuide, ...]:
    """All of [[guides]]. Raises UsageError for one named twice: its second entry would count for nothing."""
    found: tuple[ChosenGuide, ...] = list_of(dict, _chosen_guide)(value, key, here)
    seen: set[Path] = set()
    for one in found:
        there = Path(one.folder).resolve()
        if there in seen:
            raise UsageError(f"[[guides]] names the folder {Path(one.folder).name} twice. Join the two entries.")
        seen.add(there)
    return found


def _chosen_guide(entry: Table, key: str, here: Path) -> ChosenGuide:
    known(entry, ChosenGuide.__slots__, "[[guides]] ")
    folder = text(entry.get("folder", ""), "folder", here)
    if not folder:
        raise UsageError('[[guides]] needs a folder: folder = "output/how-to-listen-en".')
    chapters = list_of(str, text)(entry.get("chapters", []), "chapters", here)
    if "chapters" in entry and not chapters:
        raise UsageError(
            f"[[guides]] {folder} has an empty list of chapters. Name those that play, or leave the line out."
        )
    if twice := next((one for one in chapters if chapters.count(one) > 1), ""):
        raise UsageError(f"[[guides]] {folder} names the chapter {twice} twice. Leave one of them out.")
    return ChosenGuide(
        str(here / folder),
        chapters,
        flag(entry.get("play_unsigned", False), "play_unsigned", here),
        flag(entry.get("play_past_review", False), "play_past_review", here),
        flag(entry.get("play_changed", False), "play_changed", here),
    )


def token(value: Any, key: str, here: Path) -> str:
    """The token in the file of this name."""
    name = text(value, key, here)
    if not name:
        return ""
    try:
        found = (here / name).read_text("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"token_file {name} cannot be read. Make one that this program may read.") from problem
    if not re.fullmatch(rf"[A-Za-z0-9_-]{{{SHORTEST_TOKEN},}}", found):
        raise UsageError(f"token_file {name} must hold {SHORTEST_TOKEN} letters or digits, or more, on one line.")
    return found


def written_language(value: Any, key: str, here: Path) -> str:
    """The tag of a language that the program can speak."""
    tag = text(value, key, here)
    if tag and primary(tag) not in known_languages():
        raise UsageError(f"{key} is {tag!r}; it must be one of: {', '.join(known_languages())}.")
    return tag


def any_language(value: Any, key: str, here: Path) -> str:
    """The primary tag of a language that there is, "es" for "es-MX"; whether or not the program speaks it."""
    tag = text(value, key, here)
    if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*", tag):
        found = primary(tag.replace("_", "-")).lower()
        if found in (*language_table(), *known_languages()):
            return found
    named = [
        entry.tag for entry in language_table().values() if tag.strip().lower() in _names(entry.english, entry.own)
    ]
    hint = f"Did you mean {named[0]}?" if named else 'Write its short tag: "en" for English, "es" for Spanish.'
    raise UsageError(f"{key} has {tag!r}, which is no language that we know. {hint}")


def _names(*names: str) -> tuple[str, ...]:
    return tuple(name.lower() for name in names)


def turns(value: Any, key: str, here: Path) -> tuple[str, ...]:
    """The order of languages. Raises UsageError for one that stands in it twice."""
    found: tuple[str, ...] = list_of(str, any_language)(value, key, here)
    if twice := next((one for one in found if found.count(one) > 1), ""):
        raise UsageError(f"{key} has {twice} twice, and each language has one turn. Leave one of them out.")
    return found
