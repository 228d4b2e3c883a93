"""The natural voice: hibari-tts 0.2.1, voice "heart", American English, about 100 times real time on one core."""

from __future__ import annotations

import importlib.util
import re
from typing import TYPE_CHECKING, ClassVar

from audioguide.engines.lengths import Lengths
from audioguide.engines.pace import PaceTable
from audioguide.engines.packages import version_of
from audioguide.engines.trim import trimmed
from audioguide.engines.words import words
from audioguide.errors import EngineError
from audioguide.model import Clip, Voice, WordMark
from audioguide.plugins import install_with

if TYPE_CHECKING:
    from audioguide.engines.hibari_model import HibariModel
    from audioguide.engines.natural_phonemes import Phoneme

SAMPLE_RATE = 24_000
VOICE = "heart"
NEEDED = "0.2.1"
"""The only version whose durations and pace were measured."""
GAIN = 2.84
"""Brings the voice to -18 LUFS: scripts/measure/run calibrate."""
PACE = PaceTable(
    (
        (82.7, 0.4), (86.5, 0.42), (88.1, 0.44), (98.2, 0.46), (101.3, 0.48), (105.1, 0.54), (109.6, 0.568),
        (111.2, 0.57), (117.8, 0.572), (121.5, 0.574), (122.8, 0.58), (126.7, 0.64), (130.5, 0.662), (139, 0.672),
        (141.6, 0.68), (151.6, 0.794), (152.3, 0.796), (155, 0.798), (172.8, 0.802), (176.2, 0.804), (179.4, 0.82),
        (181.6, 0.84), (188.9, 0.86), (193, 0.88), (206.7, 1.08), (213.9, 1.18), (220.3, 1.2),
    )
)  # fmt: skip
"""From scripts/measure/run calibrate. The steps are those of the model: short sounds grow by whole units of 25 ms."""
LENGTHS = Lengths(start=0.18, word=0.28, small=-0.32, syllable=0.25, sound=0.123, halt=0.48, stop=1.27)
"""From scripts/measure/run calibrate."""
ONSET = 960
"""Samples by which a word is heard before its durations say: 40 ms."""
INNER_EDGE_MS = 150
"""Silence kept on either side of a cut inside a sentence too long for one run."""
_UNSAFE = re.compile(r"[\x00-\x1f\x7f]|[\ud800-\udfff]|\s")
_BRACKETS = str.maketrans("[]", "()")
"""hibari reads [word](/phonemes/) as a pronunciation; in our text it is only brackets."""


