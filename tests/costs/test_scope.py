"""Which services and technologies instruments 2, 4, 5 and 7 pay back, and which not (5.3)."""

from __future__ import annotations

from typing import get_args

import pytest

from productivity_kit.programme.cost_words import CostKind, Technology
from tests.costs.facts import KIND, MILLION, line, only, paid

COUNTED = {
    "plan": {"plan-development"},
    "study": {"study-development", "study-expertise"},
    "diagnostics": {"technological-audit", "energy-audit"},
    "improvement": {
        "it-consulting", "management-system", "engineering", "technology-search", "production-management",
        "industrial-design",
    },
    "organisation-plan": {"organisation-plan"},
    "organisation-implementation": {"organisation-implementation"},
    "cluster-development": {"cluster-strategy", "cluster-roadmap"},
    "cluster-implementation": {"cluster-implementation"},
}  # fmt: skip
"""5.3.2 items 1 and 2; 783-793; 806-825; 837-843; 848-857."""


@pytest.mark.parametrize("measure", COUNTED)
def test_kinds(measure: str) -> None:
    """Each kind of cost counts for the measures whose norms name it, and for no other."""
    for kind in get_args(CostKind):
        found = only(line(measure, MILLION, kind=kind))
        assert found.admitted == (MILLION if kind in COUNTED[measure] else 0), kind


def test_what_is_called_diagnostics() -> None:
    """Reading diagnostics: the two audits, or any service of that name."""
    cost = line("diagnostics", MILLION, kind="other-diagnostics")
    assert paid(cost) == 0
    assert paid(cost, diagnostics="any") == MILLION // 2
    assert paid(line("diagnostics", MILLION, kind="engineering"), diagnostics="any") == 0


@pytest.mark.parametrize("measure", ["organisation-plan", "organisation-implementation"])
@pytest.mark.parametrize("technology", [each for each in get_args(Technology) if each != "other"])
def test_technologies_of_the_list(measure: str, technology: str) -> None:
    """806-817: automated control, energy-efficient, green, project management, Lean, Kaizen, TPM, ERP, ISO."""
    assert paid(line(measure, MILLION, technology=technology)) == 40 * MILLION // 100


@pytest.mark.parametrize(("purpose", "admitted"), [(True, MILLION), (False, 0), (None, None)])
def test_the_list_of_technologies_is_open(purpose: bool | None, admitted: int | None) -> None:
    """808-810: "among them": another technology counts that raises economic efficiency."""
    assert only(line("organisation-plan", MILLION, technology="other", purpose=purpose)).admitted == admitted


@pytest.mark.parametrize("measure", KIND)
def test_double_funding_is_for_every_measure(measure: str) -> None:
    """590-593: costs funded from other budget programmes are not reimbursed, whatever the measure."""
    found = only(line(measure, MILLION, funded_elsewhere=1))
    assert (found.admitted, [cut.norm for cut in found.cuts]) == (0, ["5.1.no-double-funding"])
