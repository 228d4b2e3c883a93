"""A year in places where clocks are changed keeps every promise, to the second: hours, gaps, repeats, announcements."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest

from audioguide.waiting_room.announcing import key_of
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.events import Room
from audioguide.waiting_room.hours import closes, opens
from audioguide.waiting_room.moment import Moment, seconds_between, written
from audioguide.waiting_room.setting_announcements import Announcement
from audioguide.waiting_room.setting_hours import Part
from audioguide.waiting_room.simulation import simulate
from audioguide.waiting_room.sounds import RoomClip
from audioguide.waiting_room.tally import heard
from tests.waiting_room.checker import Rules, check
from tests.waiting_room.test_simulation import NAMES, RATE, clock, item, sounds

VIENNA = "Europe/Vienna"
"""Clocks go forward from 2:00 to 3:00 on 29 March 2026, and back from 3:00 to 2:00 on 25 October."""
LORD_HOWE = "Australia/Lord_Howe"
"""There they go by half an hour only: back from 2:00 to 1:30 on 5 April 2026, forward on 4 October."""
NIGHT = ((0, 150), (8 * 60, 12 * 60), (22 * 60, 24 * 60 + 90))
"""Open until 2:30, an hour that is missing or comes twice, and from 22:00 over midnight until 1:30."""
CLOSING = Announcement("The desk closes at twelve.", (11 * 60 + 45, 2 * 60 + 15))


@pytest.fixture
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """This machine stands in another place."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def night_room() -> Room:
    configuration = Configuration(
        hours=(NIGHT,) * 7,
        holidays=((date(2026, 12, 24), date(2026, 12, 26)),),
        gap=240,
        plays_per_hour=7,
        repeat_after=45,
        parts=(Part(0, 135, -20.0), Part(135, 480, -24.0), Part(1320, 1440, -18.0)),
        announcements=(CLOSING,),
    )
    key = key_of(configuration, CLOSING)
    clip = RoomClip("a.wav", RATE, 4 * RATE, "a", CLOSING.text)
    items = (
        item("falls", "en-US", 150), item("falls", "es", 160), item("sleep", "en-US", 200),
        item("invitation", "en-US", 20, invitation=True),
    )  # fmt: skip
    return Room(configuration, replace(sounds(NAMES), announcements={key: clip}), items)


def night_rules(room: Room, zone: str) -> Rules:
    one = room.configuration
    return Rules(
        hours=[[(clock(a), clock(b if b <= 1440 else b - 1440)) for a, b in day] for day in one.hours],
        holidays=[f"2026-12-{day}" for day in (24, 25, 26)],
        gap=one.gap, plays_per_hour=one.plays_per_hour, repeat_after=one.repeat_after,
        invitation_every=one.invitation_every, cap=one.cap,
        volumes=[(clock(part.start), clock(part.end), part.volume) for part in one.parts],
        default=one.volume,
        allowed={each.id for each in room.items},
        invitations={each.id for each in room.items if each.invitation},
        languages={"en", "es"},
        names=NAMES,
        announcements={key_of(one, CLOSING): [clock(minute) for minute in CLOSING.at]},
        zone=zone,
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("zone", [VIENNA], indirect=True)
def test_a_year_with_both_changes_of_the_clock_breaks_no_promise(zone: str) -> None:
    room = night_room()
    log = list(simulate(room, datetime(2026, 1, 1), 365, seed=5))
    assert check(night_rules(room, zone), log) == []
    items = list(heard(log))
    assert len(items) > 10_000
    assert items[-1].day == date(2026, 12, 31)
    assert {one.language[:2] for one in items} == {"en", "es"}


@pytest.mark.slow
@pytest.mark.parametrize("zone", [LORD_HOWE], indirect=True)
@pytest.mark.parametrize("first", [datetime(2026, 4, 3), datetime(2026, 10, 2)])
def test_clocks_that_change_by_half_an_hour_break_no_promise_either(zone: str, first: datetime) -> None:
    room = night_room()
    log = list(simulate(room, first, 4, seed=5))
    assert len(log) > 500
    assert check(night_rules(room, zone), log) == []


@pytest.mark.slow
@pytest.mark.parametrize("zone", [VIENNA], indirect=True)
def test_the_checker_sees_a_promise_that_is_broken_where_clocks_are_changed(zone: str) -> None:
    room = night_room()
    log = list(simulate(room, datetime(2026, 10, 24), 3, seed=None))
    lawful = night_rules(room, zone)
    assert check(lawful, log) == []
    # As a room would that takes the second 2:15 of that night for open.
    second = datetime.fromisoformat("2026-10-25T02:15:00+01:00").isoformat(timespec="milliseconds")
    ended = datetime.fromisoformat("2026-10-25T02:16:00+01:00").isoformat(timespec="milliseconds")
    place = next(number for number, line in enumerate(log) if line["at"] > ended and line["what"] == "started")
    line = next(line for line in log if line["what"] == "started")
    more = [line | {"at": second}, {"at": ended, "what": "played", "item": line["item"], "seconds": 60.0}]
    assert any(told.startswith("closed at") for told in check(lawful, [*log[:place], *more, *log[place:]]))
    silent = [line for line in log if "announcement" not in line.get("item", "")]
    assert any("not made" in told for told in check(lawful, silent))


@pytest.mark.parametrize("zone", [VIENNA], indirect=True)
def test_lengths_are_those_of_the_clock_that_nobody_sets(zone: str) -> None:
    spring, autumn = datetime(2026, 3, 29, 1, 30), datetime(2026, 10, 25, 1, 30)
    assert Moment(spring, 0.0).after(3600).now == datetime(2026, 3, 29, 3, 30)
    assert seconds_between(spring, datetime(2026, 3, 29, 3, 30)) == 3600
    assert seconds_between(autumn, datetime(2026, 10, 25, 3, 30)) == 3 * 3600
    twice = [written(Moment(autumn, 0.0).after(hours * 3600).now)[11:] for hours in (1, 2)]
    assert twice == ["02:30:00.000+02:00", "02:30:00.000+01:00"]


@pytest.mark.parametrize("zone", [VIENNA], indirect=True)
def test_a_room_closes_once_though_its_closing_time_comes_twice(zone: str) -> None:
    open_until = Configuration(hours=(((0, 150),),) * 7)
    first, second = datetime(2026, 10, 25, 2, 15), datetime(2026, 10, 25, 2, 15, fold=1)
    assert closes(open_until, first) == datetime(2026, 10, 25, 2, 30)
    assert closes(open_until, second) is None
    assert opens(open_until, second) == datetime(2026, 10, 26)
