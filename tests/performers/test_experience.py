"""5.2: qualification and years of work in the field, of the performer and of the specialists it engages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost
from productivity_kit.application.performers import Performer, Specialist
from productivity_kit.text import texts

from .made_up import BEGAN, FILED, LONG_AGO, at_work, found, outcome, performer

# Norm: measure, what tells the paragraph, years of the performer, years of its specialists (clauses 11-16 of 5.4, B).
ASKED: list[tuple[str, str, dict[str, Any], int, int]] = [
    ("5.2.plan.experience", "plan", {}, 3, 3),
    ("5.2.study.experience", "study", {"role": "developer"}, 3, 3),
    ("5.2.training.education.experience", "training", {"kind": "education"}, 3, 3),
    ("5.2.training.education.experience", "training", {"kind": "science"}, 3, 3),
    ("5.2.training.specialised.experience", "training", {"kind": "specialised"}, 3, 3),
    ("5.2.training.host", "training", {"kind": "industrial"}, 5, 3),
    ("5.2.training.host", "training", {"kind": "science-industrial"}, 5, 3),
    ("5.2.experts", "experts", {"kind": "consulting"}, 5, 5),
    ("5.2.process.experience", "diagnostics", {}, 3, 3),
    ("5.2.process.experience", "improvement", {}, 3, 3),
    ("5.2.organisation.experience", "organisation-plan", {}, 3, 2),
    ("5.2.organisation.experience", "organisation-implementation", {}, 3, 2),
]
NORM = "5.2.process.experience"
DAY = timedelta(days=1)


def specialists(*since: date | None) -> tuple[Specialist, ...]:
    return tuple(Specialist(name=f"S{number}", in_field_since=day) for number, day in enumerate(since, start=1))


@pytest.mark.parametrize(("norm", "measure", "facts", "years", "of_specialists"), ASKED)
def test_years_are_full_on_the_day_of_the_same_date(
    norm: str, measure: str, facts: dict[str, Any], years: int, of_specialists: int
) -> None:
    """Work that began on 10 March 2015 wants 3 years since 10 March 2012 (5 since 2010); a day later is too late."""
    on_the_day, a_day_late = date(2015 - years, 3, 10), date(2015 - years, 3, 11)
    assert outcome(norm, at_work(measure, performer(in_field_since=on_the_day, **facts))) == "met"
    assert outcome(norm, at_work(measure, performer(in_field_since=a_day_late, **facts))) == "not-met"
    theirs = date(2015 - of_specialists, 3, 10)
    assert outcome(norm, at_work(measure, performer(specialists=specialists(theirs), **facts))) == "met"
    late = at_work(measure, performer(specialists=specialists(LONG_AGO, theirs + DAY), **facts))
    assert outcome(norm, late) == "not-met"
    assert outcome(norm, late, experience="firm") == "met"
    other = found(norm, late).others
    assert [(o.reading, o.option, o.outcome.value) for o in other] == [("experience", "firm", "met")]


def test_a_leap_day_is_full_on_the_last_day_of_february() -> None:
    """Civil Code, article 174: where the month has no such day, the term ends on its last day."""
    one = performer(in_field_since=date(2012, 2, 29))
    assert outcome(NORM, at_work("improvement", one, since=date(2015, 2, 28))) == "met"
    assert outcome(NORM, at_work("improvement", one, since=date(2015, 2, 27))) == "not-met"


def test_the_work_itself_gives_no_years() -> None:
    """Three years reached between the work's beginning and the application are reached too late."""
    one = performer(in_field_since=FILED.replace(year=2012) - DAY)
    assert outcome(NORM, at_work("improvement", one)) == "not-met"


@pytest.mark.parametrize("rule", ["5.2.process.experience", "5.2.plan.experience"])
def test_qualification_is_asked_for(rule: str) -> None:
    """«біліктілігінің … болуы»: experience alone does not do; unknown is neither."""
    measure = {"5.2.process.experience": "improvement", "5.2.plan.experience": "plan"}[rule]
    assert outcome(rule, at_work(measure, performer(qualified=True))) == "met"
    assert outcome(rule, at_work(measure, performer(qualified=False))) == "not-met"
    assert outcome(rule, at_work(measure, performer(qualified=None))) == "unknown"


