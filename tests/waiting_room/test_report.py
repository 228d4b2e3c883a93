"""The week that comes and the days that were: planned as text and as a page, proved by the log as text and as rows."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, datetime
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Literal

import pytest

from audioguide.cli.room_counts import brief
from audioguide.cli.room_planned import made, planned_days
from audioguide.cli.room_reported import ReportedDay, not_made
from audioguide.waiting_room.simulation import simulate
from audioguide.waiting_room.tally import heard
from tests.browsers import needs_chromium, seen_by_axe
from tests.cli.terminal import faults
from tests.conftest import Run
from tests.waiting_room import rooms
from tests.waiting_room.test_announcements import CLOSING, LUNCH, MONDAY, room
from tests.waiting_room.test_simulation import FIRST, PLAIN

START = {"what": "started", "title": "One", "guide": "A guide", "language": "en-US", "volume": -12.0, "announced": []}


def line(clock: str, what: str, item: str = "g-en/one", **more: Any) -> dict[str, Any]:
    start = START if what == "started" else {}
    return start | {"at": f"2026-11-23T{clock}.000+01:00", "what": what, "item": item} | more


def outcome(*log: dict[str, Any]) -> list[tuple[str, float]]:
    return [(one.ended, one.seconds) for one in heard(log)]


def test_every_item_of_a_log_is_counted_once() -> None:
    log = list(simulate(PLAIN, FIRST, 3, seed=4))
    items = list(heard(log))
    assert len(items) == sum(one["what"] == "started" for one in log) > 100
    assert sum(one.seconds for one in items) == pytest.approx(
        sum(one.get("seconds", 0) for one in log if one["what"] in ("played", "cut"))
    )


def test_an_item_that_a_power_cut_broke_in_two_is_one() -> None:
    assert outcome(
        line("09:00:00", "started"), line("09:05:00", "room opened"), line("09:05:00", "resumed"),
        line("09:06:00", "played", seconds=80.0),
    ) == [("played", 80.0)]  # fmt: skip
    assert outcome(
        line("09:00:00", "started"), line("09:00:30", "room closed", seconds=30.0), line("09:01:00", "resumed"),
        line("09:02:00", "played", seconds=80.0),
    ) == [("played", 80.0)]  # fmt: skip


def test_what_the_log_does_not_say_is_not_made_up() -> None:
    assert outcome(line("09:00:00", "started"), line("09:30:00", "started")) == [("broken off", 0.0)] * 2
    closed = (line("09:00:00", "started"), line("09:00:30", "room closed", seconds=30.0))
    assert outcome(*closed, line("09:30:00", "started")) == [("broken off", 30.0), ("broken off", 0.0)]
    assert outcome(line("09:01:00", "played", seconds=60.0, begun="2026-11-23T09:00:00")) == [("played", 60.0)]


@pytest.fixture(autouse=True)
def read_at_night(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports are read when the simulated days are over, and before the room opens again."""
    monkeypatch.setattr("audioguide.cli.room_report._now", lambda: datetime.fromisoformat("2026-11-25T00:30:00+00:00"))


@pytest.fixture
def log(project: Path) -> Path:
    """A folder of state whose log is in two files, with half a line between."""
    folder = project / "state"
    folder.mkdir()
    lines = list(simulate(PLAIN, FIRST, 2, seed=4))
    lines[0] |= {"at": "2026-11-23T00:00:00.000+00:00"}
    texts = [json.dumps(one, ensure_ascii=False) for one in lines]
    half = len(texts) // 2
    (folder / "room.log.1").write_text("\n".join(texts[:half]) + '\n{"at": "2026-1', "utf-8")
    (folder / "room.log").write_text("\n".join(["", *texts[half:]]) + "\n", "utf-8")
    return folder


