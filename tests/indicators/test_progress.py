"""Indicators and results against a register (sections 1 and 4 of the act)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import msgspec
import pytest
from hypothesis import given as tried
from hypothesis import strategies as st

from productivity_kit.findings import Outcome
from productivity_kit.indicators import ProgrammeYear, Span, Standing, survey
from productivity_kit.programme import the_act
from productivity_kit.register import Entry, Register, YearResult
from productivity_kit.text import texts

from .register import ALL, BY_TIMES, INCLUSIVE, given, many, stands, surveyed

BY_2015, BY_2018, BY_2020 = "1.indicators.2015", "1.indicators.2018", "1.indicators.2020"
DOCUMENTS, STAFF, AUDITS, IMPROVED = "4.result.2.1", "4.result.2.2", "4.result.2.3", "4.result.2.4"


def outcome(standing: Standing) -> str:
    """The outcome as its word."""
    return standing.finding.outcome.value


TARGETS = [
    (BY_2015, "growth", 2015, "2011-2014", "3/2"),
    (BY_2015, "utilisation", 2015, "2011-2014", "7/10"),
    (BY_2018, "growth", 2018, "2011-2017", "3/2"),
    *[(BY_2018, "enterprises", 2018, "2015-2017", target) for target in ("10", "10", "3", "3")],
    (BY_2018, "clusters", 2018, "2015-2017", "3"),
    (BY_2020, "growth", 2020, "2011-2019", "3/2"),
    *[(BY_2020, "enterprises", 2020, "2018-2019", target) for target in ("10", "10", "3", "3")],
    (BY_2020, "clusters", 2020, "2015-2019", "3"),
    ("4.result.1", "grown", 2015, "2011-2014", "3"),
    ("4.result.1", "used", 2015, "2011-2014", "3"),
    (DOCUMENTS, "enterprises", 2015, "2011-2014", "72"),
    (DOCUMENTS, "enterprises", 2018, "2011-2017", "102"),
    (DOCUMENTS, "enterprises", 2020, "2011-2019", "122"),
    (STAFF, "enterprises", 2018, "2015-2017", "9"),
    (STAFF, "enterprises", 2020, "2015-2019", "15"),
    (AUDITS, "automated", 2018, "2015-2017", "30"),
    (AUDITS, "automated", 2020, "2015-2019", "50"),
    (IMPROVED, "enterprises", 2018, "2015-2017", "30"),
    (IMPROVED, "enterprises", 2020, "2015-2019", "50"),
    ("4.result.3", "clusters", 2020, "2015-2019", "3"),
]
"""Sections 1 and 4 of the act by hand, with the years of section 8: norm, what counts, by, from–through, target."""


def test_every_target_of_the_act() -> None:
    """No target is left out, and each has the act's figure and years."""
    found = [
        (s.finding.norm, s.counts, s.by, f"{s.since}-{s.until}", str(s.target)) for s in surveyed(year=2020).standings
    ]
    assert found == TARGETS


AVERAGES = [
    (("training", "experts"), 10),
    (("plan", "study"), 10),
    (("diagnostics", "improvement"), 3),
    (("organisation-plan", "organisation-implementation"), 3),
]


@pytest.mark.parametrize(("measures", "target"), AVERAGES)
def test_enterprises_a_year_on_average(measures: tuple[str, str], target: int) -> None:
    """By 2018 at least 10 (10, 3, 3) enterprises a year: over 2015, 2016 and 2017 three times that, and not one less.

    Whatever the measure of the instrument; what was given before 2015 or after 2017 does not help.
    """
    one, other = measures
    entries = (*many(one, y2014=40, y2015=target, y2018=40), *many(other, y2016=target - 1, y2017=target + 1))
    enough = average(one, surveyed(*entries))
    assert (outcome(enough), enough.reached, enough.gap) == ("met", exactly(target), 0)
    short = average(one, surveyed(*entries[:-1]))
    assert (outcome(short), short.gap) == ("not-met", Fraction(1, 3))


def exactly(value: Fraction | int) -> Span:
    """A figure of which nothing is unknown."""
    return Span(Fraction(value), Fraction(value))


