"""Prints all measurements: `python -m tests.benchmarks`, or `make bench`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import numpy_financial
import yaml

from productivity_kit import assess, load_application, the_act
from productivity_kit.leasing import LeaseTerms, schedule
from tests.benchmarks.harness import Action, Comparison, compare, table

CASE = Path(__file__).resolve().parents[2] / "cases" / "leasing" / "application.yaml"
ASSESS = f"import productivity_kit as k; k.assess(k.load_application({str(CASE)!r}))"
DEBT, RATE, PAYMENTS = 94_500_000_00, Fraction(5, 100), 120  # tiyn, a year, monthly


def processes() -> list[Comparison]:
    """What a person waits for at the command line, beside a bare Python and beside NumPy."""
    return [
        compare(name, _process(code), beside, _process(other), rounds=10)
        for name, code in (("new process: import the package", "import productivity_kit"),
                           ("new process: the first assessment", ASSESS))
        for beside, other in (("new process: nothing", "pass"), ("new process: import numpy", "import numpy"))
    ]  # fmt: skip


def assessment() -> Comparison:
    """A warm assessment of the leasing case, beside only reading the same facts from JSON."""
    act, application = the_act(), load_application(CASE)
    facts = json.dumps(yaml.load(CASE.read_text("utf-8"), yaml.BaseLoader))
    return compare(
        "assess() of the leasing case",
        lambda: assess(application, act),
        "json.loads() of its facts",
        lambda: json.loads(facts),
        rounds=20,
        repeat=20,
    )


def payments() -> Comparison:
    """A schedule exact to the tiyn and with its dates, beside floats without dates from numpy_financial."""
    terms = LeaseTerms(
        rate=RATE, months=PAYMENTS, every=1, kind="annuity", value=DEBT, own_money=0, start=date(2015, 12, 1)
    )
    ours = [row.interest for row in schedule(terms).rows]
    np.testing.assert_allclose(ours, -_floats()[0], atol=PAYMENTS)  # the same sums, but for the roundings
    return compare(
        f"schedule() of {PAYMENTS} payments", lambda: schedule(terms),
        "numpy_financial.ipmt() and pmt()", _floats, rounds=20, repeat=20,
    )  # fmt: skip


def _floats() -> tuple[Any, Any]:
    rate, periods = float(RATE) / 12, np.arange(1, PAYMENTS + 1)
    equal = numpy_financial.pmt(rate, PAYMENTS, DEBT)
    interest = numpy_financial.ipmt(rate, periods, PAYMENTS, DEBT)
    return interest, equal - interest


def _process(code: str) -> Action:
    variables = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run([sys.executable, "-c", code], env=variables, check=True)


if __name__ == "__main__":
    sys.stdout.write(table([*processes(), assessment(), payments()]) + "\n")
