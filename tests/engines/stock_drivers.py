"""Drivers for pyttsx3 that fail as its stock drivers do; loaded by name, as pyttsx3 loads its own.

A folder on PYTHONPATH with a `sitecustomize` adds them to pyttsx3's, in the process that is to use them.
"""

from __future__ import annotations

from pathlib import Path

SITE = """\
import pyttsx3.drivers
pyttsx3.drivers.__path__.append({folder!r})
"""
DRIVER = """
import os, time, wave
from pathlib import Path
from pyttsx3.voice import Voice

LOG = Path({log!r})
CALLS = [0]


def buildDriver(proxy):
    return Driver(proxy)


class Driver:
    def __init__(self, proxy):
        self.proxy = proxy
        self.config = {{"rate": 200, "voice": "a"}}
        print("drivers print what they like")

    def startLoop(self):
        self.proxy.setBusy(False)

    def endLoop(self):
        pass

    def stop(self):
        pass

    def getProperty(self, name):
        voices = [Voice("HKEY\\\\Voices\\\\ZIRA", "Zira", [b"\\x05en_US"]), Voice("sam", "Sam", [])]
        return voices if name == "voices" else self.config[name]

    def setProperty(self, name, value):
        self.config[name] = value

    def destroy(self):
        pass

    def save_to_file(self, text, filename):
        CALLS[0] += 1
        with LOG.open("a") as log:
            log.write(f"{{os.getpid()}} {{self.config['voice']}} {{self.config['rate']}} {{text}}\\n")
        if CALLS[0] == 1:
            return  # as the stock driver's first call does
        first = sum(text in line for line in LOG.read_text().splitlines()) == 1
        if "hang once" in text and first or "hang always" in text:
            time.sleep(3600)
        if "die once" in text and first or "die always" in text:
            os._exit(3)
        if "nothing" in text:
            return
        if "empty" in text:
            Path(filename).touch()
            return
        if "rubbish" in text:
            Path(filename).write_bytes(b"rubbish" * 99)
            return
        if "complain" in text:
            raise ValueError("the voice is on holiday")
        with wave.open(filename, "wb") as sound:
            sound.setparams((2, 2, 16000, 0, "NONE", ""))
            loud = b"\\x00\\x20\\x00\\x20\\x00\\xe0\\x00\\xe0" * 2000
            quiet = bytes(4 * 1600)
            sound.writeframes(quiet + (bytes(len(loud)) if "silent" in text else loud) + quiet)
"""


def install(place: Path) -> tuple[Path, Path]:
    """(a folder for PYTHONPATH, the file in which the driver `odd` notes what it is asked)."""
    drivers, site, log = place / "drivers", place / "site", place / "log"
    drivers.mkdir()
    site.mkdir()
    (drivers / "odd.py").write_text(DRIVER.format(log=str(log)), "utf-8")
    (site / "sitecustomize.py").write_text(SITE.format(folder=str(drivers)), "utf-8")
    return site, log
