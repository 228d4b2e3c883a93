"""How a chapter is written plainly: transforms, terms, lists, definitions, and the frame of a chapter. In English."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from audioguide.language.base.chapter_frame import ChapterFrame
from audioguide.language.base.item_lists import ItemLists
from audioguide.language.base.plain import Plain
from audioguide.language.base.preserved import Preserved
from audioguide.language.base.terms import Terms
from audioguide.language.en.claims import sureness
from audioguide.language.en.plain import definitions, hints, lost_lines, other_names, registry, titles, topic_titles
from audioguide.language.en.plain import topics as about
from audioguide.language.en.plain.transforms import latin, not_in_full, openings, plain_words, short_forms


class PlainEnglish(Plain):
    """English. The functions are bound as they are: a draft asks them for every sentence."""

    transforms = registry.TRANSFORMS
    heading_transforms = registry.WORDS
    shorthand = latin.SHORTHAND
    alike = (sureness.MOST, sureness.LEAST)
    framing = frozenset("between point points example examples thing things question questions".split())
    glossary_file = Path(__file__).with_name("glossary.yaml")

    @cached_property
    def terms(self) -> Terms:
        """The pairs of terms.tsv."""
        from audioguide.language.en.plain.terms import terms

        return terms()

    @cached_property
    def lists(self) -> ItemLists:
        """Lists that are opened, counted and numbered."""
        from audioguide.language.en.plain.item_lists import EnglishItemLists

        return EnglishItemLists()

    @cached_property
    def frame(self) -> ChapterFrame:
        """The sentences around a chapter."""
        from audioguide.language.en.phrases.frames import EnglishChapterFrame

        return EnglishChapterFrame()

    @cached_property
    def preserved(self) -> Preserved:
        """Doses, words of scope, before and after, which way a thing goes."""
        from audioguide.language.en.plain.preserved import EnglishPreserved

        return EnglishPreserved()

    short_forms = staticmethod(short_forms.explained)
    swaps_made = staticmethod(plain_words.swaps_made)
    names_chapter = staticmethod(titles.names_chapter)
    topic = staticmethod(topic_titles.topic)
    named_also = staticmethod(other_names.named_also)
    lost_lines = staticmethod(lost_lines.lost_lines)
    is_said_in_full = staticmethod(not_in_full.is_short)
    leads_up = staticmethod(openings.leads_up)

    topics = staticmethod(about.topics)
    means = staticmethod(about.means)
    given_names = staticmethod(definitions.given_names)
    definition = staticmethod(definitions.definition)
    is_definition = staticmethod(definitions.is_definition)
    medical_name = staticmethod(definitions.medical_name)

    is_passive = staticmethod(hints.is_passive)
    says_percent = staticmethod(hints.says_percent)
    dates_in_figures = staticmethod(hints.dates_in_figures)
    unexplained = staticmethod(hints.unexplained)
