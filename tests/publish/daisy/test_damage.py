"""Every rule of a talking book is broken once, and V13 says which.

Rules of DAISY 2.02, and the rows that break each:
    the title is the first element, h1 of class "title" with an id: "a title of no class", "a title without an id"
    a heading holds exactly one link, to x.smil#id: "no link" to "another site"
    levels never skip: "a level skipped"
    lines that are there once: "no ..." and "two ..." for each of ONCE; at least once: "no dc:creator", "no dc:language"
    XHTML 1.0 and SMIL 1.0: "no kind ...", "another kind ...", "another root", "a newer SMIL"; and test_readers.py, by
        the grammars of W3C
    a file of SMIL a chapter: "no chapter at all", "a chapter back", "one more", "another chapter's text"
    its lines: "no format", "two formats", "no time", "another time", "no elapsed time", "another elapsed time"
    its layout with a region: "no layout", "a region without an id"
    one outer seq: "two seqs", "pars in no seq"
    a par ends with its last part, and has an id: "a par that ends first", "a par without an id"
    a text with src and id: "no text", "a text without an id", "no fragment"
    an audio with src, clip-begin, clip-end and id: "no sound" to "no end of a clip", "an audio without an id"
    sound of one rate, mono, without a tag: SOUND, and test_sound_of_more_than_one_rate_of_bits_is_told
    no other types of files: test_a_name_that_old_machines_do_not_know_is_told
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from audioguide import verify
from audioguide.publish.daisy.verify import CODE, MOST, check
from audioguide.publish.mp3.joined_frames import walk
from tests.publish.daisy import books

Change = Callable[[bytes], bytes]
Row = tuple[Change, str]
"""How a file is changed, and words by which the finding tells it."""


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return books.build(tmp_path_factory.mktemp("daisy") / "falls-en")


@pytest.fixture
def guide(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(good, tmp_path / "guide"))


def messages(guide: Path) -> list[str]:
    found = list(check(verify.opened(guide)))
    assert {finding.code for finding in found} <= {CODE}
    assert {Path(finding.file) for finding in found} <= {guide / books.NAME}
    return [finding.message for finding in found]


def swap(old: str, new: str, count: int = 1) -> Change:
    def change(raw: bytes) -> bytes:
        assert old.encode() in raw, old
        return raw.replace(old.encode(), new.encode(), count)

    return change


def cut(pattern: str, new: str = "") -> Change:
    def change(raw: bytes) -> bytes:
        return re.sub(pattern, new, raw.decode(), count=1, flags=re.DOTALL).encode()

    return change


def every(pattern: str) -> Change:
    return lambda raw: re.sub(pattern, "", raw.decode()).encode()


def without(name: str) -> Row:
    return cut(f'<meta name="{name}"[^>]*>\n'), name


def twice(name: str) -> Row:
    return cut(f'(<meta name="{name}"[^>]*>\n)', r"\1\1"), f"has 2 lines {name}"


ONCE = "dc:date dc:format dc:identifier dc:title dc:publisher ncc:charset ncc:pageFront ncc:pageNormal".split()
ONCE += "ncc:pageSpecial ncc:tocItems ncc:totalTime".split()
NCC: dict[str, Row] = {
    **{f"no {name}": without(name) for name in (*ONCE, "dc:creator", "dc:language")},
    **{f"two {name}": twice(name) for name in ONCE},
    "an empty publisher": (cut('(dc:publisher" content=")[^"]*', r"\1"), "dc:publisher is empty"),
    "another format": (swap("Daisy 2.02", "Daisy 2.0"), "dc:format says 'Daisy 2.0'"),
    "another charset": (swap('charset" content="utf-8', 'charset" content="latin-1'), "ncc:charset says"),
    "another title": (swap('dc:title" content="How', 'dc:title" content="Why'), "dc:title says"),
    "another language": (swap('dc:language" content="en-US', 'dc:language" content="de'), "dc:language says"),
    "the document's language": (swap('lang="en-US"', 'lang="de"', 2), "its language is 'de'"),
    "no day": (swap('2023-08-10" />\n<meta name="dc:id', 'soon" />\n<meta name="dc:id'), "is no day"),
    "a page": (swap('pageNormal" content="0', 'pageNormal" content="3'), "ncc:pageNormal says"),
    "fewer items": (swap('tocItems" content="6', 'tocItems" content="5'), "ncc:tocItems says '5'"),
    "another depth": (swap('depth" content="2', 'depth" content="3'), "ncc:depth says '3'"),
    "text alone": (swap("audioFullText", "textNcc"), "ncc:multimediaType says"),
    "another total": (swap("00:00:13.500", "00:00:13.501"), "ncc:totalTime is not the sum"),
    "a title of no class": (swap(' class="title"', ""), "its first element is not the title"),
    "a title without an id": (swap(' class="title" id="n000"', ' class="title"'), "first element is not"),
    "a heading without an id": (swap(' id="n002"', ""), "a heading has no id"),
    "an id twice": (swap('id="n002"', 'id="n001"'), "two headings have the id 'n001'"),
    "no link": (cut(r'<a href="c02[^>]*>(.*?)</a>', r"\1"), "exactly one link"),
    "two links": (cut(r'(<a href="c02.*?</a>)', r"\1\1"), "exactly one link"),
    "words beside the link": (cut(r'(<a href="c02)', r"See \1"), "exactly one link"),
    "no place": (swap("c02.smil#c02-p001", "c02.smil"), "does not lead to a place"),
    "no such place": (swap("#c02-p001", "#c02-p009"), "leads to nothing that is heard"),
    "another place": (swap("#c02-p001", "#c02-p003"), "does not lead to where that is heard"),
    "a state elsewhere": (swap("#c01-p003", "#c01-p004"), "does not lead to where that is heard"),
    "another site": (swap("c02.smil#", "http://c02.smil#"), "does not lead to a place"),
    "a level skipped": (cut(r'<h2( id="n00[2-9]">.*?)</h2>', r"<h3\1</h3>"), "skips a level"),
    "a paragraph": (cut(r"(</body>)", r"<p>Hello</p>\1"), "has the element 'p' between its headings"),
    "a chapter back": (cut(r'(<h1 id="n001">.*?</h1>)(.*)(</body>)', r"\1\2\1\3"), "go back to a file"),
    "one more": (cut("(</body>)", r'<h2 id="x"><a href="c03.smil#x">x</a></h2>\1'), "none of the guide's"),
    "private untold": (swap("Private. May be", "May be"), "where 'Chapter 2"),
    "hard untold": (swap(" May be hard to hear.", ""), "where 'Chapter 2"),
    "optional untold": (swap(" Only if you want it.", ""), "where 'Chapter 3"),
    "optional not apart": (cut(r'<h1 id="n004.*?</h1>\n'), "where 'Only if you want them' must be"),
    "state untold in the list": (cut(r'<h2 id="n002">.*?</h2>\n'), "no heading leads to where the state"),
    "state untold in a heading": (cut(r'(<h2 id="n002"><a[^>]*>)[^<]*', r"\1All is well."), "does not say that no"),
    "state untold in the lines": (cut(r'(description" content=")[^"]*', r"\1All is well."), "it does not say that no"),
    "no chapter at all": (cut(r"<h1 id.*</h2>\n"), "the guide has 3 chapters"),
    "no body": (cut(r"<body>.*</body>"), "its first element is not the title"),
    "no end": (swap("</html>", ""), "ncc.html in it is not well-formed"),
    "another encoding": (swap('encoding="utf-8"', 'encoding="iso-8859-1"'), "does not say that it is UTF-8"),
    "no kind of document": (cut(r"<!DOCTYPE[^>]*>"), "does not say that it is XHTML 1.0"),
    "another kind of document": (swap("XHTML 1.0 Transitional", "XHTML 1.1"), "does not say that it is XHTML 1.0"),
    "another root": (swap(' xmlns="http://www.w3.org/1999/xhtml"', ""), "does not say that it is XHTML 1.0"),
    "an empty creator": (cut('(dc:creator" content=")[^"]*', r"\1"), "dc:creator is empty"),
    "a heading without words": (cut(r'(<a href="c02[^>]*>)[^<]*', r"\1"), "a heading says nothing"),
    "entities": (cut(r"(<!DOCTYPE[^>]*)>", r'\1 [<!ENTITY a "b">]>'), "declares entities"),
}  # fmt: skip
PAR = r'<par endsync="last" id="c02-p002">.*?</par>\n'
SMIL: dict[str, Row] = {
    "no format": (cut(r'<meta name="dc:format"[^>]*>\n'), "does not say once that its dc:format"),
    "two formats": (cut(r'(<meta name="dc:format"[^>]*>)', r"\1\1"), "does not say once that its dc:format"),
    "no layout": (cut(r"<layout>.*</layout>\n"), "no layout with a region"),
    "a region without an id": (swap('<region id="text" />', "<region />"), "no layout with a region"),
    "two seqs": (cut(r"(</par>\n)(<par)", r'\1</seq><seq dur="1.000s">\2'), "its body is not one seq"),
    "no kind of file": (cut(r"<!DOCTYPE[^>]*>"), "does not say that it is SMIL 1.0"),
    "a newer SMIL": (swap("SMIL 1.0", "SMIL 2.0"), "does not say that it is SMIL 1.0"),
    "pars in no seq": (every(r"</?seq[^>]*>"), "its body is not one seq"),
    "no end of the seq": (cut(r"</?seq[^>]*>", ""), "c02.smil in it is not well-formed"),
    "another dur": (swap('dur="3.500s"', 'dur="3.501s"'), "dur of its seq is not the sum"),
    "no dur": (swap(' dur="3.500s"', ""), "dur of its seq is not the sum"),
    "no head": (cut(r"<head>.*</head>\n"), "has no head"),
    "a par that ends first": (swap('endsync="last"', 'endsync="first"'), "does not end with the last"),
    "a par without an id": (swap(' id="c02-p002"', ""), "its text or its audio has no id"),
    "a text without an id": (swap(' id="c02-p002-text"', ""), "its text or its audio has no id"),
    "an audio without an id": (swap(' id="c02-p002-sound"', ""), "its text or its audio has no id"),
    "an id twice in sound": (swap('id="c02-p002-sound"', 'id="c02-p001-sound"'), "is there 2 times"),
    "no text": (cut(r'<text src="c02.html#c02-s001[^>]*>\n'), "is not a par of one text"),
    "no sound": (cut(r'<audio [^>]*begin="npt=0.500s[^>]*>\n'), "is not a par of one text"),
    "two sounds": (cut(r'(<audio [^>]*begin="npt=0.500s[^>]*>\n)', r"\1\1"), "is not a par of one text"),
    "no fragment": (swap("c02.html#c02-s001", "c02.html"), "shows or plays nothing"),
    "no file of sound": (swap('src="c02.mp3" clip-begin="npt=0.500s"', 'clip-begin="npt=0.500s"'), "plays nothing"),
    "no begin of a clip": (swap(' clip-begin="npt=0.500s"', ""), "as npt=1.234s"),
    "no npt": (swap("npt=0.500s", "0.500s"), "as npt=1.234s"),
    "no end of a clip": (swap(' clip-end="npt=2.000s"', ""), "as npt=1.234s"),
    "begin and end alike": (swap('end="npt=2.000s"', 'end="npt=0.500s"'), "ends when it begins"),
    "a gap": (swap('end="npt=2.000s"', 'end="npt=1.900s"'), "does not begin where the one before it ends"),
    "nothing": (cut(r"<par.*</par>\n"), "nothing is heard in it"),
    "a sentence left out": (cut(PAR), "are not the sentences of the chapter"),
    "two sentences changed over": (swap("c02-s001", "c02-s00X"), "are not the sentences of the chapter"),
    "a sentence late": (swap("npt=2.000s", "npt=2.002s", 2), "begins +2 milliseconds"),
    "a sentence early": (swap("npt=2.000s", "npt=1.400s", 2), "sentence c02-s001 is cut off"),
    "the end left out": (swap('end="npt=3.500s"', 'end="npt=3.400s"'), "are not the whole of"),
    "more than there is": (swap('end="npt=3.500s"', 'end="npt=3.501s"'), "are not the whole of"),
    "the beginning left out": (swap('begin="npt=0.000s"', 'begin="npt=0.100s"'), "are not the whole of"),
    "no time": (cut(r'<meta name="ncc:timeInThisSmil"[^>]*>\n'), "timeInThisSmil is not the sum"),
    "another time": (swap("00:00:03.500", "00:00:03.499"), "timeInThisSmil is not the sum"),
    "no elapsed time": (cut(r'<meta name="ncc:totalElapsedTime"[^>]*>\n'), "totalElapsedTime is not the sum"),
    "another elapsed time": (swap("00:00:06.500", "00:00:06.499"), "totalElapsedTime is not the sum"),
    "another chapter's text": (swap("c02.html", "c03.html"), "c02.smil shows 2 files"),
    "another chapter's sound": (swap("c02.mp3", "c03.mp3", 9), "c03.mp3: its sound is not"),
    "no such sound": (swap("c02.mp3", "c09.mp3", 9), "leads to 'c09.mp3', which is not in it"),
    "a file elsewhere": (swap("c02.html", "../c02.html", 9), "'../c02.html', which is not in it"),
}  # fmt: skip
TEXT: dict[str, Row] = {
    "another sentence": (swap("Is 3 &lt; 4", "Is 3 &gt; 4"), "sentence c02-s002 has another text"),
    "a sentence not there": (swap('id="c02-s002"', 'id="c02-s009"'), "'c02-s002', which is heard, is not in it"),
    "an id twice in text": (swap('id="c02-s002"', 'id="c02-s001"'), "the id 'c02-s001' is there twice"),
    "text in another language": (swap('lang="en-US"', 'lang="de"', 2), "c02.html: its language is 'de'"),
    "text in another direction": (swap('dir="ltr"', 'dir="rtl"'), "its direction is 'rtl', not ltr"),
    "a script": (swap("</body>", "<script>1</script></body>"), "runs or leads away: script"),
    "a handler": (swap("<p>", '<p onclick="1">'), "runs or leads away: onclick"),
    "a link": (swap("</body>", '<p><a href="http://x">x</a></p></body>'), "runs or leads away: a"),
    "private untold in text": (swap("Private. This", "This"), "it does not say 'Private."),
    "hard untold in text": (swap("This chapter may be hard to hear.", ""), "it does not say 'This chapter may"),
}  # fmt: skip
MASTER: dict[str, Row] = {
    "a master out of order": (swap("c01.smil", "c02.smil"), "it does not list the chapters"),
    "a master of another format": (swap("Daisy 2.02", "x"), "master.smil: its dc:format"),
    "a master without an id": (swap(' id="c02"', ""), "have not each an id"),
    "a master's time": (swap("00:00:13.500", "00:00:13.000"), "master.smil: its ncc:timeInThisSmil"),
}
FIRST: dict[str, Row] = {
    "state untold in text": (swap("Not yet checked by a clinician.", ""), "it does not say that no"),
}
LAST: dict[str, Row] = {
    "optional untold in text": (swap("only for those who want it", "for all"), "it does not say 'This"),
}
SOUND: dict[str, Row] = {
    "a tag": (lambda raw: b"ID3\x03\0\0\0\0\0\0" + raw, "c02.mp3: it begins with a tag"),
    "no frame": (lambda raw: b"RIFF" + raw, "does not begin with a frame of MP3"),
    "stereo": (lambda raw: raw[:3] + bytes((raw[3] & 0x3F,)) + raw[4:], "it is not mono"),
    "another rate of bits": (lambda raw: raw[:1002] + b"\x94" + raw[1003:], "is not that of 02-title.mp3"),
    "sound cut short": (lambda raw: raw[:-1], "is not that of 02-title.mp3"),
    "sound too long": (lambda raw: raw + raw[-192:], "is not that of 02-title.mp3"),
    "no sound in it": (lambda raw: b"", "does not begin with a frame of MP3"),
}
TABLES = {
    "ncc.html": NCC,
    "c02.smil": SMIL,
    "master.smil": MASTER,
    "c01.html": FIRST,
    "c02.html": TEXT,
    "c03.html": LAST,
    "c02.mp3": SOUND,
}
ALL = {(name, what): row for name, table in TABLES.items() for what, row in table.items()}


def test_a_good_book_has_no_finding(good: Path) -> None:
    assert messages(good) == []


@pytest.mark.parametrize(("name", "what"), ALL)
def test_a_broken_rule_is_told(name: str, what: str, guide: Path) -> None:
    change, words = ALL[name, what]
    books.alter(guide, name, change)
    assert any(words in message for message in messages(guide)), messages(guide)


def test_sound_of_more_than_one_rate_of_bits_is_told(guide: Path) -> None:
    """The chapter's own file has it too: else the two would only differ."""
    own = guide / "02-title.mp3"
    run = walk(own)
    whole = own.read_bytes()
    last = whole[-run.sizes[-1] :]
    # 16 kbps more in MPEG 2: three bytes for each thousand bits, and a step of the header's upper four bits.
    faster = last[:2] + bytes((last[2] + 16,)) + last[3:] + bytes(48)
    own.write_bytes(whole[: -len(last)] + faster)
    books.alter(guide, "c02.mp3", lambda raw: raw[: -len(last)] + faster)
    assert messages(guide) == ["c02.mp3: its frames are not all of one rate of bits."]


