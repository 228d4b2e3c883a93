"""Books of others, made by ffmpeg and mutagen, and by hand what these cannot make: talking books and playlists.

Each maker fills a folder and says what a listener should find there. Nothing of audioguide is used.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import mutagen
from mutagen.apev2 import APEv2
from mutagen.id3 import APIC, ID3

SECONDS = 30
"""Of each file, if nothing else is said."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a listener should find."""

    play: Path
    """What is played."""
    chapters: int
    seconds: float
    title: str
    depths: int = 1


Maker = Callable[[Path], Expected]
MAKERS: dict[str, Maker] = {}


def maker(made: Maker) -> Maker:
    """Register it under its name."""
    MAKERS[made.__name__] = made
    return made


def ffmpeg(*words: str | Path) -> None:
    subprocess.run(["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", *map(str, words)], check=True)


def sound(file: Path, *options: str | Path, seconds: float = SECONDS, pitch: int = 200, rate: int = 44_100) -> Path:
    """Tones that rise, with noise, and near silence every third second: no two seconds, and no two files, are alike."""
    file.parent.mkdir(parents=True, exist_ok=True)
    wave = f"0.3*sin(2*PI*({pitch}+3*t)*t)*gt(mod(t\\,3)\\,1)+0.1*(random({pitch})-0.5)"
    ffmpeg("-f", "lavfi", "-i", f"aevalsrc={wave}:s={rate}:d={seconds}", *options, file)
    return file


def tagged(file: Path, **tags: str) -> Path:
    """With mutagen's own names for tags."""
    found: Any = mutagen.File(file, easy=True)
    if found.tags is None:
        found.add_tags()
    for name, value in tags.items():
        found[name] = value
    found.save()
    return file


def single(name: str, ending: str, *options: str, rate: int = 44_100, marks: int = 1) -> None:
    """One file of a kind; marks: chapters by ffmpeg's own metadata."""

    def make(folder: Path) -> Expected:
        words: list[str | Path] = list(options)
        if marks > 1:
            text = ";FFMETADATA1\ntitle=The Hill\n" + "".join(
                f"[CHAPTER]\nTIMEBASE=1/1000\nSTART={n * 1000 * SECONDS // marks}\n"
                f"END={(n + 1) * 1000 * SECONDS // marks}\ntitle=Part {n + 1}\n"
                for n in range(marks)
            )
            (folder / "meta").write_text(text, "utf-8")
            words = ["-i", folder / "meta", "-map_metadata", "1", "-map_chapters", "1", *options]
        file = sound(folder / f"the hill.{ending}", *words, rate=rate)
        return Expected(file, marks, SECONDS, "The Hill" if marks > 1 else "the hill")

    MAKERS[name] = make


single("mp3_constant", "mp3", "-b:a", "64k")
single("mp3_variable", "mp3", "-q:a", "6")
single("mp3_variable_without_a_header", "mp3", "-q:a", "6", "-write_xing", "0", "-id3v2_version", "0")
single("mp3_constant_without_a_header", "mp3", "-b:a", "96k", "-write_xing", "0", "-id3v2_version", "0")
single("mp3_by_shine", "mp3", "-c:a", "libshine", "-b:a", "64k", "-ac", "1")
single("mp3_of_24_kHz_stereo", "mp3", "-b:a", "64k", "-ac", "2", rate=24_000)
single("mp3_with_chapters", "mp3", "-q:a", "6", marks=5)
single("m4b_with_chapters", "m4b", "-c:a", "aac", "-b:a", "64k", marks=6)
single("m4a_aac", "m4a", "-c:a", "aac", "-b:a", "64k")
single("m4a_lossless", "m4a", "-c:a", "alac")
single("aac_without_a_container", "aac", "-c:a", "aac", "-b:a", "48k")
single("ogg_vorbis", "ogg", "-c:a", "libvorbis", "-q:a", "2")
single("ogg_opus", "opus", "-c:a", "libopus", "-b:a", "24k", rate=48_000)
single("ogg_speex", "spx", "-c:a", "libspeex", "-ac", "1", rate=16_000)
single("flac", "flac")
single("flac_in_ogg", "oga", "-c:a", "flac")
single("wav", "wav")
single("wav_of_24_bits", "wav", "-c:a", "pcm_s24le")
single("windows_media", "wma", "-c:a", "wmav2", "-b:a", "64k")
single("aiff", "aiff")
single("ac3", "ac3", "-c:a", "ac3", "-b:a", "96k", rate=48_000)
single("matroska_with_chapters", "mka", "-c:a", "libopus", "-b:a", "24k", rate=48_000, marks=4)
single("caf", "caf", "-c:a", "alac")
single("wavpack", "wv", "-c:a", "wavpack")
single("mp2", "mp2", "-b:a", "96k")


