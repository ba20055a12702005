"""Facts that cannot stand together are refused before any rule looks at them."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit.application import application_from, load_application
from productivity_kit.document import DocumentError
from productivity_kit.text import texts

ASSETS = [{"name": "a", "value": 100}, {"name": "b", "value": "0.50"}]


def problems(facts: dict[str, object]) -> list[tuple[str, str]]:
    with pytest.raises(DocumentError) as caught:
        application_from({"format": 1, "measures": ["leasing"], **facts})
    return [(problem.field, texts("en").say(problem.message)) for problem in caught.value.problems]


def lease(**facts: object) -> dict[str, object]:
    return {"lease": facts}


@pytest.mark.parametrize(
    ("facts", "field", "words"),
    [
        ({"measures": []}, "measures", "Name at least one measure"),
        (lease(assets=[]), "lease.assets", "give each its value in tenge"),
        (lease(assets=[{"name": "a", "value": 0}]), "lease.assets", "give each its value in tenge"),
        (lease(budget_share="1.01"), "lease.budget_share", "write 80 per cent as"),
        ({"measures": ["leasing", "leasing"]}, "measures", "asked for more than once"),
        ({"today": "2015-09-17", "filed": "2015-09-18"}, "filed", "is later than “today”"),
        (
            {"today": "2015-09-17", "events": [{"event": "decision-positive", "date": "2015-09-18"}]},
            "events",
            "is later than “today”",
        ),
        (
            {"filed": "2015-09-18", "applicant": {"registered": "2015-09-19"}},
            "applicant.registered",
            "after the filing",
        ),
        (
            {"filed": "2015-09-18", "events": [{"event": "passport-received", "date": "2015-09-17"}]},
            "filed",
            "one and the same day",
        ),
        (lease(own_money={"amount": 1, "borrowed": "1.01"}), "lease.own_money.borrowed", "cannot exceed the own money"),
        (lease(months=12, grace=12), "lease.grace", "must be shorter than the lease"),
        (lease(months=84, every=3, grace=4), "lease.every", "whole numbers of payment periods"),
        (lease(months=85, every=3), "lease.every", "whole numbers of payment periods"),
        (lease(every=6, grace=3), "lease.every", "whole numbers of payment periods"),
        (lease(rate=5), "lease.rate", "as “5 %” or 0.05"),
        (lease(rate="100 %"), "lease.rate", "as “5 %” or 0.05"),
        (lease(market_rate=14), "lease.market_rate", "as “5 %” or 0.05"),
        (lease(market_rate="100 %"), "lease.market_rate", "as “5 %” or 0.05"),
        ({"years": [{"year": 2014}, {"year": 2014}]}, "years", "The year 2014 is stated more than once"),
        (
            {"people": [{"key": "a"}], "costs": [{"measure": "training", "people": ["a", "a"]}]},
            "costs[1].people",
            "“a” is named more than once",
        ),
        (
            {"costs": [{"measure": "experts", "since": "2015-06-30", "until": "2015-06-29"}]},
            "costs[1].until",
            "The last day, 29 June 2015, is before the first, 30 June 2015.",
        ),
        (
            {"costs": [{"measure": "plan", "amount": 100, "vat": "100.01"}]},
            "costs[1].vat",
            "VAT is a part of the amount",
        ),
        ({"base_year": 2014}, "base_year", "The base year 2014 has no figures"),
        ({"base_year": 2014, "years": [{"year": 2015}]}, "base_year", "The base year 2014 has no figures"),
    ],
)
def test_each_clash(facts: dict[str, object], field: str, words: str) -> None:
    """Each pair of facts that cannot both be true names the field to mend."""
    ((found, said),) = problems(facts)
    assert found == field
    assert words in said


@pytest.mark.parametrize(
    "facts",
    [
        lease(assets=ASSETS, own_money={"amount": "100.49"}),
        lease(own_money={"amount": 1, "borrowed": 1}),
        lease(own_money={"borrowed": 1}),
        lease(months=12, grace=11),
        lease(months=84, every=3, grace=81),
        lease(rate="99.99 %", market_rate="99.99 %"),
        lease(rate="0 %", market_rate="0 %"),
        {"base_year": 2014, "years": [{"year": 2014}]},
    ],
)
def test_just_inside(facts: dict[str, object]) -> None:
    """A tiyn, a month or a hundredth of a per cent on the right side is taken."""
    assert application_from({"format": 1, "measures": ["leasing"], **facts}).format == 1


def test_clashes_are_told_together() -> None:
    """Three clashes in one document are three faults."""
    found = problems(lease(months=12, grace=12, rate=5, own_money={"amount": 1, "borrowed": 2}))
    assert {field for field, _ in found} == {"lease.grace", "lease.rate", "lease.own_money.borrowed"}


def test_a_clash_in_a_file_has_its_line(tmp_path: Path) -> None:
    """The line is that of the innermost field that was written."""
    path = tmp_path / "application.yaml"
    path.write_text("format: 1\nmeasures: [leasing]\nlease:\n  months: 12\n  grace: 12\n", encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        load_application(path)
    assert [(problem.line, problem.field) for problem in caught.value.problems] == [(5, "lease.grace")]


def test_costs_that_can_stand() -> None:
    """A course of one day, and an amount that is nothing but VAT."""
    cost = {"measure": "training", "since": "2015-06-30", "until": "2015-06-30", "amount": 100, "vat": 100}
    assert application_from({"format": 1, "measures": ["training"], "costs": [cost]}).costs[0].vat == 10_000
