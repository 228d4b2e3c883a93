"""The systemd service of a room, and what to do with it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from audioguide.errors import UsageError

NAME = "audioguide-room"
FILE_NAME = f"{NAME}.service"
_OWN = {Path("/tmp"), Path("/var/tmp")}
_UNIT = """\
# Made by: audioguide waiting-room install
[Unit]
Description=Audio guides in the waiting room
After=sound.target time-sync.target{after}
StartLimitIntervalSec=0

[Service]
Type=notify
NotifyAccess=main
ExecStart={command}
WorkingDirectory={here}
WatchdogSec=30
Restart=always
RestartSec=2
TimeoutStopSec=10
DynamicUser=yes
SupplementaryGroups=audio
StateDirectory={name}
CacheDirectory={name}
# A user made for the service may have no home, where the cache would lie.
Environment=AUDIOGUIDE_CACHE=%C/{name}
Nice=-5
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=read-only
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
PrivateTmp=yes
RestrictSUIDSGID=yes
LockPersonality=yes
{network}

[Install]
WantedBy=multi-user.target
"""


def unit(
    here: Path,
    configuration: Path | None,
    named: tuple[Path, ...],
    output: Path,
    serves: bool,
    screen: bool = False,
) -> str:
    """The text of the unit.

    serves: whether a port is opened; if not, the service gets no network at all. screen: whether it is asked for in so
    many words, since the configuration does not ask for it.
    """
    words = [_program(), "-m", "audioguide", "waiting-room", "run"]
    words += [*(["--screen"] if screen else []), "--state", "%S/" + NAME]
    words += ["--output", _word(output)]
    words += ["--config", _word(configuration)] if configuration is not None else []
    words += [_word(folder) for folder in named]
    network = "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6" if serves else "PrivateNetwork=yes"
    return _UNIT.format(
        command=" ".join(words),
        here=_path(here),
        name=NAME,
        network=network,
        after=" network.target" if serves else "",
    )


def unreadable(paths: list[Path]) -> list[Path]:
    """Folders that the service's own user cannot enter, and those in whose place it sees its own (PrivateTmp)."""
    above = {folder for path in paths for folder in (path, *path.parents)}
    shut = {folder for folder in above if folder.is_dir() and folder.stat().st_mode & 0o005 != 0o005}
    return sorted(shut | above & _OWN)


def _program() -> str:
    """Our Python, by the name of its environment. Raises UsageError for one that systemd will not start."""
    text = _path(Path(sys.executable), real=False)
    if re.search(r"[\"'\\]", text):
        raise UsageError(f"The path of this program, {text}, holds a quotation mark. A service cannot start it there.")
    return _quoted(text)


def _word(path: Path) -> str:
    """A path as an argument of a command in a unit, where a dollar stands for a variable. Raises as `_path` does."""
    return _quoted(_path(path).replace("$", "$$"))


def _quoted(text: str) -> str:
    """One word of a command."""
    if re.fullmatch(r"[A-Za-z0-9_./@+:,~%-]+", text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _path(path: Path, real: bool = True) -> str:
    """A path as a unit names one alone. Raises UsageError for one that cannot stand there.

    real: where links lead to; a Python of an environment must be called by its own name.
    """
    text = str(path.resolve() if real else path.absolute())
    if not text.isprintable() or text != text.strip() or text.endswith("\\"):
        raise UsageError(f"The path {text!r} holds a sign that a service cannot name. Move it first.")
    return text.replace("%", "%%")
