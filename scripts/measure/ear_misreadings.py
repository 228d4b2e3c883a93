"""Written shapes read by another rule than theirs, for `ear_damage`: "1-2" as a difference, "2.5" as 25."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from audioguide.model import Spoken
from audioguide.speech import speak
from scripts.measure.ear_figures import MONTHS, Damage, by_pattern

ENGLISH = "en-US"
SIGS = {
    r"b\.?i\.?d\.?": ("three times a day", "every two days"),
    r"t\.?i\.?d\.?": ("twice a day", "three times a week"),
    r"q\.?i\.?d\.?": ("once a day", "every day"),
    r"q4h": ("four times a day", "every fourteen hours"),
    r"q6h": ("six times a day", "every sixteen hours"),
    r"p\.?r\.?n\.?": ("at night", "before meals"),
}
"""Short forms of a prescription, and what another line of their table says."""
SPELLED = {"mg": "M G", "mcg": "M C G", "g": "G", "mL": "M L", "kg": "K G", "mm": "M M", "cm": "C M", "lb": "L B"}


def said(written: str) -> str:
    return speak(written, ENGLISH).spoken


def misread(shape: str, *readings: str | Callable[[re.Match[str]], str]) -> Damage:
    """A kind told by a written shape, and by how else it is said: {1} is its first group in words."""

    def made(spoken: Spoken) -> Iterator[str]:
        for span in spoken.spans:
            found = re.search(shape, spoken.text[span.text_start : span.text_end]) if span.rule else None
            right = said(found[0]) if found else ""
            at = spoken.spoken.find(right, span.spoken_start, span.spoken_end) if right else -1
            if found is None or at < 0:
                continue
            for reading in readings:
                groups = [said(group or "") for group in found.groups()]
                words = reading(found) if callable(reading) else reading.format(right, *groups)
                yield spoken.spoken[:at] + words + spoken.spoken[at + len(right) :]

    return made


def misread_whole(table: Mapping[str, tuple[str, ...]]) -> Damage:
    """A kind told by whole written shapes, and what else is said for each."""

    def made(spoken: Spoken) -> Iterator[str]:
        for span in spoken.spans:
            for shape, readings in table.items():
                if span.rule and re.fullmatch(shape, spoken.text[span.text_start : span.text_end]):
                    for words in readings:
                        yield spoken.spoken[: span.spoken_start] + words + spoken.spoken[span.spoken_end :]

    return made


def spelled_unit(spoken: Spoken) -> Iterator[str]:
    """The letters of a unit, where its name is due."""
    for unit, letters in SPELLED.items():
        yield from misread(rf"\d{unit}$|\d {unit}$", lambda found, it=letters: said(found[0][0]) + " " + it)(spoken)  # type: ignore[misc]


def together(found: re.Match[str]) -> str:
    """All digits as one count."""
    return said(re.sub(r"\D", "", found[0]).lstrip("0") or "0")


def counted(found: re.Match[str]) -> str:
    """Digits that are said one by one, as a count."""
    return said(f"{int(re.sub(r'[^0-9]', '', found[0])):,}")


def days_first(found: re.Match[str]) -> str:
    """Day and month exchanged, or the next month where the day can be none."""
    month, day, year = int(found[1]), int(found[2]), found[3]
    return said(f"{MONTHS[(day if day <= 12 and day != month else month + 1) % 12 - 1]} {month}, {year}")


OPEN: dict[str, Damage] = {
    "a range read as another sign": misread(
        r"^(\d+)[-–](\d+)$", "{1} minus {2}", "{1} out of {2}", "{1} dash {2}", "{1}, {2}"
    ),
    "a decimal read without its point": misread(r"\b(\d+)\.(\d+)", together, "{1} and {2}", "{1} {2}", "{1} to {2}"),
    "a decimal read with a nought too many": misread(r"\b(\d+)\.(0*[1-9]\d*)", "{1} point zero {2}", "zero point {2}"),
    "a blood pressure read as another sign": misread(
        r"^(\d+)/(\d\d+)(?!\d)", "{1} to {2}", "{1} {2}", "{1} slash {2}", "{1} per {2}"
    ),
    "a sig read by another line": misread_whole(SIGS),
    "a Roman numeral read as letters": misread_whole(
        {"I": ("eye",), "IV": ("I V", "six"), "III": ("I I I", "two"), "II": ("I I", "eleven"), "IIB": ("I I B", "two")}
    ),
    "a name read without its figures": misread_whole(
        {"HER2": ("H E R", "her", "her to"), "BRCA[12]": ("B R C A",), "T2N1M0": ("T N M",), "A1c": ("A C",),
         "D3": ("D",), "B12": ("B", "B two"), "Ki-67": ("K I", "K I minus sixty-seven", "K I sixty to seven")}
    ),
    "a temperature read on the other scale": misread(r"(\d+) °([CF])$", "{1} degrees", "{1} {2}", "{1} degrees Kelvin"),
}  # fmt: skip
HELD: dict[str, Damage] = {
    "thousands read by the comma": misread(r"\b(\d+),(\d{3})\b", "{1} point zero", "{1}", "{1}, zero zero zero"),
    "a time read as another shape": misread(r"\b(\d+):(\d\d)", "{1} to {2}", "{1}", "{1} point {2}", "{2} past eleven"),
    "a number to call counted": misread(r"^\d{3}$|^\d{6,}$", counted),
    "a fraction read as another shape": misread_whole(
        {"½": ("one or two", "January second", "two"), "¾": ("three or four", "three", "March fourth"),
         "1½": ("eleven halves", "one half", "one one or two", "one")}
    ),
    "a unit spelled": spelled_unit,
    "a rate read without its per": by_pattern(r" per ([a-z]+)", r" or \1", r" to \1", r" times \1"),
    "a date read in another order": misread(r"^(\d\d?)/(\d\d?)/(\d{4})$", days_first),
    "a month and year read as a fraction": misread(r"^(\d\d)/(\d{4})$", "{1} over {2}", "{1} out of {2}"),
    "a percentage read as another figure": misread(r"^([\d.]+)%", "{1}", "{1} per thousand", "{1} points", "{1} of"),
    '"number" read as "no"': misread_whole({r"no\.? ?": ("no",), "#": ("pounds", "hash", "sharp")}),
    "a minus read as a dash": misread_whole({"[-−]": ("to", "about", "plus")}),
}  # fmt: skip
