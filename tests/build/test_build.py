from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from audioguide.build.guides import build_guide, build_guides
from audioguide.publish import registered
from audioguide.publish.base import EncodedGuide, Publication
from audioguide.settings import read
from audioguide.swapping.lock import locked
from tests.conftest import Run
from tests.signing import settle
from tests.test_desktop_files import strew
from tests.waiting import HANG, until


def build(run: Run, *more: str) -> dict[str, object]:
    code, out, err = run("build", "--json", *more)
    assert code == 0, err
    record: dict[str, object] = json.loads(out)
    return record


def counts(record: dict[str, object]) -> tuple[object, object, object]:
    return record["clips_rendered"], record["clips_reused"], record["chapters_encoded"]


def tree(folder: Path) -> dict[str, str]:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def edit(project: Path, old: str, new: str, page: str = "02-rest.md") -> None:
    file = project / "chapters" / "knee" / "en" / page
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_a_build_writes_every_file_of_the_guide(project: Path, run: Run) -> None:
    record = build(run)
    assert record["voice"] == "silent:silence"
    assert counts(record) == (14, 0, 2)
    names = {file.name for file in (project / "output" / "knee-en").iterdir()}
    assert names == {
        "01-start.mp3", "01-start.srt", "01-start.vtt", "01-start.txt",
        "02-rest.mp3", "02-rest.srt", "02-rest.vtt", "02-rest.txt", "cover.png",
        "knee-en.mp3", "playlist.m3u8", "route-the-end.m3u8", "index.html", "page.css", "page.js", "guide.json",
    }  # fmt: skip
    assert [path.name for path in (project / "output").iterdir()] == ["knee-en"]


@pytest.mark.slow
def test_formats_that_nobody_asked_for_are_neither_written_nor_missed(project: Path, run: Run) -> None:
    build(run, "--format", "captions", "--format", "mp3")
    folder = project / "output" / "knee-en"
    sound = {"01-start.mp3", "02-rest.mp3", "knee-en.mp3", "cover.png", "guide.json"}
    captions = {f"{name}.{end}" for name in ("01-start", "02-rest") for end in ("srt", "vtt", "txt")}
    assert {file.name for file in folder.iterdir()} == sound | captions
    assert run("verify")[0] == 0
    assert counts(build(run, "--format", "playlist")) == (0, 14, 0)
    assert {file.name for file in folder.iterdir()} == {*sound, "playlist.m3u8", "route-the-end.m3u8"}
    assert json.loads((folder / "guide.json").read_text("utf-8"))["formats"] == ["mp3", "playlist"]
    assert run("verify")[0] == 0


def test_a_format_that_there_is_not_is_told_with_the_nearest(project: Path, run: Run) -> None:
    code, _, err = run("build", "--format", "pages")
    assert code == 2
    assert "There is no publication named pages. Did you mean page?" in " ".join(err.split())
    assert not (project / "output" / "knee-en").exists()


def test_verify_finds_nothing_wrong_with_what_build_wrote(project: Path, run: Run) -> None:
    build(run)
    code, out, err = run("verify")
    assert (code, err) == (0, ""), out
    assert out.splitlines()[-1] == "Checked 1 built guide: 0 errors, 0 warnings, 0 notes."


def test_the_bytes_do_not_depend_on_where_the_guide_lies(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(run)
    here = tree(project / "output" / "knee-en")
    shutil.copytree(project / "chapters", project / "moved" / "chapters")
    monkeypatch.chdir(project / "moved")
    build(run, str(project / "moved" / "chapters" / "knee"))
    assert tree(project / "moved" / "output" / "knee-en") == here


@pytest.mark.skipif(shutil.which("ffprobe") is None, reason="ffprobe is not on this machine")
def test_ffprobe_sees_the_markers_that_guide_json_tells(project: Path, run: Run) -> None:
    build(run, "--voice", "pyttsx3")
    folder = project / "output" / "knee-en"
    asked = ["ffprobe", "-v", "error", "-show_chapters", "-of", "json", str(folder / "knee-en.mp3")]
    seen = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)["chapters"]
    told = json.loads((folder / "guide.json").read_text("utf-8"))
    starts = [float(chapter["start_time"]) for chapter in seen]
    assert starts == sorted(starts)
    assert [chapter["tags"]["title"] for chapter in seen] == [chapter["title"] for chapter in told["chapters"]]
    for start, chapter in zip(starts, told["chapters"], strict=True):
        assert abs(start - chapter["start"] / told["sample_rate"]) <= 0.001


