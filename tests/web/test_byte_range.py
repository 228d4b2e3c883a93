"""Which bytes a Range asks for: what players send, what nobody means, and what is behind the end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.web.byte_range import Unsatisfiable, asked_range


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-", range(0, 100)),
        ("bytes=0-0", range(0, 1)),
        ("bytes=10-19", range(10, 20)),
        ("bytes=90-200", range(90, 100)),
        ("bytes=99-", range(99, 100)),
        ("bytes=-10", range(90, 100)),
        ("bytes=-500", range(0, 100)),
        ("BYTES= 5-6 ", range(5, 7)),
        ("bytes=0-99999999999999999999999999999", range(0, 100)),
    ],
)
def test_one_range_is_given(header: str, part: range) -> None:
    assert asked_range(header, 100) == part


@pytest.mark.parametrize(
    "header",
    [
        "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=1", "bytes=5-4", "bytes=0x1-2", "items=0-1", "bytes=+1-2",
        "bytes=--5", "bytes=1-2-3", "bytes=\u0661-\u0662", "bytes=0-1,5-6", "bytes=0-0,-1", "bytes=1.5-2", "\0",
        "bytes =0-1",
    ],
)  # fmt: skip
def test_what_means_nothing_or_several_is_the_whole(header: str) -> None:
    assert asked_range(header, 100) is None


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=100-200", "bytes=-0", f"bytes={'9' * 5000}-"])
def test_what_is_behind_the_end_is_refused(header: str) -> None:
    with pytest.raises(Unsatisfiable):
        asked_range(header, 100)


@pytest.mark.parametrize("header", ["bytes=0-", "bytes=-5", "bytes=0-0"])
def test_an_empty_file_has_no_part(header: str) -> None:
    with pytest.raises(Unsatisfiable):
        asked_range(header, 0)


@given(
    st.one_of(st.text(max_size=30), st.from_regex(r"bytes=[0-9]{0,4}-[0-9]{0,4}", fullmatch=True)), st.integers(0, 300)
)
def test_any_header_gives_a_part_of_the_file_or_nothing(header: str, size: int) -> None:
    try:
        part = asked_range(header, size)
    except Unsatisfiable:
        return
    assert part is None or 0 <= part.start < part.stop <= size
