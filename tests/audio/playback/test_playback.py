"""The process as a whole, on the device that nobody hears."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.audio import decode, mp3
from audioguide.audio.playback import (
    Aside,
    AsideEnded,
    At,
    Ended,
    Failed,
    Hold,
    Opened,
    Play,
    Refused,
    Speed,
    Stop,
    Tone,
    Volume,
)
from audioguide.audio.playback.messages import Order, from_line, to_line
from audioguide.audio.tempo import at_tempo
from tests.audio.playback.listener import Listener
from tests.audio.sounds import frames_of, tone
from tests.sound_server import ANY, matched, sounding
from tests.waiting import until

pytestmark = pytest.mark.realtime

RATE = 24_000


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("item")
    mp3.write(folder / "item.mp3", b"", [frames_of(tone(4 * RATE + 5, RATE), RATE, folder / "bare")])
    return folder / "item.mp3"


def test_what_comes_out_is_the_files_samples(file: Path, tmp_path: Path) -> None:
    whole = b"".join(decode.blocks(file))
    out = tmp_path / "heard.pcm"
    # Not faster: a busy machine could not decode so fast, and silence would stand between the samples.
    with Listener(f"null:4:{out}") as listener:
        listener.send(Play(1, str(file)))
        ended = listener.wait(Ended, 1)
        assert ended.frame == len(whole) // 2
        listener.send(Play(2, str(file), 30_000, 50_000))
        assert listener.wait(Ended, 2).frame == 50_000
        listener.send(Speed(2.0), Play(3, str(file), 10_000, 80_000))
        listener.wait(Ended, 3)
    heard = out.read_bytes()
    places = [at.frame for at in listener.events if isinstance(at, At) and at.token == 1]
    assert places == sorted(places)
    # How atempo ends depends on the sizes of the blocks it was given, so its last 0.1 seconds are left out.
    for part in (whole, whole[60_000:100_000], at_tempo(whole[20_000:160_000], RATE, 2.0)[:-4800]):
        done, heard = matched(heard, sounding(part).rstrip(b"\0"), ANY)
        assert done == len(sounding(part).rstrip(b"\0"))
    assert len(heard.strip(b"\0")) <= 4800


def test_pausing_goes_on_at_the_very_next_sample_and_another_speed_too(file: Path, tmp_path: Path) -> None:
    whole = b"".join(decode.blocks(file))
    out = tmp_path / "heard.pcm"
    with Listener(f"null:4:{out}") as listener:
        listener.send(Play(1, str(file)))
        listener.wait_until(1, 12_000)
        listener.send(Hold(True))
        listener.wait_until_silent(out)
        listener.send(Hold(False))
        listener.wait_until(1, 36_000)
        listener.send(Speed(1.5))
        listener.wait_until(1, 60_000)
        listener.send(Speed(1.0))
        listener.wait(Ended, 1)
    whole = sounding(whole)
    played, heard = matched(out.read_bytes(), whole, ANY)
    assert played >= 72_000
    faster, heard = matched(heard, at_tempo(whole[played:], RATE, 1.5), ANY)
    assert faster > 10_000
    # atempo's overlap may agree with the end a little longer than it was played.
    last = sounding(heard[2000:])
    start = whole.find(last[:200])
    assert start > 0
    done, left = matched(last, whole[start:].rstrip(b"\0"), ANY)
    assert start + done == len(whole.rstrip(b"\0")) and not left
    assert done > 20_000


def test_ready_but_silent_until_told(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "heard.pcm"
    with Listener(f"null:4:{out}") as listener:
        listener.send(Play(1, str(file), 24_000, held=True))
        assert listener.wait(At, 1).frame == 24_000
        listener.wait_until_silent(out)
        assert not any(out.read_bytes())
        listener.send(Hold(False))
        listener.wait_until(1, 30_000)
        listener.send(Stop())
        listener.wait_until_silent(out)


def test_an_aside_interrupts_and_what_was_playing_goes_on_by_itself(file: Path, tmp_path: Path) -> None:
    whole = b"".join(decode.blocks(file))
    other = tmp_path / "other.mp3"
    mp3.write(other, b"", [frames_of(tone(9000, 22_050, 700), 22_050, tmp_path / "bare")])
    out = tmp_path / "heard.pcm"
    with Listener(f"null:4:{out}") as listener:
        listener.send(Play(1, str(file)))
        listener.wait_until(1, 12_000)
        listener.send(Aside(str(other)))
        listener.wait(AsideEnded)
        listener.send(Aside("nowhere.wav"))
        listener.wait(AsideEnded)
        listener.wait(Ended, 1)
    whole = sounding(whole).rstrip(b"\0")
    before, heard = matched(out.read_bytes(), whole, ANY)
    assert before >= 24_000
    again = heard.find(whole[before : before + 400])
    done, left = matched(heard[again:], whole[before:], ANY)
    assert done == len(whole) - before and not left
    assert 9000 * RATE / 22_050 <= again / 2 + 50 < 9000 * RATE / 22_050 + 3 * 1200


def test_volume_is_capped_and_tones_are_mixed_in(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "heard.pcm"
    with Listener(f"null:20:{out}") as listener:
        listener.send(Volume(-6.0), Play(1, str(file)))
        listener.wait(Ended, 1)
        listener.wait_until_silent(out)
        heard = out.read_bytes()
        listener.send(Tone((440, 880)))
        until(lambda: len(out.read_bytes().rstrip(b"\0")) > len(heard), "the tones")
    peak = max(memoryview(b"".join(decode.blocks(file))).cast("h"))
    assert abs(max(memoryview(heard).cast("h")) / peak - 10 ** (-6 / 20)) < 0.01


def test_what_cannot_be_played_is_refused_and_the_next_item_plays(file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.mp3").write_bytes(b"")
    with Listener("null:20") as listener:
        listener.send(Play(1, str(tmp_path / "empty.mp3")))
        assert "empty.mp3 cannot be played" in listener.wait(Refused, 1).reason
        listener.send(Play(2, str(file)))
        listener.wait(Ended, 2)
    assert not any(isinstance(event, Ended) and event.token == 1 for event in listener.events)


def test_a_file_that_took_anothers_place_is_the_one_that_plays(file: Path, tmp_path: Path) -> None:
    place = tmp_path / "chapter.mp3"
    place.write_bytes(file.read_bytes())
    with Listener("null:20") as listener:
        listener.send(Play(1, str(place)))
        listener.wait(Ended, 1)
        mp3.write(tmp_path / "new.mp3", b"", [frames_of(tone(RATE, RATE), RATE, tmp_path / "bare")])
        (tmp_path / "new.mp3").replace(place)
        listener.send(Play(2, str(place)))
        assert listener.wait(Ended, 2).frame == RATE


def test_a_killed_process_is_told_of_and_a_closed_one_is_gone(file: Path) -> None:
    listener = Listener("null")
    listener.send(Play(1, str(file)))
    listener.wait(Opened)
    os.kill(listener.playback.pid, signal.SIGKILL)
    assert "ended with code" in listener.wait(Failed).reason
    listener.send(Hold(True))
    listener.playback.close()
    with Listener("null:x") as other:
        other.send(Play(1, str(file)))
        assert "null:20" in other.wait(Failed).reason


@given(
    st.builds(Play, st.integers(), st.text(), st.integers(0), st.none() | st.integers(0), held=st.booleans())
    | st.builds(Tone, st.lists(st.integers(20, 9000), max_size=4).map(tuple))
    | st.builds(Volume, st.floats(allow_nan=False))
)
def test_messages_survive_the_pipe(order: Order) -> None:
    line = to_line(order)
    assert line.count(b"\n") == 1
    assert from_line(line) == order
