"""docs/how-to/waiting-room.md: each command of ours in it runs, and its configuration is one that is taken."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from audioguide.waiting_room import settings_file
from audioguide.waiting_room.configuration import Configuration
from tests.conftest import Run
from tests.waiting_room import rooms

PAGE = (Path(__file__).parents[2] / "docs/how-to/waiting-room.md").read_text("utf-8")
EXAMPLE = PAGE.split("```toml\n")[1].split("```")[0]
COMMANDS = re.findall(r"^    \.venv/bin/(audioguide .*)$", PAGE, re.MULTILINE)


def test_its_configuration_is_taken_and_names_every_setting(tmp_path: Path) -> None:
    made = settings_file.parse(EXAMPLE, tmp_path)
    assert made.holidays[0][1].isoformat() == "2027-01-01"
    for table, keys in settings_file._ROOT.items():
        for key in keys if table not in ("hours", "guides") else ():
            assert re.search(rf"^#? ?{key} = ", EXAMPLE, re.MULTILINE), (table, key)


def test_its_defaults_are_told_right() -> None:
    plain = Configuration()
    assert (plain.hours[0], plain.hours[6]) == (((480, 1080),), ())
    assert (plain.volume, plain.cap, plain.hush, plain.port, plain.screen) == (-12.0, -6.0, 45, 8780, False)


def test_its_commands_run(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The endless one is run elsewhere; a hush is sent to nobody here, and says so."""
    assert len(COMMANDS) == 7
    rooms.guide(project / "output" / "how-to-listen-en", {"invitation": ("public", 3), "what": ("public", 3)})
    for command in COMMANDS:
        if command == "audioguide waiting-room":
            (project / "waiting-room.toml").write_text(EXAMPLE, "utf-8")
            continue
        with monkeypatch.context() as patched:
            # The small guide of a test has no captions and no page, which verify would miss.
            patched.setattr("audioguide.room.verify", lambda _: "")
            code, out, err = run(*shlex.split(command)[1:])
        assert code == (1 if command.endswith("hush") else 0), (command, out, err)
