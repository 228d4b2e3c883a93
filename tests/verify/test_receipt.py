"""A receipt spares what was proved and is the same to the byte, and nothing else; a wrong one is none."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from audioguide.publish import decoded
from audioguide.timeline import FILE_NAME
from audioguide.verify import proof, receipt
from audioguide.verify.proof import Proof, prove
from tests.conftest import Run
from tests.verify import folders
from tests.verify.folders import accept, swap

pytestmark = pytest.mark.slow

CHAPTERS = 3


@pytest.fixture(scope="module")
def sound_guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folders.build(tmp_path_factory.mktemp("receipt") / "falls-en", engine="natural")


@pytest.fixture
def guide(sound_guide: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound_guide, tmp_path / "falls-en"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def counts(found: Proof) -> tuple[int, int, int]:
    return len(found.findings), found.decoded, found.spared


ANEW, SPARED = (0, CHAPTERS, 0), (0, 0, CHAPTERS)


def test_what_has_not_changed_is_not_decoded_again(guide: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert counts(prove(guide, cache)) == ANEW
    monkeypatch.setattr(decoded, "decode_file", None)
    assert counts(prove(guide, cache)) == SPARED


def test_fresh_asks_no_receipt_and_writes_one(guide: Path, cache: Path) -> None:
    prove(guide, cache)
    assert counts(prove(guide, cache, fresh=True)) == ANEW
    assert counts(prove(guide, cache)) == SPARED


def test_the_folder_stays_as_it_was_and_may_be_read_only(guide: Path, cache: Path) -> None:
    before = sorted(path.name for path in guide.iterdir())
    guide.chmod(0o500)
    try:
        assert counts(prove(guide, cache)) == ANEW
        assert counts(prove(guide, cache)) == SPARED
    finally:
        guide.chmod(0o700)
    assert sorted(path.name for path in guide.iterdir()) == before


@pytest.mark.parametrize("path", ["01-title.vtt", "index.html", FILE_NAME, "falls-en.mp3", "02-title.mp3"])
def test_one_byte_of_any_file_is_seen(guide: Path, cache: Path, path: str) -> None:
    prove(guide, cache)
    with (guide / path).open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        last = file.read(1)
        file.seek(-1, os.SEEK_END)
        file.write(bytes([last[0] ^ 1]))
    assert prove(guide, cache).findings


def test_a_file_more_or_less_is_seen(guide: Path, cache: Path) -> None:
    prove(guide, cache)
    (guide / "notes.txt").write_text("hello")
    assert prove(guide, cache).findings
    (guide / "notes.txt").unlink()
    assert counts(prove(guide, cache)) == SPARED
    (guide / "03-title.txt").unlink()
    assert prove(guide, cache).findings


def test_only_what_changed_is_decoded_again(guide: Path, cache: Path) -> None:
    prove(guide, cache)
    _retouch(guide / "02-title.mp3")
    accept(guide)
    assert counts(prove(guide, cache)) == (0, 1, CHAPTERS - 1)
    assert counts(prove(guide, cache)) == SPARED


def _retouch(file: Path) -> None:
    """Other bytes and the same sound: one more byte of padding in the tag's size would do; the Info frame's own CRC
    says nothing to a decoder."""
    raw = bytearray(file.read_bytes())
    place = raw.index(b"LAME3.100") + 34
    raw[place] ^= 1
    file.write_bytes(bytes(raw))


def test_a_sentence_that_is_another_now_is_held_against_the_sound(guide: Path, cache: Path) -> None:
    """The sound is the same file; what it is held against is not."""
    prove(guide, cache)
    record = json.loads((guide / FILE_NAME).read_text("utf-8"))
    right = record["chapters"][0]["sentences"][1]["fingerprint"]
    swap(guide / FILE_NAME, f'"{right}"', f'"{right.replace(right[8:40], 32 * "A")}"')
    found = prove(guide, cache)
    assert {finding.code for finding in found.findings} == {"V11"}
    assert (found.decoded, found.spared) == (1, CHAPTERS - 1)


def test_a_guide_with_a_fault_is_looked_at_each_time(guide: Path, cache: Path) -> None:
    swap(guide / "01-title.srt", "Falls are", "Falls were")
    accept(guide)
    first, again = prove(guide, cache), prove(guide, cache)
    assert first.findings == again.findings != ()
    assert (again.decoded, again.spared) == (0, CHAPTERS)


def test_a_fault_of_the_sound_is_never_noted_as_proved(guide: Path, cache: Path) -> None:
    (guide / "03-title.mp3").write_bytes(b"no sound at all")
    accept(guide)
    first, again = prove(guide, cache), prove(guide, cache)
    assert first.findings == again.findings != ()
    assert (again.decoded, again.spared) == (1, CHAPTERS - 1)


def test_another_program_proves_anew(guide: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prove(guide, cache)
    monkeypatch.setattr(receipt, "program", lambda: "another")
    assert counts(prove(guide, cache)) == ANEW


def test_the_program_is_its_code_and_the_packages_that_read_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    now = receipt.program()
    assert now == receipt.program()
    monkeypatch.setattr("importlib.metadata.version", lambda name: "0")
    assert receipt.program() != now


def test_a_copy_elsewhere_is_proved_for_itself(guide: Path, cache: Path, tmp_path: Path) -> None:
    prove(guide, cache)
    other = Path(shutil.copytree(guide, tmp_path / "other"))
    assert counts(prove(other, cache)) == ANEW
    # Not even where somebody puts the receipt of the one under the name of the other.
    shutil.copy(receipt.place(cache, guide), receipt.place(cache, other))
    assert counts(prove(other, cache)) == ANEW


def _file(guide: Path, cache: Path) -> Path:
    prove(guide, cache)
    return receipt.place(cache, guide)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"seal": NaN}', b'{"form": 2, "seal": 1}', b"9" * 9000],
)
def test_what_is_no_receipt_counts_as_absent(guide: Path, cache: Path, content: bytes) -> None:
    _file(guide, cache).write_bytes(content)
    assert counts(prove(guide, cache)) == ANEW


@pytest.mark.parametrize(("old", "new"), [("true", "false"), ('"form": 2', '"form": 1'), ("-18", "-19"), ("}", "")])
def test_a_receipt_changed_anywhere_counts_as_absent(guide: Path, cache: Path, old: str, new: str) -> None:
    swap(_file(guide, cache), old, new)
    assert counts(prove(guide, cache)) == ANEW


def test_a_receipt_cut_short_or_too_large_counts_as_absent(guide: Path, cache: Path) -> None:
    file = _file(guide, cache)
    raw = file.read_bytes()
    file.write_bytes(raw[: len(raw) // 2])
    assert counts(prove(guide, cache)) == ANEW
    with file.open("r+b") as opened:
        opened.truncate(receipt.LARGEST + 1)
    assert receipt.read(file) is None


def test_a_receipt_behind_a_link_or_that_is_no_file_counts_as_absent(guide: Path, cache: Path, tmp_path: Path) -> None:
    file = _file(guide, cache)
    elsewhere = tmp_path / "elsewhere.json"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)
    assert receipt.read(file) is None
    file.unlink()
    file.mkdir()
    assert receipt.read(file) is None
    file.rmdir()
    os.mkfifo(file)
    assert receipt.read(file) is None


def test_a_folder_of_receipts_that_is_a_link_is_neither_read_nor_written(
    guide: Path, cache: Path, tmp_path: Path
) -> None:
    file = _file(guide, cache)
    elsewhere = tmp_path / "elsewhere"
    file.parent.rename(elsewhere)
    file.parent.symlink_to(elsewhere)
    found = prove(guide, cache)
    assert counts(found) == ANEW
    assert found.unkept


def test_another_users_receipt_counts_as_absent(guide: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = _file(guide, cache)
    monkeypatch.setattr(os, "geteuid", lambda: file.stat().st_uid + 1)
    assert receipt.read(file) is None


def test_a_cache_that_cannot_be_written_is_told_and_nothing_is_lost(guide: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    found = prove(guide, blocked)
    assert counts(found) == ANEW
    assert found.unkept


def test_receipts_of_folders_that_are_gone_do_not_gather_for_ever(
    guide: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = _file(guide, cache)
    for number in range(5):
        old = file.with_name(f"{number}.json")
        old.write_text("old")
        os.utime(old, (number, number))
    monkeypatch.setattr(receipt, "MOST_KEPT", 3)
    prove(guide, cache, fresh=True)
    assert {path.name for path in file.parent.iterdir()} == {file.name, "3.json", "4.json"}
    assert counts(prove(guide, cache)) == SPARED


def test_a_user_without_a_home_can_prove_a_folder_all_the_same(
    guide: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AUDIOGUIDE_CACHE", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)

    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    code, out, _ = run("verify", str(guide))
    assert code == 0 and "Decoded 3 chapters" in out


def test_what_changes_while_it_is_read_is_not_noted(guide: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hashes = iter([proof.hashes(guide), {}])
    monkeypatch.setattr(proof, "hashes", lambda folder: next(hashes))
    assert counts(prove(guide, cache)) == ANEW
    assert not receipt.place(cache, guide).exists()


def test_the_verb_says_what_was_proved_and_what_was_spared(
    guide: Path, cache: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(cache))
    clean = "Checked 1 built guide: 0 errors, 0 warnings, 0 notes."

    asked = "falls-en is said at these words a minute, where 135 were asked: "
    paces = asked + "chapter 1 at 135, chapter 2 at 72, chapter 3 at 120."

    def said(*more: str) -> tuple[str, str]:
        code, out, _ = run("verify", str(guide), *more)
        assert code == 0
        told = " ".join(out.split())
        assert told.startswith(paces)
        return told.removeprefix(paces).removesuffix(clean).strip(), out.splitlines()[-1]

    assert said() == ("Decoded 3 chapters and held every sentence against guide.json.", clean)
    spared, last = said()
    assert spared.startswith("The sound of 3 chapters was proved before") and "--fresh" in spared and last == clean
    assert said("--fresh")[0].startswith("Decoded 3 chapters")


def test_an_unchanged_guide_is_known_without_a_decoder(guide: Path, cache: Path) -> None:
    prove(guide, cache)
    code = (
        "import sys; from pathlib import Path; from audioguide.verify.proof import prove\n"
        f"assert prove(Path({str(guide)!r}), Path({str(cache)!r})).spared == 3\n"
        "assert not {'av', 'numpy', 'jsonschema', 'mutagen'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_what_a_desktop_leaves_in_the_folder_is_no_change(guide: Path, cache: Path) -> None:
    prove(guide, cache)
    (guide / ".DS_Store").write_bytes(b"icons")
    assert counts(prove(guide, cache)) == SPARED


def test_one_chapter_alone_is_looked_at_and_nobody_takes_that_for_the_whole(guide: Path, cache: Path) -> None:
    """As a waiting room does that plays a part: every format's own files are read back all the same."""
    files = sorted(file.name for file in guide.glob("0*.mp3"))
    assert prove(guide, cache, only=frozenset(files[:1])) == Proof(decoded=1)
    assert prove(guide, cache, only=frozenset(files[:1])) == Proof(spared=1)
    assert prove(guide, cache, only=frozenset(files[:2])) == Proof(decoded=1, spared=1)
    assert prove(guide, cache) == Proof(decoded=len(files) - 2, spared=2)
    assert prove(guide, cache, only=frozenset(files[:1])) == Proof(spared=len(files))


