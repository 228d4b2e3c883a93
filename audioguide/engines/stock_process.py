"""pyttsx3's stock driver in a process of its own: python -m audioguide.engines.stock_process DRIVER ENDING

Reads one request a line from standard input and answers with one line, both JSON. `{"text", "voice", "rate", "file"}`
is said into the file and answered with `{"error": ""}` or with what the driver complained of; `{}` is answered with
`{"voices": [{"name", "language", "about"}]}`. Started by stock_driver.py, which ends it when it hangs.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import threading
from pathlib import Path
from queue import Queue
from typing import Any


def main(driver: str, ending: str) -> None:
    """Serve until standard input ends. Never returns before that unless the driver ends the process."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # Drivers print as they like; only answers may reach the parent.
    os.dup2(2, 1)
    requests: Queue[str] = Queue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    import pyttsx3

    engine = pyttsx3.init(driver)
    complaints: list[str] = []
    engine.connect("error", lambda name, exception: complaints.append(str(exception)))
    _warm_up(engine, ending)
    while True:
        request = json.loads(requests.get())
        complaints.clear()
        answer = _say(engine, request, complaints) if request else {"voices": _voices(engine)}
        print(json.dumps(answer), file=answers, flush=True)


def short_name(identifier: str) -> str:
    """A voice's name as a user can type it: the last part of Windows' registry path; macOS's as it is."""
    return identifier.rpartition("\\")[2]


def _listen(requests: Queue[str]) -> None:
    for line in sys.stdin:
        requests.put(line)
    # The parent is gone, and the driver may hang: nobody else would end us.
    os._exit(0)


def _warm_up(engine: Any, ending: str) -> None:
    """The stock driver's first call returns at once and writes nothing."""
    with tempfile.TemporaryDirectory() as place:
        engine.save_to_file("ready", str(Path(place) / f"ready{ending}"))
        engine.runAndWait()


def _say(engine: Any, request: dict[str, Any], complaints: list[str]) -> dict[str, object]:
    known = {short_name(voice.id): voice.id for voice in engine.getProperty("voices")}
    if request["voice"] not in known:
        return {"error": f"it has no voice named {request['voice']}"}
    engine.setProperty("voice", known[request["voice"]])
    engine.setProperty("rate", request["rate"])
    engine.save_to_file(request["text"], request["file"])
    engine.runAndWait()
    return {"error": "; ".join(complaints)}


def _voices(engine: Any) -> list[dict[str, str]]:
    return [
        {"name": short_name(voice.id), "language": _language(voice.languages), "about": str(voice.name)}
        for voice in engine.getProperty("voices")
    ]


def _language(languages: Any) -> str:
    """The first of a driver's list as a language tag; "und" where it names none. Some give bytes, some underscores."""
    first = next(iter(languages or ()), "")
    text = first.decode("ascii", "ignore") if isinstance(first, bytes) else str(first)
    return text.strip("\x05").replace("_", "-") or "und"


if __name__ == "__main__":
    main(*sys.argv[1:])
