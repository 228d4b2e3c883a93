"""Whether a screen reader reads this terminal: by the desktop's own word, and by processes that are known to be one.

True and False are sure enough to go by; None means that the reader, if there is one, may be on another computer.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

READERS = frozenset(
    # Linux: desktop, terminals, consoles, braille
    "orca fenrir tdsr yasr speechd-up espeakup speakup emacspeak brltty "
    # Windows, macOS
    "nvda jfw narrator voiceover".split()
)
"""Names of programs, in small letters."""
_INTERPRETERS = ("python", "perl", "ruby", "bash", "sh", "tclsh")
_PATIENCE = 0.4
"""Seconds the desktop has to answer."""
_SPI_GETSCREENREADER = 0x0046
_BUS = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "org.a11y.Status", "ScreenReaderEnabled")


def screen_reader(
    environment: Mapping[str, str] | None = None, processes: Path = Path("/proc"), platform: str = sys.platform
) -> bool | None:
    """Whether there is one here; None where that cannot be known from here, as over SSH or under Windows' Linux."""
    environment = os.environ if environment is None else environment
    if platform == "win32":
        return _on_windows()
    if platform == "darwin":
        return _runs_on_macos()
    if _known_process(processes):
        return True
    if _elsewhere(environment, processes) or not (processes / "1" / "comm").is_file():
        return None
    return _told_by_desktop(environment)


def _elsewhere(environment: Mapping[str, str], processes: Path) -> bool:
    """The terminal, and whatever reads it, is on another system than the one that plays."""
    if any(environment.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "WSL_DISTRO_NAME")):
        return True
    with suppress(OSError):
        return "microsoft" in (processes / "version").read_text("ascii", "replace").lower()
    return False


def _known_process(processes: Path) -> bool:
    try:
        numbers = [name for name in os.listdir(processes) if name.isdecimal()]  # noqa: PTH208  # hundreds, at each start
    except OSError:
        return False
    for number in numbers:
        # A process may end while it is looked at, and not all may be looked at.
        with suppress(OSError):
            name = _read(f"{processes}/{number}/comm").strip().lower()
            if name in READERS or (name.startswith(_INTERPRETERS) and _script(f"{processes}/{number}") in READERS):
                return True
    return False


def _read(file: str) -> str:
    handle = os.open(file, os.O_RDONLY)
    try:
        return os.read(handle, 4096).decode("utf-8", "replace")
    finally:
        os.close(handle)


def _script(folder: str) -> str:
    """What an interpreter runs: the first word that is no option, without its folder and ending."""
    words = _read(f"{folder}/cmdline").split("\0")[1:]
    script = next((word for word in words if word and not word.startswith("-")), "")
    return Path(script).stem.lower()


def _told_by_desktop(environment: Mapping[str, str]) -> bool:
    """AT-SPI's own word, by whichever program asks the session bus here; False where nobody answers."""
    if not environment.get("DBUS_SESSION_BUS_ADDRESS"):
        return False
    name, place, method, *asked = _BUS
    for command in (
        ["busctl", "--user", "--auto-start=no", "call", name, place, method, "Get", "ss", *asked],
        ["gdbus", "call", "--session", f"--dest={name}", f"--object-path={place}", f"--method={method}.Get", *asked],
    ):
        program = shutil.which(command[0])
        if program is None:
            continue
        with suppress(OSError, subprocess.TimeoutExpired):
            done = subprocess.run(
                [program, *command[1:]],
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=_PATIENCE,
                check=False,
            )
            return done.returncode == 0 and "true" in done.stdout
    return False


def _on_windows() -> bool | None:
    """What every screen reader there sets. Written by the manual, never tried."""
    try:
        import ctypes

        found = ctypes.c_int(0)
        user32 = getattr(ctypes, "windll").user32  # noqa: B009  # no other system's types know it
        told = user32.SystemParametersInfoW(_SPI_GETSCREENREADER, 0, ctypes.byref(found), 0)
    except (AttributeError, OSError):
        return None
    return bool(found.value) if told else None


def _runs_on_macos() -> bool | None:
    """Never tried on one."""
    with suppress(OSError, subprocess.TimeoutExpired):
        done = subprocess.run(
            ["/usr/bin/pgrep", "-x", "VoiceOver"], capture_output=True, timeout=_PATIENCE, check=False
        )
        return {0: True, 1: False}.get(done.returncode)
    return None
