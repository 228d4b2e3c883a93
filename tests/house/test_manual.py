"""The pages made from the help of the verbs: the same words on every terminal, whole, and to be read in the dark."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

import pytest

from tests.browsers import needs_chromium, seen_by_axe

DOCS = Path(__file__).parents[2] / "docs"
MAN = DOCS.parent / "installed/share/man/man1"
SECTION = re.compile(r'<section id="([\w-]+)".*?</h2>\n(.*?)<p class="back">', re.DOTALL)


def sections() -> dict[str, str]:
    """Command, with dashes -> its part of commands.html."""
    return dict(SECTION.findall((DOCS / "commands.html").read_text("utf-8")))


def manual(name: str) -> str:
    """The help in a man page, as it is printed."""
    page = (MAN / f"{name}.1").read_text("utf-8")
    body = page.partition(".nf\n")[2].partition("\n.fi")[0]
    return re.sub(r"^\\&", "", body, flags=re.MULTILINE).replace("\\-", "-").replace("\\e", "\\")


@pytest.mark.slow
@pytest.mark.parametrize("columns", ["40", "200"])
def test_the_pages_are_the_same_whatever_the_terminal(columns: str) -> None:
    asked = [sys.executable, str(DOCS / "manual.py"), "--check"]
    made = subprocess.run(asked, env={**os.environ, "COLUMNS": columns}, capture_output=True, text=True, check=False)
    assert (made.returncode, made.stdout, made.stderr) == (0, "", "")


def test_every_command_tells_both_ways_to_its_help() -> None:
    assert len(sections()) == len(list(MAN.glob("*.1"))) > 20
    for name, section in sections().items():
        assert "<dt><code>-h, --help</code></dt><dd>Show this message and exit.</dd>" in section, name
        assert "  -h, --help" in manual(name)
        assert max(map(len, manual(name).splitlines())) <= 80


def test_the_page_says_what_the_help_prints() -> None:
    for name, section in sections().items():
        shown = html.unescape(re.sub("<[^>]+>", "", section))
        printed = re.sub(r"^([\w ]+):$", r"\1", manual(name), flags=re.MULTILINE)
        assert "".join(shown.split()) == "".join(printed.split()), name


@pytest.mark.slow
@needs_chromium
@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (320, "dark")])
def test_axe_finds_nothing_in_the_page(browser: Any, width: int, scheme: Literal["light", "dark"]) -> None:
    tab = browser.new_page(viewport={"width": width, "height": 640}, color_scheme=scheme)
    tab.goto((DOCS / "commands.html").as_uri())
    found = seen_by_axe(tab)
    wide = tab.evaluate("document.documentElement.scrollWidth")
    tab.close()
    contrast = [rule for rule in found.response["passes"] if rule["id"] == "color-contrast"]
    assert contrast, "axe looked at no colours"
    assert found.violations_count == 0, found.generate_report()
    assert wide <= width
