"""Every screen of the player in a terminal: only plain lines, the same in key mode, in line mode and in a pipe."""

from __future__ import annotations

import io
import os
import random
import re
import shlex
import signal
import subprocess
import time
from contextlib import suppress
from itertools import count
from pathlib import Path

import pexpect
import pytest

from tests.cli.terminal import faults
from tests.player.built import SLOW, build, home, player
from tests.player.drained import drained
from tests.player.visit import STEPS
from tests.waiting import HANG, until

pytestmark = pytest.mark.realtime

PROMPT = re.compile(r"^(.*(?:to stay|for none|for off|Search for.*)): .*$")
"""The answer behind it is the terminal's echo in one mode and not in another."""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("built"))


def in_keys(guide: Path, folder: Path, *arguments: str, columns: int = 80) -> str:
    command = player("--no-trace", str(guide), *arguments, "--device", SLOW)
    child = pexpect.spawn(
        command[0], command[1:], dimensions=(24, columns), timeout=HANG, echo=False, env=home(folder), encoding="utf-8"
    )
    child.delaybeforesend = None
    log = io.StringIO()
    child.logfile_read = log
    child.expect(r"for\s+help\.\r\n")
    for typed in STEPS:
        child.send(typed)
        # A step ends with a line, or with a prompt.
        child.expect([r": $", r"\n$", pexpect.EOF], timeout=HANG)
        time.sleep(0.02)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    return log.getvalue()


def in_lines(guide: Path, folder: Path, *arguments: str) -> str:
    text = "".join(typed if typed.endswith("\n") else f"{typed}\n" for typed in STEPS)
    command = player("--no-trace", str(guide), *arguments, "--device", SLOW)
    done = subprocess.run(
        command,
        input=text,
        capture_output=True,
        text=True,
        check=True,
        timeout=HANG,
        env=home(folder),
        start_new_session=True,
    )
    assert done.stderr == ""
    return done.stdout


def in_lines_at_a_terminal(guide: Path, folder: Path) -> tuple[str, str]:
    """(all that a terminal shows in line mode, the same without the terminal's own echo of letters and Enter)"""
    command = player("--no-trace", "--line", str(guide), "--device", SLOW)
    child = pexpect.spawn(
        command[0], command[1:], dimensions=(24, 80), timeout=HANG, env=home(folder), encoding="utf-8"
    )
    child.delaybeforesend = None
    log = io.StringIO()
    child.logfile_read = log
    child.expect(r"for\s+help\.\r\n")
    shown = f"{child.before}{child.after}"
    for typed in STEPS:
        letters = typed.removesuffix("\n")
        child.send(f"{letters}\n")
        child.expect_exact(f"{letters}\r\n")
        # An answer stands behind its question, as it does in key mode.
        shown += f"{child.before}" + (str(child.after) if typed.endswith("\n") else "")
        child.expect([r": $", r"\n$", pexpect.EOF], timeout=HANG)
        shown += f"{child.before}{child.after if isinstance(child.after, str) else ''}"
        time.sleep(0.02)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    return log.getvalue(), shown + str(child.before)


def lines_of(shown: str) -> list[str]:
    lines = shown.replace("\r\n", "\n").split("\n")
    return [PROMPT.sub(r"\1:", line).rstrip() for line in lines]


def test_keys_and_lines_show_the_same_plain_lines(guide: Path, tmp_path: Path) -> None:
    keys, lines = in_keys(guide, tmp_path), in_lines(guide, tmp_path)
    everything, at_terminal = in_lines_at_a_terminal(guide, tmp_path)
    assert faults(keys) == []
    assert faults(lines) == []
    assert faults(everything) == []
    assert lines_of(keys) == lines_of(lines) == lines_of(at_terminal)
    assert len(lines_of(keys)) > 90


def test_a_narrow_terminal_gets_lines_that_fit(guide: Path, tmp_path: Path) -> None:
    shown = in_keys(guide, tmp_path, columns=40)
    assert faults(shown) == []
    # What was typed stands behind a prompt as it would anywhere.
    lines = [re.sub(r": (\S.*)?$", ":", line) for line in shown.replace("\r\n", "\n").split("\n")]
    assert max(len(line) for line in lines) < 40


def test_following_prints_each_sentence_and_nothing_else(guide: Path, tmp_path: Path) -> None:
    command = player("--no-trace", "--follow", "--answers", "over", "--device", "null:20", str(guide))
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True, timeout=HANG, env=home(tmp_path)
    )
    assert faults(done.stdout) == []
    lines = done.stdout.split("\n")
    assert "Your kneecap may ache." in lines
    assert len(lines) == len(set(lines))
    assert lines[-2].startswith("The end. Chapter 3 plays if you go to it.")


def test_without_a_terminal_at_all_it_plays_to_the_end(guide: Path, tmp_path: Path) -> None:
    command = player("--no-trace", "--device", "null:50", "--answers", "over", "--chapter", "2", str(guide))
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=HANG,
        env=home(tmp_path),
        start_new_session=True,
    )
    assert done.returncode == 0
    assert done.stdout.endswith("The end. Chapter 3 plays if you go to it.\n")


