"""Write down what lies beside every page, so that `verify` knows it again, after a change of the page's look or script.

.venv/bin/python -m tests.publish.page_hashes
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from audioguide.publish.page import shipped

FILE = Path(__file__).parents[2] / "audioguide" / "publish" / "page" / "shipped.sha256"


def lines() -> str:
    """As `sha256sum` writes them."""
    names = (shipped.MORE_LETTERS, shipped.STYLE, shipped.SCRIPT)
    return "".join(f"{sha256(shipped.contents(name).encode()).hexdigest()}  {name}\n" for name in names)


if __name__ == "__main__":
    FILE.write_text(lines(), encoding="utf-8", newline="\n")
