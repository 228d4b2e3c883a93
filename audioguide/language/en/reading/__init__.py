"""How English is read: each question of `language.base.reading`, answered by one module of this folder."""

from __future__ import annotations

from audioguide.language.base.reading import Reading
from audioguide.language.en.reading import (
    anatomy,
    chances,
    comparing,
    frames,
    frequency,
    listening,
    medicines,
    readability,
    sureness,
    talk,
)
from audioguide.language.en.reading import denials as denial
from audioguide.language.en.reading import hedges as hedge
from audioguide.language.en.reading import names as name
from audioguide.language.en.reading import numbers as number
from audioguide.language.en.reading import sentences as sentence
from audioguide.language.en.reading import syllables as syllable
from audioguide.language.en.reading import words as word


class EnglishReading(Reading):
    """English as it is read. The functions are bound as they are: rules ask them for every sentence."""

    function_words = word.FUNCTION_WORDS
    glue = talk.GLUE
    guide_talk = talk.TALK
    name_glue = name.GLUE
    ordinals = word.ORDINALS

    words = staticmethod(word.words)
    normal = staticmethod(word.normal)
    find = staticmethod(word.find)
    says = staticmethod(word.says)
    says_any = staticmethod(word.says_any)
    said_among = staticmethod(word.said_among)
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
    medicines_beside = staticmethod(medicines.beside)
    is_closed_name = staticmethod(name.is_closed)
    closed_names = staticmethod(name.closed_in)
    names_already = staticmethod(anatomy.names_already)
    spells_out = staticmethod(anatomy.spells)

    score = staticmethod(readability.score)
    syllables = staticmethod(syllable.of_text)
    is_easy = staticmethod(readability.is_easy)
    is_common = staticmethod(frequency.is_common)
    forms = staticmethod(readability.forms)

    joints = frozenset(("", "and", "but", "so"))
    hedge_words = sureness.HEDGE_WORDS
    cases = sureness.CASES
    turns = sureness.TURNS
    orders = sureness.ORDERS
    duties = sureness.DUTIES
    contrasts = staticmethod(sureness.contrasts)
    clauses = staticmethod(sureness.clauses)
    goes_on = staticmethod(sureness.goes_on)
    full_clauses = staticmethod(sureness.full_clauses)
    main_clause = staticmethod(sureness.main_clause)
    claims = staticmethod(sureness.claims)
    seems_claim = staticmethod(sureness.seems_claim)
    names_thing = staticmethod(sureness.names_thing)
    names_perhaps = staticmethod(sureness.names_perhaps)
    takes_up_item = staticmethod(sureness.takes_up_item)
    is_of_listener = staticmethod(sureness.is_of_listener)
    loosens = staticmethod(sureness.loosens)
    denies_figure = staticmethod(sureness.denies_figure)
    nots = staticmethod(sureness.nots)
    advice = staticmethod(sureness.advice)

    sides = staticmethod(comparing.sides)
    has_no_more = staticmethod(comparing.has_no_more)
    falls = staticmethod(comparing.falls)
    only_rises = staticmethod(comparing.only_rises)

    times = chances.TIMES
    timed = staticmethod(chances.timed)
    no_chance = staticmethod(chances.no_chance)
    percent = staticmethod(chances.percent)
    is_proportion = staticmethod(chances.is_proportion)
    is_share = staticmethod(chances.is_share)
    is_between = staticmethod(chances.is_between)
    opens_with_chance = staticmethod(chances.opens_with_chance)
    loose_spans = staticmethod(chances.loose_spans)
    says_role = staticmethod(chances.says_role)
    chance_words = staticmethod(chances.chance_words)
    judged_chance = staticmethod(chances.judged_chance)
    changed_by = staticmethod(chances.changed_by)
    sum_asked = staticmethod(chances.sum_asked)
    is_own_chance = staticmethod(chances.is_own_chance)

    defining = frames.DEFINING
    is_frame = staticmethod(frames.is_frame)
    ordinal = staticmethod(frames.ordinal)
    groups = staticmethod(frames.groups)
    steps = staticmethod(frames.steps)
    naming = staticmethod(frames.naming)
    is_thing = staticmethod(frames.is_thing)

    says_several = staticmethod(listening.says_several)
    front_condition = staticmethod(listening.front_condition)
    stressed = staticmethod(listening.stressed)
    is_key = staticmethod(listening.is_key)
    unreadable = staticmethod(listening.unreadable)
    abbreviations = staticmethod(listening.abbreviations)

    @property
    def everyday_parts(self) -> frozenset[str]:
        """Of data/body_parts.tsv, which is read when they are first asked for."""
        return name.everyday_parts()

    @property
    def opposites(self) -> tuple[tuple[str, str], ...]:
        """Of data/opposites.tsv."""
        return comparing.opposites()
