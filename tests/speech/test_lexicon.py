from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.build.assembly import words_in_time
from audioguide.errors import ScriptError
from audioguide.model import WordMark
from audioguide.speech import Lexicon, lexicon_for, read_lexicon, speak

HEAD = '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="{}">\n'


def written(folder: Path, *lexemes: str, language: str = "en-US") -> Path:
    file = folder / "lexicon.pls"
    inside = "".join(f"<lexeme>{lexeme}</lexeme>\n" for lexeme in lexemes)
    file.write_text(f"{HEAD.format(language)}{inside}</lexicon>\n", "utf-8")
    return file


def test_graphemes_phonemes_and_aliases(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "<grapheme>letrozole</grapheme><grapheme>Femara</grapheme><phoneme>ˈlɛtɹəzoʊl</phoneme>",
        '<grapheme role="claws:NN1">de  novo</grapheme><alias>day no vo</alias><example>de novo</example>',
        "<grapheme>taxane</grapheme><phoneme>a</phoneme><phoneme prefer='1'>ˈtækseɪn</phoneme><alias>tack sane</alias>",
        '<grapheme>stent</grapheme><phoneme alphabet="x-sampa">stEnt</phoneme><alias>stennt</alias>',
    )
    lexicon = read_lexicon(file, "en")
    assert lexicon.phonemes == {"letrozole": "ˈlɛtɹəzoʊl", "femara": "ˈlɛtɹəzoʊl", "taxane": "ˈtækseɪn"}
    assert lexicon.aliases == {"de novo": "day no vo", "taxane": "tack sane", "stent": "stennt"}


def test_a_grapheme_as_a_person_writes_it_is_found_in_the_spoken_form(tmp_path: Path) -> None:
    lexicon = read_lexicon(written(tmp_path, "<grapheme>CA-125</grapheme><alias>sea A 1 25</alias>"), "en")
    spoken = speak("Your CA-125 is high.", "en")
    assert lexicon.respelled(spoken).spoken == "Your sea A one twenty-five is high."


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        ("<lexicon", 1, "not valid XML"),
        ("<pls/>", 1, "the root must be"),
        ('<?xml version="1.0" encoding="UT0F-8"?>\n<lexicon/>', 1, "an encoding that cannot be read"),
        ('<?xml version="1.0" encoding="shift_jis"?>\n<lexicon/>', 1, "an encoding that cannot be read"),
        (HEAD.format("") + "</lexicon>", 1, "needs its language"),
        (HEAD.format("en") + "\n<lexeme><phoneme>a</phoneme></lexeme></lexicon>", 3, "no <grapheme>"),
        (HEAD.format("en") + "<lexeme>\n<grapheme>stent</grapheme>\n</lexeme></lexicon>", 2, "the entry for stent"),
        (HEAD.format("en") + "<lexeme>\n<grapheme> </grapheme></lexeme></lexicon>", 3, "this <grapheme> is empty"),
        ('<!DOCTYPE x [<!ENTITY a "b">]>\n' + HEAD.format("en") + "</lexicon>", 1, "declares the entity a"),
    ],
)
def test_errors_name_the_file_and_the_line(tmp_path: Path, content: str, line: int, says: str) -> None:
    file = tmp_path / "lexicon.pls"
    file.write_text(content, "utf-8")
    with pytest.raises(ScriptError, match=says) as told:
        read_lexicon(file, "en")
    assert told.value.file.endswith("lexicon.pls")
    assert told.value.line == line


def test_a_folder_of_that_name_is_a_plain_error(tmp_path: Path) -> None:
    (tmp_path / "lexicon.pls").mkdir()
    with pytest.raises(ScriptError, match="cannot be read"):
        read_lexicon(tmp_path / "lexicon.pls", "en")


def test_a_lexicon_of_another_language_says_nothing(tmp_path: Path) -> None:
    file = written(tmp_path, "<grapheme>no</grapheme><phoneme>no</phoneme>", language="es")
    assert read_lexicon(file, "en-US").phonemes == {}
    assert read_lexicon(file, "es").phonemes == {"no": "no"}
    assert read_lexicon(tmp_path / "missing.pls", "en").phonemes == {}


