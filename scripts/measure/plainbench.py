"""Measures drafting: rewrites of clinical sentences, the first guide's source, and long books.

    scripts/measure/run plainbench [WORD ...]

    (no word)           self-test of the measures, and the peers' published figures
    --pairs PAIRS.csv   SARI against physicians' rewrites: columns id, original, reference
    --source SOURCE     draft the first guide's source and compare it with its fact table
    --book PAGES        draft a made EPUB of so many pages: seconds and memory
    --pdf PAGES         the same for a made PDF
    --all               all of these, and what the packs of documents, the gate, hostile papers and the sign-off's
                        tests say; with --fuzz MINUTES (a format) the fuzzers too

Add --show to see every sentence or fact that failed, and --folds N to measure pairs by cross-validation: the words of
the table that the other part of the pairs does not need are left out. --earlier TABLE keeps what is not in that table:
pairs of words that were written later, without sight of the sentences.
"""

from __future__ import annotations

import argparse
import csv
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from audioguide.drafting.extracting.records import Extracted
from audioguide.model import Fact, Number
from scripts.measure.sari import corpus_sari, sentence_sari

ROOT = Path(__file__).resolve().parents[2]

PEERS = (
    ("rules", "34.6", "negation changed in 11 %"),
    ("word frequency with a language model", "42.9", ""),
    ("neural models", "26 to 34", "numbers altered in 15 %"),
)
"""Published figures on clinical sentences: what, SARI, what went wrong."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--source", type=Path)
    parser.add_argument("--book", type=int)
    parser.add_argument("--pdf", type=int)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--fuzz", type=float, default=0)
    parser.add_argument("--earlier", type=Path, metavar="TABLE")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    self_test()
    if asked.pairs:
        pairs(asked.pairs, asked.folds, asked.earlier, asked.show)
    if asked.source:
        source(asked.source, asked.show)
    if asked.book or asked.all:
        book(asked.book or 500, "epub")
    if asked.pdf or asked.all:
        book(asked.pdf or 300, "pdf")
    if asked.all:
        others(asked.pairs, asked.source, asked.fuzz)
    print("Published by others, on clinical sentences:")
    for name, sari, trouble in PEERS:
        print(f"  {name}: SARI {sari}{', ' + trouble if trouble else ''}")
    return 0


def others(pairs: Path | None, source: Path | None, minutes: float) -> None:
    """What stands in other commands, one after the other; each says its own figures."""
    python, gate = sys.executable, "scripts.measure.gatebench"
    commands = [
        [python, "-m", "pytest", "-q", "tests/sources", "tests/drafts", "tests/review/test_sign_off.py"],
        [python, "-m", gate],
        [python, "-m", gate, "--guide", "tests/fixtures/falls"],
        *([[python, "-m", gate, "--pairs", str(pairs.resolve())]] if pairs else []),
        *([[python, "-m", gate, "--draft", str(source.resolve())]] if source else []),
    ]
    if minutes:
        formats = ("text", "markdown", "html", "docx", "epub", "pdf")
        commands += [
            [python, "-m", "scripts.measure.fuzz_sources", kind, "--minutes", str(minutes)] for kind in formats
        ]
    for command in commands:
        print(f"{' '.join(command[1:])}:", flush=True)
        subprocess.run(command, cwd=ROOT, check=False)


def self_test() -> None:
    """Both forms of SARI against the examples that their authors published."""
    references = [
        "About 95 species are currently known.",
        "About 95 species are now accepted.",
        "95 species are now accepted.",
    ]
    one = sentence_sari("About 95 species are currently accepted.", "About 95 you now get in.", references)
    cats = ["The cat sat on the mat.", "The cat is on the mat.", "The cat sat."]
    several = corpus_sari(
        ["About 95 species are currently accepted.", "The cat perched on the mat."],
        ["About 95 you now get in.", "Cat on mat."],
        [references, cats],
    )[0]
    assert abs(one - 26.953601953601954) < 1e-9 and abs(several - 33.17472563619544) < 1e-9, (one, several)
    print("Self-test: both forms of SARI give the figures of their authors' examples.")


def pairs(file: Path, folds: int, earlier: Path | None, show: bool) -> None:
    """SARI on the pairs that a person changed, and what was altered in all of them."""
    rows = list(csv.DictReader(file.open(encoding="utf-8")))
    changed = [row for row in rows if words(row["original"]) != words(row["reference"])]
    print(f"{file.name}: {len(rows)} pairs, {len(changed)} of them changed by a person.")
    written = [plain(row["original"]) for row in rows]
    told("As it is", changed, [plain(row["original"]) for row in changed])
    told("Unchanged sentences, for comparison", changed, [row["original"] for row in changed])
    if folds:
        told(f"Cross-validated in {folds} parts", changed, crossed(changed, folds))
    if folds and earlier:
        told("The same with what was written later", changed, crossed(changed, folds, terms_of(earlier)))
    numbers = [row for row, text in zip(rows, written, strict=True) if digits(row["original"]) != digits(text)]
    denied = [row for row, text in zip(rows, written, strict=True) if denials(row["original"]) != denials(text)]
    print(f"  Numbers altered: {len(numbers)} of {len(rows)}.")
    print(f"  Denials changed, prefixes counted: {len(denied)} of {len(rows)}, {100 * len(denied) / len(rows):.1f} %.")
    for row in (*numbers, *denied) if show else ():
        print(f"    {row['original']}\n    {plain(row['original'])}")


def told(name: str, rows: list[dict[str, str]], written: list[str]) -> None:
    originals, references = [row["original"] for row in rows], [[row["reference"]] for row in rows]
    whole, keep, delete, add = corpus_sari(originals, written, references)
    mean = sum(map(sentence_sari, originals, written, references)) / len(rows)
    print(f"  {name}: SARI {whole:.1f} over the corpus (keep {keep:.1f}, delete {delete:.1f}, add {add:.1f}); "
          f"mean over sentences {mean:.1f}.")  # fmt: skip


def terms_of(table: Path) -> frozenset[str]:
    """The terms of a table of pairs, each form by itself."""
    lines = [line.split("\t")[0] for line in table.read_text("utf-8").splitlines() if not line.startswith("#")]
    return frozenset(form for term in lines for form in (term, *term.split("/")))


def crossed(rows: list[dict[str, str]], folds: int, learnt: frozenset[str] | None = None) -> list[str]:
    """Each part written with those pairs of the table alone that no other sentence of its own part made us think of:
    a pair counts as learnt from a part where its term stands in that part's sentences and in no other's.
    Of a table where some pairs alone were written by someone who knew the sentences, only those `learnt` may be left
    out.
    """
    from audioguide.drafting.plain.rewriting import plain as rewritten
    from audioguide.language.base import language_of
    from audioguide.language.en.plain.terms import EnglishTerms
    from audioguide.language.en.plain.transforms import plain_words

    out: dict[int, str] = {}
    whole, english = plain_words.terms, language_of("en")  # type: ignore[attr-defined]
    for fold in range(folds):
        mine = [at for at in range(len(rows)) if at % folds == fold]
        others = " \n ".join(row["original"].lower() for at, row in enumerate(rows) if at % folds != fold)
        here = " \n ".join(rows[at]["original"].lower() for at in mine)
        kept = [
            pair
            for pair in whole().pairs
            if (learnt is not None and pair.term not in learnt)
            or not (pair.term.lower() in here and pair.term.lower() not in others)
        ]
        small = EnglishTerms(kept)
        plain_words.terms = lambda small=small: small  # type: ignore[attr-defined, assignment]
        out |= {at: rewritten(rows[at]["original"], english) for at in mine}
    plain_words.terms = whole  # type: ignore[attr-defined]
    return [out[at] for at in range(len(rows))]


def plain(text: str) -> str:
    from audioguide.drafting.plain.rewriting import plain as rewritten
    from audioguide.language.base import language_of

    return rewritten(text, language_of("en"))


def words(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text.lower())


def digits(text: str) -> Counter[str]:
    """Every run of digits, and number words: a count of its own, apart from the gate's reading."""
    for letter, often in (("b", "twice"), ("t", "three times"), ("q", "four times")):
        text = re.sub(rf"\b{letter}\.i\.d\b", often, text, flags=re.IGNORECASE)
    said = re.findall(r"\d+(?:[.,]\d+)*", text) + re.findall(
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundred|half|twice|double)\b",
        text.lower(),
    )
    return Counter(said)


