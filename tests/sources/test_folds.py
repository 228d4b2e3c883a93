"""What a click opens on a page is read under the heading of its card; what stays hidden stays out."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.language.base.language import language_of
from audioguide.sources import read_document

CARDS = "".join(
    f'<li><div><strong>{name}</strong> <span>Walking and washing.</span></div><div><button aria-expanded="false">'
    'View instructions</button> <a href="k.pdf" download>Download PDF</a></div>'
    f'<div aria-hidden="true"><p>{said}</p></div></li>'
    for name, said in (("Keyhole surgery", "Do not kneel for 6 weeks."), ("New joint", "Sleep on your back."))
)
OPENED = """<button aria-expanded="false">Care for everybody</button>
<div aria-hidden="true"><p>Do not drive for 24 hours.</p></div>
<button aria-expanded="false" aria-controls="p9">Pain</button><p>Pain is usual.</p>
<div id="p9" style="display:none"><p>Take paracetamol every 6 hours.</p></div>
<h3>Eating</h3><div hidden><p>Eat soft food.</p></div><h3>Sleeping</h3><div hidden><p>Lie on your side.</p></div>"""
SHUT = """<div hidden>Thank you, your form was sent to us.</div><template><p>A row of a script.</p></template>
<button aria-expanded="false">Result</button><div hidden>Dear {{name}}, this was found.</div>
<button aria-expanded="false">Cookies</button><div class="cookie-bar" hidden>We keep crumbs.</div>
<button aria-expanded="false" aria-haspopup="true">Topics</button><div hidden>Shops and prices here.</div>
<button aria-expanded="false">Book</button><div role="dialog" hidden>Pick a day for your visit.</div>"""


def blocks(tmp_path: Path, inner: str) -> list[tuple[str, str, str]]:
    page = tmp_path / "page.html"
    page.write_text(f'<html lang="en"><body><main><h1>After your knee operation</h1>{inner}</main></body></html>')
    return [(block.kind, block.text, block.boilerplate) for block in read_document(page).blocks]


def test_panels_of_cards_are_read_under_the_name_of_their_card(tmp_path: Path) -> None:
    found = blocks(tmp_path, f"<h2>Knee</h2><ul>{CARDS}</ul>")
    told = [(kind, text) for kind, text, reason in found if not reason]
    assert told[2:] == [
        ("heading", "Keyhole surgery"),
        ("paragraph", "Walking and washing."),
        ("paragraph", "Do not kneel for 6 weeks."),
        ("heading", "New joint"),
        ("paragraph", "Walking and washing."),
        ("paragraph", "Sleep on your back."),
    ]
    assert [text for _, text, reason in found if reason == "button"] == ["View instructions", "Download PDF"] * 2


def test_what_a_button_or_its_heading_opens_is_read_and_what_is_hidden_is_not(tmp_path: Path) -> None:
    told = [text for _, text, reason in blocks(tmp_path, f"<p>Read your part.</p>{OPENED}{SHUT}") if not reason]
    assert {"Do not drive for 24 hours.", "Take paracetamol every 6 hours.", "Eat soft food."} <= set(told)
    assert "Lie on your side." in told
    for shut in ("Thank you", "row of a script", "{{", "crumbs", "Shops", "Pick a day"):
        assert not [text for text in told if shut in text]


@pytest.mark.parametrize(("label", "bare"), [("Show more", True), ("Open leaflet", True), ("See your doctor", False)])
def test_a_button_that_only_says_what_a_click_does_names_nothing(label: str, bare: bool) -> None:
    assert language_of("en").documents.names_button(label) is bare
