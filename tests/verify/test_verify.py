"""Every kind of damage is found, under its own code and no other."""

from __future__ import annotations

import ast
import random
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest
from mutagen.id3 import APIC, CHAP, ID3, TIT2

from audioguide import verify
from audioguide.audio import id3
from audioguide.audio import mp3 as sound
from audioguide.model import Source
from audioguide.publish import decoded
from audioguide.publish.cover import cover
from audioguide.publish.cover.png import png
from audioguide.publish.registered import publications
from audioguide.settings import FORMATS as BY_DEFAULT
from audioguide.timeline import FILE_NAME
from tests.test_desktop_files import strew
from tests.verify import folders
from tests.verify.folders import accept, swap

pytestmark = pytest.mark.slow

WHOLE = "falls-en.mp3"


@pytest.fixture(scope="session")
def sound_guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folders.build(tmp_path_factory.mktemp("verify") / "falls-en", engine="natural")


@pytest.fixture
def guide(sound_guide: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound_guide, tmp_path / "falls-en"))


def found(guide: Path) -> list[tuple[str, str]]:
    """(code, file) of each finding."""
    findings = verify.run(guide)
    assert all(finding.severity == "error" and finding.message for finding in findings)
    return [(finding.code, Path(finding.file).name) for finding in findings]


def test_a_sound_guide_has_no_finding(sound_guide: Path) -> None:
    assert verify.run(sound_guide) == []


# --- V1: the record ----------------------------------------------------------------------------------------------


def test_no_guide_at_all(tmp_path: Path) -> None:
    assert found(tmp_path) == [("V1", FILE_NAME)]
    assert found(tmp_path / "nowhere") == [("V1", FILE_NAME)]
    assert [finding.message for finding in verify.run(tmp_path)] == ["It is not there. Build the guide first."]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"schema": 2', '"schema": 3'),
        ('"notice": true', '"notice": 1'),
        ('"guide": "falls"', '"guide": "../falls"'),
        ('"file": "01-title.mp3"', '"file": "../01-title.mp3"'),
        ('"facts": ["F001"]', '"facts": ["F1"]'),
        ('"sample_rate": 24000', '"sample_rate": 0'),
        ('"frames": 120000', '"frames": -1'),
        ('"optional": true, ', '"optional": true, "extra": 1, '),
        (" ]\n}\n", ""),
    ],
)
def test_a_record_that_does_not_keep_its_schema(guide: Path, old: str, new: str) -> None:
    swap(guide / FILE_NAME, old, new)
    assert found(guide) == [("V1", FILE_NAME)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"in_whole": true', '"in_whole": false'),
        ('"frames": 84000, "start": null', '"frames": 84000, "start": 5'),
        ('"words": [[0, 17, 48000, 72000]]', '"words": [[0, 18, 48000, 72000]]'),
        ('"words": [[0, 17, 48000, 72000]]', '"words": [[0, 17, 47999, 72000]]'),
        ('"words": [[0, 17, 48000, 72000]]', '"words": [[5, 17, 48000, 50000], [0, 5, 50000, 72000]]'),
        ('"id": "c01-s002"', '"id": "c01-s001"'),
        ('"id": "c01-s002"', '"id": "c02-s002"'),
        ('"state": {"name": "unsigned"}', '"state": {"name": "signed"}'),
        ('"in_whole": true, "state": {"name": "unsigned"}', '"in_whole": true, "state": {"name": "wrong"}'),
    ],
)
def test_a_record_that_contradicts_itself(guide: Path, old: str, new: str) -> None:
    swap(guide / FILE_NAME, old, new)
    assert ("V1", FILE_NAME) in found(guide)


# --- V2: the files -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [WHOLE, "01-title.mp3", "02-title.srt", "03-title.vtt", "playlist.m3u8", "index.html"])
def test_a_file_that_was_deleted(guide: Path, name: str) -> None:
    (guide / name).unlink()
    assert found(guide) == [("V2", name)]


def test_a_stranger(guide: Path) -> None:
    (guide / "notes.doc").write_text("hello")
    (guide / "more").mkdir()
    assert found(guide) == [("V2", "more"), ("V2", "notes.doc")]