DENIALS = re.compile(
    r"\b(?:no|not|never|none|nothing|nobody|neither|nor|without|cannot|den(?:y|ies|ied|ying)|negative|absent|"
    r"w/o|NKDA|NKA|NPO|DNR)\b|n['’]t\b|"
    r"\b(?:non[a-z-]+|a(?:traumatic|febrile|symptomatic|icteric|cyanotic|typical)|un(?:able|usual|likely|"
    r"remarkable|steady|stable|treated|"
    r"known|changed|controlled|complicated|planned|healthy|specific|specified|suspected)|im(?:possible|mobile)|"
    r"in(?:active|adequate|"
    r"complete|ability)|irregular)\b",
    re.IGNORECASE,
)


def denials(text: str) -> int:
    """Denials by a list of this script's own."""
    return len(DENIALS.findall(text))


def source(file: Path, show: bool) -> None:
    """The first guide's source: facts found, gaps flagged, readability, long sentences, seconds."""
    import yaml

    from audioguide.drafting.extracting.records import extract
    from audioguide.drafting.plain.hints import LONG, hints
    from audioguide.drafting.road import draft_guide
    from audioguide.facts import read_facts
    from audioguide.language.base import known_language
    from audioguide.language.en.reading.readability import score
    from audioguide.script import read_guide
    from audioguide.sources import read_document

    gold = read_facts(ROOT / "chapters" / "breast-cancer-recurrence" / "facts.yaml")
    mapping = yaml.safe_load((ROOT / "tests" / "drafts" / "first_source.yaml").read_text("utf-8"))
    english = known_language("en", "scripts")
    found = extract(read_document(file), english)
    missed = [key for key, place in mapping["facts"].items() if not carried(gold.facts[key], records(found, *place))]
    keep = [fact for fact in gold.facts.values() if fact.must_keep]
    print(f"{file.name}: {len(mapping['facts']) - len(missed)} of {len(keep)} must-keep facts found.")
    for key in missed if show else ():
        print(f"  {key}: {gold.facts[key].fact}\n    {[r.fact for r in records(found, *mapping['facts'][key])]}")
    gaps = {fact.where for fact in found.table.facts.values() if fact.status == "source_gap"}
    flagged = [key for key, line in mapping["gaps"].items() if f"line {line}" in gaps]
    print(f"  Gaps flagged: {len(flagged)} of {len(mapping['gaps'])}.")
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        drafted = draft_guide(file, Path(folder) / "chapters", "first").guides[0]
        seconds = time.perf_counter() - began
        lines = [sentence for chapter in read_guide(drafted.folder).chapters for sentence in chapter.sentences]
    texts = [statement.text for statement in found.outline.statements]
    before, after = score([file.read_text("utf-8")]).smog, score([line.text for line in lines]).smog
    print(f"  SMOG: {score(texts).smog:.1f} as statements, {before:.1f} as a file; drafted {after:.2f}.")
    long = [statement for statement in found.outline.statements if len(statement.text.split()) > LONG]
    split, short, hinted = 0, 0, 0
    for statement in long:
        own = [line for line in lines if set(found.claims[statement.id]) & set(line.facts)]
        longest = [line for line in own if len(line.text.split()) > LONG]
        split += len(own) > 1
        short += not longest
        hinted += bool(longest) and all(any(h.code == "H1" for h in hints(line.text, english)) for line in longest)
    print(f"  Sentences over {LONG} words: {len(long)}. Split: {split}, {100 * split / len(long):.0f} %. "
          f"With no part over {LONG} words: {short}; the other {hinted} have a hint.")  # fmt: skip
    print(
        f"  Fact-rule errors left: {drafted.errors}. Statements fallen back: {drafted.reverted}. Drafted in "
        f"{seconds:.2f} s."
    )


