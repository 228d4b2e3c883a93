from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audioguide.engines.trim import trimmed
from audioguide.model import WordMark

LOUD = b"\x00\x20"


def test_marks_move_with_the_cut() -> None:
    sound = bytes(2 * 10_000) + LOUD * 5_000 + bytes(2 * 10_000)
    clip = trimmed(sound, 24_000, [WordMark(0, 3, 10_000, 12_000), WordMark(4, 6, 12_500, 15_000)])
    assert clip.frames == 1_200 + 5_000 + 1_200
    assert clip.marks == (WordMark(0, 3, 1_200, 3_200), WordMark(4, 6, 3_700, 6_200))


@given(st.lists(st.tuples(st.integers(-500, 9_000), st.integers(-500, 9_000))))
def test_marks_come_out_in_order_and_inside(times: list[tuple[int, int]]) -> None:
    marks = [WordMark(n, n + 1, start, end) for n, (start, end) in enumerate(times)]
    clip = trimmed(bytes(4_000) + LOUD * 2_000 + bytes(4_000), 24_000, marks)
    edges = [edge for mark in clip.marks for edge in (mark.start, mark.end)]
    assert edges == sorted(edges)
    assert all(0 <= mark.start < mark.end <= clip.frames for mark in clip.marks)