def test_what_a_desktop_leaves_is_no_finding(guide: Path) -> None:
    strew(guide)
    assert found(guide) == []


def test_a_flipped_byte_that_no_reader_would_notice(guide: Path) -> None:
    swap(guide / "01-title.vtt", "Title 1\n", "Title 7\n")
    assert found(guide) == [("V2", "01-title.vtt"), ("V7", "01-title.vtt")], "its hash, and once more as it is written"


def test_a_folder_in_place_of_a_file(guide: Path) -> None:
    (guide / "02-title.srt").unlink()
    (guide / "02-title.srt").mkdir()
    assert found(guide) == [("V2", "02-title.srt")]


def test_a_file_the_record_forgets(guide: Path) -> None:
    path = guide / FILE_NAME
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join(line for line in lines if not line.startswith('  "03-title.txt"')), encoding="utf-8")
    assert found(guide) == [("V2", "03-title.txt"), ("V2", "03-title.txt"), ("V10", "index.html")]


# --- V3 and V4: tags ---------------------------------------------------------------------------------------------


def _retag(path: Path, change: Callable[[Any], None], version: int = 3) -> None:
    tag: Any = ID3(path)  # type: ignore[no-untyped-call]
    change(tag)
    tag.save(path, v2_version=version)


def _move(tag: Any) -> None:
    tag["CHAP:ch1"].start_time += 2


def _rename(tag: Any) -> None:
    tag["CHAP:ch1"].sub_frames["TIT2"].text = ["Another"]


def _swap_order(tag: Any) -> None:
    tag["CTOC:toc"].child_element_ids.reverse()


def _drop(tag: Any) -> None:
    tag.delall("CHAP:ch1")
    tag["CTOC:toc"].child_element_ids.pop()


def _add(tag: Any) -> None:
    tag.add(CHAP(element_id="ch9", start_time=8000, end_time=8100, sub_frames=[TIT2(text="More")]))  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("change", [_move, _rename, _swap_order, _drop, _add])
def test_a_marker_that_is_off(guide: Path, change: Callable[[Any], None]) -> None:
    _retag(guide / WHOLE, change)
    accept(guide)
    assert set(found(guide)) == {("V3", WHOLE)}


def _no_comment(tag: Any) -> None:
    tag.delall("COMM")


def _checked(tag: Any) -> None:
    tag.getall("COMM")[0].text = ["Based on a page by Example Clinic, who did not make or check this recording."]


def _unattributed(tag: Any) -> None:
    tag.getall("COMM")[0].text = ["Not yet checked by a clinician."]


def _untitled(tag: Any) -> None:
    tag.delall("TIT2")


def _other_album(tag: Any) -> None:
    tag["TALB"].text = ["Another"]


@pytest.mark.parametrize("change", [_no_comment, _checked, _unattributed, _untitled, _other_album])
@pytest.mark.parametrize("name", [WHOLE, "03-title.mp3"])
def test_a_tag_that_does_not_say_what_it_must(guide: Path, name: str, change: Callable[[Any], None]) -> None:
    _retag(guide / name, change)
    accept(guide)
    assert found(guide) == [("V4", name)]


def test_a_tag_of_another_version(guide: Path) -> None:
    _retag(guide / "01-title.mp3", lambda tag: None, version=4)
    accept(guide)
    assert found(guide) == [("V4", "01-title.mp3")]


def _no_cover(tag: Any) -> None:
    tag.delall("APIC")


def _another_kind_of_picture(tag: Any) -> None:
    tag.getall("APIC")[0].type = 4


@pytest.mark.parametrize("change", [_no_cover, _another_kind_of_picture])
def test_the_whole_file_without_a_front_cover(guide: Path, change: Callable[[Any], None]) -> None:
    _retag(guide / WHOLE, change)
    accept(guide)
    assert found(guide) == [("V4", WHOLE)]