def _process_of(argument: str) -> int:
    """The player that was started with this last argument, not the shell around it."""
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            words = file.read_bytes().split(b"\0")[:-1]
            if words[-1:] == [argument.encode()] and b"play" in words:
                return int(file.parent.name)
    raise AssertionError("the player is not running")


def _interruptible() -> None:
    """Tests that were started in the background of a shell do not hear the interrupt key, nor do their children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_the_terminal_is_given_back_as_it_was_found(guide: Path, tmp_path: Path) -> None:
    for ending in ("q", "\x04", signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        command = shlex.join(player("--no-trace", str(guide)))
        child = pexpect.spawn(
            "/bin/sh",
            ["-c", f"stty -a; {command}; echo ended $?; stty -a"],
            env=home(tmp_path),
            timeout=HANG,
            preexec_fn=_interruptible,
        )
        child.expect(r"for\s+help\.")
        if isinstance(ending, str):
            child.send(ending)
        else:
            os.kill(_process_of(str(guide)), ending)
        child.expect(r"ended (\d+)\r\n")
        assert isinstance(child.match, re.Match)
        assert int(child.match[1]) == (0 if isinstance(ending, str) else 130), ending
        after = str(child.read())
        # No blank screen, no stray byte, the terminal's own manner again.
        assert " icanon" in after and " echo " in after, ending
        child.close()


def test_the_stop_key_silences_the_player_and_gives_the_terminal_back(guide: Path, tmp_path: Path) -> None:
    command = player("--no-trace", "--answers", "over", "--device", SLOW, str(guide))
    child = pexpect.spawn("/bin/bash", ["--norc", "-i"], env=home(tmp_path) | {"PS1": "ready> "}, timeout=HANG)
    child.expect("ready> ")
    child.sendline(shlex.join(command))
    child.expect(r"for\s+help\.")
    child.send("\x1a")
    child.expect("Stopped")
    child.sendline("fg")
    child.expect("audioguide")
    child.send("w")
    child.expect("Chapter 1 of 3")
    child.send("q")
    child.expect("ready> ")
    child.close()


def test_random_bytes_and_pasted_text_never_end_it(guide: Path, tmp_path: Path) -> None:
    chance = random.Random(4)
    # Not the interrupt, quit, stop and end-of-file keys, which are meant to end it, nor q.
    bytes_allowed = [byte for byte in range(256) if byte not in (3, 4, 26, 28, ord("q"))]
    command = player("--no-trace", "--answers", "over", "--device", SLOW, str(guide))
    child = pexpect.spawn(command[0], command[1:], env=home(tmp_path), timeout=HANG, echo=False)
    child.delaybeforesend = None
    child.expect(r"for\s+help\.")
    shown = drained(child)
    for _ in range(150):
        child.send(bytes(chance.choice(bytes_allowed) for _ in range(chance.randrange(1, 40))))
        time.sleep(0.005)
    child.send(b"\r" + "A text that was pasted, with q in it, in a language: \u6f22\u5b57.".encode() * 20 + b"\r\r")

    # A question may be open, which Escape drops, and the describer may be on, which k ends.
    patience = count(1)

    def answered() -> bool:
        before, longer = len(shown), 0.2 * next(patience)
        for key in ("\x1b", "w"):
            child.send(key)
            time.sleep(longer)
        said = "".join(shown[before:])
        if "W: " in said:
            child.send("k")
        return "Chapter " in said

    until(answered, lambda: shown[-5:], pause=1.0)
    assert child.isalive()
    child.kill(signal.SIGTERM)
    until(lambda: not child.isalive(), "it goes on")
    child.close()
    assert child.exitstatus == 130


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["nowhere"], 2, "There is no file or folder nowhere, and no built guide of this name."),
        (["."], 2, "holds no built guide and no sound file"),
        (["{guide}", "--chapter", "9"], 2, "There is no chapter 9. There are 1, 2, 3."),
        (["{guide}", "--route", "the-ed"], 2, "There is no route the-ed. Did you mean the-end?"),
        (["{guide}", "--speed", "9"], 2, "9"),
        (["{guide}", "--device", "null:x"], 1, "The pace of the null device is x"),
        (["{guide}", "--import-bookmarks", "nowhere"], 2, "nowhere cannot be read"),
    ],
)
def test_refusals_are_one_clear_line(guide: Path, tmp_path: Path, arguments: list[str], code: int, says: str) -> None:
    command = [argument.replace("{guide}", str(guide)) for argument in player("--no-trace", *arguments)]
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=HANG,
        cwd=tmp_path,
        env=home(tmp_path),
    )
    assert done.returncode == code, done
    assert done.stderr.startswith("Error: ")
    assert says in " ".join(done.stderr.split())
    assert faults(done.stderr) == []
    assert done.stdout == "" or "null:x" in command