def test_what_nothing_leads_to_is_told(guide: Path) -> None:
    books.pack(guide, {**books.files(guide), "c09.mp3": b"x"})
    assert messages(guide) == ["It holds 'c09.mp3', which nothing leads to."]


@pytest.mark.parametrize("name", ["a.jpg", "C01.HTML", "chapter-one.html", "a.txt", "../c09.mp3", "sub/c09.mp3"])
def test_a_name_that_old_machines_do_not_know_is_told(name: str, guide: Path) -> None:
    books.pack(guide, {**books.files(guide), name: b"x"})
    assert any("is no name for a file of a talking book" in message for message in messages(guide))


def test_ncc_comes_first(guide: Path) -> None:
    books.pack(guide, dict(reversed(books.files(guide).items())))
    assert messages(guide) == ["Its first file is not ncc.html."]


def test_all_lies_in_one_folder(guide: Path) -> None:
    with ZipFile(guide / books.NAME, "a") as book:
        book.writestr("other/c09.mp3", b"x")
    assert "Its files do not all lie in one folder." in messages(guide)


def test_a_file_twice_is_told(guide: Path) -> None:
    with ZipFile(guide / books.NAME, "a") as book, pytest.warns(UserWarning, match="Duplicate"):
        book.writestr("falls-en/c01.html", b"x")
    assert "It holds c01.html twice." in messages(guide)


