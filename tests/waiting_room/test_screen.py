"""The page on the display, in a real browser: it can be read, follows, comes back, and is kept from strangers."""

from __future__ import annotations

import http.client
import json
import math
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from audioguide.language.base import language_of
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.screen import Server
from tests.browsers import axe_is_content, needs_chromium
from tests.waiting import HANG, until
from tests.waiting_room import rooms
from tests.waiting_room.test_service import free_port

pytestmark = pytest.mark.realtime

ENGLISH = language_of("en").room
both_looks = pytest.mark.parametrize("server", ["dark", "light"], indirect=True)
SENTENCE = "Ask your care team what you should do before your next visit, and write it down."
VIEW: dict[str, Any] = {
    "state": "playing", "line": SENTENCE, "title": "Before your next visit", "language": "en-US",
    "next": "How to get one", "note": "", "told": "Not yet checked by a clinician.",
    "code": "https://example.org/guides", "code_for": ENGLISH.scan_all,
}  # fmt: skip

CLINIC = "Hillside Knee Clinic\n01632 960 123: the nurses, day or night\nIf you cannot breathe, call 999."


@pytest.fixture
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    look: Any = getattr(request, "param", "dark")
    settings = Configuration(screen=True, port=free_port(), code="https://example.org/guides", look=look)
    opened = Server(settings, lambda _: None)
    opened.show(VIEW)
    yield opened
    opened.close()


Open = Callable[..., Any]


@pytest.fixture
def opened(browser: Any) -> Iterator[Open]:
    """Opens a page of a display, at an address if one is given."""
    pages = []

    def new(address: str = "") -> Any:
        page = browser.new_page(viewport={"width": 1920, "height": 1080})
        page.set_default_timeout(1000 * HANG)
        pages.append(page)
        if address:
            page.goto(address)
        return page

    yield new
    for page in pages:
        page.close()


@pytest.fixture
def page(opened: Open, server: Server) -> Any:
    page = opened(server.address)
    page.wait_for_selector("body[data-state=playing]")
    return page


