"""docs/how-to/waiting-room.md: each command of ours in it runs, and its configuration is one that is taken.

scripts/measure/run room_howto types all of them on a bare machine.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from audioguide.waiting_room import settings_file
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.setting import settings_of
from tests.conftest import Run
from tests.waiting_room import how_to, rooms

EXAMPLE = how_to.example()
COMMANDS = [line.removeprefix(".venv/bin/") for line in how_to.commands() if line.startswith(".venv/bin/audioguide ")]


def test_its_configuration_is_taken_and_names_every_setting(tmp_path: Path) -> None:
    made = settings_file.parse(EXAMPLE, tmp_path)
    assert made.holidays[0][1].isoformat() == "2027-01-01"
    for name, setting in settings_of(Configuration).items():
        for key in setting.keys if setting.table not in ("hours", "") else ():
            assert re.search(rf"^#? ?{key} = ", EXAMPLE, re.MULTILINE), (name, key)


def test_its_defaults_are_told_right() -> None:
    plain = Configuration()
    assert (plain.hours[0], plain.hours[6]) == (((480, 1080),), ())
    assert (plain.volume, plain.cap, plain.hush, plain.port, plain.screen) == (-12.0, -6.0, 45, 8780, False)


def test_its_commands_run(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The endless one is run elsewhere; a hush is sent to nobody here, and says so."""
    assert len(COMMANDS) == 9
    rooms.guide(project / "output" / "how-to-listen-en", {"invitation": ("public", 3), "what": ("public", 3)})
    for command in COMMANDS:
        if command == "audioguide waiting-room":
            (project / "waiting-room.toml").write_text(EXAMPLE, "utf-8")
            continue
        with monkeypatch.context() as patched:
            # The small guide of a test has no captions and no page, which verify would miss.
            patched.setattr("audioguide.waiting_room.verifying.verify", lambda *_: "")
            code, out, err = run(*shlex.split(command)[1:])
        assert code == (1 if command.endswith("hush") else 0), (command, out, err)


def test_the_page_is_taken_apart_in_order() -> None:
    """Or the run on a bare machine would leave something out."""
    found = [(block.kind, block.lines[0]) for block in how_to.blocks()]
    assert found[0] == ("commands", "cd /opt/audioguide")
    assert ("toml", "[hours]") in found
    assert sum(kind == "toml" for kind, _ in found) == 3
    typed = how_to.commands()
    assert typed.index("scripts/build") < typed.index("sudo systemctl restart audioguide-room")
    assert len(typed) == 21, typed


def test_a_part_of_the_configuration_is_changed_in_its_own_table(tmp_path: Path) -> None:
    text = how_to.changed(EXAMPLE, "screen", address='"127.0.0.2"', port="9000")
    text = how_to.changed(text, "sound", device='"null"')
    made = settings_file.parse(text, tmp_path)
    assert (made.address, made.port, made.device) == ("127.0.0.2", 9000, "null")
    with pytest.raises(KeyError):
        how_to.changed(EXAMPLE, "sound", port="9000")