def test_the_report_says_it_by_day_by_language_and_by_guide(log: Path, run: Run) -> None:
    code, out, err = run("waiting-room", "report", "--state", str(log))
    assert (code, err, faults(out)) == (0, "", [])
    said = " ".join(out.split())
    assert "Monday, November 23, 2026: " in said
    assert "Tuesday, November 24, 2026: " in said
    assert "In English: " in said
    assert "In Spanish: " in said
    assert "falls: " in said
    assert "Chapter “sleep”: " in said
    assert said.startswith(
        "All is well: nothing went wrong in these days, and there is nothing to do. "
        "Report of the waiting room: Monday, November 23, 2026, to Tuesday, November 24, 2026. "
    )
    assert "What was planned is not known here: the room's settings (waiting-room.toml) are not in this folder." in said
    assert "Not signed by a clinician when they were heard: all " in said
    assert "A name was called " in said
    assert "1 line of the log could not be read" in said
    assert out.splitlines()[-1].startswith("Heard on 2 days: ") or "Heard on 2 days: " in said
    _, one_day, _ = run("waiting-room", "report", "--state", str(log), "--from", "2026-11-24", "--to", "2026-11-24")
    assert "November 23" not in one_day


def test_its_rows_are_as_many_as_its_items_and_hold_no_formula(log: Path, run: Run) -> None:
    with (log / "room.log").open("a", encoding="utf-8") as more:
        for one in (line("20:00:00", "started", title="=1+1", guide="+x"), line("20:01:00", "played", seconds=60.0)):
            more.write(json.dumps(one) + "\n")
    code, out, _ = run("waiting-room", "report", "--state", str(log), "--csv", "-")
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    assert rows[-1]["title"] == "'=1+1"
    assert rows[-1]["guide"] == "'+x"
    assert (rows[-1]["time"], rows[-1]["weekday"], rows[-1]["kind"]) == ("20:00:00", "Monday", "chapter")
    assert (rows[-1]["to_the_end"], rows[-1]["why_not"], rows[-1]["decibels"]) == ("yes", "", "-12.0")
    _, told, _ = run("waiting-room", "report", "--state", str(log), "--csv", "rows.csv", "--json")
    assert len(json.loads(told)) == len(rows)
    assert Path("rows.csv").read_bytes().startswith(b"\xef\xbb\xbfday,weekday,time,kind,guide,")


def test_a_report_without_a_log_says_where_one_lies(project: Path, run: Run) -> None:
    code, _, err = run("waiting-room", "report", "--state", "nowhere")
    assert code == 1
    assert "There is no log at nowhere/room.log." in " ".join(err.split())
    assert run("waiting-room", "report", "--from", "yesterday")[0] == 2
    assert run("waiting-room", "report", "--from", "2026-12-01", "--to", "2026-11-01")[0] == 2


