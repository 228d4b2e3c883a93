"""Tables of damaged files: fuzzing found each of these."""

from __future__ import annotations

from lxml import etree

from audioguide.sources.docx.styles import Styles
from audioguide.sources.docx.table import CellText, grid
from audioguide.sources.pdf.tables import Drawn, with_headers


def test_a_first_row_that_lost_its_cells_is_no_end_of_the_table() -> None:
    rows = with_headers([[], [Drawn("ibuprofen", False), Drawn("400 mg", False)]])
    assert [[cell.text for cell in row] for row in rows] == [[], ["ibuprofen", "400 mg"]]


def test_a_header_row_that_lost_its_cells_is_no_end_of_a_word_table() -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    table = etree.fromstring(
        f'<w:tbl xmlns:w="{space}"><w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr><w:tr><w:tc/><w:tc/></w:tr></w:tbl>'
    )
    assert [len(row) for row in grid(table, Styles(), lambda _: CellText("x", False))] == [0, 2]