def records(found: Extracted, line: int, sentence: int) -> list[Fact]:
    """The records of one sentence of one line of the source."""
    there = [statement for statement in found.outline.statements if statement.where == f"line {line}"]
    if len(there) < sentence:
        return []
    return [found.table.facts[key] for key in found.claims[there[sentence - 1].id]] + [
        found.table.facts[found.table.facts[key].pair_with]
        for key in found.claims[there[sentence - 1].id]
        if found.table.facts[key].pair_with
    ]


def carried(wanted: Fact, there: list[Fact]) -> bool:
    """A record has the fact's hedge class and polarity, and it and its pair each number with unit, span and role."""
    same = [record for record in there if (record.hedge, record.polarity) == (wanted.hedge, wanted.polarity)]
    return bool(same) and all(
        any(alike(number, own) for record in there for own in record.numbers) for number in wanted.numbers
    )


def alike(wanted: Number, own: Number) -> bool:
    if wanted.literal and wanted.unit == "time":
        return own.literal.lower() == wanted.literal.lower()
    # The upper figure of "from 25 to 6" stands in the sentence before, where it has no role.
    role = wanted.role in (own.role, "from")
    return (own.value, own.unit, own.span) == (wanted.value, wanted.unit, wanted.span) and role


def book(pages: int, ending: str) -> None:
    """A made book: about 320 words a page, chapters, lists and figures, drafted in a process of its own."""
    import subprocess

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"book.{ending}"
        (write_book if ending == "epub" else write_pdf)(file, pages)
        script = (
            "import resource, sys, time; from pathlib import Path; from audioguide.drafting.road import draft_guide\n"
            "began = time.perf_counter(); made = draft_guide(Path(sys.argv[1]), Path(sys.argv[2]) / 'chapters')\n"
            "print(f'{time.perf_counter() - began:.1f} s', "
            "f'{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB',\n"
            "      [(g.guide, g.chapters, g.facts, g.errors) for g in made.guides])"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, str(file), folder], capture_output=True, text=True, check=False
        )
        print(f"{ending.upper()}, {pages} pages: {done.stdout.strip() or done.stderr.strip()[-500:]}")