def test_a_chapter_that_keeps_a_browser_waiting(guide: Path) -> None:
    picture = APIC(encoding=0, mime="image/png", type=3, desc="", data=cover("falls", 300))  # type: ignore[no-untyped-call]
    _retag(guide / "01-title.mp3", lambda tag: tag.add(picture))
    accept(guide)
    assert found(guide) == [("V4", "01-title.mp3")]


def test_no_tag(guide: Path) -> None:
    path = guide / "01-title.mp3"
    stream = sound.read_stream(path)
    frames = guide.parent / "frames"
    frames.write_bytes(path.read_bytes()[sound.extract(path) :])
    sound.write(path, b"", [(stream, frames)])
    accept(guide)
    assert found(guide) == [("V4", "01-title.mp3")]


def test_a_guide_without_publisher_needs_no_origin(tmp_path: Path) -> None:
    assert found(folders.build(tmp_path / "falls-en", source=Source("", "", ""), engine="natural")) == []


# --- V5 and V6: samples ------------------------------------------------------------------------------------------


def test_a_chapter_cut_short(guide: Path) -> None:
    path = guide / "03-title.mp3"
    path.write_bytes(path.read_bytes()[:-2000])
    accept(guide)
    assert ("V5", "03-title.mp3") in found(guide)


def test_a_chapter_that_is_no_sound(guide: Path) -> None:
    (guide / "03-title.mp3").write_bytes(b"no sound at all")
    accept(guide)
    assert found(guide) == [("V4", "03-title.mp3"), ("V5", "03-title.mp3")]


def test_an_empty_whole_file(guide: Path) -> None:
    (guide / WHOLE).write_bytes(b"")
    accept(guide)
    assert {code for code, _ in found(guide)} == {"V3", "V4", "V5"}


def test_a_whole_file_that_says_something_else(guide: Path) -> None:
    path = guide / WHOLE
    content = bytearray(path.read_bytes())
    content[sound.extract(path) + 10_000] ^= 0x55  # a second in, where there is sound
    path.write_bytes(bytes(content))
    accept(guide)
    assert found(guide) == [("V6", WHOLE)]


def test_a_chapter_in_another_chapters_place(guide: Path) -> None:
    frames = []
    for name in ("03-title.mp3", "02-title.mp3"):
        path = guide / name
        frames.append(path.read_bytes()[sound.extract(path) :])
    content = (guide / WHOLE).read_bytes()
    assert frames[1] in content
    (guide / WHOLE).write_bytes(content.replace(frames[1], frames[0]))
    accept(guide)
    assert found(guide) == [("V6", WHOLE)]


# --- V7: captions ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("01-title.srt", "00:00:02,000 -->", "00:00:02,002 -->"),
        ("01-title.srt", "--> 00:00:03,000", "--> 00:00:03,700"),
        ("01-title.srt", "00:00:04,500", "00:00:05,001"),
        ("01-title.srt", "00:00:04,500", "00:00:02,001"),
        ("01-title.srt", "00:00:02,000", "00:00:02.000"),
        ("01-title.srt", "Falls are", "Falls were"),
        ("01-title.srt", "\n\n3\n", "\n\n4\n"),
        ("01-title.srt", "3\n00:00:03,500 --> 00:00:04,500\nMost can be prevented.\n", ""),
        (
            "01-title.srt",
            "Most can be prevented.\n",
            "Most can be prevented.\n\n4\n00:00:04,600 --> 00:00:04,700\nYes.\n",
        ),
        ("01-title.vtt", "00:00:02.000 -->", "00:00:02.002 -->"),
        ("01-title.vtt", "WEBVTT", "WEBVT"),
        ("01-title.vtt", "c01-s002", "c01-s009"),
        ("01-title.vtt", "Not yet checked", "Checked"),
        ("02-title.vtt", "&lt;", "<"),
        ("01-title.txt", "Falls are common. ", ""),
        ("01-title.txt", "Chapter 1.", "Chapter 2."),
        ("01-title.txt", "Not yet checked", "Checked"),
        ("01-title.txt", b"Falls", b"\xff"),
        ("01-title.vtt", b"Falls", b"\xff"),
    ],
)
def test_a_caption_that_is_off(guide: Path, name: str, old: str | bytes, new: str | bytes) -> None:
    swap(guide / name, old, new)
    accept(guide)
    assert found(guide) == [("V7", name)]


