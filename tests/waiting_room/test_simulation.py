"""Thirty days of any programme keep every rule at every moment, and the same seed gives the same days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioguide.waiting_room.admission import Item, ItemSentence
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.events import Room
from audioguide.waiting_room.setting_hours import Part
from audioguide.waiting_room.simulation import simulate
from audioguide.waiting_room.sounds import RoomClip, Sounds
from tests.waiting_room.checker import Rules, check

pytestmark = pytest.mark.slow

FIRST = datetime(2026, 11, 23)
RATE = 24_000
NAMES = {"en": "English", "es": "Español"}


def item(name: str, language: str, seconds: float, invitation: bool = False) -> Item:
    frames = int(seconds * RATE)
    lines = tuple(ItemSentence(start, min(frames, start + RATE), f"{start}") for start in range(0, frames, 3 * RATE))
    return Item(f"{name}-{language[:2]}/x", name, name, language, "x.mp3", name, RATE, 0, frames, lines, invitation)


def sounds(names: dict[str, str]) -> Sounds:
    clips = {language: RoomClip(f"{language}.wav", RATE, RATE, language, text) for language, text in names.items()}
    return Sounds(RoomClip("chime.wav", RATE, 2 * RATE, "c"), clips)


minutes = st.integers(0, 1440)
stretches = st.lists(st.tuples(minutes, minutes).map(sorted).filter(lambda pair: pair[0] < pair[1]), max_size=2)
volumes = st.sampled_from([-30.0, -20.0, -12.0, -6.0, 0.0, 20.0])


@st.composite
def rooms(draw: st.DrawFn) -> Room:
    days = tuple(tuple(sorted((a, b) for a, b in draw(stretches))) for _ in range(7))
    edges = sorted(draw(st.sets(st.integers(0, 1440), max_size=4)))
    configuration = Configuration(
        hours=days,
        holidays=tuple((day, day) for day in draw(st.sets(st.integers(0, 29).map(_day), max_size=3))),
        gap=draw(st.integers(0, 900)),
        plays_per_hour=draw(st.integers(1, 20)),
        repeat_after=draw(st.integers(1, 240)),
        invitation_every=draw(st.integers(0, 120)),
        languages=tuple(draw(st.permutations(["en", "es"]))),
        chime=draw(st.booleans()),
        volume=draw(volumes),
        cap=draw(volumes.filter(lambda volume: volume <= 0)),
        parts=tuple(Part(a, b, draw(volumes)) for a, b in pairwise(edges)),
        back_after=draw(st.integers(1, 60)),
        hush=draw(st.integers(5, 300)),
    )
    lengths = draw(st.lists(st.tuples(st.sampled_from(["en-US", "es"]), st.integers(5, 400)), min_size=1, max_size=6))
    items = [item(f"g{number}", language, length) for number, (language, length) in enumerate(lengths)]
    items += [item("invitation", "en-US", 20, invitation=True)] if draw(st.booleans()) else []
    return Room(configuration, sounds(draw(st.sampled_from([NAMES, {"en": "English"}, {}]))), tuple(items))


def _day(number: int) -> date:
    return FIRST.date() + timedelta(number)


def clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def rules(room: Room) -> Rules:
    one = room.configuration
    there = {item for item in room.items if not item.invitation or one.invitation_every}
    return Rules(
        hours=[[(clock(a), clock(b)) for a, b in day] for day in one.hours],
        holidays=[str(first) for first, _ in one.holidays],
        gap=one.gap,
        plays_per_hour=one.plays_per_hour,
        repeat_after=one.repeat_after,
        invitation_every=one.invitation_every,
        cap=one.cap,
        volumes=[(clock(part.start), clock(part.end), part.volume) for part in one.parts],
        default=one.volume,
        allowed={item.id for item in there},
        invitations={item.id for item in room.items if item.invitation},
        languages={item.language[:2] for item in there},
        names={language: clip.text for language, clip in room.sounds.names.items()},
    )


def days(room: Room, count: float, seed: int | None) -> list[dict[str, Any]]:
    return list(simulate(room, FIRST, count, seed))


PLAIN = Room(
    Configuration(
        holidays=((date(2026, 12, 1), date(2026, 12, 1)),), parts=(Part(480, 600, -20.0), Part(960, 1080, 3.0)), gap=60
    ),
    sounds(NAMES),
    (
        item("falls", "en-US", 150), item("falls", "es", 160), item("sleep", "en-US", 200), item("sleep", "es", 210),
        item("listen", "en-US", 60), item("invitation", "en-US", 20, invitation=True),
    ),
)  # fmt: skip


def test_thirty_days_with_two_languages_keep_every_rule() -> None:
    log = days(PLAIN, 30, seed=1)
    assert check(rules(PLAIN), log) == []
    starts = [line for line in log if line["what"] == "started"]
    assert len(starts) > 1_000
    assert {line["item"] for line in starts} == {item.id for item in PLAIN.items}
    # Languages take turns: what is there in both is heard as often in each.
    heard = [line["item"] for line in starts]
    for guide in ("falls", "sleep"):
        assert abs(heard.count(f"{guide}-en/x") - heard.count(f"{guide}-es/x")) <= 30
    assert {"hushed", "volume changed", "volume back", "waiting"} <= {line["what"] for line in log}


def test_the_same_seed_gives_the_same_days_and_another_one_others() -> None:
    assert days(PLAIN, 3, seed=7) == days(PLAIN, 3, seed=7)
    assert days(PLAIN, 3, seed=7) != days(PLAIN, 3, seed=8)


@settings(max_examples=20, deadline=None)
@given(rooms(), st.integers(0, 1000))
def test_any_programme_keeps_every_rule(room: Room, seed: int) -> None:
    assert check(rules(room), days(room, 8, seed)) == []


def test_the_checker_sees_each_broken_rule() -> None:
    log = days(PLAIN, 2, seed=None)
    lawful = rules(PLAIN)
    assert check(lawful, log) == []
    for change in (
        {"hours": [[("09:00", "10:00")]] * 7}, {"holidays": ["2026-11-23"]}, {"gap": 61}, {"plays_per_hour": 3},
        {"repeat_after": 600}, {"invitation_every": 300}, {"cap": -40.0}, {"default": -13.0},
        {"allowed": lawful.allowed - {"sleep-es/x"}}, {"names": NAMES | {"es": "Spanish"}},
    ):  # fmt: skip
        assert check(replace(lawful, **change), log), change
    start = next(place for place, line in enumerate(log) if line["what"] == "started")
    assert check(lawful, [*log[: start + 1], *log[start:]])
