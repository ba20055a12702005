"""Every figure and every word of the pages of amounts decides something: changed, it changes a sum or a cut.

Each witness below is an application whose sum is worked out by hand from the act. A changed page must give some witness
of its measure another sum or other cuts; so no figure is written a second time in the code.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple, get_args

import msgspec
import pytest

from productivity_kit.application import Application
from productivity_kit.application.costs import Cost, Payment
from productivity_kit.application.enterprise import Applicant, Person, Project
from productivity_kit.costs.reimburse import work_out
from productivity_kit.costs.size import possible_sizes
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.cost_words import Technology
from productivity_kit.programme.criteria import Criterion
from tests.costs.facts import FILED, MILLION, application, line

TENGE = 100


class Witness(NamedTuple):
    """An application, the sum in tenge that the act gives it, and the readings it is read with."""

    app: Application
    paid: int
    readings: dict[str, str] = {}


def made(measure: str, day: date, amount: int = MILLION) -> Cost:
    return line(measure, amount, payments=(Payment(day, amount),))


def edges(measure: str, first: date, percent: int, at_least: bool) -> Iterator[Witness]:
    """1 mln paid on the first day of the window, on the day before, and on the first day read by the letter."""
    share = percent * 10_000
    yield Witness(application(made(measure, first)), share)
    yield Witness(application(made(measure, date.fromordinal(first.toordinal() - 1))), 0)
    yield Witness(application(made(measure, first)), share if at_least else 0, {"cost-window": "lag"})


def plans() -> Iterator[Witness]:
    yield Witness(application(line("plan", 5 * MILLION)), 2_000_000)
    yield Witness(application(line("plan", MILLION)), 500_000)


def studies() -> Iterator[Witness]:
    both = (line("study", 31 * MILLION), line("study", MILLION, kind="study-expertise"))
    yield Witness(application(*both), 15_000_000)
    yield Witness(application(*both[1:]), 500_000)
    few_works = Project(works=100 * MILLION)
    yield Witness(application(*both, project=few_works), 2_000_000)  # 2 % of 100 mln
    yield from edges("study", date(2014, 10, 15), 50, at_least=True)


def trainings() -> Iterator[Witness]:
    def one(amount: int, **facts: Any) -> Application:
        return application(line("training", amount, **facts))

    yield Witness(one(6 * MILLION), 2_000_000)
    yield from edges("training", date(2015, 4, 15), 40, at_least=True)
    heads = [line("training", MILLION, person=f"p{number}") for number in range(1, 18)]
    yield Witness(application(*heads), 6_000_000)  # 15 x 400 000
    for role, paid in (("engineer", 400_000), ("technician", 400_000), ("top-manager", 400_000), ("other", 0)):
        person = Person(key="p1", role=role, employed=True)  # type: ignore[arg-type]
        yield Witness(application(line("training", MILLION), people=(person,)), paid)
    stranger = Person(key="p1", role="engineer", employed=False)
    yield Witness(application(line("training", MILLION), people=(stranger,)), 0)
    yield Witness(one(MILLION, group=4), 100_000)
    yield Witness(one(MILLION, form="internship"), 400_000)
    yield Witness(one(MILLION, kind="daily-allowance"), 0)
    for kind in ("booking", "bedding"):
        yield Witness(one(MILLION, kind=kind, proof=True), 400_000)
        yield Witness(one(MILLION, kind=kind, proof=False), 0)
    yield from journeys()
    yield from stays()


def journeys() -> Iterator[Witness]:
    plain = {"kind": "travel", "proof": True, "transport_provided": False, "journeys": 1}
    for transport, fare in (("rail", "compartment"), ("air", "economy"), ("road", "regular"), ("water", "regular")):
        cost = line("training", MILLION, **{**plain, "transport": transport, "fare": fare, "economy_fare": 0})
        yield Witness(application(cost), 400_000)
    air = {**plain, "transport": "air", "fare": "economy"}
    yield Witness(application(line("training", MILLION, **{**air, "journeys": 4})), 100_000)
    yield Witness(application(line("training", MILLION, **{**air, "proof": False})), 0)
    dear = {**air, "fare": "business", "economy_fare": MILLION // 2}
    yield Witness(application(line("training", MILLION, **dear)), 200_000)


def stays() -> Iterator[Witness]:
    """1 000 tenge a night from 20 April: 30 nights in a month, 91 in three; in Germany 165 EUR x 200 = 33 000."""
    plain = {"kind": "lodging", "proof": True, "room": "standard-single", "country": "KZ", "since": date(2015, 4, 20)}
    for form, calendar, nights in (("courses", 30, 30), ("internship", 91, 90)):
        cost = line("training", 200 * 1000 * TENGE, **{**plain, "form": form, "nights": 200})
        yield Witness(application(cost), calendar * 400)
        yield Witness(application(cost), nights * 400, {"lodging-month": "nights"})
    abroad = {**plain, "nights": 10, "country": "DE", "limit_rate": Fraction(200)}
    yield Witness(application(line("training", MILLION, **abroad)), 132_000)  # 40 % of 10 x 33 000
    yield Witness(application(line("training", MILLION, **{**abroad, "proof": False})), 0)


def experts() -> Iterator[Witness]:
    yield Witness(application(line("experts", 30 * MILLION)), 9_000_000)
    yield from edges("experts", date(2014, 10, 15), 40, at_least=True)
    heads = [line("experts", MILLION, person=f"p{number}") for number in range(1, 6)]
    yield Witness(application(*heads), 1_200_000)  # 3 x 400 000
    for facts in ({"foreign": False, "qualified": True}, {"foreign": True, "qualified": False}):
        people = (Person(key="p1", **facts),)  # type: ignore[arg-type]
        yield Witness(application(line("experts", MILLION), people=people), 0)
    part = line("experts", MILLION, since=date(2015, 6, 2), until=date(2015, 6, 30))
    yield Witness(application(part), 0)


def production() -> Iterator[Witness]:
    for people, limit in ((50, 8), (51, 8), (251, 16)):
        applicant = Applicant(employees=people, assets=MILLION)
        yield Witness(application(line("diagnostics", 90 * MILLION), applicant=applicant), limit * 1_000_000)
    for kind in ("technological-audit", "energy-audit"):
        yield Witness(application(line("diagnostics", MILLION, kind=kind)), 500_000)
    other = line("diagnostics", MILLION, kind="other-diagnostics")
    yield Witness(application(other), 500_000, {"diagnostics": "any"})
    yield from edges("diagnostics", date(2015, 4, 15), 50, at_least=True)
    for kind in (
        "it-consulting", "management-system", "engineering", "technology-search", "production-management",
        "industrial-design",
    ):  # fmt: skip
        yield Witness(application(line("improvement", MILLION, kind=kind)), 400_000)
    for measure, limit in (("improvement", 30), ("organisation-plan", 5), ("organisation-implementation", 15)):
        yield Witness(application(line(measure, 90 * MILLION)), limit * 1_000_000)
        yield from edges(measure, date(2015, 4, 15), 40, at_least=False)
    for measure in ("organisation-plan", "organisation-implementation"):
        for technology in get_args(Technology):
            if technology != "other":
                yield Witness(application(line(measure, MILLION, technology=technology, purpose=False)), 400_000)


def clusters() -> Iterator[Witness]:
    yield Witness(application(line("cluster-development", 31 * MILLION)), 15_000_000)
    for kind in ("cluster-strategy", "cluster-roadmap"):
        yield Witness(application(line("cluster-development", MILLION, kind=kind)), 500_000)
    yield Witness(application(line("cluster-implementation", MILLION)), 500_000, {"instrument-8": "as-7"})


WITNESSES = [*plans(), *studies(), *trainings(), *experts(), *production(), *clusters()]


def says(act: Act, witness: Witness) -> tuple[Any, ...]:
    """The sum and every cut of a witness."""
    ask = Inquiry(act, witness.app, chosen_readings(act, witness.readings))
    found = work_out(witness.app.measures[0], ask)
    return found.paid, [(cut.rule, cut.norm, cut.amount) for row in found.lines for cut in row.cuts]


@pytest.mark.parametrize("number", range(len(WITNESSES)))
def test_the_act_gives_each_witness_its_sum(act: Act, number: int) -> None:
    """Worked out by hand."""
    assert says(act, WITNESSES[number])[0] == WITNESSES[number].paid * TENGE


SHARED = set(Criterion.__struct_fields__)
"""What every rule has: norms and flags that no sum turns on."""


def mutants(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The value with one figure or one word changed, each with the path of the change."""
    match value:
        case bool():
            yield path, not value
        case Fraction():
            yield from ((f"{path} {step} %", value + Fraction(step, 100)) for step in (1, -1))
        case int():
            yield from ((f"{path} {step}", value + step) for step in (1, -1))
        case msgspec.Struct():
            for name in sorted(set(value.__struct_fields__) - SHARED):
                inner = mutants(getattr(value, name), f"{path}.{name}")
                yield from ((where, msgspec.structs.replace(value, **{name: other})) for where, other in inner)
        case dict():
            for key, held in value.items():
                yield from ((where, {**value, key: other}) for where, other in mutants(held, f"{path}.{key}"))
        case tuple():
            yield from _in_list(value, path)


