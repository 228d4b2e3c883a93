from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audioguide.audio.crc16 import crc16, joined_crc16


def plain(content: bytes) -> int:
    crc = 0
    for byte in content:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xA001 if crc & 1 else 0)
    return crc


def test_the_check_value_of_the_catalogue() -> None:
    assert crc16(b"123456789") == 0xBB3D


@given(st.binary(max_size=40), st.integers(0, 50))
def test_fast_equals_plain(content: bytes, times: int) -> None:
    assert crc16(content * times) == plain(content * times)


@given(st.binary(max_size=2000), st.binary(max_size=2000))
def test_parts_join(first: bytes, second: bytes) -> None:
    assert crc16(second, crc16(first)) == crc16(first + second)
    assert joined_crc16(crc16(first), crc16(second), len(second)) == crc16(first + second)
