"""Charts say what they show, in three languages, to eyes and to screen readers alike."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import msgspec
import pytest

from productivity_kit import serving
from productivity_kit.leasing import LendingTerms, relend
from productivity_kit.procedure import StepState, StepStatus, planned
from productivity_kit.programme import Act, the_act
from productivity_kit.text import LANGUAGES, Language, Texts, texts
from productivity_kit.views import charts
from productivity_kit.views.programme import pictures
from productivity_kit.views.programme.model import ProgrammeModel

from ..facts import MILLION, answer, case_application
from ..procedure.course import course
from ..procedure.test_reimbursement import AGAIN
from .drawn import SPACES, Drawn

ACT = the_act()
CASE = case_application()
ANSWER = answer(CASE)
STATIC = Path(serving.__file__).parent / "share/jupyter/voila/templates/productivity-kit/static"
LENDING = LendingTerms(rate=Fraction(1, 20), months=84, every=3, kind="annuity", grace=6)
FUND = 100 * MILLION
HALF_AS_MUCH_AGAIN = Fraction(3, 2)  # norm 5.4.A.7
SEVENTY = Fraction(7, 10)  # norm 1.indicators.2015

assert CASE.filed is not None
assert CASE.today is not None
assert ANSWER.lease is not None
LEASE, TODAY = ANSWER.lease, CASE.today
ROUNDS = tuple(course("reimbursement", AGAIN, "2015-10-12").values())
SENT_BACK = planned(ACT, "reimbursement", CASE.filed, {"mending-gaps": 5}, {}, ("application-incomplete",))
AHEAD = planned(ACT, "leasing", CASE.filed, {"application": 14})

# Entries without their days leave targets open: bars that are hatched, and some that go on beyond the axis.
UNDATED = ProgrammeModel(ACT, {"year": "2017", "without": "days"})

CHARTS: dict[str, Callable[[Texts, str], str]] = {
    "payments": lambda say, key: charts.payments(LEASE.schedule, say, key),
    "cost": lambda say, key: charts.cost(LEASE, say, key),
    "timeline": lambda say, key: charts.timeline(ANSWER.steps, ACT, TODAY, say, key),
    "planned": lambda say, key: charts.planned(AHEAD, ACT, say, key),
    "procedure": lambda say, key: charts.procedure("reimbursement", ACT, say, key),
    "went": lambda say, key: charts.procedure("leasing", ACT, say, f"{key}-went", ANSWER.steps),
    "rounds": lambda say, key: charts.timeline(ROUNDS, ACT, TODAY, say, f"{key}-rounds"),
    "sent-back": lambda say, key: charts.planned(SENT_BACK, ACT, say, f"{key}-sent-back"),
    "productivity": lambda say, key: charts.productivity(CASE.years, 2014, HALF_AS_MUCH_AGAIN, 2017, say, key),
    "utilisation": lambda say, key: charts.utilisation(CASE.years, SEVENTY, say, key),
    "fund": lambda say, key: charts.fund(
        relend(FUND, LENDING, 15, "principal"), relend(FUND, LENDING, 15, "payments"), FUND, say, key
    ),
    "mix": lambda say, key: charts.mix(LEASE.funding, say, key),
    "bars": lambda say, key: pictures.targets(
        UNDATED.answer().standings,
        2017,
        say("Target indicators in {year}", year="2017"),
        say("a made-up register"),
        say,
        key,
    ),
}

every_chart = pytest.mark.parametrize("chart", CHARTS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def html(chart: str, language: Language = "en", key: str = "a") -> str:
    """A chart of the leasing case."""
    return CHARTS[chart](texts(language, ACT), key)


@every_chart
@every_language
def test_a_chart_tells_what_it_shows(chart: str, language: Language) -> None:
    """It is well-formed; its drawing has a name and a description, its figure a finding, a table and a source."""
    drawn = Drawn(html(chart, language))
    assert drawn.figure.get("class") == "pk-chart"
    assert drawn.svg.get("role") == "img"
    named = [drawn.figure.find(f".//*[@id='{name}']") for name in drawn.svg.get("aria-labelledby", "").split()]
    assert [each.tag for each in named if each is not None and each.text] == ["title", "desc"]
    assert re.search(r"\d", drawn.text("figcaption")), "a finding has its figures"
    for path in ("details/summary", ".//table/caption", "p"):
        assert drawn.text(path)


@every_chart
@every_language
def test_every_heading_of_a_table_says_what_it_heads(chart: str, language: Language) -> None:
    """Each head cell has a scope, each row a head, and each column a name."""
    drawn = Drawn(html(chart, language))
    assert {head.get("scope") for head in drawn.figure.iter("th")} <= {"row", "col", "colgroup"}
    assert all(row[0].tag == "th" for row in drawn.figure.findall(".//tbody/tr"))
    assert all("".join(head.itertext()).strip() for head in drawn.figure.iter("th"))


@every_chart
@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_chart_speaks_its_readers_language(chart: str, language: Language) -> None:
    """What is said around and about the drawing differs from the English."""
    own, english = Drawn(html(chart, language)), Drawn(html(chart, "en"))
    for path in ("figcaption", "svg/title", "svg/desc", "details/summary", "p"):
        assert own.text(path) != english.text(path)


@every_language
def test_no_place_of_a_sentence_stays_open(language: Language) -> None:
    """No braces are left over in any chart."""
    for chart in CHARTS:
        assert not re.search(r"[{}]", html(chart, language))


def test_ids_are_unique_on_a_page() -> None:
    """All charts twice on a page share no id, and each pattern that a shape is filled with is there."""
    page = "".join(html(chart, key=key) for chart in CHARTS for key in ("a", "b"))
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", page)) <= set(ids)


@pytest.mark.parametrize("key", ["", "a b", 'a"b', "a<b", "-a"])
def test_a_key_that_cannot_stand_in_an_id_is_refused(key: str) -> None:
    """A space or a quote in an id would break the names of the drawing."""
    with pytest.raises(ValueError, match="cannot stand in an id"):
        html("mix", key=key)


def test_every_class_has_its_look_and_every_look_its_class() -> None:
    """The style sheet and the templates name the same classes, all beginning with pk-chart."""
    sheet = (STATIC / "charts.css").read_text(encoding="utf-8")
    styled = set(re.findall(r"\.([\w-]+)(?=[^{}]*\{)", re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)))
    waiting = charts.timeline(WAITING, ACT, None, texts("en", ACT), "w")
    people = charts.actors(ACT, texts("en", ACT), "w")
    page = "".join(html(chart) for chart in CHARTS) + waiting + people
    used = {name for names in re.findall(r'class="([^"]+)"', page) for name in names.split()}
    assert all(name.startswith("pk-chart") for name in styled | used)
    assert styled <= used
    assert used - styled <= {"pk-chart-pattern", "pk-chart-done"}


def test_text_is_readable_on_a_small_screen() -> None:
    """The one size of text in drawings, 420 wide on a phone's 358 px, is at least 11 px there."""
    sheet = (STATIC / "charts.css").read_text(encoding="utf-8")
    in_drawing = re.search(r"\.pk-chart-drawing \{[^}]*font-size: (\d+)px", sheet)
    assert in_drawing is not None
    assert int(in_drawing[1]) * 358 / 420 >= 11
    assert sheet.count("font-size") == 3, "the others are the table's and the source's"


