"""The waiting room's screen in each of its states, as pictures to be looked at.

    scripts/measure/run room_pictures FOLDER

Writes FOLDER/STATE-WIDTHxHEIGHT-LOOK.png of a display, one that stands upright, and a phone, each dark and light; needs
chromium. What each
should look like is for whoever looks: can it be read from across a room, is anything cut off, is the code whole?
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any, Literal

from audioguide.language.base import language_of
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.screen import Server
from tests.language import toy
from tests.waiting_room.test_service import free_port

SIZES = ((1920, 1080), (1080, 1920), (390, 844))
"""Pixels: a display, the same upright, a phone."""
Look = Literal["dark", "light"]
LOOKS: tuple[Look, ...] = ("dark", "light")
LONG = "https://guides.example-clinic.org/patients/after-your-operation-en/"


def views() -> dict[str, dict[str, Any]]:
    """State -> what the screen is given in it."""
    from datetime import datetime

    room = language_of("en").room
    playing = {
        "state": "playing", "title": "Before your next visit", "language": "en-US", "direction": "ltr",
        "line": "Ask your care team what you should do before your next visit, and write it down.",
        "next": "How to get one", "told": "Not yet checked by a clinician.", "code": LONG,
        "next_language": "en-US", "next_direction": "ltr", "code_for": room.scan_guide("After your operation"),
    }  # fmt: skip
    overdue = language_of("en").publication.overdue("March 4, 2026")
    monday, friday = datetime(2026, 11, 30, 8), datetime(2026, 11, 27, 19)
    waiting = playing | {"state": "waiting", "line": "", "title": "", "language": "", "direction": "", "told": ""}
    clinic = {
        "clinic": "Hillside Knee Clinic\n01632 960 123: the nurses, day or night\n01632 960 124: the desk\n"
        "Open Monday to Friday, 9 a.m. to 5 p.m.\nIf you cannot breathe, call 999.",
        "clinic_language": "en-US", "clinic_direction": "ltr",
    }  # fmt: skip
    toys = {
        "told": language_of(toy.TAG).publication.unsigned,
        "title": "רפאו",
        "line": "שאלו דלפו קדו, ידו אולו. שמעו מדרו וגו קראו.",
        "language": "tlh",
        "direction": "rtl",
    }
    return {
        "preparing": {"state": "preparing", "line": room.getting_ready},
        "playing": playing,
        "playing-long": playing | {"line": " ".join([playing["line"]] * 4)},
        "overdue": playing | {"told": f"Checked by: A. Person, nurse, March 4, 2025. {overdue}", "overdue": True},
        "leftwards": playing | toys,
        "hushed": playing | {"state": "hushed", "note": room.hushed},
        "card": waiting | {"card": True},
        "card-all": waiting | {"card": True, "code": "https://example.org/g", "code_for": room.scan_all},
        "waiting": waiting | {"code": "", "code_for": ""},
        "clinic": waiting | {"card": True} | clinic,
        "clinic-waiting": waiting | {"code": "", "code_for": ""} | clinic,
        "closed": waiting | {"state": "closed", "code": "", "next": room.opens_again(monday, friday)},
    }


def main(folder: Path) -> int:
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    with toy.installed(), sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for look in LOOKS:
            pictures(folder, browser, look)
        browser.close()
    print(f"{len(list(folder.glob('*.png')))} pictures are in {folder}")
    return 0


def pictures(folder: Path, browser: Any, look: Look) -> None:
    """Every state in one look."""
    server = Server(Configuration(screen=True, port=free_port(), look=look), lambda _: None)
    page = browser.new_page()
    page.goto(server.address)
    for name, view in views().items():
        server.show(view)
        page.wait_for_selector(f"body[data-state={view['state']}]")
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_function("document.querySelector('.code:not([hidden])')?.complete ?? true")
            # What is too long is made smaller when the size is known: a frame later.
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            page.screenshot(path=folder / f"{name}-{width}x{height}-{look}.png")
    page.close()
    server.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit((__doc__ or "").strip())
    sys.exit(main(Path(sys.argv[1])))
