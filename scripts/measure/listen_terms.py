"""Do the voices say the terms of cancer medicine right? Two recognisers listen.

scripts/measure/run listen terms ENGINE [--bare] [--table FILE]

Each term of terms.txt is said in a sentence, in an order that mixes the classes, and in another sentence where
Whisper missed it in the first. Whisper base has nothing to go by but the sound. Pocketsphinx hears the first sentence,
and picks one of all terms and a thousand common words by their sounds: from its own dictionary, or, for the medicines
that are not in it, from our lexicon. --bare leaves the lexicon out. What counts as heard: docs/reference/lexicon.md.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from audioguide import plugins
from audioguide.engines.base import Engine, takes_phonemes
from audioguide.engines.phonemes import from_ipa
from audioguide.model import Clip
from audioguide.speech import Lexicon, lexicon_for, speak

ROOT = Path(__file__).resolve().parents[2]
CARRIERS = ("The word is {}.", "Ask your team about {} today.")
FRAMES = (
    r"words? (?:is|as|does|was)[ ,:]*",
    r"(?:ask|asked) (?:your|you're|her) (?:teams?|tame|time|teen)s? about ",
    r" today",
)
"""What stands before the term in each as Whisper may hear it, and behind it in the second."""
RATE = 140
"""Words a minute of speech alone: what patients are given."""
WINDOW = 27.0
"""Seconds for one call of Whisper, which hears at most 30."""
GAP = 0.7
DISTRACTORS = 1000
SOUNDS = {
    "ɑ": "AA", "æ": "AE", "ʌ": "AH", "ə": "AH", "ɔ": "AO", "W": "AW", "I": "AY", "ɛ": "EH", "A": "EY", "ɪ": "IH",
    "i": "IY", "O": "OW", "Y": "OY", "ʊ": "UH", "u": "UW", "ʧ": "CH", "ð": "DH", "ɡ": "G", "h": "HH", "ʤ": "JH",
    "ŋ": "NG", "ɹ": "R", "ʃ": "SH", "θ": "TH", "T": "T", "j": "Y", "ʒ": "ZH",
    **{same: same.upper() for same in "bdfklmnpstvwz"},
}  # fmt: skip
"""The natural voice's letters -> pocketsphinx's."""


@dataclass
class Term:
    """A term and what was heard."""

    kind: str
    word: str
    whisper: list[str] = field(default_factory=list)
    chosen: str = ""

    @property
    def by_whisper(self) -> bool:
        """Heard in one of the sentences."""
        return any(score(self.word, heard) < 2 for heard in self.whisper)

    @property
    def by_sphinx(self) -> bool:
        """Picked among all."""
        return letters(self.chosen) == letters(self.word)


def score(word: str, heard: str) -> int:
    """0 = to the letter; 1 = at most a quarter of its letters otherwise, and no other term as near; 2 = missed."""
    if letters(word) == letters(heard):
        return 0
    far = distance(letters(word), letters(heard))
    nearer = any(distance(letters(other), letters(heard)) <= far for other in NAMES if letters(other) != letters(word))
    return 1 if far <= len(letters(word)) / 4 and not nearer else 2


def listen_to_terms(arguments: list[str], whisper) -> None:  # type: ignore[no-untyped-def]
    """Say and hear every term; print the misses and the totals."""
    table = arguments[arguments.index("--table") + 1] if "--table" in arguments else None
    bare = "--bare" in arguments
    engine: Engine = plugins.load("engines", arguments[0])()
    voice = engine.voices()[0].name
    lexicon = lexicon_for("en-US").heard_by(takes_phonemes(engine, voice))
    terms = read_terms()
    said = Lexicon() if bare else lexicon
    clips = [said_clip(engine, voice, CARRIERS[0].format(term.word), said) for term in terms]
    for group in grouped(clips):
        heard = transcribed(whisper, [clips[index] for index in group], 0)
        for index, word in zip(group, heard, strict=True):
            terms[index].whisper.append(word)
    for term in terms:
        if not term.by_whisper:
            again = said_clip(engine, voice, CARRIERS[1].format(term.word), said)
            term.whisper += transcribed(whisper, [again], 1)
    decoder = sphinx(terms)
    for term, clip in zip(terms, clips, strict=True):
        term.chosen = picked(decoder, clip)
    report(terms, arguments[0] + (" without the lexicon" if bare else ""), table)


def read_terms() -> list[Term]:
    """The list, in one fixed order that mixes the classes."""
    lines = Path(__file__).with_name("terms.txt").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    terms = [Term(kind, word) for kind, word in rows]
    random.Random(7).shuffle(terms)
    NAMES.extend(term.word for term in terms)
    return terms


NAMES: list[str] = []


def said_clip(engine: Engine, voice: str, sentence: str, lexicon: Lexicon) -> np.ndarray:
    """16 kHz samples of a sentence, from -1 to 1."""
    spoken = lexicon.respelled(speak(sentence, "en-US")).spoken
    clip: Clip = engine.synthesize(spoken, voice, RATE, lexicon.used_in(spoken))
    sound = np.frombuffer(clip.pcm, "<i2").astype(np.float32) / 32768 * engine.gain(voice)
    places = np.arange(int(len(sound) * 16000 / clip.sample_rate)) * clip.sample_rate / 16000
    return np.interp(places, np.arange(len(sound)), sound).astype(np.float32)


def grouped(clips: list[np.ndarray]) -> list[list[int]]:
    """Indexes of clips that together fit one window."""
    groups: list[list[int]] = [[]]
    length = 0.0
    for index, clip in enumerate(clips):
        seconds = len(clip) / 16000 + GAP
        if length + seconds > WINDOW:
            groups.append([])
            length = 0.0
        groups[-1].append(index)
        length += seconds
    return groups


def transcribed(whisper, clips: list[np.ndarray], which: int) -> list[str]:  # type: ignore[no-untyped-def]
    """What Whisper heard in the place of each term; half as many at once where the sentences
    cannot be told apart."""
    gap = np.zeros(int(16000 * GAP), np.float32)
    text = hear(whisper, np.concatenate([part for clip in clips for part in (gap, clip)]))
    found = split(text, which)
    if len(found) != len(clips) and len(clips) > 1:
        half = len(clips) // 2
        return transcribed(whisper, clips[:half], which) + transcribed(whisper, clips[half:], which)
    return found if len(found) == len(clips) else [text]


def hear(whisper, sound: np.ndarray) -> str:  # type: ignore[no-untyped-def]
    """What Whisper makes of samples at 16 kHz."""
    manner = {"beam_size": 5, "condition_on_previous_text": False, "without_timestamps": True}
    told, _ = whisper.transcribe(sound, language="en", **manner)
    return " ".join(segment.text for segment in told)


def split(text: str, which: int) -> list[str]:
    """The words in the term's place of each carrier sentence."""
    text = " ".join(re.sub(r"[^a-z' -]+", " ", text.lower()).split())
    if which:
        return [re.sub(FRAMES[2] + ".*", "", part).strip() for part in re.split(FRAMES[1], text)[1:]]
    return [re.sub(r" the$", "", part.strip()).strip() for part in re.split(rf"\bthe {FRAMES[0]}", text)[1:]]


