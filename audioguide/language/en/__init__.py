"""English, as American clinics write it and an American reader says it: all its parts in one list."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.language.base.language import Language

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


class English(Language):
    """English."""

    tag = "en"
    name = "English"
    guide_tag = "en-US"

    @property
    def first_chapters(self) -> Mapping[str, str]:
        """The chapters of a guide that is just begun, texts by file name."""
        files = sorted((Path(__file__).parent / "new_guide").iterdir())
        return {file.name: file.read_text("utf-8") for file in files}

    @cached_property
    def reading(self) -> Reading:
        """Words, and what they say as neutral events."""
        from audioguide.language.en.reading import EnglishReading

        return EnglishReading()

    @cached_property
    def meaning(self) -> Meaning:
        """What a passage means, as neutral events in clauses."""
        from audioguide.language.en.meaning import EnglishMeaning

        return EnglishMeaning()

    @cached_property
    def claims(self) -> Claims:
        """How a source is read for what it claims: conditions, comparisons, advice, denials."""
        from audioguide.language.en.claims import EnglishClaims

        return EnglishClaims(self.reading)

    @cached_property
    def plain(self) -> Plain:
        """How a chapter is written plainly: transforms, terms, lists, definitions, and the frame of a chapter."""
        from audioguide.language.en.plain import PlainEnglish

        return PlainEnglish()

    @cached_property
    def documents(self) -> Documents:
        """The words by which a document's parts are known: what announces a list, what is no content."""
        from audioguide.language.en.documents import EnglishDocuments

        return EnglishDocuments()

    @cached_property
    def spoken(self) -> SpokenLanguage:
        """How a written sentence is said: rules of the spoken form, what proves that nothing was lost, the lexicon."""
        from audioguide.language.en.spoken import SpokenEnglish

        return SpokenEnglish()

    @cached_property
    def quantities(self) -> Quantities:
        """Numbers, counts, lengths and dates in words, as listeners hear and see them everywhere."""
        from audioguide.language.en.phrases.quantities import EnglishQuantities

        return EnglishQuantities()

    @cached_property
    def announcements(self) -> Announcements:
        """What is said around the written lines: number and title of a chapter, its notice, its state of review."""
        from audioguide.language.en.phrases.announcements import EnglishAnnouncements

        return EnglishAnnouncements()

    @cached_property
    def publication(self) -> PublicationPhrases:
        """What the page, tags, captions and playlists say of their own."""
        from audioguide.language.en.phrases.publication import EnglishPublication

        return EnglishPublication()

    @cached_property
    def books(self) -> BookPhrases:
        """What books for reading apps and talking-book machines say of their own, beside `publication`."""
        from audioguide.language.en.phrases.books import EnglishBooks

        return EnglishBooks()

    @cached_property
    def player(self) -> PlayerPhrases:
        """All that the player says and the names of its keys."""
        from audioguide.language.en.phrases.player import EnglishPlayer

        return EnglishPlayer(self)

    @cached_property
    def room(self) -> RoomPhrases:
        """All that the waiting room says on its screen and in its log."""
        from audioguide.language.en.phrases.room import EnglishRoom

        return EnglishRoom(self)

    @cached_property
    def rules(self) -> LanguageRules:
        """Which shared rules a language can hold, and the rules that are wholly its own."""
        from audioguide.language.en.checks import EnglishRules

        return EnglishRules()


LANGUAGE = English
"""The language of this folder."""
