"""The page in Chromium, on a phone's screen: from `file://`, as who was handed the folder has it, or from a server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from audioguide.model import Route
from tests import timelines
from tests.browsers import launched as launched
from tests.browsers import needs_chromium as needs_chromium
from tests.verify import folders
from tests.waiting import HANG

CHAPTERS = (
    timelines.chapter(1, ("Falls are common.", "Most can be prevented.")),
    timelines.chapter(2, ("Your gait may change.", "Ask about it.", "Do not wait.")),
    timelines.chapter(3, ("Some falls are bad.",), setting="private", notice=True),
    timelines.chapter(4, ("You are not alone.",), setting="private"),
    timelines.chapter(5, ("These are figures about falls.",), None, setting="private", notice=True, optional=True),
)
"""Two that simply play, one that is hard to hear, one for one's own ears, and one for those alone who want it."""
MARKED = """window.marked = [];
  new MutationObserver((changes) => {
    if (document.documentElement.dataset.sound !== "playing") return;
    for (const { target } of changes) if (target.ariaCurrent) window.marked.push(target.id);
    const now = document.querySelector("[aria-current=true]");
    if (now) window.marked.push(now.id);
  }).observe(document, { subtree: true, attributeFilter: ["aria-current", "data-sound"] });"""
"""Remembers each sentence that is marked while it sounds: a busy machine may look too late."""
UNHURRIED = """for (const name of ["playbackRate", "defaultPlaybackRate"]) {
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, name);
    Object.defineProperty(HTMLMediaElement.prototype, name, {
      get() { return 8 * get.call(this); }, set(speed) { set.call(this, speed / 8); } });
  }"""
"""Eight seconds for one of the sound, at whatever speed the page asks for.

A chapter of five seconds would else be over before a busy machine has looked at what happens in it.
"""
LAST_DAY = "2026-03-04"


def guide(folder: Path, **changes: object) -> Path:
    """A guide of these chapters with a way through two of them, signed until LAST_DAY, in every format."""
    given: dict[str, Any] = {
        "routes": (Route("I fell last week", "fell", (4, 1)),),
        "sign_off": "A. Nurse, 2025-03-04",
        "review_by": LAST_DAY,
        "chapters": CHAPTERS,
        "engine": "natural",
    }
    return folders.build(folder, **{**given, **changes})


def place_of(folder: Path) -> str:
    """Address of a guide's folder, before the names of its files."""
    return f"{folder.as_uri()}/"


def opened(context: Any, place: str, anchor: str = "", script: str = "") -> Any:
    """The guide's page, on a day on which its check holds.

    place: address of the guide's folder; from a server the page is what stands there. script: what the browser runs
    before the page.
    """
    page = context.new_page()
    page.place = place
    page.set_default_timeout(1000 * HANG)
    page.faults = []
    page.asked = []
    page.on("pageerror", lambda fault: page.faults.append(str(fault)))
    page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: page.asked.append(request.url))
    page.clock.set_fixed_time(f"{LAST_DAY}T12:00:00")
    page.add_init_script(UNHURRIED)
    page.add_init_script(MARKED)
    if script:
        page.add_init_script(script)
    page.goto(f"{place}{'index.html' if place.startswith('file:') else ''}{anchor}")
    return page


def playing(page: Any, sentence: str) -> None:
    """Wait until this sentence has been marked while the sound plays, since this was last asked."""
    page.wait_for_function("id => window.marked.includes(id)", arg=sentence)
    page.evaluate("window.marked = []")


def to_its_end(page: Any) -> None:
    """Put the sound just before the end of its chapter, once it is under way: before that the page would put it back.

    What is waited for is a function, since the policy of a served page lets no text be run again and again.
    """
    page.wait_for_function("() => document.querySelector('audio').currentTime > 0")
    page.evaluate("(sound => { sound.currentTime = sound.duration - 0.05; })(document.querySelector('audio'))")


def sound(page: Any, what: str) -> Any:
    """A property of the one sound."""
    return page.evaluate(f"document.querySelector('audio').{what}")


def paused(page: Any) -> None:
    """Wait until nothing sounds, and the page knows."""
    page.wait_for_selector("[data-sound=paused]", state="attached")
    assert sound(page, "paused")


def focus(page: Any) -> str:
    """Id of what has the focus."""
    return str(page.evaluate("document.activeElement.id"))
