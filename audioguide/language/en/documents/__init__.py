"""The words by which a document's parts are known in English: what announces a list, what is no content."""

from __future__ import annotations

from audioguide.language.base.documents import Documents
from audioguide.language.en.documents import aside, lines, words


class EnglishDocuments(Documents):
    """English."""

    announces_list = staticmethod(lines.announces_list)
    furniture = staticmethod(lines.furniture)
    leads_elsewhere = staticmethod(lines.leads_elsewhere)
    line_aside = staticmethod(aside.line_aside)
    sentence_aside = staticmethod(aside.sentence_aside)
    heads_aside = staticmethod(aside.heads_aside)
    names_picture = staticmethod(aside.names_picture)
    names_button = staticmethod(lines.names_button)
    is_page_number = staticmethod(lines.is_page_number)
    is_caption = staticmethod(lines.is_caption)
    gives_advice = staticmethod(lines.gives_advice)
    is_placeholder = staticmethod(lines.is_placeholder)
    names_note = staticmethod(words.names_note)
    ends_in_length = staticmethod(words.ends_in_length)
    ends_in_article = staticmethod(words.ends_in_article)
    keeps_hyphen = staticmethod(words.keeps_hyphen)
    joins_words = staticmethod(words.joins_words)
    is_word = staticmethod(words.is_word)
    both = staticmethod(words.both)