def test_of_experts_only_years_are_asked() -> None:
    """5.2: the performer who brings in experts needs 5 years; the clause says nothing of qualification."""
    assert outcome("5.2.experts", at_work("experts", performer(qualified=False, kind="consulting"))) == "met"


@pytest.mark.parametrize(
    ("kind", "engages", "expected"),
    [
        ("expert", None, "met"),
        ("expert", (), "met"),
        ("consulting", (), "not-met"),
        ("consulting", None, "unknown"),
        (None, (), "unknown"),
        (None, None, "unknown"),
        (None, specialists(LONG_AGO), "met"),
        (None, specialists(BEGAN), "unknown"),
    ],
)
def test_an_expert_is_its_own_specialist(kind: Any, engages: Any, expected: str) -> None:
    """A natural person engaged as an expert brings its own years; a firm brings those of its specialists too."""
    assert outcome("5.2.experts", at_work("experts", performer(kind=kind, specialists=engages))) == expected


@pytest.mark.parametrize(
    ("engages", "expected"),
    [
        (None, "unknown"),
        ((), "not-met"),
        (specialists(None), "unknown"),
        (specialists(LONG_AGO, None), "unknown"),
        (specialists(None, BEGAN), "not-met"),
        (specialists(LONG_AGO, LONG_AGO), "met"),
    ],
)
def test_every_specialist_counts(engages: Any, expected: str) -> None:
    """Reading `experience`, both: the years are asked of the specialists engaged, of each of them."""
    application = at_work("improvement", performer(specialists=engages))
    assert outcome(NORM, application) == expected
    assert outcome(NORM, application, experience="firm") == "met"


def test_those_who_are_short_are_named() -> None:
    """The finding names the specialists who fall short, by name or by place in the list."""
    short = (
        Specialist(in_field_since=BEGAN),
        *specialists(LONG_AGO),
        Specialist(name="B. Novice", in_field_since=BEGAN),
    )
    finding = found(NORM, at_work("improvement", performer(specialists=short)))
    assert finding.message.values == {"years": 3, "who": ("№ 1", "B. Novice")}


@pytest.mark.parametrize(
    ("since", "line", "expected"),
    [
        (LONG_AGO, {"since": None}, "unknown"),
        (date(2012, 9, 1), {"since": None}, "unknown"),
        (date(2012, 9, 2), {"since": None}, "not-met"),
        (date(2012, 5, 31), {"since": None, "acted": date(2015, 5, 31)}, "unknown"),
        (date(2012, 6, 1), {"since": None, "acted": date(2015, 5, 31)}, "not-met"),
        (date(2012, 5, 21), {"since": None, "until": date(2015, 5, 20)}, "not-met"),
        (None, {}, "unknown"),
    ],
)
def test_a_beginning_that_is_not_stated(since: date | None, line: dict[str, Any], expected: str) -> None:
    """The work had begun by its act, its last day and the filing (1 September 2015): short even then is too short."""
    assert outcome(NORM, at_work("improvement", performer(in_field_since=since), **line)) == expected


def two_lines(one: Performer, *days: date | None) -> Application:
    costs = tuple(Cost(measure="improvement", performer="firm", since=day) for day in days)
    return Application(format=1, measures=("improvement",), filed=FILED, performers=(one,), costs=costs)


def test_the_first_line_counts() -> None:
    """Of several lines the earliest is the beginning; one without a first day might be the earliest."""
    one = performer(in_field_since=date(2012, 3, 10))
    assert outcome(NORM, two_lines(one, BEGAN, BEGAN + DAY)) == "met"
    assert outcome(NORM, two_lines(one, BEGAN, BEGAN - DAY)) == "not-met"
    assert outcome(NORM, two_lines(one, BEGAN, None)) == "unknown"
    assert outcome(NORM, two_lines(one, BEGAN - DAY, None)) == "not-met"


