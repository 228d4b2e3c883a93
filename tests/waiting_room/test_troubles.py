"""What went wrong in a room is told from its log: when, for how long, whether it is over, and what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, get_args

import pytest

from audioguide.cli.room_missed import differences, missed
from audioguide.cli.room_page import unbroken
from audioguide.cli.room_planned import PlannedDay
from audioguide.cli.room_reported import ReportedDay
from audioguide.cli.room_touched import touched
from audioguide.cli.room_troubles import _WORDS, told_trouble, verdict
from audioguide.waiting_room.tally import heard
from audioguide.waiting_room.touched import touches
from audioguide.waiting_room.troubles import Kind, Trouble, troubles
from tests.waiting_room.test_announcements import MONDAY
from tests.waiting_room.test_report import line, outcome

CLOSED: dict[str, Any] = {"why": "closed", "item": "", "opens": "2026-11-24T08:00:00.000+01:00"}


def found(*log: dict[str, Any], now: str | None = None) -> list[tuple[str, str, str]]:
    """Kind, clock at which it began, clock at which it was over."""
    told = troubles(log, datetime.fromisoformat(now) if now else None)
    return [(one.kind, f"{one.begun:%H:%M}", f"{one.ended:%H:%M}" if one.ended else "") for one in told]


def test_a_day_on_which_all_went_well_has_none() -> None:
    day = (
        line("07:00:00", "room opened", item=""),
        line("08:00:00", "started"),
        line("08:01:00", "played", seconds=60.0),
    )
    assert found(*day, line("18:00:00", "waiting", **CLOSED)) == []
    night = (line("20:00:00", "room closed", item=""), line("23:00:00", "room opened", item=""))
    assert found(*day, line("18:00:00", "waiting", **CLOSED), *night) == [], "nobody misses it while it is closed"


@pytest.mark.parametrize(
    ("begin", "end", "kind"),
    [
        (("device lost", {}), ("device back", {"seconds": 60.0}), "device"),
        (("no device", {"why": "none"}), ("room opened", {}), "device"),
        (("configuration refused", {"why": "x"}), ("configuration changed", {}), "configuration"),
        (("clock unknown", {}), ("clock known", {"by": 1}), "clock"),
        (("playback failed", {"why": "x"}), ("playback started anew", {"why": "x"}), "sound"),
        (("room closed", {}), ("room opened", {}), "ended"),
        (("withdrawn", {"item": "g-en/one", "why": "its guide is gone"}), ("started", {"item": "g-en/two"}), "guide"),
        (
            ("cut", {"item": "g-en/one", "why": "the file ended before its time"}),
            ("played", {"item": "g-en/one"}),
            "file",
        ),
        (("waiting", {"why": "nothing may play"}), ("started", {"item": "g-en/two"}), "nothing"),
        (("skipped", {"item": "g-en/one", "why": "x"}), ("played", {"item": "g-en/one"}), "file"),
    ],
)
def test_what_begins_is_over_when_the_log_says_so(
    begin: tuple[str, dict[str, Any]], end: tuple[str, dict[str, Any]], kind: str
) -> None:
    first = line("08:00:00", "started", item="g-en/one")
    broke = line("09:00:00", begin[0], **{"item": ""} | begin[1])
    over = line("09:01:00", end[0], **{"item": ""} | end[1])
    assert (kind, "09:00", "09:01") in found(first, broke, over)
    assert found(first, broke) == [(kind, "09:00", "")]
    told = told_trouble(troubles([first, broke])[0])
    assert not told.over
    assert told.do, "what is wrong still needs something to be done"


def test_a_power_cut_lasted_from_the_last_line_to_the_opening_at_most() -> None:
    log = (line("09:00:00", "started"), line("09:25:00", "abandoned"), line("09:25:00", "room opened", item=""))
    assert found(*log) == [("power", "09:00", "09:25")]
    told = told_trouble(troubles(log)[0]).text
    assert told.startswith("Monday, November 23, at 09:00, for at most 25 minutes: ")
    assert "“One” was playing. It is over: the room was back at 09:25:00. Nothing to do." in told


def test_a_log_that_falls_silent_is_a_trouble_once_the_room_should_be_open() -> None:
    log = (line("08:00:00", "started"), line("08:01:00", "played", seconds=60.0), line("18:00:00", "waiting", **CLOSED))
    assert found(*log, now="2026-11-24T07:59:00+01:00") == []
    assert found(*log, now="2026-11-24T09:00:00+01:00") == [("silent log", "08:00", "")]


def test_the_first_line_says_whether_all_is_well() -> None:
    at = datetime(2026, 11, 23, 9)
    over, open_yet = (told_trouble(Trouble("device", at, ended=ended)) for ended in (at, None))
    assert verdict([], True).startswith("All is well: ")
    assert verdict([over], True) == (
        "All is well now. 1 thing went wrong in these days. It is over, and there is nothing to do."
    )
    assert verdict([over, open_yet], True).startswith("Not all is well: 1 thing is wrong still.")
    assert verdict([], False).startswith("Nothing was heard")


def test_every_kind_has_words() -> None:
    assert set(_WORDS) == set(get_args(Kind))


def test_what_a_lost_device_swallowed_is_not_counted_as_heard() -> None:
    lost = (line("09:00:10", "device lost", item=""), line("09:00:30", "device back", item="", seconds=20.0))
    ended: dict[str, Any] = {"seconds": 60.0}
    assert outcome(line("09:00:00", "started"), *lost, line("09:01:20", "played", **ended)) == [("played", 60.0)]
    assert outcome(line("09:00:00", "started"), *lost, line("09:01:00", "played", **ended)) == [("cut", 40.0)]
    one = next(heard([line("09:00:00", "started"), *lost, line("09:01:20", "played", **ended)]))
    assert (one.away, one.whole) == (20.0, True)


def test_what_was_not_heard_is_not_whole() -> None:
    assert not next(heard([line("09:00:00", "started"), line("09:00:00", "played", seconds=0.0)])).whole


def test_each_change_of_the_volume_is_told_with_its_end() -> None:
    changes = [
        line("09:00:00", "volume changed", by=3.0, volume=-9.0),
        line("09:05:00", "volume changed", by=6.0, volume=-6.0),
        line("09:06:00", "volume changed", by=6.0, volume=-6.0), line("09:20:00", "volume back", volume=-12.0),
        line("10:00:00", "volume changed", by=-3.0, volume=-15.0),
    ]  # fmt: skip
    assert [(one.step, one.until is not None) for one in touches(changes)] == [
        (3.0, True), (3.0, True), (0.0, True), (-3.0, False)
    ]  # fmt: skip
    first, day = touched(changes, lambda _: True)
    assert first == "Somebody changed the volume 4 times: 2 times louder, 1 time quieter. The last is still so."
    assert "09:00 to 09:05 louder by 3 decibels" in day
    assert "09:06 to 09:20 no louder, since it was at its limit" in day
    assert list(touched(changes, lambda _: False)) == ["Nobody changed the volume."]


def test_no_line_ends_within_a_time_or_a_figure() -> None:
    said = unbroken("On Monday, December 7, at 08:00, from 13:30 to 17:00: 12 decibels.")
    assert said.replace("\u00a0", "_") == "On Monday, December_7, at_08:00, from 13:30_to_17:00: 12_decibels."


def test_a_trouble_says_what_played_meanwhile_and_what_was_missed() -> None:
    day = [PlannedDay(MONDAY.date(), (), False, 0, (tuple(heard(planned_lines())),))]
    days = [ReportedDay(MONDAY.date(), (), "", planned=day[0])]
    log = [
        line("09:00:00", "started"), line("09:00:20", "withdrawn", seconds=20.0, why="its guide is gone"),
        line("09:12:00", "started", item="g-en/two"), line("09:13:00", "played", item="g-en/two", seconds=60.0),
    ]  # fmt: skip
    wrong, end = troubles(log)[0], datetime.fromisoformat(log[-1]["at"])
    said = missed(wrong, end, list(heard(log)), days)
    assert said == (
        "Nothing else played meanwhile. Missed: the rest of “One” and 11 minutes 40 seconds of silence, "
        "about 2 chapters."
    )
    other = [line("09:05:00", "started", item="h-es/x"), line("09:06:00", "played", item="h-es/x", seconds=60.0)]
    said = missed(wrong, end, list(heard([*log[:2], *other, *log[2:]])), days)
    assert said == "Meanwhile 1 chapter played. Missed: the rest of “One” and about 1 chapter."
    unplanned = missed(wrong, end, list(heard(log)), [])
    assert unplanned == "Nothing else played meanwhile. Missed: the rest of “One”."
    assert missed(replace(wrong, kind="disk"), end, [], days) == "Nothing was missed."


def planned_lines() -> list[dict[str, Any]]:
    return [
        one
        for minute in ("00", "05", "10", "15")
        for one in (line(f"09:{minute}:00", "started"), line(f"09:{minute}:50", "played", seconds=50.0))
    ]


def test_a_day_with_other_chapters_than_planned_says_why() -> None:
    plan = PlannedDay(MONDAY.date(), (), False, 0, (tuple(heard(planned_lines())),))
    day = ReportedDay(MONDAY.date(), plan.items[1:], "", planned=plan)
    assert list(differences([replace(day, items=plan.items)], [])) == []
    first = "Monday, November 23: 1 chapter fewer than planned, because "
    assert list(differences([day], [])) == [f"{first}of the clock: times moved a little."]
    wrong = Trouble("power", datetime(2026, 11, 23, 9, 1))
    assert list(differences([replace(day, names=2)], [wrong])) == [
        f"{first}a name was called 2 times and something went wrong at 09:01, which moves what comes later."
    ]