def average(measure: str, found: ProgrammeYear, by: int = 2018) -> Standing:
    """The yearly average owed by a year of what this measure is for."""
    names = {goal.name.en for goal in the_act().indicators if measure in goal.measures and goal.counts == "enterprises"}
    (standing,) = (s for s in found.standings if s.name.en in names and s.by == by and s.kind == "indicator")
    return standing


def test_the_years_that_by_2018_and_by_2020_mean() -> None:
    """Exclusive: 2015–2017 and 2018–2019. Inclusive: 2016–2018 and 2019–2020, since "by 2015" then ends with 2015."""
    found = surveyed(years=(*ALL, 2020))
    assert [(s.since, s.until) for s in (average("plan", found, by) for by in (2018, 2020))] == [
        (2015, 2017),
        (2018, 2019),
    ]
    found = surveyed(years=(*ALL, 2020), readings=INCLUSIVE)
    assert [(s.since, s.until) for s in (average("plan", found, by) for by in (2018, 2020))] == [
        (2016, 2018),
        (2019, 2020),
    ]


def test_an_average_is_judged_when_its_time_is_over() -> None:
    """12 in 2015 are more than 10 a year, but 2016 and 2017 are still to come."""
    entries = many("plan", y2015=12)
    early = average("plan", surveyed(*entries, year=2015))
    assert (outcome(early), early.reached) == ("unknown", exactly(12))
    assert outcome(average("plan", surveyed(*entries, year=2017))) == "not-met"
    assert outcome(average("plan", surveyed(*entries, year=2014))) == "not-applicable"


def test_the_first_year_that_counts_is_no_span_of_years() -> None:
    """Through 2018 alone the mean "by 2020" is that year's number, and is told so."""
    first = average("plan", surveyed(*many("plan", y2018=12), year=2018), 2020)
    assert texts("en").say(first.finding.message) == (
        "12 in 2018 alone; 10 a year on average are owed by the end of 2019."
    )


def test_the_plan_prints_72_and_the_register_goes_on_from_there() -> None:
    """26 + 25 + 13 + 8 = 72 through 2014 as printed; 30 more make the 102 of 2018, 20 more the 122 of 2020."""
    found = surveyed(*many("study", y2015=10, y2016=10, y2017=10, y2018=20), years=(2015, 2016, 2017, 2018, 2019))
    for by, sum_ in ((2015, 72), (2018, 102), (2020, 122)):
        standing = stands(found, DOCUMENTS, "enterprises", by)
        assert (outcome(standing), standing.reached) == ("met", exactly(sum_))
    short = stands(surveyed(*many("plan", y2015=29), years=(2015, 2016, 2017)), DOCUMENTS, "enterprises", 2018)
    assert (outcome(short), short.reached, short.gap) == ("not-met", exactly(101), 1)


def test_a_register_goes_before_the_plan() -> None:
    """Where the register holds 2011 it is believed: 25 of that year are one less than the plan prints."""
    found = surveyed(*many("plan", y2011=25), years=(2011,), year=2014)
    standing = stands(found, DOCUMENTS, "enterprises", 2015)
    assert (outcome(standing), standing.reached) == ("not-met", exactly(71))


def test_what_is_neither_in_the_register_nor_in_the_plan_is_unknown() -> None:
    """Without 2016 nobody can say whether 102 were reached; the year is named."""
    standing = stands(surveyed(*many("plan", y2015=20), years=(2015, 2017)), DOCUMENTS, "enterprises", 2018)
    assert outcome(standing) == "unknown"
    assert standing.finding.message.values == {"years": ("2016",)}
    assert standing.gap is None


def test_a_total_once_reached_stays_reached() -> None:
    """9 enterprises by 2018 whose staff learnt: nine in 2015 are enough, whatever the later years hold."""
    nine = many("training", y2015=5) + many("experts", y2015=4)
    for years in (ALL, (2015,)):
        assert outcome(stands(surveyed(*nine, year=2015, years=years), STAFF, "enterprises", 2018)) == "met"
    assert outcome(stands(surveyed(*nine[1:], year=2017), STAFF, "enterprises", 2018)) == "not-met"


