"""How an English list is written for the ear: the opening says how many items there are, each item which one it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from audioguide.language.base.item_lists import ItemLists, Tie
from audioguide.language.en.claims.joints import is_clause
from audioguide.language.en.claims.main_clauses import is_main
from audioguide.language.en.plain import help_calls, leads, led_by_signs, word_lists
from audioguide.language.en.plain.leads import EXAMPLE, MODAL_VERB, SHOULD, VERB, body, hangs
from audioguide.language.en.plain.led_items import answer, is_bare_order, led, together
from audioguide.language.en.plain.packs import packed, packs
from audioguide.language.en.plain.sentence_ends import ended, small
from audioguide.language.en.reading import names
from audioguide.language.en.reading.words import ORDINALS as ORDINAL_WORDS
from audioguide.language.en.reading.words import SMALL, words

COUNTS = ("no", *(word for word, value in SMALL.items() if 0 < value <= 10))
ORDINALS = ("", *(word.capitalize() for word in ORDINAL_WORDS))
_SAYS_OF = frozenset("must may can cannot could should will is are was were has have does helps causes".split())
_SMALL = re.compile(r"\b[a-z][\w’'-]*")
_PROPER = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
_ASKS = re.compile(r"(?:what|how|why|where|who|which|whose)\b", re.IGNORECASE)
_LEADS_ON = re.compile(r",?\s+(?:such as|for example|for instance|like)$", re.IGNORECASE)
"""What ends an opening whose items are told one by one behind it."""
_LISTENER = re.compile(r"\byou (?:feel|have|lose|get|notice|see|are|need|find|face|live)\b", re.IGNORECASE)


def count_word(count: int) -> str:
    """ "seven", and digits from eleven on."""
    return COUNTS[count] if count < len(COUNTS) else str(count)


def opening(lead: str, count: int, examples: bool, questions: bool = False) -> list[str]:
    """The sentences that open a list and say its count, in the source's words up to the colon."""
    bare, are = body(lead), "is" if count == 1 else "are"
    is_question = lead.rstrip(": ").endswith("?")
    noun = ("example" if examples else "point") if count == 1 else ("examples" if examples else "points")
    if re.search(r"\bthe following(?: things)?$", bare) and count > 1:
        return [f"{re.sub(r'the following(?: things)?$', f'these {count_word(count)} things', bare)}."]
    if is_question:
        return [f"{bare}?", f"Here {are} {count_word(count)} {noun}."]
    if questions and re.search(r"\bquestions\b", bare, re.IGNORECASE):
        return [f"{bare}: here {are} {count_word(count)}."]
    if questions:
        return [f"{bare} {'this question' if count == 1 else f'these {count_word(count)} questions'}."]
    if _ASKS.match(bare):
        return [f"{bare}: {count_word(count)} {noun}."]  # "What the tablet contains" is a title.
    if SHOULD.search(bare):
        return [f"{bare} do {'this' if count == 1 else f'these {count_word(count)} things'}."]
    if EXAMPLE.match(bare):
        return [f"Here {are} {count_word(count)} {'example' if count == 1 else 'examples'}."]
    if re.search(r"\b(?:are|include|includes|including|such as|like)$", bare) and not is_question:
        return [f"{bare} {'this one' if count == 1 else f'these {count_word(count)}'}."]
    if re.match(r"^here (?:are|is)\b", bare, re.IGNORECASE):
        return [f"{bare}: {count_word(count)} {noun}."]
    if VERB.search(bare) or MODAL_VERB.search(bare):
        some = ("all of " if leads.all_needed(lead) else "any of ") if leads.conditional(lead) else ""
        return [f"{bare} {'this' if count == 1 else f'{some}these {count_word(count)} things'}."]
    return _counted(lead, bare, count, noun)


def _counted(lead: str, bare: str, count: int, noun: str) -> list[str]:
    """The opening with how many points or examples come; apart from that only where it is a sentence by itself."""
    if is_clause(before := _LEADS_ON.sub("", bare)):
        bare = before
    if hangs(lead) or leads.forbids(lead):
        # A full stop there would leave a ban without what it bans, or a condition without what it asks for.
        every = "all of these " if leads.all_needed(lead) and count > 1 else ""
        return [f"{bare}: {every}{count_word(count)} {noun}."]
    if not is_clause(bare):
        return [f"{bare}: {count_word(count)} {noun}."]
    return [f"{bare}.", f"Here {'is' if count == 1 else 'are'} {count_word(count)} {noun}."]


def over_table(lead: str) -> str:
    """The opening of a table, whose rows stand alone: "They are as follows.", "Signs include these." """
    bare = body(lead)
    if not lead.rstrip().endswith(":"):
        return ended(lead)
    if re.search(r"\b(?:include|includes|including|such as|like)$", bare):
        return f"{bare} these."
    if SHOULD.search(bare):
        return f"{bare} do these things."
    if VERB.search(bare) or MODAL_VERB.search(bare):
        return f"{bare} these things."
    if leads.is_condition(lead):
        return f"{bare}, this is for you."
    return f"{bare} as follows." if hangs(lead) else ended(lead)