def test_a_fault_elsewhere_is_found_though_one_chapter_alone_is_looked_at(guide: Path, cache: Path) -> None:
    first, *_, last = sorted(guide.glob("0*.mp3"))
    last.write_bytes(last.read_bytes()[:-1] + b"x")
    found = prove(guide, cache, only=frozenset({first.name})).findings
    assert {Path(finding.file).name for finding in found} >= {last.name}


def test_a_chapter_that_is_not_there_cannot_be_looked_at(guide: Path, project: Path, run: Run) -> None:
    code, _, err = run("verify", str(guide), "--chapter", "9")
    assert code == 2
    assert "has no chapter 9. It has chapters 1 to 3." in " ".join(err.split())
    assert run("verify", str(guide), "--chapter", "1")[0] == 0


def test_what_was_proved_of_chapters_alone_is_not_looked_at_again_and_never_taken_for_more(
    guide: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a room does, each time it starts."""
    first, second, third = sorted(file.name for file in guide.glob("0*.mp3"))
    for only in ({first}, {second}):
        assert prove(guide, cache, only=frozenset(only)).findings == ()
    opened: list[object] = []

    def noted(built: object) -> list[object]:
        opened.append(built)
        return []

    monkeypatch.setattr("audioguide.verify.checked", noted)
    for only in ({first}, {second}, {first, second}):
        assert prove(guide, cache, only=frozenset(only)) == Proof(spared=len(only))
    assert not opened
    prove(guide, cache, only=frozenset({first, third}))
    prove(guide, cache)
    assert len(opened) == 2, "neither another chapter nor the whole was clear"


def test_a_change_anywhere_opens_what_was_proved_of_a_chapter_alone(guide: Path, cache: Path) -> None:
    first, second, _ = sorted(file.name for file in guide.glob("0*.mp3"))
    assert prove(guide, cache, only=frozenset({first})).findings == ()
    (guide / second).write_bytes((guide / second).read_bytes() + b"more")
    assert [one.code for one in prove(guide, cache, only=frozenset({first})).findings]
    assert [one.code for one in prove(guide, cache, only=frozenset({first})).findings], (
        "what has a fault is never clear"
    )