def test_a_log_that_is_another_users_is_told_with_what_to_do(
    log: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As /var/lib/private of systemd is, where nobody else may even look; root may, so the refusal is played."""

    for name in ("is_file", "open"):
        asked = getattr(Path, name)

        def shut(path: Path, *more: Any, asked: Any = asked, **named: Any) -> Any:
            if log in (path, *path.parents):
                raise PermissionError(13, "Permission denied")
            return asked(path, *more, **named)

        with monkeypatch.context() as patched:
            patched.setattr(Path, name, shut)
            code, _, err = run("waiting-room", "report", "--state", str(log))
        assert code == 1
        assert "Permission denied. The log of a service is its own: try with sudo." in " ".join(err.split())


@pytest.fixture
def week(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    rooms.guide(project / "output" / "g-en", {"one": ("public", 3), "two": ("public", 4)})
    monkeypatch.setattr("audioguide.waiting_room.verifying.verify", lambda *_: "")
    (project / "waiting-room.toml").write_text(
        "[hours]\nmonday = ['08:00-09:00']\nfriday = ['23:00-01:00']\nholidays = ['2026-11-25']\n"
        "wednesday = ['08:00-09:00']\n", "utf-8",
    )  # fmt: skip
    return project


def test_the_plan_says_each_day(week: Path, run: Run) -> None:
    code, out, err = run("waiting-room", "plan", "--from", "2026-11-23", "--times")
    assert (code, err, faults(out)) == (0, "", [])
    said = " ".join(out.split())
    assert "Monday, November 23, 2026: open 08:00 to 09:00. " in said
    assert "08:00: one, from " in said
    assert "Tuesday, November 24, 2026: closed." in said
    assert "Wednesday, November 25, 2026: closed for a holiday." in said
    # What opens on Friday evening is Friday's until it closes.
    friday = said.partition("Friday, November 27, 2026: open 23:00 to 01:00 the next day.")[2]
    assert "00:00: one, from " in friday.partition("Saturday")[0]
    assert "Saturday, November 28, 2026: closed." in said
    assert "Note: [hours] says nothing of Tuesday and Thursday" in said
    assert "Planned 7 days: " in said


class Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_the_page_has_headings_and_tables_that_a_screen_reader_can_walk(week: Path, run: Run) -> None:
    code, out, _ = run("waiting-room", "plan", "--from", "2026-11-23", "--page", "plan.html")
    assert code == 0
    assert "The page is in plan.html" in " ".join(out.split())
    page = Path("plan.html").read_text("utf-8")
    read = Tables()
    read.feed(page)
    tags = [tag for tag, _ in read.tags]
    assert (tags.count("h1"), tags.count("main"), tags.count("table"), tags.count("details")) == (1, 1, 4, 2)
    heads = [attributes.get("scope") for tag, attributes in read.tags if tag == "th"]
    assert set(heads) == {"col", "row", "rowgroup"}
    assert "script" not in tags
    names = {attributes["id"] for _, attributes in read.tags if "id" in attributes}
    links = [attributes["href"] for tag, attributes in read.tags if tag == "a"]
    assert links
    assert all(link is not None and link[1:] in names for link in links)


def test_two_languages_have_a_column_each_in_one_order(week: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("audioguide.waiting_room.sounds.read", lambda _: PLAIN.sounds)
    rooms.guide(week / "output" / "g-es", {"uno": ("public", 3)}, language="es")
    code, out, _ = run("waiting-room", "plan", "--from", "2026-11-23", "--page", "plan.html")
    assert code == 0, out
    told = re.findall(r"(English|Spanish) \d+ (?:minute|second)", " ".join(out.split()))
    assert told == ["English", "Spanish"] * 2
    assert re.search(
        r"Before each chapter its language is named aloud: “[^”.]+” and “[^”.]+”\. That adds up to \d seconds? each",
        " ".join(out.split()),
    )
    page = Path("plan.html").read_text("utf-8")
    heads = re.findall(r'<th scope="col"[^>]*>([^<]*)</th>', page.partition("</thead>")[0])
    assert heads == ["Day", "Open", "Chapters", "English", "Spanish", "In all"]
    assert '<span lang="es">uno</span>' in page


def test_the_report_has_a_page_and_says_of_each_day_that_was_asked_for(project: Path, run: Run) -> None:
    (project / "state").mkdir()
    closed: dict[str, Any] = {"why": "closed", "item": ""}
    thursday = {"at": "2026-11-26T00:30:00+01:00"}
    log = [
        line("07:00:00", "waiting", **closed), line("08:00:00", "started", allowed="unsigned"),
        line("08:01:00", "played", seconds=60.0), line("09:00:00", "started", title="Zwei."),
        line("09:00:20", "cut", seconds=20.0, why="the file ended before its time"),
        line("18:00:00", "waiting", **closed),
        line("09:00:00", "started") | {"at": "2026-11-25T09:00:00.000+01:00"},
        line("09:00:00", "waiting", **closed, opens="2026-11-30T08:00:00") | thursday,
    ]  # fmt: skip
    (project / "state" / "room.log").write_text("".join(json.dumps(one) + "\n" for one in log), "utf-8")
    asked = ("--from", "2026-11-20", "--to", "2026-12-31", "--page", "report.html")
    code, out, err = run("waiting-room", "report", "--state", "state", *asked)
    assert (code, err, faults(out)) == (0, "", [])
    said = " ".join(out.split())
    assert said.startswith("Not all is well: 1 thing is wrong still. What to do is told with it. ")
    assert "Report of the waiting room: Monday, November 23, 2026, to Sunday, November 29, 2026." in said
    assert "Tuesday, November 24, 2026: closed." in said
    assert "Thursday, November 26, 2026: nothing was heard." in said, "a log that says so from half past midnight on"
    assert "Friday, November 27, 2026: closed." in said
    cut = "“Zwei” on Monday, November 23, at 09:00, since the file ended before its time. 20 seconds of it were heard."
    allowed = (
        "Played although unsigned, since the room's settings allow it: 1 time. “One” on Monday, November 23, at 08:00"
    )
    wrong = "The sound of a chapter could not be played: “Zwei.”."
    page = unescape(Path("report.html").read_text("utf-8")).replace("\u00a0", " ")
    for sentence in (cut, allowed, wrong):
        assert sentence in said
        assert sentence in page
    assert "The page is in report.html" in said
    assert page.count("closed</td>") == 4


@pytest.mark.parametrize(
    ("seconds", "says"),
    [(0, "0 s"), (6.4, "6 s"), (66, "1 min 6 s"), (2729.6, "45 min"), (7200, "2 h"), (7261, "2 h 1 min")],
)
def test_a_length_in_a_table_is_short(seconds: float, says: str) -> None:
    assert brief(seconds) == says


def test_rows_that_count_are_as_many_as_the_report_counts(project: Path, run: Run) -> None:
    (project / "state").mkdir()
    log = [
        line("08:00:00", "started"), line("08:01:00", "played", seconds=60.0),
        line("09:00:00", "started", title="Two"), line("09:05:00", "room opened", item=""),
        line("09:10:00", "started", item="g-en/three", title="Three"),
        line("09:10:15", "withdrawn", item="g-en/three", seconds=15.0, why="its guide is gone or another one"),
    ]  # fmt: skip
    (project / "state" / "room.log").write_text("".join(json.dumps(one) + "\n" for one in log), "utf-8")
    said = " ".join(run("waiting-room", "report", "--state", "state")[1].split())
    rows = list(csv.DictReader(io.StringIO(run("waiting-room", "report", "--state", "state", "--csv", "-")[1])))
    assert [row["counts"] for row in rows] == ["yes", "no", "yes"]
    assert "In English: 2 chapters, " in said
    assert (
        "Not heard to the end: 2 chapters. 1 of them counts nowhere in this report, and stands in the rows for a "
        "spreadsheet with “no” under “counts”."
    ) in said
    assert rows[2]["why_not"] == "its guide was taken away or replaced"


@pytest.mark.slow
@needs_chromium
@pytest.mark.parametrize("width", [320, 360])
def test_no_opened_day_runs_off_a_phone(week: Path, run: Run, browser: Any, width: int) -> None:
    """With titles as long as an announcement is, and a word that nothing breaks."""
    assert run("waiting-room", "plan", "--from", "2026-11-23", "--times", "--page", "page.html")[0] == 0
    page = Path("page.html").read_text("utf-8")
    for title in ("The desk closes at half past 12 and opens again at 5 o'clock.", "Donaudampfschifffahrt" * 3):
        longer = re.sub(
            r'<tr><td class="time">(.*?)<span( lang="en[^>]*)?>[^<]*</span><span class="more">[^<]*',
            rf'<tr class="announcement"><td class="time">\1<span>{title}</span><span class="more">Announcement', page,
        )  # fmt: skip
        assert longer.count(title) > 4
        (week / "long.html").write_text(longer, "utf-8")
        tab = browser.new_page(viewport={"width": width, "height": 640})
        tab.goto((week / "long.html").as_uri())
        wide, there = tab.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        shut = tab.evaluate("document.querySelectorAll('details:not([open])').length")
        tab.close()
        assert shut == 0
        assert wide <= there, title


@pytest.mark.slow
@needs_chromium
@pytest.mark.parametrize("name", ["plan", "report"])
@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (320, "dark")])
def test_axe_finds_nothing_in_the_pages(
    week: Path, log: Path, run: Run, browser: Any, name: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    of = ("--from", "2026-11-23", "--times") if name == "plan" else ("--state", str(log))
    assert run("waiting-room", name, *of, "--page", "page.html")[0] == 0
    tab = browser.new_page(viewport={"width": width, "height": 640}, color_scheme=scheme)
    tab.goto((week / "page.html").as_uri())
    found = seen_by_axe(tab)
    wide = tab.evaluate("document.documentElement.scrollWidth")
    tab.close()
    assert [rule for rule in found.response["passes"] if rule["id"] == "color-contrast"]
    assert found.violations_count == 0, found.generate_report()
    assert wide <= width


def test_a_simulation_counts_what_was_heard(week: Path, run: Run) -> None:
    _, out, _ = run("waiting-room", "simulate", "--from", "2026-11-23", "--days", "1")
    last = " ".join(out.split())
    assert "In English: " in last
    assert "How not to fall: 2 chapters, " in last
    assert datetime.fromisoformat("2026-11-23").strftime("%Y-%m-%d at 08:00:00: g-en/one starts") in last


def test_the_plan_says_what_opens_next_how_loud_when_silent_and_that_nothing_is_left_out(week: Path, run: Run) -> None:
    code, out, _ = run("waiting-room", "plan", "--from", "2026-11-23")
    said = " ".join(out.split())
    assert code == 0
    assert "After that the room opens again on Monday, November 30, 2026, at 08:00." in said
    assert "Nothing is left out: all that was chosen plays, which is 2 chapters." in said
    assert "Volume of guides and announcements: quieter than recorded (12 decibels)." in said
    assert "In any 60 minutes at most 10 chapters begin." in said
    assert "It is silent for at least 2 minutes between two chapters." in said
    with (week / "waiting-room.toml").open("a", encoding="utf-8") as more:
        more.write(
            "[programme]\ninvitation_every = 0\n[[guides]]\nfolder = 'output/g-en'\nchapters = ['one', 'three']\n"
        )
    _, out, _ = run("waiting-room", "plan", "--from", "2026-11-23", "--page", "plan.html")
    said = " ".join(out.split())
    assert "Left out: g-en/three does not play: there is no chapter of this name." in said
    assert "Nothing is left out" not in said
    assert "Something is left out." in Path("plan.html").read_text("utf-8")


def test_the_page_prints_the_week_or_with_times_every_day(week: Path, run: Run) -> None:
    assert run("waiting-room", "plan", "--from", "2026-11-23", "--page", "week.html")[0] == 0
    assert run("waiting-room", "plan", "--from", "2026-11-23", "--times", "--page", "days.html")[0] == 0
    opened = [
        len(re.findall(r"<details [^>]*open>", Path(name).read_text("utf-8"))) for name in ("week.html", "days.html")
    ]
    assert opened == [0, 2]


def test_the_report_sets_what_was_heard_beside_what_was_planned(week: Path, run: Run) -> None:
    _, lines, _ = run("waiting-room", "simulate", "--from", "2026-11-23", "--days", "2", "--json")
    (week / "state").mkdir()
    (week / "state" / "room.log").write_text(lines, "utf-8")
    _, out, _ = run("waiting-room", "report", "--state", "state")
    planned = int(re.findall(r"Planned: (\d+) chapters", out)[0])
    assert f"{planned} chapters, " in out
    short = [line for line in lines.splitlines() if "T08:2" not in line]
    (week / "state" / "room.log").write_text("\n".join(short) + "\n", "utf-8")
    _, out, _ = run("waiting-room", "report", "--state", "state", "--page", "report.html")
    assert f"Planned: {planned} chapters" in " ".join(out.split())
    assert '<td role="cell" data-label="Planned"' in Path("report.html").read_text("utf-8")


def test_an_announcement_that_was_planned_and_not_made_is_told() -> None:
    planned = planned_days(room(CLOSING, LUNCH), MONDAY, 7)
    days = [ReportedDay(day.day, day.items, "", planned=day) for day in planned]
    assert list(not_made(days)) == []
    without = [replace(day, items=tuple(one for one in day.items if one.folder)) for day in days]
    told = list(not_made(without))
    assert len(told) == 7
    assert told[0] == "“Lunch is from 12:30.” on Monday, November 23, at 12:00"


def test_a_plan_names_the_days_of_an_announcement_and_those_that_are_closed_between() -> None:
    place = room(CLOSING)
    holiday = replace(place.configuration, holidays=((date(2026, 11, 24), date(2026, 11, 24)),))
    assert list(made(planned_days(replace(place, configuration=holiday), MONDAY, 5))) == [
        "At 16:45 on Monday, Wednesday, Thursday and Friday, in English: “The desk closes at 5 o'clock.” "
        "Not on Tuesday, November 24: closed."
    ]