def item(text: str, number: int, proper: frozenset[str]) -> str:
    """The item with its place: "First, ..."; without one from the eleventh on.

    proper: words that the document writes with a capital inside a sentence, so that a name keeps it.
    """
    text = ended(text.strip())
    if not 0 < number < len(ORDINALS):
        return text[:1].upper() + text[1:]
    lowered = small(text, proper)
    place = ORDINALS[number].lower()
    if any(found.text.startswith(f"{place} ") for found in names.read(f"{place} {lowered[:40]}")):
        # "Second, cancer stage" would be heard as second cancer.
        return f"The {place} is this: {lowered}"
    return f"{ORDINALS[number]}, {lowered}"


def run_on(label: str, text: str) -> str:
    """ "Valproate: must not be used by ..." without its colon, where the label is what the rest speaks of."""
    rest = text[len(label) :].lstrip(": ").strip() if label and text.startswith(f"{label}:") else ""
    return f"{label} {rest}" if words(rest)[:1] and words(rest)[0] in _SAYS_OF else text


def labelled(label: str, text: str) -> tuple[str, str] | None:
    """(label, rest) where both are sentences of their own; None where the two belong together, as a title does."""
    if not label or not text.startswith(label):
        return None
    rest = text[len(label) :].lstrip(": ").strip()
    said = words(rest)
    if said[:1] and said[0] in _SAYS_OF:
        return None
    if len(said) < 5 or not is_main(rest) or not is_main(label):
        return None
    return label, rest[:1].upper() + rest[1:]


def capital(text: str) -> str:
    """With a capital in front; a name such as pH or eGFR keeps its own."""
    return text[:1].upper() + text[1:] if text.split()[:1] and text.split()[0].islower() else text


def joined(word: str, text: str) -> str:
    """ "But it is rare." """
    return f"{word.capitalize()} {text if text.startswith('I ') else text[:1].lower() + text[1:]}"


def without_list(lead: str) -> str:
    """The words up to the colon, with a full stop."""
    return lead.rstrip(":") + "."


def with_note(text: str, note: str) -> str:
    """ "About 4 in 100 people have a nosebleed each year: figure for people under 60." """
    return ended(
        f"{text.rstrip('.')}: {note[:1].lower()}{note[1:]}" if not note[:2].isupper() else f"{text.rstrip('.')}: {note}"
    )


def within(text: str, items: Sequence[str]) -> str:
    """ "swelling: around the scar, in the foot" """
    return f"{text.rstrip('.,;')}: {', '.join(inner.rstrip('.,;') for inner in items)}"


def speaks_of_listener(text: str) -> bool:
    """True for "you have a fever" and the like."""
    return bool(_LISTENER.search(text))


def proper_words(texts: Iterable[str]) -> frozenset[str]:
    """Words with a capital inside a sentence. One that is written small elsewhere is no name, though it may stand in
    one: American Cancer Society."""
    texts = list(texts)
    small = {word for text in texts for word in _SMALL.findall(text)}
    found = {word for text in texts for word in _PROPER.findall(text)}
    return frozenset(word for word in found if word.lower() not in small)


def tie(lead: str, items: Sequence[str], table: bool = False) -> Tie:
    """How the items are told with their opening: signs go each with the call for help over them, else as leads say."""
    return "each" if not table and help_calls.call_if(lead, items) else leads.tie(lead, items, table)


class EnglishItemLists(ItemLists):
    """English: the functions of this module and of `leads`, bound as they are."""

    opening = staticmethod(opening)
    over_table = staticmethod(over_table)
    without_list = staticmethod(without_list)
    item = staticmethod(item)
    led = staticmethod(led)
    within = staticmethod(within)
    with_note = staticmethod(with_note)
    tie = staticmethod(tie)
    call_if = staticmethod(help_calls.call_if)
    packs = staticmethod(packs)
    packed = staticmethod(packed)
    is_bare_order = staticmethod(is_bare_order)
    is_bare_ban = staticmethod(leads.is_bare_ban)
    bans_itself = staticmethod(leads.bans_itself)
    says_how_many = staticmethod(leads.says_how_many)
    announces = staticmethod(leads.announces)
    is_condition = staticmethod(leads.is_condition)
    says_of_subject = staticmethod(led_by_signs.says_of_subject)
    then = staticmethod(led_by_signs.then)
    offers_choice = staticmethod(leads.offers_choice)
    together = staticmethod(together)
    answer = staticmethod(answer)
    speaks_of_listener = staticmethod(speaks_of_listener)
    run_on = staticmethod(run_on)
    labelled = staticmethod(labelled)
    meaning = staticmethod(word_lists.meaning)
    word_list_side = staticmethod(word_lists.side)
    word_told = staticmethod(word_lists.told)
    proper_words = staticmethod(proper_words)
    capital = staticmethod(capital)
    ended = staticmethod(ended)
    joined = staticmethod(joined)
