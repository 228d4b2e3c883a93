"""Sign-offs of versions before review.jsonl: what they still hold, and every way in which they stop holding it."""

from __future__ import annotations

import datetime
import shutil
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioguide.errors import ScriptError
from audioguide.model import SignOff, standing
from audioguide.review.sign_off import FILE_NAME
from audioguide.review.signed_guide import read_signed_guide
from audioguide.review.states import guide_state
from tests.signing import LEXICON, REVIEWER, make, settle, sign_of_old

SIGN_OFF = SignOff(REVIEWER, "2024-05-06", "2025-05-06")
DAY = datetime.date(2024, 6, 1)
LOOKALIKES = str.maketrans({"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", " ": "\u00a0", "-": "\u2010", "'": "’"})


@pytest.fixture
def knee(tmp_path: Path) -> Path:
    return sign_of_old(make(tmp_path / "chapters"))


def signed(folder: Path) -> list[int]:
    return [chapter.number for chapter in read_signed_guide(folder).chapters if chapter.sign_offs]


def test_what_was_signed_and_left_alone_is_signed(knee: Path) -> None:
    assert signed(knee) == [1, 2]
    assert read_signed_guide(knee).chapters[0].sign_offs == (SIGN_OFF,)
    assert guide_state(knee, None, DAY).state == "signed"


def test_an_unsigned_guide_is_unsigned(tmp_path: Path) -> None:
    folder = make(tmp_path / "chapters")
    assert signed(folder) == []
    assert guide_state(settle(folder), None, DAY).state == "unsigned"


def rewritten(name: str, change: Callable[[str], str]) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        file = folder / name
        file.write_bytes(change(file.read_bytes().decode()).encode())

    return edit


def linked(name: str) -> Callable[[Path], None]:
    """The same bytes, reached by a symbolic link."""

    def edit(folder: Path) -> None:
        real = folder.parent.parent / f"elsewhere-{Path(name).name}"
        (folder / name).rename(real)
        (folder / name).symlink_to(real)

    return edit


