"""How a language is read: words, and what they say as neutral events. Rules and drafts ask these questions, no others.

Every method has a neutral answer, so that a language is held to what it has written and to nothing else: where it reads
no hedges, no rule on hedges finds any.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from audioguide.language.base.events import Figure, Hedges, Named
from audioguide.language.base.questions.chances import ChanceQuestions
from audioguide.language.base.questions.comparing import ComparingQuestions
from audioguide.language.base.questions.frames import FrameQuestions
from audioguide.language.base.questions.listening import ListeningQuestions
from audioguide.language.base.questions.sureness import SurenessQuestions
from audioguide.model import Scores

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_STOP = re.compile(r"(?<=[.!?…؟।。])\s+")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'"})


def straight(text: str) -> str:
    """`text` with curly apostrophes made straight; as long as before, so offsets stay true."""
    return text.translate(_APOSTROPHES)


class Reading(SurenessQuestions, ComparingQuestions, ChanceQuestions, FrameQuestions, ListeningQuestions):
    """A language as it is read; this one knows no language, and reads words and sentences by their marks alone.

    The normal form of a text, which many questions are about, is what `normal` makes of it.
    """

    function_words: frozenset[str] = frozenset()
    """Words that carry no meaning of their own, in lower case."""
    glue: frozenset[str] = frozenset()
    """Roots of words that say nothing of any subject; a closed table allows all others one by one (rule F16)."""
    guide_talk: frozenset[str] = frozenset()
    """Roots of words about the guide itself, for lines without a fact alone (rule F18)."""
    name_glue: frozenset[str] = frozenset()
    """Stems of the small words that may stand within a name, beside words of its fact (rule F9)."""
    joints: frozenset[str] = frozenset(("",))
    """What may stand between two claims that one sentence tells, in lower case."""
    ordinals: Mapping[str, int] = {}
    """Words that count an item of a list: first is 1."""

    @property
    def everyday_parts(self) -> frozenset[str]:
        """Words of the parts of the body that everybody has a name for, however seldom it is written (rule P1)."""
        return frozenset()

    # Words

    def words(self, text: str) -> tuple[str, ...]:
        """Lower-case words and figures of `text`, apostrophes straight."""
        return tuple(_WORD.findall(straight(text).lower()))

    def normal(self, text: str) -> str:
        """`text` as words between single spaces, number words made digits, a space at either end.

        Two texts that say the same words are then equal, and a phrase is said where its normal form is a part.
        """
        return f" {' '.join(self.words(text))} "

    def find(self, normal_text: str, phrase: str, start: int = 0) -> int:
        """Offset of `phrase`, in any number, in a text that `normal` made, from `start` on; -1 where it is not said."""
        wanted = self.normal(phrase)
        return normal_text.find(wanted, start) if wanted.strip() else -1

    def says(self, normal_text: str, phrase: str) -> bool:
        """True where `phrase` is said in a text that `normal` made. An empty phrase is never said."""
        return self.find(normal_text, phrase) >= 0

    def says_any(self, normal_text: str, phrases: Sequence[str]) -> bool:
        """True where at least one of `phrases` is said."""
        return any(self.says(normal_text, phrase) for phrase in phrases)

    def said_among(self, groups: Sequence[tuple[str, ...]]) -> Callable[[str], list[tuple[str, ...]]]:
        """Tells which of `groups` a normal form says a phrase of, in their order; made once and asked of many texts.

        A language in which the words of a phrase can be looked up answers faster than one that asks for each.
        """
        return lambda normal: [group for group in groups if self.says_any(normal, group)]

    def stem(self, word: str) -> str:
        """`word` without the ending of its number, for meeting other stems only; it need not be a word."""
        return word

    def root(self, word: str) -> str:
        """The stem without the endings of a verb too."""
        return self.stem(word)

    def roots(self, text: str) -> frozenset[str]:
        """The roots of every word of `text`, function words included, figures left out."""
        return frozenset(self.root(word) for word in self.words(text) if not word[0].isdigit())

    def content(self, text: str) -> frozenset[str]:
        """The stems of the words of `text` that carry meaning of their own; function words and figures left out."""
        words = (word for word in self.words(text) if word not in self.function_words and not word[0].isdigit())
        return frozenset(self.stem(word) for word in words)

    def sentences(self, text: str) -> list[str]:
        """The sentences of one block of running text, in order; joined by single spaces they are the text again."""
        return [part for part in _STOP.split(" ".join(text.split())) if part]

    # Events

    def numbers(self, text: str) -> tuple[Figure, ...]:
        """Every number of one sentence, in order, with its unit and its role (rules F2 and F3)."""
        return ()

    def hedges(self, words: tuple[str, ...]) -> Hedges:
        """How strongly lower-case `words` claim what they say (rule F4)."""
        return Hedges()

    def denied(self, words: tuple[str, ...]) -> int:
        """Number of propositions that `words` deny in so many words: not, never, nothing (rule F5)."""
        return 0

    def denied_otherwise(self, words: tuple[str, ...]) -> int:
        """How many of `words` deny without saying so: without, denies, unable, and prefixes that mean not."""
        return 0

    def may_deny(self, words: tuple[str, ...], known: tuple[str, ...] = ()) -> bool:
        """True where a word such as "miss" or "without" may say what others say with "not"; none of `known`."""
        return False

    def denials(self, words: tuple[str, ...]) -> int:
        """Propositions that are denied in any way whatever."""
        return self.denied(words)

    def names(self, text: str) -> Sequence[Named]:
        """The medical and official names that one sentence says, in order, each once (rule F9)."""
        return []

    def medicines_beside(self, text: str) -> Iterator[str]:
        """Words, in lower case, that must be medicines from what stands beside them in one sentence: "Tanzol 5 mg".

        Beside those that `names` knows. Never a word of every day; some medicines are found by neither.
        """
        return iter(())

    def is_closed_name(self, word: str) -> bool:
        """True for a drug or a part of the body that a sentence may name only where its facts do (rule F9)."""
        return False

    def closed_names(self, words: Sequence[str]) -> Sequence[str]:
        """The words of a sentence that are such a name, without those that only look like one: "breast-feeding"."""
        return [word for word in words if self.is_closed_name(word)]

    def names_already(self, part: str, record: str) -> bool:
        """True where `record` has a learned word for a part of the body: "cardiac" for heart."""
        return False

    def spells_out(self, word: str, said: tuple[str, ...], record: str) -> bool:
        """True where `word` stands in words whose first letters are an abbreviation of `record`: blood in CBC."""
        return False

    # How hard a text is

    def score(self, sentences: Sequence[str], topic: Iterable[str] = ()) -> Scores | None:
        """Readability scores; the words of `topic` count as easy. None where the language has no measure."""
        return None

    def is_easy(self, word: str) -> bool:
        """True for a word that everybody knows."""
        return True

    def is_common(self, word: str, zipf: float) -> bool:
        """True for a word, in lower case, that everyday texts hold so often or oftener.

        zipf: 3 is once in a million words, 6 once in a thousand. A language without a list of its own calls none rare.
        """
        return True

    def forms(self, word: str) -> list[str]:
        """`word` and what it may be a form of, as a list of easy words would have it."""
        return [word]
