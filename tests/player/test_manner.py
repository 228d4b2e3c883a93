"""How the player treats its listener: what is waited for, contents and keys by ear, places as they are typed."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.player import play, request, steps, terminal
from audioguide.player.actions import default_keymap
from audioguide.player.book import Book, Spot
from audioguide.player.key_readers import LineReader
from audioguide.player.listener import AnswersWanted, ReaderWanted, manner, remember
from audioguide.player.preferences import Preferences
from audioguide.player.screen_readers import READERS, screen_reader
from audioguide.player.state import Key, Options, Remember, TypedLine
from audioguide.settings import read
from tests.player.books import ENGLISH, chapter, foreign, guide, over
from tests.player.driver import Driver
from tests.waiting import until

WAITS = Options(default_keymap(), answers="pause")


@pytest.fixture
def visit() -> Driver:
    return Driver(guide())


# --- waits -------------------------------------------------------------------------------------------------------


def test_where_nobody_reads_the_answers_the_sound_is_there_at_once() -> None:
    visit = Driver(guide(), over())
    assert not visit.quiet()
    visit.key("?")
    assert not visit.quiet()


def test_space_after_help_goes_on_and_pauses_only_what_is_heard() -> None:
    visit = Driver(guide(), WAITS)
    visit.wait(20)
    visit.key("?")
    assert visit.quiet()
    visit.wait(2)
    assert visit.key("space") == ["Playing."]
    visit.wait(1.5)
    assert not visit.quiet() and not visit.state.paused
    assert visit.key("space") == ["Paused."]
    # While it is paused a long answer changes nothing of what the key does.
    visit.key("?")
    assert visit.key("space") == ["Playing."]
    visit.wait(2)
    assert not visit.quiet()


def test_a_short_answer_is_no_wait_that_space_would_end() -> None:
    visit = Driver(guide(), WAITS)
    visit.wait(20)
    visit.key("n")
    assert visit.key("space") == ["Paused."]


def test_any_key_ends_a_wait() -> None:
    visit = Driver(guide(), WAITS)
    visit.wait(20)
    visit.key("?")
    visit.key("n")
    visit.wait(2.5)
    assert not visit.quiet()


def test_after_the_end_it_is_not_said_to_be_playing() -> None:
    visit = Driver(guide(), over())
    visit.wait(400)
    assert visit.state.finished
    (said,) = visit.key("W")
    assert said.endswith("Normal speed. The end.") and "Playing" not in said


# --- who listens -------------------------------------------------------------------------------------------------


def test_the_listener_is_asked_once() -> None:
    asks = replace(WAITS, asks_listener=True)
    for typed, answers, remembered in (
        ("y", "pause", [Remember(True)]),
        ("No", "over", [Remember(False)]),
        ("", "pause", []),
    ):
        visit = Driver(guide(), asks)
        assert visit.lines[-1] == ENGLISH.ask_listener and visit.quiet()
        assert visit.answer("perhaps")[-1] == ENGLISH.ask_listener
        visit.answer(typed)
        assert visit.state.options.answers == answers and visit.state.question is None
        assert [effect for effect in visit.effects if isinstance(effect, Remember)] == remembered
        visit.wait(4)
        assert not visit.quiet()


@pytest.mark.parametrize("found", [True, False, None])
def test_what_was_set_goes_before_what_is_found(tmp_path: Path, found: bool | None) -> None:
    def told(answers: AnswersWanted, reader: ReaderWanted, can_ask: bool) -> tuple[str, bool]:
        return manner(answers, reader, tmp_path, can_ask, lambda: found)

    assert told("duck", "auto", True) == ("duck", False)
    assert told("auto", "no", True) == ("over", False)
    assert told("auto", "yes", True) == ("pause", False)
    expected = "over" if found is False else "pause"
    assert told("auto", "auto", True) == (expected, found is None)
    assert told("auto", "auto", False) == (expected, False)
    for there, answers in ((True, "pause"), (False, "over")):
        remember(tmp_path, there)
        # What is found is surer than what was once answered.
        assert told("auto", "auto", True) == (answers if found is None else expected, False)
    (tmp_path / "listener.json").write_text("[]")
    assert told("auto", "auto", True) == (expected, found is None)


def processes(folder: Path, *names: str) -> Path:
    for number, name in enumerate(("systemd", "bash", *names), 1):
        (folder / str(number)).mkdir(parents=True)
        comm, _, script = name.partition(" ")
        (folder / str(number) / "comm").write_text(f"{comm}\n")
        (folder / str(number) / "cmdline").write_bytes(f"/usr/bin/{comm}\0-u\0{script}\0-e\0".encode())
    (folder / "version").write_text("Linux version 6.1")
    return folder


@pytest.mark.parametrize(
    "name", ["orca", "fenrir", "python3 /usr/bin/orca", "python3.12 /home/a/tdsr/tdsr.py", "brltty"]
)
def test_known_readers_are_found(tmp_path: Path, name: str) -> None:
    assert screen_reader({"SSH_TTY": "/dev/pts/0"}, processes(tmp_path, name), "linux") is True


def test_none_is_found_where_none_is(tmp_path: Path) -> None:
    here = processes(tmp_path, "orcas", "python3 /home/orca/tool.py", "mpv")
    assert screen_reader({}, here, "linux") is False
    assert screen_reader({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}, here, "linux") is False


def test_a_reader_on_another_computer_cannot_be_found(tmp_path: Path) -> None:
    here = processes(tmp_path)
    assert screen_reader({"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, here, "linux") is None
    (here / "version").write_text("Linux version 5.15 Microsoft@Microsoft.com")
    assert screen_reader({}, here, "linux") is None
    assert screen_reader({}, tmp_path / "hidden", "linux") is None


def test_the_desktop_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = processes(tmp_path / "proc")
    tool = tmp_path / "bin" / "busctl"
    tool.parent.mkdir()
    monkeypatch.setenv("PATH", str(tool.parent))
    for answer, found in (("v b true", True), ("v b false", False)):
        tool.write_text(f"#!/bin/sh\necho '{answer}'\n")
        tool.chmod(0o755)
        assert screen_reader({"DBUS_SESSION_BUS_ADDRESS": "x", "PATH": "/bin"}, here, "linux") is found
    assert all(name == name.lower() for name in READERS)


# --- contents ----------------------------------------------------------------------------------------------------


def test_contents_by_stepping(visit: Driver) -> None:
    visit.key("N")
    assert visit.key("c") == [
        "Contents, 4 chapters. Arrows or a number choose, enter goes there. 2: Part 2. 1 minute; has a notice."
    ]
    assert visit.key("down") == ["3: Part 3. 1 minute."]
    assert visit.key("right", ".")[1] == "This is the last chapter."
    assert visit.key("home") == ["1: Part 1. 1 minute."]
    assert visit.key("up") == ["This is the first chapter."]
    assert visit.key("end", "left")[1] == "3: Part 3. 1 minute."
    assert visit.spot == Spot(1, 0)
    assert visit.key("enter") == ["Chapter 3 of 4, Part 3."]
    assert visit.spot == Spot(2, 0) and visit.state.listed is None


def test_contents_by_typing(visit: Driver) -> None:
    assert visit.key("c", "3")[1] == "3: Part 3. 1 minute."
    assert visit.key("9") == ["There is no chapter 9. The last is 4."]
    assert visit.key("2", "space")[1].startswith("Chapter 2 of 4")
    long = replace(guide(), chapters=tuple(chapter(n) for n in range(1, 25)))
    visit = Driver(long)
    assert visit.key("c", "1", "7")[2].startswith("17: Part 17")
    assert visit.key("3")[0].startswith("3: ")
    assert visit.send(TypedLine("c part 24"))[0].startswith("24: Part 24")
    assert visit.send(TypedLine(""))[0].startswith("Chapter 24")
    assert visit.send(TypedLine("c part 1"))[0].startswith("1: Part 1.")
    assert visit.send(TypedLine("c art 2"))[0].startswith(
        "6 titles have that in them: 2, Part 2; 20, Part 20; 21, Part 21."
    )
    assert visit.send(TypedLine("c zebra")) == ["Not found: zebra."]


def test_a_list_of_one_and_a_title_that_ends_in_brackets() -> None:
    book = replace(guide(), chapters=(replace(chapter(1), title="Rest (Hard to hear.)"),))
    assert Driver(book).key("c") == [
        "Contents, 1 chapter. Arrows or a number choose, enter goes there. 1: Rest (Hard to hear.) 1 minute."
    ]


def test_other_keys_act_and_close_the_list(visit: Driver) -> None:
    visit.key("c")
    assert visit.key("n") == ["Sentence 2 of 6."] and visit.state.listed is None
    visit.key("c")
    assert visit.key("g") == [ENGLISH.ask_place] and visit.state.listed is None
    visit.answer("")
    visit.key("c")
    assert visit.key("c") == ["Stayed."] and visit.state.listed is None
    visit.key("c", "k")
    assert visit.key("down") == ["Down: choose a finer level, down to a jump in time."]


def test_the_narration_waits_while_the_list_is_open() -> None:
    visit = Driver(guide(), WAITS)
    visit.wait(20)
    visit.key("c")
    visit.wait(60)
    assert visit.quiet()
    visit.key("c")
    visit.wait(2)
    assert not visit.quiet()


# --- places as typed ---------------------------------------------------------------------------------------------


def titled(*titles: str) -> Book:
    parts = tuple(replace(chapter(n), title=title) for n, title in enumerate(titles, 1))
    return replace(guide(), chapters=parts)


@pytest.mark.parametrize(
    ("typed", "spot"),
    [
        ("chapter 3", Spot(2, 0)),
        ("Chapter3", Spot(2, 0)),
        ("the hill", Spot(1, 0)),
        ("HILL", Spot(1, 0)),
        ("hill the", Spot(1, 0)),
        ("1984", Spot(2, 0)),
        ("half", Spot(1, 30_000)),
        ("a quarter", Spot(0, 45_000)),
        ("+1m", Spot(1, 20_000)),
        ("+30", Spot(0, 50_000)),
        ("+1:30", Spot(1, 50_000)),
        ("-5 seconds", Spot(0, 15_000)),
        ("-5m", Spot(0, 0)),
        ("1.5 minutes", Spot(1, 30_000)),
        ("0.05 hours", Spot(2, 60_000)),
        ("1 minute and 30 seconds", Spot(1, 30_000)),
    ],
)
def test_g_takes_what_people_say(typed: str, spot: Spot) -> None:
    visit = Driver(titled("A start", "The long hill", "In 1984"), start=Spot(0, 20_000))
    assert len(visit.send(TypedLine(f"g {typed}"))) == 1
    assert visit.spot == spot


@pytest.mark.parametrize(
    "typed", ["chapter", "chapter 9", "9", "+", "+5 apples", "hills", "e", "5 moons", "1.5.5 hours"]
)
def test_g_says_what_it_cannot_do(typed: str) -> None:
    visit = Driver(titled("A start", "The long hill", "In 1984"), start=Spot(0, 20_000))
    assert len(visit.send(TypedLine(f"g {typed}"))) == 1
    assert visit.spot == Spot(0, 20_000)


def test_a_title_that_several_have() -> None:
    visit = Driver(titled("Rest", "Rest at home", "More rest"))
    assert visit.send(TypedLine("g rest")) == ["Chapter 1 of 3, Rest."]
    assert visit.send(TypedLine("g est")) == [
        "3 titles have that in them: 1, Rest; 2, Rest at home; 3, More rest. Write a number, or more of the title."
    ]


def test_jumps_of_a_size(visit: Driver) -> None:
    assert visit.send(TypedLine("f 30")) == ["30 seconds forward."]
    assert visit.spot == Spot(0, 30_000)
    assert visit.send(TypedLine("b 0:20")) == ["20 seconds back."]
    assert visit.send(TypedLine("f 1m")) == ["Chapter 2 of 4, Part 2."]
    assert visit.send(TypedLine("b x")) == ["That is no length of time. Write seconds, such as 30, or 5m."]
    assert visit.send(TypedLine("b 99:00:00")) == ["Chapter 1 of 4, Part 1."] and visit.spot == Spot(0, 0)
    assert visit.send(TypedLine("b 5")) == ["This is the start."]
    visit = Driver(guide(), replace(over(), jump=25))
    assert visit.key("f") == ["25 seconds forward."]


# --- levels ------------------------------------------------------------------------------------------------------


def test_levels_are_those_of_the_book() -> None:
    assert steps.levels(guide()) == ("chapter", "paragraph", "sentence", "seconds")
    assert steps.levels(foreign()) == ("chapter", "seconds")
    long = replace(foreign(), chapters=tuple(replace(c, frames=c.frames * 40) for c in foreign().chapters))
    assert steps.levels(long) == ("chapter", "ten_minutes", "minute", "seconds")
    visit = Driver(long)
    assert visit.key("L", ".", "l")[:2] == ["Level: 1 minute.", "1 minute forward."]
    assert visit.key("L", "L", ".")[2] == "10 minutes forward."


def test_headings_are_levels() -> None:
    depths = (1, 2, 3, 2, 1, 7)
    book = replace(guide(), chapters=tuple(replace(chapter(n), depth=d) for n, d in enumerate(depths, 1)))
    assert steps.levels(book)[:3] == ("heading1", "heading2", "chapter")
    visit = Driver(book, start=Spot(2, 20_000))
    assert visit.key("L", "L", "L")[1:] == ["Level: chapter.", "Level: heading 2."]
    assert visit.key("right") == ["Chapter 4 of 6, Part 4."]
    assert visit.key("left") == ["Chapter 2 of 6, Part 2."]
    assert visit.key("L") == ["Level: heading 1."]
    assert visit.key("right", "right")[0].startswith("Chapter 5")
    assert visit.spot == Spot(4, 0)
    assert visit.key("left", "left", "left")[2] == "This is the first chapter."


def test_a_key_before_the_first_line_is_answered() -> None:
    visit = Driver(guide(), WAITS)
    assert visit.send(Key("w")) == ["Chapter 1 of 4, Part 1."]


def test_a_listener_is_told_that_a_book_takes_long_to_open(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(play, "_LONG_OPENING", 0.0)
    monkeypatch.setattr(terminal, "print_error", told.append)

    def slow(*_: object) -> tuple[Book, None]:
        until(lambda: told)
        return guide(), None

    monkeypatch.setattr(request, "requested_book", slow)
    wanted = request.PlayRequest()
    play._requested(wanted, read(), Preferences(), LineReader(io.StringIO(), lambda _: None, False))
    assert told == [ENGLISH.opening]