def with_name(name: str) -> Act:
    """The act where the applicant has another name."""
    applicant = ACT.actors["applicant"]
    renamed = msgspec.structs.replace(applicant, short=dict.fromkeys(LANGUAGES, name))
    return msgspec.structs.replace(ACT, actors={**ACT.actors, "applicant": renamed})


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "A & B", "\"quoted\" 'too'"])
def test_names_are_text_never_markup(name: str) -> None:
    """A name with markup in it is shown as it is written."""
    act = with_name(name)
    made = charts.timeline(ANSWER.steps, act, TODAY, texts("en", act), "a")
    assert "<script" not in made
    assert Drawn(made).rows[0][1] == name


def test_a_very_long_name_is_shown_whole() -> None:
    """It is broken into lines; nothing of it is left out."""
    act = with_name("Н" * 300)
    drawn = Drawn(charts.timeline(ANSWER.steps, act, TODAY, texts("ru", act), "a"))
    first = drawn.of_class("done")[0].find("text")
    assert first is not None
    assert "".join(first.itertext()) == "Н" * 300


WAITING = tuple(StepState(s.step, s.norm, s.actor, StepStatus.WAITING) for s in ANSWER.steps)


def test_a_step_that_waits_is_greyed_and_says_so() -> None:
    """Where nothing happened there are words and empty lanes, and no day is made up."""
    drawn = Drawn(charts.timeline(WAITING, ACT, date(2016, 1, 15), texts("en", ACT), "a"))
    assert len(drawn.of_class("faded")) == len(WAITING)
    assert not (drawn.of_class("mark") + drawn.of_class("term") + drawn.of_class("today"))
    assert drawn.rows[1] == [
        "Checks the criteria and sends the written confirmation", "Programme operator", "not yet its turn",
        "–", "–", "–", "–", ACT.cite("5.4.A.2.check", "en"),
    ]  # fmt: skip


def test_the_late_days_are_hatched_and_named() -> None:
    """5.4.A.5: 5 working days from 6 November 2015 end on the 13th; done on the 16th, the next working day."""
    drawn = Drawn(html("timeline"))
    (hatched,) = drawn.of_class("overrun")
    assert hatched.get("fill") == "url(#pk-timeline-a-late)"
    (late,) = drawn.of_class("late")
    assert "16.11.2015, +1 working day" in ["".join(text.itertext()) for text in late.iter("text")]
    row = drawn.rows[5]
    assert row[2:8] == ["done late", "06.11.2015", "13.11.2015", "12.11.2015", "16.11.2015", "1 working day"]