@maker
def mp3_of_two_that_were_joined(folder: Path) -> Expected:
    parts = [sound(folder / f"{n}.part.mp3", "-q:a", "7", pitch=200 + n) for n in (1, 2)]
    (folder / "joined.mp3").write_bytes(b"".join(part.read_bytes() for part in parts))
    for part in parts:
        part.unlink()
    return Expected(folder / "joined.mp3", 1, 2 * SECONDS, "joined")


@maker
def mp3_with_a_picture_and_tags_at_both_ends(folder: Path) -> Expected:
    file = sound(folder / "a.mp3", "-q:a", "7")
    tags: Any = cast("Any", ID3)(file)
    picture: Any = APIC
    tags.add(picture(encoding=3, mime="image/jpeg", type=3, desc="", data=b"\xff\xd8" + bytes(900_000)))
    tags.save(v1=2)
    tail: Any = cast("Any", APEv2)()
    tail["Title"] = "Other"
    tail.save(file)
    tagged(file, title="The lake", album="Waters")
    return Expected(file, 1, SECONDS, "Waters")


@maker
def video_with_sound(folder: Path) -> Expected:
    source = sound(folder / "a.wav")
    ffmpeg("-f", "lavfi", "-i", f"color=s=64x64:d={SECONDS}:r=1", "-i", source, "-c:a", "aac", folder / "talk.mp4")
    source.unlink()
    return Expected(folder / "talk.mp4", 1, SECONDS, "talk")


def tracks(folder: Path, names: list[str], ending: str = "mp3", **tags: str) -> list[Path]:
    """A file a name, each tagged; "{n}" in a tag is its number, counted from 1."""
    files = [sound(folder / f"{name}.{ending}", "-b:a", "64k", pitch=200 + 7 * n) for n, name in enumerate(names)]
    for number, file in enumerate(files, 1):
        if tags:
            tagged(file, **{key: value.format(n=number) for key, value in tags.items()})
    return files


@maker
def folder_of_tagged_tracks(folder: Path) -> Expected:
    names = [f"{n:02d} Track" for n in range(1, 6)]
    tracks(folder / "x", names, title="Chapter {n}: on", album="The Long Walk", tracknumber="{n}/5")
    return Expected(folder / "x", 5, 5 * SECONDS, "The Long Walk")


@maker
def folder_whose_order_only_the_tags_tell(folder: Path) -> Expected:
    tracks(folder / "x", ["start", "middle", "end"], album="In Order", title="Number {n}", tracknumber="{n}")
    return Expected(folder / "x", 3, 3 * SECONDS, "In Order")


@maker
def folder_with_one_title_for_all(folder: Path) -> Expected:
    tracks(folder / "x", ["1", "2", "10"], title="Book", album="Book")
    return Expected(folder / "x", 3, 3 * SECONDS, "Book")


@maker
def folder_without_tags_of_strange_names(folder: Path) -> Expected:
    tracks(folder / "B\u0308cher \x1b[31m", ["1 Ka\u0308se", "2 \u6f22\u5b57", "3 \x07bell", "4 a'b\"c$(d)"])
    return Expected(folder / "B\u0308cher \x1b[31m", 4, 4 * SECONDS, "B")


@maker
def folder_of_discs(folder: Path) -> Expected:
    for disc in (1, 2, 10):
        names = [f"{disc}-{n}" for n in (1, 2)]
        tracks(folder / "Deep" / f"CD{disc}", names, album="Deep", title=f"Disc {disc} part {{n}}")
    return Expected(folder / "Deep", 6, 6 * SECONDS, "Deep")


@maker
def folder_of_discs_by_number(folder: Path) -> Expected:
    for disc in ("01", "02"):
        tracks(folder / "Mere Numbers" / disc, [f"{disc}{n}" for n in (1, 2, 3)], "ogg")
    return Expected(folder / "Mere Numbers", 6, 6 * SECONDS, "Mere Numbers")


