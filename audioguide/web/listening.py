"""An address of this machine, taken; or why it cannot be, in plain words."""

from __future__ import annotations

import errno
import socket

from audioguide.errors import Message, OutputError

_WAITING = 64
"""Connections that wait to be taken."""


def listen(address: str, port: int, otherwise: str) -> socket.socket:
    """A socket that listens. port: 0 for any that is free. otherwise: what to do where it is taken, as a sentence.

    Raises OutputError.
    """
    try:
        family, *_, place = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server((str(place[0]), int(place[1])), family=family, backlog=_WAITING)
    except (OSError, UnicodeError) as problem:
        raise OutputError(_why(address, port, problem, otherwise)) from problem


def _why(address: str, port: int, problem: Exception, otherwise: str) -> Message:
    number = getattr(problem, "errno", None)
    if number == errno.EADDRINUSE:
        return f"Port {port} of {address} is taken: another program listens there, or another audioguide. {otherwise}"
    if number in (errno.EACCES, errno.EPERM):
        return f"Port {port} of {address} may not be used by you; those below 1024 mostly may not. {otherwise}"
    if number == errno.EADDRNOTAVAIL or isinstance(problem, socket.gaierror | UnicodeError):
        return f"{address} is no address of this machine. Leave it out, or take 0.0.0.0 for all that it has."
    return f"Nothing can be served at {address}, port {port}: {str(getattr(problem, 'strerror', problem)).lower()}."


def url(address: str, port: int) -> str:
    """The address of a server's first page; on this machine, where it is bound to all that this machine has."""
    address = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address, address)
    return f"http://{f'[{address}]' if ':' in address else address}:{port}/"
