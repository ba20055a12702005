"""Prints all measurements: `python -m tests.benchmarks`, or `make bench`.

`--large` works out fifty million lines part by part instead, and prints time and memory.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy_financial
import yaml

from productivity_kit import assess, load_application, texts, the_act
from productivity_kit.costs.reimburse import work_out
from productivity_kit.findings import Inquiry, chosen_readings
from productivity_kit.leasing import LeaseTerms, schedule
from tests.benchmarks import portfolio
from tests.benchmarks.harness import Action, Comparison, compare, table

CASES = Path(__file__).resolve().parents[2] / "cases"
ASSESS = "import productivity_kit as k; k.assess(k.load_application({!r}))"
DEBT, RATE, PAYMENTS = 94_500_000_00, Fraction(5, 100), 120  # tiyn, a year, monthly


def processes() -> list[Comparison]:
    """What a person waits for at the command line, beside a bare Python and beside NumPy."""
    return [
        compare(name, _process(code), beside, _process(other), rounds=10)
        for name, code in (("new process: import the package", "import productivity_kit"),
                           ("new process: the first assessment", _assess("leasing")),
                           ("new process: the first one with costs", _assess("training")))
        for beside, other in (("new process: nothing", "pass"), ("new process: import numpy", "import numpy"))
    ]  # fmt: skip


def _assess(case: str) -> str:
    return ASSESS.format(str(CASES / case / "application.yaml"))


def assessment() -> list[Comparison]:
    """Every case of the casebook as one application, and its sums alone, warm, beside reading its facts from JSON."""
    return [one for path in sorted(CASES.glob("*/application.yaml")) for one in _assessed(path)]


def _assessed(path: Path) -> list[Comparison]:
    act, application, say = the_act(), load_application(path), texts("kk", the_act())
    facts = json.dumps(yaml.load(path.read_text("utf-8"), yaml.BaseLoader))
    ask = Inquiry(act, application, chosen_readings(act, application.readings))
    beside = partial(compare, beside="json.loads() of its facts", other=lambda: json.loads(facts), rounds=20, repeat=10)

    def told() -> None:
        answer = assess(application, act)
        for finding in (*(one for measure in answer.measures for one in measure.findings), *answer.together):
            say.say(finding.message)

    found = [beside(f"{path.parent.name}: assess()", lambda: assess(application, act))]
    found.append(beside(f"{path.parent.name}: assess(), told", told))
    for measure in application.measures:
        if measure in act.amounts:
            found.append(beside(f"{path.parent.name}: the sum of {measure} alone", partial(_sum_alone, measure, ask)))
    return found


def _sum_alone(measure: str, ask: Inquiry) -> None:
    work_out(measure, Inquiry(ask.act, ask.application, ask.readings, measure))


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
    if "--large" in sys.argv[1:]:
        for line in portfolio.large():
            sys.stdout.write(line + "\n")
    else:
        sys.stdout.write(table([*processes(), *assessment(), payments(), *portfolio.lines()]) + "\n")
        sys.stdout.write("\n".join(portfolio.exactness()) + "\n")
