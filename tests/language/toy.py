"""The toy language on the path, as pip would have put it there, and documents in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from audioguide.language.base import known_languages, language

FOLDER = Path(__file__).parents[1] / "fixtures" / "toy_language"
TAG = "qaa"
TITLE = "ברכו שלמו"
LINES = (
    "זלפו אפשו עזרו לכאבו. כאבו לרובו חלפו אחרו 3 יומו.",
    "2,5% חשו כאבו תוקו 5 שנו. זלפו לואו עזרו עורו.",
    "קחו 2 כדרו כלו יומו, כיו כאבו באו. מרקדו נדרו מזקו לבבו.",
)
ITEMS = ("כאבו ברכו", "חומו גדלו", "עורו אדמו")
TEXT = (
    f"{TITLE}\n\n{LINES[0]}\n\n{LINES[1]}\n\nכדרו זלפו\n\n{LINES[2]}\n\nסימנו קשיו:\n\n- " + "\n- ".join(ITEMS) + "\n"
)
HTML = (
    f'<!doctype html><html lang="{TAG}" dir="rtl"><head><meta charset="utf-8"><title>{TITLE}</title></head><body><main>'
    f"<h1>{TITLE}</h1><p>{LINES[0]}</p><p>{LINES[1]}</p><h2>כדרו זלפו</h2><p>{LINES[2]}</p><p>סימנו קשיו:</p><ul>"
    + "".join(f"<li>{item}</li>" for item in ITEMS)
    + "</ul></main></body></html>\n"
)


@contextmanager
def installed() -> Iterator[None]:
    """The package stands on the path of this process, and of those that it starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(FOLDER))
        patch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(FOLDER), os.environ.get("PYTHONPATH")))))
        if not language.language_of(TAG).tag:
            # Somebody has asked before it was there.
            language._loaded.cache_clear()
        yield


def every_tag() -> list[str]:
    """The registered languages and the toy, for tests that greet each."""
    with installed():
        return known_languages()


@contextmanager
def project(folder: Path) -> Iterator[Path]:
    """A folder to work in, with a cache of its own; it is the current one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUDIOGUIDE_CACHE", str(folder / "cache"))
        patch.chdir(folder)
        yield folder
