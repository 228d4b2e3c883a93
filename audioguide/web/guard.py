"""What holds for every request and every answer of the house, whatever is served."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from audioguide import errors
from audioguide.web.hosts import Hosts

PAGE_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "media-src": "'self'",
    "connect-src": "'none'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""Content-Security-Policy of a page: what it may load and run. Nothing from elsewhere or inside it."""
ANSWERS = {
    "Cache-Control": "no-cache",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""Headers of every answer that does not say otherwise itself."""


def policy(**changes: str) -> str:
    """The policy of a page as a header. changes: directives by name with _ for -, as they shall be instead."""
    directives = PAGE_POLICY | {name.replace("_", "-"): value for name, value in changes.items()}
    return "; ".join(f"{name} {value}" for name, value in directives.items())


class Guard:
    """Lets a request in or refuses it, and adds to each answer what every answer has."""

    def __init__(self, app: ASGIApp, hosts: Hosts | None, answers: Mapping[str, str] = ANSWERS) -> None:
        """hosts: the names that are let in; None where something stronger guards, such as a token."""
        self.app, self.hosts = app, hosts
        self.answers = {"Content-Security-Policy": policy(), **answers}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        headers = Headers(scope=scope)
        # Nothing reads a body here: the connection ends with the answer, however much of one is still to come.
        ends = "transfer-encoding" in headers or headers.get("content-length", "0").strip("0") != ""

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = MutableHeaders(scope=message)
                for name, value in self.answers.items():
                    told.setdefault(name, value)
                if ends:
                    told["Connection"] = "close"
            await send(message)

        why = self._refusal(headers, str((scope.get("server") or ("",))[0]))
        app = PlainTextResponse(why, 403) if why else self.app
        await app(scope, receive, answer)

    def _refusal(self, headers: Headers, reached: str) -> errors.Message:
        """Why a request may not come, for who sets a server up: in English, as all errors; empty where it may."""
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        host = hosts[0] if len(hosts) == 1 else ""
        if self.hosts is not None and not self.hosts.lets_in(host, reached):
            return "Ask for this page by the address or the name of this machine itself."
        if any(origin not in (f"http://{host}", f"https://{host}") for origin in origins):
            return "This request came from another page."
        return ""
