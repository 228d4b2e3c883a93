"""Make a book of 500 pages (.epub) and a document of 300 pages (.pdf), read them, and print time and memory.

scripts/measure/run big_documents [--keep FOLDER] [--only epub|pdf]. Each is read by a process of its own.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from pathlib import Path

PARTS = (
    "the knee|the hip|your heart|the blue inhaler|an insulin pen|a blood thinner|your left foot|the clinic".split("|"),
    "may hurt|should be checked|is not always swollen|can get better|must not be left alone|often feels stiff".split(
        "|"
    ),
    "after a fall|within 6 weeks|twice a day|if you are over 65|unless your nurse says so|before 8 in the day".split(
        "|"
    ),
)
READ = """
import resource, sys, time
from pathlib import Path
from audioguide.sources import read_document
told = []
begun = time.monotonic()
document = read_document(Path(sys.argv[1]), lambda done, total: told.append((done, total)))
taken = time.monotonic() - begun
used = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
words = sum(len(block.text.split()) for block in document.blocks)
print(f"{document.format}: {len(document.blocks)} blocks, {words} words in {taken:.1f} s, {used // 1000} MB, "
      f"progress told {len(told)} times.")
"""


def sentence(chance: random.Random) -> str:
    text = " ".join(chance.choice(part) for part in PARTS)
    return f"{text[0].upper()}{text[1:]}, and {chance.randint(2, 99)} in 100 people say so."


def paragraphs(chance: random.Random) -> list[str]:
    """One page: about 450 words."""
    return [" ".join(sentence(chance) for _ in range(5)) for _ in range(5)]


def epub(file: Path, pages: int) -> None:
    from tests.sources.building import packed

    chance = random.Random(1)
    members = {"mimetype": b"application/epub+zip"}
    members["META-INF/container.xml"] = b'<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
    names = [f"c{at}.xhtml" for at in range(pages // 10)]
    items = "".join(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in names)
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    members["b.opf"] = f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>".encode()
    for at, name in enumerate(names):
        body = [f"<h1>Chapter {at + 1}</h1>"]
        for page in range(10):
            body.append(f"<h2>Part {page + 1}</h2>")
            body += [f"<p>{text}</p>" for text in paragraphs(chance)]
            body.append("<ul>" + "".join(f"<li>{sentence(chance)}</li>" for _ in range(3)) + "</ul>")
        members[name] = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{"".join(body)}</body></html>'.encode()
    file.write_bytes(packed(members))


def pdf(file: Path, pages: int) -> None:
    from fpdf import FPDF

    chance = random.Random(2)
    out = FPDF()
    out.set_auto_page_break(False)
    for page in range(pages):
        out.add_page()
        out.set_font("helvetica", size=8)
        out.text(20, 10, "A made-up handbook")
        out.text(100, 290, f"Page {page + 1} of {pages}")
        out.set_font("helvetica", "B", 15)
        out.text(20, 22, f"Part {page + 1}")
        out.set_font("helvetica", size=10)
        out.set_xy(20, 28)
        for text in paragraphs(chance):
            out.set_x(20)
            out.multi_cell(170, 4.6, text)
            out.ln(2.5)
        for _ in range(3):
            out.set_x(24)
            out.cell(5, 4.6, "\x95")
            out.multi_cell(160, 4.6, sentence(chance))
    out.output(str(file))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--only", choices=("epub", "pdf"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        into = options.keep or Path(folder)
        into.mkdir(parents=True, exist_ok=True)
        for kind, make, pages in (("epub", epub, 500), ("pdf", pdf, 300)):
            if options.only in (None, kind):
                make(into / f"big.{kind}", pages)
                subprocess.run([sys.executable, "-c", READ, str(into / f"big.{kind}")], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
