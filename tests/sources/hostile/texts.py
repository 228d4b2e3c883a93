"""Plain text and Markdown that are out of all measure: long words, long lines, digits, lists and tables."""

from __future__ import annotations

from pathlib import Path

from tests.sources.hostile.cases import case, put

SAID = b"Wash your hands before you touch the wound.\n\n"


@case("in one paragraph")
def one_word_of_8_mb(folder: Path) -> Path:
    return put(folder, "a.txt", b"a" * 8_000_000)


@case("in one paragraph")
def one_word_of_3_mb(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"a" * 3_000_000)


@case("in one paragraph")
def digits_text(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"Take " + b"9" * 100_000 + b" mg a day.\n")


@case("digits in one number")
def digits_of_a_page(folder: Path) -> Path:
    """Longer than Python turns into a number, shorter than a page."""
    return put(folder, "a.txt", SAID + b"Take " + b"9" * 5_000 + b" mg a day.\n")


@case("digits in one number")
def digits_in_many_sentences(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + (b"Take " + b"9" * 1_900 + b" mg a day.\n\n") * 1_000)


@case("")
def digits_with_commas(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"Take " + b"1,000," * 16_000 + b"000 mg a day.\n")


@case("")
def numbers_in_one_sentence(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"1 in 10 " * 200 + b"die.\n")


@case("")
def digits_with_spaces(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"Take " + b"1 " * 40_000 + b"mg a day.\n")


@case("bytes, and at most")
def spaces_of_10_mb(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b" " * 10_000_000 + b"end.\n")


@case("")
def spaces_of_3_mb(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"Then" + b" " * 3_000_000 + b"end.\n")


@case("")
def a_million_empty_lines(folder: Path) -> Path:
    return put(folder, "a.txt", b"\n" * 1_000_000 + SAID)


@case("in one paragraph")
def combining_marks(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"Wash" + "\u0301".encode() * 1_000_000 + b" it.\n")


@case("lists inside one another")
def nested_bullets_text(folder: Path) -> Path:
    """3,000 lists in one another."""
    return put(folder, "a.txt", SAID + b"".join(b"  " * at + b"- Item %d.\n" % at for at in range(1_300)))


@case("")
def ragged_table_text(folder: Path) -> Path:
    rows = [1, 5_000, 2, 3_000, 4]
    return put(folder, "a.txt", SAID + b"\n".join(b"|" + b"x |" * wide for wide in rows))


@case("columns in one table", long=True)
def wide_table_text(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + (b"x\t" * 3_000 + b"\n") * 100)


@case("headings, paragraphs, items and rows")
def headings_text(folder: Path) -> Path:
    """50,000 headings, each with a line."""
    return put(folder, "a.txt", b"".join(b"PART %d\n\nWash it.\n\n" % at for at in range(50_000)))


@case("in one paragraph")
def one_sentence_of_a_book(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"you may wash it, and " * 50_000)


@case("")
def brackets_text(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"(" * 90_000 + b"x.\n")


@case("in one paragraph")
def full_stops_text(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"a. " * 400_000)


@case("in one paragraph", long=True)
def hyphens_at_line_ends(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"medi-\ncine " * 100_000)


@case("nested too deep")
def nested_bullets_markdown(folder: Path) -> Path:
    return put(folder, "a.md", SAID + b"".join(b"  " * at + b"- Item.\n" for at in range(950)))


@case("lines and signs of Markdown")
def footnotes_markdown(folder: Path) -> Path:
    marks = b" ".join(b"word[^%d]" % at for at in range(1_000))
    return put(folder, "a.md", marks + b".\n\n" + b"\n".join(b"[^%d]: Note.\n" % at for at in range(50_000)))


@case("headings, paragraphs, items and rows", long=True)
def one_footnote_pointed_to_everywhere(folder: Path) -> Path:
    return put(folder, "a.md", b"Wash it.[^1]\n\n" * 30_000 + b"[^1]: Or not.\n")


@case("lines and signs of Markdown")
def links_markdown(folder: Path) -> Path:
    return put(folder, "a.md", b"[a](b) " * 2_800 + b"\n\n" + b"[a]: http://x\n" * 60_000)


@case("lines and signs of Markdown")
def stars_markdown(folder: Path) -> Path:
    return put(folder, "a.md", (b"*a **a " * 2_800 + b"\n\n") * 30)


@case("lines and signs of Markdown")
def wide_table_markdown(folder: Path) -> Path:
    return put(
        folder, "a.md", b"|" + b"x|" * 3_000 + b"\n|" + b"-|" * 3_000 + b"\n" + (b"|" + b"x|" * 3_000 + b"\n") * 50
    )


@case("attributes on one element")
def attributes_in_markdown(folder: Path) -> Path:
    return put(folder, "a.md", b"Wash it.\n\n<p " + b" ".join(b"a%d=1" % at for at in range(150_000)) + b">x</p>\n")


@case("")
def backticks_markdown(folder: Path) -> Path:
    return put(folder, "a.md", b"".join(b"e" + b"`" * at for at in range(1, 190)) + b"\n\n" + SAID)


_BAITS = (
    "if you take it ", "and may ", "which is, ", "no not ", "the risk of ", "or else, ", "(a) ", "such as a, ", "a-",
    "because of it ", "may have to ", "'", "ABC (", "stage ", "women who are ",
)  # fmt: skip
"""What rules of a language look for."""
_NUMBERS = (
    "half of one in two " * 70,
    "".join(f"half or {at} in 100 " for at in range(2, 72)),
    "".join(f"{at} in 100 within {at} years " for at in range(2, 50)),
    "twenty in a hundred within five years " * 40,
)
"""As many numbers as a sentence may have that is read for its facts, all the same and each another."""


@case("", long=True)
def sentences_that_are_all_bait(folder: Path) -> Path:
    lines = [f"{'You ' + bait * (1_700 // len(bait))}end.\n\n" for bait in _BAITS for _ in range(3)]
    return put(folder, "a.txt", SAID + "".join(lines).encode())


@case("", long=True)
def sentences_that_are_all_numbers(folder: Path) -> Path:
    lines = [f"You {numbers}end.\n\n" for numbers in _NUMBERS for _ in range(3)]
    return put(folder, "a.txt", SAID + "".join(lines).encode())


@case("")
def more_numbers_in_words_than_a_sentence_may_have(folder: Path) -> Path:
    return put(folder, "a.txt", SAID + b"You " + b"half of one in two " * 89 + b"end.\n")


@case("lines and signs of Markdown")
def quotes_that_open_and_close_markdown(folder: Path) -> Path:
    return put(folder, "a.md", (b"> " * 50 + b"x\n\n") * 15_000)


@case("lines and signs of Markdown")
def items_markdown(folder: Path) -> Path:
    return put(folder, "a.md", b"- a\n" * 490_000)


@case("lines and signs of Markdown")
def stressed_letters_markdown(folder: Path) -> Path:
    return put(folder, "a.md", (b"*a* " * 4_000 + b"\n\n") * 100)


@case("lines and signs of Markdown", long=True)
def lists_that_open_and_close_markdown(folder: Path) -> Path:
    """No sign but the hyphen: each line opens thirty lists."""
    return put(folder, "a.md", (b"- " * 30 + b"x\n\n\n") * 8_000)


@case("sentences,")
def short_sentences(folder: Path) -> Path:
    return put(folder, "a.txt", (b"Wash it. " * 10_000 + b"\n\n") * 16)
