"""Chromium, one for all tests of a worker, and axe, which looks at what it shows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.waiting import HANG

CHROMIUM = shutil.which("chromium")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
ARGUMENTS = (
    "--no-sandbox",
    "--autoplay-policy=no-user-gesture-required",
    # Nobody looks, and without a graphics card drawing as if there were one costs a fifth of all its work.
    "--disable-gpu",
    "--disable-gpu-rasterization",
)


@contextmanager
def launched() -> Iterator[Any]:
    """Chromium, in which a press of a test's own counts as one of a person."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS), timeout=1000 * HANG)
        yield browser
        browser.close()


def seen_by_axe(page: Any, *rules: str) -> Any:
    """What axe finds in a page as it is now. rules: names of its sets of rules; all of them where none is named.

    Of what passes it tells one place of each rule: telling all takes longer than looking.
    """
    from axe_playwright_python.sync_playwright import Axe

    only: dict[str, Any] = {"runOnly": list(rules)} if rules else {}
    return Axe().run(page, options={"resultTypes": ["violations"], **only})


def axe_is_content(page: Any, *rules: str) -> None:
    """AssertionError with axe's own report, where it finds anything."""
    found = seen_by_axe(page, *rules)
    assert found.violations_count == 0, found.generate_report()
