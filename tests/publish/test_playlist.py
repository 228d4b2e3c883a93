from __future__ import annotations

import pytest

from audioguide.errors import OutputError
from audioguide.publish.playlist import write as playlist
from tests import timelines


def test_a_playlist_with_real_lengths() -> None:
    entries = [("Start here", 61.25, "01-start.mp3"), ("What\nis it?", 2 / 3, "02-what-is-it.mp3")]
    assert playlist.m3u8("A guide", "Not yet\nchecked.", iter(entries)) == (
        "#EXTM3U\n#PLAYLIST:A guide\n# Not yet checked.\n#EXTINF:61.250,Start here\n01-start.mp3\n"
        "#EXTINF:0.667,What is it?\n02-what-is-it.mp3\n"
    )


@pytest.mark.parametrize(
    "name", ["", "#1.mp3", "../1.mp3", "a\\1.mp3", "http:1.mp3", "1.mp3\n2.mp3", " 1.mp3", "1%20.mp3"]
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(OutputError, match="playlist"):
        playlist.m3u8("A guide", "", [("Start", 1.0, name)])


def test_a_route_has_a_file_of_its_own() -> None:
    assert playlist.route_file(timelines.timeline().routes[0]) == "route-fell.m3u8"
