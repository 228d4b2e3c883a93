"""The states in which the page is looked at: by axe, by validators, and as screen readers are told of it.

What screen readers are told stands in tests/fixtures/page/<state>.yaml. They are written anew by
`python -m tests.publish.page_states`: look at every changed line.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.publish import browsing

GOLDEN = Path(__file__).parents[1] / "fixtures" / "page"


def at_rest(page: Any) -> None:
    page.wait_for_selector("#bar")


def playing(page: Any) -> None:
    page.click("#play-whole")
    browsing.playing(page, "c01-s001")
    # So slowly that it stands at its first sentence for as long as somebody looks.
    page.evaluate("document.querySelector('audio').playbackRate = 0.5")


def asking(page: Any) -> None:
    page.click("#next")
    page.click("#next")
    page.click("#play")
    page.wait_for_selector("#ask:not([hidden])")


def settings(page: Any) -> None:
    page.click("#settings")


def found(page: Any) -> None:
    page.fill("#wanted", "fall")
    page.click("#find-them")
    page.click("#hits li:first-child button")


def going_on(page: Any) -> None:
    page.click("#next")
    page.press("#place", "ArrowRight")
    page.reload()
    page.wait_for_selector("#go-on")


def overdue(page: Any) -> None:
    page.clock.set_fixed_time("2027-01-01T12:00:00")
    page.reload()
    page.wait_for_selector("#overdue:not([hidden])")


STATES: dict[str, Callable[[Any], None]] = {
    state.__name__: state for state in (at_rest, playing, asking, settings, found, going_on, overdue)
}


def told(page: Any) -> str:
    """What a screen reader is told of the page. Times that pass are left out."""
    snapshot: str = page.locator("body").aria_snapshot()
    return f"{snapshot}\n"


def main() -> None:
    """Write the golden files."""
    GOLDEN.mkdir(exist_ok=True)
    with TemporaryDirectory() as place, browsing.launched() as browser:
        folder = browsing.guide(Path(place) / "falls-en")
        for name, state in STATES.items():
            context = browser.new_context(viewport={"width": 390, "height": 844})
            page = browsing.opened(context, browsing.place_of(folder))
            state(page)
            (GOLDEN / f"{name}.yaml").write_text(told(page), "utf-8")
            context.close()


if __name__ == "__main__":
    main()
