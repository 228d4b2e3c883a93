"""Everything that can be written wrongly in waiting-room.toml is told by `check`: as an error, or as a note."""

from __future__ import annotations

import codecs
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from audioguide.cli import room_check
from audioguide.waiting_room import settings_file
from audioguide.waiting_room.hours import open_stretches
from tests.cli.terminal import faults
from tests.conftest import Run
from tests.waiting_room import rooms

NOON = datetime(2026, 11, 28, 12, 0)
"""A Saturday."""
ERRORS = [
    # What is no key, or no file
    ("[programe]\ngap = 1", "programe is not known. Did you mean programme?"),
    ("gap = 5", "gap is not known."),
    ("[programme]\nrepeat_aftr = 1", "[programme] repeat_aftr is not known. Did you mean repeat_after?"),
    ("[programme]\ngap = 1\ngap = 2", "this is not valid TOML"),
    ("[hours\n", "this is not valid TOML"),
    ("programme = 3", "programme must be a table"),
    ("[room]\nlanguage = 'xx'", "it must be one of: en"),
    ("[room]\nlanguage = 3", "it must be a text"),
    # Hours
    ("[hours]\nmondya = []", "[hours] mondya is not known. Did you mean monday?"),
    ("[hours]\nmonday = '08:00-12:00'", "monday must be a list"),
    ("[hours]\nmonday = [8]", "monday must be a list"),
    ("[hours]\nmonday = ['8-9']", "'8' is no time of day."),
    ("[hours]\nmonday = ['08:00']", "is no stretch of a day"),
    ("[hours]\nmonday = ['08:00-25:00']", "'25:00' is no time of day."),
    ("[hours]\nmonday = ['08:60-09:00']", "'08:60' is no time of day."),
    ("[hours]\nmonday = ['08:00-08:00']", "begins when it ends"),
    ("[hours]\nmonday = ['24:00-02:00']", "begins when it ends"),
    ("[hours]\nholidays = ['25 December']", "is no day. Write"),
    ("[hours]\nholidays = ['2026-02-30']", "is no day. Write"),
    ("[hours]\nholidays = ['2026-12-27 to 2026-12-24']", "ends before it begins"),
    # Programme
    ("[programme]\ngap = true", "gap is True; it must be a whole number"),
    ("[programme]\ngap = 1.5", "gap is 1.5; it must be a whole number"),
    ("[programme]\ngap = -1", "it must be a whole number from 0 to 3600."),
    ("[programme]\nplays_per_hour = 0", "it must be a whole number from 1 to 60."),
    ("[programme]\nrepeat_after = '90'", "repeat_after is '90'; it must be a whole number"),
    ("[programme]\nlanguages = 'en'", "languages must be a list"),
    ("[programme]\nlanguages = ['xx']", "'xx', which is no language that we know."),
    ("[programme]\nlanguages = ['Spanish']", "'Spanish', which is no language that we know. Did you mean es?"),
    ("[programme]\nlanguages = ['en', 'en-GB']", "languages has en twice"),
    ("[programme]\nchime = 'yes'", "chime is 'yes'; it must be true or false."),
    # Volume
    ("[volume]\ncap = 3", "cap is 3; it must be a number of decibels from -60 to 0."),
    ("[volume]\ndefault = 'quiet'", "it must be a number of decibels"),
    ("[volume]\nparts = [{from = '08:00', to = '09:00'}]", "has an entry without volume"),
    ("[volume]\nparts = [{to = '09:00', volume = -18}]", "has an entry without from"),
    ("[volume]\nparts = [{from = '08:00', volume = -18}]", "has an entry without to"),
    ("[volume]\nparts = [{from = '08:00', to = '09:00', volum = 1}]", "Did you mean volume?"),
    ("[volume]\nparts = [{from = '08:00', to = '8', volume = 1}]", "'8' is no time of day."),
    ("[volume]\nparts = [{from = '08:00', to = '08:00', volume = 1}]", "begins when it ends"),
    (
        "[volume]\nparts = [{from = '08:00', to = '10:00', volume = 1}, {from = '09:00', to = '11:00', volume = 2}]",
        "08:00 to 10:00 and 09:00 to 11:00 overlap, so nobody can tell how loud it is at 09:00.",
    ),
    (
        "[volume]\nparts = [{from = '22:00', to = '07:00', volume = 1}, {from = '06:00', to = '08:00', volume = 2}]",
        "00:00 to 07:00 and 06:00 to 08:00 overlap",
    ),
    ("[volume]\nparts = {from = '08:00'}", "parts must be [[parts]]"),
    # Hush, clock, screen
    ("[hush]\nseconds = 1", "it must be a whole number from 5 to 600."),
    ("[clock]\nwhen_unknown = 'guess'", "it must be one of: play, silent."),
    ("[screen]\non = 1", "on is 1; it must be true or false."),
    ("[screen]\nport = 99999", "it must be a whole number from 1 to 65535."),
    ("[screen]\naddress = '0.0.0.0'", "and there is no token"),
    ("[screen]\naddress = 'the desk'", "'the desk' is no address"),
    ("[screen]\naddress = ''", "'' is no address"),
    ("[screen]\ntoken_file = 'nowhere'", "token_file nowhere cannot be read"),
    ("[screen]\nlook = 'bright'", "it must be one of: dark, light, device"),
    ("[screen]\ncode = 'javascript:alert(1)'", "it must be an address"),
    ("[screen]\ncode = 'https:///guides'", "it must be an address"),
    ("[screen]\ncode = 'https://example.org/{gide}/'", "{gide} stands for nothing. Write {guide}"),
    # Guides
    ("guides = 'x'", "guides must be [[guides]] above each entry."),
    ("[[guides]]\nchapters = ['one']", "[[guides]] needs a folder"),
    ("[[guides]]\nfolder = 'x'\nplay_unsinged = true", "Did you mean play_unsigned?"),
    ("[[guides]]\nfolder = 'x'\nplay_unsigned = 'yes'", "it must be true or false."),
    ("[[guides]]\nfolder = 'x'\nchapters = []", "has an empty list of chapters"),
    ("[[guides]]\nfolder = 'x'\nchapters = ['one', 'one']", "names the chapter one twice"),
    ("[[guides]]\nfolder = 'x'\n[[guides]]\nfolder = './x'", "names the folder x twice"),
    # Announcements
    ("[[announcements]]\nat = '16:45'", "has an entry without text"),
    ("[[announcements]]\ntext = 'We close.'", "has an entry without at"),
    ("[[announcements]]\nat = 'noon'\ntext = 'We close.'", "'noon' is no time of day."),
    ("[[announcements]]\nat = []\ntext = 'We close.'", "has an empty list of times"),
    ("[[announcements]]\nat = ['12:00', '12:00']\ntext = 'We close.'", "has a time twice"),
    ("[[announcements]]\nat = '24:00'\ntext = 'We close.'", "which is the next day"),
    ("[[announcements]]\nat = '12:00'\ntext = '...'", "has a text without a word"),
    (f"[[announcements]]\nat = '12:00'\ntext = '{'We close. ' * 40}'", "at most 300 are said at once"),
    ("[[announcements]]\nat = '12:00'\ntext = 'We close.'\ndays = ['friday', 'freitag']", "the day 'freitag'"),
    ("[[announcements]]\nat = '12:00'\ntext = 'We close.'\ndays = []", "has an empty list of days"),
    ("[[announcements]]\nat = '12:00'\ntext = 'We close.'\nlanguage = 'English'", "Did you mean en?"),
    ("announcements = [{at = '12:00', text = 'Hi.'}, {at = '13:00', text = 'Hi.'}]", "says 'Hi.' twice"),
]
NOTES = [
    ("[hours]\nmonday = ['08:00-18:00']", "says nothing of Tuesday, Wednesday, Thursday and Friday"),
    ("[hours]\nholidays = ['2020-12-25']", "All holidays are in the past."),
    ("[hours]\nholidays = ['2026-12-24 to 2062-01-01']", "lasts 12793 days"),
    ("[hours]\nmonday = []\ntuesday = []\nwednesday = []\nthursday = []\nfriday = []", "The room is never open"),
    ("[hours]\nmonday = ['08:00-12:00', '11:00-18:00']", "On Monday 08:00-12:00 and 11:00-18:00 overlap"),
    ("[hours]\nmonday = ['12:00-09:00']", "On Monday the room opens at 12:00 for 21 hours, over midnight."),
    ("[programme]\nlanguages = ['en', 'es']", "names es, and nothing that may play is in it. There is: en."),
    ("[volume]\ndefault = -3", "The default volume, -3, is over the cap, -6, so it is -6."),
    ("[volume]\nparts = [{from = '08:00', to = '09:00', volume = 0}]", "The volume from 08:00, 0, is over the cap"),
    ("[volume]\nparts = [{from = '20:00', to = '21:00', volume = -18}]", "and the room is never open then"),
    ("[volume]\ndefault = -50", "At -50 decibels hardly anybody hears a word."),
    ("[screen]\ncode = 'https://example.org/'", "and the screen is off"),
    ("[screen]\non = true\nport = 80", "Port 80 is for the administrator alone"),
    ("[sound]\ndevice = 'Trumpet'", "no sound device whose name holds 'Trumpet'. There are: Speaker of the desk."),
    ("[sound]\ndevice = 'null'", "The sound device is null, so nobody hears anything."),
    ("[[guides]]\nfolder = 'output/nowhere'", "there is no guide.json in it"),
    (
        "[[guides]]\nfolder = 'output/g-en'\nchapters = ['three']",
        "there is no chapter of this name. There are: one, two.",
    ),
    ("[[announcements]]\nat = '12:00'\ntext = 'We close.'", "The sound of the announcement “We close.” is missing"),
    ("[[announcements]]\nat = '19:00'\ntext = 'We close.'", "The room is never open at 19:00"),
    ("[[announcements]]\nat = '12:00'\ndays = ['sunday']\ntext = 'We close.'", "never open at 12:00 on Sunday"),
    ("[hours]\nmonday = ['08:00-08:01']", "g-en/one lasts longer than the room is ever open"),
]


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of a public chapter that lasts longer than a minute, and a private one."""
    return rooms.guide(tmp_path_factory.mktemp("guide") / "g-en", {"one": ("public", 50), "two": ("private", 2)})


@pytest.fixture
def room(project: Path, guide: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a guide of a public and a private chapter, a loudspeaker, and a Saturday."""

    class Saturday(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return NOON

    shutil.copytree(guide, project / "output" / "g-en")
    monkeypatch.setattr("audioguide.waiting_room.verifying.verify", lambda *_: "")
    monkeypatch.setattr("audioguide.audio.playback.device.device_names", lambda: ("Speaker of the desk",))
    monkeypatch.setattr(room_check, "datetime", Saturday)
    return project


def test_there_are_more_than_sixty() -> None:
    told = [text for text, _ in (*ERRORS, *NOTES)]
    assert len(set(told)) == len(told) >= 90


@pytest.mark.parametrize(("text", "told"), ERRORS)
def test_what_cannot_be_meant_is_an_error(room: Path, run: Run, text: str, told: str) -> None:
    (room / "waiting-room.toml").write_text(text, "utf-8")
    code, out, err = run("waiting-room", "check")
    assert (code, out, faults(err)) == (2, "", [])
    said = " ".join(err.split())
    assert said.startswith("Error: waiting-room.toml: ")
    assert told in said


@pytest.mark.parametrize(("text", "told"), NOTES)
def test_what_may_not_be_meant_is_told(room: Path, run: Run, text: str, told: str) -> None:
    (room / "waiting-room.toml").write_text(text, "utf-8")
    code, out, err = run("waiting-room", "check")
    assert (err, faults(out)) == ("", [])
    assert code in (0, 3)
    assert told in " ".join(out.split())


def test_a_configuration_as_it_should_be_has_no_note_but_of_what_must_be_made(room: Path, run: Run) -> None:
    code, out, _ = run("waiting-room", "check")
    notes = [line for line in out.splitlines() if line.startswith("Note:")]
    assert code == 0
    assert [note.split(".")[0] for note in notes] == ["Note: There is no invitation", "Note: The chime is missing"]
    assert out.splitlines()[-1] == "Checked: 1 item may play, 1 refusal, 2 notes."


def test_the_next_opening_is_named_after_a_weekend_too(room: Path, run: Run) -> None:
    _, out, _ = run("waiting-room", "check")
    assert "Today is Saturday, and the room is closed.\nAudio guides play again on Monday at 8:00.\n" in out


def test_a_file_from_an_editor_that_marks_utf_8_is_read(tmp_path: Path) -> None:
    file = tmp_path / "waiting-room.toml"
    file.write_bytes(codecs.BOM_UTF8 + b"[programme]\r\ngap = 7\r\n")
    assert settings_file.read(file).gap == 7


def test_hours_over_midnight_belong_to_the_day_on_which_they_begin(tmp_path: Path) -> None:
    made = settings_file.parse("[hours]\nfriday = ['22:00-02:00']\nholidays = ['2026-11-28']", tmp_path)
    friday = datetime(2026, 11, 27)
    assert open_stretches(made, friday.date(), 7) == ((friday.replace(hour=22), datetime(2026, 11, 28, 2)),)
    closed = settings_file.parse("[hours]\nfriday = ['22:00-02:00']\nholidays = ['2026-11-27']", tmp_path)
    assert open_stretches(closed, friday.date(), 7) == ()


def test_days_that_touch_at_midnight_are_one_stretch(tmp_path: Path) -> None:
    text = "[hours]\nmonday = ['18:00-24:00']\ntuesday = ['00:00-06:00']"
    made = settings_file.parse(text, tmp_path)
    assert open_stretches(made, datetime(2026, 11, 23).date(), 2) == (
        (datetime(2026, 11, 23, 18), datetime(2026, 11, 24, 6)),
    )


def test_a_quiet_night_is_one_entry(tmp_path: Path) -> None:
    made = settings_file.parse("[volume]\nparts = [{from = '22:00', to = '07:00', volume = -30}]", tmp_path)
    assert [(part.start, part.end, part.volume) for part in made.parts] == [(0, 420, -30.0), (1320, 1440, -30.0)]