def test_a_packed_file_is_told_and_never_unpacked(guide: Path) -> None:
    content = books.files(guide)
    books.pack(guide, {**content, "c01.html": content["c01.html"] + b" " * 50_000_000}, kind=ZIP_DEFLATED)
    assert any("c01.html is packed" in message for message in messages(guide))


def test_a_book_far_larger_than_its_guide_is_not_even_opened(guide: Path) -> None:
    content = books.files(guide)
    books.pack(guide, {**content, "c02.html": content["c02.html"] + b"\n" * (1 << 24)})
    assert messages(guide) == ["It is far larger than what it should hold."]


def test_a_document_deeper_than_any_is_told(guide: Path) -> None:
    books.alter(guide, "c02.html", swap("</body>", "<p>" * 5000 + "</p>" * 5000 + "</body>"))
    assert any("c02.html in it is not well-formed" in message for message in messages(guide))


def test_only_so_many_are_told(guide: Path) -> None:
    books.pack(guide, {**books.files(guide), **{f"x{n:03d}.txt": b"" for n in range(500)}})
    assert len(messages(guide)) == MOST


@pytest.mark.parametrize("raw", [b"", b"PK", b"PK\x05\x06" + bytes(18), b"PK\x03\x04" * 1000, bytes(100)])
def test_what_is_no_archive_is_told(raw: bytes, guide: Path) -> None:
    (guide / books.NAME).write_bytes(raw)
    (message,) = messages(guide)
    assert "no whole ZIP file" in message or "leads to 'ncc.html'" in message