def test_an_enterprise_counts_once_a_year() -> None:
    """Two grants in a year are one enterprise; in the next year it counts again, as the plan's yearly figures do."""
    entries = [given(measure, "temir", year) for year in (2015, 2016) for measure in ("training", "experts")]
    assert stands(surveyed(*entries), STAFF, "enterprises", 2018).reached == exactly(2)


def test_a_refusal_does_not_count() -> None:
    """Only support that was given does."""
    refused = msgspec.structs.replace(given("training", "temir", 2015), granted=False)
    assert stands(surveyed(refused), STAFF, "enterprises", 2018).reached == exactly(0)


def test_a_missing_fact_makes_a_span() -> None:
    """8 are sure and one has no day: 8 or 9 of the 9 owed, so it is not known; with 9 sure it does not matter."""
    undated = msgspec.structs.replace(given("training", "temir", 2015), decided=None)
    eight = many("training", y2016=8)
    standing = stands(surveyed(*eight, undated), STAFF, "enterprises", 2018)
    assert outcome(standing) == "unknown"
    assert standing.finding.message.values["least"] == "8"
    assert (
        outcome(stands(surveyed(*eight, given("training", "sapa", 2016), undated), STAFF, "enterprises", 2018)) == "met"
    )
    assert outcome(stands(surveyed(*eight[1:], undated), STAFF, "enterprises", 2018)) == "not-met"


def test_audits_count_with_both_audits_and_the_automation() -> None:
    """A technological and an energy audit, and an automated control system introduced (4.result.2.3): all three."""
    facts = {"technological_audit": True, "energy_audit": True, "automated_control": True}
    assert stands(surveyed(given("diagnostics", "temir", 2015, **facts)), AUDITS, "automated", 2018).reached == exactly(
        1
    )
    for name in facts:
        less = given("diagnostics", "temir", 2015, **{**facts, name: False})
        unknown = given("diagnostics", "temir", 2015, **{**facts, name: None})
        assert stands(surveyed(less), AUDITS, "automated", 2018).reached == exactly(0)
        assert stands(surveyed(unknown), AUDITS, "automated", 2018).reached == Span(Fraction(0), Fraction(1))


def test_processes_improved_count_both_instruments() -> None:
    """Technological processes (instrument 4) and management (instrument 5) carried out; a plan alone improves none."""
    entries = [
        given("improvement", "a", 2015),
        given("organisation-implementation", "b", 2015),
        given("organisation-plan", "c", 2015),
        given("diagnostics", "d", 2015),
    ]
    assert stands(surveyed(*entries), IMPROVED, "enterprises", 2018).reached == exactly(2)


def test_clusters_count_once_in_all() -> None:
    """3 clusters: one that is given both measures, over two years, is still one; a nameless one may be any."""
    entries = [
        given("cluster-development", "a", 2015, cluster="steel"),
        given("cluster-implementation", "b", 2016, cluster="steel"),
        given("cluster-development", "c", 2016, cluster="food"),
    ]
    assert outcome(stands(surveyed(*entries), BY_2018, "clusters")) == "not-met"
    third = given("cluster-development", "d", 2017, cluster="chemistry")
    assert outcome(stands(surveyed(*entries, third), BY_2018, "clusters")) == "met"
    nameless = msgspec.structs.replace(third, cluster=None)
    assert stands(surveyed(*entries, nameless), BY_2018, "clusters").reached == Span(Fraction(2), Fraction(3))
    assert outcome(stands(surveyed(*entries, third), "4.result.3", "clusters")) == "met"


def lease(applicant: str, growth: str | None, used: str | None = None, year: int = 2013) -> Entry:
    """A lease given the year before, with what came of it in a year."""
    result = YearResult(growth and Fraction(growth), used and Fraction(used))  # type: ignore[arg-type]
    return given("leasing", applicant, year - 1, results={year: result})


