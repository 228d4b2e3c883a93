"""The gate of what is printed, through a pseudo-terminal and worse: foreign letters, encodings, no screen at all."""

from __future__ import annotations

import io
import signal
import subprocess
import termios
from pathlib import Path
from typing import Any

import pexpect
import pytest

from tests.cli.terminal import faults
from tests.player.built import SLOW, build, home, player
from tests.player.test_daisy import book_folder
from tests.player.test_foreign import sound, tagged
from tests.waiting import HANG, until

pytestmark = pytest.mark.realtime

FOUL = "The \x1b]0;owned\x07 \x1b[2J\x9b31m\u202eend\r\n"


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("built"))


def spawned(folder: Path, *arguments: str, **manner: Any) -> pexpect.spawn[str]:
    command = player(*arguments)
    env = home(folder) | manner.pop("env", {})
    child = pexpect.spawn(command[0], command[1:], timeout=HANG, env=env, encoding="utf-8", **manner)
    child.delaybeforesend = None
    return child


def shown_until_end(child: pexpect.spawn[str]) -> str:
    child.expect(pexpect.EOF)
    child.close()
    return str(child.before)


def test_no_control_character_of_a_stranger_reaches_the_terminal(tmp_path: Path) -> None:
    folder = tmp_path / "a \x1b[31mred\x07 book"
    for number in (1, 2):
        tagged(folder / f"{number}\x1b[2J.wav", f"{FOUL} {number}", FOUL, value=number)
    (folder / "3\x1bc.wav").write_bytes(b"RIFF\x1b[2J")
    child = spawned(tmp_path, "--no-trace", "--device", SLOW, str(folder), dimensions=(24, 79), echo=False)
    log = io.StringIO()
    child.logfile_read = log
    child.expect(r"for\s+help\.\r\n")
    for key in "wWCcsm":
        child.send(key)
        child.expect([r"\n$", ": $"])
    child.send("note \x07\u202e\r")
    child.expect("Bookmark 1 at")
    child.send("Mq\rq")
    child.expect(pexpect.EOF)
    shown = log.getvalue()
    assert faults(shown) == [], shown
    assert not set("\x1b\x07\x9b\u202e") & set(shown)
    assert "The" in shown and "owned" in shown


