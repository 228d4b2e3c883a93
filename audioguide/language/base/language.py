"""A language, as one object that lists its parts, and how it is found by its tag."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache
from importlib import import_module
from importlib.util import find_spec
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from audioguide.errors import UnknownNameError, UsageError
from audioguide.plugins import available, make

if TYPE_CHECKING:
    from audioguide.language.base.claims import Claims
    from audioguide.language.base.documents import Documents
    from audioguide.language.base.meaning import Meaning
    from audioguide.language.base.phrases.announcements import Announcements
    from audioguide.language.base.phrases.books import BookPhrases
    from audioguide.language.base.phrases.player import PlayerPhrases
    from audioguide.language.base.phrases.publication import PublicationPhrases
    from audioguide.language.base.phrases.quantities import Quantities
    from audioguide.language.base.phrases.room import RoomPhrases
    from audioguide.language.base.plain import Plain
    from audioguide.language.base.reading import Reading
    from audioguide.language.base.rules import LanguageRules
    from audioguide.language.base.spoken import SpokenLanguage

KIND = "languages"
PROGRAM_LANGUAGE = "en"
"""See program_language."""


class Language:
    """All that one language offers. A part is loaded when it is first asked for.

    A new language is a folder whose class derives from this one and is registered under `audioguide.languages`; what it
    does not offer has a neutral answer, and the rest of the house never asks which language it is.
    """

    tag = ""
    """Primary tag of BCP 47: "en"."""
    name = ""
    """As a person says it in English: "English"."""
    own_name = ""
    """By its own name in its own script, where ISO 639-1 does not have it; the room says it before a guide."""
    guide_tag = ""
    """Tag of a new guide whose document says no more than its language, with the region that is written for: "en-US";
    empty where none is preferred."""
    direction: Literal["ltr", "rtl"] = "ltr"
    """In which direction it is written."""

    @property
    def first_chapters(self) -> Mapping[str, str]:
        """The chapters of a guide that is just begun, texts by file name, such as "01-welcome.md"; none where nobody
        has written any."""
        return {}

    @cached_property
    def reading(self) -> Reading:
        """Words, and what they say as neutral events."""
        from audioguide.language.base.reading import Reading

        return Reading()

    @cached_property
    def meaning(self) -> Meaning:
        """What a passage means, as neutral events in clauses: what rules of meaning compare."""
        from audioguide.language.base.meaning import Meaning

        return Meaning()

    @cached_property
    def claims(self) -> Claims:
        """How a source is read for what it claims: conditions, comparisons, advice, denials."""
        from audioguide.language.base.claims import Claims

        return Claims(self.reading)

    @cached_property
    def plain(self) -> Plain:
        """How a chapter is written plainly: transforms, terms, lists, definitions, and the frame of a chapter."""
        from audioguide.language.base.plain import Plain

        return Plain()

    @cached_property
    def documents(self) -> Documents:
        """The words by which a document's parts are known: what announces a list, what is no content."""
        from audioguide.language.base.documents import Documents

        return Documents()

    @cached_property
    def spoken(self) -> SpokenLanguage:
        """How a written sentence is said: rules of the spoken form, what proves that nothing was lost, the lexicon."""
        from audioguide.language.base.spoken import SpokenLanguage

        return SpokenLanguage()

    @cached_property
    def quantities(self) -> Quantities:
        """Numbers, counts, lengths and dates in words, as listeners hear and see them everywhere."""
        from audioguide.language.base.phrases.quantities import Quantities

        return Quantities()

    @cached_property
    def announcements(self) -> Announcements:
        """What is said around the written lines: number and title of a chapter, its notice, its state of review."""
        from audioguide.language.base.phrases.announcements import Announcements

        return Announcements()

    @cached_property
    def publication(self) -> PublicationPhrases:
        """What the page, tags, captions and playlists say of their own."""
        from audioguide.language.base.phrases.publication import PublicationPhrases

        return PublicationPhrases()

    @cached_property
    def books(self) -> BookPhrases:
        """What books for reading apps and talking-book machines say of their own, beside `publication`."""
        from audioguide.language.base.phrases.books import BookPhrases

        return BookPhrases()

    @cached_property
    def player(self) -> PlayerPhrases:
        """All that the player says and the names of its keys; `program_language` speaks for one that has not got it."""
        return program_language().player

    @cached_property
    def room(self) -> RoomPhrases:
        """All that the waiting room says on its screen and in its log; `program_language` speaks for one without it."""
        return program_language().room

    @cached_property
    def rules(self) -> LanguageRules:
        """Which shared rules a language can hold, and the rules that are wholly its own."""
        from audioguide.language.base.rules import LanguageRules

        return LanguageRules()


