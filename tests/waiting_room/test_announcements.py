"""What the operator has said at a time of the day: made ahead, made in time, shown, and in nobody's way."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from audioguide.settings import read
from audioguide.waiting_room import sounds as room_sounds
from audioguide.waiting_room.announcing import key_of
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.events import Hush, NewItems, Room, RoomState, RoomTick, StartSound
from audioguide.waiting_room.moment import Moment
from audioguide.waiting_room.preparing import prepare_sounds, to_say
from audioguide.waiting_room.session import step
from audioguide.waiting_room.setting_announcements import Announcement
from audioguide.waiting_room.simulation import simulate
from audioguide.waiting_room.sounds import RoomClip
from audioguide.waiting_room.tally import heard
from audioguide.waiting_room.view import view
from tests.conftest import Run
from tests.waiting_room.test_simulation import RATE, item, sounds

MONDAY = datetime(2026, 11, 23)
CLOSING = Announcement("The desk closes at 5 o'clock.", (16 * 60 + 45,))
LUNCH = Announcement("Lunch is from 12:30.", (12 * 60,), days=(0, 2))
SOUND = RoomClip("closing.wav", RATE, 4 * RATE, "closing", CLOSING.text)


def room(*announcements: Announcement, gap: int = 60, seconds: float = 150) -> Room:
    configuration = Configuration(announcements=announcements, gap=gap, plays_per_hour=60, repeat_after=1)
    clips = {key_of(configuration, one): replace(SOUND, text=one.text) for one in announcements}
    return Room(configuration, replace(sounds({}), announcements=clips), (item("falls", "en", seconds),))


def announced(room: Room, days: float = 1) -> list[tuple[str, str]]:
    """(day and time, text) of each announcement of a week from Monday."""
    items = heard(simulate(room, MONDAY, days))
    return [(f"{one.begun:%a %H:%M:%S}", one.title) for one in items if not one.folder]


def test_it_is_made_to_the_second_and_nothing_is_cut_for_it() -> None:
    busy = room(CLOSING, gap=0, seconds=280)
    assert announced(busy) == [("Mon 16:45:00", CLOSING.text)]
    assert {one.ended for one in heard(simulate(busy, MONDAY, 1))} == {"played"}
    waits = [line["why"] for line in simulate(busy, MONDAY, 1) if line["what"] == "waiting"]
    assert "an announcement is near" in waits


def test_its_days_are_kept_and_no_hour_is_counted_against_it() -> None:
    few = replace(room(LUNCH).configuration, plays_per_hour=1)
    week = replace(room(LUNCH), configuration=few)
    assert announced(week, 7) == [("Mon 12:00:00", LUNCH.text), ("Wed 12:00:00", LUNCH.text)]
    before = [one for one in heard(simulate(replace(week, items=()), MONDAY, 7)) if one.folder]
    assert before == []


def test_it_waits_for_the_end_of_a_hush_but_not_for_ever() -> None:
    place, at = room(CLOSING), Moment(datetime(2026, 11, 23, 16, 44, 58), 1000.0)
    silent, _ = step(replace(place, items=()), RoomState(), Hush(60), at)
    during, effects = step(replace(place, items=()), silent, RoomTick(), at.after(10))
    assert not any(isinstance(effect, StartSound) for effect in effects)
    after, effects = step(replace(place, items=()), during, RoomTick(), at.after(61))
    assert after.playing is not None
    assert after.playing.item.title == CLOSING.text
    late, _ = step(replace(place, items=()), RoomState(), RoomTick(), at.after(700))
    assert late.playing is None


def test_it_is_shown_as_it_is_said_and_a_change_of_guides_does_not_end_it() -> None:
    place, at = room(CLOSING), Moment(datetime(2026, 11, 23, 16, 45), 1000.0)
    state, _ = step(place, RoomState(), RoomTick(), at)
    shown = view(place, state, at, False)
    assert (shown["state"], shown["title"]) == ("playing", "")
    assert state.playing is not None
    said = replace(state, playing=replace(state.playing, segments=state.playing.segments[-1:]))
    assert view(place, said, at, False)["line"] == CLOSING.text
    still, _ = step(replace(place, items=()), state, NewItems(), at.after(1))
    assert still.playing == state.playing


def test_nothing_is_announced_while_nobody_knows_the_time_or_the_room_is_closed() -> None:
    place = replace(room(CLOSING), items=())
    unknown = Moment(datetime(2026, 11, 23, 16, 45), 1000.0, known=False)
    assert step(place, RoomState(), RoomTick(), unknown)[0].playing is None
    sunday = Moment(datetime(2026, 11, 29, 16, 45), 1000.0)
    assert step(place, RoomState(), RoomTick(), sunday)[0].playing is None


def test_its_sound_is_made_ahead_and_a_text_that_nobody_can_be_sure_of_is_refused(tmp_path: Path) -> None:
    plain = Configuration(announcements=(CLOSING, Announcement("Take 5-10 drops od.", (700,))))
    made = prepare_sounds([], tmp_path, read({"CACHE": str(tmp_path / "cache")}), to_say(plain))
    assert list(made.said) == [CLOSING.text]
    assert list(made.unsaid) == ["Take 5-10 drops od."]
    there = room_sounds.read(tmp_path / room_sounds.FOLDER)
    assert [clip.text for clip in there.announcements.values()] == [CLOSING.text]
    assert list(there.announcements) == [key_of(plain, CLOSING)]
    assert list(there.names) == []


def test_check_and_prepare_tell_of_it(project: Path, run: Run) -> None:
    (project / "waiting-room.toml").write_text(
        "[[announcements]]\nat = ['16:45', '16:55']\ndays = ['monday', 'friday']\ntext = 'The desk closes at 5.'\n",
        "utf-8",
    )
    _, out, _ = run("waiting-room", "check")
    assert "Announced at 16:45 and 16:55 on Monday and Friday: “The desk closes at 5.”" in " ".join(out.split())
    assert "is missing, so it is not made" in " ".join(out.split())
    code, out, _ = run("waiting-room", "prepare")
    assert code == 0
    assert "“The desk closes at 5.” is said by" in out
    assert "is missing, so it is not made" not in " ".join(run("waiting-room", "check")[1].split())
