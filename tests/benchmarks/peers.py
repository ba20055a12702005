"""The training rule told to the peers: lines of six months for engineers and top managers, 40 %, 2 million a person.

Told once more here because each peer has a language of its own; that all say the same is seen before they are measured.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import zen
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from tests.benchmarks.lines import CAP, PEOPLE

SHARE, MONTHS = 0.4, 6
YEAR = "2015"
ROLES = ("engineer", "technician", "top-manager")
Floats = npt.NDArray[np.floating[Any]]

Line = build_entity("line", "lines", "A line of costs", is_person=True)
Employee = build_entity("employee", "employees", "An employee", roles=[{"key": "cost", "plural": "costs"}])


def variable(name: str, entity: Any, kind: type, formula: Any = None) -> type[Variable]:
    """A variable of OpenFisca."""
    given = {"value_type": kind, "entity": entity, "definition_period": DateUnit.YEAR, "label": name}
    return type(name, (Variable,), given if formula is None else {**given, "formula": formula})


def edge(filed: npt.NDArray[np.datetime64]) -> npt.NDArray[np.datetime64]:
    """The same day six months before; no day is later than the 28th."""
    month = filed.astype("datetime64[M]")
    return (month - MONTHS).astype("datetime64[D]") + (filed.astype("datetime64[D]") - month.astype("datetime64[D]"))


def _admitted(line: Any, period: Any) -> Any:
    filed, paid_on = line("filed", period), line("paid_on", period)
    return line("amount", period) * (line("of_role", period) & (paid_on >= edge(filed)) & (paid_on <= filed))


def _due(employee: Any, period: Any) -> Any:
    return np.minimum(SHARE * employee.sum(employee.members("admitted", period)), CAP)


def _paid(line: Any, period: Any) -> Any:
    """The line's part of what is paid for its employee."""
    admitted, due = line("admitted", period), line.employee("due", period)
    whole = line.employee.sum(admitted)
    return due * admitted / np.maximum(whole, 1)


def rules() -> TaxBenefitSystem:
    """The rule as a tax and benefit system."""
    from datetime import date

    system = TaxBenefitSystem([Line, Employee])
    system.add_variables(
        variable("amount", Line, float),
        variable("filed", Line, date),
        variable("paid_on", Line, date),
        variable("of_role", Line, bool),
        variable("admitted", Line, float, _admitted),
        variable("due", Employee, float, _due),
        variable("paid", Line, float, _paid),
    )
    return system


def openfisca(table: pd.DataFrame, system: TaxBenefitSystem) -> Floats:
    """What each line is paid in tenge: the simulation built of the table's columns, and calculated."""
    builder = SimulationBuilder()
    builder.create_entities(system)
    employee, uniques = pd.factorize(table["applicant"].to_numpy() * PEOPLE + table["person"].to_numpy())
    builder.declare_person_entity("line", range(len(table)))
    group = builder.declare_entity("employee", range(len(uniques)))
    builder.join_with_persons(group, employee, np.zeros(len(table), dtype=int))
    simulation = builder.build(system)
    for name, values in (
        ("amount", table["amount"].to_numpy() / 100),
        ("filed", table["filed"].to_numpy().astype("datetime64[D]")),
        ("paid_on", table["paid_on"].to_numpy().astype("datetime64[D]")),
        ("of_role", table["role"].isin(ROLES).to_numpy()),
    ):
        simulation.set_input(name, YEAR, values)
    paid: Floats = simulation.calculate("paid", YEAR)
    return paid


def decision() -> zen.ZenEngine:
    """The rule as a decision of zen: one request an employee, with all of the employee's lines."""
    counts = "#.role in ['engineer', 'technician', 'top-manager'] and #.day >= first and #.day <= filed"
    steps = {
        "admitted": f"sum(map(filter(lines, {counts}), #.amount))",
        "paid": f"min([$.admitted * {SHARE}, {CAP}])",
    }
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", "content": {"schema": ""}},
        {"id": "rule", "type": "expressionNode", "name": "rule", "content": {
            "expressions": [{"id": key, "key": key, "value": value} for key, value in steps.items()],
            "passThrough": False, "inputField": None, "outputPath": None, "executionMode": "single"}},
        {"id": "out", "type": "outputNode", "name": "out", "content": {"schema": ""}},
    ]  # fmt: skip
    edges = [
        {"id": "1", "type": "edge", "sourceId": "in", "targetId": "rule"},
        {"id": "2", "type": "edge", "sourceId": "rule", "targetId": "out"},
    ]
    return zen.ZenEngine({"loader": {"type": "static", "content": {"training": {"nodes": nodes, "edges": edges}}}})


def requests(table: pd.DataFrame) -> list[Any]:
    """The table as zen takes it: a request an employee; days as numbers, the window's first day worked out."""
    filed = table["filed"].to_numpy().astype("datetime64[D]")
    rows = zip(
        table["applicant"], table["person"], filed.astype(int).tolist(), edge(filed).astype(int).tolist(),
        (table["amount"] // 100).tolist(), table["paid_on"].to_numpy().astype("datetime64[D]").astype(int).tolist(),
        table["role"], strict=True,
    )  # fmt: skip
    found: dict[tuple[int, int], dict[str, Any]] = {}
    for applicant, person, day, first, amount, paid_on, role in rows:
        context = found.setdefault((applicant, person), {"filed": day, "first": first, "lines": []})
        context["lines"].append({"amount": amount, "day": paid_on, "role": role})
    return [{"key": "training", "context": context} for context in found.values()]


def batch(table: pd.DataFrame, engine: zen.ZenEngine) -> list[float]:
    """What each employee is paid in tenge."""
    return [answer["data"]["result"]["paid"] for answer in engine.evaluate_batch(requests(table))]


def floor(amount: Floats) -> Floats:
    """Bare NumPy: the share of each line under the limit; no windows, no persons, no parts."""
    return np.minimum(SHARE * amount, CAP)
