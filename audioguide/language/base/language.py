"""A language, as one object that lists its parts, and how it is found by its tag."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Literal

from audioguide.errors import UsageError
from audioguide.language.base.reading import Reading
from audioguide.plugins import available, load

KIND = "languages"


class Language:
    """All that one language offers. A part is loaded when it is first asked for.

    A new language is a folder whose class derives from this one and is registered under `audioguide.languages`; what it
    does not offer has a neutral answer, and the rest of the house never asks which language it is.
    """

    tag = ""
    """Primary tag of BCP 47: "en"."""
    name = ""
    """As a person says it in English: "English"."""
    direction: Literal["ltr", "rtl"] = "ltr"
    """In which direction it is written."""

    @cached_property
    def reading(self) -> Reading:
        """Words, and what they say as neutral events."""
        return Reading()


def primary(tag: str) -> str:
    """The language of a tag, without country and script: "en" of "en-US"."""
    return tag.replace("_", "-").split("-")[0].lower()


def known_languages() -> list[str]:
    """Primary tags of the languages that are registered, sorted."""
    return available(KIND)


@cache
def _loaded(tag: str) -> Language:
    if tag not in known_languages():
        return Language()
    language: Language = load(KIND, tag)()
    return language


def language_of(tag: str) -> Language:
    """The language of a tag such as "en-US"; for one that nobody has written yet, neutral answers without a tag."""
    return _loaded(primary(tag))


def known_language(tag: str, what: str) -> Language:
    """The language of a tag. Raises UsageError where nobody has written it: there are no rules yet for `what`."""
    found = language_of(tag)
    if not found.tag:
        known = ", ".join(known_languages())
        raise UsageError(f"There are no rules yet for {what}: {primary(tag)!r}. The languages are: {known}.")
    return found
