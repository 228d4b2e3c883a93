"""The public interface: one list, which its page tells, an editor sees, and the other pages keep to."""

from __future__ import annotations

import ast
import inspect
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from audioguide import api, errors

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*/*.md"))]
GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
EXAMPLE = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def python(*command: str, here: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    around = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    return subprocess.run([sys.executable, *command], env=around, cwd=here, capture_output=True, text=True, check=False)


def test_each_name_is_told_on_the_page_once_with_a_line_of_its_own() -> None:
    told = re.findall(r"^\| `(\w+)` \| \S.* \|$", PAGE, re.MULTILINE)
    assert sorted(told) == sorted(api.__all__)


def test_each_name_is_there_and_says_what_it_is() -> None:
    assert len(set(api.__all__)) == len(api.__all__)
    for name in api.__all__:
        found = getattr(api, name)
        assert inspect.getdoc(found), name
        assert name in dir(api)
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = api.nothing_of_the_kind  # type: ignore[attr-defined]


def test_an_editor_sees_what_a_program_gets() -> None:
    seen: dict[str, tuple[str, str]] = {}
    for block in ast.parse(inspect.getsource(api)).body:
        if isinstance(block, ast.If) and isinstance(block.test, ast.Name):
            for line in block.body:
                assert isinstance(line, ast.ImportFrom)
                module = str(line.module).removeprefix("audioguide.")
                seen |= {alias.asname or alias.name: (module, alias.name) for alias in line.names}
    assert seen == api._PLACES
    own = {name for name, found in vars(api).items() if inspect.isfunction(found) and found.__module__ == api.__name__}
    assert set(api.__all__) == {*seen, *(name for name in own if not name.startswith("_"))}


def test_every_error_is_public() -> None:
    tree = {found for found in vars(errors).values() if isinstance(found, type) and issubclass(found, Exception)}
    assert {error.__name__ for error in tree} <= set(api.__all__)


def test_importing_it_loads_no_room() -> None:
    told = python("-c", "import sys, audioguide.api; print(*sorted(sys.modules))")
    assert [name for name in told.stdout.split() if name.startswith("audioguide")] == ["audioguide", "audioguide.api"]


@pytest.mark.slow
def test_the_example_runs_as_it_stands(tmp_path: Path) -> None:
    assert len(EXAMPLE) == 1
    (tmp_path / "example.py").write_text(EXAMPLE[0], "utf-8")
    done = python("example.py", here=tmp_path, AUDIOGUIDE_CACHE=str(tmp_path / "clips"))
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"After your operation: \d+ seconds of sound, preview\.", done.stdout.splitlines()[-1])
    assert (tmp_path / "output" / "after-your-operation-en" / "guide.json").is_file()


def imports(text: str) -> Iterator[str]:
    for fenced in re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        for node in ast.walk(ast.parse(fenced)):
            if isinstance(node, ast.ImportFrom):
                yield f"{node.module}.{node.names[0].name}" if node.module == "audioguide" else str(node.module)
            elif isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_names_a_part_by_another_path(page: Path) -> None:
    if page.parent.name != "decisions":
        quoted = " ".join(re.findall(r"`([^`\n]+)`", page.read_text("utf-8")))
        named = {name.split(".")[1] for name in re.findall(r"(?<![/\w.-])audioguide\.\w+", quoted)}
        assert named <= {"api", *(group.partition(".")[2] for group in GROUPS)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_reaches_for_a_part_by_another_path(page: Path) -> None:
    reached = {name for name in imports(page.read_text("utf-8")) if name.partition(".")[0] == "audioguide"}
    assert reached <= {"audioguide.api"}
