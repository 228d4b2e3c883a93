"""What strangers send: names that are not ours, requests that never end, that are huge, or come by the hundred."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from audioguide.web import serving
from tests.waiting import until
from tests.web.sites import Served, guide, heard, served

GOOD = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return guide(tmp_path / "output" / "falls-en").parent


@pytest.fixture
def site(output: Path) -> Iterator[Served]:
    with served(output) as site:
        yield site


@pytest.mark.parametrize("path", ["/", "/falls-en/", "/falls-en/01-title.mp3", "/nowhere", "/guides.css"])
def test_a_name_or_a_page_from_elsewhere_is_refused_everywhere(site: Served, path: str) -> None:
    own = f"127.0.0.1:{site.port}"
    assert site.ask(path, Host="elsewhere.example").status == 403
    assert site.ask(path, Host=f"elsewhere.example:{site.port}").status == 403
    assert site.ask(path, Origin="https://elsewhere.example").status == 403
    assert site.ask(path, Origin="null").status == 403
    assert site.ask(path, Origin=f"http://{own}.elsewhere.example").status == 403
    assert site.ask(path, Origin=f"http://{own}").status != 403
    assert site.ask(path, Host="localhost").status != 403


def test_names_that_were_given_are_let_in(output: Path) -> None:
    with served(output, names=("desk.clinic.example",), address="0.0.0.0") as site:
        for host, status in (
            ("desk.clinic.example", 200), ("DESK.clinic.example:8790", 200), (f"127.0.0.1:{site.port}", 200),
            ("elsewhere.example", 403), ("10.1.2.3", 403),
        ):  # fmt: skip
            assert site.ask("/", Host=host).status == status, host


@pytest.mark.parametrize(
    "request_",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: localhost\r\n\r\n",
        b"GET / HTTQ/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nRange : bytes=0-\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200) + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\n"
        + b"".join(b"X%d: a\r\n" % number for number in range(20_000))
        + b"Host: localhost\r\n\r\n",
    ],
    ids=range(11),
)
def test_what_is_no_request_or_a_huge_one_is_refused_and_the_line_ended(site: Served, request_: bytes) -> None:
    with site.line() as line:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            line.sendall(request_)
        answer = heard(line)
    # Whoever still sends when the line ends may be told nothing.
    assert answer == b"" or answer.startswith(b"HTTP/1.1 400 "), answer[:200]
    assert site.ask("/").status == 200


def test_no_body_is_waited_for_or_kept(site: Served) -> None:
    for head in (b"Content-Length: 99999999999", b"Transfer-Encoding: chunked"):
        answer = site.raw(b"GET /falls-en/ HTTP/1.1\r\nHost: localhost\r\n" + head + b"\r\n\r\nabc")
        assert answer.startswith(b"HTTP/1.1 ")
        assert b"connection: close" in answer.lower()


def test_a_header_that_comes_slowly_ends_the_line(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "PATIENCE", 0.2)
    with served(output) as site:
        for begun in (b"", b"GET / HTTP/1.1\r\nHost: local", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: "):
            with site.line() as line:
                line.sendall(begun)
                assert heard(line) == b"", begun
        assert drips(site) < 10_000


def drips(site: Served) -> int:
    """How many bytes of a header that never ends are taken, one at a time, before the line is ended."""
    with site.line() as line:
        line.sendall(b"GET / HTTP/1.1\r\nX: ")
        line.settimeout(0.02)
        for count in range(10_000):
            try:
                line.sendall(b"a")
                if line.recv(1) == b"":
                    return count
            except TimeoutError:
                continue
            except OSError:
                return count
    return 10_000


def test_a_request_after_another_must_come_in_time_too(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "PATIENCE", 0.2)
    monkeypatch.setattr(serving, "KEEP_ALIVE", 1)
    with served(output) as site, site.line() as line:
        line.sendall(b"GET /guides.css HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTT")
        assert heard(line).count(b"HTTP/1.1 200 ") == 1


def test_who_takes_nothing_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "STALLED", 0.2)
    output = guide(tmp_path / "output" / "g-en", {"index.html": b"", "a.mp3": bytes(30_000_000)}).parent
    with served(output) as site, site.line() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.sendall(b"GET /g-en/a.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        line.recv(10)
        until(lambda: site.serving.connections == 0, lambda: site.serving.connections)


def test_of_many_connections_some_are_refused_and_others_answered_again_when_they_go(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "MOST_CONNECTIONS", 8)
    with served(output) as site:
        lines = [site.line() for _ in range(12)]
        until(lambda: site.serving.connections == 12, lambda: site.serving.connections)
        assert site.raw(GOOD).startswith(b"HTTP/1.1 503 ")
        lines += [site.line() for _ in range(10)]
        until(lambda: site.serving.connections <= 16, lambda: site.serving.connections)
        for line in lines:
            line.close()
        until(lambda: site.serving.connections == 0, lambda: site.serving.connections)
        assert site.raw(GOOD).startswith(b"HTTP/1.1 200 ")