def test_the_guide_wins_over_the_project_and_that_over_the_program(tmp_path: Path) -> None:
    guide = tmp_path / "guide"
    guide.mkdir()
    written(
        tmp_path, "<grapheme>stent</grapheme><phoneme>p</phoneme>", "<grapheme>taxane</grapheme><phoneme>p</phoneme>"
    )
    written(guide, "<grapheme>stent</grapheme><alias>stennt</alias>")
    lexicon = lexicon_for("en-US", tmp_path, guide)
    assert lexicon.phonemes["taxane"] == "p"
    assert "stent" not in lexicon.phonemes
    assert lexicon.aliases["stent"] == "stennt"
    assert lexicon.phonemes["letrozole"] == lexicon_for("en").phonemes["letrozole"]


LEXICON = Lexicon(
    {"in situ": "ɪn ˈsaɪtu", "carcinoma in situ": "C", "stent": "stɛnt", "dose": "doʊs", "tumor": "ˈtumɚ"},
    language="en",
)


@pytest.mark.parametrize(
    ("spoken", "used"),
    [
        ("Carcinoma in situ, or in situ.", ["carcinoma in situ", "in situ"]),
        ("In  situ", []),
        ("A drug-stent and STENT.", ["stent"]),
        ("The stent's place; two stents.", ["stent's", "stents"]),
        ("stentor stentson in situation", []),
        ("a", []),
    ],
)
def test_only_whole_words_and_phrases_are_found_longest_first(spoken: str, used: list[str]) -> None:
    assert list(LEXICON.used_in(spoken)) == used


def test_an_english_s_is_said_as_the_word_ends() -> None:
    assert LEXICON.used_in("stents, doses, tumors") == {"stents": "stɛnts", "doses": "doʊsɪz", "tumors": "ˈtumɚz"}
    assert Lexicon({"stent": "stɛnt"}, language="de").used_in("stents") == {}


def test_each_engine_hears_it_in_its_own_way() -> None:
    lexicon = Lexicon({"taxane": "ˈtækseɪn"}, {"taxane": "tack sane", "stent": "stennt"}, "en")
    spoken = speak("Taxanes by stent.", "en")
    phonemes, aliases = lexicon.heard_by(True), lexicon.heard_by(False)
    assert phonemes.respelled(spoken).spoken == "Taxanes by stennt."
    assert phonemes.used_in("Taxanes by stennt.") == {"taxanes": "ˈtækseɪnz"}
    assert aliases.respelled(spoken).spoken == "tack sanes by stennt."
    assert aliases.used_in("taxane") == {}
    assert phonemes.respelled(speak("Nothing here.", "en")).spoken == "Nothing here."


def test_word_marks_of_another_spelling_lead_back_to_the_written_words() -> None:
    text = "De novo disease in 4 people."
    spoken = speak(text, "en")
    respelled = Lexicon({}, {"de novo": "day no vo", "disease": "dizeez"}, "en").respelled(spoken)
    assert respelled.spoken == "day no vo dizeez in four people."
    marks, place = [], 0
    for number, word in enumerate(respelled.spoken.split()):
        marks.append(WordMark(place, place + len(word), 10 * number, 10 * number + 10))
        place += len(word) + 1
    words = [(text[a:b], start, end) for a, b, start, end in words_in_time(respelled, marks, 0)]
    assert [word for word, _, _ in words] == ["De", "novo", "disease", "in", "4", "people"]
    assert words[2:] == [("disease", 30, 40), ("in", 40, 50), ("4", 50, 60), ("people", 60, 70)]
    assert words[0][1:] == (0, 10)
    assert words[1][2] == 30


@given(st.lists(st.sampled_from(["de", "novo", "stent", "a", "six", "well-known", "de novo"]), min_size=1, max_size=12))
def test_every_written_word_keeps_an_ascending_place(words: list[str]) -> None:
    text = " ".join(words)
    respelled = Lexicon({}, {"de novo": "x", "stent": "a very long spelling", "six": "s"}, "en").respelled(
        speak(text, "en")
    )
    places = [(span.spoken_start, span.spoken_end) for span in respelled.spans]
    assert [text[s.text_start : s.text_end] for s in respelled.spans] == [w for word in words for w in word.split()]
    assert places == sorted(places)
    assert all(0 <= start <= end <= len(respelled.spoken) for start, end in places)


def test_the_programs_own_lexicon_holds_the_terms() -> None:
    lexicon = lexicon_for("en-US")
    assert len(lexicon.phonemes) > 350
    assert lexicon.phonemes["pembrolizumab"] == "ˌpɛmbɹoʊˈlɪzuˌmæb"
    assert not set(lexicon.phonemes) & {"read", "lead", "live", "wound", "close", "use", "transplant", "relapse"}
