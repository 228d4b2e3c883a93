"""HTTP on one address: GET the page and its events, POST a hush. Loopback needs no token; anything else does."""

from __future__ import annotations

import asyncio
import hmac
import json
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from audioguide.language.base import language_of
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.screen.page import FILES, drawn, file, page
from audioguide.waiting_room.view import EMPTY
from audioguide.web.guard import ANSWERS, Guard, policy
from audioguide.web.hosts import Hosts, is_loopback
from audioguide.web.serving import Serving

BEAT = 5.0
"""Seconds after which a listener that heard nothing gets a sign of life."""
MOST_SCREENS = 32
_ANSWERS = ANSWERS | {"Cache-Control": "no-store", "Content-Security-Policy": policy(connect_src="'self'")}


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
        self.view: dict[str, Any] = EMPTY
        self.closing = False
        self._screens: set[_Screen] = set()
        self._lock = threading.Lock()
        self._app = self._made()
        hosts = None if self.token else Hosts(configuration.address)
        self.serving = Serving(
            Guard(self._let_in, hosts, _ANSWERS),
            configuration.address,
            configuration.port,
            "Choose another in the configuration: port under [screen].",
        )

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return self.serving.url

    @property
    def screens(self) -> int:
        """How many listen."""
        return len(self._screens)

    def show(self, view: dict[str, Any]) -> None:
        """Put something else on every screen, if it is something else."""
        if view != self.view:
            self.view = view
            self._wake()

    def close(self) -> None:
        """Serve no more."""
        self.closing = True
        self._wake()
        self.serving.close()

    def _wake(self) -> None:
        with self._lock:
            for screen in self._screens:
                screen.wake()

    async def _let_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Whoever has the token, where one is needed; what the page is shown with, anybody."""
        request = Request(scope)
        open_ = request.url.path.removeprefix("/") in FILES
        if not self.token or open_ or hmac.compare_digest(_token(request).encode(), self.token.encode()):
            await self._app(scope, receive, send)
        else:
            await _refuse(401, "A token is needed: add ?token= and the token.")(scope, receive, send)

    def _made(self) -> Starlette:
        shown = [Route("/", self._page), Route("/events", self._events)]
        shown += [Route(f"/{name}", _shown_with) for name in FILES]
        orders = [Route(place, self._order, methods=["POST"]) for place in self.answers]
        app = Starlette(
            routes=(shown if self.configuration.screen else []) + orders,
            exception_handlers={404: _nothing, 405: _nothing},
        )
        app.router.redirect_slashes = False
        return app

    async def _page(self, request: Request) -> Response:
        text = await run_in_threadpool(lambda: page(drawn(self.view), self.phrases, self.configuration.look))
        return HTMLResponse(text)

    async def _order(self, request: Request) -> Response:
        self.tell(request.url.path)
        return PlainTextResponse(self.answers[request.url.path])

    async def _events(self, request: Request) -> Response:
        if self.screens >= MOST_SCREENS:
            return _refuse(503, "Too many screens.")
        if request.method == "HEAD":
            return Response(media_type="text/event-stream")
        return StreamingResponse(self._lines(), media_type="text/event-stream", headers={"Connection": "close"})

    async def _lines(self) -> AsyncIterator[str]:
        screen, sent = _Screen(), None
        with self._lock:
            self._screens.add(screen)
        try:
            yield "retry: 1000\n\n"
            while not self.closing:
                view = self.view
                # Without a change, a comment: a screen that has gone is noticed only by writing to it.
                yield f"data: {json.dumps(drawn(view))}\n\n" if view is not sent else ": still here\n\n"
                sent = view
                await screen.changed()
        finally:
            with self._lock:
                self._screens.discard(screen)


class _Screen:
    """One that listens."""

    def __init__(self) -> None:
        self._loop, self._event = asyncio.get_running_loop(), asyncio.Event()

    def wake(self) -> None:
        """From any thread."""
        with suppress(RuntimeError):  # It has ended.
            self._loop.call_soon_threadsafe(self._event.set)

    async def changed(self) -> None:
        """Returns when there is something else, or after `BEAT`."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._event.wait(), BEAT)
        self._event.clear()


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else request.query_params.get("token", "")


async def _shown_with(request: Request) -> Response:
    name = request.url.path.removeprefix("/")
    return Response(await run_in_threadpool(file, name), media_type=FILES[name])


async def _nothing(request: Request, problem: Exception) -> Response:
    return _refuse(404, "There is nothing here.")


def _refuse(status: int, why: str) -> Response:
    """For who sets up a screen or a button: in English, as all errors."""
    return PlainTextResponse(why, status)
