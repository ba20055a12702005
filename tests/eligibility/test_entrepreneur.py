"""Who an applicant may be (section 2, item 3 of the definitions)."""

from __future__ import annotations

import pytest

from productivity_kit.programme import the_act
from tests.facts import answer_on

NORM = "2.def.applicant"
MEASURES = tuple(the_act().measures)
CHARTER = {
    "plan", "study", "training", "experts", "diagnostics", "improvement", "organisation-plan",
    "organisation-implementation",
}  # fmt: skip
"""The measures of instruments 2 to 5: clauses 11 to 16 begin with the charter and the certificate of registration."""


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(("kind", "expected"), [("legal-entity", "met"), ("sole-trader", "met"), (None, "unknown")])
def test_an_applicant_is_an_entrepreneur(measure: str, kind: str | None, expected: str) -> None:
    """An applicant is an entrepreneurship subject that applied: a sole trader is one as much as a legal entity."""
    assert answer_on(measure, {"applicant.kind": kind}).of(NORM).outcome.value == expected


@pytest.mark.parametrize("measure", MEASURES)
def test_a_sole_trader_where_a_charter_is_asked_for(measure: str) -> None:
    """Clauses 11 to 16 ask for a charter, which a sole trader does not have; the other lists do not."""
    trader = {"applicant.kind": "sole-trader"}
    strict = answer_on(measure, trader, sole_trader="no")
    assert strict.of(NORM).outcome.value == ("not-met" if measure in CHARTER else "met")
    assert (strict.outcome.value == "not-met") == (measure in CHARTER)
    others = [(other.option, other.outcome.value) for other in answer_on(measure, trader).of(NORM).others]
    assert others == ([("no", "not-met")] if measure in CHARTER else [])


@pytest.mark.parametrize("measure", sorted(CHARTER))
def test_a_legal_entity_has_a_charter(measure: str) -> None:
    """For a legal entity the two readings agree, and none is named."""
    found = answer_on(measure, sole_trader="no").of(NORM)
    assert (found.outcome.value, found.others, found.readings) == ("met", (), ())
