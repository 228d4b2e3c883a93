"""V11: what only the sound itself can tell is found, and told by the sentence's name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from audioguide import verify
from audioguide.audio import mp3
from audioguide.timeline import FILE_NAME
from tests.verify import planted
from tests.verify.folders import accept, swap
from tests.verify.planted import Planter, Samples, laid

pytestmark = pytest.mark.slow

MORNING, EVENING, YES, NO, MAY, MAY_NOT, BEFORE, AFTER, BELL = range(1, 10)
"""Places in the first chapter."""


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planted.build(tmp_path_factory.mktemp("spoken"), "pyttsx3")


@pytest.fixture
def planter(spoken: Path, tmp_path: Path) -> Planter:
    return Planter.copy(spoken, tmp_path / spoken.name)


def told(planter: Planter) -> list[str]:
    """The messages of V11; nothing else is found."""
    findings = verify.run(planter.folder)
    assert {finding.code for finding in findings} <= {"V11"}
    return [finding.message for finding in findings]


def test_a_good_build_and_one_encoded_again_have_no_finding(spoken: Path, planter: Planter) -> None:
    assert verify.run(spoken) == []
    for number in (1, 2, 3):
        planter.put(number, planter.samples(number))
    planter.join()
    assert told(planter) == []


@pytest.mark.parametrize(("one", "other"), [(MORNING, EVENING), (YES, NO), (MAY, MAY_NOT), (BEFORE, AFTER), (NO, BELL)])
def test_two_sentences_that_are_swapped(planter: Planter, one: int, other: int) -> None:
    first, second = planter.cue(1, one), planter.cue(1, other)

    def change(samples: Samples) -> None:
        kept = samples[first.start : first.end].copy()
        laid(samples, first, samples[second.start : second.end].copy())
        laid(samples, second, kept)

    planter.change(1, change)
    messages = " ".join(told(planter))
    assert first.id in messages and second.id in messages
    assert '"' + " ".join(first.text.split()[:6]) in messages


def test_what_is_swapped_is_said_so(planter: Planter) -> None:
    first, second = planter.cue(1, BEFORE), planter.cue(1, AFTER)

    def change(samples: Samples) -> None:
        kept = samples[first.start : first.end].copy()
        laid(samples, first, samples[second.start : second.end].copy())
        laid(samples, second, kept)

    planter.change(1, change)
    assert told(planter) == [
        f'Sentence {first.id}, "{first.text}", of chapter 1, and sentence {second.id}, "{second.text}", of chapter 1, '
        "are swapped."
    ]


def test_a_sentence_said_twice_in_place_of_the_next(planter: Planter) -> None:
    first, second = planter.cue(1, BEFORE), planter.cue(1, AFTER)
    planter.change(1, lambda samples: laid(samples, second, samples[first.start : first.end].copy()))
    (message,) = told(planter)
    assert second.id in message and f"sentence {first.id}" in message and "a second time" in message


def test_a_sentence_said_twice_that_moves_all_behind_it(planter: Planter) -> None:
    cue = planter.cue(2, 1)

    def change(samples: Samples) -> Samples:
        return np.concatenate((samples[: cue.end], samples[cue.start :]))[: len(samples)]

    planter.change(2, change)
    messages = told(planter)
    assert planter.cue(2, 2).id in messages[0] and "too late" in messages[0]
    assert cue.id in messages[-1] and "is said a second time" in messages[-1]


def test_a_sentence_whose_last_word_is_missing(planter: Planter) -> None:
    cue = planter.cue(1, MORNING)

    def change(samples: Samples) -> None:
        samples[cue.words[-1][2] : cue.end] = 0

    planter.change(1, change)
    (message,) = told(planter)
    assert cue.id in message and "is cut short" in message


def test_a_sentence_that_is_missing(planter: Planter) -> None:
    cue = planter.cue(1, YES)

    def change(samples: Samples) -> None:
        samples[cue.start : cue.end] = 0

    planter.change(1, change)
    assert told(planter) == [f'Sentence {cue.id}, "Yes.", of chapter 1, is missing: there is silence in its place.']


@pytest.mark.parametrize("milliseconds", [200, -200, 60])
def test_a_sentence_at_another_place(planter: Planter, milliseconds: int) -> None:
    cue = planter.cue(1, AFTER)
    moved = planter.rate * milliseconds // 1000

    def change(samples: Samples) -> None:
        sound = samples[cue.start : cue.end].copy()
        samples[cue.start : cue.end] = 0
        samples[cue.start + moved : cue.end + moved] += sound

    planter.change(1, change)
    (message,) = told(planter)
    way = "late" if milliseconds > 0 else "early"
    assert f"too {way}" in message and cue.id in message
    assert any(f" {abs(milliseconds) + off} milliseconds" in message for off in (-2, -1, 0, 1, 2)), message


def test_a_whole_chapter_that_is_late_is_told_at_once(planter: Planter) -> None:
    moved = planter.rate // 5
    planter.change(2, lambda samples: np.concatenate((np.zeros(moved, np.int16), samples[:-moved])))
    (message,) = told(planter)
    assert all(cue.id in message for cue in planter.chapter(2).cues)


def test_noise_in_place_of_speech(planter: Planter) -> None:
    cue = planter.cue(1, AFTER)

    def change(samples: Samples) -> None:
        noise = np.random.default_rng(1).normal(0, 2500, cue.end - cue.start)
        samples[cue.start : cue.end] = np.clip(noise, -6000, 6000)

    planter.change(1, change)
    (message,) = told(planter)
    assert cue.id in message and "noise" in message


def test_another_voice(planter: Planter) -> None:
    cue = planter.cue(2, 2)

    def change(samples: Samples) -> None:
        # The same words half a tone higher and as long: what a singer's sister would say.
        sound = samples[cue.start : cue.end].astype(float)
        places = np.arange(len(sound)) * 1.06 % len(sound)
        samples[cue.start : cue.end] = np.interp(places, np.arange(len(sound)), sound)

    planter.change(2, change)
    assert cue.id in " ".join(told(planter))


def test_sound_in_a_pause(planter: Planter) -> None:
    before, after = planter.cue(1, MAY), planter.cue(1, MAY_NOT)

    def change(samples: Samples) -> None:
        middle = (before.end + after.start) // 2
        samples[middle - 600 : middle + 600] = 900 * np.sin(np.arange(1200) / 8)

    planter.change(1, change)
    assert told(planter) == [
        f"In the silence after sentence {before.id} something sounds that is no sentence of the chapter."
    ]


def test_two_chapters_that_hold_each_others_sound(planter: Planter) -> None:
    second, third = planter.samples(2), planter.samples(3)
    planter.put(2, third)
    planter.put(3, second)
    planter.join()
    findings = {(finding.code, Path(finding.file).name): finding.message for finding in verify.run(planter.folder)}
    assert "has the sound of chapter 3" in findings["V11", "02-rest.mp3"]
    assert "has the sound of chapter 2" in findings["V11", "03-help.mp3"]


def test_a_sentence_of_another_chapter(planter: Planter) -> None:
    cue, other = planter.cue(2, 1), planter.cue(3, 2)
    sound = planter.samples(3)[other.start : other.end]
    planter.change(2, lambda samples: laid(samples, cue, sound))
    (message,) = told(planter)
    assert cue.id in message and f"sentence {other.id}" in message


def test_a_fault_of_the_whole_file_alone(planter: Planter) -> None:
    """Its chapters' own files are right, so its frames cannot be theirs: its sentences are looked at one by one."""
    chapter = planter.chapter(2)
    begin = chapter.start or 0
    file = planter.folder / "doses-en.mp3"
    from audioguide.audio import decode

    samples = np.frombuffer(b"".join(decode.blocks(file)), "<i2").copy()
    cue = chapter.cues[1]
    samples[begin + cue.start : begin + cue.end] = 0
    raw = file.read_bytes()
    frames = planter.folder.parent / "frames"
    with frames.open("wb") as out:
        stream = mp3.encode([samples.tobytes()], planter.rate, out)
    mp3.write(file, raw[: mp3.tag_size(raw[:10])], [(stream, frames)])
    accept(planter.folder)
    found = [(finding.code, finding.message) for finding in verify.run(planter.folder)]
    assert (
        "V11",
        f'Sentence {cue.id}, "{cue.text}", of chapter 2, is missing: there is silence in its place.',
    ) in found
    assert {code for code, _ in found} == {"V6", "V11"}


@pytest.mark.parametrize("fingerprint", ["AAAA", "A", "====", "not base64"])
def test_a_fingerprint_that_is_none(planter: Planter, fingerprint: str) -> None:
    right = planter.cue(1, YES).fingerprint
    swap(planter.folder / FILE_NAME, f'"fingerprint": "{right}"', f'"fingerprint": "{fingerprint}"')
    assert {Path(finding.file).name for finding in verify.run(planter.folder)} == {FILE_NAME}


def test_silence_is_held_against_silence(tmp_path: Path) -> None:
    guide = planted.build(tmp_path / "still", "silent")
    assert verify.run(guide) == []
    planter = Planter.copy(guide, tmp_path / guide.name)
    cue = planter.cue(1, BELL)

    def change(samples: Samples) -> None:
        samples[cue.start : cue.end] = 3000 * np.sin(np.arange(cue.end - cue.start) / 9)

    planter.change(1, change)
    assert cue.id in " ".join(told(planter))
