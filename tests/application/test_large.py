"""Long documents are read soon, and ones full of faults are refused soon."""

from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter

import pytest
import yaml

from productivity_kit.application import load_application
from productivity_kit.document import DocumentError
from productivity_kit.document.build import MOST_FAULTS

LINES = 10_000
SECONDS = 20.0
"""Far above what it takes, so that a busy machine is no fault; what grows with the square takes minutes."""


def document(tmp_path: Path, costs: list[dict[str, object]], **facts: object) -> Path:
    path = tmp_path / "application.json"
    path.write_text(json.dumps({"format": 1, "measures": ["training"], "costs": costs, **facts}), encoding="utf-8")
    return path


def test_ten_thousand_lines(tmp_path: Path) -> None:
    """Costs that point to people, and papers that point to costs, in JSON and in YAML."""
    costs: list[dict[str, object]] = [
        {"key": f"c{n}", "measure": "training", "amount": f"{n}.50", "person": f"p{n}", "proof": True, "kind": "fee"}
        for n in range(LINES)
    ]
    people = [{"key": f"p{n}"} for n in range(LINES)]
    papers = [{"paper": "5.4.B.13.4", "costs": [f"c{n}"]} for n in range(LINES)]
    path = document(tmp_path, costs, people=people, folder={"papers": papers})
    start = perf_counter()
    application = load_application(path)
    assert (len(application.costs), application.costs[-1].amount) == (LINES, 9_999_50)
    other = tmp_path / "application.yaml"
    other.write_text(yaml.safe_dump(json.loads(path.read_text("utf-8"))), encoding="utf-8")
    assert load_application(other) == application
    assert perf_counter() - start < SECONDS


@pytest.mark.parametrize(
    "line",
    [
        lambda n: {"measure": "training", f"amuont{n}": 1},
        lambda n: {"measure": f"trainin{n}"},
        lambda n: {"measure": "training", "amount": "x", "kind": f"fee{n}", "acted": "x"},
        lambda n: {"measure": "training", "person": f"p{n}x"},
        lambda n: [n],
        lambda n: {"measure": "training", "payments": [{}] * 5},
    ],
    ids=["unknown keys", "unknown measures", "wrong values", "pointers", "no blocks", "missing"],
)  # fmt: skip
def test_ten_thousand_faults(tmp_path: Path, line: object) -> None:
    """So many are told as a person can use, and none is looked for any longer."""
    assert callable(line)
    path = document(tmp_path, [line(n) for n in range(LINES)], people=[{"key": f"p{n}"} for n in range(LINES)])
    start = perf_counter()
    with pytest.raises(DocumentError) as caught:
        load_application(path)
    assert MOST_FAULTS <= len(caught.value.problems) <= MOST_FAULTS + 10
    assert perf_counter() - start < SECONDS
