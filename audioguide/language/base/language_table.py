"""The languages of ISO 639-1 with their codes and names, whether or not anybody has written one for this house."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from audioguide.language.base.language import language_of, primary

FILE = Path(__file__).with_name("languages.tsv")
UNDETERMINED = "und"
"""ISO 639-2 for a language that is not known."""


@dataclass(frozen=True, slots=True)
class LanguageEntry:
    """One language of the table."""

    tag: str
    """ISO 639-1, which is its primary tag in BCP 47: "sv"."""
    iso_639_2: str
    """The terminological code of ISO 639-2, three letters: "swe"; for German "deu", not "ger"."""
    english: str
    """As a person says it in English: "Swedish"."""
    own: str
    """By its own name in its own script, as it stands alone: "Svenska"."""


@cache
def language_table() -> dict[str, LanguageEntry]:
    """Every language of ISO 639-1, by its tag."""
    rows = FILE.read_text("utf-8").splitlines()[1:]
    return {entry.tag: entry for entry in (LanguageEntry(*row.split("\t")) for row in rows)}


def language_entry(tag: str) -> LanguageEntry | None:
    """The language of a tag such as "sv-SE"; None where ISO 639-1 has none."""
    return language_table().get(primary(tag))


def own_name(tag: str) -> str:
    """What those who speak it call the language of a tag, "Svenska"; empty where nobody has said it."""
    entry = language_entry(tag)
    return language_of(tag).own_name or (entry.own if entry else "")


def iso_639_2(tag: str) -> str:
    """The three letters of a tag's language, "swe" of "sv-SE"; "und" where the table has none."""
    entry = language_entry(tag)
    return entry.iso_639_2 if entry else UNDETERMINED
