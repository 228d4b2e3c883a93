"""The verb: one line that says where, an end without a word of trouble, and errors in plain words."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.terminal import faults
from tests.cli.test_start import loaded
from tests.conftest import Run
from tests.waiting import HANG
from tests.web.sites import PAGE, guide

SERVER = {"starlette", "uvicorn", "anyio", "h11"}


@contextmanager
def running(*words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The verb in a process of its own, and the address that it says."""
    command = [sys.executable, "-m", "audioguide", "serve", *words, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert faults(line) == []
            yield process, line.partition(" at ")[2].partition(" ")[0]
        finally:
            process.kill()


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_and_ends_when_it_is_told_to(tmp_path: Path, end: signal.Signals) -> None:
    guide(tmp_path / "falls-en")
    with running(str(tmp_path)) as (process, address):
        with urllib.request.urlopen(f"{address}falls-en/", timeout=HANG) as answer:
            assert answer.read() == PAGE
        # One that keeps its line open, and asks for nothing, keeps nobody up.
        with socket.create_connection(("127.0.0.1", int(address.rsplit(":", 1)[1].rstrip("/")))):
            process.send_signal(end)
            out, err = process.communicate(timeout=HANG)
    assert (process.returncode, out, err) == (0, "", "")


def test_nothing_is_said_of_who_asks_for_what(tmp_path: Path) -> None:
    guide(tmp_path / "falls-en")
    with running(str(tmp_path / "falls-en")) as (process, address):
        for path, headers in (("", {}), ("01-title.mp3", {}), ("nowhere", {}), ("", {"Host": "elsewhere.example"})):
            try:
                urllib.request.urlopen(urllib.request.Request(address + path, headers=headers), timeout=HANG).close()
            except urllib.error.HTTPError as refused:
                refused.close()
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=HANG) == ("", "")


def test_a_port_that_is_taken_is_named_with_what_to_do(project: Path, run: Run) -> None:
    guide(project / "output" / "falls-en")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, out, err = run("serve", "--port", port)
    assert (code, out, faults(err)) == (1, "", [])
    told = " ".join(err.split())
    assert told.startswith(f"Error: Port {port} of 127.0.0.1 is taken")
    assert "audioguide serve --port N" in told


def test_what_cannot_be_served_is_told(project: Path, run: Run) -> None:
    code, _, err = run("serve", "nowhere")
    assert (code, faults(err)) == (2, [])
    assert err.startswith("Error: There is no folder nowhere, and no guide of this name.")
    code, _, err = run("serve")
    assert code == 1
    assert "There is no built guide in" in err
    guide(project / "output" / "falls-en")
    code, _, err = run("serve", "--host", "192.0.2.1", "--port", 0)
    assert (code, faults(err)) == (1, [])
    assert err.startswith("Error: 192.0.2.1 is no address of this machine.")


@pytest.mark.slow
def test_the_server_is_loaded_only_to_serve() -> None:
    for words in (["--help"], ["serve", "--help"], ["build", "--help"], ["waiting-room", "run", "--help"]):
        assert not loaded(*words)[1] & SERVER, words
    code = (
        "import sys, audioguide.build.road, audioguide.waiting_room.runner, audioguide.waiting_room.settings_file;"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & SERVER
