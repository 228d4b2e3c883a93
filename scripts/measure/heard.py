"""Are the figures and names of the spoken form heard? Whisper base on every pair of the corpus.

    scripts/measure/run heard [VOICE]

Needs the optional list: requirements/environment listen. Each written form of tests/fixtures/spoken is said by the
voice (natural, unless another is named) and heard by Whisper. What a rule says (a number, a name, a unit) must come
back digit for digit and letter for letter, once both are written in words, or sound for sound: "scene" for "seen" is
heard right and written otherwise. Each form is heard once. A miss is told with what Whisper makes of the form
alone, and what pocketsphinx, the second recogniser, makes of it; that changes no figure.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import yaml

from audioguide.engines.base import Engine
from audioguide.engines.natural import Natural
from audioguide.errors import EngineError
from audioguide.language.en.spoken.reading_back.numbers import digits_said
from audioguide.plugins import load
from audioguide.speech import speak
from scripts.measure.listen import whisper

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "fixtures" / "spoken" / "en"
LONGEST = 24.0
"""Seconds of one hearing: Whisper takes 30."""
BETWEEN = 0.7
"""Seconds of silence between two forms."""
RATE = 150.0
"""Words a minute of speech alone; about the guide's."""
NATURAL = Natural()
SCALES = ("hundred", "thousand", "million", "billion")
HEARD = 16_000
"""Hz that both recognisers take."""


@dataclass
class Form:
    """One written form, said."""

    written: str
    spoken: str
    critical: list[str]
    """What rules say of it, squashed to letters."""
    words: list[str]
    """The same, as it is spoken."""
    sound: np.ndarray
    missed: list[str] = field(default_factory=list)


def main(voice: str) -> None:
    model = whisper()
    forms = [form for form in said(load("engines", voice)()) if form.critical]
    for group in groups(forms):
        sound = np.concatenate(
            [part for form in group for part in (form.sound, np.zeros(int(BETWEEN * HEARD), np.float32))]
        )
        note(group, transcript(model, sound))
    for form in forms:
        if form.missed:
            alone, second = transcript(model, padded(form.sound)), sphinx(form.sound)
            print(
                f"- {form.written!r}, said {form.spoken!r}, missed {', '.join(form.missed)}: "
                f"Whisper {alone!r}, pocketsphinx {second!r}"
            )
    report(forms)


def said(engine: Engine) -> list[Form]:
    voice = engine.voices()[0].name
    forms = {}
    for file in sorted(CORPUS.glob("*.yaml")):
        content = yaml.safe_load(file.read_text("utf-8"))
        for written, _ in content["pairs"] + content["counter"]:
            spoken = speak(str(written), "en-US")
            words = [spoken.spoken[s.spoken_start : s.spoken_end] for s in spoken.spans if s.rule]
            words = [word for word in words if squashed(word)]
            critical = [squashed(word) for word in words]
            if not any(critical) or str(written) in forms or any(doubt.code == "N81" for doubt in spoken.doubts):
                continue  # nothing to hear, or letters of another script, which the voice does not have
            clip = engine.synthesize(spoken.spoken, voice, RATE, {})
            sound = np.frombuffer(clip.pcm, "<i2").astype(np.float32) / 32768
            places = np.arange(int(len(sound) * HEARD / clip.sample_rate)) * clip.sample_rate / HEARD
            heard = np.interp(places, np.arange(len(sound)), sound).astype(np.float32)
            forms[str(written)] = Form(str(written), spoken.spoken, critical, words, heard)
    return list(forms.values())


def groups(forms: list[Form]) -> list[list[Form]]:
    found: list[list[Form]] = [[]]
    for form in forms:
        length = sum(len(one.sound) / HEARD + BETWEEN for one in found[-1])
        if found[-1] and length + len(form.sound) / HEARD > LONGEST:
            found.append([])
        found[-1].append(form)
    return found