def test_a_finding_names_the_line(guide: Path) -> None:
    swap(guide / "01-title.srt", "Falls are", "Falls were")
    accept(guide)
    assert [finding.line for finding in verify.run(guide)] == [6]


# --- V8: loudness ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("level", "codes"), [(1_000, {"V8"}), (12_000, {"V8"})])
def test_too_quiet_and_too_loud(tmp_path: Path, level: int, codes: set[str]) -> None:
    assert {code for code, _ in found(folders.build(tmp_path / "falls-en", level, engine="natural"))} == codes


def test_silence_is_exempt(tmp_path: Path) -> None:
    assert found(folders.build(tmp_path / "falls-en", 0, engine="silent")) == []


# --- V9: playlists -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("playlist.m3u8", "01-title.mp3", "09-title.mp3"),
        ("playlist.m3u8", "#EXTINF:5.000", "#EXTINF:5.010"),
        ("playlist.m3u8", "#EXTINF:5.000", "#EXTINF:long"),
        ("playlist.m3u8", "#EXTM3U", "#M3U"),
        ("playlist.m3u8", "#PLAYLIST:How", "#PLAYLIST:Why"),
        ("route-fell.m3u8", "02-title.mp3", "01-title.mp3"),
        ("route-fell.m3u8", b"Title", b"\xff"),
    ],
)
def test_a_playlist_that_is_off(guide: Path, name: str, old: str | bytes, new: str | bytes) -> None:
    swap(guide / name, old, new)
    accept(guide)
    assert found(guide) == [("V9", name)]


# --- V10: the page -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Falls are common.", "Falls were common."),
        ('<span id="c01-s002">Falls are common.</span>', ""),
        ('<span id="c01-s002">', '<span id="c01-s004">'),
        ('<span id="c01-s003">', '<span id="c01-s002">Falls are common.</span> <span id="c01-s003">'),
        ('id="transcript"', 'id="text"'),
        ('lang="en-US"', 'lang="en"'),
        ('<a href="#c01">Title 1', '<a href="#c02">Title 1'),
        ('href="01-title.mp3" download', 'href="02-title.mp3" download'),
        ("<header>", "<script></script><header>"),
        ("<header>", '<script src="01-title.mp3"></script><header>'),
        ("<header>", '<script type="application/json">{}</script><header>'),
        ("<header>", '<link rel="stylesheet" href="01-title.vtt"><header>'),
        ("<header>", '<header style="display: none">'),
        ("<header>", '<base target="_blank"><header>'),
        ("<header>", "<style>p { display: none }</style><header>"),
        ('<script src="page.js" defer></script>\n', ""),
        ('"times":[[500,1500]', '"times":[[501,1500]'),
        ('"times":[[500,1500]', '"times":[[500,1501]'),
        ('"times":[[500,1500]', '"times":[[499,1500]'),
        ('"times":[[500,1500],', '"times":['),
        ('"times":[[500,1500]', '"times":[[true,1500]'),
        ('"times":[[500,1500]', '"times":["500"'),
        ('"length":5000', '"length":5001'),
        ('"notice":true', '"notice":false'),
        ('"optional":true', '"optional":false'),
        ('"private":true', '"private":false'),
        ('"file":"01-title.mp3"', '"file":"02-title.mp3"'),
        ('"lastDay":""', '"lastDay":"2030-01-01"'),
        ('"chapters":[2,1]', '"chapters":[1,2]'),
        ('{"id":"c02"', '{"id":"c04"'),
        ("]}</script>", "]</script>"),
        ("<header>", '<header onclick="go()">'),
        ('src="01-title.mp3"', 'src="https://example.org/1.mp3"'),
        ('src="01-title.mp3"', 'src="09-title.mp3"'),
        ("<strong>Not yet checked", "<strong>Checked"),
        (b"Falls", b"\xff"),
    ],
)
def test_a_page_that_is_off(guide: Path, old: str | bytes, new: str | bytes) -> None:
    swap(guide / "index.html", old, new)
    if old == "<strong>Not yet checked":
        swap(guide / "index.html", "<p>Not yet checked", "<p>Checked")
    accept(guide)
    assert found(guide) == [("V10", "index.html")]


