"""Small guides of any bytes, served on this machine, and ways to ask for them."""

from __future__ import annotations

import hashlib
import http.client
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from audioguide import timeline
from audioguide.timeline import Head
from audioguide.web.guard import Guard
from audioguide.web.hosts import Hosts
from audioguide.web.serving import Serving
from audioguide.web.site import Site
from tests import timelines
from tests.waiting import HANG

TODAY = date(2026, 11, 30)
SOUND = bytes(range(256)) * 40
PAGE = b"<!doctype html><title>Falls</title><style>p { color: red }</style><p>Falls</p>"
FILES = {"index.html": PAGE, "01-title.mp3": SOUND, "falls-en.mp3": SOUND * 2, "01-title.vtt": b"WEBVTT\n"}


def guide(folder: Path, files: dict[str, bytes] | None = None, **changes: object) -> Path:
    """A folder whose guide.json lists these files, and a guide.json."""
    folder.mkdir(parents=True, exist_ok=True)
    files = FILES if files is None else files
    for name, content in files.items():
        (folder / name).write_bytes(content)
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    line = timelines.timeline(whole_frames=24_000 * 61, **changes)
    timeline.write(folder / timeline.FILE_NAME, Head(line, {"all": "0" * 64}, hashes), [timelines.chapter(1, ("A.",))])
    return folder


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


class Served:
    """A site that is being served."""

    def __init__(self, serving: Serving) -> None:
        self.serving = serving
        self.port = int(serving.url.rsplit(":", 1)[1].rstrip("/"))

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Answer:
        """One request, its path as it stands. headers: with _ for -."""
        place = http.client.HTTPConnection("127.0.0.1", self.port, timeout=HANG)
        place.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = place.getresponse()
        told = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        place.close()
        return told

    def line(self) -> socket.socket:
        """A connection to say anything on."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=HANG)

    def raw(self, request: bytes) -> bytes:
        """All that comes back to these bytes, until the other side ends it."""
        with self.line() as line:
            line.sendall(request)
            return heard(line)


def heard(line: socket.socket) -> bytes:
    """All that comes until the other side ends it."""
    found = b""
    try:
        while more := line.recv(65_536):
            found += more
    except ConnectionResetError:
        pass
    return found


@contextmanager
def served(folder: Path, names: tuple[str, ...] = (), address: str = "127.0.0.1") -> Iterator[Served]:
    """The guides of a folder at a port of their own."""
    serving = Serving(Guard(Site(folder, lambda: TODAY).app, Hosts(address, names)), address, 0, "")
    try:
        yield Served(serving)
    finally:
        serving.close()
