"""Google's voice, by way of gTTS: the text of every sentence goes to translate.google.com, so it must be allowed.

Nothing here was ever tried against the real service, only against a local one that answers in its format.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from audioguide.engines.lengths import BY_WORDS, Lengths
from audioguide.engines.level import scaled, speech_level
from audioguide.engines.packages import version_of
from audioguide.engines.packing import pack
from audioguide.engines.sharing import by_letters
from audioguide.engines.trim import trimmed
from audioguide.engines.words import words
from audioguide.errors import AudioError, EngineError
from audioguide.model import Clip, Voice, WordMark
from audioguide.plugins import install_with

if TYPE_CHECKING:
    from audioguide.engines.gtts_request import Sender

NEEDED = "2.5.4"
"""Its unpublished parts are used, so another version may fit or not."""
SAMPLE_RATE = 24_000
"""Hz, of the service's MP3 as others report it; another rate would be resampled."""
USUAL_RATE = 165.0
"""Words a minute of the service when nothing is changed. Not measured: from hearsay."""
LETTERS_A_WORD = 4.37
"""Mean over the spoken form of the first guide, 4,010 words."""
SOUNDS_A_WORD = 3.6
"""The same of sounds."""
BELIEF = 8.0
"""Words' worth of trust in USUAL_RATE: the last word of a short sentence is long, and says little of its pace."""
SLOWEST, FASTEST = 0.6, 1.6
"""Tempos beyond which the stretched voice is hard to follow."""
LEVEL = 5_100.0
"""Speech level in sample values of each clip: that of the natural voice at -18 LUFS. The service's own is not known."""
MOST_GAIN = 4.0
"""Of a clip, linear: more would lift its noise."""
MOST_LETTERS_A_SECOND = 50.0
"""Over three times a brisk reader: what is faster has lost words."""
JOINT_MS = 120
"""Silence kept on either side of a joint between two requests."""
_ACCENTS = {
    "en": ("com.au", "co.uk", "us", "ca", "co.in", "ie", "co.za", "com.ng"),
    "fr": ("ca", "fr"),
    "pt": ("com.br", "pt"),
    "es": ("com.mx", "es", "us"),
}
"""Top-level domains under which Google speaks a language with another accent (documentation of gTTS)."""
_VARIANTS = {"zh": "Chinese (Mandarin)", "zh-TW": "Chinese (Mandarin/Taiwan)"}
"""Languages that gTTS adds to its list by hand (gtts/lang.py)."""
_UNSAFE = re.compile(r"[\x00-\x1f\x7f]|[\ud800-\udfff]")


class Gtts:
    """The voices of Google Translate."""

    name: ClassVar[str] = "gtts"
    sends_text_off_device: ClassVar[bool] = True

    def __init__(self) -> None:
        self._sender: Sender | None = None

    def check(self) -> str:
        """The extra `gtts` must be installed, in the one version it was written for. Asks nothing of the network."""
        if importlib.util.find_spec("gtts") is None:
            return f"The package gTTS is not installed. Install it with: {install_with('audioguide[gtts]')}"
        found = version_of("gTTS")
        if found != NEEDED:
            return f"The voice gtts needs gTTS {NEEDED}, not {found}. Install that version."
        return ""

    def version(self) -> str:
        """The packages. Google's own changes are not known, so clips that were made before stand."""
        packages = (f"{name} {version_of(name)}" for name in ("gTTS", "av"))
        return ", ".join((*packages, "lexicon ignored", "adapter 1"))

    def voices(self) -> list[Voice]:
        """Every language of gTTS, English first, and the accents; none where it is not installed."""
        return [] if self.check() else [Voice(self.name, *row) for row in _voices()]

    def sends_to(self, voice: str) -> str:
        """Where the text goes, as the end of a sentence."""
        return f"{_host(voice)}, a computer of Google"

    def sample_rate(self, voice: str) -> int:
        """24,000 Hz."""
        return SAMPLE_RATE

    def gain(self, voice: str) -> float:
        """1: what could not be measured without the service is made good clip by clip, see LEVEL."""
        return 1.0

    def lengths(self, voice: str) -> Lengths:
        """By sounds, which is near enough to the letters of `_tempo`."""
        return Lengths(word=0.0, sound=1 / SOUNDS_A_WORD) if _parts(voice)[0] == "en" else BY_WORDS

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        """Say a sentence of any length, a request for each 100 characters. `lexicon` is not used: Google takes none.

        The service has no pace, so its sound is stretched, pitch kept. Word marks are an estimate by letters, since it
        gives no times. Text without any letter or digit is 50 ms of silence and is not sent.
        Raises EngineError, EngineUnavailable.
        """
        if voice not in {row[0] for row in _voices()}:
            raise EngineError(f"gtts has no voice named {voice}. To list them: audioguide voices --all")
        text = _UNSAFE.sub(" ", spoken)
        places = words(text)
        stretches = [(s, e) for s, e in pack(text) if any(s < end and begin < e for begin, end in places)]
        heard = [self._heard(text[start:end], voice) for start, end in stretches]
        factor = _tempo(voice, sum(end - begin for begin, end in places), sum(map(len, heard)) / 2 / SAMPLE_RATE, rate)
        return _joined(stretches, heard, factor, places)

    def _heard(self, text: str, voice: str) -> bytes:
        """The service's own sound of up to 100 characters, edges cut."""
        from gtts import gTTS

        from audioguide.audio import pcm, tempo
        from audioguide.engines.gtts_request import Sender

        if self._sender is None:
            self._sender = Sender()
        language, domain = _parts(voice)
        asked = gTTS(
            text, domain, language, lang_check=False, pre_processor_funcs=[], tokenizer_func=lambda whole: [whole]
        )
        sounds = [self._sender.send(request) for request in asked._prepare_requests()]
        try:
            whole = b"".join(tempo.decoded(sound, SAMPLE_RATE) for sound in sounds)
        except AudioError as broken:
            raise EngineError(f"{_host(voice)} answered with something else than sound: {broken}") from broken
        first, last = pcm.edges(whole)
        if sum(map(str.isalnum, text)) > MOST_LETTERS_A_SECOND * (last - first) / SAMPLE_RATE:
            raise EngineError(f"{_host(voice)} answered with a sound too short for the words, so it was not used.")
        return pcm.trim(whole, SAMPLE_RATE, JOINT_MS)[0]