@pytest.mark.parametrize("name", ["page.js", "page.css"])
def test_what_lies_beside_a_page_is_ours_to_the_byte(guide: Path, name: str) -> None:
    with (guide / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    accept(guide)
    assert found(guide) == [("V10", name)]


# --- anything ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(12))
def test_damage_is_a_finding_and_never_an_exception(guide: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = chance.choice(sorted(guide.iterdir()))
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 30, 300))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(bytes(content[: chance.choice((len(content), chance.randrange(len(content))))]))
    assert verify.run(guide)


def test_a_tag_that_pyav_cannot_read_as_text_is_a_finding_at_most(guide: Path) -> None:
    swap(guide / WHOLE, b"TLAN", b"TL\x88N")
    accept(guide)
    # PyAV before 19 stops at such a frame; later ones pass it over.
    assert {place for _, place in found(guide)} <= {WHOLE}


def test_a_long_guide_is_decoded_by_two_processes(sound_guide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [decoded.SoundFile(sound_guide / name, ((24_000, 36_000),)) for name in (WHOLE, "01-title.mp3")]
    alone = decoded.decode_all(paths)
    monkeypatch.setattr(decoded, "WORTH_A_PROCESS", 0)
    assert decoded.decode_all(paths) == alone


def test_every_check_has_a_code_of_its_own() -> None:
    numbers = [int(check.code.removeprefix("V")) for check in verify.all_checks(publications())]
    assert numbers[0] == 1
    assert numbers == sorted(set(numbers))


# --- V15: the cover ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("picture", "says"),
    [
        (b"no picture", "It cannot be decoded as a PNG."),
        (cover("falls", 600)[:-12], "It is cut short."),
        (cover("falls", 300), "It is 300 by 300 pixels, and should be a square of at least 600."),
        (png(np.full((600, 700, 3), 9, np.uint8)), "It is 700 by 600 pixels, and should be a square of at least 600."),
        (png(np.full((600, 600, 3), 9, np.uint8)), "It shows nothing: all of it has one colour."),
        (png(np.random.default_rng(1).integers(0, 256, (600, 600, 3), np.uint8)), "and should have 60000 at most."),
        (png(np.zeros((2004, 2004, 3), np.uint8)), "It is 2004 by 2004 pixels, and 2000 are enough."),
    ],
    ids=["no-picture", "cut", "small", "not-square", "plain", "heavy", "huge"],
)
def test_a_cover_that_is_off(guide: Path, picture: bytes, says: str) -> None:
    (guide / "cover.png").write_bytes(picture)
    accept(guide)
    assert [(one.code, Path(one.file).name, says in one.message) for one in verify.run(guide)] == [
        ("V15", "cover.png", True)
    ]


@pytest.mark.parametrize(
    ("picture", "says"),
    [
        (cover("another guide", 300), "does not show what cover.png shows."),
        (cover("falls", 280), "of which cover.png is no multiple."),
        (b"no picture", "is none. It cannot be decoded as a PNG."),
    ],
    ids=["another", "odd", "no-picture"],
)
def test_a_tag_with_another_cover(guide: Path, picture: bytes, says: str) -> None:
    def exchange(tag: Any) -> None:
        tag.getall("APIC")[0].data = picture

    _retag(guide / WHOLE, exchange)
    accept(guide)
    assert [(one.code, Path(one.file).name, says in one.message) for one in verify.run(guide)] == [("V15", WHOLE, True)]


# --- V14: the archive --------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def archived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    formats = publications((*BY_DEFAULT, "zip"))
    return folders.build(tmp_path_factory.mktemp("archived") / "falls-en", installed=formats, engine="natural")


