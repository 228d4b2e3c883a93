"""Tables of damaged files: fuzzing found the first of these."""

from __future__ import annotations

from audioguide.sources.pdf_tables import Drawn, with_headers


def test_a_first_row_that_lost_its_cells_is_no_end_of_the_table() -> None:
    rows = with_headers([[], [Drawn("ibuprofen", False), Drawn("400 mg", False)]])
    assert [[cell.text for cell in row] for row in rows] == [[], ["ibuprofen", "400 mg"]]
