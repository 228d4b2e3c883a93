"""What the page looks like in every state that it has, as pictures to look at: a phone and a desktop, light and dark.

    scripts/measure/run page_pictures output/GUIDE-en FOLDER

Each picture is FOLDER/<state>-<size>-<colours>.png. Needs chromium.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from audioguide.publish.page.shipped import contents

SIZES = {"phone": (390, 844), "desktop": (1280, 900), "narrow": (320, 640), "enlarged": (320, 256)}


def still(page: Any) -> None:
    """Wait until nothing scrolls any more."""
    page.evaluate("""async () => { let before; do { before = scrollY;
      await new Promise(done => setTimeout(done, 300)); } while (scrollY !== before); }""")


def at_rest(page: Any) -> None:
    pass


def chapters(page: Any) -> None:
    page.evaluate("document.querySelector('#chapters').scrollIntoView()")


def playing(page: Any) -> None:
    page.click("#play-whole")
    page.wait_for_selector("[data-sound=playing] [aria-current]")
    page.evaluate("document.querySelector('audio').currentTime = 20")
    page.wait_for_function("document.querySelector('audio').currentTime > 20")
    still(page)


def notice(page: Any) -> None:
    """Pressing play at a chapter with a notice, which the next chapter leads to."""
    for _ in range(len(page.query_selector_all("article"))):
        page.click("#next")
        page.click("#play")
        if page.is_visible("#ask"):
            return
        page.click("#play")


def closed_link(page: Any) -> None:
    last = page.evaluate("[...document.querySelectorAll('article')].pop().id")
    page.evaluate(f"location.hash = '{last}'")
    page.wait_for_selector("#ask:not([hidden])")


def settings(page: Any) -> None:
    page.click("#settings")


def large(page: Any) -> None:
    page.click("#settings")
    for _ in range(4):
        page.click("#larger")
    page.click("#settings")


def found(page: Any) -> None:
    page.fill("#wanted", "call")
    page.click("#find-them")
    page.evaluate("document.querySelector('.search').scrollIntoView()")


def going_on(page: Any) -> None:
    page.evaluate("location.hash = document.querySelectorAll('article')[1].id + '-s004'")
    page.click("#next")
    page.evaluate("history.replaceState(null, '', location.pathname)")
    page.reload()
    page.wait_for_selector("#go-on")


def overdue(page: Any) -> None:
    page.evaluate("document.querySelector('#overdue') && (document.querySelector('#overdue').hidden = false)")


def foot(page: Any) -> None:
    page.evaluate("document.querySelector('footer').scrollIntoView()")


def unscripted(page: Any) -> None:
    pass


def languages(page: Any) -> None:
    pass


STATES: dict[str, Callable[[Any], None]] = {
    state.__name__: state
    for state in (
        at_rest, chapters, playing, notice, closed_link, settings, large, found, going_on, overdue, foot, unscripted,
        languages,
    )
}  # fmt: skip


def signed(folder: Path, into: Path) -> Path:
    """A copy of the guide whose check ended long ago, for the picture of that."""
    copy = shutil.copytree(folder, into / "overdue", dirs_exist_ok=True)
    page = copy / "index.html"
    text = page.read_text("utf-8")
    told = "This guide had to be checked again by March 4, 2020, and that day has passed. Ask your care team."
    if 'id="overdue"' not in text:
        text = text.replace("</header>", f'<p class="state overdue" id="overdue" hidden>{told}</p>\n</header>')
    page.write_text(re.sub(r'"lastDay":"[^"]*"', '"lastDay":"2020-03-04"', text), "utf-8")
    return copy


def told_elsewhere(folder: Path, into: Path) -> Path:
    """A copy of the guide whose page leads to four other languages."""
    from audioguide.publish.page.write import write_page
    from audioguide.timeline import FILE_NAME, read_chapters, read_head

    copy = shutil.copytree(folder, into / "languages", dirs_exist_ok=True)
    timeline = replace(read_head(folder / FILE_NAME).timeline, other_languages=("ar", "es", "pl", "vi"))
    with (copy / "index.html").open("w", encoding="utf-8", newline="\n") as page:
        for name in write_page(page, timeline, read_chapters(folder / FILE_NAME)):
            (copy / name).write_text(contents(name), "utf-8")
    return copy


def main(folder: Path, into: Path) -> None:
    from playwright.sync_api import sync_playwright

    into.mkdir(parents=True, exist_ok=True)
    folders = {"overdue": signed(folder, into), "languages": told_elsewhere(folder, into)}
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size, (width, height) in SIZES.items():
            for colours in ("light", "dark"):
                for name, state in STATES.items():
                    if size in ("narrow", "enlarged") and colours == "dark":
                        continue
                    context = browser.new_context(
                        viewport={"width": width, "height": height},
                        color_scheme=colours,
                        java_script_enabled=name != "unscripted",
                    )
                    page = context.new_page()
                    page.goto(folders.get(name, folder).absolute().as_uri() + "/index.html")
                    state(page)
                    page.screenshot(path=str(into / f"{name}-{size}-{colours}.png"))
                    context.close()
        browser.close()
    for copy in folders.values():
        shutil.rmtree(copy)
    print(json.dumps({"pictures": len(list(into.glob("*.png")))}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