@maker
def folder_with_what_lies_about(folder: Path) -> Expected:
    tracks(folder / "Ripped", ["01", "02"], "flac")
    (folder / "Ripped" / "cover.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "Ripped" / "Ripped.cue").write_text('FILE "01.flac" WAVE\n')
    (folder / "Ripped" / "info.nfo").write_text("ripped")
    (folder / "Ripped" / "._01.flac").write_bytes(b"\0\5\x16\7")
    (folder / "Ripped" / "03.mp3").write_bytes(b"")
    return Expected(folder / "Ripped", 2, 2 * SECONDS, "Ripped")


@maker
def folder_of_mixed_kinds(folder: Path) -> Expected:
    for number, (ending, *options) in enumerate((("mp3", "-q:a", "7"), ("opus", "-c:a", "libopus"), ("wav",)), 1):
        sound(folder / "Mixed" / f"{number}.{ending}", *options, pitch=200 + number, rate=48_000)
    return Expected(folder / "Mixed", 3, 3 * SECONDS, "Mixed")


@maker
def folder_in_a_folder(folder: Path) -> Expected:
    tracks(folder / "Download" / "The Book (2009)", ["1", "2"], "m4a")
    return Expected(folder / "Download", 2, 2 * SECONDS, "The Book (2009)")


@maker
def playlist_with_titles(folder: Path) -> Expected:
    tracks(folder / "files", ["b", "a", "c"])
    rows = "".join(f"#EXTINF:30,Title {name}\nfiles/{name}.mp3\n" for name in "cab")
    (folder / "evening.m3u8").write_text(f"#EXTM3U\n#PLAYLIST:Evening\n{rows}", "utf-8")
    return Expected(folder / "evening.m3u8", 3, 3 * SECONDS, "Evening")


@maker
def playlist_of_windows(folder: Path) -> Expected:
    tracks(folder / "M\u00e4rchen", ["K\u00f6nig", "Hase"])
    rows = "M\u00e4rchen\\K\u00f6nig.mp3\r\nM\u00e4rchen\\Hase.mp3\r\nC:\\Musik\\weg.mp3\r\n"
    (folder / "alt.m3u").write_bytes(rows.encode("cp1252"))
    return Expected(folder / "alt.m3u", 2, 2 * SECONDS, "alt")


def talking(folder: Path, parts: list[tuple[int, str]], encoding: str, text: bool, upper: bool) -> Expected:
    """A DAISY 2.02 book: a file of sound and one of SMIL a heading, five phrases each, as programs of the time did."""
    folder.mkdir(parents=True, exist_ok=True)
    head = f'<meta http-equiv="Content-type" content="text/html; charset={encoding}"/><title>Speaking</title>'
    entries, pieces = [], []
    for number, (depth, title) in enumerate(parts, 1):
        sound(folder / f"s{number}.mp3", "-b:a", "32k", "-ac", "1", pitch=200 + 9 * number, rate=22_050)
        pars = []
        for phrase in range(5):
            low, high = phrase * SECONDS / 5, (phrase + 1) * SECONDS / 5
            place = f"text.html#t{number}_{phrase}" if text else f"ncc.html#h{number}"
            pars.append(
                f'<par endsync="last" id="p{phrase}"><text src="{place}" id="x{phrase}"/><seq>'
                f'<audio src="s{number}.mp3" clip-begin="npt={low:.3f}s" clip-end="npt={high:.3f}s" id="a{phrase}"/>'
                "</seq></par>"
            )
            pieces.append(f'<p id="t{number}_{phrase}">Phrase {phrase} of {title}.</p>')
        smil = '<?xml version="1.0" encoding="{}"?><smil><body><seq dur="30.0s">{}</seq></body></smil>'
        (folder / f"s{number}.smil").write_text(smil.format(encoding, "".join(pars)), encoding)
        entries.append(f'<h{depth} id="h{number}"><a href="s{number}.smil#x0">{title}</a></h{depth}>')
        entries.append(f'<span class="page-normal" id="g{number}"><a href="s{number}.smil#x3">{number}</a></span>')
    body = f"<html><head>{head}</head><body>{{}}</body></html>"
    (folder / "ncc.html").write_text(body.format("".join(entries)), encoding)
    (folder / "text.html").write_text(body.format("".join(pieces)), encoding)
    if upper:
        for file in list(folder.iterdir()):
            file.rename(file.with_name(file.name.upper()))
    return Expected(folder, len(parts), len(parts) * SECONDS, "Speaking", max(depth for depth, _ in parts))


PARTS = [(1, "Speaking"), (1, "Part One"), (2, "K\u00e4se"), (3, "More"), (2, "Brot"), (1, "Part Two")]


@maker
def daisy_with_text(folder: Path) -> Expected:
    return talking(folder / "d", PARTS, "utf-8", text=True, upper=False)


@maker
def daisy_of_headings_alone(folder: Path) -> Expected:
    return talking(folder / "d", PARTS, "utf-8", text=False, upper=False)


@maker
def daisy_of_an_old_disc(folder: Path) -> Expected:
    return talking(folder / "D", PARTS[1:4], "iso-8859-1", text=True, upper=True)


def missing() -> str:
    """What keeps this from running here; empty when nothing does."""
    return "" if shutil.which("ffmpeg") else "ffmpeg is not installed"
