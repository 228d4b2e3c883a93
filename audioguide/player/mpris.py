"""Media keys of a Linux desktop (MPRIS over D-Bus): an extra, loaded only when asked for.

The library reads D-Bus types from annotations as they stand, so they are not postponed here.
"""

import asyncio
import os
import threading
from collections.abc import Callable
from typing import Any

from audioguide.errors import UsageError
from audioguide.player.book import Book
from audioguide.player.state import Do

_PATH = "/org/mpris/MediaPlayer2"
_ANSWERED = 5.0
"""Seconds the desktop has to take us."""


def serve(book: Book, put: Callable[[Do], None]) -> None:
    """Answer media keys until the process ends. Raises UsageError where that cannot be done here, and why."""
    try:
        import dbus_fast  # noqa: F401
    except ImportError as missing:
        raise UsageError('Media keys need the package dbus-fast: pip install "audioguide[mpris]"') from missing
    ready = threading.Event()
    problem: list[str] = []
    threading.Thread(target=_run, args=(book, put, ready, problem), name="media keys", daemon=True).start()
    if not ready.wait(_ANSWERED):
        problem.append("the desktop did not answer")
    if problem:
        raise UsageError(f"Media keys cannot be had here: {problem[0]}. Leave out --media-keys.")


def _run(book: Book, put: Callable[[Do], None], ready: threading.Event, problem: list[str]) -> None:
    try:
        asyncio.run(_serve(book, put, ready))
    except (OSError, ValueError, RuntimeError, EOFError) as wrong:
        problem.append(str(wrong) or type(wrong).__name__)
        ready.set()


async def _serve(book: Book, put: Callable[[Do], None], ready: threading.Event) -> None:
    from dbus_fast.aio import MessageBus
    from dbus_fast.errors import InvalidAddressError

    try:
        bus = await MessageBus().connect()
    except InvalidAddressError as wrong:
        raise ValueError("there is no desktop session") from wrong
    for interface in interfaces(book, put):
        bus.export(_PATH, interface)
    # The number keeps two players apart, as the standard asks.
    await bus.request_name(f"org.mpris.MediaPlayer2.audioguide.instance{os.getpid()}")
    ready.set()
    await bus.wait_for_disconnect()


def interfaces(book: Book, put: Callable[[Do], None]) -> tuple[Any, Any]:
    """(the program, the player) as D-Bus objects; each key becomes an action of the player."""
    return _program(put), _player(book, put)


def _program(put: Callable[[Do], None]) -> Any:
    from dbus_fast.constants import PropertyAccess
    from dbus_fast.service import ServiceInterface, dbus_property, method

    class Program(ServiceInterface):
        """org.mpris.MediaPlayer2"""

        @method()
        def Raise(self) -> None:  # noqa: N802
            """There is no window."""

        @method()
        def Quit(self) -> None:  # noqa: N802
            put(Do("quit"))

        @dbus_property(access=PropertyAccess.READ)
        def Identity(self) -> "s":  # noqa: N802, F821
            return "audioguide"

        @dbus_property(access=PropertyAccess.READ)
        def CanQuit(self) -> "b":  # noqa: N802, F821
            return True

    return Program("org.mpris.MediaPlayer2")


def _player(book: Book, put: Callable[[Do], None]) -> Any:
    from dbus_fast import Variant
    from dbus_fast.constants import PropertyAccess
    from dbus_fast.service import ServiceInterface, dbus_property, method

    class Player(ServiceInterface):
        """org.mpris.MediaPlayer2.Player"""

        @method()
        def PlayPause(self) -> None:  # noqa: N802
            put(Do("play_pause"))

        @method()
        def Next(self) -> None:  # noqa: N802
            put(Do("next_chapter"))

        @method()
        def Previous(self) -> None:  # noqa: N802
            put(Do("previous_chapter"))

        @method()
        def Stop(self) -> None:  # noqa: N802
            put(Do("quit"))

        @method()
        def Seek(self, offset: "x") -> None:  # noqa: N802, F821
            put(Do("forward" if offset > 0 else "back"))

        @dbus_property(access=PropertyAccess.READ)
        def Metadata(self) -> "a{sv}":  # noqa: N802, F722
            return {"xesam:title": Variant("s", book.title)}

        @dbus_property(access=PropertyAccess.READ)
        def CanControl(self) -> "b":  # noqa: N802, F821
            return True

    return Player("org.mpris.MediaPlayer2.Player")
