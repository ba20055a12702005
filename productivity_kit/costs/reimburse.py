"""What is paid back for one measure of an application, and what other readings would pay."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from productivity_kit.costs.admission import admitted_rows
from productivity_kit.costs.answer import answer, without_sum
from productivity_kit.costs.result import Gap, OtherSum, Reimbursement
from productivity_kit.costs.row import Row, tag_of
from productivity_kit.costs.scope import holds
from productivity_kit.costs.table import table_of
from productivity_kit.findings import Inquiry
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
    found, others = work.found, _under_others(measure, fresh, work)
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
    return _work(measure, ask).found


@dataclass(frozen=True, slots=True)
class _Work:
    """An answer with the way to it: the pages and lines with the readings they turned on, and those that limits did.

    What another reading leaves as it is need not be worked out anew.
    """

    found: Reimbursement
    pages: dict[str, Amounts] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    of_rows: frozenset[str] = frozenset()
    of_limits: frozenset[str] = frozenset()


def _under_others(measure: str, asked: Inquiry, work: _Work) -> Others:
    """The answer under each other option of the readings that were asked, where it differs."""
    others = {
        (name, option): _work(measure, asked.under(name, option), name, work).found
        for name in tuple(asked.asked)
        for option in asked.act.readings[name].options
        if option != asked.readings[name]
    }
    return {key: other for key, other in others.items() if other is not work.found and other != work.found}


def _work(measure: str, ask: Inquiry, switched: str = "", known: _Work | None = None) -> _Work:
    """The answer; `known` is the one before this reading was switched."""
    page = ask.act.amounts[measure]
    if known is not None and known.pages and switched not in known.of_rows:
        pages, rows = known.pages, known.rows
    else:
        if page.no_sum is not None and not holds(page.no_sum.under, ask):
            rows_without = admitted_rows(measure, ask) if page.scope is not None else []
            return _Work(without_sum(measure, rows_without, _why(measure, page.no_sum, ask)))
        pages = {name: effective(ask.act.amounts[name], ask) for name in _claim(measure, page, ask)}
        rows = {name: admitted_rows(name, ask) for name in pages}
        if not rows[measure]:
            return _Work(_no_costs(measure, pages[measure]))
    limits = ask.fresh()
    if known is not None and switched not in known.of_limits and (pages, rows) == (known.pages, known.rows):
        return known
    of_rows = frozenset(ask.asked)
    table = table_of(pages, rows, limits)
    ask.asked += [name for name in limits.asked if name not in of_rows]
    found = answer(measure, pages[measure], table, assumption=page.no_sum is not None)
    return _Work(found, pages, rows, of_rows, frozenset(limits.asked))


def _why(measure: str, rule: NoSum, ask: Inquiry) -> Message:
    if rule.why == "routed":
        operator = ask.act.instruments[ask.act.measures[measure].instrument].operator
        return message(
            "The act gives no sum: it follows from rules that the Government approves. Ask {operator:actors}.",
            operator=operator,
        )
    return message("The act names neither a share nor a limit here, so no sum can be worked out.")


def effective(page: Amounts, ask: Inquiry) -> Amounts:
    """The page, with the share and the limits of another measure where they are assumed."""
    if page.no_sum is None or page.no_sum.as_measure is None:
        return page
    other = ask.act.amounts[page.no_sum.as_measure]
    return msgspec.structs.replace(page, share=other.share, caps=other.caps)


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