def test_the_way_ahead_says_where_it_ends() -> None:
    """Filed on 18 September 2015, confirmed by the 28th, applied in 14 supposed days; then the act names none."""
    drawn = Drawn(html("planned"))
    assert [row[2:5] for row in drawn.rows[:4]] == [
        ["filing", "18.09.2015", "18.09.2015"],
        ["within 5 working days", "18.09.2015", "28.09.2015"],
        ["days supposed", "28.09.2015", "12.10.2015"],
        ["in the time set by the leasing operator's internal rules", "12.10.2015", "not known"],
    ]
    assert "12 October 2015" in drawn.text("figcaption")
    assert ACT.cite("5.4.A.3", "en") in drawn.text("figcaption")


@pytest.mark.parametrize("name", ACT.procedures)
@every_language
def test_every_procedure_has_its_diagram(name: str, language: Language) -> None:
    """A mark and a row for each step, a track for each actor, every step's words in the language."""
    drawn = Drawn(charts.procedure(name, ACT, texts(language, ACT), "a"))
    steps = ACT.procedures[name].steps.values()
    assert len(list(drawn.svg.iter("circle"))) == len(drawn.rows) == len(steps)
    assert len(drawn.of_class("lane")) == len({step.actor for step in steps})
    assert [row[1] for row in drawn.rows] == [step.does[language].translate(SPACES) for step in steps]


def test_the_diagram_shows_outcomes_and_ways_back() -> None:
    """5.4.B: complete leads to step 5, incomplete to 3; both resubmissions lead back to the check, step 2."""
    drawn = Drawn(charts.procedure("reimbursement", ACT, texts("en", ACT), "a"))
    assert drawn.rows[1][4] == "→ 5: papers found complete; → 3: papers found incomplete"
    assert [row[0] for row in drawn.rows if row[4].startswith("→ 2: application registered")] == ["1", "4", "9"]
    assert len(drawn.of_class("backline")) == 2
    assert drawn.rows[-1][4] == "→ end: part of the costs paid"


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("reimbursement", "17 working days"),  # 3 + 7 + 2 + 5
        ("reimbursement-chamber", "10 working days"),  # 10
        ("cluster-development", "13 working days"),  # 2 + 3 + 3 + 5, the notice beside the payment
        ("cluster-implementation", "13 working days"),  # 2 + 6 + 5
        ("leasing", "10 working days"),  # 5 + 5
        ("promotion", "no number of days"),
    ],
)
def test_the_diagram_adds_up_the_acts_own_terms(name: str, days: str) -> None:
    """What runs side by side counts once; what the act leaves to others counts nothing."""
    assert days in Drawn(charts.procedure(name, ACT, texts("en", ACT), "a")).text("figcaption")


def test_the_diagram_tells_how_far_it_came() -> None:
    """Leasing: made known on 16 November 2015, a working day late (5.4.A.5); the applicant's turn is the last step."""
    drawn = Drawn(html("went"))
    states = [row[6] for row in drawn.rows]
    assert states[1] == "done: 28.09.2015"
    assert states[5] == "done late: 16.11.2015, +1 working day"
    assert states[7] == "its turn, no term: by the year that the target indicator names"
    assert [len(drawn.of_class(look)) for look in ("late", "going", "ring")] == [1, 1, 2]


def test_the_diagram_tells_the_state_of_the_last_submission() -> None:
    """Of a step done in both rounds the second counts; without days told, no state is made up."""
    drawn = Drawn(charts.procedure("reimbursement", ACT, texts("en", ACT), "a", ROUNDS))
    last = {state.step: state for state in ROUNDS}
    for (key, _), row in zip(ACT.procedures["reimbursement"].steps.items(), drawn.rows, strict=True):
        day = last[key].done_on
        assert day is None or f"{day:%d.%m.%Y}" in row[6]
    assert len(Drawn(html("procedure")).rows[0]) == 6


def test_the_slip_of_clause_five_stands_under_the_diagram() -> None:
    """Line 926 cites clause 11 for clause 3: shown where it is met, and nowhere else."""
    slip = ACT.slips["clause-11-for-3"].text["en"]
    for name in ACT.procedures:
        told = Drawn(charts.procedure(name, ACT, texts("en", ACT), "a")).text("p")
        assert (slip.translate(SPACES) in told) is (name == "reimbursement")


def test_each_submission_has_its_heading_and_its_lanes() -> None:
    """Two submissions: their headings in the drawing, their numbers in the table, the turn of the last alone."""
    drawn = Drawn(html("rounds"))
    words = [line.words for line in drawn.lines()]
    assert ("Submission 1" in words, "Submission 2" in words, "Submission 3" in words) == (True, True, False)
    assert [row[2] for row in drawn.rows] == ["1"] * 4 + ["2"] * 12
    assert "Whose turn it is now: programme operator." in drawn.text("figcaption")
    assert "Late by 2 working days" in drawn.text("figcaption")


def test_the_way_ahead_names_the_earliest_day() -> None:
    """Filed on Friday 18 September 2015: at the earliest all is done that day, at the latest as the terms allow."""
    drawn = Drawn(html("sent-back"))
    assert [row[2:7] for row in drawn.rows[1:3]] == [
        ["1", "within 3 working days", "18.09.2015", "23.09.2015", "18.09.2015"],
        ["1", "within 3 working days", "23.09.2015", "23.09.2015", "18.09.2015"],
    ]
