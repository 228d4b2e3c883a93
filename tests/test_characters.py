"""Which characters a text may hold, and that no field of a guide or document lets another one in or out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audioguide.characters import clean, cleaned, forbidden, named, seen
from audioguide.errors import UsageError
from audioguide.model import Block, Document
from audioguide.player.sound_book import ListedFile, sound_book
from audioguide.sources import read_document
from audioguide.sources.bounded import bounded
from audioguide.sources.source import SourceFile
from audioguide.text_files import read_text
from audioguide.timeline import read
from audioguide.waiting_room.settings_file import parse
from tests.conftest import FIRST, GUIDE_TOML, Run
from tests.sources.building import packed
from tests.sources.hostile.cases import page, said, word
from tests.verify import folders

CONTROLS = [chr(code) for code in (*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0))]
DIRECTIONS = list("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
OTHERS = list("\u2028\u2029\ufeff\u200b\u200c\u200d\u2060\ufffe\uffff\ufdd0\U0001fffe\U000e0041\ufff9\u206a")
FOUL = CONTROLS + DIRECTIONS + OTHERS
HALVES = ["\ud800", "\udc80", "\udfff"]
"""Half a character: a file's name may hold it, and no file as UTF-8."""
foul = st.sampled_from(FOUL)


@pytest.mark.parametrize("char", FOUL + HALVES, ids=named)
def test_no_latin_text_holds_an_unseen_character(char: str) -> None:
    text = f"Take one{char}tablet"
    assert forbidden(text) == 8
    assert forbidden(clean(text)) < 0 and len(clean(text)) == len(text)
    assert forbidden(seen(text)) < 0


@pytest.mark.parametrize(
    "text",
    [
        "Take 2 tablets, 5 µg – “each”… 10⁹ naïve ½ 中文 שלום العربية हिन्दी ไทย \u00a0 5\u202fmg soft\u00adhyphen",
        "می‌خواهم",
        "क्‍ष and ක්‍ෂ",
        "a family 👨‍👩‍👧 and a heart ❤️‍🩹",
        "ไทย​ไทย",
        "قرص ⁨Paracetamol⁩ ٥٠٠",
        "שלום\u200f!",
        "\ufffd",
        "葛󠄀",
    ],
)
def test_a_script_has_what_it_needs(text: str) -> None:
    assert forbidden(text) < 0
    assert clean(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "שלום\u202eabc\u202c",
        "שלום\u2067abc",
        "שלום abc\u2069",
        "שלום\u2069\u2067",
        "Take \u2067one\u2069",
        "one\u200dtwo",
        "שלום\n\u2067abc\u2069",
    ],
)
def test_no_direction_is_turned_in_secret(text: str) -> None:
    """An override or embedding anywhere; an isolate that is not closed in its line, or that no script there needs."""
    assert forbidden(text, "\n") >= 0


@given(st.text())
def test_what_is_clean_stays_so(text: str) -> None:
    once = clean(text, "\t\n")
    assert forbidden(once, "\t\n") < 0 and len(once) == len(text)
    assert clean(once, "\t\n") == once
    assert forbidden(seen(text)) < 0
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in clean(text))


def test_letters_of_windows_are_read_as_such() -> None:
    assert seen("don\x92t\x85") == "don’t…"


# --- what a writer writes ----------------------------------------------------------------------------------------

TOML, YAML, LEXICON = Path("guide.toml"), Path("glossary.yaml"), Path("lexicon.pls")
GLOSSARY = "schema: 1\nterms:\n- {term: gait, plain: how you walk}\n"
PLS = (
    '<lexicon version="1.0" alphabet="ipa" xml:lang="en-US" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">'
    "<lexeme><grapheme>gait</grapheme><alias>gate</alias></lexeme></lexicon>\n"
)


@dataclass(frozen=True)
class Field:
    """A text of a guide: its file, what stands there, and how the file's own form writes a character by number."""

    file: Path
    text: str
    whole: str
    number: Callable[[str], str] = str


def _toml(char: str) -> str:
    return f"\\U{ord(char):08x}"


def _yaml(char: str) -> str:
    return f'"\\U{ord(char):08x}x"'


