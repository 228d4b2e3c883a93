"""How near the page's mark is to guide.json, a pressed sentence to its place, and the first sound to the press.

    scripts/measure/run page_times output/GUIDE-en [SECONDS]

In Chromium, which it needs; all but the sound from the folder.

mark: each sentence's mark set, against its start in guide.json by the sound's own clock (bar 60 ms); over so many
seconds of each of two chapters, 20 if nothing is said. seek: the place of the sound when a pressed sentence begins,
against its start (bar 60 ms). size: the bytes of the page without its sound (bar 150,000).

page: from the address until Play can be pressed. sound: from the press until the sound advances (bar 1,200 ms). in the
middle: the same where somebody goes on in the middle of a chapter. All three from `audioguide serve`, with nothing kept
from before, on a slow phone: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back (what Chromium calls slow 4G; its
throttle holds the sound to it too), and a processor four times slower than this one.
"""

from __future__ import annotations

import json
import re
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from audioguide.timeline import FILE_NAME, read_chapters

WATCH = """() => { window.seen = []; let last = null; const sound = document.querySelector("audio");
  const look = () => { const now = document.querySelector("[aria-current=true]");
    if (!sound.paused && now && now !== last) { window.seen.push([now.id, 1000 * sound.currentTime]); last = now; }
    requestAnimationFrame(look); }; look(); }"""
FROM = """(id) => new Promise((done) => { const sound = document.querySelector("audio");
  sound.addEventListener("seeked", () => done(1000 * sound.currentTime), { once: true });
  document.getElementById(id).click(); })"""
READY = """() => new Promise((done) => { const look = () => document.querySelector("#play")
  ? done(performance.now()) : requestAnimationFrame(look); look(); })"""
HEARD = """(from) => new Promise((done) => { const sound = document.querySelector("audio");
  const began = performance.now();
  const look = () => !sound.paused && sound.readyState >= 3 && sound.currentTime > from
    ? done(performance.now() - began) : requestAnimationFrame(look);
  document.querySelector("#play").click(); look(); })"""
TO_THE_MIDDLE = """() => { const slider = document.querySelector("#place"); slider.value = slider.max / 2;
  slider.dispatchEvent(new Event("input")); return JSON.parse(Object.values(localStorage)[0]).ms / 1000; }"""
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
"""Milliseconds, and bytes a second."""
SLOWER = 4
TIMES = 5


def main(folder: Path, seconds: float) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
        )
        near(browser, folder, seconds)
        size = sum((folder / name).stat().st_size for name in ("index.html", "page.css", "page.js"))
        print(f"size: {size:,} bytes")
        with served(folder) as address:
            first_sound(browser, address)
        browser.close()


def near(browser: Any, folder: Path, seconds: float) -> None:
    """How near the mark and a pressed sentence are."""
    chapters = [chapter for chapter in read_chapters(folder / FILE_NAME) if not chapter.notice][:2]
    rate = json.loads((folder / FILE_NAME).read_text("utf-8"))["sample_rate"]
    starts = {cue.id: 1000 * cue.start / rate for chapter in chapters for cue in chapter.cues}
    # Before the first sentence of a chapter its title is marked already.
    marked = {cue.id for chapter in chapters for cue in chapter.cues[1:]}
    marks: list[float] = []
    seeks: list[float] = []
    page = browser.new_page()
    page.goto((folder / "index.html").absolute().as_uri())
    page.evaluate(WATCH)
    for chapter in chapters:
        page.click(f"#{chapter.id}-button")
        page.click(f"#{chapter.id}-panel .play-chapter button")
        page.wait_for_function("(s) => document.querySelector('audio').currentTime > s", arg=seconds, timeout=0)
        marks += [at - starts[id] for id, at in page.evaluate("window.seen") if id in marked]
        page.evaluate("window.seen = []")
        page.click("#play")
        for cue in chapter.cues[-4:]:
            seeks.append(page.evaluate(FROM, cue.id) - starts[cue.id])
    page.close()
    told("mark", marks)
    told("seek", seeks)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the verb itself serves the guide."""
    command = [sys.executable, "-m", "audioguide", "serve", str(folder), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        said = serving.stdout.readline()
        found = re.search(r"http://\S+/", said)
        assert found, said
        yield found[0]
        serving.terminate()


def first_sound(browser: Any, address: str) -> None:
    """How long somebody waits for the page, and for the sound after the press."""
    pages: list[float] = []
    sounds: list[float] = []
    middles: list[float] = []
    for _ in range(TIMES):
        page = visit(browser, address)
        pages.append(page.evaluate(READY))
        sounds.append(page.evaluate(HEARD, 0))
        page.context.close()
        page = visit(browser, address)
        page.evaluate(READY)
        middles.append(page.evaluate(HEARD, page.evaluate(TO_THE_MIDDLE)))
        page.context.close()
    for name, found in (("page", pages), ("sound", sounds), ("in the middle", middles)):
        print(f"{name}: median of {TIMES} {statistics.median(found):.0f} ms, worst {max(found):.0f} ms")


def visit(browser: Any, address: str) -> Any:
    """The page on a slow phone that has never seen it."""
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit")
    return page


def told(name: str, lags: list[Any]) -> None:
    """Median and worst, in milliseconds."""
    ordered = sorted(lags, key=abs)
    print(f"{name}: {len(ordered)}, median {ordered[len(ordered) // 2]:.0f} ms, worst {ordered[-1]:.0f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 20)