def write_book(file: Path, pages: int) -> None:
    """Sentences of the test fixtures' own kind, shuffled by a fixed rule so that no two pages are the same."""
    import zipfile

    with zipfile.ZipFile(file, "w") as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr("META-INF/container.xml", '<?xml version="1.0"?><container version="1.0" '
                                                'xmlns="urn:oasis:names:tc:opendocument:'
                      'xmlns:container"><rootfiles><rootfile full-path="c.opf" '
                      'media-type="application/oebps-package+xml"/></rootfiles></container>')  # fmt: skip
        parts = [(f"p{number}.xhtml", page_group(number)) for number in range(-(-pages // 10))]
        items = "".join(
            f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, (name, _) in enumerate(parts)
        )
        spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(parts)))
        book.writestr("c.opf", f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" '
                               f'version="3.0" unique-identifier="u"><metadata '
                      f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier '
                      f'id="u">x</dc:identifier><dc:title>A long book</dc:title>'
                      f"<dc:language>en</dc:language></metadata><manifest>{items}</manifest>"
                      f"<spine>{spine}</spine></package>")  # fmt: skip
        for name, body in parts:
            book.writestr(
                name,
                f'<?xml version="1.0"?><html '
                f'xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{body}</body></html>',
            )


def write_pdf(file: Path, pages: int) -> None:
    """The same text, a page at a time."""
    from fpdf import FPDF

    pdf = FPDF()
    for number in range(-(-pages // 10)):
        parts = re.findall(r"<(h1|h2|p|li)>(.*?)</", page_group(number))
        for at in range(10):
            pdf.add_page()
            for kind, text in parts[at * len(parts) // 10 : (at + 1) * len(parts) // 10]:
                pdf.set_font("helvetica", "B" if kind in ("h1", "h2") else "", {"h1": 20, "h2": 15}.get(kind, 11))
                pdf.multi_cell(0, 6, f"- {text}" if kind == "li" else text, new_x="LMARGIN", new_y="NEXT")
                pdf.ln(3)
    pdf.output(str(file))


WHO = (
    "Most people",
    "Some children",
    "Women over 50",
    "People with diabetes",
    "Older adults",
    "Your care team",
    "Patients with asthma",
)
DOES = (
    "may need",
    "should not take",
    "often have",
    "can get help with",
    "are more likely to have",
    "usually have",
    "will be asked about",
)
WHAT = (
    "pain in the knee",
    "a fever of 101 degrees",
    "edema of the lower extremities",
    "shortness of breath",
    "a blood test",
    "hypertension",
)
WHEN = (
    "within 2 weeks of surgery",
    "before the operation",
    "after 6 months of treatment",
    "if the wound is red",
    "when they stand up",
)


def page_group(number: int) -> str:
    """Ten pages: a chapter with four sections of paragraphs and one list each."""
    out = [f"<h1>Part {number + 1}: living with it</h1>"]
    turn = number * 7
    for section in range(4):
        out.append(f"<h2>What should I know about topic {section + 1}?</h2>")
        for _ in range(7):
            sentences = []
            for _ in range(5):
                turn += 1
                sentences.append(
                    f"{WHO[turn % 7]} {DOES[turn // 3 % 7]} {WHAT[turn // 2 % 6]} "
                    f"{WHEN[turn % 5]}, and about {turn % 40 + 2}% of people do not."
                )
            out.append(f"<p>{' '.join(sentences)}</p>")
        out.append(
            "<p>You may notice:</p><ul><li>pain in the leg</li><li>a rash that itches</li><li>a dry cough</li></ul>"
        )
    return "".join(out)


if __name__ == "__main__":
    sys.exit(main())
