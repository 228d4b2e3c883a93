"""How hours and minutes are said; the rules of times share it."""

from __future__ import annotations

from audioguide.language.en.spoken.words import cardinal

_NOON = 12


def hundred(written: str) -> str:
    """ "0830" -> "zero eight thirty"."""
    hour, minute = written[:2], written[-2:]
    zero = "zero " if hour[0] == "0" and hour != "00" else ""
    return f"{zero}{cardinal(str(int(hour)))} {'hundred' if minute == '00' else minutes(minute)}"


def minutes(minute: str) -> str:
    """ "05" -> "oh five"."""
    return f"{'oh ' if minute < '10' else ''}{cardinal(str(int(minute)))}"


def told(hour: str, minute: str | None, half: str | None, halved: bool) -> str:
    """ "6", "30", "a" -> "six thirty A M"; whole hours without their half are o'clock. halved: a half is told."""
    hours = cardinal(str(int(hour)))
    tail = f" {half.upper()} M" if half else ""
    if minute is None or (minute == "00" and halved):
        return hours + tail
    if minute == "00":
        if int(hour) == 0:
            return "midnight"
        return f"{hours} hundred hours" if int(hour) > _NOON else f"{hours} o'clock"
    return f"{hours} {minutes(minute)}{tail}"
