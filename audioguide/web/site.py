"""Built guides for browsers: a list of them, their pages, and the files that guide.json names; nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import iterate_in_threadpool, run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from audioguide.characters import shown
from audioguide.language.base import Language, language_of, primary, program_language
from audioguide.templates import template
from audioguide.timeline import FILE_NAME
from audioguide.web.byte_range import Unsatisfiable, asked_range
from audioguide.web.guard import policy
from audioguide.web.guides import NOT_LISTED, PAGE, ServedGuide, guide_folders, served_guide
from audioguide.web.kept_files import Altered, KeptFile
from audioguide.web.media_types import media_type

_TEMPLATES = Path(__file__).parent / "templates"
STYLE = "guides.css"
"""Of the list: its address stands before any guide's."""


class Site:
    """The guide in a folder at its first address, or all the guides of an output folder, each at its own."""

    def __init__(self, folder: Path, today: Callable[[], date]) -> None:
        """today: the day by which a guide is told to be overdue."""
        self.folder, self._today = folder, today
        self.alone = (folder / FILE_NAME).exists()
        routes = [Route("/", self._guide), Route("/{name}", self._file)]
        if not self.alone:
            routes = [
                Route("/", self._list),
                Route(f"/{STYLE}", self._style),
                Route("/{guide}", self._towards),
                Route("/{guide}/", self._guide),
                Route("/{guide}/{name}", self._file),
            ]
        # A fault of ours is told in a line of its own by who serves; a page shows nothing of it.
        self.app = Starlette(routes=routes, exception_handlers={404: self._missing})
        self.app.router.redirect_slashes = False

    def guides(self) -> list[ServedGuide]:
        """Those that are there now."""
        folders = [self.folder] if self.alone else guide_folders(self.folder)
        return [guide for folder in folders if (guide := served_guide(folder)) is not None]

    async def _list(self, request: Request) -> Response:
        guides = await run_in_threadpool(self.guides)
        listed = [guide for guide in guides if guide.head.timeline.state.name not in NOT_LISTED]
        language = _common(listed)
        rows = [guide.row(self._today()) for guide in listed]
        page = template("audioguide.web", "guides.html")
        text = page.render(rows=rows, phrases=language.publication, language=language, style=STYLE, quote=quote)
        return HTMLResponse(text)

    async def _style(self, request: Request) -> Response:
        text = await run_in_threadpool((_TEMPLATES / STYLE).read_bytes)
        return Response(text, media_type="text/css")

    async def _towards(self, request: Request) -> Response:
        found = await run_in_threadpool(self._found, request)
        if found is None:
            return await self._missing(request, None)
        return RedirectResponse(f"/{quote(found.folder.name, safe='')}/", 308)

    async def _guide(self, request: Request) -> Response:
        return await self._given(request, "")

    async def _file(self, request: Request) -> Response:
        return await self._given(request, str(request.path_params["name"]))

    def _found(self, request: Request) -> ServedGuide | None:
        if self.alone:
            return served_guide(self.folder)
        # Looked for among those that are there, so that no name leads out of the folder.
        asked = request.path_params["guide"]
        folder = next((each for each in guide_folders(self.folder) if each.name == asked), None)
        return served_guide(folder) if folder else None

    async def _given(self, request: Request, name: str) -> Response:
        """One file of a guide; `name` empty for the one that is opened first."""
        found = await run_in_threadpool(self._found, request)
        while found is not None:
            if not found.given:
                return self._told(found.language, found.row(self._today()).state, 410)
            wanted = name or found.first
            sha256 = found.sha256(wanted)
            if sha256 is None:
                return await self._missing(request, None)
            if not name and wanted != PAGE:
                return RedirectResponse(quote(wanted), 307)
            try:
                file = await run_in_threadpool(KeptFile, found.folder / wanted, sha256)
            except (OSError, Altered):
                # Once more where a build has just put another guide in the place of the one that was found.
                before, found = found, await run_in_threadpool(self._found, request)
                if found == before:
                    return self._told(found.language, found.language.publication.not_whole, 503)
                continue
            return _answer(request, file, wanted)
        return await self._missing(request, None)

    async def _missing(self, request: Request, problem: Any) -> Response:
        language = _common(await run_in_threadpool(self.guides))
        return self._told(language, language.publication.not_here, 404)

    def _told(self, language: Language, text: str, status: int) -> Response:
        return PlainTextResponse(shown(text) + "\n", status, {"Content-Language": language.tag or "und"})


def _common(guides: list[ServedGuide]) -> Language:
    """The language of all these guides, or of the program where they have several or none."""
    languages = {primary(guide.head.timeline.language) for guide in guides}
    return language_of(languages.pop()) if len(languages) == 1 else program_language()


def _answer(request: Request, file: KeptFile, name: str) -> Response:
    """A file or a part of it, as its request asks."""
    headers = {"ETag": f'"{file.sha256}"', "Accept-Ranges": "bytes", "Content-Type": media_type(name)}
    if file.styles:
        headers["Content-Security-Policy"] = policy(style_src=" ".join(("'self'", *file.styles)))
    tag = headers["ETag"]
    part, status = range(file.size), 200
    if tag in _tags(request.headers.get("if-none-match", "")):
        file.close()
        return Response(status_code=304, headers=headers)
    try:
        if request.method == "GET" and request.headers.get("if-range", tag) == tag:
            asked = asked_range(request.headers.get("range", ""), file.size)
            part, status = (part, 200) if asked is None else (asked, 206)
    except Unsatisfiable:
        file.close()
        return Response(status_code=416, headers=headers | {"Content-Range": f"bytes */{file.size}"})
    if status == 206:
        headers["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{file.size}"
    return _whole(request, file, part, status, headers)


def _whole(request: Request, file: KeptFile, part: range, status: int, headers: Mapping[str, str]) -> Response:
    headers = {**headers, "Content-Length": str(len(part))}
    if request.method == "HEAD":
        file.close()
        return Response(status_code=status, headers=headers)
    return _FileAnswer(file, part, status, headers)


class _FileAnswer(StreamingResponse):
    """Bytes of a file, which is closed however the answer ends."""

    def __init__(self, file: KeptFile, part: range, status: int, headers: Mapping[str, str]) -> None:
        super().__init__(iterate_in_threadpool(file.blocks(part)), status, headers)
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # Cut short where the file was changed meanwhile: its reader sees that bytes are missing, and asks again.
        with closing(self._file), suppress(Altered):
            await super().__call__(scope, receive, send)


def _tags(header: str) -> set[str]:
    return {tag.strip().removeprefix("W/") for tag in header.split(",")}
