"""How English is read: each question of `language.base.reading`, answered by one module of this folder."""

from __future__ import annotations

from audioguide.language.base.reading import Reading
from audioguide.language.en.reading import anatomy, frequency, readability, talk
from audioguide.language.en.reading import denials as denial
from audioguide.language.en.reading import hedges as hedge
from audioguide.language.en.reading import names as name
from audioguide.language.en.reading import numbers as number
from audioguide.language.en.reading import sentences as sentence
from audioguide.language.en.reading import words as word


class EnglishReading(Reading):
    """English as it is read. The functions are bound as they are: rules ask them for every sentence."""

    function_words = word.FUNCTION_WORDS
    glue = talk.GLUE
    guide_talk = talk.TALK
    ordinals = word.ORDINALS

    words = staticmethod(word.words)
    normal = staticmethod(word.normal)
    find = staticmethod(word.find)
    says = staticmethod(word.says)
    says_any = staticmethod(word.says_any)
    stem = staticmethod(word.stem)
    root = staticmethod(word.root)
    roots = staticmethod(word.roots)
    content = staticmethod(word.content)
    sentences = staticmethod(sentence.split)

    numbers = staticmethod(number.read)
    hedges = staticmethod(hedge.read)
    denied = staticmethod(denial.count)
    denied_otherwise = staticmethod(denial.implied)
    may_deny = staticmethod(denial.softly)
    denials = staticmethod(denial.denials)
    names = staticmethod(name.read)
    names_already = staticmethod(anatomy.names_already)
    spells_out = staticmethod(anatomy.spells)

    score = staticmethod(readability.score)
    is_easy = staticmethod(readability.is_easy)
    is_common = staticmethod(frequency.is_common)
    forms = staticmethod(readability.forms)
