"""Which lines of a table count, and what of each: the rules of `costs`, asked once for all lines that are alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, NamedTuple

import msgspec
import numpy as np
import pandas as pd

from productivity_kit.application.costs import Cost
from productivity_kit.application.enterprise import Person
from productivity_kit.costs import experts
from productivity_kit.costs.admission import by_facts, prove
from productivity_kit.costs.integers import Column, kept, stated_once
from productivity_kit.costs.row import Row, tag_of
from productivity_kit.costs.window import days_that_count
from productivity_kit.document import DocumentError
from productivity_kit.findings import Inquiry
from productivity_kit.portfolio.columns import OF_LINE, day_column
from productivity_kit.portfolio.documents import Document, own_lines, worked_out
from productivity_kit.portfolio.grouping import first_of
from productivity_kit.portfolio.lines import Lines
from productivity_kit.portfolio.reading import Place
from productivity_kit.programme.amounts import Amounts
from productivity_kit.text.message import Message

WHO = "the person"
FEW = 1000
"""Groups that may be numbered without a look at which of them have lines."""
LAST = date.max.toordinal()
Cuts = dict[str, Column]
Verdict = str | Message | None
"""The rule that bars a line, or why what counts of it is not known; None: it counts so far."""


class Admitted(NamedTuple):
    """By line, in tiyn: what it claims, what each rule cuts off it, by the name of the rule, and what is left."""

    claimed: Column
    cuts: Cuts
    left: Column


def admitted(lines: Lines, claim: Column, page: Amounts, ask: Inquiry, place: Place) -> Admitted:
    """What counts of each line; `claim` is the application that it is of.

    Raises:
        DocumentError: a fact that a line turns on is not stated.
    """
    groups, facts = _alike(lines)
    judged = [_judge(fact, page, ask) for fact in facts]
    own = own_lines(lines, page)
    left = lines.sums["amount"].copy()
    left[own] = 0
    cuts: Cuts = {}
    _bar([early for early, _ in judged], groups, left, cuts)
    _window(lines, page, ask, left, cuts)
    _funded(lines, ask, left, cuts)
    _vat(lines, page, ask, left, cuts)
    _see_known([late for _, late in judged], groups, left, place)
    _bar([late for _, late in judged], groups, left, cuts)
    claimed = lines.sums["amount"].copy()
    if own.size:
        _as_documents(worked_out(lines, own, claim, ask, place), claimed, cuts, left)
    return Admitted(claimed, cuts, left)


def _as_documents(documents: list[Document], claimed: Column, cuts: Cuts, left: Column) -> None:
    """Put what was found of these lines into the columns."""
    for line, row in documents:
        claimed[line], left[line] = row.claimed or 0, row.left or 0
        for cut in row.cuts:
            if cut.rule not in cuts:
                cuts[cut.rule] = np.zeros_like(left)
            cuts[cut.rule][line] += cut.amount or 0


def _see_known(judged: list[Verdict], groups: Column, left: Column, place: Place) -> None:
    """See that of every line of which something is left all is known."""
    problems = [
        place.problem(rows, "kind", found)
        for group, found in enumerate(judged)
        if isinstance(found, Message) and (rows := np.flatnonzero((groups == group) & (left > 0))).size
    ]
    if problems:
        raise DocumentError(problems)


def _alike(lines: Lines) -> tuple[Column, list[dict[str, Any]]]:
    """The lines by the facts that turn on no sum: the group of each line, and the facts of each group.

    A group that no line is in has facts of some other one.
    """
    many = 1
    names = ["kind", *(name for name in OF_LINE if name in lines.coded or name in lines.days)]
    groups = np.zeros(lines.size, dtype=np.int64)
    for name in names:
        codes, values = lines.codes(name)
        if values == 1:
            continue
        groups = codes if many == 1 else groups * values + codes
        many *= values
        if many > FEW:
            groups, uniques = pd.factorize(groups)
            groups, many = groups.astype(np.int64), len(uniques)
    return groups, [{name: lines.value(name, at) for name in names} for at in first_of(groups)]


def _judge(facts: dict[str, Any], page: Amounts, ask: Inquiry) -> tuple[Verdict, Verdict]:
    """What is said of such a line before and after its time and money are looked at."""
    of_cost = {name: value for name, value in facts.items() if name in Cost.__struct_fields__}
    of_person = {name: value for name, value in facts.items() if name in Person.__struct_fields__}
    row = Row(1, Cost(measure=ask.about, amount=1, **of_cost), WHO, claimed=1, left=1)
    asked = Inquiry(ask.act, _with(ask, Person(key=WHO, **of_person)), ask.readings, ask.about)
    by_facts(row, page, asked)
    early = _barred(row)
    if not row.out:
        prove(row, page)
    if not row.out and page.whole_months is not None and row.cost.kind in page.whole_months.kinds:
        experts.whole_months(row, page.whole_months, asked)
    return early, row.gaps[0].message if row.gaps else None if early else _barred(row)


def _with(ask: Inquiry, person: Person) -> Any:
    return msgspec.structs.replace(ask.application, people=(person,))


def _barred(row: Row) -> str | None:
    return row.cuts[0].rule if row.cuts else None


def _bar(rules: list[Verdict], groups: Column, left: Column, cuts: Cuts) -> None:
    for rule in dict.fromkeys(rule for rule in rules if isinstance(rule, str)):
        out = np.array([each == rule for each in rules])[groups]
        _cut(rule, left * out, left, cuts)


def _cut(rule: str, amount: Column, left: Column, cuts: Cuts) -> None:
    """Take the amounts off what is left, and note them under the rule."""
    left -= amount
    cuts[rule] = cuts[rule] + amount if rule in cuts else amount


def _window(lines: Lines, page: Amounts, ask: Inquiry, left: Column, cuts: Cuts) -> None:
    if page.window is None:
        return
    first, last = spans_of(lines.days["filed"], partial(days_that_count, page.window, ask=ask))
    day = lines.days[day_column(page, ask)]
    outside = (day < stated_once(first)) | (day > stated_once(last))
    _cut(tag_of(page.window), left * outside, left, cuts)


def spans_of(days: Column, span: Callable[[date], tuple[date, date]]) -> tuple[Column, Column]:
    """The numbers of the first and the last day that belong to each of these days, each different day asked once."""
    low = int(days.min(initial=LAST))
    at = stated_once(days) - low
    there = np.zeros(int(at.max(initial=-1)) + 1, dtype=np.bool_)
    there[at] = True
    known = np.flatnonzero(there)
    spans = np.zeros((2, there.size), dtype=np.int64)
    for day in known.tolist():
        spans[:, day] = [end.toordinal() for end in span(date.fromordinal(low + day))]
    return _by_day(spans[0], known, at, days.size), _by_day(spans[1], known, at, days.size)


def _by_day(values: Column, known: Column, at: Column, size: int) -> Column:
    """The value of each day; given once where it is the same for all."""
    if known.size and (values[known] == values[known[0]]).all():
        return np.broadcast_to(values[known[0]], size)
    return values[at]


def _funded(lines: Lines, ask: Inquiry, left: Column, cuts: Cuts) -> None:
    """As `scope.not_funded_twice`: of a line nothing of which was cut before."""
    funded = lines.sums["funded_elsewhere"]
    if not stated_once(funded).any():
        return
    whole = ask.reading("double-funding") == "whole"
    amount = np.where(funded > 0, left if whole else np.minimum(left, funded), 0)
    _cut(tag_of(ask.act.double_funding), amount, left, cuts)


def _vat(lines: Lines, page: Amounts, ask: Inquiry, left: Column, cuts: Cuts) -> None:
    """As `scope.without_vat`: the VAT within what is left, in proportion."""
    option, ground = ask.reading("vat"), page.share or page.scope
    assert ground is not None
    amount, vat = lines.sums["amount"], lines.sums["vat"]
    if not stated_once(vat).any():
        return
    stated = lines.coded["vat_offset"]
    offset = np.array(stated.values, dtype=bool)[stated.codes]
    out = (vat > 0) & (left > 0) & (offset if option == "as-claimed" else option == "net")
    if not out.any():
        return
    at = np.flatnonzero(out)
    cut = np.zeros_like(left)
    cut[at] = left[at] - kept(left[at], amount[at] - np.minimum(vat[at], amount[at]), amount[at])
    _cut(tag_of(ground), cut, left, cuts)