FIELDS = {
    "title": Field(TOML, "Caring for", GUIDE_TOML, _toml),
    "source title": Field(TOML, "Knee page", GUIDE_TOML, _toml),
    "publisher": Field(TOML, "Example Clinic", GUIDE_TOML, _toml),
    "route": Field(TOML, "Only the end", GUIDE_TOML, _toml),
    "voice": Field(TOML, "silent", GUIDE_TOML, _toml),
    "permission": Field(TOML, "Asked", f'permission = "Asked"\n{GUIDE_TOML}', _toml),
    "licence": Field(TOML, "MIT", f'licence = "MIT"\n{GUIDE_TOML}', _toml),
    "chapter title": Field(Path("en/01-start.md"), '"Start here: the basics"', FIRST, _yaml),
    "sentence": Field(Path("en/01-start.md"), "Ask your", FIRST),
    "tag": Field(Path("en/01-start.md"), "signpost", FIRST),
    "term": Field(YAML, "gait", GLOSSARY, _yaml),
    "plain words": Field(YAML, "how you walk", GLOSSARY, _yaml),
    "grapheme": Field(LEXICON, "gait", PLS, lambda char: f"&#{ord(char)};"),
    "alias": Field(LEXICON, "gate", PLS, lambda char: f"&#{ord(char)};"),
}


@pytest.mark.parametrize("name", FIELDS)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(char=foul, by_number=st.booleans())
def test_no_field_of_a_guide_takes_one(name: str, char: str, by_number: bool, project: Path, run: Run) -> None:
    field = FIELDS[name]
    file = project / "chapters" / "knee" / field.file
    written = field.number(char) if by_number and field.number is not str else f"{field.text}{char}x"
    before = file.read_bytes() if file.exists() else None
    file.write_text(field.whole.replace(field.text, written, 1), "utf-8", newline="\n")
    try:
        code, out, err = run("build", "knee")
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)
    assert code == 2, out + err
    assert field.file.name in err
    assert forbidden(out + err, "\t\n") < 0
    assert not (project / "output").exists()


def test_the_line_and_the_character_are_named(project: Path, run: Run) -> None:
    file = project / "chapters" / "knee" / "guide.toml"
    file.write_text(GUIDE_TOML.replace("Knee page", "Knee\\u001bpage"), "utf-8")
    _, _, err = run("build", "knee")
    assert "guide.toml, line 1: title" in err or "guide.toml, line 8: title" in err
    assert "U+001B" in err and "Delete it." in err


def test_a_raw_character_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("One.\nTwo.\nThr\u202eee.\n", "utf-8")
    with pytest.raises(Exception, match=r"line 3: .*U\+202E, right-to-left override"):
        read_text(tmp_path / "a.md")


@settings(max_examples=12)
@given(char=foul)
def test_no_setting_of_a_waiting_room_takes_one(char: str) -> None:
    with pytest.raises(UsageError, match=r"code: .*U\+"):
        parse(f'[screen]\ncode = "https://example.org/\\U{ord(char):08x}"\n', Path())


def test_right_to_left_text_is_written_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("قرص \u2068Paracetamol\u2069 ٥٠٠\n", "utf-8")
    assert "\u2068" in read_text(tmp_path / "a.md")


# --- what a stranger hands in ------------------------------------------------------------------------------------


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(char=foul)
def test_a_document_is_read_without_them(char: str, tmp_path: Path) -> None:
    valid = char not in "\x00\x0b\x0c\ufffe\uffff" and (char >= " " or char in "\t\n")
    made = {
        "a.txt": f"Wash{char}it well, and dry it.\n",
        "a.md": f"# Wash{char}it\n\nDry{char} it.\n",
        "a.html": page(f"<p>Wash{char}it.</p><img alt='a{char}b'>", f"Hands{char}x").decode(),
    }
    for name, text in made.items():
        (tmp_path / name).write_text(text, "utf-8", newline="\n")
    if valid:
        (tmp_path / "a.docx").write_bytes(packed(word(said(f"Wash{char}it."))))
    for file in tmp_path.glob("a.*"):
        try:
            document = read_document(file)
        except Exception as refused:
            assert forbidden(str(refused)) < 0
            continue
        assert cleaned(document) is document


def test_a_third_partys_document_is_cleaned() -> None:
    block = Block("row", "a\x1bb", "p\u202e1", label="\x9b", headers=("h\x7f",), cells=("c\u2028",), boilerplate="\x07")
    made = Document("T\x1b", "en", "odt", "a.odt", (block,))
    document = bounded(made, SourceFile(Path("a.odt"), "a.odt", b"", 0))
    assert cleaned(document) is document
    assert document.blocks[0].text == "a\ufffdb"