def _archive(guide: Path, change: Callable[[dict[str, bytes]], dict[str, bytes]], packing: int = 0) -> None:
    """Write the archive anew with other contents."""
    with ZipFile(guide / "falls-en.zip") as old:
        inside = {name: old.read(name) for name in old.namelist()}
    with ZipFile(guide / "falls-en.zip", "w", packing) as new:
        for name, content in change(inside).items():
            new.writestr(name, content)
    accept(guide)


@pytest.mark.parametrize(
    ("change", "packing", "says"),
    [
        (lambda inside: {name: inside[name] for name in list(inside)[1:]}, 0, "It lacks falls-en/01-title.mp3."),
        (lambda inside: {**inside, "falls-en/x.txt": b""}, 0, "It holds falls-en/x.txt, which is not in the folder."),
        (lambda inside: {**inside, "../index.html": b""}, 0, "It holds ../index.html, which is not in the folder."),
        (lambda inside: {name: inside[name] for name in reversed(inside)}, 0, "do not stand in the order"),
        (
            lambda inside: {**inside, "falls-en/index.html": b"x"},
            0,
            "falls-en/index.html is not the file of the folder.",
        ),
        (lambda inside: inside, ZIP_DEFLATED, "is packed or locked in it"),
        (lambda inside: {**inside, "falls-en/x.txt": bytes(3_000_000)}, 0, "far larger than what it should hold"),
    ],
    ids=["lacks", "more", "elsewhere", "order", "another", "packed", "larger"],
)
def test_an_archive_that_is_off(
    archived: Path,
    tmp_path: Path,
    change: Callable[[dict[str, bytes]], dict[str, bytes]],
    packing: int,
    says: str,
) -> None:
    guide = Path(shutil.copytree(archived, tmp_path / "falls-en"))
    assert verify.run(guide) == []
    _archive(guide, change, packing)
    assert [(one.code, Path(one.file).name, says in one.message) for one in verify.run(guide)] == [
        ("V14", "falls-en.zip", True)
    ]


# --- writers and verifiers ---------------------------------------------------------------------------------------

PACKAGE = Path(verify.__file__).parents[1]
COMMON = {
    "audioguide.publish.base",
    "audioguide.publish.built",
    "audioguide.publish.decoded",
    "audioguide.publish.sentence_levels",
    "audioguide.publish.sound_meter",
    "audioguide.publish.true_peak",
}
"""What a writer and its verifier may both import of this room: the shape of what they are given."""
WRITERS_ALONE = {id3.__name__, sound.__name__, "audioguide.publish.statements", "audioguide.audio.fingerprint"}
FORMATS = sorted(file.parent for file in PACKAGE.glob("publish/*/publication.py"))


def imports(file: Path) -> set[str]:
    """The modules of this program that one imports, wherever in it; names of what it imports may be among them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("audioguide"):
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def module(name: str) -> Path:
    return PACKAGE.parent / f"{name.replace('.', '/')}.py"


def reached(files: Iterable[Path]) -> set[str]:
    """All that some modules import, and what is imported in turn inside this room."""
    found: set[str] = set()
    waiting = set(files)
    while waiting:
        fresh = imports(waiting.pop()) - found
        found |= fresh
        waiting |= {module(name) for name in fresh if ".publish." in name and module(name).is_file()}
    return found


@pytest.mark.parametrize("folder", FORMATS, ids=lambda folder: folder.name)
def test_a_writer_and_its_verifier_share_no_code(folder: Path) -> None:
    """They are neighbours, a folder a format: a mistake of one must be seen by the other."""
    verifiers = sorted(folder.glob("verify*.py"))
    writer = folder / "write.py"
    assert verifiers and writer.is_file()
    theirs = reached(verifiers)
    assert not WRITERS_ALONE & theirs
    shared = {name for name in theirs & reached([writer]) if module(name).is_file()}
    assert {name for name in shared if name.startswith("audioguide.publish.")} <= COMMON


def test_the_checks_of_the_folder_share_no_code_with_a_writer() -> None:
    writers = {f"audioguide.publish.{folder.name}.write" for folder in FORMATS}
    modules = [file for file in PACKAGE.glob("verify/*.py") if file.name != "__init__.py"]
    assert not (writers | WRITERS_ALONE) & reached(modules)