def sphinx(terms: list[Term]):  # type: ignore[no-untyped-def]
    """A decoder that knows the first carrier with any term or common word in it."""
    from pocketsphinx import Decoder
    from wordfreq import top_n_list

    decoder = Decoder(lm=None, loglevel="FATAL")
    sounds: dict[str, str] = {}
    for entry, said in lexicon_for("en-US").phonemes.items():
        sounds |= dict(zip(entry.split(), said.split(), strict=True))
    for word in sorted({word for term in terms for word in term.word.lower().split()}):
        if decoder.lookup_word(word) is None:
            decoder.add_word(word, arpabet(word, sounds[word]), False)
    common = [word for word in top_n_list("en", 6000) if len(word) > 5 and decoder.lookup_word(word)][:DISTRACTORS]
    choices = sorted({term.word.lower() for term in terms} | set(common))
    decoder.add_jsgf_string("terms", f"#JSGF V1.0; grammar g; public <s> = the word is ( {' | '.join(choices)} );")
    decoder.activate_search("terms")
    return decoder


def arpabet(word: str, ipa: str) -> str:
    """The sounds of a word as pocketsphinx names them."""
    said = re.sub("[ˈˌ]", "", from_ipa(word, ipa, frozenset(SOUNDS) | set("ˈˌɜ ")))
    return " ".join("ER" if part in ("ɜɹ", "əɹ") else SOUNDS[part] for part in re.findall("[ɜə]ɹ|[^ ]", said))


def picked(decoder, clip: np.ndarray) -> str:  # type: ignore[no-untyped-def]
    """The term it chose."""
    quiet = np.zeros(3200, np.float32)
    sound = (np.clip(np.concatenate([quiet, clip, quiet]), -1, 1) * 32767).astype("<i2")
    decoder.start_utt()
    decoder.process_raw(sound.tobytes(), full_utt=True)
    decoder.end_utt()
    best = decoder.hyp()
    return re.sub(r"^the word is ", "", best.hypstr) if best else ""


def report(terms: list[Term], engine: str, table: str | None) -> None:
    """Print the totals and the misses; write every term into the table."""
    for name, more in (("the 300", False), ("the other medicines", True)):
        these = [term for term in terms if (term.kind == "more") == more]
        exact = sum(any(score(term.word, heard) == 0 for heard in term.whisper) for term in these)
        by = {how: sum(verdict(term) == how for term in these) for how in VERDICTS.values()}
        whisper, sphinx, some = (by["both"] + by[how] for how in ("Whisper", "pocketsphinx", "Whisper"))
        some += by["pocketsphinx"]
        print(f"{engine}, {name}: {len(these)} terms. Whisper {whisper}, {exact} of them to the letter; "
              f"pocketsphinx {sphinx}; both {by['both']}, {100 * by['both'] / len(these):.1f} percent; "
              f"at least one {some}, {100 * some / len(these):.1f} percent.")  # fmt: skip
    terms = sorted(terms, key=lambda term: term.word.lower())
    rows = [(term.kind, term.word, " / ".join(term.whisper), term.chosen, verdict(term)) for term in terms]
    for kind, word, whispered, chosen, how in rows:
        if how != "both":
            print(f"  {word} ({kind}), heard by {how}: Whisper {whispered}; pocketsphinx {chosen}")
    if table:
        lines = ["\t".join(("class", "term", "Whisper base", "pocketsphinx", "heard by")), *map("\t".join, rows)]
        Path(table).write_text("\n".join(lines) + "\n", "utf-8")


VERDICTS = {(True, True): "both", (True, False): "Whisper", (False, True): "pocketsphinx", (False, False): "none"}


def verdict(term: Term) -> str:
    """Which of the two heard it."""
    return VERDICTS[term.by_whisper, term.by_sphinx]


def letters(text: str) -> str:
    """Small letters alone: blanks, capitals and hyphens are no difference to the ear."""
    return re.sub("[^a-z]", "", text.lower())


def distance(one: str, other: str) -> int:
    """Letters to add, drop or change."""
    row = list(range(len(other) + 1))
    for at, a in enumerate(one, 1):
        last, row[0] = row[0], at
        for to, b in enumerate(other, 1):
            last, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, last + (a != b))
    return row[-1]