def _in_list(value: tuple[Any, ...], path: str) -> Iterator[tuple[str, Any]]:
    for place, held in enumerate(value):
        before, after = value[:place], value[place + 1 :]
        if isinstance(held, str):
            yield f"{path} without {held}", (*before, *after)
        yield from ((where, (*before, other, *after)) for where, other in mutants(held, f"{path}[{place}]"))


CHANGED = [(measure, *mutant) for measure, page in the_act().amounts.items() for mutant in mutants(page)]


@pytest.mark.parametrize(
    ("measure", "path", "page"), CHANGED, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_changed_page_changes_an_answer(act: Act, measure: str, path: str, page: Any) -> None:
    """Each figure one step up and down, each word of a list left out."""
    other = msgspec.structs.replace(act, amounts={**act.amounts, measure: page})
    witnesses = [witness for witness in WITNESSES if witness.app.measures[0] == measure]
    assert any(says(act, witness) != says(other, witness) for witness in witnesses), path


# Figures of other laws


def sizes_at(act: Act, filed: date, people: int, value: int) -> set[str]:
    """The sizes that an enterprise of so many people and this value (assets or income, tiyn) may have."""
    applicant = Applicant(employees=people, assets=value, income=value)
    app = application(measures=("diagnostics",), filed=filed, applicant=applicant)
    return set(possible_sizes(Inquiry(act, app, chosen_readings(act))))


INDEX = {
    2011: 1512,
    2012: 1618,
    2013: 1731,
    2014: 1852,
    2015: 1982,
    2016: 2121,
    2017: 2269,
    2018: 2405,
    2019: 2525,
    2020: 2651,
}
"""The monthly index of 1 January in tenge (2012, 2013, 2017 and 2020 from memory)."""


@pytest.mark.parametrize("year", INDEX)
def test_sizes_by_year(act: Act, year: int) -> None:
    """Law of 2006, article 6: 50 people, 60 000 MCI; 250 people, 325 000 MCI. Code: 100, 300 000; 250, 3 000 000."""
    filed = date(year, 1, 1) if year >= 2016 else date(year, 12, 31)
    small_people, small, large = (100, 300_000, 3_000_000) if year >= 2016 else (50, 60_000, 325_000)
    index = INDEX[year] * TENGE
    assert sizes_at(act, filed, small_people, small * index) == {"small"}
    assert sizes_at(act, filed, small_people + 1, small * index) == {"medium"}
    assert sizes_at(act, filed, small_people, small * index + 1) == {"medium"}
    assert sizes_at(act, filed, 250, large * index) == {"medium"}
    assert sizes_at(act, filed, 251, large * index) == {"large"}
    assert sizes_at(act, filed, 250, large * index + 1) == {"large"}
    assert act.other_laws.index[year].verified is (year not in {2012, 2013, 2017, 2020})


OTHERS = list(mutants(the_act().other_laws.index)) + [
    (where, law) for where, law in mutants(the_act().other_laws.sizes) if "[0]" in where or "[1]" in where
]


def all_sizes(act: Act) -> list[Any]:
    """What the test above looks at."""
    found: list[Any] = [act.other_laws.index[year].verified for year in INDEX]
    for year, tenge in INDEX.items():
        filed = date(year, 1, 1) if year >= 2016 else date(year, 12, 31)
        small_people, small, large = (100, 300_000, 3_000_000) if year >= 2016 else (50, 60_000, 325_000)
        for people in (small_people, small_people + 1, 250, 251):
            for value in (small * tenge * TENGE, large * tenge * TENGE):
                found += [sizes_at(act, filed, people, value), sizes_at(act, filed, people, value + 1)]
    return found


@pytest.mark.parametrize(("path", "value"), OTHERS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_changed_size_changes_an_answer(act: Act, path: str, value: Any) -> None:
    """Each bound and each monthly index one step up and down."""
    name = "index" if isinstance(value, dict) else "sizes"
    laws = msgspec.structs.replace(act.other_laws, **{name: value})
    assert all_sizes(msgspec.structs.replace(act, other_laws=laws)) != all_sizes(act), path


def test_the_rate_of_vat(act: Act) -> None:
    """12 % on top: of 1 120 000 tenge 1 000 000 is the net price, 40 % of it 400 000."""
    witness = Witness(application(line("training", 112 * MILLION // 100, vat=None)), 400_000, {"vat": "net"})
    assert says(act, witness)[0] == witness.paid * TENGE
    for _, rate in mutants(act.other_laws.vat):
        laws = msgspec.structs.replace(act.other_laws, vat=rate)
        assert says(msgspec.structs.replace(act, other_laws=laws), witness)[0] != witness.paid * TENGE


def test_the_law_of_the_day(act: Act) -> None:
    """The law of 2006 until 31 December 2015, the Entrepreneurial Code from 1 January 2016."""
    value = 325_000 * 1982 * TENGE + 1
    assert sizes_at(act, date(2015, 12, 31), 1, value) == {"large"}
    assert sizes_at(act, date(2016, 1, 1), 100, value) == {"medium"}
    assert date(2016, 1, 1) > FILED
