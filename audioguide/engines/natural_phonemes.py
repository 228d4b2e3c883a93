"""How the natural voice reads a sentence: phonemes, each with the word of the spoken form it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from audioguide.engines.letter_a import LETTER_A
from audioguide.engines.words import word_at, words

MOST_PHONEMES = 400
"""Of one run of the model: hibari's own limit."""
_CLAUSE_MARKS = ";:,.!?—…"
_NO_SOUND = frozenset(_CLAUSE_MARKS + ' "“”()')
_LONGEST_UNKNOWN = 24
"""hibari drops the letters of an unknown word behind these; cut in two, each half is said."""
_TOO_LONG = re.compile(rf"([^\W\d_]{{{_LONGEST_UNKNOWN}}})(?=[^\W\d_])")


_WHOLE_WORD = re.compile(r"(?<![\w.])(no|fig)(?=\.)")
"""At the end of a sentence hibari takes them for "number" and "figure"; the spoken form has no such short forms."""
_JOINER = "\u2060"
"""No sound and no width: behind a word it hides the point that would make it a short form."""


@dataclass(frozen=True, slots=True)
class Phoneme:
    """A letter of the voice's alphabet."""

    letter: str
    word: int | None
    """Index of its word; None for blanks and punctuation."""


def read_aloud(g2p: Any, normalize: Any, spoken: str, lexicon: dict[str, str]) -> list[Phoneme]:
    """The phonemes of `spoken`, which has no brackets that hibari would take for a pronunciation.

    lexicon: word in lower case -> letters of the voice. Words are those of `words(spoken)`.
    """
    whole = normalize(_WHOLE_WORD.sub(rf"\1{_JOINER}", spoken)).replace(_JOINER, "")
    written = _TOO_LONG.sub(r"\1 ", whole)
    owners = _owners(spoken, written)
    places = words(written)
    phonemes: list[Phoneme] = []
    cursor = 0
    for token in g2p.phonemize_tokens(g2p.tokenize(_with_lexicon(written, lexicon))):
        at = written.find(token.text, cursor)
        cursor = at + len(token.text) if at >= 0 else cursor
        in_it = range(at, cursor) if at >= 0 else range(0)
        found = [owners[word] for word in dict.fromkeys(word_at(places, place) for place in in_it) if word is not None]
        phonemes += _owned(token.phonemes or "", found)
        if token.whitespace:
            phonemes.append(Phoneme(" ", None))
    return phonemes


def says_alike(g2p: Any, word: str, said: str) -> bool:
    """Whether the voice itself says a word so, whatever stands around it: such an entry is better left out.

    A given pronunciation cuts the sentence in two for hibari, which then guesses "live" or "read" from half of it.
    """
    stems = (word, word.removesuffix("'s"), word.removesuffix("s"))
    books = (g2p.lexicon.golds, g2p.lexicon.silvers)
    known = next((found for stem in stems for book in books if (found := book.get(stem))), "")
    # A word with several readings is one of them only by what stands around it.
    return isinstance(known, str) and known != "" and _weak(g2p(word)) == _weak(said)


def _weak(letters: str) -> str:
    """Small vowels that no lexicon can tell apart, as one."""
    return letters.replace("ᵊ", "ə").replace("ᵻ", "ɪ").replace("ɾ", "T")


def _owned(said: str, owners: list[int | None]) -> Iterator[Phoneme]:
    """The letters of one token, each with its word: by the blanks of a phrase of the lexicon, else shared evenly."""
    phrase = said.count(" ") + 1 == len(owners)
    for index, letter in enumerate(said):
        place = said.count(" ", 0, index) if phrase else index * len(owners) // len(said)
        yield Phoneme(letter, owners[place] if owners and letter not in _NO_SOUND else None)


def runs(phonemes: list[Phoneme], most: int = MOST_PHONEMES) -> Iterator[list[Phoneme]]:
    """The phonemes in runs the model can bear, nothing lost: cut behind a clause mark, else at a blank, else anywhere.

    Blanks at either end of a run are left out, and runs without any sound.
    """
    start = 0
    while start < len(phonemes):
        end = min(start + most, len(phonemes))
        if end < len(phonemes):
            blanks = [at for at in range(start + 1, end) if phonemes[at].letter == " "]
            clauses = [at for at in blanks if phonemes[at - 1].letter in _CLAUSE_MARKS]
            end = (clauses or blanks or [end])[-1]
        run = phonemes[start:end]
        while run and run[-1].letter == " ":
            run.pop()
        while run and run[0].letter == " ":
            run.pop(0)
        if any(phoneme.letter not in _NO_SOUND for phoneme in run):
            yield run
        start = end


def _with_lexicon(written: str, lexicon: dict[str, str]) -> str:
    """Words of the lexicon, and the letter A, in hibari's own form for a pronunciation: [word](/letters/)."""
    written = LETTER_A.sub("[A](/ˈA/)", written)
    if not lexicon:
        return written
    choices = "|".join(re.escape(word) for word in sorted(lexicon, key=len, reverse=True))
    known = re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)
    return known.sub(lambda found: f"[{found[0]}](/{lexicon[found[0].lower()]}/)", written)


def _owners(spoken: str, written: str) -> list[int | None]:
    """For each word of `written`, hibari's own spelling of `spoken`, the index of the spoken word it says."""
    ours, theirs = ([_key(text[slice(*place)]) for place in words(text)] for text in (spoken, written))
    if ours == theirs:
        return list(range(len(theirs)))
    owners: list[int | None] = [None] * len(theirs)
    for _, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        for j in range(j1, j2):
            owners[j] = i1 + (j - j1) * (i2 - i1) // (j2 - j1) if i2 > i1 else max(i1 - 1, 0)
    return owners


def _key(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())
