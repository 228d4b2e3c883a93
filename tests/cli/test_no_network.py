"""The verbs ask for no network: not once, in any of their processes.

What a library does beneath Python is not seen here. That is measured: scripts/measure/run no_network, whose judgement
of strace's words is tried here.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.measure.no_network import calls, leaves, used
from tests.conftest import FIRST, GUIDE_TOML, SECOND
from tests.sources.building import FIXTURES

WATCH = """\
import os, sys

TO = "socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"
NAMES = "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"

def hook(event, given):
    if event in NAMES or (event in TO and not isinstance(given[1], str | bytes)):
        with open(os.environ["ASKED"], "a") as kept:
            kept.write(f"{event} {given[1:]}\\n")
        raise OSError("this test has no network")

with open(os.environ["ASKED"] + "-watched", "a") as kept:
    kept.write(f"{os.getpid()}\\n")
sys.addaudithook(hook)
"""
"""Python reads it before anything else, in each process that a verb begins too."""


def watched(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A process of Python's that is refused whatever it asks of the network, and is written down."""
    (folder / "sitecustomize.py").write_text(WATCH, "utf-8")
    ours = {"PYTHONPATH": str(folder), "ASKED": str(folder / "asked"), "AUDIOGUIDE_CACHE": str(folder / "cache")}
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=os.environ | ours, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
def test_the_verbs_of_both_roads_ask_for_no_network(tmp_path: Path) -> None:
    guide = tmp_path / "chapters" / "knee"
    (guide / "en").mkdir(parents=True)
    (guide / "guide.toml").write_text(GUIDE_TOML, "utf-8")
    (guide / "en" / "01-start.md").write_text(FIRST, "utf-8")
    (guide / "en" / "02-rest.md").write_text(SECOND, "utf-8")
    leaflet = str(FIXTURES / "same" / "leaflet.html")
    for words in (
        "check knee",
        "build knee --voice silent --jobs 2",
        "verify",
        "status",
        f"draft {leaflet} --guide new",
    ):
        done = watched(tmp_path, "-m", "audioguide", *words.split())
        assert done.returncode == 0, done.stdout + done.stderr
    assert not (tmp_path / "asked").exists(), (tmp_path / "asked").read_text("utf-8")
    processes = (tmp_path / "asked-watched").read_text("utf-8").split()
    assert len(processes) > 5, "the workers of the build were not watched"


def test_what_is_asked_is_seen(tmp_path: Path) -> None:
    done = watched(tmp_path, "-c", "import socket; socket.create_connection(('203.0.113.1', 9))")
    assert "this test has no network" in done.stderr
    assert (tmp_path / "asked").read_text("utf-8").startswith("socket.getaddrinfo")


UNIX = "socketpair(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0, [5, 6]) = 0"
SOUND = 'connect(7, {sa_family=AF_UNIX, sun_path="/run/user/0/pulse/native"}, 110) = -1 ENOENT'
LISTENS = 'bind(4, {sa_family=AF_INET, sin_port=htons(8780), sin_addr=inet_addr("127.0.0.1")}, 16) = 0'
EVERYWHERE = 'bind(4, {sa_family=AF_INET, sin_port=htons(8780), sin_addr=inet_addr("0.0.0.0")}, 16) = 0'
INTERNET = "socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 16"
ASKS = 'connect(16, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = -1 ENETUNREACH'
SIX = (
    'sendto(5, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(9), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28)'
)


def test_the_words_of_strace_are_taken_apart() -> None:
    trace = f"12 {INTERNET}\n12 --- SIGCHLD {{si_signo=SIGCHLD}} ---\n13   {UNIX}\n14 +++ killed by SIGKILL +++\n"
    assert calls(trace) == [INTERNET, UNIX]
    assert used([INTERNET, UNIX, LISTENS]) == "1 AF_INET, 1 AF_UNIX, listens on 127.0.0.1"
    assert used([]) == "no socket"


@pytest.mark.parametrize("call", [UNIX, SOUND])
def test_what_stays_on_the_machine_is_no_fault(call: str) -> None:
    assert not leaves(call, serves=False)


@pytest.mark.parametrize(
    "call", [INTERNET, ASKS, LISTENS, EVERYWHERE, SIX, "socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 3"]
)
def test_what_is_for_more_than_this_machine_is_one(call: str) -> None:
    assert leaves(call, serves=False)


def test_a_server_may_listen_on_loopback_and_no_more() -> None:
    assert [leaves(call, serves=True) for call in (INTERNET, LISTENS, EVERYWHERE, ASKS, SIX)] == [
        False, False, True, True, True,
    ]  # fmt: skip
