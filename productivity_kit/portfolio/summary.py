"""A table's answer in a few figures."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from productivity_kit.costs.findings import rules_of
from productivity_kit.costs.limits import effective
from productivity_kit.costs.row import tag_of
from productivity_kit.findings import Inquiry

LIMITS = "cost-cap"
"""The name of the rule by which limits in tenge cut a sum."""


class CutBy(NamedTuple):
    """What a rule cuts in all, in tiyn: off the lines, or (a limit) off their share; with the norms it rests on."""

    rule: str
    norms: tuple[str, ...]
    amount: int


class Summary(NamedTuple):
    """How many applications and lines, and their sums in tiyn; `cuts` are the rules that cut something."""

    applications: int
    lines: int
    claimed: int
    admitted: int
    before_cap: int
    paid: int
    cuts: tuple[CutBy, ...]


def summary(table: pd.DataFrame, answer: pd.DataFrame, ask: Inquiry) -> Summary:
    """The figures of the answer that `reimburse` gave for this table; `ask` is the `inquiry` of its measure."""
    names = ["applicant", "application" if "application" in table else "filed"]
    apart = [name for name in names if name in table]
    applications = len(table[apart].drop_duplicates()) if apart else min(len(table), 1)
    sums = {name: int(answer[name].sum()) for name in answer if name not in ("share", "cap")}
    norms: dict[str, tuple[str, ...]] = {}
    for rule in rules_of(ask.about, ask):
        norms[tag_of(rule)] = (*norms.get(tag_of(rule), ()), rule.norm)
    page = effective(ask.act.amounts[ask.about], ask)
    norms[LIMITS] = tuple(cap.norm for cap in page.caps)
    cut = {name.removeprefix("cut."): amount for name, amount in sums.items() if name.startswith("cut.")}
    cut[LIMITS] = sums["before_cap"] - sums["paid"]
    cuts = (CutBy(rule, tuple(dict.fromkeys(norms[rule])), amount) for rule, amount in cut.items() if amount)
    return Summary(
        applications=applications,
        lines=len(table),
        claimed=sums["claimed"],
        admitted=sums["admitted"],
        before_cap=sums["before_cap"],
        paid=sums["paid"],
        cuts=tuple(cuts),
    )
