"""A served guide in a real browser: nothing of it breaks the policy it comes with, and it can be sought in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browsers import axe_is_content, needs_chromium
from tests.verify import folders
from tests.waiting import HANG
from tests.web.sites import Served, guide, served

pytestmark = [pytest.mark.slow, needs_chromium]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    output = tmp_path_factory.mktemp("served")
    folders.build(output / "falls-en")
    guide(output / "other-en", title='<img src=x onerror="alert(1)"> & co', language="he-IL")
    with served(output) as site:
        yield site


class Visit:
    """A page with all that it asked for and complained of."""

    def __init__(self, browser: Any, address: str) -> None:
        self.page = browser.new_page()
        self.page.set_default_timeout(1000 * HANG)
        self.asked: list[Any] = []
        self.complaints: list[str] = []
        self.page.on("response", lambda answer: self.asked.append(answer))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(address)


@pytest.mark.parametrize("path", ["", "falls-en/"])
def test_nothing_of_a_page_breaks_its_policy_or_leaves_the_site(browser: Any, site: Served, path: str) -> None:
    visit = Visit(browser, site.serving.url + path)
    visit.page.wait_for_load_state("networkidle")
    assert visit.complaints == []
    assert all(answer.url.startswith(site.serving.url) for answer in visit.asked), visit.asked
    assert all(answer.status < 400 for answer in visit.asked)
    # The look of the page came through: its own style is the one that the policy lets in.
    assert visit.page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
    axe_is_content(visit.page, "wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")
    visit.page.close()


def test_what_was_not_written_by_us_does_not_run(browser: Any, site: Served) -> None:
    visit = Visit(browser, site.serving.url + "falls-en/")
    visit.page.evaluate("""() => { const script = document.createElement("script");
      script.textContent = "document.title = 'run'"; document.body.append(script); }""")
    assert visit.page.title() != "run"
    assert any("Content Security Policy" in complaint for complaint in visit.complaints), visit.complaints
    visit.page.close()


def test_a_browser_seeks_by_ranges(browser: Any, site: Served) -> None:
    visit = Visit(browser, site.serving.url + "falls-en/")
    sought = visit.page.evaluate("""() => new Promise(done => {
      const audio = document.querySelector("audio");
      audio.preload = "auto";
      audio.onloadedmetadata = () => { audio.currentTime = audio.duration - 1; };
      audio.onseeked = () => done([audio.currentTime, audio.duration, audio.seekable.end(0)]);
      audio.load(); })""")
    place, length, seekable = sought
    assert abs(place - (length - 1)) < 0.1
    assert seekable == length
    statuses = {answer.status for answer in visit.asked if answer.url.endswith(".mp3")}
    assert statuses == {206}, statuses
    visit.page.close()
