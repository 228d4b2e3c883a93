"""A draft meets the guide that is there: nothing a person wrote is ever lost."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audioguide.drafting import merge
from audioguide.errors import OutputError
from audioguide.swapping.lock import locked
from tests.test_desktop_files import strew

PATHS = st.sampled_from(
    ["guide.toml", "facts.yaml", "en/01-one.md", "en/02-two.md", "decisions.yaml", "notes/mine.txt"]
)
FILES = st.dictionaries(PATHS, st.sampled_from(["a\n", "b\n", "c\n"]), max_size=5)


def put(target: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text)


def stands(target: Path) -> dict[str, str]:
    return merge.standing(target)[1]


@pytest.mark.slow
@settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(FILES, FILES, FILES)
def test_what_a_person_changed_stands_or_stops_the_draft(
    tmp_path_factory: pytest.TempPathFactory, base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    target = tmp_path_factory.mktemp("guide") / "knee"
    target.mkdir()
    put(target, mine)
    (target / merge.BASE).mkdir()
    put(target / merge.BASE, base)
    before = stands(target)
    try:
        step = merge.write(target, theirs)
    except OutputError:
        assert stands(target) == before
        assert [child.name for child in target.parent.iterdir()] == ["knee"]
        clash = [p for p in {*base, *mine, *theirs} if mine.get(p) != base.get(p) != theirs.get(p) != mine.get(p)]
        assert clash
        return
    after = stands(target)
    for path in {*base, *mine, *theirs}:
        own, old, new = mine.get(path), base.get(path), theirs.get(path)
        assert after.get(path) == (own if own != old else new)
        assert (path in step.kept) == (own != old and own != new)
    assert merge.standing(target)[0] == theirs
    assert [child.name for child in target.parent.iterdir()] == ["knee"]


def test_the_first_draft_and_a_second_one(tmp_path: Path) -> None:
    target = tmp_path / "chapters" / "knee"
    merge.write(target, {"guide.toml": "one\n", "en/01-a.md": "a\n"})
    (target / "en" / "01-a.md").write_text("mine\n")
    (target / "sign-off.toml").write_text("signed\n")
    step = merge.write(target, {"guide.toml": "two\n", "en/01-a.md": "a\n"})
    assert step.kept == ("en/01-a.md", "sign-off.toml")
    assert stands(target) == {"guide.toml": "two\n", "en/01-a.md": "mine\n", "sign-off.toml": "signed\n"}


def test_a_clash_is_refused_with_what_to_do(tmp_path: Path) -> None:
    target = tmp_path / "knee"
    merge.write(target, {"en/01-a.md": "a\n", "facts.yaml": "x\n"})
    (target / "en" / "01-a.md").write_text("mine\n")
    with pytest.raises(OutputError, match=r"you have changed en/01-a\.md.*Nothing was written.*--guide knee-new"):
        merge.write(target, {"en/01-a.md": "b\n", "facts.yaml": "y\n"})
    assert stands(target) == {"en/01-a.md": "mine\n", "facts.yaml": "x\n"}


def test_a_deleted_file_stays_deleted(tmp_path: Path) -> None:
    target = tmp_path / "knee"
    merge.write(target, {"en/01-a.md": "a\n", "en/02-b.md": "b\n"})
    (target / "en" / "02-b.md").unlink()
    merge.write(target, {"en/01-a.md": "c\n", "en/02-b.md": "b\n"})
    assert stands(target) == {"en/01-a.md": "c\n"}


@pytest.mark.parametrize("kind", ["a guide of a person's own", "a file", "a link"])
def test_what_draft_did_not_make_is_left_alone(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "knee"
    if kind == "a file":
        target.write_text("mine")
    elif kind == "a link":
        (tmp_path / "elsewhere").mkdir()
        target.symlink_to(tmp_path / "elsewhere")
    else:
        put(target, {"guide.toml": "mine"})
    with pytest.raises(OutputError, match="left untouched"):
        merge.write(target, {"guide.toml": "new"})
    if kind != "a link":
        assert (target if kind == "a file" else target / "guide.toml").read_text() == "mine"


def test_a_file_saved_meanwhile_stops_the_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "knee"
    merge.write(target, {"a.md": "1\n"})
    apply = merge._apply

    def slow(staging: Path, step: merge.Plan, theirs: dict[str, str]) -> None:
        (target / "a.md").write_text("saved just now\n")
        apply(staging, step, theirs)

    monkeypatch.setattr(merge, "_apply", slow)
    with pytest.raises(OutputError, match="changed while the draft was made"):
        merge.write(target, {"a.md": "2\n"})
    assert stands(target) == {"a.md": "saved just now\n"}


def test_what_a_desktop_left_is_nobodys_change(tmp_path: Path) -> None:
    target = tmp_path / "knee"
    target.mkdir()
    strew(target)
    merge.write(target, {"en/01-a.md": "a\n"})
    strew(target / "en")
    step = merge.write(target, {"en/01-a.md": "b\n"})
    assert (step.kept, step.conflicts) == ((), ())
    assert stands(target) == {"en/01-a.md": "b\n"}


def test_another_process_that_writes_into_the_guide_is_waited_for(tmp_path: Path) -> None:
    """Else the one would put back what the other has just changed."""
    target = tmp_path / "knee"
    merge.write(target, {"a.md": "1\n"})
    lock, told = ExitStack(), list[str]()
    lock.enter_context(locked(target, "audioguide approve"))

    def waiting(who: str) -> None:
        told.append(who)
        (target / "sign-off.toml").write_text("signed")
        lock.close()

    merge.write(target, {"a.md": "2\n"}, waiting)
    assert "audioguide approve, process" in told[0]
    assert stands(target) == {"a.md": "2\n", "sign-off.toml": "signed"}
    assert [path.name for path in tmp_path.iterdir()] == ["knee"]
