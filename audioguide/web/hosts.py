"""By which names a server may be asked for, so that no name of a stranger's can lead a visitor's browser to it."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit


def is_loopback(address: str) -> bool:
    """Whether only this machine can reach it."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address.lower() == "localhost"


def own_names() -> tuple[str, ...]:
    """What this machine calls itself, and by what name its neighbours find it."""
    name = socket.gethostname().lower()
    return tuple(dict.fromkeys((name, f"{name.partition('.')[0]}.local"))) if name else ()


class Hosts:
    """The names that are let in."""

    def __init__(self, address: str, names: Iterable[str] = ()) -> None:
        """address: what the server is bound to. names: what else it is called."""
        self.loopback = is_loopback(address)
        self.names = frozenset(name.lower().rstrip(".") for name in (address, *names))

    def lets_in(self, host: str, reached: str) -> bool:
        """Whether a request with this Host header may come. reached: the address of ours that it came to.

        An address in figures is let in where it is the very one that was reached: a page can send a browser to another
        machine by a name, and not by an address, without the browser saying so.
        """
        name = host_name(host)
        if not name:
            return False
        if name in self.names:
            return True
        return is_loopback(name) if self.loopback else _same_address(name, reached)


def host_name(host: str) -> str:
    """The name in a Host header, in small letters and without its port; empty where it is none."""
    try:
        parts = urlsplit(f"//{host}")
        if parts.netloc != host or parts.username is not None or (parts.port or 0) < 0:
            return ""
    except ValueError:
        return ""
    return (parts.hostname or "").rstrip(".")


def _same_address(name: str, reached: str) -> bool:
    try:
        return ip_address(name) == ip_address(reached)
    except ValueError:
        return False