def note(group: list[Form], told: str) -> None:
    """Mark what of each form did not come back, by aligning the letters and then the sounds of the whole group."""
    by_letters = kept([squashed(form.spoken) for form in group], [form.critical for form in group], squashed(told))
    # A dash between digits is how Whisper writes both "two to three" and "two, three".
    apart = re.sub(r"(?<=\d)-(?=\d)", ", ", told)
    by_digits = kept([squashed(form.spoken) for form in group], [form.critical for form in group], squashed(apart))
    spoken = [[sounds(words) for words in form.words] for form in group]
    by_sounds = kept([sounds(form.spoken) for form in group], spoken, sounds(told))
    for form, *ways in zip(group, by_letters, by_digits, by_sounds, strict=True):
        form.missed = [word for word, *came in zip(form.words, *ways, strict=True) if not any(came)]


def kept(forms: list[str], tokens: list[list[str]], heard: str) -> list[list[bool]]:
    """For each token of each form, whether all of it stands in what was heard, in its place."""
    expected = "".join(forms)
    came = np.zeros(len(expected) + 1, bool)
    for block in SequenceMatcher(None, expected, heard, autojunk=False).get_matching_blocks():
        came[block.a : block.a + block.size] = True
    start, found = 0, []
    for form, wanted in zip(forms, tokens, strict=True):
        place, row = 0, []
        for token in wanted:
            at = form.find(token, place)
            row.append(at >= 0 and bool(token) and bool(came[start + at : start + at + len(token)].all()))
            place = max(place, at + len(token))
        found.append(row)
        start += len(form)
    return found


def squashed(text: str) -> str:
    """Letters and digits alone: "HER-2, 2.5mg" and "her two, two point five milligrams": "her22point5milligrams".

    Whisper writes numbers as it likes, so whatever it wrote is said first, and number words are read back to digits.
    """
    words = re.findall(r"[a-z]+", speak(text.replace("’", "'"), "en-US").spoken.lower().replace("'", ""))
    parts: list[str] = []
    numbers: list[str] = []
    for word in [*words, ""]:
        if digits_said(word) or (numbers and word in SCALES):
            numbers.append(word)
        else:
            parts += [digits_said(" ".join(numbers)), "" if word == "and" else word]
            numbers = []
    return "".join(parts)


def sounds(text: str) -> str:
    """What the natural voice would say, without stress and pauses: words that sound alike are heard alike."""
    try:
        ipa = NATURAL.phonemes(speak(text, "en-US").spoken, NATURAL.voices()[0].name, {})
    except EngineError:
        return ""
    return re.sub(r"[^\w]", "", re.sub("[ˈˌː]", "", ipa))


def transcript(whisper: object, sound: np.ndarray) -> str:
    told, _ = whisper.transcribe(sound, language="en", beam_size=5, condition_on_previous_text=False)  # type: ignore[attr-defined]
    return " ".join(segment.text.strip() for segment in told)


def padded(sound: np.ndarray) -> np.ndarray:
    silence = np.zeros(HEARD // 2, np.float32)
    return np.concatenate([silence, sound, silence])


def sphinx(sound: np.ndarray) -> str:
    from pocketsphinx import Decoder

    decoder = Decoder(samprate=HEARD, loglevel="FATAL")
    decoder.start_utt()
    decoder.process_raw((np.clip(padded(sound), -1, 1) * 32767).astype("<i2").tobytes(), full_utt=True)
    decoder.end_utt()
    return decoder.hyp().hypstr if decoder.hyp() else ""


def report(forms: list[Form]) -> None:
    tokens = sum(len(form.critical) for form in forms)
    lost = sum(len(form.missed) for form in forms)
    whole = sum(not form.missed for form in forms)
    print(
        f"{tokens - lost} of {tokens} critical tokens, {100 * (1 - lost / tokens):.1f} percent; "
        f"{whole} of {len(forms)} forms whole (bar 97)",
        flush=True,
    )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "natural")
