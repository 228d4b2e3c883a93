"""Runs settled into a line keep every letter, and say truly what is stressed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from audioguide.language.base.language import language_of
from audioguide.sources.joining import Joining
from audioguide.sources.spans import Run, plain, settle, without

ENGLISH = Joining(language_of("en").documents)
TEXT = some.text(alphabet=" \n\tab\u00adc\u00a01.", max_size=12)
RUNS = some.lists(some.builds(Run, TEXT, some.booleans()), max_size=8)


@given(RUNS)
def test_a_line_is_its_runs_with_single_spaces(runs: list[Run]) -> None:
    line = settle(runs)
    assert line.text == plain("".join(run.text for run in runs))
    assert "  " not in line.text and line.text == line.text.strip()


@given(RUNS)
def test_stress_covers_the_stressed_letters_and_no_others(runs: list[Run]) -> None:
    line = settle(runs)
    flags = [run.stress for run in runs for char in run.text if not char.isspace() and char != "\u00ad"]
    letters = [at for at, char in enumerate(line.text) if not char.isspace()]
    covered = {at for start, end in line.emphasis for at in range(start, end)}
    assert [at in covered for at in letters] == flags
    assert all(not line.text[start].isspace() and not line.text[end - 1].isspace() for start, end in line.emphasis)


@given(RUNS, some.integers(0, 20), some.integers(0, 5))
def test_taking_out_a_stretch_moves_the_stress_with_its_letters(runs: list[Run], start: int, length: int) -> None:
    line = settle(runs)
    start = min(start, len(line.text))
    end = min(start + length, len(line.text))
    text, emphasis = without(line.text, line.emphasis, start, end)
    assert text == line.text[:start] + line.text[end:]
    kept = [at for at in range(len(line.text)) if not start <= at < end]
    before = {at for a, b in line.emphasis for at in range(a, b)}
    after = {at for a, b in emphasis for at in range(a, b)}
    assert after == {place for place, at in enumerate(kept) if at in before}


def test_a_hyphen_stays_where_the_word_has_one() -> None:
    assert ENGLISH.lines(["a long-", "term plan"]) == "a long-term plan"
    assert ENGLISH.lines(["medi-", "cine for COVID-", "19"]) == "medicine for COVID-19"
    assert ENGLISH.lines(["10 micro-", "grams"]) == "10 micrograms"
    assert ENGLISH.keeps_hyphen("levothy", "roxine") is False
    assert Joining(ENGLISH.documents, frozenset({"under-weight"})).keeps_hyphen("under", "weight") is True