@pytest.mark.slow
def test_what_stands_beside_the_guides_is_left_alone(project: Path, run: Run) -> None:
    """Such as output/README.md, which says what will appear there."""
    (project / "output").mkdir()
    (project / "output" / "README.md").write_text("What will appear here", "utf-8")
    (project / "output" / "old").mkdir()
    build(run)
    edit(project, "That is all.", "That is all, please.")
    build(run)
    assert sorted(path.name for path in (project / "output").iterdir()) == ["README.md", "knee-en", "old"]
    assert (project / "output" / "README.md").read_text("utf-8") == "What will appear here"
    code, out, _ = run("verify")
    assert code == 0, out


def test_an_unchanged_build_does_nothing(project: Path, run: Run) -> None:
    build(run)
    before = {file: file.stat().st_mtime_ns for file in (project / "output" / "knee-en").iterdir()}
    assert counts(build(run)) == (0, 0, 0)
    assert before == {file: file.stat().st_mtime_ns for file in (project / "output" / "knee-en").iterdir()}


def test_unchanged_needs_no_cache_but_damage_is_mended(project: Path, run: Run) -> None:
    build(run)
    code, _, _ = run("cache", "--clear")
    assert code == 0
    assert counts(build(run)) == (0, 0, 0)
    page = project / "output" / "knee-en" / "01-start.mp3"
    whole = page.read_bytes()
    page.write_bytes(whole[:-1])
    assert counts(build(run)) == (6, 8, 1)
    assert page.read_bytes() == whole


def test_one_edited_sentence_costs_one_clip_and_one_chapter(project: Path, run: Run) -> None:
    build(run)
    edit(project, "That is all.", "That is all, please.")
    assert counts(build(run)) == (1, 13, 1)


def test_a_new_tag_costs_nothing_but_is_written(project: Path, run: Run) -> None:
    build(run)
    edit(project, "That is all. {signpost}", "That is all. {credit}")
    assert counts(build(run)) == (0, 14, 0)
    told = (project / "output" / "knee-en" / "guide.json").read_text("utf-8")
    assert '"kind": "credit", "text": "That is all."' in told


def test_a_tag_that_makes_a_line_one_of_safety_makes_it_slower(project: Path, run: Run) -> None:
    def seconds() -> float:
        build(run)
        last = json.loads((project / "output" / "knee-en" / "guide.json").read_text("utf-8"))["chapters"][1]
        (line,) = [one for one in last["sentences"] if one["text"].startswith("In this part you will hear about rest")]
        return float(line["end"] - line["start"])

    before = seconds()
    edit(project, "hear about rest. {signpost}", "hear about rest. {safety}")
    assert seconds() > 1.04 * before


def test_an_incremental_build_gives_the_bytes_of_one_from_nothing(project: Path, run: Run) -> None:
    build(run)
    edit(project, "That is all.", "That is all, please.")
    build(run)
    build(run, "--output", "other", "--jobs", "1")
    assert tree(project / "output" / "knee-en") == tree(project / "other" / "knee-en")


def test_an_optional_chapter_is_left_out_of_the_whole_unless_asked_for(project: Path, run: Run) -> None:
    edit(project, "setting: private\n", "setting: private\noptional: true\n")
    build(run)
    playlist = project / "output" / "knee-en" / "playlist.m3u8"
    assert "02-rest.mp3" not in playlist.read_text("utf-8")
    assert (project / "output" / "knee-en" / "02-rest.mp3").exists()
    build(run, "--with-optional")
    assert "02-rest.mp3" in playlist.read_text("utf-8")


def test_a_broken_fact_is_never_spoken(project: Path, run: Run) -> None:
    build(run)
    before = tree(project / "output")
    edit(project, "That is all. {signpost}", "That is all. {F999}")
    code, out, err = run("build")
    assert code == 3
    assert out == ""
    assert "chapters/knee/en/02-rest.md, line 9" in err
    assert "F999" in err
    assert tree(project / "output") == before