@pytest.mark.parametrize("locale", ["de_DE.ISO-8859-1", "C", "POSIX", "en_US.UTF-8"])
def test_any_locale_and_encoding(tmp_path: Path, locale: str) -> None:
    tagged(tmp_path / "book" / "1.wav", "Käse \u2013 \u201cČaj\u201d \u6f22 \U0001f600", "Čaj")
    encoding = "iso-8859-1" if "8859" in locale else "ascii" if locale in ("C", "POSIX") else "utf-8"
    env = home(tmp_path) | {"LC_ALL": locale, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    command = player("--no-trace", "--device", SLOW, str(tmp_path / "book"))
    done = subprocess.run(
        command, input=b"w\nC\nm k\xe4se\nM\n\nq\n", capture_output=True, timeout=HANG, env=env, check=True
    )
    assert done.stderr == b""
    shown = done.stdout.decode(encoding)
    expected = {
        "iso-8859-1": 'Käse - "Caj" ? ?.',
        "ascii": 'Kase - "Caj" ? ?.',
        "utf-8": "Käse \u2013 \u201cČaj\u201d \u6f22 \U0001f600.",
    }
    assert expected[encoding] in shown
    assert "Stopped at" in shown


def test_letters_typed_at_an_old_terminal_are_kept_as_they_were_typed(tmp_path: Path) -> None:
    sound(tmp_path / "a.wav", 30)
    command = player("--device", SLOW, str(tmp_path / "a.wav"))
    env = home(tmp_path) | {"PYTHONIOENCODING": "iso-8859-1"}
    child = pexpect.spawn(command[0], command[1:], timeout=HANG, env=env, encoding="iso-8859-1", echo=False)
    child.delaybeforesend = None
    child.expect(r"for\s+help\.\r\n")
    child.send("m")
    child.expect(": $")
    child.send("Käse")
    child.expect_exact("Käse")
    child.send("\r")
    child.expect("Bookmark 1 at")
    child.send("M")
    child.expect_exact("Käse")
    child.send("\rq")
    child.expect(pexpect.EOF)


def test_what_is_typed_can_be_rubbed_out(tmp_path: Path) -> None:
    sound(tmp_path / "a.wav", 30)
    child = spawned(tmp_path, "--no-trace", "--device", SLOW, str(tmp_path / "a.wav"), echo=False)
    child.expect(r"for\s+help\.\r\n")
    child.send("m")
    child.expect(": $")
    child.send("ab\x7fc\r")
    child.expect_exact("ab\b \bc\r\nBookmark 1 at")
    child.send("M")
    child.expect("seconds, ac")
    child.send("\rq")
    child.expect(pexpect.EOF)


@pytest.mark.parametrize("target", ["closed", "/dev/full"])
def test_a_closed_or_full_output_stops_no_sound(guide: Path, tmp_path: Path, target: str) -> None:
    heard = tmp_path / "heard.pcm"
    out = ">&-" if target == "closed" else f">{target}"
    words = " ".join(f"'{word}'" for word in player("--device", f"null:50:{heard}", "--chapter", "2", str(guide)))
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {words} {out}"],
        input=b"m a note\n",
        capture_output=True,
        timeout=HANG,
        env=home(tmp_path),
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    # All of the chapter was heard, and nothing that was meant for the screen is in a file.
    assert heard.stat().st_size > 20 * 2 * 22_050
    kept = next((tmp_path / "state" / "audioguide" / "places").glob("*.json")).read_text()
    assert "a note" in kept and "Bookmark 1" not in kept


def test_all_streams_may_be_closed(guide: Path, tmp_path: Path) -> None:
    words = " ".join(f"'{word}'" for word in player("--device", "null:50", "--chapter", "2", str(guide)))
    done = subprocess.run(["/bin/sh", "-c", f"{words} <&- >&- 2>&-"], timeout=HANG, env=home(tmp_path), check=False)
    assert done.returncode == 0


def test_lines_fit_a_window_that_has_changed_its_size(guide: Path, tmp_path: Path) -> None:
    child = spawned(tmp_path, "--no-trace", "--device", SLOW, str(guide), dimensions=(24, 79), echo=False)
    child.expect(r"for\s+help\.\r\n")
    child.setwinsize(24, 30)
    child.send("W")
    child.expect(r"Playing\.\r\n|Paused\.\r\n")
    lines = str(child.before).split("\r\n")
    assert len(lines) > 4 and max(map(len, lines)) < 30
    child.setwinsize(24, 79)
    child.send("W")
    child.expect(r"Playing\.\r\n|Paused\.\r\n")
    assert max(map(len, str(child.before).split("\r\n"))) > 40
    child.send("q")
    child.expect(pexpect.EOF)


def test_keys_typed_before_the_book_is_open_are_keys_and_no_text(tmp_path: Path) -> None:
    for number in range(150):
        sound(tmp_path / "book" / f"{number}.wav", value=number)
    child = spawned(tmp_path, "--no-trace", "--device", SLOW, str(tmp_path / "book"), dimensions=(24, 79), echo=True)
    until(lambda: not termios.tcgetattr(child.child_fd)[3] & termios.ECHO)
    child.send("wq")
    shown = shown_until_end(child)
    assert shown.startswith("book. Chapter 1 of 150") and "Stopped at" in shown
    assert "wq" not in shown and "Chapter 1 of 150, 0.\r\n" in shown


def test_with_no_reader_about_the_sound_is_first_and_with_one_a_key_ends_the_wait(tmp_path: Path) -> None:
    folder, (title, name) = tmp_path / "book", ("A long title " * 20, "And so on " * 20)
    for number in (1, 2):
        tagged(folder / f"{number}.wav", f"{name} {number}", title, value=number)
    config = tmp_path / "config" / "audioguide"
    config.mkdir(parents=True)
    # The first line then takes more than a minute to be read out.
    (config / "play.toml").write_text("words_a_minute = 60\n")
    for manner, typed in (("--no-screen-reader", ""), ("--screen-reader", " ")):
        heard = tmp_path / f"heard{manner}.pcm"
        child = spawned(tmp_path, "--no-trace", manner, "--device", f"null:1:{heard}", str(folder), echo=False)
        child.expect(r"for\s+help\.\r\n")
        until(lambda heard=heard: heard.is_file() and heard.stat().st_size > 0)  # type: ignore[misc]
        if typed:
            assert not any(heard.read_bytes())
            child.send(typed)
            child.expect_exact("Playing.")
        until(lambda heard=heard: any(heard.read_bytes()))  # type: ignore[misc]
        child.send("q")
        child.expect(pexpect.EOF)


def test_a_shelf_is_asked_about_and_a_book_named(tmp_path: Path) -> None:
    for name in ("The hill", "The lake", "A way"):
        sound(tmp_path / "shelf" / name / "1.wav", 30, len(name))
    child = spawned(tmp_path, "--device", SLOW, str(tmp_path / "shelf"), dimensions=(24, 79))
    child.expect_exact(
        "3 books.\r\n1: A way.\r\n2: The hill.\r\n3: The lake.\r\nNumber or part of the name, or Enter to leave: "
    )
    child.send("the\n")
    child.expect_exact("2 books.\r\n2: The hill.\r\n3: The lake.\r\n")
    child.send("3\n")
    child.expect(r"Question mark for help\.")
    child.send("q")
    child.expect(pexpect.EOF)
    child = spawned(tmp_path, "--device", SLOW, str(tmp_path / "shelf"), dimensions=(24, 79))
    child.expect("to leave: ")
    child.send("\x04")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    child = spawned(tmp_path, "--device", SLOW, "--book", "hill", str(tmp_path / "shelf"), dimensions=(24, 79))
    child.expect(r"Question mark for help\.")
    child.send("q")
    child.expect(pexpect.EOF)


def test_the_question_about_a_reader_is_put_once(tmp_path: Path) -> None:
    sound(tmp_path / "a.wav", 30)
    words = [word for word in player("--device", SLOW, str(tmp_path / "a.wav")) if word != "--screen-reader"]
    # Nobody looks for a reader here: whatever runs on this machine, there is no list of it.
    env = home(tmp_path)
    program = (
        "from audioguide.player import play, screen_readers; screen_readers.screen_reader = lambda: None; "
        "play._LONG_OPENING = 900; from audioguide.cli import main; main()"
    )
    for asked in (True, False):
        child = pexpect.spawn(
            words[0], ["-c", program, *words[3:]], timeout=HANG, env=env, encoding="utf-8", echo=False
        )
        child.delaybeforesend = None
        child.expect(r"for\s+help\.\r\n")
        if asked:
            child.expect_exact("y or n: ")
            child.send("n\r")
            child.expect_exact("The narration does not wait.")
        child.send("q")
        child.expect(pexpect.EOF)
        assert "y or n" not in str(child.before)


def test_a_second_player_on_one_book_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    sound(tmp_path / "a.wav", 60)
    children = []
    for number in (1, 2):
        child = spawned(tmp_path, "--device", SLOW, str(tmp_path / "a.wav"), dimensions=(24, 79), echo=False)
        child.expect(r"for\s+help\.\r\n")
        if number == 1:
            until(lambda: list((tmp_path / "state" / "audioguide" / "places").glob(".*.lock")))
        else:
            child.expect_exact("Another player has this book open too.")
        children.append(child)
    for number, child in enumerate(children, 1):
        child.send("m")
        child.expect(": $")
        child.send(f"note {number}\r")
        child.expect("Bookmark 1 at")
    for child in reversed(children):
        child.send("q")
        child.expect(pexpect.EOF)
    kept = next((tmp_path / "state" / "audioguide" / "places").glob("*.json")).read_text()
    assert "note 1" in kept and "note 2" in kept


def test_a_place_outlives_a_new_name_a_new_file_and_a_kill(tmp_path: Path) -> None:
    for number in range(1, 5):
        sound(tmp_path / "book" / f"{number}.wav", 60, number)

    def visit(folder: Path, *keys: str, ended: bool = True) -> str:
        child = spawned(tmp_path, "--device", SLOW, str(folder), dimensions=(24, 79), echo=False)
        child.expect(r"for\s+help\.\r\n")
        shown = str(child.before)
        for key in keys:
            child.send(key)
            child.expect([r"\n$", ": $"])
        if ended:
            child.send("q")
        else:
            until(lambda: "kept here" in "".join(f.read_text() for f in places.glob("*.json")))
            child.kill(signal.SIGKILL)
        child.expect(pexpect.EOF)
        child.close(force=True)
        return shown

    places = tmp_path / "state" / "audioguide" / "places"
    visit(tmp_path / "book", "N", "N", "f", "f", "m", "kept here\r", ended=False)
    (tmp_path / "book").rename(tmp_path / "another name")
    assert "Going on at chapter 3, 15 seconds" in visit(tmp_path / "another name")
    sound(tmp_path / "another name" / "0.wav", 60, 99)
    assert "Going on at chapter 4, 15 seconds" in visit(tmp_path / "another name")


def told(tmp_path: Path, play: Path, *steps: tuple[str, str]) -> None:
    """Type, and wait for a line that holds the text beside it; then leave."""
    child = spawned(tmp_path, "--no-trace", "--device", SLOW, str(play), dimensions=(24, 79), echo=False)
    child.expect(r"for\s+help\.\r\n")
    for typed, says in steps:
        child.send(typed)
        child.expect_exact(says)
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_a_talking_book_by_its_headings(tmp_path: Path) -> None:
    told(
        tmp_path,
        book_folder(tmp_path / "in" / "book"),
        ("w", "Chapter 1 of 6, Title."),
        ("LLL", "Level: heading 1."),
        (".", "Chapter 2 of 6, Part One."),
        (".", "Chapter 6 of 6, Part Two."),
        ("g", "to stay: "),
        ("chapter 1\r", "Chapter 1 of 6, Title."),
        ("N", "Chapter 2 of 6"),
        ("s", "Part one."),
        ("/", "Search for: "),
        ("not more\r", "1 of 1: chapter 3, 2 seconds."),
    )


def test_a_playlist_and_what_is_said_in_a_terminal_of_what_is_not_played(tmp_path: Path) -> None:
    for name in "ab":
        sound(tmp_path / f"{name}.wav", 30, ord(name))
    (tmp_path / "x.m3u8").write_text("#EXTM3U\n#EXTINF:30,Second first\nb.wav\na.wav\n")
    told(tmp_path, tmp_path / "x.m3u8", ("w", "Chapter 1 of 2, Second first."), ("N", "Chapter 2 of 2, a."))
    (tmp_path / "x.cue").write_text('FILE "a.wav" WAVE\n')
    (tmp_path / "x.mp3").write_text("<html>not found</html>")
    for name, says in (("x.cue", "which is not read"), ("x.mp3", "x.mp3 is a page and no sound")):
        child = spawned(tmp_path, "--no-trace", str(tmp_path / name), dimensions=(24, 79))
        child.expect(pexpect.EOF)
        child.close()
        shown = " ".join(str(child.before).split())
        assert child.exitstatus == 2 and says in shown and "Invalid data" not in shown


def test_space_after_help_goes_on(tmp_path: Path) -> None:
    sound(tmp_path / "a.wav", 30)
    told(
        tmp_path,
        tmp_path / "a.wav",
        ("n", "10 seconds forward."),
        ("?", "Question mark again: moving through the book."),
        ("?", "Question mark again: contents, search and bookmarks."),
        (" ", "Playing."),
        ("r", "Again."),
        (" ", "Paused."),
    )