# --- every way out -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("char", ["\x1b", "\x9b", "\u202e", "\u2066", "\u2028", "\x07"], ids=named)
def test_no_file_of_a_built_guide_holds_one(char: str, tmp_path: Path) -> None:
    """However it came there: a language, an engine or a publication of a third party may have brought it."""
    foul = f"How{char}not"
    built = folders.build(
        tmp_path / "falls-en", title=foul, permission=foul, licence=foul, sign_off=f"{foul}, 2025-01-02"
    )
    for name, content in contents(built):
        if name.endswith((".mp3", ".png")):
            assert foul.encode("utf-16-le") not in content[:4000] and foul.encode("utf-8") not in content[:4000], name
        elif not name.endswith(".json"):
            text = content.decode("utf-8")
            assert forbidden(text, "\t\n") < 0, name
            assert foul not in text, name


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a folder, and of the books in it."""
    for file in sorted(folder.iterdir()):
        if file.suffix not in (".epub", ".zip"):
            yield file.name, file.read_bytes()
            continue
        with ZipFile(file) as book:
            for name in book.namelist():
                yield f"{file.name}/{name}", book.read(name)


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "{}"], ["check", "{}"], ["draft", "{}.txt"], ["play", "{}.mp3"], ["say", "{}", "--voice", "silent"],
        ["status", "{}"], ["verify", "{}"], ["waiting-room", "{}"], ["chapters", "{}"], ["spoken", "{}"], ["new", "{}"],
        ["approve", "{}"], ["voices", "{}"], ["{}"], ["--{}"], ["draft", "here.txt", "--guide", "{}"],
        ["waiting-room", "--config", "{}"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_line_on_a_terminal_holds_one(arguments: list[str], project: Path, run: Run) -> None:
    for char in ("\x1b[31m", "\x9b", "\u202e", "\r", "\x07", "\u2066", "\udc9b"):
        code, out, err = run(*(argument.format(f"a{char}b") for argument in arguments))
        assert code in (0, 1, 2), err
        assert forbidden(out + err, "\t\n") < 0, ascii(out + err)


def test_a_files_name_reaches_no_terminal(project: Path, run: Run) -> None:
    (project / "a\x1b[2Jb.txt").write_text("Wash your hands well.\n", "utf-8")
    code, out, err = run("draft", "a\x1b[2Jb.txt", "--guide", "hands")
    assert code == 0, err
    assert forbidden(out + err, "\t\n") < 0
    for file in (project / "chapters" / "hands").rglob("*"):
        assert not file.is_file() or forbidden(file.read_text("utf-8"), "\t\n") < 0, file


def test_a_guides_folder_may_not_be_named_so(project: Path, run: Run) -> None:
    (project / "chapters" / "knee").rename(project / "chapters" / "kn\x1bee")
    code, out, err = run("build")
    assert code == 2
    assert "U+001B" in err and forbidden(out + err, "\t\n") < 0


def test_strangers_tags_are_played_without_them(project: Path, run: Run) -> None:
    from audioguide.language.base import language_of

    assert run("build", "knee")[0] == 0
    file = next((project / "output").rglob("01-start.mp3"))
    foul = file.rename(project / "a\x1b[2J\u202eb.mp3")
    book = sound_book("x\x1b", [ListedFile(foul)], language_of("en").player)
    assert cleaned(book.title) == book.title
    assert all(forbidden(chapter.title) < 0 for chapter in book.chapters)


def test_a_guide_json_of_a_stranger_is_read_without_them(project: Path, run: Run) -> None:
    assert run("build", "knee")[0] == 0
    file = project / "output" / "knee-en" / "guide.json"
    file.write_text(file.read_text("utf-8").replace("Caring for your knee", "Caring\\u001b[2J\\u202e knee"), "utf-8")
    for verb in (("chapters", str(file.parent)), ("verify", str(file.parent)), ("verify", "--json")):
        _, out, err = run(*verb)
        assert forbidden(out + err, "\t\n") < 0
    head, chapters = read(file)
    assert cleaned(head.timeline) == head.timeline and cleaned(chapters) == chapters
    assert head.timeline.title == "Caring\ufffd[2J\ufffd knee"
