"""What a listener hears of a whole visit through a real screen reader; the golden file is read by a person.

It is made anew by: python -m tests.player.fenrir > tests/fixtures/player/fenrir.txt
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.player.built import build
from tests.player.fenrir import hear, missing
from tests.player.visit import STEPS

pytestmark = pytest.mark.realtime

GOLDEN = Path(__file__).parents[1] / "fixtures" / "player" / "fenrir.txt"
SYMBOLS = re.compile(
    r"\b(bracket|slash|hash|asterisk|underscore|dash|tilde|caret|percent sign|greater|less than|blank)\b", re.IGNORECASE
)
"""What a screen reader says for characters that were not meant to be read; help names three keys by such words."""


def test_every_action_is_one_utterance_without_symbols_and_nothing_is_said_twice() -> None:
    steps: list[list[str]] = []
    for line in GOLDEN.read_text("utf-8").splitlines():
        if line.startswith("    "):
            steps[-1].append(line.strip())
        else:
            steps.append([])
    assert len(steps) == len(STEPS) + 1
    assert [len(said) for said in steps] == [1] * len(steps)
    for (said,) in steps:
        sentences = said.split(". ")
        assert len(sentences) == len(set(sentences)), said
        if "Question mark again: " not in said:
            assert not SYMBOLS.search(said), said


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_a_visit_through_a_screen_reader_is_the_golden_one(tmp_path: Path) -> None:
    guide = build(tmp_path)
    heard = ""
    # A machine that stands still longer than the player waits for its sound makes it say so, rightly: heard again then.
    for attempt in range(3):
        (here := tmp_path / f"visit-{attempt}").mkdir()
        heard = hear(here, guide, STEPS)
        if "sound device" not in heard:
            break
    assert heard == GOLDEN.read_text("utf-8")
