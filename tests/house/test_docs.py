"""What the documentation names is there: files, links and their headings, modules, verbs with their options."""

from __future__ import annotations

import importlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from audioguide import __version__
from audioguide.cli.root import VERBS, root

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    page
    for pattern in ("*.md", "changelog.d/*.md", "docs/**/*.md", "scripts/**/*.md", ".github/**/*.md")
    for page in ROOT.glob(pattern)
)
FOLDERS = ("audioguide", "scripts", "docs", "tests", "requirements", "changelog.d", ".ci", ".github")
ROOMS = [path.name for path in (ROOT / "audioguide").iterdir() if path.is_dir()]
GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
PLACEHOLDER = re.compile(r"[<{*]|[A-Z]{4}|\b(?:code_name|es|odt|opus)\b")
"""Where a path begins to be somebody's own: <tag>, NAME.py, and the Spanish, ODT and Opus of the examples."""
MOVED = ROOT / "docs" / "decisions" / "0023-one-room-a-language.md"
"""Tells in its table what things were called: "| was | is now |"."""


def told(page: Path) -> str:
    """The page without what it says of names that are gone."""
    text = page.read_text("utf-8")
    return re.sub(r"^\| `[^|]*\|", "|", text, flags=re.MULTILINE) if page == MOVED else text


def quoted(text: str) -> Iterator[str]:
    """What stands between backticks, and the lines of indented and fenced blocks."""
    fenced = re.findall(r"^ *```\w*\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    text = re.sub(r"^ *```\w*\n.*?^ *```$", "", text, flags=re.MULTILINE | re.DOTALL)
    yield from re.findall(r"`([^`\n]+)`", text)
    for line in (*re.findall(r"^ {4,}(\S.*)$", text, re.MULTILINE), *"".join(fenced).splitlines()):
        yield line.strip()


def paths(text: str) -> Iterator[str]:
    """What looks like a path of the project: it begins with a folder or a room of it, or ends as a module does."""
    for words in re.findall(r"`([^`\n]+)`", text):
        for word in words.split():
            path = word.rstrip(".,:;").partition("::")[0]
            begins = "/" in path and path.partition("/")[0] in (*FOLDERS, *ROOMS)
            if begins or re.fullmatch(r"(?!audioguide_)[\w/]+\.py", path):
                yield path


def there(path: str) -> bool:
    """True where the path is there, from the top or inside the program, as far as it is not somebody's own."""
    found = PLACEHOLDER.search(path)
    known = path if found is None else path[: found.start()].rpartition("/")[0]
    if "/" not in path and path.endswith(".py"):
        return any((ROOT / "audioguide").rglob(path))
    return any((folder / known).exists() for folder in (ROOT, ROOT / "audioguide"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_file_that_a_page_names_is_there(page: Path) -> None:
    assert [path for path in paths(told(page)) if not there(path)] == []


def test_what_is_gone_is_seen() -> None:
    named = "`audioguide/nowhere.py`, `scripts/measure/run`, `docs/no/`, `old/no.py`, `engines/NAME.py`, `cli/<x>`"
    gone = ["audioguide/nowhere.py", "docs/no/", "old/no.py"]
    assert [path for path in paths(named) if not there(path)] == gone


def headings(page: Path) -> set[str]:
    """The anchors of a page, as the places that show Markdown make them."""
    titles = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_link_of_a_page_leads_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if "://" not in link:
            path, _, anchor = link.partition("#")
            target = page.parent / path if path else page
            assert target.exists(), link
            assert not anchor or anchor in headings(target), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_module_that_a_page_names_can_be_imported(page: Path) -> None:
    for name in re.findall(r"(?<![/\w.-])audioguide(?:\.\w+)+", " ".join(re.findall(r"`([^`\n]+)`", told(page)))):
        if name not in GROUPS:
            module, _, last = name.rpartition(".")
            assert hasattr(importlib.import_module(module), last) or importlib.import_module(name), name


def options(verb: str, part: str) -> set[str]:
    """The options of a verb, or of a part of it."""
    command = root.get_command(click.Context(root), verb)
    assert command is not None, verb
    if isinstance(command, click.Group):
        below = click.Context(command)
        command = command.get_command(below, part) or command.get_command(below, "run") or command
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    return {*known, "--help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_command_that_a_page_shows_is_one(page: Path) -> None:
    for line in quoted(told(page)):
        words = re.sub(r'"[^"]*"', "TEXT", line.partition("#")[0]).split()
        if not words or words[0] not in ("audioguide", ".venv/bin/audioguide") or len(words) < 2:
            continue
        verb, rest = words[1], words[2:]
        if verb.islower() and verb.strip("-").replace("-", "").isalpha() and not verb.startswith("--"):
            assert verb in VERBS, line
            asked = {word.partition("=")[0].rstrip(".,;:") for word in rest if word.startswith("--")}
            assert asked <= options(verb, rest[0] if rest else ""), line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_measuring_command_that_a_page_names_is_one(page: Path) -> None:
    for name in re.findall(r"scripts/measure/run ([a-z_]+)", page.read_text("utf-8")):
        assert (ROOT / "scripts" / "measure" / f"{name}.py").exists(), name


def test_the_changelog_begins_with_the_version_that_this_is() -> None:
    versions = re.findall(r"^## (\S+), ", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert versions[0] == __version__
    assert len(set(versions)) == len(versions)


def test_what_a_reviewer_has_to_know_is_one_page() -> None:
    words = (ROOT / "docs" / "how-to" / "review.md").read_text("utf-8").split()
    assert len(words) <= 500, "a clinician reads one page of paper, and no more"