def test_every_recipient_grows_one_and_a_half_times() -> None:
    """The one that grew least decides: 1.5 is enough, 1.49 is not; "by 150 %" wants 2.5 (reading `times`)."""
    for growth, answer in (("1.5", "met"), ("1.49", "not-met")):
        found = surveyed(lease("a", "3"), lease("b", growth), year=2013, years=(2011, 2012, 2013))
        assert outcome(stands(found, BY_2015, "growth")) == "unknown"  # 2014 may still change it
        found = surveyed(*(_on(lease(name, g), g) for name, g in (("a", "3"), ("b", growth))))
        assert outcome(stands(found, BY_2015, "growth")) == answer
    strict = surveyed(*(_on(lease(name, g), g) for name, g in (("a", "3"), ("b", "2.49"))), readings=BY_TIMES)
    assert outcome(stands(strict, BY_2015, "growth")) == "not-met"
    assert stands(strict, BY_2015, "growth").target == Fraction(5, 2)


def _on(entry: Entry, growth: str) -> Entry:
    """The same growth in 2014."""
    results = {year: YearResult(growth=Fraction(growth)) for year in (2013, 2014)}
    return msgspec.structs.replace(entry, results=results)


def test_a_year_without_a_figure_may_have_been_better() -> None:
    """1.4 in 2014 and nothing of 2013: not missed for certain. 1.6 in 2013 and nothing of 2014: reached for certain."""
    blank = msgspec.structs.replace(lease("a", None), results={2014: YearResult(growth=Fraction(7, 5))})
    assert outcome(stands(surveyed(blank), BY_2015, "growth")) == "unknown"
    assert outcome(stands(surveyed(lease("a", "1.6")), BY_2015, "growth")) == "met"


def test_capacity_is_used_on_average() -> None:
    """60 % and 80 % are 70 % on average, which is the target of 2014; 79 % and 60 % are not (1.indicators.2015)."""
    pair = [lease("a", None, "0.6", 2014), lease("b", None, "0.8", 2014)]
    assert outcome(stands(surveyed(*pair), BY_2015, "utilisation")) == "met"
    short = [pair[0], lease("b", None, "0.79", 2014)]
    assert outcome(stands(surveyed(*short), BY_2015, "utilisation")) == "not-met"
    blank = stands(surveyed(pair[0], lease("b", None, None, 2014)), BY_2015, "utilisation").finding
    assert (blank.outcome.value, texts("en").say(blank.message)) == (
        "unknown", "Not known: facts of entries are missing. It is from 30% to 80%.",
    )  # fmt: skip
    # 30 % and an unknown one: at most (30 + 100) / 2 = 65 %, whatever the other used.
    low = [lease("a", None, "0.3", 2014), lease("b", None, None, 2014)]
    missed = stands(surveyed(*low), BY_2015, "utilisation").finding
    assert (missed.outcome.value, texts("en").say(missed.message)) == (
        "not-met", "Whatever the missing facts: at most 65%; 70% is owed by the end of 2014.",
    )  # fmt: skip
    # Three that use all they have and an unknown one: at least 300 / 4 = 75 %.
    full = [*(lease(name, None, "1", 2014) for name in "abc"), lease("d", None, None, 2014)]
    kept = stands(surveyed(*full), BY_2015, "utilisation").finding
    assert (kept.outcome.value, texts("en").say(kept.message)) == (
        "met", "Whatever the missing facts: at least 75%; 70% is owed by the end of 2014.",
    )  # fmt: skip


def test_the_act_that_is_meant_where_none_is_given() -> None:
    """The programme is that of the act which the kit carries."""
    register = Register(years=(2015,))
    assert survey(register, 2015).standings == survey(register, 2015, the_act()).standings


def test_the_plan_prints_70_per_cent_for_2014() -> None:
    """Where no register holds 2014, the plan's own figure stands for it (8.plan.indicators)."""
    found = surveyed(years=(), year=2014)
    assert outcome(stands(found, BY_2015, "utilisation")) == "met"
    assert outcome(stands(found, BY_2015, "growth")) == "unknown"


