"""HTTP on one address: GET the page and its events, POST a hush. Loopback needs no token; anything else does."""

from __future__ import annotations

import hmac
import json
import secrets
import socket
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from audioguide.errors import OutputError
from audioguide.language.base import language_of
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.screen.page import SECURITY, page
from audioguide.waiting_room.settings_file import is_loopback

BEAT = 5.0
"""Seconds after which a listener that heard nothing gets a sign of life."""
MOST_SCREENS = 32


class Server:
    """`show` from any thread; `close` ends it. Raises OutputError where the address is taken or is none of ours."""

    def __init__(self, configuration: Configuration, tell: Callable[[str], None]) -> None:
        """tell: is handed the path of each POST that is let in."""
        self.configuration, self.tell = configuration, tell
        self.phrases = language_of(configuration.language).room
        self.answers = {
            "/hush": self.phrases.hush_done,
            "/go-on": self.phrases.go_on_done,
            "/quieter": self.phrases.quieter_done,
            "/louder": self.phrases.louder_done,
        }
        """What may be posted, and what is answered."""
        self.token = "" if is_loopback(configuration.address) else configuration.token
        self.view: dict[str, Any] = {
            "state": "waiting",
            "line": "",
            "title": "",
            "language": "",
            "next": "",
            "note": "",
        }
        self.version = 0
        self.screens = 0
        self.closing = False
        self.changed = threading.Condition()
        handler = type("BoundHandler", (_Handler,), {"room": self})
        try:
            self._http = _Http((configuration.address, configuration.port), handler)
        except OSError as problem:
            raise OutputError(
                f"The screen cannot be served at {configuration.address}, port {configuration.port}: "
                f"{str(problem.strerror).lower()}."
            ) from problem
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.1,), name="serve-screen", daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{self.configuration.address}:{self.configuration.port}/"

    def show(self, view: dict[str, Any]) -> None:
        """Put something else on every screen, if it is something else."""
        with self.changed:
            if view != self.view:
                self.view = view
                self.version += 1
                self.changed.notify_all()

    def close(self) -> None:
        """Serve no more."""
        with self.changed:
            self.closing = True
            self.changed.notify_all()
        self._http.shutdown()
        self._http.server_close()


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A screen that was switched off is no news."""


class _Handler(BaseHTTPRequestHandler):
    room: Server
    protocol_version = "HTTP/1.1"
    timeout = 20

    def setup(self) -> None:
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def do_GET(self) -> None:
        place = urlsplit(self.path).path
        if not self._let_in():
            return
        if not self.room.configuration.screen or place not in ("/", "/events"):
            self._refuse(HTTPStatus.NOT_FOUND, "There is nothing here.")
        elif place == "/events":
            self._events()
        else:
            nonce = secrets.token_urlsafe(16)
            text = page(self.room.configuration.code, nonce, self.room.view, self.room.phrases)
            self._answer(HTTPStatus.OK, text, "text/html", SECURITY.format(nonce=nonce))

    def do_POST(self) -> None:
        place = urlsplit(self.path).path
        self.close_connection = True
        if not self._let_in():
            return
        if place not in self.room.answers:
            self._refuse(HTTPStatus.NOT_FOUND, "There is nothing here.")
            return
        self.room.tell(place)
        self._answer(HTTPStatus.OK, self.room.answers[place])

    def _let_in(self) -> bool:
        """A page from elsewhere must not reach us through a visitor's browser, nor by a name that leads here."""
        host = self.headers.get("Host", "")
        origin = self.headers.get("Origin")
        name = urlsplit(f"//{host}").hostname or ""
        if not self.room.token and not is_loopback(name):
            self._refuse(HTTPStatus.FORBIDDEN, "Ask for this page by the address of this machine itself.")
        elif origin is not None and origin != f"http://{host}":
            self._refuse(HTTPStatus.FORBIDDEN, "This request came from another page.")
        elif self.room.token and not hmac.compare_digest(self._token().encode(), self.room.token.encode()):
            self._refuse(HTTPStatus.UNAUTHORIZED, "A token is needed: add ?token= and the token.")
        else:
            return True
        return False

    def _token(self) -> str:
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        asked = parse_qs(urlsplit(self.path).query).get("token", [""])[0]
        return token.strip() if scheme.lower() == "bearer" else asked

    def _refuse(self, status: HTTPStatus, why: str) -> None:
        """For who sets up a screen or a button: in English, as all errors."""
        self._answer(status, why)

    def _answer(self, status: HTTPStatus, text: str, kind: str = "text/plain", security: str = "") -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        if security:
            self.send_header("Content-Security-Policy", security)
        if status is not HTTPStatus.OK:
            self.close_connection = True
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def _events(self) -> None:
        room = self.room
        with room.changed:
            full = room.screens >= MOST_SCREENS
            room.screens += not full
        if full:
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE, "Too many screens.")
            return
        self.close_connection = True
        try:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "text/event-stream; charset=utf-8")
            self.send_header("Cache-Control", "no-store")
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(b"retry: 1000\n\n")
            self._stream()
        finally:
            with room.changed:
                room.screens -= 1

    def _stream(self) -> None:
        room, sent = self.room, -1
        while True:
            with room.changed:
                if room.version == sent:
                    room.changed.wait(BEAT)
                if room.closing:
                    return
                version, view = room.version, room.view
            # Without a change, a comment: a screen that has gone is noticed only by writing to it.
            line = f"data: {json.dumps(view)}\n\n" if version != sent else ": still here\n\n"
            sent = version
            self.wfile.write(line.encode())

    def log_message(self, format: str, *args: Any) -> None:
        """No log of visitors."""
