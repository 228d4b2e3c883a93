"""How near the page's mark is to guide.json, and a pressed sentence to its place, in Chromium from a folder.

    scripts/measure/run page_times output/GUIDE-en [SECONDS]

mark: each sentence's mark set, against its start in guide.json by the sound's own clock (bar 60 ms); over so many seconds
of each of two chapters, 20 if nothing is said. seek: the sound's place when a pressed sentence begins to sound, against
its start (bar 60 ms). size: the bytes of the page without its sound (bar 150,000). Needs chromium.
"""

from __future__ import annotations

import json
import shutil
import sys
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


def main(folder: Path, seconds: float) -> None:
    from playwright.sync_api import sync_playwright

    chapters = [chapter for chapter in read_chapters(folder / FILE_NAME) if not chapter.notice][:2]
    rate = json.loads((folder / FILE_NAME).read_text("utf-8"))["sample_rate"]
    starts = {cue.id: 1000 * cue.start / rate for chapter in chapters for cue in chapter.cues}
    marks: list[float] = []
    seeks: list[float] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
        )
        page = browser.new_page()
        page.goto((folder / "index.html").absolute().as_uri())
        page.evaluate(WATCH)
        for chapter in chapters:
            page.click(f"#{chapter.id}-button")
            page.click(f"#{chapter.id}-panel .play-chapter button")
            page.wait_for_function("(s) => document.querySelector('audio').currentTime > s", arg=seconds, timeout=0)
            marks += [at - starts[id] for id, at in page.evaluate("window.seen") if starts.get(id, 1e9) > 0]
            page.evaluate("window.seen = []")
            page.click("#play")
            for cue in chapter.cues[-4:]:
                seeks.append(page.evaluate(FROM, cue.id) - starts[cue.id])
        browser.close()
    told("mark", marks[1:])
    told("seek", seeks)
    size = sum((folder / name).stat().st_size for name in ("index.html", "page.css", "page.js"))
    print(f"size: {size:,} bytes")


def told(name: str, lags: list[Any]) -> None:
    """Median and worst, in milliseconds."""
    ordered = sorted(lags, key=abs)
    print(f"{name}: {len(ordered)}, median {ordered[len(ordered) // 2]:.0f} ms, worst {ordered[-1]:.0f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 20)