def test_lines_of_others_do_not_count() -> None:
    """Another performer's earlier line, or a line for another measure, is not the beginning of this work."""
    one = performer(in_field_since=date(2012, 3, 10))
    earlier = BEGAN - DAY
    others = (
        Cost(measure="improvement", performer="firm", since=BEGAN),
        Cost(measure="improvement", since=earlier),
        Cost(measure="training", performer="firm", since=earlier),
    )
    application = Application(format=1, measures=("improvement",), filed=FILED, performers=(one,), costs=others)
    assert outcome(NORM, application) == "met"


days = st.dates(date(2005, 1, 1), date(2016, 12, 31))
ORDER = ["not-met", "unknown", "met"]


@given(days, days, st.none() | days, st.lists(st.none() | days, max_size=3))
def test_a_later_start_never_helps(one: date, other: date, began: date | None, theirs: list[date | None]) -> None:
    """Who came to the field later never stands better, whatever else is stated or left out."""
    early, late = sorted([one, other])

    def rank(since: date) -> int:
        facts = performer(in_field_since=since, specialists=specialists(*theirs))
        return ORDER.index(outcome(NORM, at_work("improvement", facts, since=began)))

    assert rank(late) <= rank(early)


@given(days, days, st.lists(days, min_size=1, max_size=2), st.sampled_from(["qualified", "own", "began", "theirs"]))
def test_what_is_left_out_is_never_met(since: date, began: date, theirs: list[date], missing: str) -> None:
    """A fact left out never yields met, and never turns met into not met."""
    facts: dict[str, Any] = {"in_field_since": since, "specialists": specialists(*theirs)}
    whole = outcome(NORM, at_work("improvement", performer(**facts), since=began))
    line: dict[str, Any] = {"since": began}
    match missing:
        case "qualified":
            facts["qualified"] = None
        case "own":
            facts["in_field_since"] = None
        case "began":
            line = {"since": None}
        case "theirs":
            facts["specialists"] = None
    left = outcome(NORM, at_work("improvement", performer(**facts), **line))
    assert left != "met"
    assert not (whole == "met" and left == "not-met") or (missing == "began" and began > FILED)


def test_a_year_beyond_the_calendar() -> None:
    """Somebody in the field since the last year of the calendar never gets there."""
    assert outcome(NORM, at_work("improvement", performer(in_field_since=date(9998, 1, 1)))) == "not-met"


def test_the_facts_it_rests_on() -> None:
    """The finding is about this performer and names the facts by their paths."""
    finding = found(NORM, at_work("improvement", performer()))
    assert finding.subject == "performers.firm"
    assert set(finding.facts) == {
        *("performers.firm.qualified", "performers.firm.in_field_since", "performers.firm.specialists"),
        "costs.1.since",
    }
    assert finding.facts["costs.1.since"] == "2015-03-10"
    assert finding.see == ("5.4.B.15.8", "5.4.B.15.9")


@pytest.mark.parametrize(
    ("since", "line", "words"),
    [
        (
            date(2012, 3, 10),
            {},
            "In the field since 10 March 2012: 3 years and more when the work began on 10 March 2015.",
        ),
        (
            date(2012, 3, 11),
            {},
            "In the field since 11 March 2012: less than 3 years when the work had begun on 10 March 2015.",
        ),
        (
            date(2012, 7, 2),
            {"since": None, "acted": date(2015, 7, 1)},
            "In the field since 2 July 2012: less than 3 years when the work had begun on 1 July 2015.",
        ),
        (
            date(2012, 7, 1),
            {"since": None, "acted": date(2015, 7, 1)},
            "In the field since 1 July 2012; 3 years are asked for by the day on which the work began, which is not "
            "stated.",
        ),
    ],
)
def test_the_years_in_words(since: date, line: dict[str, Any], words: str) -> None:
    """598-604: at least 3 years of work: the answer says from when to when they are counted."""
    finding = found("5.2.plan.experience", at_work("plan", performer(in_field_since=since), **line))
    assert texts("en").say(finding.message) == words
