"""The page for those who use a keyboard, a screen reader, large text or a small screen."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests import readers
from tests.browsers import axe_is_content
from tests.publish import browsing
from tests.publish.browsing import focus, paused, playing
from tests.publish.conftest import Opens
from tests.publish.page_states import GOLDEN, STATES, told
from tests.waiting import HANG

pytestmark = [pytest.mark.realtime, browsing.needs_chromium]

WINDOWS: dict[str, dict[str, Any]] = {
    "phone": {},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "enlarged": {"viewport": {"width": 320, "height": 256}},
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "still": {"reduced_motion": "reduce"},
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


SMALL = """() => [...document.querySelectorAll("a, button, select, input, summary")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.classList.contains("skip"))
  .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
  .filter(([, box]) => box.height < 44 || box.width < 44)
  .map(([text, box]) => `${text} ${box.width} ${box.height}`)"""
"""What is pressed and is not large enough for a finger."""


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_a_screen_reader_is_told_what_it_should_be_and_a_finger_meets_all(
    opens: Opens, state: str
) -> None:
    """On a phone, then dark, then narrow too: one page for all, since to open it costs more than to look at it."""
    page = opens()
    STATES[state](page)
    assert told(page) == (GOLDEN / f"{state}.yaml").read_text("utf-8")
    for colours, width in (("light", 390), ("dark", 390), ("light", 320)):
        page.emulate_media(color_scheme=colours)
        page.set_viewport_size({"width": width, "height": 640})
        axe_is_content(page, *RULES)
    assert page.evaluate(SMALL) == []


WIDE = """() => {
  const bar = document.querySelector("#bar"), found = [];
  for (let size = 0; size < 5; size += 1) {
    for (let chapter = 1; chapter < 6; chapter += 1) {
      document.querySelector(`#c0${chapter}-button`).click();
      found.push([document.documentElement.scrollWidth, bar.scrollWidth - bar.offsetWidth]);
    }
    document.querySelector("#larger").click();
  }
  return found; }"""
"""[pixels of the page, of the bar beyond its own] at each size of the letters, chapter by chapter."""


@pytest.mark.parametrize("window", ["narrow", "enlarged"])
def test_nothing_has_to_be_scrolled_sideways(opens: Opens, window: str) -> None:
    page = opens(**WINDOWS[window])
    page.click("#settings")
    found = page.evaluate(WIDE)
    assert len(found) == 25
    assert [pair for pair in found if pair[0] > 320 or pair[1] > 0] == []
    assert page.get_attribute("html", "data-size") not in (None, "", "0"), "its letters became larger"


# --- the keyboard alone ------------------------------------------------------------------------------------------

FOCUSED = """() => { const one = document.activeElement; const box = one.getBoundingClientRect();
  const look = getComputedStyle(one); const bar = document.querySelector("#bar").getBoundingClientRect();
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 44) / 2);
  const name = one.id || [...document.querySelectorAll("a, button, summary")].indexOf(one) + one.textContent;
  return { name, body: one === document.body,
    seen: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
    free: over !== null && (one === over || one.contains(over) || over.contains(one)) }; }"""


def stops(page: Any) -> list[str]:
    """What the tab key comes to, until it leaves the page; each with a focus that is seen, and not covered."""
    names: list[str] = []
    page.evaluate("document.activeElement.blur()")
    while True:
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at["body"] or at["name"] in names[:1]:
            return names
        names.append(at["name"])
        assert at["seen"], f"nobody sees that {at['name']} has the focus"
        assert at["free"], f"{at['name']} has the focus and is covered"
        assert len(names) < 100, "the focus is trapped"


@pytest.mark.parametrize("window", ["phone", "narrow", "enlarged", "desktop", "still"])
def test_few_stops_reach_everything_at_rest(opens: Opens, window: str) -> None:
    page = opens(**WINDOWS[window])
    page.wait_for_selector("#bar")
    names = stops(page)
    assert len(names) < 40
    assert {"back", "play", "next", "settings", "place", "play-whole", "wanted", "find-them"} <= set(names)
    assert {f"c0{chapter}-button" for chapter in range(1, 6)} <= set(names)
    reachable = page.evaluate("""() => [...document.querySelectorAll("a[href], button, select, input, summary")]
      .filter((one) => one.checkVisibility() && !one.disabled && !one.closest("[hidden]")).length""")
    assert len(names) == reachable


def walk(page: Any, to: str) -> None:
    """Press the tab key until this has the focus."""
    for _ in range(100):
        if focus(page) == to:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the tab key does not come to {to}")


def by_keyboard(opens: Opens) -> tuple[Any, Callable[[str], None]]:
    """The page, and its keyboard."""
    page = opens()
    page.wait_for_selector("#bar")
    return page, page.keyboard.press


def test_by_keyboard_alone_the_sound_and_its_place(opens: Opens) -> None:
    page, press = by_keyboard(opens)
    walk(page, "play")
    press("Space")
    playing(page, "c01-s001")
    press("Enter")
    paused(page)
    # To any sentence and paragraph of a chapter.
    walk(page, "place")
    press("Home")
    for key, number in (("ArrowRight", 2), ("End", 3), ("PageUp", 2), ("PageDown", 3), ("PageUp", 2)):
        press(key)
        page.wait_for_selector(f"#c01-s00{number}[aria-current=true]", state="attached")
    assert page.get_attribute("#place", "aria-valuetext") == "Sentence 2 of 3: Falls are common."


def test_by_keyboard_alone_the_settings(opens: Opens) -> None:
    page, press = by_keyboard(opens)
    walk(page, "settings")
    press("Enter")
    walk(page, "speed")
    page.keyboard.type("1.25")
    assert browsing.sound(page, "playbackRate") == 1.25
    walk(page, "timer")
    page.keyboard.type("10")
    assert page.inner_text("#timer-left") == "Stops in 10 minutes."
    walk(page, "larger")
    press("Enter")
    assert page.get_attribute("html", "data-size") == "1"
    press("Escape")
    assert focus(page) == "settings"
    assert page.is_hidden("#settings-panel")


def test_by_keyboard_alone_a_chapter_its_words_and_its_files(opens: Opens) -> None:
    page, press = by_keyboard(opens)
    walk(page, "c02-button")
    press("Enter")
    assert page.is_visible("#c02-s002")
    press("Tab")
    press("Enter")
    playing(page, "c02-s001")
    press("Tab")
    press("Enter")
    assert page.is_visible("#c02 .words dd")
    press("Tab")
    press("Enter")
    assert page.is_visible("#c02 .files a")


def test_by_keyboard_alone_questions_are_answered_and_the_focus_comes_back(opens: Opens) -> None:
    page, press = by_keyboard(opens)
    page.evaluate("location.hash = 'c02'")
    page.click("#c02-panel .play-chapter button")
    playing(page, "c02-s001")
    page.evaluate("document.querySelector('#back').focus()")
    walk(page, "next")
    press("Enter")
    assert focus(page) == "ask"
    press("Tab")
    assert focus(page) == "ask-yes"
    press("Tab")
    press("Enter")
    assert focus(page) == "ask", "the chapter after it asks too"
    press("Tab")
    press("Enter")
    playing(page, "c04-s001")
    assert focus(page) == "next"


def test_by_keyboard_alone_words_are_found(opens: Opens) -> None:
    page, press = by_keyboard(opens)
    walk(page, "wanted")
    page.keyboard.type("common")
    press("Enter")
    press("Tab")
    press("Tab")
    press("Enter")
    assert focus(page) == "c01-s002"
    assert page.is_visible("#c01-s002")


def test_letters_do_nothing_by_themselves(opens: Opens) -> None:
    """WCAG 2.1.4: who dictates, or leans on a key, is not played to."""
    page = opens()
    page.wait_for_selector("#bar")
    before = told(page)
    for key in "abcdefghijklmnopqrstuvwxyz0123456789 ?/.,":
        page.keyboard.press(key)
    paused(page)
    assert told(page) == before


def test_who_wants_no_motion_is_not_moved(opens: Opens) -> None:
    for window, moves in (("phone", True), ("still", False)):
        page = opens(**{"viewport": {"width": 390, "height": 500}, **WINDOWS[window]})
        page.click("#c02-button")
        page.click("#c02-panel .play-chapter button")
        playing(page, "c02-s001")
        page.evaluate("""window.moved = 0; const into = Element.prototype.scrollIntoView;
          Element.prototype.scrollIntoView = function (how) { window.moved += 1; into.call(this, how); };
          document.querySelector("#c02-button").scrollIntoView({ block: "end" }); window.moved = 0;
          document.querySelector("audio").currentTime = 5""")
        playing(page, "c02-s004")
        assert (page.evaluate("window.moved") > 0) == moves


# --- validators --------------------------------------------------------------------------------------------------


@pytest.mark.skipif(bool(readers.missing("vnu-jar", "java")), reason=readers.missing("vnu-jar", "java"))
def test_the_nu_checker_finds_nothing(opens: Opens, page_guide: Path, tmp_path: Path) -> None:
    """As it is on the disk, and as its script has made it."""
    pages = [page_guide / "index.html"]
    page = opens()
    for name, state in STATES.items():
        # What one state leaves behind would be there in the next.
        page.evaluate("localStorage.clear(); document.querySelector('audio').pause()")
        page.reload()
        state(page)
        pages.append(tmp_path / f"{name}.html")
        pages[-1].write_text(page.content(), "utf-8")
    jar = readers.MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [*readers.JAVA, "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=HANG)
    found = [message for message in json.loads(done.stderr)["messages"] if message["type"] == "error"]
    assert found == []


@pytest.mark.skipif(bool(readers.missing("html-validate")), reason=readers.missing("html-validate"))
def test_html_validate_finds_nothing(page_guide: Path) -> None:
    command = [readers.program("html-validate"), "--formatter=json", str(page_guide / "index.html")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANG)
    found = [message for file in json.loads(done.stdout or "[]") for message in file["messages"]]
    assert [(message["ruleId"], message["message"], message["line"]) for message in found] == []