@pytest.mark.slow
@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_build_leaves_the_old_output_and_the_next_goes_on(
    project: Path, run: Run, by: signal.Signals
) -> None:
    build(run)
    before = tree(project / "output" / "knee-en")
    edit(project, "That is all.", "That is all, please.")
    program = (
        "import sys, time, audioguide.build.publication as p\n"
        "publish = p.publish\n"
        "def slow(*a, **k):\n"
        "    publish(*a, **k); print('written', flush=True); time.sleep(3600)\n"
        "p.publish = slow\n"
        "from audioguide.cli.root import run\n"
        "if __name__ == '__main__':\n"
        "    sys.exit(run(['build', '--jobs', '1']))\n"
    )
    (project / "slow.py").write_text(program, "utf-8")
    with subprocess.Popen(
        [sys.executable, "slow.py"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as building:
        assert building.stdout is not None
        assert building.stdout.readline() == "written\n"
        building.send_signal(by)
        _, err = building.communicate(timeout=HANG)
    if by != signal.SIGKILL:
        assert building.returncode == 130
        # A slow machine has told how far it was.
        assert next(line for line in err.splitlines() if not line.startswith("Chapter ")).startswith("Error: Stopped.")
        assert "Traceback" not in err
    assert tree(project / "output" / "knee-en") == before
    _gone(project)
    assert counts(build(run))[0] == 0, "the clip of the edited sentence was kept"
    assert [path.name for path in (project / "output").iterdir()] == ["knee-en"]


def _gone(project: Path) -> None:
    """Workers never outlive their build, not even a killed one."""

    def left() -> list[str]:
        others = [
            path.name for path in Path("/proc").iterdir() if path.name.isdigit() and path.name != str(os.getpid())
        ]
        return [name for name in others if str(project).encode() in _environment(name)]

    until(lambda: not left(), left)


def _environment(process: str) -> bytes:
    try:
        return Path(f"/proc/{process}/environ").read_bytes()
    except OSError:
        return b""


def _sentences(project: Path) -> list[dict[str, str]]:
    record = json.loads((project / "output" / "knee-en" / "guide.json").read_text("utf-8"))
    return [sentence for chapter in record["chapters"] for sentence in chapter["sentences"]]


def test_each_sentence_says_how_it_sounds_also_in_a_chapter_taken_as_it_was(project: Path, run: Run) -> None:
    build(run, "--voice", "pyttsx3")
    first = _sentences(project)
    assert all(len(sentence["clip"]) == 64 and len(sentence["fingerprint"]) > 8 for sentence in first)
    # The same words are the same clip; what is said otherwise sounds otherwise.
    said = {sentence["spoken"]: (sentence["clip"], sentence["fingerprint"]) for sentence in first}
    assert len(set(said.values())) == len(said)
    edit(project, "That is all.", "That was all.")
    assert build(run, "--voice", "pyttsx3")["chapters_encoded"] == 1
    now = _sentences(project)
    assert now[: len(first) - 1] == first[:-1]
    assert now[-1]["clip"] != first[-1]["clip"] and now[-1]["fingerprint"] != first[-1]["fingerprint"]
    assert run("verify")[0] == 0


def test_a_guide_of_an_older_audioguide_is_told_so_and_built_again(project: Path, run: Run) -> None:
    build(run)
    file = project / "output" / "knee-en" / "guide.json"
    file.write_text(file.read_text("utf-8").replace('"schema": 2', '"schema": 1'), "utf-8")
    code, out, _ = run("verify")
    assert code == 3 and "was built by an older audioguide" in " ".join(out.split())
    assert counts(build(run)) == (0, 14, 2)
    assert json.loads(file.read_text("utf-8"))["schema"] == 2
    assert run("verify")[0] == 0


def test_the_state_is_said_of_the_guide_and_of_each_chapter(project: Path, run: Run) -> None:
    for name in ("preview", "unsigned"):
        build(run)
        record = json.loads((project / "output" / "knee-en" / "guide.json").read_text("utf-8"))
        assert record["state"] == {"name": name}
        assert [chapter["state"] for chapter in record["chapters"]] == [{"name": name}] * 2
        told = (project / "output" / "knee-en" / "02-rest.txt").read_text("utf-8")
        assert ("This chapter is a preview, and not for patients." in told) is (name == "preview")
        settle(project / "chapters" / "knee")


@pytest.mark.slow
def test_what_a_desktop_leaves_changes_nothing(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    build(run)
    output = project / "output" / "knee-en"
    clean = tree(output)
    strew(output)
    assert counts(build(run)) == (0, 0, 0)
    assert run("verify")[0] == 0

    def write_all(guide: EncodedGuide, installed: list[Publication]) -> None:
        strew(guide.folder)
        written(guide, installed)

    written = registered.write_all
    monkeypatch.setattr("audioguide.build.publication.write_all", write_all)
    record = build(run, "--pace", "150")
    assert record["kept"] == []
    assert set(json.loads((output / "guide.json").read_bytes())["files"]) == set(clean) - {"guide.json"}
    monkeypatch.undo()


def test_what_a_person_put_into_the_output_or_changed_there_is_kept_and_told(project: Path, run: Run) -> None:
    build(run)
    output = project / "output" / "knee-en"
    (output / "notes.doc").write_text("mine", "utf-8")
    (output / "index.html").write_text("my own page", "utf-8")
    code, _, err = run("build", "--pace", "150")
    assert code == 0
    told = " ".join(err.split())
    for name in ("notes.doc", "index.html"):
        assert f"Note: Not of the guide as it was built, so it is kept: {project}/output/knee-en.kept/{name}" in told
    assert (project / "output" / "knee-en.kept" / "index.html").read_text("utf-8") == "my own page"
    assert "my own page" not in (output / "index.html").read_text("utf-8")
    assert run("verify")[0] == 0
    assert run("build", "--pace", "150")[2] == ""


def test_an_earlier_chapter_is_copied_byte_by_byte_or_made_anew(project: Path, run: Run) -> None:
    """Another of the same length, with an Info frame as good, is not taken for it."""
    build(run)
    output = project / "output" / "knee-en"
    chapter, clean = output / "01-start.mp3", tree(output)
    whole = chapter.read_bytes()
    chapter.write_bytes(whole[:-100] + bytes(100))
    edit(project, "That is all. {signpost}", "That is all. {credit}")
    assert counts(build(run))[2] == 1
    assert tree(output)["01-start.mp3"] == clean["01-start.mp3"]


def test_a_second_build_waits_or_says_who_is_first(project: Path, run: Run) -> None:
    output = project / "output" / "knee-en"
    with locked(output, "audioguide build", 0):
        code, out, err = run("build", "--wait", "0")
    assert (code, out) == (1, "")
    told = " ".join(err.split())
    assert told.startswith(f"Error: Another process is at {output}: audioguide build, process {os.getpid()} on ")
    assert told.endswith("Nothing was changed. Let it end, or end it, then try again.")
    assert not output.exists()
    code, _, err = run("build", "--wait", "soon")
    assert (code, " ".join(err.split())) == (2, "Error: wait is 'soon'; it must be a whole number from 0 to 1440.")


def test_whoever_waited_says_what_the_chapters_say_then(project: Path) -> None:
    """Else the one that reads first and comes last would bring back what they said before."""
    output, first = project / "output" / "knee-en", ExitStack()
    first.enter_context(locked(output, "audioguide build", 0))

    def waiting(who: str) -> None:
        edit(project, "That is all.", "That is all, please.")
        first.close()

    built = build_guide(project / "chapters" / "knee", read(), waiting=waiting)
    assert built.clips_rendered
    assert "That is all, please." in (output / "guide.json").read_text("utf-8")
    assert [path.name for path in output.parent.iterdir()] == ["knee-en"]


def test_a_guide_that_another_process_is_at_keeps_no_other_waiting(project: Path) -> None:
    """Two builds of which each has what the other waits for would else wait for ever."""
    shutil.copytree(project / "chapters" / "knee", project / "chapters" / "leg")
    with locked(project / "output" / "leg-en", "audioguide build", 0):
        outcomes = build_guides([project / "chapters" / name for name in ("knee", "leg")], read())
        assert next(outcomes).folder.name == "knee"
    assert [outcome.folder.name for outcome in outcomes] == ["leg"]
    assert not any(path.name.startswith(".") for path in (project / "output").iterdir())