class Natural:
    """hibari's own voice. The others of hibari would be downloaded, and are not offered."""

    name: ClassVar[str] = "natural"
    sends_text_off_device: ClassVar[bool] = False

    def __init__(self) -> None:
        self._model: HibariModel | None = None

    def check(self) -> str:
        """Its packages must be installed, in the one version that was measured."""
        for package in ("hibari", "onnxruntime"):
            if importlib.util.find_spec(package) is None:
                return f"The natural voice is not installed. Install it with: {install_with('audioguide[natural]')}"
        found = version_of("hibari-tts")
        if found != NEEDED:
            how = install_with("audioguide[natural]")
            return f"The natural voice needs hibari-tts {NEEDED}, not {found}. Install it with: {how}"
        return ""

    def version(self) -> str:
        """hibari, the runtime of its model, and numpy, whose FFT is used whatever else is installed."""
        packages = (f"{name} {version_of(name)}" for name in ("hibari-tts", "onnxruntime", "numpy"))
        return ", ".join((*packages, "fft numpy", "adapter 2"))

    def voices(self) -> list[Voice]:
        """One."""
        return [Voice(self.name, VOICE, "en-US", "American English, female")]

    def sample_rate(self, voice: str) -> int:
        """24,000 Hz."""
        return SAMPLE_RATE

    def gain(self, voice: str) -> float:
        """Measured for the one voice."""
        return GAIN

    def lengths(self, voice: str) -> Lengths:
        """Measured for the one voice."""
        return LENGTHS

    def takes_phonemes(self, voice: str) -> bool:
        """It does."""
        return True

    def phonemes(self, spoken: str, voice: str, lexicon: dict[str, str]) -> str:
        """The IPA it says a sentence with. Raises EngineError as `synthesize` does."""
        from audioguide.engines.phonemes import to_ipa

        runs = self._runs(_safe(spoken), lexicon)
        return " ".join(to_ipa("".join(phoneme.letter for phoneme in run)) for run in runs)

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        """Say a sentence. Raises EngineError where it has letters but none the voice can say, or a bad lexicon entry.

        Text without any letter or digit, such as a dash alone, is 50 ms of silence.
        """
        if voice != VOICE:
            raise EngineError(f"natural has no voice named {voice}. It has {VOICE}.")
        return self._say(_safe(spoken), PACE.speed(rate), lexicon)

    def _say(self, text: str, speed: float, lexicon: dict[str, str]) -> Clip:
        import numpy as np

        from audioguide.audio import pcm

        model = self._loaded()
        sound, times = b"", dict[int, tuple[int, int]]()
        seed = np.random.default_rng(0)
        for run in self._runs(text, lexicon):
            said, ends = model.run("".join(phoneme.letter for phoneme in run), speed, seed)
            heard = _word_times(run, ends, pcm.edges(said))
            said, removed = pcm.trim(said, SAMPLE_RATE, INNER_EDGE_MS)
            offset = len(sound) // 2 - removed
            for word, (start, end) in heard.items():
                times[word] = (times.get(word, (start + offset, 0))[0], end + offset)
            sound += said
        places = words(text)
        if places and not times:
            raise EngineError("the natural voice speaks English, and finds nothing here that it can say.")
        marks = (WordMark(*places[word], *times[word]) for word in sorted(times))
        return trimmed(sound or pcm.silence(50, SAMPLE_RATE), SAMPLE_RATE, marks)

    def _runs(self, text: str, lexicon: dict[str, str]) -> list[list[Phoneme]]:
        from hibari import Hibari
        from hibari.g2p.normalize import normalize

        from audioguide.engines.natural_phonemes import Phoneme, read_aloud, runs, says_alike
        from audioguide.engines.phonemes import from_ipa

        model = self._loaded()
        letters = {word: from_ipa(word, ipa, model.vocabulary) for word, ipa in lexicon.items()}
        letters = {word: said for word, said in letters.items() if not says_alike(model.g2p, word, said)}
        found: list[list[Phoneme]] = []
        cursor = 0
        for part in Hibari.split_sentences(text):
            start = text.index(part, cursor)
            cursor = start + len(part)
            before = len(words(text[:start]))
            phonemes = read_aloud(model.g2p, normalize, part, letters)
            placed = (Phoneme(p.letter, None if p.word is None else p.word + before) for p in phonemes)
            found += runs([phoneme for phoneme in placed if phoneme.letter in model.vocabulary])
        return found

    def _loaded(self) -> HibariModel:
        if self._model is None:
            from audioguide.engines.hibari_model import HibariModel

            self._model = HibariModel()
        return self._model


def _safe(spoken: str) -> str:
    return _UNSAFE.sub(" ", spoken).translate(_BRACKETS)


def _word_times(run: list[Phoneme], ends: list[int], heard: tuple[int, int]) -> dict[int, tuple[int, int]]:
    """Samples from and to which each word of a run sounds. heard: the first audible sample, and behind the last.

    Measured against an aligner: a word begins with the blank before it, and all is heard 40 ms before its time; the
    first word begins with the sound.
    """
    times: dict[int, tuple[int, int]] = {}
    for place, phoneme in enumerate(run):
        if phoneme.word is None:
            continue
        blank = place > 0 and run[place - 1].letter == " "
        start = max(ends[place - blank] - ONSET, heard[0]) if times else heard[0]
        first = times.get(phoneme.word, (start, 0))
        times[phoneme.word] = (first[0], min(ends[place + 1] - ONSET, heard[1]))
    return times
