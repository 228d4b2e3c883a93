"""By which names a server may be asked for."""

from __future__ import annotations

import pytest

from audioguide.web.hosts import Hosts, own_names


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8790", "localhost:1", "LOCALHOST", "[::1]:8790", "127.9.9.9", "localhost."]
)
def test_this_machine_itself(host: str) -> None:
    assert Hosts("127.0.0.1").lets_in(host, "127.0.0.1")


@pytest.mark.parametrize(
    "host",
    [
        "", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:8790", "192.168.1.5",
        "a@localhost", "localhost@evil.example", "localhost/evil", "[::1", "localhost:port", "localhost:99999",
        "localhost#", "0.0.0.0", "127.1", "2130706433",
    ],
)  # fmt: skip
def test_a_name_that_only_leads_here_is_refused(host: str) -> None:
    assert not Hosts("127.0.0.1").lets_in(host, "127.0.0.1")


def test_beyond_this_machine_only_what_it_is_called_and_the_address_that_was_reached() -> None:
    hosts = Hosts("0.0.0.0", ("Desk.clinic.example.", "desk"))
    for host in ("desk.clinic.example", "DESK:8790", "192.168.1.5", "192.168.1.5:80"):
        assert hosts.lets_in(host, "192.168.1.5"), host
    for host in ("192.168.1.6", "evil.example", "localhost", "8.8.8.8"):
        assert not hosts.lets_in(host, "192.168.1.5"), host
    assert Hosts("::").lets_in("[fe80::1]:80", "fe80:0:0::1")


def test_a_machine_is_known_by_its_own_name() -> None:
    assert all(name == name.lower() for name in own_names())
