"""Damage to the words of a spoken form, for `ear_damage`: denials, hedges, conditions, names, halves, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.model import Spoken
from scripts.measure.ear_figures import A_WORD, NUMBER, Damage, around, by_pattern, by_table, replaced

DRUGS = (
    "warfarin apixaban clopidogrel rivaroxaban digoxin enoxaparin atorvastatin ibuprofen naproxen "
    "levothyroxine metformin prednisone prednisolone methotrexate bisoprolol amoxicillin ampicillin "
    "acetaminophen paracetamol morphine cisplatin carboplatin docetaxel paclitaxel heparin tinzaparin "
    "furosemide torsemide lisinopril ramipril losartan timolol salbutamol sumatriptan dexamethasone "
    "alendronate aspirin ondansetron oxycodone spironolactone metronidazole tamoxifen letrozole anastrozole "
    "fentanyl naloxone insulin gentamicin vancomycin"
).split()
WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
OPPOSITES = (
    "more less|above below|before after|positive negative|up down|higher lower|more fewer|increase decrease|"
    "start stop|most least|morning evening|over under|with without|raise lower|low high|better worse|first last"
)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def both_ways(pairs: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for pair in pairs.split("|"):
        one, other = pair.split()
        table |= {one: (*table.get(one, ()), other), other: (*table.get(other, ()), one)}
    return table


def denial_dropped(spoken: Spoken) -> Iterator[str]:
    said = spoken.spoken
    yield from replaced(said, r" (?:not|never)\b", "")
    yield from replaced(said, r"\b(?:Never |never |No |no |not )", "")
    yield from replaced(said, r"n't\b|(?<=can)not\b", "")
    yield from replaced(said, r"\bwithout\b", "with")


def letter_changed(spoken: Spoken) -> Iterator[str]:
    """One letter of a longer word, never its last: a typo in a lexicon."""
    for number, found in enumerate(re.finditer(r"\b[A-Za-z]{6,}\b", spoken.spoken)):
        at = found.start() + 1 + number * 7 % (len(found[0]) - 2)
        old = spoken.spoken[at].lower()
        new = LETTERS[(LETTERS.index(old) + 5) % 26]
        yield spoken.spoken[:at] + new + spoken.spoken[at + 1 :]


def letter_dropped(spoken: Spoken) -> Iterator[str]:
    """One letter out of the midst of a longer word, of none that is doubled."""
    for found in re.finditer(r"\b[A-Za-z]{7,}\b", spoken.spoken):
        at = found.start() + len(found[0]) // 2
        if spoken.spoken[at] not in spoken.spoken[at - 1] + spoken.spoken[at + 1]:
            yield spoken.spoken[:at] + spoken.spoken[at + 1 :]


def left_as_written(spoken: Spoken) -> Iterator[str]:
    """What a rule says in words stands as it was written: an abbreviation, a unit, a name with its sign."""
    for span in spoken.spans:
        written, said = spoken.text[span.text_start : span.text_end], spoken.spoken[span.spoken_start : span.spoken_end]
        same = re.sub(r"\W", "", written).lower() == re.sub(r"\W", "", said).lower()
        if span.rule and not same and re.search(r"[a-z]", written) and not re.search(r"\d", written):
            yield spoken.spoken[: span.spoken_start] + written + spoken.spoken[span.spoken_end :]


def claim_dropped(spoken: Spoken) -> Iterator[str]:
    """What a rule says is not said at all."""
    for span in spoken.spans:
        if span.rule and re.search(r"\w", spoken.spoken[span.spoken_start : span.spoken_end]):
            rest = spoken.spoken[: span.spoken_start] + spoken.spoken[span.spoken_end :]
            yield re.sub(r" +(?=[,.;:?! ]|$)", "", rest).strip()


def half_lost(spoken: Spoken) -> Iterator[str]:
    words = spoken.spoken.split()
    middle = len(words) // 2
    if middle >= 3:
        yield " ".join(words[middle:])
        yield " ".join(words[:middle]).rstrip(",;:") + "."


def across_a_figure(spoken: Spoken) -> Iterator[str]:
    """The words before and behind a figure change places."""
    for found in re.finditer(rf"\b([a-z]{{3,}}) ({NUMBER}) ([a-z]{{3,}})\b", spoken.spoken):
        if found[1] != found[3] and not re.fullmatch(A_WORD, found[1]) and not re.fullmatch(A_WORD, found[3]):
            yield spoken.spoken[: found.start()] + f"{found[3]} {found[2]} {found[1]}" + spoken.spoken[found.end() :]


def word_lost(spoken: Spoken) -> Iterator[str]:
    """A word of some length is lost."""
    yield from replaced(spoken.spoken, r"(?<=\w) [a-z]{5,}\b(?!-)", "")


def halves_exchanged(spoken: Spoken) -> Iterator[str]:
    """What stands before a comma and behind it change places."""
    one, comma, other = spoken.spoken.rstrip(".?!").partition(", ")
    if comma and one.count(" ") and other.count(" "):
        yield f"{other}, {one}."


AUXILIARY = r"\b(is|are|was|were|may|can|will|should|must|do|does|might|could)\b(?! not)(?!n)"
OPEN: dict[str, Damage] = {
    "a denial dropped": denial_dropped,
    '"not" added': by_pattern(AUXILIARY, r"\1 not"),
    '"may" to "will"': by_table({"may": ("will",), "might": ("will",), "could": ("will",)}),
    '"if" dropped': by_pattern(r"\b(?:[Ii]f|[Ww]hen|[Uu]nless) ", ""),
    '"or" to "and"': by_table({"or": ("and",)}),
    "a medicine for another": by_table(around(DRUGS, 1, 9)),
    "a letter of a word changed": letter_changed,
    '"slash" said': by_pattern(r" (?:over|per|or|out of) ", " slash "),
    '"number sign" said': by_pattern(r"\b(prescription number|number) ", r"\1 sign "),
    "an abbreviation left as written": left_as_written,
    "half of the sentence lost": half_lost,
    "two words exchanged across a figure": across_a_figure,
    "left and right exchanged": by_table(both_ways("left right")),
    "a claimed shape not said": claim_dropped,
}
HELD: dict[str, Damage] = {
    '"only" dropped': by_pattern(r"\b(?:[Oo]nly|just) | only\b", ""),
    '"unless" to "if"': by_table(
        {"unless": ("if", "until"), "until": ("unless",), "if": ("unless",), "never": ("ever", "always")}
    ),
    '"and" to "or"': by_table({"and": ("or",)}),
    "should, must and can exchanged": by_table(
        {"should": ("may",), "must": ("may",), "can": ("must",), "cannot": ("can",), "may": ("must",)}
    ),
    '"no" added': by_pattern(r"\b(with|have|has|had) (?!no\b|not\b)", r"\1 no "),
    "opposites exchanged": by_table(both_ways(OPPOSITES)),
    "a day of the week changed": by_table(around(WEEK, 1)),
    "a letter of a word dropped": letter_dropped,
    "a letter of a spelled name changed": by_pattern(r"\b([B-Z]) ([A-Z])(?= [A-Z]\b| (?!M\b)[a-z])", r"\1 Q", r"\1"),
    "a figure of a name lost": by_pattern(r"\b([A-Z]) (?:one|two|three|four|twelve)\b(?!-| hundred| thousand)", r"\1"),
    "once, twice and three times exchanged": by_table(
        {"twice": ("three times", "once"), "once": ("twice",), "three times": ("twice",), "four times": ("twice",)}
    ),
    '"every" or "daily" lost or changed': by_table(
        {"daily": ("weekly",), "every": ("",), "a day": ("a week",), "a week": ("a day",)}
    ),
    "a Roman numeral left small": by_pattern(r"([Ss]tage) (?:one|two|three)\b", r"\1 ii"),
    "a word lost": word_lost,
    "the halves of a sentence exchanged": halves_exchanged,
    '"at least" and "at most" lost': by_pattern(r"\b(?:at least|at most|less than|more than|fewer than|up to) ", ""),
}
