"""Where things are and how they shall sound: guide.toml, then AUDIOGUIDE_ variables, then flags; the last one wins.

The only reader of the environment.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from audioguide.errors import UsageError

PREFIX = "AUDIOGUIDE_"
VARIABLES = ("CACHE", "CACHE_LIMIT", "OUTPUT", "VOICE", "PACE", "JOBS", "WAIT", "FORMATS")
FORMATS = ("mp3", "captions", "playlist", "page")
"""What is written of a guide where nobody says otherwise."""
UNSAID_LANGUAGE = "en-US"
"""Language of a document that does not say its own, where nobody says it either: plain texts, most Markdown and many
PDF files name none, and nearly all that are drafted here come from American clinics. `draft --lang` says otherwise."""

CACHE_LIMIT = 2000
"""Megabytes: the clips of some thirty guides of half an hour, when none of them has been packed."""
MEGABYTE = 1_000_000
"""Bytes."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one run. None = the guide's own choice stands."""

    root: Path
    """Project root: the nearest folder up that has `chapters/`, else the folder we are in."""
    output: Path
    cache: Path
    """Folder of the clips."""
    jobs: int
    """Worker processes."""
    voice: str | None = None
    pace: int | None = None
    """Words a minute."""
    cache_limit: int = CACHE_LIMIT * MEGABYTE
    """Bytes that the clips may take when a build has ended."""
    with_optional: bool = False
    """Put optional chapters into the whole file and its playlist too."""
    allow_online: bool = False
    """The text may be sent to the company whose voice is asked for. A flag alone says so, no variable: it must be said
    in so many words, each time or in the guide."""
    formats: tuple[str, ...] = FORMATS
    """Names of the publications that are written, or "all"."""
    wait: int = 60
    """Minutes that we wait for another process which is at the same guide. Longer than the longest guide takes; and not
    for ever, since a program that is started every night would then wait in more and more copies."""

    @property
    def chapters(self) -> Path:
        """The folder that holds the guides' scripts."""
        return self.root / "chapters"


def read(
    flags: Mapping[str, str | None] | None = None,
    *,
    with_optional: bool = False,
    allow_online: bool = False,
    environment: Mapping[str, str] | None = None,
    here: Path | None = None,
) -> Settings:
    """Settings of this run. Flags are keyed like VARIABLES ("VOICE", "PACE"); those that are None were not given.

    environment: None = the process's own. here: the folder from which the project is sought; None = the current one.
    Raises UsageError for an unknown AUDIOGUIDE_ variable or a value that is not of its kind.
    """
    given = _variables(os.environ if environment is None else environment)
    given |= {key: value for key, value in (flags or {}).items() if value is not None}
    root = project_root(here or Path.cwd())
    pace = given.get("PACE")
    return Settings(
        root=root,
        output=Path(given["OUTPUT"]) if given.get("OUTPUT") else root / "output",
        cache=Path(given["CACHE"]) if given.get("CACHE") else _platform_cache(),
        jobs=_whole(given.get("JOBS") or str(_processors()), "JOBS", 1, 64),
        voice=given.get("VOICE") or None,
        pace=_whole(pace, "PACE", 80, 220) if pace else None,
        cache_limit=MEGABYTE * _whole(given.get("CACHE_LIMIT") or str(CACHE_LIMIT), "CACHE_LIMIT", 1, 1_000_000),
        with_optional=with_optional,
        allow_online=allow_online,
        formats=tuple(given.get("FORMATS", "").replace(",", " ").split()) or FORMATS,
        wait=_whole(given.get("WAIT") or "60", "WAIT", 0, 1440),
    )


def project_root(here: Path) -> Path:
    """The nearest folder up that has `chapters/`, else `here`."""
    return next((folder for folder in (here, *here.parents) if (folder / "chapters").is_dir()), here)


def _variables(environment: Mapping[str, str]) -> dict[str, str]:
    given = {key.removeprefix(PREFIX): value for key, value in environment.items() if key.startswith(PREFIX)}
    for key in given:
        if key not in VARIABLES:
            near = get_close_matches(key, VARIABLES, n=1)
            hint = (
                f"Did you mean {PREFIX}{near[0]}?"
                if near
                else f"Known are: {', '.join(PREFIX + v for v in VARIABLES)}."
            )
            raise UsageError(f"The environment variable {PREFIX}{key} is not known. {hint}")
    return given


def _whole(value: str, name: str, low: int, high: int) -> int:
    if not value.isascii() or not value.isdigit() or not low <= int(value) <= high:
        raise UsageError(f"{name.lower()} is {value!r}; it must be a whole number from {low} to {high}.")
    return int(value)


def _processors() -> int:
    # A container may own fewer processors than the machine has.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def state_folder() -> Path:
    """Where places in books are kept: the platform's own folder for such things."""
    return _platform_folder("XDG_STATE_HOME", (".local", "state"), "Application Support")


def preferences_file() -> Path:
    """The one file in which a listener sets keys and manner of the player."""
    return _platform_folder("XDG_CONFIG_HOME", (".config",), "Application Support") / "play.toml"


def _platform_cache() -> Path:
    return _platform_folder("XDG_CACHE_HOME", (".cache",), "Caches") / "clips"


def _platform_folder(variable: str, unix: tuple[str, ...], mac: str) -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "audioguide"
    if sys.platform == "darwin":
        return Path.home() / "Library" / mac / "audioguide"
    base = os.environ.get(variable)
    try:
        return (Path(base) if base else Path.home().joinpath(*unix)) / "audioguide"
    except RuntimeError as homeless:
        raise UsageError(f"This user has no home folder. Name a folder in {variable}.") from homeless


def completing(environment: Mapping[str, str] | None = None) -> bool:
    """Whether a shell asks what could be typed next, instead of having a command run."""
    return "_AUDIOGUIDE_COMPLETE" in (os.environ if environment is None else environment)


def service_manager(environment: Mapping[str, str] | None = None) -> tuple[str, float | None]:
    """(socket on which systemd wants to hear from us, seconds of its watchdog); empty and None where there is none."""
    given = os.environ if environment is None else environment
    period = given.get("WATCHDOG_USEC", "")
    ours = given.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
    return given.get("NOTIFY_SOCKET", ""), int(period) / 1e6 if period.isdigit() and ours else None
