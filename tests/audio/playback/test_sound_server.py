"""What a real sound server is given: the file's samples; and what happens when it goes away."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from audioguide.audio import decode, mp3
from audioguide.audio.playback import At, Back, Ended, Hold, Lost, NoDevice, Opened, Play, Speed
from audioguide.audio.tempo import at_tempo
from tests.audio.playback.listener import Listener
from tests.audio.sounds import frames_of, tone
from tests.sound_server import Recording, SoundServer, in_turn, matched, missing, without_fault

RATE = 24_000
pytestmark = [pytest.mark.realtime, pytest.mark.skipif(bool(missing()), reason=missing())]


@pytest.fixture(scope="module")
def server() -> Iterator[SoundServer]:
    with SoundServer(RATE) as server:
        yield server


def _lead_to(server: SoundServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "HOME"):
        monkeypatch.setenv(name, server.environment[name])


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("item")
    mp3.write(folder / "item.mp3", b"", [frames_of(tone(12 * RATE + 5, RATE), RATE, folder / "bare")])
    return folder / "item.mp3"


def test_the_sink_hears_the_files_samples_bit_for_bit(
    server: SoundServer, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lead_to(server, monkeypatch)
    whole = b"".join(decode.blocks(file))
    without_fault(lambda: recorded(server, file), lambda heard, gaps: recording_fault(whole, heard, gaps))


def recording_fault(whole: bytes, heard: bytes, gaps: bool) -> str:
    if gaps:
        tones = [hertz for hertz, _ in in_turn(heard, RATE)]
        return "" if tones == [hertz for hertz, _ in in_turn(whole, RATE)] else str(tones)
    first, heard = matched(heard, whole[:96_000], pauses=1)
    third, heard = matched(heard, whole[192_000:])
    fourth, heard = matched(heard, at_tempo(whole[192_000 + third :], RATE, 2.0))
    clean = first >= 48_000 and third >= 24_000 and fourth > 40_000 and not heard
    return "" if clean else f"{first}, {third} and {fourth} bytes, then {len(heard)} that are neither"


def recorded(server: SoundServer, file: Path) -> bytes:
    """Played, held, played on; somewhere else; twice as fast."""
    recording = Recording(server)
    with Listener(None) as listener:
        listener.send(Play(1, str(file)))
        listener.wait_until(1, 12_000)
        listener.send(Hold(True))
        time.sleep(0.2)
        listener.send(Hold(False))
        listener.wait_until(1, 24_000)
        listener.send(Play(2, str(file), 96_000))
        listener.wait_until(2, 108_000)
        listener.send(Speed(2.0))
        listener.wait_until(2, 156_000)
        listener.send(Hold(True))
        time.sleep(0.2)
    return recording.stop()


def test_a_killed_server_is_told_of_and_playing_goes_on_when_it_is_back(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with SoundServer(RATE, rewinds=False) as server:
        _lead_to(server, monkeypatch)
        with Listener(None) as listener:
            listener.send(Play(1, str(file)))
            listener.wait_until(1, 12_000)
            server.kill()
            lost = listener.wait(Lost, 1)
            heard = [event.frame for event in listener.events if isinstance(event, At)][-1]
            assert heard <= lost.frame < heard + RATE
            server.start()
            back = listener.wait(Back, 1)
            assert back.frame == lost.frame
            recording = Recording(server)
            listener.wait_until(1, back.frame + 12_000)
            assert any(recording.stop())


def test_no_device_and_one_by_a_wrong_name_are_told_with_the_names_there_are(
    server: SoundServer, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lead_to(server, monkeypatch)
    with Listener("headphones") as other:
        other.send(Play(1, str(file)))
        refused = other.wait(NoDevice)
        assert refused.reason == "There is no sound device named headphones."
        assert refused.devices == ("Null Output",)
    with Listener("null output") as other:
        other.send(Play(1, str(file), 280_000))
        assert other.wait(Opened).device == "Null Output"
        other.wait(Ended, 1)
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    with Listener(None) as other:
        other.send(Play(1, str(file)))
        assert other.wait(NoDevice) == NoDevice("There is no sound device that can be played on.", ())
