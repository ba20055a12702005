"""A million lines through the real formula beside its peers, and many millions part by part."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from time import perf_counter

import numpy as np
import pandas as pd

from productivity_kit.portfolio import reimburse
from productivity_kit.portfolio.chunks import reimburse_parts
from tests.benchmarks.harness import Comparison, compare
from tests.benchmarks.lines import FACTS, training_lines
from tests.benchmarks.peers import batch, decision, floor, openfisca, requests, rules

LINES, ZEN_LINES, ROUNDS = 1_000_000, 20_000, 7
LARGE, PART = 50_000_000, 500_000
AMOUNT = 49_999_999  # tenge
ROUNDING = 64
"""Tiyn by which a sum of two million tenge may differ in binary floats of 32 bits."""


def table(lines: pd.DataFrame) -> pd.DataFrame:
    """The answer of the kit."""
    return reimburse(lines, "training", facts=FACTS)


def lines() -> list[Comparison]:
    """The kit with every check, cut and part, beside each peer; what a peer cannot do it is not asked for."""
    many, few, system, engine = training_lines(LINES), training_lines(ZEN_LINES), rules(), decision()
    _agree(many, few)
    ready, amount = requests(few), many["amount"].to_numpy() / 100
    scale = LINES / ZEN_LINES
    ours = partial(compare, f"reimburse() of {LINES:,} lines", lambda: table(many), rounds=ROUNDS)
    return [
        ours("OpenFisca-Core, built and calculated", lambda: openfisca(many, system)),
        ours(f"zen, {ZEN_LINES:,} lines x {scale:.0f}", lambda: batch(few, engine), scale=scale),
        ours("zen, its requests ready", lambda: engine.evaluate_batch(ready), scale=scale),
        ours("numpy.minimum(share * cost, cap)", lambda: floor(amount)),
        *_in_parts(many, few),
    ]


def _in_parts(many: pd.DataFrame, few: pd.DataFrame) -> list[Comparison]:
    """The same lines with every line's answer kept, in ten parts on Dask, which uses all processors."""
    whose, system, engine = many["applicant"].to_numpy(), rules(), decision()
    ends = [0, *np.searchsorted(whose, whose[LINES // 10 :: LINES // 10]), LINES]
    parts = [partial(many.iloc.__getitem__, slice(*span)) for span in pairwise(ends)]
    answers: dict[int, pd.DataFrame] = {}

    def run() -> None:
        reimburse_parts(parts, "training", facts=FACTS, keep=answers.__setitem__)

    ours = partial(compare, "reimburse_parts() of the same, kept", run, rounds=ROUNDS)
    return [
        ours("OpenFisca-Core, built and calculated", lambda: openfisca(many, system)),
        ours(
            f"zen, {ZEN_LINES:,} lines x {LINES / ZEN_LINES:.0f}", lambda: batch(few, engine), scale=LINES / ZEN_LINES
        ),
    ]


def _agree(many: pd.DataFrame, few: pd.DataFrame) -> None:
    """See that the peers work out the same rule, but for their rounding."""
    np.testing.assert_allclose(openfisca(many, rules()) * 100, table(many)["paid"], atol=ROUNDING)
    due = table(few)["paid"].groupby([few["applicant"], few["person"]], sort=False).sum()
    np.testing.assert_allclose(np.array(batch(few, decision())) * 100, due, atol=1)


def exactness() -> Iterator[str]:
    """What becomes of 49 999 999 tenge in each."""
    one = training_lines(1).assign(amount=AMOUNT * 100, role="engineer")
    one["paid_on"] = one["filed"]
    (row,) = table(one).to_dict("records")
    yield f"{AMOUNT:,} tenge claimed: {row['claimed'] / 100:,.2f} here, {np.float32(AMOUNT):,.2f} in 32-bit floats;"
    yield f"40 %: {row['before_cap'] / 100:,.2f} here, {np.float32(0.4) * np.float32(AMOUNT):,.2f} in 32-bit floats"


def large(count: int = LARGE) -> Iterator[str]:
    """Time and memory of many lines, made and worked out part by part, against one part and against a tenth of them."""
    table(training_lines(PART))
    for lines_in_all in (PART, count // 10, count):
        start = perf_counter()
        parts = [partial(training_lines, PART, number) for number in range(lines_in_all // PART)]
        sums = reimburse_parts(parts, "training", facts=FACTS)
        seconds, peak = perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        paid = int(sums["paid"].sum()) / 100
        done = f"{sums['lines'].sum():>12,} lines in {len(sums):>3} parts"
        yield f"{done}: {seconds:7.1f} s, peak {peak:6.0f} MB, {paid:,.0f} tenge paid"
