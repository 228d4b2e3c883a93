from __future__ import annotations

import pytest

from audioguide.engines.silent import Silent
from audioguide.model import WordMark


def test_as_long_as_the_words_take() -> None:
    clip = Silent().synthesize("One two, three four.", "silence", 120, {})
    assert clip.pcm == bytes(2 * 2 * 22_050)
    assert clip.marks[0] == WordMark(0, 3, 0, 11_025)
    assert clip.marks[3] == WordMark(15, 19, 33_075, 44_100)


@pytest.mark.parametrize("text", ["...", "—", " "])
def test_no_words_are_fifty_milliseconds(text: str) -> None:
    clip = Silent().synthesize(text, "silence", 120, {})
    assert (clip.frames, clip.marks) == (1102, ())
