"""What leaves by standard output: in the letters that its encoding has, and with a sentence where there is no room."""

from __future__ import annotations

import io

import pytest

from audioguide.cli.printed import Printed, spelled
from audioguide.errors import OutputError


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "Käse \u2013 \u201cČaj\u201d, Straße \u6f22 Ł\u20ac\u2026"),
        ("iso-8859-1", 'Käse - "Caj", Straße ? LEUR...'),
        ("ascii", 'Kase - "Caj", Strasse ? LEUR...'),
    ],
)
def test_the_nearest_letters_that_an_encoding_has(encoding: str, shown: str) -> None:
    text = "Käse \u2013 \u201cČaj\u201d, Straße \u6f22 Ł\u20ac\u2026"
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    assert Printed(stream).write(text) == len(text)
    stream.flush()
    assert raw.getvalue().decode(encoding) == shown == spelled(text, encoding)


def test_no_room_is_told_in_a_sentence() -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(28, "No space left on device")

    printed = Printed(Full())
    printed.write("a")
    with pytest.raises(OutputError, match="could not be written: No space left on device"):
        printed.flush()
