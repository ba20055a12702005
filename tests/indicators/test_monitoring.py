"""5.4, monitoring, and the target indicators of the programme by 2018 and by 2020."""

from __future__ import annotations

from datetime import date

import pytest

from productivity_kit.programme import Act
from tests.agreement.agreed import REIMBURSED, findings, found, made, outcome

PAID = {
    "plan": "reimbursement-paid",
    "cluster-development": "cluster-paid",
    "leasing": "contract-signed",
    "promotion": "promotion-granted",
}
COUNTS = {
    **dict.fromkeys(("plan", "study", "training", "experts"), 10),
    **dict.fromkeys(("diagnostics", "improvement", "organisation-plan", "organisation-implementation"), 3),
    **dict.fromkeys(("cluster-development", "cluster-implementation"), 3),
}
"""Lines 105-126: ten, ten, three and three enterprises a year, and three clusters."""


def event(measure: str) -> str:
    return PAID["plan"] if measure in REIMBURSED else PAID.get(measure, PAID["cluster-development"])


@pytest.mark.parametrize(
    ("measure", "who"),
    [
        ("leasing", ("programme-operator", "leasing-operator")),
        ("promotion", ("programme-operator", "local-content-institute")),
        *((measure, ("programme-operator",)) for measure in COUNTS),
    ],
)
def test_who_watches(measure: str, who: tuple[str, ...]) -> None:
    """The programme operator and the operator of the instrument, who may be one and the same."""
    given = made(measure, {event(measure): date(2016, 4, 8)})
    assert found("monitored", "5.4.F", given).message.values == {"who": who}
    assert found("monitored", "5.4.F", given).see == ("5.4.forms",)
    not_yet = made(measure, {event(measure): None})
    assert outcome("monitored", "5.4.F", not_yet) == "not-applicable"


@pytest.mark.parametrize("measure", COUNTS)
@pytest.mark.parametrize("year", [2018, 2020])
def test_what_it_counts_towards(act: Act, measure: str, year: int) -> None:
    """By 2018 and by 2020: the indicator that names the measure, with its number."""
    finding = found("counted", f"1.indicators.{year}", made(measure, {event(measure): date(2016, 4, 8)}))
    assert finding.outcome.value == "met"
    assert finding.message.values["value"] == COUNTS[measure]
    indicator = act.indicators[int(str(finding.message.values["indicator"]))]
    assert (indicator.norm, indicator.by) == (f"1.indicators.{year}", year)
    assert measure in indicator.measures


@pytest.mark.parametrize(
    ("norm", "paid", "exclusive", "inclusive"),
    [
        ("1.indicators.2018", date(2017, 12, 31), "met", "met"),
        ("1.indicators.2018", date(2018, 1, 1), "not-applicable", "met"),
        ("1.indicators.2018", date(2018, 12, 31), "not-applicable", "met"),
        ("1.indicators.2018", date(2019, 1, 1), "not-applicable", "not-applicable"),
        ("1.indicators.2020", date(2019, 12, 31), "met", "met"),
        ("1.indicators.2020", date(2020, 1, 1), "not-applicable", "met"),
        ("1.indicators.2020", date(2021, 1, 1), "not-applicable", "not-applicable"),
    ],
)
def test_until_when_it_counts(norm: str, paid: date, exclusive: str, inclusive: str) -> None:
    """Reading `by-year`: "by 2018" is through 2017, or through 2018."""
    application = made("plan", {"reimbursement-paid": paid})
    assert outcome("counted", norm, application) == exclusive
    assert outcome("counted", norm, application, by_year="inclusive") == inclusive


def test_what_was_not_paid_counts_nowhere() -> None:
    """Granted is not yet given."""
    application = made("plan", {"reimbursement-paid": None})
    assert {f.outcome.value for f in findings(application) if f.rule == "counted"} == {"not-applicable"}