@needs_chromium
@both_looks
def test_axe_finds_nothing_in_any_state_of_the_page(page: Any, server: Server) -> None:
    views = [
        CARD,
        VIEW | {"state": "preparing"},
        VIEW | {"overdue": True},
        VIEW | {"state": "hushed", "note": "Quiet for a moment."},
        VIEW | {"state": "waiting", "line": ""},
        VIEW | {"state": "waiting", "line": "", "clinic": CLINIC},
        CARD | {"clinic": CLINIC},
    ]
    for view in views:
        server.show(view)
        page.wait_for_selector(f"body[data-state={view['state']}]")
        axe_is_content(page, "wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "wcag2aaa")


@needs_chromium
@both_looks
@pytest.mark.parametrize("overdue", [False, True])
def test_every_text_has_seven_times_the_light_of_its_ground(page: Any, server: Server, overdue: bool) -> None:
    server.show(VIEW | {"note": "Quiet for a moment.", "overdue": overdue})
    page.wait_for_selector("#note:not(:empty)")
    colours = page.evaluate("""() => [...document.querySelectorAll("h1, #told, #line, #note, #next, button")].map(
      node => { let behind = node, ground;
        do { ground = getComputedStyle(behind).backgroundColor; behind = behind.parentElement; }
        while (behind && /, 0\\)$/.test(ground));
        return [node.id || node.textContent, getComputedStyle(node).color, ground]; })""")
    assert len(colours) == 7
    print(f"least contrast: {min(contrast(ink, ground) for _, ink, ground in colours):.1f} to 1")
    for name, ink, ground in colours:
        assert contrast(ink, ground) >= 7, (name, ink, ground)


def ground(page: Any) -> float:
    return light(page.evaluate("getComputedStyle(document.body).backgroundColor"))


@needs_chromium
@pytest.mark.parametrize("server", ["dark", "light", "device"], indirect=True)
def test_the_screen_looks_as_its_operator_says(page: Any, server: Server) -> None:
    grounds = []
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        grounds.append("dark" if ground(page) < 0.05 else "light" if ground(page) > 0.8 else "neither")
    asked = server.configuration.look
    assert grounds == (["light", "dark"] if asked == "device" else [asked, asked])


def contrast(one: str, other: str) -> float:
    """WCAG 2: from the sum of the linear light of two colours."""
    lights = sorted(map(light, (one, other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def light(colour: str) -> float:
    parts = [float(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


DISPLAY = 0.398
"""Metres: height of a display of 32 inches, 16 to 9."""
LEAST, COMFORT = 16.0, 20.0
"""Minutes of arc of a capital's height: the least, and where reading is comfortable (ISO 9241-303)."""


@needs_chromium
@pytest.mark.parametrize("words", [1, 3])
def test_the_sentence_can_be_read_from_four_metres(page: Any, server: Server, words: int) -> None:
    server.show(VIEW | {"line": " ".join([SENTENCE] * words)})
    until(lambda: page.inner_text("#line") == " ".join([SENTENCE] * words), "the sentence")
    sizes = page.evaluate("""() => Object.fromEntries(["title", "line", "next"].map(name => {
      const style = getComputedStyle(document.getElementById(name));
      const pen = document.createElement("canvas").getContext("2d");
      pen.font = style.fontSize + " " + style.fontFamily;
      return [name, pen.measureText("H").actualBoundingBoxAscent]; }))""")
    arcs = {name: math.degrees(math.atan(size / 1080 * DISPLAY / 4)) * 60 for name, size in sizes.items()}
    print({name: f"{arc:.1f} minutes of arc" for name, arc in arcs.items()})
    assert arcs["line"] >= (COMFORT if words == 1 else LEAST), arcs
    assert min(arcs.values()) >= LEAST, arcs
    overflow = page.evaluate("""() => [document.body, document.querySelector("main")].map(
      node => [node.scrollHeight - node.clientHeight, node.scrollWidth - node.clientWidth])""")
    assert all(extra <= 0 for pair in overflow for extra in pair), overflow


@needs_chromium
@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (820, 1180), (1280, 1024), (3840, 2160)])
def test_a_display_of_another_shape_shows_everything(page: Any, server: Server, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    server.show(VIEW | {"state": "hushed", "note": "Quiet now. The sound comes back."})
    page.wait_for_selector("body[data-state=hushed]")
    outside = page.evaluate("""() => [...document.querySelectorAll("h1, #told, #line, #note, #next, button, #corner")]
      .filter(node => { const box = node.getBoundingClientRect();
        return box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight; })
      .map(node => node.id || node.tagName)""")
    assert outside == []
    sizes = page.evaluate("""() => ["h1", "#line", "#next"].map(
      name => parseFloat(getComputedStyle(document.querySelector(name)).fontSize))""")
    assert sizes[1] >= 0.9 * max(sizes), sizes


@needs_chromium
def test_what_comes_next_has_the_middle_while_nothing_is_said(page: Any, server: Server) -> None:
    server.show(VIEW | {"state": "waiting", "line": "", "title": ""})
    page.wait_for_selector("body[data-state=waiting]")
    assert (page.inner_text("#line"), page.inner_text("#next")) == ("Next: How to get one", "")
    server.show(VIEW | {"state": "closed", "line": "", "title": "", "next": "Audio guides play again at 08:00."})
    page.wait_for_selector("body[data-state=closed]")
    assert page.inner_text("#line") == "Audio guides play again at 08:00."
    server.show(VIEW)
    page.wait_for_selector("body[data-state=playing]")
    assert (page.inner_text("#line"), page.inner_text("#next")) == (SENTENCE, "Next: How to get one")


@needs_chromium
def test_each_sentence_is_on_the_screen_when_it_is_heard(opened: Open, tmp_path: Path) -> None:
    """How soon: scripts/measure/run room_times."""
    # Many, since a busy machine may be some sentences late with the page, or leave one out that is over by then.
    rooms.guide(tmp_path / "output" / "g-en", {"one": ("public", 80)})
    settings = rooms.configuration(device="null:2", screen=True, port=free_port())
    with rooms.room(tmp_path, settings) as running:
        page = opened(f"http://127.0.0.1:{settings.port}/")
        page.evaluate(rooms.WATCHED)
        shown = rooms.shown_with_what_is_heard(running)
        texts = [line.text for line in running.runner.room.items[0].lines]

        def seen() -> list[int]:
            return [texts.index(text) for text, _ in page.evaluate("seen") if text in texts]

        def four_in_turn() -> bool:
            numbers = seen()
            fours = (numbers[at : at + 4] for at in range(len(numbers) - 3))
            return any(four == list(range(four[0], four[0] + 4)) for four in fours)

        until(four_in_turn, lambda: (shown, seen()))
        on_screen = seen()
    assert all(heard == given for heard, given in shown), shown
    # In the order in which they are said; after the last, the first.
    assert all(one < other or other == 0 for one, other in pairwise(on_screen)), on_screen


@needs_chromium
def test_the_page_comes_back_after_the_server_was_away(opened: Open, server: Server) -> None:
    page = opened()
    # The page's own clock goes when it is told to; that of its connection, the browser's, goes by itself.
    page.clock.install(time="2026-01-02T08:00:00")
    page.goto(server.address)
    page.wait_for_selector("body[data-state=playing]")
    page.clock.pause_at("2026-01-02T09:00:00")
    page.evaluate("source.addEventListener('error', () => { document.body.dataset.noticed = 'yes'; })")
    server.close()
    page.wait_for_selector("body[data-noticed]")
    page.clock.run_for(4_900)
    assert page.inner_text("#line") == SENTENCE
    page.clock.run_for(200)
    page.clock.resume()
    page.wait_for_selector("body[data-state=away]")
    assert page.inner_text("#line") == ""
    again = Server(server.configuration, lambda _: None)
    try:
        again.show(VIEW | {"line": "Here again."})
        page.wait_for_selector("text=Here again.")
    finally:
        again.close()


@needs_chromium
def test_the_text_stays_while_it_is_hushed_and_the_button_hushes(opened: Open, tmp_path: Path) -> None:
    rooms.guide(tmp_path / "output" / "g-en", {"one": ("public", 20)})
    settings = rooms.configuration(device=rooms.SLOW, screen=True, port=free_port())
    with rooms.room(tmp_path, settings) as running:
        running.wait("started")
        running.heard()
        page = opened(f"http://127.0.0.1:{settings.port}/")
        page.wait_for_selector("#line:not(:empty)")
        page.click("text=Silence for a moment")
        page.wait_for_selector("body[data-state=hushed]")
        assert page.inner_text("#line")
        assert "comes back" in page.inner_text("#note")
        assert page.inner_text("#answer").startswith("Quiet now")
        running.wait("hushed")


CARD: dict[str, Any] = VIEW | {"state": "waiting", "line": "", "title": "", "told": "", "card": True}
LONG = "https://guides.example-clinic.org/patients/after-your-operation-en/"


@needs_chromium
@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1080, 1920), (1280, 1024), (3840, 2160)])
@pytest.mark.parametrize("address", ["https://example.org/g", LONG])
def test_between_items_the_code_has_the_display_and_its_address_is_in_one_piece(
    page: Any, server: Server, width: int, height: int, address: str
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    server.show(CARD | {"code": address})
    page.wait_for_selector("body[data-card]")
    boxes = page.evaluate("""() => Object.fromEntries(["#card .code", "#for", "#address", "#next"].map(name => {
      const node = document.querySelector(name), box = node.getBoundingClientRect();
      return [name, {left: box.left, top: box.top, right: box.right, bottom: box.bottom,
        lines: Math.round(box.height / parseFloat(getComputedStyle(node).lineHeight)),
        over: node.scrollWidth - node.clientWidth}]; }))""")
    for name, box in boxes.items():
        assert box["left"] >= 0 and box["top"] >= 0 and box["right"] <= width and box["bottom"] <= height, (name, box)
    code = boxes["#card .code"]
    # A telephone reads a code from ten times its width: from 2 metres and more on a display of 32 inches.
    assert code["right"] - code["left"] >= 0.5 * min(width, height) * (0.75 if width > height else 1), code
    assert page.inner_text("#address") == address
    assert (boxes["#address"]["lines"], boxes["#address"]["over"]) == (1, 0)
    assert not page.is_visible("#corner") and not page.is_visible("#tap")


@needs_chromium
def test_the_picture_is_that_of_the_address(page: Any, server: Server) -> None:
    import segno

    server.show(CARD | {"code": LONG})
    page.wait_for_selector("body[data-card]")
    page.wait_for_function("document.querySelector('#card .code').complete")
    dots = page.evaluate("""async size => {
      const image = document.querySelector("#card .code"), canvas = document.createElement("canvas");
      canvas.width = canvas.height = size * 8;
      const pen = canvas.getContext("2d");
      pen.drawImage(image, 0, 0, size * 8, size * 8);
      return [...Array(size).keys()].map(y => [...Array(size).keys()].map(
        x => pen.getImageData(x * 8 + 4, y * 8 + 4, 1, 1).data[0] < 128 ? 1 : 0)); }""",
        segno.make(LONG, error="m", micro=False).symbol_size(border=4)[0],
    )  # fmt: skip
    assert dots == [list(row) for row in segno.make(LONG, error="m", micro=False).matrix_iter(border=4)]


@needs_chromium
def test_a_telephone_that_shows_the_page_gets_a_link_in_place_of_a_code(opened: Open, server: Server) -> None:
    page = opened()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server.address)
    for view in (VIEW, CARD):
        server.show(view | {"code": LONG, "note": view["state"]})
        page.wait_for_selector(f"text={view['state']}")
        assert page.get_attribute("#tap", "href") == LONG
        assert page.is_visible("#tap")
        assert not page.is_visible(".code")
        box = page.locator("#tap").bounding_box()
        assert box["height"] >= 44 and box["width"] >= 44
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


@needs_chromium
def test_what_is_said_is_written_in_its_own_direction_and_named_in_its_language(page: Any, server: Server) -> None:
    server.show(
        VIEW | {"language": "he-IL", "direction": "rtl", "next_language": "es", "next_direction": "ltr", "note": "x"}
    )
    page.wait_for_selector("#note:not(:empty)")
    for name in ("#title", "#line", "#told"):
        assert (page.get_attribute(name, "lang"), page.get_attribute(name, "dir")) == ("he-IL", "rtl")
    assert page.get_attribute("#next bdi", "lang") == "es"
    assert page.inner_text("#next") == "Next: How to get one"
    server.show(VIEW | {"language": "", "direction": "", "note": ""})
    page.wait_for_selector("#note:empty", state="attached")
    assert page.get_attribute("#title", "lang") is None


@needs_chromium
def test_nothing_is_asked_of_anybody_else_and_nothing_scrolls(opened: Open, server: Server) -> None:
    page = opened()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(server.address)
    page.wait_for_selector("body[data-state=playing]")
    assert all(url.startswith(server.address) for url in asked), asked
    assert complaints == []
    assert page.evaluate("[scrollX, scrollY]") == [0, 0]


# --- without a browser ----------------------------------------------------------------------------------------------


def ask(server: Server, method: str, path: str, **headers: str) -> tuple[int, str]:
    place = http.client.HTTPConnection(server.configuration.address, server.configuration.port, timeout=HANG)
    place.request(method, path, headers={key.replace("_", "-"): value for key, value in headers.items()})
    answer = place.getresponse()
    said = answer.status, answer.read().decode()
    place.close()
    return said


def test_a_hush_comes_from_this_machine_only(server: Server) -> None:
    posted: list[str] = []
    server.tell = posted.append
    assert ask(server, "POST", "/hush") == (200, "Quiet now. The sound comes back by itself.")
    own = f"127.0.0.1:{server.configuration.port}"
    assert ask(server, "POST", "/hush", Origin=f"http://{own}")[0] == 200
    assert ask(server, "POST", "/hush", Origin="https://elsewhere.example")[0] == 403
    assert ask(server, "POST", "/hush", Host="elsewhere.example")[0] == 403
    assert ask(server, "GET", "/hush")[0] == 404
    assert ask(server, "POST", "/volume")[0] == 404
    assert posted == ["/hush", "/hush"]


def test_beyond_this_machine_a_token_is_needed(tmp_path: Path) -> None:
    token = "abcdefgh12345678"
    opened = Server(Configuration(screen=True, port=free_port(), address="0.0.0.0", token=token), lambda _: None)
    try:
        assert ask(opened, "GET", "/")[0] == 401
        assert ask(opened, "POST", "/hush", Authorization="Bearer wrong")[0] == 401
        assert ask(opened, "POST", "/hush", Authorization=f"Bearer {token}")[0] == 200
        assert ask(opened, "GET", f"/?token={token}")[0] == 200
    finally:
        opened.close()


@needs_chromium
def test_the_page_follows_with_its_token_and_gives_it_to_nobody(opened: Open) -> None:
    token = "abcdefgh12345678"
    served = Server(Configuration(screen=True, port=free_port(), address="0.0.0.0", token=token), lambda _: None)
    try:
        served.show(VIEW)
        page = opened()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{served.address}?token={token}")
        served.show(VIEW | {"line": "Followed."})
        page.wait_for_selector("text=Followed.")
        page.click("text=Silence for a moment")
        page.wait_for_selector("#answer:not(:empty)")
        assert page.inner_text("#answer") == ENGLISH.hush_done
        assert page.get_attribute("#tap", "rel") == "noopener noreferrer"
        assert complaints == []
    finally:
        served.close()


def test_a_room_without_a_screen_takes_a_hush_and_shows_nothing() -> None:
    posted: list[str] = []
    opened = Server(Configuration(post=True, port=free_port()), posted.append)
    try:
        assert ask(opened, "GET", "/")[0] == 404
        assert ask(opened, "GET", "/events")[0] == 404
        assert ask(opened, "POST", "/hush")[0] == 200
    finally:
        opened.close()
    assert posted == ["/hush"]


def test_screens_that_go_away_leave_nothing_behind(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audioguide.waiting_room.screen.server.BEAT", 0.05)
    for number in range(20):
        place = http.client.HTTPConnection("127.0.0.1", server.configuration.port, timeout=HANG)
        place.request("GET", "/events")
        events = place.getresponse()
        server.show(VIEW | {"line": f"Line {number}."})
        while not (line := events.readline().decode()).startswith("data"):
            pass
        assert json.loads(line[5:])["line"]
        events.close()
        place.close()
    until(lambda: server.screens == 0, lambda: server.screens)
    until(lambda: server.serving.connections == 0, lambda: server.serving.connections)


def test_the_page_escapes_what_a_guide_says() -> None:
    from audioguide.waiting_room.screen.page import drawn, page

    hostile = {"line": "</script><script>alert(1)</script>", "title": "<b>\u202eno", "code": "https://e.org/?a=1&b=<b>"}
    text = page(drawn(VIEW | hostile), ENGLISH)
    assert "</script><script>alert" not in text
    assert "<b>" not in text
    assert "\u202e" not in text
    assert replace(Configuration(), screen=True).serves
