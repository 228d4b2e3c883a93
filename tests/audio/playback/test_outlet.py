"""A device that goes, one that is not there at first, and one that rests: with devices that are fakes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from audioguide.audio.playback import At, Back, Lost, NoDevice, Opened
from audioguide.audio.playback import outlet as room
from audioguide.audio.playback.device import NoSuchDevice
from audioguide.audio.playback.feed import Feed, Job, SoundBlock
from audioguide.audio.playback.messages import SoundEvent

RATE = 1000


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


class Fake:
    """Pulls when told to."""

    name = "fake"
    pace = 1.0
    pulled = 0.0
    closed = False

    def delay(self) -> float:
        return 0.0

    def close(self) -> None:
        self.closed = True


class Machine:
    """An outlet with a device that may be there or not, and a clock that is moved by hand."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.clock = Clock()
        self.there = True
        self.devices: list[Fake] = []
        self.events: list[SoundEvent] = []
        self.attempts: list[float] = []
        self.gone_on: list[tuple[int, int]] = []
        self.feed = Feed()
        monkeypatch.setattr(room, "time", self.clock)
        monkeypatch.setattr(room, "open_device", self._open)
        self.outlet = room.Outlet("", self.feed, self.events.append, self._again)

    def _open(self, *_: object) -> Fake:
        self.attempts.append(self.clock.now)
        if not self.there:
            raise NoSuchDevice("There is no sound device.", ("Loudspeaker",))
        self.devices.append(Fake())
        self.devices[-1].pulled = self.clock.now
        return self.devices[-1]

    def _again(self, token: int, frame: int) -> None:
        self.gone_on.append((token, frame))

    def play(self, frames: int) -> Job:
        job = Job(7, "a.wav", 0, None, 1.0)
        self.feed.begin(job)
        self.outlet.fit(RATE, 1)
        self.feed.limit = frames + 1
        self.feed.put(SoundBlock(job, bytes(2 * frames), 0.0, 1.0))
        return job

    def live(self, seconds: float, pulling: bool = True) -> None:
        for _ in range(round(seconds / 0.05)):
            self.clock.now += 0.05
            if pulling and self.devices and not self.devices[-1].closed:
                self.feed.take(RATE // 20)
                self.devices[-1].pulled = self.clock.now
            self.outlet._look()

    def of(self, kind: type[SoundEvent]) -> list[SoundEvent]:
        return [event for event in self.events if isinstance(event, kind)]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


def test_a_device_that_no_longer_pulls_is_lost_and_sought_with_growing_pauses(machine: Machine) -> None:
    machine.play(10_000)
    machine.live(2)
    assert machine.of(At)[-1] == At(7, 2000)
    machine.there = False
    machine.live(1.1, pulling=False)
    assert machine.of(Lost) == [Lost(7, 2000)]
    assert machine.devices[0].closed is True
    machine.attempts.clear()
    machine.live(12)
    gaps = [round(later - earlier, 1) for earlier, later in pairwise(machine.attempts)]
    assert gaps[:3] == sorted(gaps[:3])
    assert max(gaps) <= 2.1
    assert len(machine.attempts) < 12
    machine.there = True
    machine.live(2.1)
    back = machine.of(Back)
    assert len(back) == 1
    assert isinstance(back[0], Back) and back[0].frame == 2000 and back[0].seconds > 10
    assert machine.gone_on == [(7, 2000)]


def test_a_device_that_is_not_there_at_first_is_told_once_and_sought(machine: Machine) -> None:
    machine.there = False
    machine.play(1000)
    machine.live(5)
    assert machine.of(NoDevice) == [NoDevice("There is no sound device.", ("Loudspeaker",))]
    machine.there = True
    machine.live(2.1)
    assert len(machine.of(Back)) == 1


def test_a_device_with_nothing_to_play_is_given_back_and_taken_again(machine: Machine) -> None:
    job = machine.play(1000)
    machine.feed.finish(job)
    machine.live(15)
    assert [device.closed for device in machine.devices] == [False]
    machine.live(8)
    assert [device.closed for device in machine.devices] == [True]
    assert machine.of(Lost) == []
    machine.live(60, pulling=False)
    assert machine.of(Lost) == []
    machine.feed.interject(bytes(100))
    machine.outlet.wake()
    assert len(machine.devices) == 2
    machine.live(1)
    assert len(machine.of(Opened)) == 2


def test_a_device_that_was_asleep_may_take_two_seconds_to_begin(machine: Machine) -> None:
    machine.play(10_000)
    machine.live(2.5, pulling=False)
    assert machine.of(Lost) == []
    machine.live(0.7, pulling=False)
    assert len(machine.of(Lost)) == 1


def test_another_rate_is_another_device(machine: Machine) -> None:
    machine.play(1000)
    machine.outlet.fit(RATE, 1)
    assert len(machine.devices) == 1
    machine.outlet.fit(2 * RATE, 2)
    assert machine.devices[0].closed and len(machine.devices) == 2
    assert machine.outlet.format == (2 * RATE, 2)