@pytest.mark.slow
def test_every_byte_counts(good: Path, guide: Path) -> None:
    """Damage anywhere in the archive is a finding, never an exception: a byte here and there is turned round."""
    whole = (good / books.NAME).read_bytes()
    with ZipFile(good / books.NAME) as book:
        sounds = [
            range(one.header_offset + 1_000, one.header_offset + one.file_size)
            for one in book.infolist()
            if one.filename.endswith(".mp3")
        ]
    # Most of it is sound, which is alike everywhere: few places there, and three times as many in all the rest.
    dense, sparse = range(0, len(whole), 331), range(0, len(whole), 9_973)
    places = [*sparse, *(place for place in dense if not any(place in sound for sound in sounds))]
    assert len(places) > len(sparse) + 20
    for place in places:
        (guide / books.NAME).write_bytes(whole[:place] + bytes((whole[place] ^ 0xFF,)) + whole[place + 1 :])
        messages(guide)
        (guide / books.NAME).write_bytes(whole[:place])
        assert messages(guide)


def test_a_signed_book_tells_who_and_until_when(tmp_path: Path) -> None:
    guide = books.build(tmp_path / "falls-en", **books.SIGNED)
    assert messages(guide) == []
    for name in ("ncc.html", "c01.html"):
        kept = books.files(guide)
        books.pack(guide, {**kept, name: kept[name].replace(b"March 4, 2026", b"then")})
        assert any("does not say until when that holds" in message for message in messages(guide)), name
        books.pack(guide, {**kept, name: kept[name].replace(b"A. Nurse", b"Somebody")})
        assert any("does not say that A. Nurse" in message for message in messages(guide)), name
        books.pack(guide, kept)
