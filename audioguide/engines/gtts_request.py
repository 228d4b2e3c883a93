"""One request to Google's speech service and its reply: checked certificate, time limits, patience.

gTTS prepares the request but sends it with certificate checks off, without any time limit, and once; so it is sent
from here. Whatever makes another sentence pointless too (no network, a certificate that is not Google's, refusals)
is EngineUnavailable.
"""

from __future__ import annotations

import base64
import binascii
import random
import re
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import requests

from audioguide.errors import EngineError, EngineUnavailable

TRIES = 5
LIMITS = (10.0, 20.0)
"""Seconds to connect in, and seconds without a byte."""
LONGEST_REPLY = 60.0
"""Seconds from the first byte of the question to the last of the answer; a trickle of bytes never ends by LIMITS."""
BIGGEST_REPLY = 8_000_000
"""Bytes. 100 characters of speech are some 50,000."""
PAUSE = 0.5
"""Seconds from the end of one request to the next: the service is not ours, and blocks those who hurry."""
FIRST_WAIT = 1.0
"""Seconds before the second try; each further wait is twice as long, less up to half by chance."""
LONGEST_WAIT = 120.0
"""Seconds. A service that asks for more is left alone."""
KEPT = "What it has said is kept; build again to go on."
_SOUND = re.compile(r'jQ1olc","\[\\"([^"\\]*)\\"')
"""The reply is lines of JSON inside JSON; gTTS too finds the base64 of the MP3 by this shape."""


class _Again(Exception):
    """A failure that another try may mend."""

    def __init__(self, problem: str, after: float | None = None) -> None:
        super().__init__(problem)
        self.after = after
        """Seconds the service asked to wait; None = it did not say."""


@dataclass(frozen=True, slots=True)
class ServiceReply:
    """What came back, read to its end."""

    host: str
    status: int
    retry_after: str
    """The header as it came; empty where there was none."""
    body: bytes


@dataclass
class Sender:
    """Sends prepared requests one after another over one session."""

    session: requests.Session = field(default_factory=requests.Session)
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    part: Callable[[], float] = random.random
    """From 0 to 1, by chance: keeps those who were refused together from coming back together."""
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    _free: float = 0.0

    def send(self, request: requests.PreparedRequest) -> bytes:
        """The MP3 of the reply.

        Tries again after 429, 5xx, timeouts and broken connections, at most TRIES times in all; not after a wrong
        certificate or another refusal. Raises EngineError, EngineUnavailable.
        """
        host = urlsplit(str(request.url)).hostname or "the service"
        for tried in range(1, TRIES + 1):
            self.sleep(max(0.0, self._free - self.clock()))
            try:
                return _sound(_checked(self._answer(request, host), self.now()))
            except _Again as failed:
                if tried == TRIES:
                    raise EngineUnavailable(f"{failed} It was tried {TRIES} times. {KEPT}") from failed
                wait = FIRST_WAIT * 2 ** (tried - 1) * (1 - self.part() / 2) if failed.after is None else failed.after
            finally:
                self._free = self.clock() + PAUSE
            self.sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _answer(self, request: requests.PreparedRequest, host: str) -> ServiceReply:
        # As requests does for its own calls: proxies, and REQUESTS_CA_BUNDLE in place of certifi's authorities.
        around = self.session.merge_environment_settings(str(request.url), {}, True, None, None)
        try:
            # A redirect could carry the text to a place that nobody allowed.
            with self.session.send(request, timeout=LIMITS, allow_redirects=False, **around) as reply:
                return ServiceReply(
                    host, reply.status_code, reply.headers.get("Retry-After", ""), self._body(reply, host)
                )
        except requests.exceptions.RequestException as error:
            raise _failure(error, host) from error
        except OSError as error:
            raise EngineUnavailable(
                f"The list of trusted certificates cannot be read: {error}. Look at REQUESTS_CA_BUNDLE."
            ) from error

    def _body(self, reply: requests.Response, host: str) -> bytes:
        began, body = self.clock(), bytearray()
        for piece in reply.iter_content(1 << 15):
            body += piece
            if len(body) > BIGGEST_REPLY or self.clock() - began > LONGEST_REPLY:
                raise _Again(f"{host} sends an answer without an end.")
        return bytes(body)


def _failure(error: requests.exceptions.RequestException, host: str) -> Exception:
    if _untrusted(error):
        return EngineUnavailable(
            f"The certificate of {host} is not one that this computer trusts, so nothing was sent. "
            "Someone on the way may be listening. Try another network; where a proxy of your own stands between, "
            "name its certificate in REQUESTS_CA_BUNDLE."
        )
    if isinstance(error, requests.exceptions.ConnectTimeout | requests.exceptions.ReadTimeout) or "timed out" in str(
        error
    ):
        return _Again(f"{host} did not answer in time.")
    if isinstance(error, requests.exceptions.ProxyError):
        return _Again(f"The proxy on the way to {host} refused or cannot be reached. Look at HTTPS_PROXY.")
    if isinstance(error, requests.exceptions.ChunkedEncodingError | requests.exceptions.ContentDecodingError):
        return _Again(f"The connection to {host} broke off in mid-answer.")
    if isinstance(error, requests.exceptions.ConnectionError):
        reached = "NewConnectionError" not in repr(error) and "NameResolutionError" not in repr(error)
        broke = f"The connection to {host} broke off."
        return _Again(broke if reached else f"{host} cannot be reached. Is this computer online?")
    return EngineUnavailable(f"{host} could not be asked: {error}.")


def _untrusted(error: BaseException) -> bool:
    """Whether a refused certificate is at the root of `error`; a handshake that merely broke off is not."""
    seen: list[object] = [error]
    for one in seen:
        if isinstance(one, ssl.SSLCertVerificationError):
            return True
        if isinstance(one, BaseException) and len(seen) < 20:
            seen += [*one.args, getattr(one, "reason", None)]
    return False


def _checked(answer: ServiceReply, now: datetime) -> ServiceReply:
    """The answer, if it is one. Raises _Again, EngineUnavailable."""
    status, host = answer.status, answer.host
    if status == 200:
        return answer
    if status == 429 or status >= 500:
        problem = f"{host} is too busy (429)." if status == 429 else f"{host} has a fault of its own ({status})."
        after = _asked_wait(answer.retry_after, now)
        if after is not None and after > LONGEST_WAIT:
            wait = f"{round(after / 60)} minutes" if after < 7200 else f"{round(after / 3600)} hours"
            raise EngineUnavailable(
                f"{host} asks to be left alone for {wait}. Build again after that. What it has said is kept."
            )
        raise _Again(problem, after)
    raise EngineUnavailable(
        f"{host} refused the request ({status}). Asking again would not help. It may have changed how it is asked; "
        "look for a newer gTTS, or use another voice."
    )


def _asked_wait(header: str, now: datetime) -> float | None:
    """Seconds of a Retry-After header: seconds or a date (RFC 9110, 10.2.3); None where it holds neither."""
    if re.fullmatch(r"\d{1,9}", header.strip(), re.ASCII):
        return float(header)
    try:
        when = parsedate_to_datetime(header)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - now).total_seconds())


def _sound(answer: ServiceReply) -> bytes:
    """The MP3 in the answer. Raises EngineError."""
    for line in answer.body.decode("utf-8", "replace").splitlines():
        found = _SOUND.search(line)
        try:
            if found and (sound := base64.b64decode(found[1], validate=True)):
                return sound
        except binascii.Error as broken:
            raise EngineError(f"{answer.host} answered with sound that is damaged.") from broken
    raise EngineError(f"{answer.host} answered without sound. It may not speak this language, or not this text.")
