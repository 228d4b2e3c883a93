"""Each thing that must not play, or cannot be meant, is refused in one clear line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from audioguide.cli.root import run as run_command
from audioguide.errors import UsageError
from audioguide.settings import read
from audioguide.swapping.lock import lock_file
from audioguide.waiting_room import preparing, settings_file
from audioguide.waiting_room.admission import Item, Refusal, admit
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.screen import Server
from audioguide.waiting_room.setting_parts import ChosenGuide
from audioguide.waiting_room.verifying import verify
from audioguide.waiting_room.watch import altered, verified_guide
from tests.cli.terminal import faults
from tests.conftest import Run
from tests.test_desktop_files import strew
from tests.verify import folders
from tests.waiting_room import rooms
from tests.waiting_room.test_service import free_port

TODAY = date(2026, 11, 24)
PUBLIC = {"one": ("public", 2), "two": ("private", 2)}


def admitted(folder: Path, today: date | None = TODAY, **choice: Any) -> tuple[tuple[Item, ...], tuple[Refusal, ...]]:
    chosen: ChosenGuide = replace(ChosenGuide(str(folder)), **choice)
    return admit(Configuration(guides=(chosen,)), [verified_guide(folder, lambda *_: "", chosen)], today)


def why(folder: Path, **choice: Any) -> str:
    items, refusals = admitted(folder, **choice)
    assert not items
    assert len(refusals) == 1
    assert "\n" not in refusals[0].why
    return refusals[0].why


def test_a_folder_without_guide_json(tmp_path: Path) -> None:
    assert why(tmp_path) == "there is no guide.json in it, so it is no built guide."
    (tmp_path / "guide.json").write_text("{", "utf-8")
    assert "damaged or no guide of ours" in why(tmp_path)


def test_a_guide_about_health_that_nobody_chose_by_its_chapters(tmp_path: Path) -> None:
    folder = rooms.guide(tmp_path / "g-en", PUBLIC, clinical=True, sign_off="A Person, nurse, 2026-01-01")
    assert "only where you name its chapters" in why(folder)


def test_a_guide_of_which_nobody_knows_whether_it_is_about_health(tmp_path: Path) -> None:
    folder = rooms.guide(tmp_path / "g-en", {"one": ("public", 2)})
    folders.swap(folder / "guide.json", ' "clinical": false,\n', "")
    assert "it is about health" in why(folder)


def test_an_unsigned_chapter_unless_the_operator_said_so_in_so_many_words(tmp_path: Path) -> None:
    folder = rooms.guide(tmp_path / "g-en", PUBLIC, clinical=True)
    assert why(folder, chapters=("one",)).startswith("no clinician has signed it. To play it all the same")
    items, _ = admitted(folder, chapters=("one",), play_unsigned=True)
    assert [item.allowed for item in items] == ["unsigned"]


def test_a_chapter_past_its_review_unless_the_operator_said_so_in_so_many_words(tmp_path: Path) -> None:
    signed = {"clinical": True, "sign_off": "A Person, nurse, 2025-01-01"}
    folder = rooms.guide(tmp_path / "g-en", PUBLIC, review_by="2026-11-23", **signed)  # type: ignore[arg-type]
    assert why(folder, chapters=("one",)).startswith("its review was due by 2026-11-23.")
    items, _ = admitted(folder, chapters=("one",), play_past_review=True)
    assert items[0].allowed == "to be reviewed by 2026-11-23"
    assert admitted(folder, date(2026, 11, 23), chapters=("one",))[0]
    assert "today's date is not known" in admitted(folder, None, chapters=("one",))[1][0].why


@pytest.mark.parametrize("state", ["withdrawn", "wrong", "stale", "preview", "overdue", "changed"])
def test_a_guide_or_chapter_in_a_state_that_is_not_for_patients(tmp_path: Path, state: str) -> None:
    folder = rooms.guide(tmp_path / "g-en", {"one": ("public", 2)})
    path, written = folder / "guide.json", f'"state": {{"name": "{state}", "reason": "Its source is gone."}}'
    whole = path.read_text("utf-8")
    for place in (1, 2):
        before = whole.rsplit('"state": {"name": "unsigned"}', place)[0]
        rest = whole[len(before) + len('"state": {"name": "unsigned"}') :]
        path.write_text(before + written + rest, "utf-8")
        told = why(folder, play_unsigned=True, play_past_review=True, play_changed=state != "changed")
        if state == "changed":
            assert told == "it is changed since it was signed. To play it all the same: play_changed = true."
            assert [item.allowed for item in admitted(folder, play_changed=True)[0]] == ["changed"]
        else:
            assert told == f"it is {state}. Its source is gone."


def test_a_private_chapter_even_where_it_was_chosen_by_name(tmp_path: Path) -> None:
    folder = rooms.guide(tmp_path / "g-en", PUBLIC)
    assert "it is private" in why(folder, chapters=("two",), play_unsigned=True, play_past_review=True)


def test_a_chapter_that_is_not_there(tmp_path: Path) -> None:
    folder = rooms.guide(tmp_path / "g-en", PUBLIC)
    assert why(folder, chapters=("three",)) == "there is no chapter of this name. There are: one, two."


def test_only_what_may_be_heard_is_verified_and_nothing_else_plays(tmp_path: Path) -> None:
    chapters = {"one": ("public", 2), "two": ("private", 2), "three": ("public", 2)}
    folder = rooms.guide(tmp_path / "g-en", chapters)
    asked: list[list[int]] = []

    def verify(_: Path, numbers: Sequence[int]) -> str:
        asked.append(list(numbers))
        return ""

    everything = ChosenGuide(str(folder))
    three = replace(everything, chapters=("three",))
    verified_guide(folder, verify, everything)
    narrow = verified_guide(folder, verify, three)
    verified_guide(folder, verify, replace(everything, chapters=("two",)))
    assert asked == [[1, 3], [3]]
    # The configuration has just been widened, and the rest is still being looked at.
    items, refusals = admit(Configuration(guides=(everything,)), [narrow], TODAY)
    assert [item.id for item in items] == ["g-en/three"]
    assert Refusal("g-en/one", "it has not been verified yet.") in refusals


@pytest.mark.slow
def test_a_guide_that_was_altered_after_it_was_built(tmp_path: Path) -> None:
    folder = folders.build(tmp_path / "falls-en", clinical=False)
    strew(folder)
    assert verify(folder, [1]) == ""
    chapter = folder / "01-title.mp3"
    before = folders.sha256(chapter)
    assert altered(str(chapter), before) == ""
    chapter.write_bytes(chapter.read_bytes()[:-1] + b"x")
    assert verify(folder, [1]).startswith("it is not as it was built. 01-title.mp3: ")
    assert altered(str(chapter), before) == "it was changed after it was verified. Build the guide again."
    assert "it cannot be read" in altered(str(tmp_path / "gone.mp3"), before)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[programe]\ngap = 1", "programe is not known. Did you mean programme?"),
        ("[programme]\nrepeat_aftr = 1", "[programme] repeat_aftr is not known. Did you mean repeat_after?"),
        ("[hours]\nmondya = []", "[hours] mondya is not known. Did you mean monday?"),
        ("[[guides]]\nfolder = 'x'\nplay_unsinged = true", "Did you mean play_unsigned?"),
        ("[[volume.parts]]\nfrom = '8:00'\nto = '9:00'\nvolum = 1", "Did you mean volume?"),
        ("[volume]\ncap = 3", "cap is 3; it must be a number of decibels from -60 to 0."),
        ("[hours]\nmonday = ['8-9']", "'8' is no time of day."),
        ("[hours]\nholidays = ['25 December']", "is no day. Write"),
        ("[programme]\ngap = true", "gap is True; it must be a whole number"),
        ("[screen]\naddress = '0.0.0.0'", "and there is no token"),
        ("[screen]\ntoken_file = 'nowhere'", "token_file nowhere cannot be read"),
        ("[screen]\nlook = 'bright'", "it must be one of: dark, light, device"),
        ("[screen]\ncode = 'javascript:alert(1)'", "it must be an address"),
        ("[clock]\nwhen_unknown = 'guess'", "it must be one of: play, silent."),
        ("guides = 'x'", "guides must be [[guides]] above each entry."),
        ("[hours\n", "this is not valid TOML"),
    ],
)
def test_a_setting_that_cannot_be_meant(text: str, told: str) -> None:
    with pytest.raises(UsageError) as wrong:
        settings_file.parse(text, Path())
    assert told in str(wrong.value)
    assert "\n" not in str(wrong.value)


def test_a_token_must_be_long_and_only_a_file_holds_it(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("short\n", "utf-8")
    with pytest.raises(UsageError, match="16 letters"):
        settings_file.parse("[screen]\ntoken_file = 'token'", tmp_path)
    (tmp_path / "token").write_text("abcdefgh12345678\n", "utf-8")
    made = settings_file.parse("[screen]\naddress = '0.0.0.0'\ntoken_file = 'token'", tmp_path)
    assert made.token == "abcdefgh12345678"


def test_a_volume_over_the_cap_is_the_cap() -> None:
    made = settings_file.parse(
        "[volume]\ndefault = 20\ncap = -9\nparts = [{from = '00:00', to = '24:00', volume = 30}]", Path()
    )
    from audioguide.waiting_room.hours import volume

    assert volume(made, None) == volume(made, None, 100.0) == -9.0


def test_the_command_line_says_each_in_plain_lines(project: Path, run: Run) -> None:
    code, _, err = run("waiting-room", "check", "nowhere")
    assert code == 2
    assert err.startswith("Error: There is no folder nowhere, and no guide of this name.")
    rooms.guide(project / "output" / "g-en", PUBLIC, clinical=True)
    code, out, err = run("waiting-room", "check")
    assert (code, faults(out)) == (3, [])
    assert "Refused: g-en" in out
    assert out.splitlines()[-1] == "Checked: 0 items may play, 1 refusal, 1 note."
    (project / "waiting-room.toml").write_text("[volume]\ncapp = 1\n", "utf-8")
    for part in ("check", "simulate", "install", "prepare", "run"):
        code, out, err = run("waiting-room", part)
        assert code == 2, part
        assert err == "Error: waiting-room.toml: [volume] capp is not known. Did you mean cap?\n"
    code, out, err = run("waiting-room", "hush")
    assert code == 2


def test_a_part_that_was_mistyped_is_no_folder(project: Path, run: Run) -> None:
    assert run_command(["waiting-room", "chekc"]) == 2
    _, _, err = run("waiting-room", "chekc")
    assert err == "Error: There is no folder chekc. Did you mean audioguide waiting-room check?\n"
    assert "Did you mean" not in run("waiting-room", "output/nowhere-en")[2]


def test_a_room_without_any_guide_says_where_one_comes_from(project: Path, run: Run) -> None:
    code, out, _ = run("waiting-room", "check")
    assert code == 3
    assert "Note: There is no built guide. Make one: audioguide build how-to-listen" in out


def test_a_hush_that_nobody_takes_says_why(project: Path, run: Run) -> None:
    port = free_port()
    (project / "waiting-room.toml").write_text(f"[screen]\non = true\nport = {port}\n", "utf-8")
    code, _, err = run("waiting-room", "hush")
    assert (code, faults(err)) == (1, [])
    assert "connection refused. Is the room running" in " ".join(err.split())
    served = Server(Configuration(post=True, port=port, address="127.0.0.1"), lambda _: None)
    served.token = "another-1234567890"
    try:
        code, _, err = run("waiting-room", "hush")
    finally:
        served.close()
    assert code == 1
    assert "A token is needed" in " ".join(err.split())


def test_no_voice_is_loaded_by_anything_that_plays() -> None:
    import subprocess
    import sys

    seen = subprocess.run(
        [sys.executable, "-c", "import sys, audioguide.waiting_room.runner as r; print(*sys.modules)"],
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    for heavy in (
        "numpy",
        "av",
        "miniaudio",
        "jinja2",
        "segno",
        "pydub",
        "audioguide.speech.synthesis",
        "audioguide.engines",
    ):
        assert heavy not in seen, heavy


def test_the_rooms_sounds_and_their_list_are_written_by_one_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    monkeypatch.setattr(preparing, "_write", lambda folder, made: seen.append(lock_file(folder).exists()))
    preparing.prepare_sounds([], tmp_path, read({"CACHE": str(tmp_path)}))
    assert seen == [True]
    assert list(tmp_path.iterdir()) == []
