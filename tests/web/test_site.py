"""What a site hands out: the files that guide.json lists, as they were built, and nothing else."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audioguide import swapping
from audioguide.language.base import language_of
from audioguide.model import PublishedState
from audioguide.web import kept_files
from audioguide.web.media_types import media_type
from tests.waiting import until
from tests.web.sites import FILES, PAGE, SOUND, Served, guide, heard, served

ENGLISH = language_of("en").publication


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return guide(tmp_path / "output" / "falls-en").parent


@pytest.fixture
def site(output: Path) -> Iterator[Served]:
    with served(output) as site:
        yield site


# --- what is given --------------------------------------------------------------------------------------------------


def test_each_file_comes_whole_with_its_type_and_its_hash(site: Served) -> None:
    for name, content in FILES.items():
        answer = site.ask(f"/falls-en/{name}")
        assert (answer.status, answer.body) == (200, content)
        assert answer.headers["content-type"] == media_type(name)
        assert answer.headers["etag"] == f'"{hashlib.sha256(content).hexdigest()}"'
        assert answer.headers["content-length"] == str(len(content))
        assert (answer.headers["accept-ranges"], answer.headers["cache-control"]) == ("bytes", "no-cache")
        assert "last-modified" not in answer.headers
        assert "server" not in answer.headers


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("a.mp3", "audio/mpeg"), ("a.vtt", "text/vtt; charset=utf-8"), ("a.srt", "application/x-subrip; charset=utf-8"),
        ("a.m3u8", "application/vnd.apple.mpegurl"), ("a.json", "application/json; charset=utf-8"),
        ("a.epub", "application/epub+zip"), ("a.zip", "application/zip"), ("a.PNG", "image/png"),
        ("a.css", "text/css; charset=utf-8"), ("a.js", "text/javascript; charset=utf-8"),
        ("a.html", "text/html; charset=utf-8"), ("a.exe", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)  # fmt: skip
def test_a_type_is_told_by_the_ending_alone(name: str, type_: str) -> None:
    assert media_type(name) == type_


def test_a_part_of_a_file(site: Served) -> None:
    answer = site.ask("/falls-en/01-title.mp3", Range="bytes=100-299")
    assert (answer.status, answer.body) == (206, SOUND[100:300])
    assert answer.headers["content-range"] == f"bytes 100-299/{len(SOUND)}"
    assert answer.headers["content-length"] == "200"
    assert site.ask("/falls-en/01-title.mp3", Range="bytes=-5").body == SOUND[-5:]


@pytest.mark.parametrize("asked", ["bytes=0-1,5-6", "bytes=5-4", "bytes=x", "items=0-1"])
def test_a_range_that_means_nothing_or_several_gets_the_whole(site: Served, asked: str) -> None:
    answer = site.ask("/falls-en/01-title.mp3", Range=asked)
    assert (answer.status, answer.body) == (200, SOUND)


def test_a_range_behind_the_end_says_how_long_the_file_is(site: Served) -> None:
    answer = site.ask("/falls-en/01-title.mp3", Range=f"bytes={len(SOUND)}-")
    assert (answer.status, answer.body) == (416, b"")
    assert answer.headers["content-range"] == f"bytes */{len(SOUND)}"


def test_the_same_file_is_not_sent_again_and_a_part_only_of_the_same(site: Served) -> None:
    tag = site.ask("/falls-en/01-title.mp3").headers["etag"]
    for known in (tag, f'W/{tag}, "other"'):
        answer = site.ask("/falls-en/01-title.mp3", If_None_Match=known)
        assert (answer.status, answer.body, answer.headers["etag"]) == (304, b"", tag)
    assert site.ask("/falls-en/01-title.mp3", Range="bytes=0-1", If_Range=tag).status == 206
    for other in ('"other"', f"W/{tag}", "Mon, 30 Nov 2026 08:00:00 GMT"):
        assert site.ask("/falls-en/01-title.mp3", Range="bytes=0-1", If_Range=other).status == 200


def test_head_says_what_get_would_and_no_part(site: Served) -> None:
    for path in ("/", "/falls-en/", "/falls-en/01-title.mp3", "/guides.css", "/nowhere"):
        got, head = site.ask(path), site.ask(path, "HEAD", Range="bytes=0-1")
        assert (head.status, head.body) == (got.status, b""), path
        for name in ("content-type", "content-length", "etag", "content-security-policy"):
            assert head.headers.get(name) == got.headers.get(name), (path, name)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_changed(site: Served, method: str) -> None:
    assert site.ask("/falls-en/index.html", method).status == 405


def test_a_page_may_load_its_own_and_no_other_and_its_style_by_its_hash(site: Served) -> None:
    headers = site.ask("/falls-en/").headers
    policy = headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "style-src 'self' 'sha256-" in policy
    for part in (
        "default-src 'none'", "script-src 'self'", "img-src 'self' data:", "font-src 'self' data:", "media-src 'self'",
        "connect-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'",
    ):  # fmt: skip
        assert part in policy.split("; ")
    for path in ("/", "/falls-en/", "/falls-en/01-title.mp3", "/nowhere"):
        headers = site.ask(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
        assert "microphone=()" in headers["permissions-policy"]
        assert "script-src 'self';" in headers["content-security-policy"]


# --- what is not ----------------------------------------------------------------------------------------------------

AWAY = [
    "/falls-en/../secret.txt", "/../secret.txt", "/falls-en/%2e%2e/secret.txt", "/falls-en/..%2fsecret.txt",
    "/falls-en/%2e%2e%2fsecret.txt", "/falls-en/%252e%252e%252fsecret.txt", "/falls-en/..%5csecret.txt",
    "/falls-en/..\\secret.txt", "//etc/passwd", "/%2fetc%2fpasswd", "/falls-en//etc/passwd", "/falls-en/%00",
    "/falls-en/index.html%00.txt", "/%2e%2e/%2e%2e/etc/passwd", "/falls-en/C:%5cWindows", "/falls-en/index.html/",
    "/falls-en/.", "/falls-en/./index.html", "/./falls-en/index.html/../index.html",
    "/falls-en/%c0%ae%c0%ae/secret.txt", "/falls-en/%ff%fe", "/falls-en/file:///etc/passwd", "/falls-en/guide.json",
    "/falls-en/notes.txt", "/falls-en/.hidden",
    "/falls-en/CON", "/.falls-en.lock", "/.git/", "/output/falls-en/", "/falls-en/index.html::$DATA", "/FALLS-EN/",
]  # fmt: skip


@pytest.mark.parametrize("path", AWAY)
def test_no_path_leads_out_of_a_guide_or_to_what_it_does_not_list(output: Path, site: Served, path: str) -> None:
    for place in (output.parent, output, output / "falls-en"):
        (place / "secret.txt").write_text("secret", "utf-8")
    (output / "falls-en" / "notes.txt").write_text("secret", "utf-8")
    (output / "falls-en" / ".hidden").write_text("secret", "utf-8")
    answer = site.raw(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert answer.split(b"\r\n")[0] in (b"HTTP/1.1 404 Not Found", b"HTTP/1.1 400 Bad Request"), answer
    assert b"secret" not in answer.partition(b"\r\n\r\n")[2]
    assert b"root:" not in answer


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", ".hidden", "a/b.txt", "..", "a\\b.txt"])
def test_a_guide_that_lists_what_lies_elsewhere_is_not_believed(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    guide(tmp_path / "output" / "falls-en", {"index.html": PAGE})
    file = tmp_path / "output" / "falls-en" / "guide.json"
    listed = name.replace("\\", "\\\\")
    sha256 = hashlib.sha256(b"secret").hexdigest()
    text = file.read_text("utf-8").replace('"index.html"', f'"{listed}": "{sha256}", "index.html"', 1)
    file.write_text(text, "utf-8")
    with served(tmp_path / "output") as site:
        for path in (name, name.replace("/", "%2f"), name.replace("\\", "%5c")):
            assert (
                b"secret"
                not in site.raw(
                    f"GET /falls-en/{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()
                ).partition(b"\r\n\r\n")[2]
            )


def test_no_link_is_followed(output: Path, tmp_path: Path, site: Served) -> None:
    other = guide(tmp_path / "elsewhere" / "other-en")
    (output / "linked-en").symlink_to(other)
    (output / "falls-en" / "01-title.vtt").unlink()
    (tmp_path / "twin.vtt").write_bytes(FILES["01-title.vtt"])
    (output / "falls-en" / "01-title.vtt").symlink_to(tmp_path / "twin.vtt")
    assert site.ask("/linked-en/").status == 404
    assert site.ask("/falls-en/01-title.vtt").status == 503
    assert b"linked" not in site.ask("/").body
    (output / "falls-en" / "guide.json").rename(tmp_path / "guide.json")
    (output / "falls-en" / "guide.json").symlink_to(tmp_path / "guide.json")
    assert site.ask("/falls-en/").status == 404


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_of_a_file_s_name_stops_nothing(output: Path, site: Served) -> None:
    (output / "falls-en" / "01-title.vtt").unlink()
    os.mkfifo(output / "falls-en" / "01-title.vtt")
    assert site.ask("/falls-en/01-title.vtt").status == 503
    assert site.ask("/falls-en/").status == 200


def test_a_file_that_is_not_as_it_was_built_is_not_given(output: Path, site: Served) -> None:
    assert site.ask("/falls-en/01-title.mp3").status == 200
    (output / "falls-en" / "01-title.mp3").write_bytes(SOUND[:-1] + b"?")
    answer = site.ask("/falls-en/01-title.mp3", Range="bytes=0-1")
    assert (answer.status, answer.body.decode()) == (503, ENGLISH.not_whole + "\n")


def test_no_folder_is_listed(site: Served) -> None:
    answer = site.ask("/falls-en/")
    assert answer.body == PAGE
    assert site.ask("/falls-en").headers["location"] == "/falls-en/"


# --- guides that change, and guides that go -------------------------------------------------------------------------


def test_a_build_that_takes_the_folder_s_place_leaves_who_listens_with_the_old_or_the_new(tmp_path: Path) -> None:
    """While one thread puts one and the other in its place, each answer is whole, and of one of them."""
    contents = [bytes([number]) * 300_000 for number in (1, 2)]
    output = guide(tmp_path / "output" / "g-en", {"index.html": PAGE, "a.mp3": contents[0]}).parent
    staging = guide(tmp_path / "output" / ".new", {"index.html": PAGE, "a.mp3": contents[1]})
    ending, swaps = threading.Event(), []

    def build() -> None:
        while not ending.wait(0.001):
            swapping.swap(staging, output / "g-en")
            swaps.append(1)

    with served(output) as site:
        builder = threading.Thread(target=build)
        builder.start()
        try:
            until(lambda: swaps)
            answers = [site.ask("/g-en/a.mp3") for _ in range(60)]
        finally:
            ending.set()
            builder.join()
    whole = [answer for answer in answers if answer.status == 200]
    assert {answer.status for answer in answers} <= {200, 503}
    assert whole
    for answer in whole:
        assert answer.body in contents
        assert answer.headers["etag"] == f'"{hashlib.sha256(answer.body).hexdigest()}"'


def test_a_file_that_is_overwritten_while_it_is_sent_is_cut_short_and_never_mixed(tmp_path: Path) -> None:
    big = b"a" * 40_000_000
    output = guide(tmp_path / "output" / "g-en", {"index.html": PAGE, "a.mp3": big}).parent
    with served(output) as site, site.line() as line:
        line.sendall(b"GET /g-en/a.mp3 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        first = b""
        while len(first) < 100_000:
            first += line.recv(10_000)
        with (output / "g-en" / "a.mp3").open("r+b") as file:
            file.write(b"b" * len(big))
        body = (first + heard(line)).partition(b"\r\n\r\n")[2]
    assert 90_000 < len(body) < len(big)
    assert set(body) == set(b"a")


def test_who_listens_hears_to_the_end_what_is_deleted_meanwhile(tmp_path: Path) -> None:
    big = b"a" * 8_000_000
    output = guide(tmp_path / "output" / "g-en", {"index.html": PAGE, "a.mp3": big}).parent
    with served(output) as site, site.line() as line:
        line.sendall(b"GET /g-en/a.mp3 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        first = line.recv(1000)
        for name in ("a.mp3", "index.html", "guide.json"):
            (output / "g-en" / name).unlink()
        body = (first + heard(line)).partition(b"\r\n\r\n")[2]
        assert body == big
        gone = site.ask("/g-en/a.mp3")
    assert (gone.status, gone.body.decode()) == (404, ENGLISH.not_here + "\n")


def test_a_guide_comes_and_goes_while_it_is_served(output: Path, site: Served) -> None:
    assert b"No more" not in site.ask("/").body
    guide(output / "more-en", title="No more pain?")
    assert b"No more pain?" in site.ask("/").body
    assert site.ask("/more-en/").status == 200
    for file in (output / "more-en").iterdir():
        file.unlink()
    (output / "more-en").rmdir()
    assert site.ask("/more-en/").status == 404
    assert b"No more" not in site.ask("/").body


@pytest.mark.parametrize("state", ["withdrawn", "wrong"])
def test_a_guide_that_nobody_may_hear_is_given_to_nobody_and_says_why(tmp_path: Path, state: str) -> None:
    told = PublishedState(state, "Its source is gone.")  # type: ignore[arg-type]
    output = guide(tmp_path / "output" / "falls-en", state=told).parent
    with served(output) as site:
        for name in ("", "index.html", "01-title.mp3"):
            answer = site.ask(f"/falls-en/{name}")
            assert (answer.status, answer.body.decode()) == (
                410,
                f"{ENGLISH.state(state)} {ENGLISH.unsigned} Its source is gone.\n",
            )
        assert b"Its source is gone." in site.ask("/").body
        assert b'href="falls-en/"' not in site.ask("/").body


# --- the list of guides ---------------------------------------------------------------------------------------------


def test_the_list_tells_each_guide_with_its_length_and_its_state_on_that_day(output: Path, site: Served) -> None:
    signed: dict[str, Any] = {"sign_off": "A. Person, nurse, 2025-01-01", "state": PublishedState("signed")}
    guide(output / "late-en", title="Late", review_by="2026-11-29", **signed)
    guide(output / "good-en", title="Good", review_by="2026-11-30", **signed)
    guide(output / "draft-en", title="Draft", state=PublishedState("preview"))
    text = site.ask("/").body.decode()
    assert "1 minute 1 second" in text
    assert "Not yet checked by a clinician." in text
    assert "had to be checked again by November 29, 2026" in text
    assert "To be reviewed by November 30, 2026." in text
    assert text.count("warning") == 1
    assert "Draft" not in text


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    with served(tmp_path) as site:
        assert ENGLISH.no_guides in site.ask("/").body.decode()


def test_hostile_titles_and_folders_stay_text(tmp_path: Path) -> None:
    names = ["a b#?%-en", '"><script>', "x..%2f", "ünïcödé", "עברית", "-en'"]
    for name in names:
        guide(tmp_path / name, title='<script>alert(1)</script>\u202eno & "so"', language="he-IL")
    with served(tmp_path) as site:
        text = site.ask("/").body.decode()
        assert "<script>" not in text
        assert "\u202e" not in text
        links = [part.partition('"')[0] for part in text.split('href="')[1:]]
        folders = [link for link in links if link.endswith("/")]
        assert len(folders) == len(names)
        for link in folders:
            assert site.ask(f"/{link}").status == 200
            assert site.ask(f"/{link.rstrip('/')}").headers["location"] == f"/{link}"


def test_a_guide_alone_is_at_the_first_address(tmp_path: Path) -> None:
    folder = guide(tmp_path / "falls-en")
    with served(folder) as site:
        assert site.ask("/").body == PAGE
        assert site.ask("/01-title.mp3", Range="bytes=0-9").body == SOUND[:10]
        assert site.ask("/guide.json").status == 404
        assert site.ask("/falls-en/").status == 404


def test_a_guide_without_a_page_is_heard_whole(tmp_path: Path) -> None:
    output = guide(tmp_path / "output" / "falls-en", {"falls-en.mp3": SOUND}).parent
    with served(output) as site:
        answer = site.ask("/falls-en/")
        assert (answer.status, answer.headers["location"]) == (307, "falls-en.mp3")
        assert site.ask("/falls-en/falls-en.mp3").body == SOUND


def test_a_file_is_read_whole_once_and_not_for_each_part(site: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    site.ask("/falls-en/falls-en.mp3")
    before = kept_files._known.cache_info().misses
    for start in range(0, 1000, 100):
        assert site.ask("/falls-en/falls-en.mp3", Range=f"bytes={start}-").status == 206
    assert kept_files._known.cache_info().misses == before