def removed(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def renamed(old: str, new: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        (folder / old).rename(folder / new)

    return edit


def swapped(folder: Path) -> None:
    one, two = folder / "en" / "01-start.md", folder / "en" / "02-rest.md"
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)


def put_in_front(folder: Path) -> None:
    (folder / "en" / "02-rest.md").rename(folder / "en" / "03-rest.md")
    (folder / "en" / "01-start.md").rename(folder / "en" / "02-start.md")
    shutil.copy(folder / "en" / "03-rest.md", folder / "en" / "01-rest.md")


def added(name: str, text: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        (folder / name).write_text(text, "utf-8")

    return edit


EDITS: dict[str, tuple[Callable[[Path], None], list[int]]] = {
    "one word": (rewritten("en/01-start.md", lambda text: text.replace("may ease", "will ease")), [2]),
    "a space at a line's end": (rewritten("en/01-start.md", lambda text: text.replace("}\n", "} \n", 1)), [2]),
    "an empty line at the end": (rewritten("en/02-rest.md", lambda text: text + "\n"), [1]),
    "line endings": (rewritten("en/01-start.md", lambda text: text.replace("\n", "\r\n")), [2]),
    "a byte order mark": (rewritten("en/01-start.md", lambda text: "\ufeff" + text), [2]),
    "letters that look the same": (rewritten("en/01-start.md", lambda text: text.replace("pain", "pаin")), [2]),
    "another normal form": (
        rewritten("en/01-start.md", lambda text: unicodedata.normalize("NFD", text.replace("pain", "païn"))), [2]),
    "setting": (rewritten("en/02-rest.md", lambda text: text.replace("private", "public")), [1]),
    "optional": (rewritten("en/02-rest.md", lambda text: text.replace("---\n\n", "optional: true\n---\n\n")), [1]),
    "title": (rewritten("en/02-rest.md", lambda text: text.replace("title: Rest", "title: Work")), [1]),
    "a tag": (rewritten("en/01-start.md", lambda text: text.replace("{F001}", "{signpost}", 1)), [2]),
    "facts": (rewritten("facts.yaml", lambda text: text.replace("possible", "none")), []),
    "a comment in the facts": (rewritten("facts.yaml", lambda text: text + "# seen\n"), []),
    "glossary": (rewritten("glossary.yaml", lambda text: text.replace("strong", "weak")), []),
    "lexicon": (rewritten("lexicon.pls", lambda text: text.replace("ligga", "lager")), []),
    "facts gone": (removed("facts.yaml"), []),
    "glossary gone": (removed("glossary.yaml"), []),
    "lexicon gone": (removed("lexicon.pls"), []),
    "a lexicon for all guides": (added("../lexicon.pls", LEXICON), []),
    "not clinical any more": (rewritten("guide.toml", lambda text: text.replace("= true", "= false")), []),
    "another source": (rewritten("guide.toml", lambda text: text.replace("Example", "Another")), []),
    "files swapped": (swapped, []),
    "a chapter renamed": (renamed("en/02-rest.md", "en/02-work.md"), [1]),
    "a chapter as a link": (linked("en/01-start.md"), [2]),
    "facts as a link": (linked("facts.yaml"), []),
    "the folder of chapters as a link": (linked("en"), []),
    "a chapter put in front": (put_in_front, []),
}  # fmt: skip


@pytest.mark.parametrize("what", EDITS)
def test_each_edit_makes_its_chapters_unsigned(knee: Path, what: str) -> None:
    edit, left = EDITS[what]
    edit(knee)
    assert signed(knee) == left
    # New words are nobody's yet; where only bytes changed, there is nothing to settle.
    assert guide_state(knee, None, DAY).state in ("preview", "changed")


def test_voice_pace_and_pauses_may_change(knee: Path) -> None:
    text = (knee / "guide.toml").read_text("utf-8")
    (knee / "guide.toml").write_text(text.replace("135", "120") + "\n[pauses]\nsentence = 600\n", "utf-8")
    assert signed(knee) == [1, 2]


def test_each_language_has_its_own_sign_off(knee: Path) -> None:
    shutil.copytree(knee / "en", knee / "es")
    assert [chapter.sign_offs for chapter in read_signed_guide(knee, "es").chapters] == [(), ()]
    assert signed(knee) == [1, 2]


def test_a_new_chapter_is_the_only_unsigned_one(knee: Path) -> None:
    shutil.copy(knee / "en" / "02-rest.md", knee / "en" / "03-more.md")
    assert signed(knee) == [1, 2]
    assert guide_state(knee, None, DAY).state == "preview"


@contextmanager
def copied() -> Iterator[Path]:
    """Hypothesis runs many examples in one test, each of which needs a guide of its own."""
    with tempfile.TemporaryDirectory() as place:
        yield sign_of_old(make(Path(place) / "chapters"))


INPUTS = ("en/01-start.md", "facts.yaml", "glossary.yaml", "lexicon.pls")


@pytest.mark.slow
@settings(max_examples=120, deadline=None)
@given(
    name=st.sampled_from(INPUTS),
    at=st.floats(0, 1),
    how=st.sampled_from(("put in", "cut", "twice", "lookalikes", "case", "white space")),
    piece=st.text(min_size=1, max_size=8).filter(lambda text: text.isprintable() or text.isspace()),
)
def test_no_edit_of_a_signed_file_keeps_the_chapter_signed(name: str, at: float, how: str, piece: str) -> None:
    with copied() as folder:
        file = folder / name
        before = file.read_bytes()
        text = before.decode()
        place = int(at * (len(text) - 1))
        head, tail = text[:place], text[place:]
        after = {
            "put in": head + piece + tail,
            "cut": head + tail[len(piece) :],
            "twice": head + tail[: len(piece)] + tail,
            "lookalikes": head + tail[:20].translate(LOOKALIKES) + tail[20:],
            "case": head + tail[:9].swapcase() + tail[9:],
            "white space": head + tail.replace("\n", "\r\n", 1),
        }[how].encode("utf-8", "surrogatepass")
        file.write_bytes(after)
        try:
            chapters = read_signed_guide(folder).chapters
        except ScriptError:
            return  # What cannot be read is spoken by nobody.
        assert (not chapters[0].sign_offs) == (after != before)


@settings(max_examples=60, deadline=None)
@given(
    old=st.sampled_from(('reviewer = "Test Reviewer, test role"', "date = 2024-05-06", "review_by = 2025-05-06",
                         'file = "en/01-start.md"', "schema = 1", 'chapter = "')),
    new=st.one_of(st.just(""), st.sampled_from(('reviewer = ""', 'reviewer = "Somebody"', 'reviewer = ", role"',
        "reviewer = 1", "date = 2026-01-01", "date = 2024-05-06T01:02:03", 'review_by = "2025-05-06"',
        'file = "en/02-rest.md"', 'file = "../en/01-start.md"', "schema = 2", 'chapter = "0')), st.text(max_size=12)),
)  # fmt: skip
def test_a_hand_edited_sign_off_is_refused_or_says_the_same(old: str, new: str) -> None:
    with copied() as folder:
        file = folder / FILE_NAME
        text = file.read_text("utf-8")
        file.write_text(text.replace(old, new, 1), "utf-8")
        try:
            chapters = read_signed_guide(folder).chapters
        except ScriptError as refused:
            assert str(refused).startswith(str(file)) or FILE_NAME in str(refused)
            return
        whole = all(key in new for key in ("date", "2026")) or new == old
        assert chapters[0].sign_offs in ((), (SIGN_OFF,)) or whole


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('reviewer = "Test Reviewer, test role"\n', "", "no reviewer"),
        ("Test Reviewer, test role", "", "name and a role"),
        ("Test Reviewer, test role", "Test Reviewer", "name and a role"),
        ("Test Reviewer, test role", "Test Reviewer, 7", "name and a role"),
        ("date = 2024-05-06", "date = yesterday", "not valid TOML"),
        ("review_by = 2025-05-06", "review_by = 2020-05-06", "before date"),
        ("schema = 1", "schema = 9", "schema 1"),
        ("en/01-start.md", "en/02-rest.md", "twice"),
        ("reviewer =", "signature = 1\nreviewer =", "unknown key signature"),
    ],
)
def test_a_broken_sign_off_is_a_clear_error(knee: Path, old: str, new: str, told: str) -> None:
    file = knee / FILE_NAME
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(ScriptError, match=told) as error:
        read_signed_guide(knee)
    assert "review the guide again" in str(error.value)


def test_a_linked_sign_off_is_refused(knee: Path) -> None:
    linked(FILE_NAME)(knee)
    with pytest.raises(ScriptError, match="symbolic link"):
        read_signed_guide(knee)


@pytest.mark.parametrize(
    ("days", "state"), [(400, "good"), (31, "good"), (30, "due"), (0, "due"), (-1, "overdue")]
)  # fmt: skip
def test_a_sign_off_is_due_then_overdue(days: int, state: str) -> None:
    today = datetime.date(2024, 5, 6)
    assert standing((today + datetime.timedelta(days)).isoformat(), today) == state


def test_the_state_of_a_guide_follows_the_day(knee: Path) -> None:
    days = {
        datetime.date(2024, 6, 1): ("signed", False),
        datetime.date(2025, 5, 6): ("signed", True),
        datetime.date(2025, 5, 7): ("overdue", False),
    }
    told = {day: guide_state(knee, None, day) for day in days}
    assert {day: (state.state, state.due) for day, state in told.items()} == days
