"""Many tables in one run of the formula give what each gives alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit import load_application
from productivity_kit.costs import reimburse as costs
from productivity_kit.costs import run
from productivity_kit.costs.table import Table
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.programme import Act

CASES = sorted((Path(__file__).parents[2] / "cases").glob("*/application.yaml"))


def tables(act: Act) -> list[Table]:
    """The tables of every case, under the default readings and with each reading switched that they turn on."""
    found = []
    for path in CASES:
        application = load_application(path)
        for measure in application.measures:
            ask = Inquiry(act, application, chosen_readings(act, application.readings), measure)
            if measure in act.amounts:
                ways = [costs._work(measure, ask).way]
                switches = [(name, option) for name in ask.asked for option in act.readings[name].options]
                ways += [costs._work(measure, ask.under(*switch)).way for switch in switches]
                found += [way for way in ways if isinstance(way, Table)]
    return found


def test_together_as_alone(act: Act) -> None:
    """Shares, limits, head counts and who falls out are each table's own."""
    every = tables(act)
    assert {table.excess for table in every} == {"in-order", "dearest", "reject"}
    assert run.bounds(every) == [run.bounds([table])[0] for table in every]


def test_what_does_not_fit_together_is_run_in_parts(act: Act, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables that fit into 64-bit integers one by one never fail for being asked about together."""
    every = tables(act)
    runs: list[int] = []
    at_once = run._at_once
    monkeypatch.setattr(run, "_at_once", lambda cases, *rest: runs.append(len(cases)) or at_once(cases, *rest))
    whole, few = run.bounds(every), len(runs)
    assert few < len(every)
    monkeypatch.setattr(run, "BITS", 40)
    assert run.bounds(every) == whole
    assert len(runs) > 2 * few
