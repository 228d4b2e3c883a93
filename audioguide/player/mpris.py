"""Media keys of a Linux desktop (MPRIS over D-Bus): an extra, loaded only when asked for."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable
from typing import Any

from audioguide.errors import UsageError
from audioguide.player.book import Book
from audioguide.player.state import Do
from audioguide.plugins import install_with

_PATH = "/org/mpris/MediaPlayer2"
_ANSWERED = 5.0
"""Seconds the desktop has to take us."""


def serve(book: Book, put: Callable[[Do], None], playing: Callable[[], bool]) -> None:
    """Answer media keys until the process ends. Raises UsageError where that cannot be done here, and why."""
    try:
        import dbus_fast  # noqa: F401
    except ImportError as missing:
        how = install_with("audioguide[mpris]")
        raise UsageError(f"Media keys need the package dbus-fast. Install it with: {how}") from missing
    ready = threading.Event()
    problem: list[str] = []
    threading.Thread(target=_run, args=(book, put, playing, ready, problem), name="media-keys", daemon=True).start()
    if not ready.wait(_ANSWERED):
        problem.append("the desktop did not answer")
    if problem:
        raise UsageError(f"Media keys cannot be had here: {problem[0]}. Leave out --media-keys.")


def _run(
    book: Book, put: Callable[[Do], None], playing: Callable[[], bool], ready: threading.Event, problem: list[str]
) -> None:
    try:
        from audioguide.player.mpris_objects import Player, Program

        asyncio.run(_serve((Program(put), Player(book, put, playing)), ready))
    except (OSError, ValueError, RuntimeError, EOFError) as wrong:
        problem.append(str(wrong) or type(wrong).__name__)
        ready.set()


async def _serve(objects: tuple[Any, ...], ready: threading.Event) -> None:
    from dbus_fast.aio import MessageBus
    from dbus_fast.errors import InvalidAddressError

    try:
        bus = await MessageBus().connect()
    except InvalidAddressError as wrong:
        raise ValueError("there is no desktop session") from wrong
    for interface in objects:
        bus.export(_PATH, interface)
    # The number keeps two players apart, as the standard asks.
    await bus.request_name(f"org.mpris.MediaPlayer2.audioguide.instance{os.getpid()}")
    ready.set()
    await bus.wait_for_disconnect()
