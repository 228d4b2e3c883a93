"""A speech service on this machine that answers in Google's format, over TLS, and can fail in every known way."""

from __future__ import annotations

import base64
import json
import ssl
import threading
import time
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import lameenc
import numpy as np
import trustme

LETTERS_A_SECOND = 12.0
"""165 words a minute of 4.37 letters."""
EDGE_SECONDS = 0.2


@dataclass
class Answer:
    """How one request is answered; as it stands, as it should be."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    cut: bool = False
    """Break off in the middle of the answer."""
    wait: float = 0.0
    """Seconds before the first byte of the answer."""
    wait_within: float = 0.0
    """Seconds in the middle of it."""


@dataclass(frozen=True)
class Asked:
    """What one request asked for."""

    text: str
    language: str
    host: str


class Service:
    """The service; `asked` grows with each request, `answers` are used up, and then all is well."""

    def __init__(self, authority: trustme.CA, name: str = "localhost", proxy: bool = False) -> None:
        self.asked: list[Asked] = []
        self.answers: list[Answer] = []
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(name).configure_cert(self.context)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (_Handler,), {"service": self}))
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self.port = self._server.server_address[1]
        if not proxy:
            self._server.socket = self.context.wrap_socket(self._server.socket, server_side=True)
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def url(self, tld: str = "com", path: str = "") -> str:
        """In place of gtts.tts._translate_url."""
        return f"https://localhost:{self.port}/{path}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    service: Service
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    close_connection: bool

    def do_CONNECT(self) -> None:
        """As a proxy that is Google itself: for tests that must not patch a worker process."""
        self.send_response(200)
        self.end_headers()
        self.connection = self.service.context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", buffering=0)
        self.close_connection = False

    def finish(self) -> None:
        super().finish()
        self.connection.close()

    def do_POST(self) -> None:
        asked = parse(self.rfile.read(int(self.headers["Content-Length"])), str(self.headers["Host"]))
        self.service.asked.append(asked)
        answer = self.service.answers.pop(0) if self.service.answers else Answer()
        time.sleep(answer.wait)
        body = reply(mp3(asked.text)) if answer.body is None and answer.status == 200 else answer.body or b""
        self.send_response(answer.status)
        for name, value in {"Content-Length": str(len(body)), **answer.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if answer.cut or answer.wait_within:
            self.wfile.write(body[: len(body) // 2])
            time.sleep(answer.wait_within)
            self.close_connection = True
        if not answer.cut:
            self.wfile.write(body[len(body) // 2 :] if answer.wait_within else body)

    def log_message(self, *_: Any) -> None:
        pass


def parse(body: bytes, host: str = "") -> Asked:
    """A request's form, as the real service must read it."""
    envelope = json.loads(unquote(body.decode("ascii").removeprefix("f.req=").removesuffix("&")))
    ((name, parameters, _, _),) = envelope[0]
    assert name == "jQ1olc"
    text, language, _, _ = json.loads(parameters)
    return Asked(text, language, host)


def reply(sound: bytes) -> bytes:
    """The lines of the real service around a sound."""
    inner = json.dumps([base64.b64encode(sound).decode()])
    line = json.dumps([["wrb.fr", "jQ1olc", inner, None, None, None, "generic"]], separators=(",", ":"))
    return f')]}}\'\n\n{len(line)}\n{line}\n25\n[["e",4,null,null,142]]\n'.encode()


def mp3(text: str) -> bytes:
    """A tone as long as the letters of `text` would take, between two silences: MP3, 24 kHz, mono."""
    return tone(round(1000 * max(1, sum(letter.isalnum() for letter in text)) / LETTERS_A_SECOND))


@cache
def tone(milliseconds: int, rate: int = 24_000) -> bytes:
    samples = np.arange(milliseconds * rate // 1000)
    edge = np.zeros(round(EDGE_SECONDS * rate), "<i2")
    sound = np.concatenate([edge, (9000 * np.sin(samples * 2 * np.pi * 220 / rate)).astype("<i2"), edge])
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_bit_rate(32)
    encoder.set_in_sample_rate(rate)
    encoder.set_quality(7)
    return bytes(encoder.encode(sound.tobytes())) + bytes(encoder.flush())


def trusted(authority: trustme.CA, folder: Path) -> str:
    """A file for REQUESTS_CA_BUNDLE."""
    file = folder / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    return str(file)