_LONGEST_TAG = 3
"""Letters of a primary tag."""
_SUBTAG = re.compile(r"[A-Za-z0-9]{1,8}")


@lru_cache(maxsize=256)
def primary(tag: str) -> str:
    """The language of a tag, without country and script: "en" of "en-US"."""
    return tag.replace("_", "-").split("-")[0].lower()


def normalised(tag: str) -> str:
    """A tag as BCP 47 would have it written: "en-GB" for "EN_gb", which documents say too; up to what is no tag."""
    first, *rest = tag.strip().replace("_", "-").split("-")
    sound = takewhile(_SUBTAG.fullmatch, rest)
    return "-".join([first.lower(), *(_subtag(part) for part in sound)])


def tag_of(said: str) -> str:
    """The tag a document means by what it says of its language: "en-GB" for "en_GB" and "EN-gb", "en" for "English".

    A word that is no tag and names no language that is registered is answered as `normalised` has it.
    """
    said = said.strip()
    if len(said) > _LONGEST_TAG and said.isalpha():
        for tag in known_languages():
            language = _loaded(tag)
            if said.casefold() in (language.name.casefold(), language.own_name.casefold()):
                return tag
    return normalised(said) if said else ""


def _subtag(part: str) -> str:
    if len(part) == 4 and part.isalpha():
        return part.capitalize()
    return part.upper() if len(part) == 2 else part.lower()


def known_languages() -> list[str]:
    """Primary tags of the languages that are registered, sorted."""
    return available(KIND)


def _ours(tag: str) -> Language | None:
    """A language that comes with the program, by its folder: to look through all that is installed takes far longer."""
    name = f"{__package__.rpartition('.')[0]}.{tag}"
    if not tag.isalpha() or tag == "base" or find_spec(name) is None:
        return None
    language: Language = import_module(name).LANGUAGE()
    return language


@cache
def _loaded(tag: str) -> Language:
    if not tag:
        return Language()
    if ours := _ours(tag):
        return ours
    try:
        language: Language = make(KIND, tag)
    except UnknownNameError:
        return Language()
    return language


def language_of(tag: str) -> Language:
    """The language of a tag such as "en-US"; for one that nobody has written yet, neutral answers without a tag.

    Raises PluginUnavailable where it is registered and does not work: neutral answers would be no answers.
    """
    return _loaded(primary(tag))


def known_language(tag: str, what: str) -> Language:
    """The language of a tag. Raises UsageError where nobody has written it: there are no rules yet for `what`."""
    found = language_of(tag)
    if not found.tag:
        known = ", ".join(known_languages())
        raise UsageError(f"There are no rules yet for {what}: {primary(tag)!r}. The languages are: {known}.")
    return found


def program_language() -> Language:
    """The language of the program's own texts: help, errors, findings and documentation.

    The player and the waiting room speak it too where a file names no language, or nobody has written their part in
    it: figures alone would leave a listener without a way out. Raises UsageError where it is not installed.
    """
    return known_language(PROGRAM_LANGUAGE, "what the program itself says")


def guide_language(tag: str, what: str) -> tuple[Language, str]:
    """The language of a new guide and its whole tag: "en" is English, in a guide of "en-US".

    Raises UsageError where nobody has written the language: there are no rules yet for `what`.
    """
    language, whole = known_language(tag, what), normalised(tag)
    return language, (language.guide_tag or whole) if whole == language.tag else whole