def _joined(
    stretches: Sequence[tuple[int, int]], heard: Sequence[bytes], factor: float, places: list[tuple[int, int]]
) -> Clip:
    """One clip of all stretches at `factor` times their speed, each stretch's time shared among its words."""
    from audioguide.audio import pcm, tempo

    sound, times = b"", dict[int, tuple[int, int]]()
    for (start, end), own in zip(stretches, heard, strict=True):
        said = tempo.at_tempo(own, SAMPLE_RATE, factor)
        first, last = pcm.edges(said)
        inside = {n: (max(s, start), min(e, end)) for n, (s, e) in enumerate(places) if s < end and start < e}
        shares = by_letters(list(inside.values()), len(sound) // 2 + first, last - first)
        for word, (begin, behind) in zip(inside, shares, strict=True):
            times[word] = (times.get(word, (begin, 0))[0], behind)
        sound += said
    marks = (WordMark(*places[word], *time) for word, time in times.items())
    level = speech_level(sound)
    sound = scaled(sound, min(MOST_GAIN, LEVEL / level)) if level else sound
    return trimmed(sound or pcm.silence(50, SAMPLE_RATE), SAMPLE_RATE, marks)


def _tempo(voice: str, letters: int, seconds: float, rate: float) -> float:
    """By how much to speed up a sentence for `rate` words a minute.

    The service's usual pace is not known for sure. English tells its own: letters over time, counted as words of
    usual length so that a sentence of long words is not hurried, mixed with USUAL_RATE so that a short one is not torn.
    Other languages have other words, and are held against USUAL_RATE alone.
    """
    own = USUAL_RATE
    if _parts(voice)[0] == "en":
        own = (letters / LETTERS_A_WORD + BELIEF) / (seconds / 60 + BELIEF / USUAL_RATE)
    return round(min(FASTEST, max(SLOWEST, rate / own)), 4)


def _parts(voice: str) -> tuple[str, str]:
    """(language, top-level domain) of a voice's name: "en-co.uk" is English from translate.google.co.uk."""
    for language, domains in _ACCENTS.items():
        for domain in domains:
            if voice == f"{language}-{domain}":
                return language, domain
    return voice, "com"


def _host(voice: str) -> str:
    return f"translate.google.{_parts(voice)[1]}"


@cache
def _voices() -> tuple[tuple[str, str, str], ...]:
    """(name, language, description) of each voice, English first.

    The table of languages is read by itself: importing gTTS as a whole takes ten times as long as listing voices.
    """
    package = importlib.util.find_spec("gtts")
    assert package is not None
    assert package.origin is not None
    spec = importlib.util.spec_from_file_location("_gtts_langs", Path(package.origin).with_name("langs.py"))
    assert spec is not None
    assert spec.loader is not None
    table = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(table)
    names = {**table._main_langs(), **_VARIANTS}
    rows = [(language, language, name) for language, name in sorted(names.items())]
    rows += [
        (f"{language}-{domain}", language, f"{names[language]}, as at translate.google.{domain}")
        for language, domains in _ACCENTS.items()
        for domain in domains
    ]
    return tuple(sorted(rows, key=lambda row: (row[1] != "en", row[1], row[0])))
