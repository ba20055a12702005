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
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.programme import Act, the_act
from productivity_kit.programme.cost_words import Technology
from tests.costs.facts import MILLION, application, line
from tests.costs.mutants import mutants

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


CHANGED = [(measure, *mutant) for measure, page in the_act().amounts.items() for mutant in mutants(page)]


@pytest.mark.parametrize(
    ("measure", "path", "page"), CHANGED, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_changed_page_changes_an_answer(act: Act, measure: str, path: str, page: Any) -> None:
    """Each figure one step up and down, each word of a list left out."""
    other = msgspec.structs.replace(act, amounts={**act.amounts, measure: page})
    witnesses = [witness for witness in WITNESSES if witness.app.measures[0] == measure]
    assert any(says(act, witness) != says(other, witness) for witness in witnesses), path
