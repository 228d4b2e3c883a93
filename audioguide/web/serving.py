"""An application that is served from a thread of its own, at bounded cost, until it is closed.

Nothing is logged of who asked for what: what somebody listens to is theirs.
"""

from __future__ import annotations

import asyncio
import logging
import threading

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from audioguide.web.listening import listen, url

MOST_CONNECTIONS = 256
"""That are answered; a browser that shows a page keeps six at most. Of more than twice as many none is even taken."""
MOST_HEADER_BYTES = 16_384
"""Of a request before its body."""
PATIENCE = 10.0
"""Seconds in which a request must have come whole, however slowly it is sent."""
STALLED = 120.0
"""Seconds after which who takes nothing of what is sent has gone. A player that pauses asks again when it goes on."""
KEEP_ALIVE = 5
"""Seconds for which a connection is kept that asks for nothing more."""
GRACE = 3
"""Seconds for which an end waits for answers that are under way."""


class BoundedProtocol(H11Protocol):
    """uvicorn's own, which would wait for ever for the rest of a request, and for who takes nothing."""

    _due: asyncio.TimerHandle | None = None
    _stalled: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody has come."""
        super().connection_made(transport)
        if len(self.connections) > 2 * MOST_CONNECTIONS:
            transport.abort()
            return
        self._expect()

    def data_received(self, data: bytes) -> None:
        """Something of a request has come."""
        # In parts: what came in one piece would be taken at any length, since nothing of it is still to come.
        for start in range(0, len(data), MOST_HEADER_BYTES):
            if not self.transport.is_closing():
                super().data_received(data[start : start + MOST_HEADER_BYTES])
        self._expect()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is there any more."""
        super().connection_lost(exc)
        _cancel(self._due, self._stalled)

    def pause_writing(self) -> None:
        """What was sent is not taken."""
        super().pause_writing()
        self._stalled = self.loop.call_later(STALLED, self.transport.abort)

    def resume_writing(self) -> None:
        """It is."""
        super().resume_writing()
        _cancel(self._stalled)

    def _expect(self) -> None:
        """While no request is there to be answered, one must come in time; what idles is uvicorn's to end."""
        answering = self.cycle is not None and not self.cycle.response_complete
        if answering or self.timeout_keep_alive_task is not None:
            _cancel(self._due)
            self._due = None
        elif self._due is None:
            self._due = self.loop.call_later(PATIENCE, self.transport.abort)


def _cancel(*timers: asyncio.TimerHandle | None) -> None:
    for timer in timers:
        if timer is not None:
            timer.cancel()


def _fault(record: logging.LogRecord) -> bool:
    """A fault of ours, with its place. Who asks wrongly, or goes away, is no news."""
    return record.exc_info is not None


class Serving:
    """Serves from the moment it is made. Raises OutputError where the address cannot be had."""

    def __init__(self, app: ASGIApp, address: str, port: int, otherwise: str) -> None:
        """port: 0 for any that is free. otherwise: what to do where it is taken, as a sentence."""
        self._socket = listen(address, port, otherwise)
        self.port = int(self._socket.getsockname()[1])
        self.url = url(address, self.port)
        self._server = uvicorn.Server(
            uvicorn.Config(
                app, loop="asyncio", http=BoundedProtocol, ws="none", lifespan="off", interface="asgi3",
                log_config=None, log_level="error", access_log=False, proxy_headers=False, server_header=False,
                limit_concurrency=MOST_CONNECTIONS, h11_max_incomplete_event_size=MOST_HEADER_BYTES,
                timeout_keep_alive=KEEP_ALIVE, timeout_graceful_shutdown=GRACE,
            )
        )  # fmt: skip
        logging.getLogger("uvicorn.error").addFilter(_fault)
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), name="serve", daemon=True)
        self._thread.start()

    @property
    def connections(self) -> int:
        """How many are on the line."""
        return len(self._server.server_state.connections)

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until it serves no more; whether it still serves."""
        self._thread.join(seconds)
        return self._thread.is_alive()

    def close(self) -> None:
        """Serve no more: what is being answered is answered, for `GRACE` seconds."""
        self._server.should_exit = True
        self._thread.join()
