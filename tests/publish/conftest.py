"""A guide whose page a browser opens, from its folder or from `audioguide serve`, and the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.publish import browsing
from tests.web.sites import served

Opens = Callable[..., Any]
both_ways = pytest.mark.parametrize("opens", ["file", "serve"], indirect=True)
"""A test that opens the page once from its folder and once from the server."""


@pytest.fixture(scope="session")
def page_guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As `browsing.guide` says."""
    return browsing.guide(tmp_path_factory.mktemp("page") / "falls-en")


@pytest.fixture(scope="session")
def page_site(page_guide: Path) -> Iterator[str]:
    """Where the folder is served in which that guide lies, as `audioguide serve` does it."""
    with served(page_guide.parent) as site:
        yield site.serving.url


@pytest.fixture
def opens(request: pytest.FixtureRequest, browser: Any, page_guide: Path) -> Iterator[Opens]:
    """Opens the guide's page, in a window of its own, with nothing kept from before."""
    contexts = []
    site = request.getfixturevalue("page_site") if getattr(request, "param", "file") == "serve" else ""

    def new(anchor: str = "", folder: Path = page_guide, script: str = "", **changes: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 390, "height": 844}, **changes})
        contexts.append(context)
        place = f"{site}{folder.name}/" if site else browsing.place_of(folder)
        return browsing.opened(context, place, anchor, script)

    yield new
    pages = [page for context in contexts for page in context.pages]
    beyond = {url for page in pages for url in page.asked if not url.startswith((page.place, "data:"))}
    broken = [fault for page in pages for fault in page.faults if "Content Security Policy" in fault]
    for context in contexts:
        context.close()
    assert beyond == set(), "it asks for nothing beyond its folder"
    assert broken == []