def test_three_a_year_reached_their_growth() -> None:
    """4.result.1: on average 3 recipients a year at 1.5 times, and 3 at 70 %, over 2011–2014: 12 in all, not 11."""
    recipients = [
        given("leasing", f"{year}-{n}", 2011, results={year: YearResult(Fraction(3, 2), Fraction(7, 10))})
        for year in (2011, 2012, 2013, 2014)
        for n in range(3)
    ]
    known = [_filled(entry) for entry in recipients]
    for counts in ("grown", "used"):
        assert outcome(stands(surveyed(*known), "4.result.1", counts)) == "met"
        assert outcome(stands(surveyed(*known[1:]), "4.result.1", counts)) == "not-met"
    assert outcome(stands(surveyed(*known, readings=BY_TIMES), "4.result.1", "grown")) == "not-met"
    assert outcome(stands(surveyed(*known, readings=BY_TIMES), "4.result.1", "used")) == "met"


def _filled(entry: Entry) -> Entry:
    """With figures below the target in the other years."""
    low = YearResult(Fraction(1), Fraction(1, 2))
    return msgspec.structs.replace(entry, results={**dict.fromkeys(range(2011, 2015), low), **entry.results})


def test_without_recipients_there_is_nothing_to_judge() -> None:
    """Years that hold no lease at all say neither met nor not met."""
    assert outcome(stands(surveyed(), BY_2015, "growth")) == "not-applicable"


def test_the_slips_of_the_targets_are_shown() -> None:
    """Competence 10 a year against 9 and 15 in all; processes 3 a year against 30 and 50."""
    assert surveyed().slips == ("competence-targets-differ", "processes-targets-differ")
    nine = surveyed(*many("training", y2015=9))
    assert outcome(stands(nine, STAFF, "enterprises", 2018)) == "met"
    assert outcome(average("training", nine)) == "not-met"


def test_what_another_reading_says_is_shown() -> None:
    """30 through 2017 are enough by 2018 as the default reads it; read inclusively only 2016 and 2017 are there."""
    standing = average("plan", surveyed(*many("plan", y2015=10, y2016=10, y2017=10)))
    (other,) = standing.finding.others
    assert (outcome(standing), other.reading, other.option, other.outcome) == (
        "met",
        "by-year",
        "inclusive",
        Outcome.NOT_MET,
    )


FACTS = ("granted", "decided", "cluster", "technological_audit", "energy_audit", "automated_control", "results")
entries = st.builds(
    Entry,
    measure=st.sampled_from(["leasing", "training", "diagnostics", "improvement", "cluster-development", "plan"]),
    applicant=st.sampled_from(["a", "b", "c", "d"]),
    decided=st.dates(min_value=date(2011, 1, 1), max_value=date(2019, 12, 31)),
    granted=st.booleans(),
    cluster=st.sampled_from(["x", "y", "z"]),
    technological_audit=st.booleans(),
    energy_audit=st.booleans(),
    automated_control=st.booleans(),
    results=st.dictionaries(
        st.integers(2011, 2019),
        st.builds(
            YearResult, st.sampled_from([Fraction(1), Fraction(2)]), st.sampled_from([Fraction(1, 2), Fraction(1)])
        ),
        max_size=4,
    ),
)


@tried(st.lists(entries, min_size=1, max_size=12), st.integers(2011, 2020), st.data())
def test_a_missing_fact_decides_nothing(entries: list[Entry], year: int, data: st.DataObject) -> None:
    """Whatever is left out of an entry: what is then met or not met was so with the fact, for every target."""
    place = data.draw(st.integers(0, len(entries) - 1))
    name = data.draw(st.sampled_from(FACTS))
    less = [*entries]
    less[place] = msgspec.structs.replace(entries[place], **{name: {} if name == "results" else None})
    act = the_act()
    before = survey(Register(years=ALL, entries=tuple(entries)), year, act).standings
    after = survey(Register(years=ALL, entries=tuple(less)), year, act).standings
    for with_fact, without in zip(before, after, strict=True):
        if without.finding.outcome in (Outcome.MET, Outcome.NOT_MET):
            assert with_fact.finding.outcome is without.finding.outcome, with_fact.name.en
