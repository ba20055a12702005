"""What is paid back for one measure of an application, and what other readings would pay."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from productivity_kit.costs.admission import admitted_rows
from productivity_kit.costs.answer import answer, without_sum
from productivity_kit.costs.limits import effective
from productivity_kit.costs.result import Gap, OtherSum, Reimbursement
from productivity_kit.costs.row import Row, tag_of
from productivity_kit.costs.run import bounds
from productivity_kit.costs.scope import holds
from productivity_kit.costs.table import Table, table_of
from productivity_kit.findings import Inquiry
from productivity_kit.programme import Act
from productivity_kit.programme.amounts import Amounts, NoSum
from productivity_kit.text.message import Message, message

Others = dict[tuple[str, str], Reimbursement]


def reimbursement(measure: str, ask: Inquiry) -> Reimbursement | None:
    """The reimbursement of one measure, with the sums that the other readings it turned on would give.

    None where the measure pays no costs back (leasing).
    """
    return with_others(measure, ask)[0] if measure in ask.act.amounts else None


def with_others(measure: str, ask: Inquiry) -> tuple[Reimbursement, Others]:
    """The reimbursement, and the whole answer under each other option of the readings it turned on that changes it."""
    fresh = ask.on(measure)
    work = _work(measure, fresh)
    switched = {
        (name, option): _work(measure, fresh.under(name, option), work)
        for name in tuple(fresh.asked)
        for option in ask.act.readings[name].options
        if option != ask.readings[name]
    }
    changed = {key: other for key, other in switched.items() if other is not work}
    found, *answers = _answers(measure, [work, *changed.values()], ask.act)
    others = {key: other for key, other in zip(changed, answers, strict=True) if other != found}
    sums = tuple(
        OtherSum(name, option, other.admitted, other.paid, other.least, other.most)
        for (name, option), other in others.items()
        if (other.paid, other.least, other.most) != (found.paid, found.least, found.most)
    )
    return msgspec.structs.replace(found, readings=tuple(fresh.asked), others=sums), others


def work_out(measure: str, ask: Inquiry) -> Reimbursement:
    """The reimbursement under the chosen readings alone; a measure's page of amounts must be there.

    Raises:
        KeyError: the act's data has no page of amounts for this measure.
    """
    return _answers(measure, [_work(measure, ask)], ask.act)[0]


class _Work(NamedTuple):
    """The way to an answer: the measure's page, the lines of all measures that are one claim with it, their table.

    Where no table is worked out, the answer stands in its place.
    """

    page: Amounts
    rows: dict[str, list[Row]]
    way: Table | Reimbursement


def _work(measure: str, ask: Inquiry, known: _Work | None = None) -> _Work:
    """The way to the answer; `known` is the one before a reading was switched, and given again where it is the same."""
    page = ask.act.amounts[measure]
    if page.no_sum is not None and not holds(page.no_sum.under, ask):
        rows_without = ask.once(admitted_rows, measure) if page.scope is not None else []
        return _Work(page, {}, without_sum(measure, rows_without, _why(measure, page.no_sum, ask)))
    pages = {name: effective(ask.act.amounts[name], ask) for name in _claim(measure, page, ask)}
    rows = {name: ask.once(admitted_rows, name) for name in pages}
    if not rows[measure]:
        return _Work(page, rows, _no_costs(measure, pages[measure]))
    table = table_of(pages, rows, ask)
    if known is not None and (rows, table) == (known.rows, known.way):
        return known
    return _Work(pages[measure], rows, table)


def _answers(measure: str, works: list[_Work], act: Act) -> list[Reimbursement]:
    """The answers, those that need the formula by one run of it."""
    assumption = act.amounts[measure].no_sum is not None
    found = iter(bounds([work.way for work in works if isinstance(work.way, Table)]))
    return [
        answer(measure, work.page, work.way, next(found), assumption=assumption)
        if isinstance(work.way, Table)
        else work.way
        for work in works
    ]


def _why(measure: str, rule: NoSum, ask: Inquiry) -> Message:
    if rule.why == "routed":
        operator = ask.act.instruments[ask.act.measures[measure].instrument].operator
        return message(
            "The act gives no sum: it follows from rules that the Government approves. Ask {operator:actors}.",
            operator=operator,
        )
    return message("The act names neither a share nor a limit here, so no sum can be worked out.")


def _claim(measure: str, page: Amounts, ask: Inquiry) -> list[str]:
    """The measure, with the other one that is the same claim under a reading and is asked for too."""
    joint = page.joint
    if joint is None or joint.measure not in ask.application.measures or not holds(joint.under, ask):
        return [measure]
    return sorted([measure, joint.measure])  # the same order for both, so that their parts add up


def _no_costs(measure: str, page: Amounts) -> Reimbursement:
    assert page.share is not None
    gap = Gap(tag_of(page.share), page.share.norm, "costs", message("No cost of this measure is stated."))
    empty = without_sum(measure, [], gap.message)
    return msgspec.structs.replace(empty, share=page.share.of, gaps=(gap,), claimed=None, admitted=None, no_sum=None)
