"""A guide whose page a browser opens from its folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.publish import browsing

Opens = Callable[..., Any]


@pytest.fixture(scope="session")
def page_guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As `browsing.guide` says."""
    return browsing.guide(tmp_path_factory.mktemp("page") / "falls-en")


@pytest.fixture
def opens(browser: Any, page_guide: Path) -> Iterator[Opens]:
    """Opens the guide's page, in a window of its own, with nothing kept from before."""
    contexts = []

    def new(anchor: str = "", folder: Path = page_guide, script: str = "", **changes: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 390, "height": 844}, **changes})
        contexts.append(context)
        return browsing.opened(context, folder, anchor, script)

    yield new
    for context in contexts:
        context.close()
